package import Geodesy

/// The stages of an incident.
package enum IncidentState: String, CaseIterable, Hashable, Sendable {
  case reported, verified, active, contained, recovered, closed
}

/// What moves an incident on.
package enum IncidentTrigger: String, CaseIterable, Hashable, Sendable {
  case verify, activate, contain, flareUp, recover, close, dismiss
}

/// The state table; what is not in it is refused. The rules of each edge are in
/// `Incident+Decisions.swift`.
package enum IncidentStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: IncidentState
    package let trigger: IncidentTrigger
    package let to: IncidentState
  }

  package static let edges: [Edge] = [
    Edge(from: .reported, trigger: .verify, to: .verified),
    Edge(from: .reported, trigger: .dismiss, to: .closed),
    Edge(from: .verified, trigger: .activate, to: .active),
    Edge(from: .verified, trigger: .dismiss, to: .closed),
    Edge(from: .active, trigger: .contain, to: .contained),
    Edge(from: .contained, trigger: .flareUp, to: .active),
    Edge(from: .contained, trigger: .recover, to: .recovered),
    Edge(from: .recovered, trigger: .flareUp, to: .active),
    Edge(from: .recovered, trigger: .close, to: .closed),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(
    from state: IncidentState, on trigger: IncidentTrigger
  ) -> IncidentState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}

/// An emergency that a city works on.
package struct Incident: Hashable, Identifiable, Sendable {
  /// `SUZ-I12`: the city's letters and a count of its own.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What is known when it is first reported.
  package struct Report: Hashable, Sendable {
    package var city: City.ID
    package var kind: String
    package var emergencyClass: EmergencyClass
    package var priority: Priority
    package var title: String
    package var place: String
    package var coordinate: Coordinate
    package var alert: Alert.ID?

    package init(
      city: City.ID, kind: String, emergencyClass: EmergencyClass, priority: Priority,
      title: String, place: String, coordinate: Coordinate, alert: Alert.ID?
    ) {
      self.city = city
      self.kind = kind
      self.emergencyClass = emergencyClass
      self.priority = priority
      self.title = title
      self.place = place
      self.coordinate = coordinate
      self.alert = alert
    }
  }

  package let id: ID
  package var report: Report
  package var state: IncidentState
  package var isExercise: Bool
  package var reported: Instant
  /// When each state was last entered.
  package var entered: [IncidentState: Instant]
  package var alerts: [Alert.ID]
  /// Units with an open assignment to it, in the order of dispatch.
  package var units: [Unit.ID]
  /// Units that have been sent in all, for the record.
  package var sentCount: Int
  package var firstUnitArrived: Instant?
  package var outcome: String?
  package var openedBy: Actor
  package var notes: [Alert.Note]
  /// The alarm that was given last, 1 from the beginning.
  package var alarm = 1

  package init(id: ID, report: Report, by actor: Actor, at instant: Instant, isExercise: Bool) {
    self.id = id
    self.report = report
    state = .reported
    self.isExercise = isExercise
    reported = instant
    entered = [.reported: instant]
    alerts = report.alert.map { [$0] } ?? []
    units = []
    sentCount = 0
    openedBy = actor
    notes = []
  }

  package var city: City.ID { report.city }
  package var isOpen: Bool { state != .closed }
}
