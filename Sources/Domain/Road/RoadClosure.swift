/// A stretch of road that the desk has closed: who, why, and until when.
package struct RoadClosure: Hashable, Identifiable, Sendable {
  /// `R1`, `R2`, … in the order of the record.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package var stretch: RoadStretch
  package var reason: String
  /// Nil until somebody opens it again.
  package var until: Instant?
  package var by: Actor
  package var since: Instant

  package init(
    id: ID, stretch: RoadStretch, reason: String, until: Instant?, by actor: Actor,
    since: Instant
  ) {
    self.id = id
    self.stretch = stretch
    self.reason = reason
    self.until = until
    by = actor
    self.since = since
  }

  /// Whether nobody may pass at a moment: its end is known by the clock, before anybody says so.
  package func holds(at instant: Instant) -> Bool { until.map { instant < $0 } ?? true }
}

/// What can be done to roads and to the signals on them.
package enum RoadCommand: Hashable, Sendable {
  case close(RoadStretch, reason: String, until: Instant?)
  case open(RoadClosure.ID)
  /// The desk's clock says that its time is up.
  case endClosure(RoadClosure.ID)
  /// A unit on its way is given another, because its own is closed or free again.
  case reroute(Unit.ID, Journey)
  case startCorridor(GreenCorridor)
  case stopCorridor(Unit.ID)
}

/// What happened to a road or to the signals on it.
package enum RoadEvent: Hashable, Sendable {
  case closed(RoadClosure.ID, RoadStretch, reason: String, until: Instant?)
  case opened(RoadClosure.ID)
  /// Its time was up.
  case closureEnded(RoadClosure.ID)
  case rerouted(Unit.ID, Journey)
  case corridorStarted(GreenCorridor)
  /// `hasPassed`: the unit is through, or goes elsewhere; else somebody stopped it.
  case corridorEnded(Unit.ID, hasPassed: Bool)
}

extension RoadEvent {
  /// The closure or the unit that it is about, as an operator names it.
  var subject: String {
    switch self {
    case .closed(let id, _, _, _), .opened(let id), .closureEnded(let id): id.rawValue
    case .rerouted(let unit, _), .corridorEnded(let unit, _): unit.rawValue
    case .corridorStarted(let corridor): corridor.unit.rawValue
    }
  }
}

extension RoadEvent {
  /// The unit whose way it changes; nil where it is about a road alone.
  package var unit: Unit.ID? {
    switch self {
    case .closed, .opened, .closureEnded: nil
    case .rerouted(let unit, _), .corridorEnded(let unit, _): unit
    case .corridorStarted(let corridor): corridor.unit
    }
  }
}
