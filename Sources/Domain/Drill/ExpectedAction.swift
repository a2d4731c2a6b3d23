/// Something that a player should do after an inject, and that the record can show.
package struct ExpectedAction: Hashable, Sendable {
  /// What should be done.
  package enum Act: Hashable, Sendable {
    case acknowledge
    case openIncident
    /// So many units of a kind are sent; nil is any kind.
    case dispatch(UnitKind?, count: Int)
    /// So many units of a kind are at the scene.
    case arrival(UnitKind?, count: Int)
    /// A note holds one of these words, or any word where none is given.
    case note(words: [String])
    case posture(Posture)
    /// An incident comes into a state.
    case reach(IncidentState)
  }

  package var act: Act
  /// On which alerts, incidents and cities it counts.
  package var scope: Scope
  /// How long after the delivery it is in time.
  package var within: Duration
  /// The objective that it is evidence for; nil for the inject's own.
  package var objective: Objective.ID?

  package init(act: Act, scope: Scope, within: Duration, objective: Objective.ID? = nil) {
    self.act = act
    self.scope = scope
    self.within = within
    self.objective = objective
  }

  /// What an act must be on to count; what is nil asks for nothing.
  package struct Scope: Hashable, Sendable {
    /// The alert of an inject, or an incident made of it.
    package var inject: Int?
    package var city: City.ID?
    package var kind: String?

    package init(inject: Int? = nil, city: City.ID? = nil, kind: String? = nil) {
      self.inject = inject
      self.city = city
      self.kind = kind
    }
  }

  /// How many units must do it; 1 for what is done once.
  package var count: Int {
    switch act {
    case .dispatch(_, let count), .arrival(_, let count): count
    case .acknowledge, .openIncident, .note, .posture, .reach: 1
    }
  }
}

/// That something expected was done: when, by whom, on what.
package struct Sighting: Hashable, Sendable {
  package var at: Instant
  package var by: Actor
  /// The alert, incident, unit or city.
  package var subject: String
  /// The place in the record; 0 where it was so already when the inject was delivered.
  package var sequence: Int

  package init(at instant: Instant, by actor: Actor, subject: String, sequence: Int) {
    at = instant
    by = actor
    self.subject = subject
    self.sequence = sequence
  }
}

/// How an expectation stands at a moment.
package enum Standing: Hashable, Sendable {
  /// Not done, and there is time until a moment.
  case awaited(until: Instant)
  case seen(Sighting)
  /// Done after its time.
  case late(Sighting)
  /// Not done, and its time is over.
  case missing
}

/// What was observed of all that an inject asked for.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// All of it in time.
  case seen
  /// All of it, some after its time.
  case late
  /// Some of it.
  case partial
  /// None of it.
  case missing

  /// The verdict on standings of which none is awaited; nil where one is, or there are none.
  package init?(_ standings: [Standing]) {
    guard !standings.isEmpty else { return nil }
    var (seen, late, missing) = (0, 0, 0)
    for standing in standings {
      switch standing {
      case .awaited: return nil
      case .seen: seen += 1
      case .late: late += 1
      case .missing: missing += 1
      }
    }
    if missing == standings.count {
      self = .missing
    } else if missing > 0 {
      self = .partial
    } else {
      self = late > 0 ? .late : .seen
    }
  }
}
