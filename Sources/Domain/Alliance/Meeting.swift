/// A joint meeting of cities (会商): who was invited, who came, and what was written down.
package struct Meeting: Hashable, Identifiable, Sendable {
  /// `SUZ-M2`, or `REG-M1` where the coordinating body called it.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What calls it.
  package struct Call: Hashable, Sendable {
    package var host: Proposer
    /// What it is about; nil for what concerns no single matter.
    package var matter: Matter?
    package var topic: String
    package var invited: [City.ID]
    package var at: Instant

    package init(
      by host: Proposer, about matter: Matter?, _ topic: String, invited: [City.ID], at: Instant
    ) {
      self.host = host
      self.matter = matter
      self.topic = topic
      self.invited = invited
      self.at = at
    }
  }

  /// Whether an invited city was there.
  package struct Presence: Hashable, Sendable {
    package var city: City.ID
    /// Why it stayed away; nil where it came.
    package var excuse: String?

    package init(_ city: City.ID, excuse: String? = nil) {
      self.city = city
      self.excuse = excuse
    }
  }

  /// How many minutes one meeting may have.
  static let mostMinutes = 200

  package let id: ID
  package let call: Call
  package let isExercise: Bool
  package internal(set) var state = MeetingState.called
  package internal(set) var since: Instant
  package internal(set) var presences: [Dated<Presence>] = []
  /// What was written down, oldest first.
  package internal(set) var minutes: [Dated<String>] = []

  init(id: ID, _ call: Call, at instant: Instant, isExercise: Bool) {
    self.id = id
    self.call = call
    self.isExercise = isExercise
    since = instant
  }

  /// The invited cities that came.
  package var attending: [City.ID] {
    presences.filter { $0.act.excuse == nil }.map(\.act.city)
  }

  /// The invited cities that neither came nor said why not.
  package var missing: [City.ID] {
    call.invited.filter { city in !presences.contains { $0.act.city == city } }
  }
}

/// How a meeting stands.
package enum MeetingState: String, CaseIterable, Hashable, Sendable {
  case called, open, closed, cancelled
}

/// What moves a meeting on.
package enum MeetingTrigger: String, CaseIterable, Hashable, Sendable {
  case begin, join, excuse, write, close, cancel
}

/// The table of a meeting's states; what is not in it is refused.
package enum MeetingStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: MeetingState
    package let trigger: MeetingTrigger
    package let to: MeetingState
  }

  package static let edges = [
    Edge(from: .called, trigger: .begin, to: .open),
    Edge(from: .called, trigger: .excuse, to: .called),
    Edge(from: .called, trigger: .cancel, to: .cancelled),
    Edge(from: .open, trigger: .join, to: .open),
    Edge(from: .open, trigger: .excuse, to: .open),
    Edge(from: .open, trigger: .write, to: .open),
    Edge(from: .open, trigger: .close, to: .closed),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(
    from state: MeetingState, on trigger: MeetingTrigger
  ) -> MeetingState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}
