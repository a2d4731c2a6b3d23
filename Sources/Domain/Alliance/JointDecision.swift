/// What cities decide together about a matter: a proposal, counter-proposals, and the answer of
/// each city concerned, under a clock.
package struct JointDecision: Hashable, Identifiable, Sendable {
  /// `SUZ-D3`: the letters of the city that proposed it and a count of its own; `REG-D1` where the
  /// coordinating body did.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What is to be agreed.
  package struct Terms: Hashable, Sendable {
    package var text: String
    /// What each city aims at, made comparable; nil where nothing is counted.
    package var aim: JointAim?
    /// What the cities pay each other; nil where it is not about money.
    package var compensation: Compensation?

    package init(_ text: String, aim: JointAim? = nil, compensation: Compensation? = nil) {
      self.text = text
      self.aim = aim
      self.compensation = compensation
    }
  }

  /// What a city answers to the terms that lie on the table.
  package enum Answer: Hashable, Sendable {
    /// With a note, which may be empty.
    case consented(String)
    case refused(String)
  }

  /// A city's answer.
  package struct Reply: Hashable, Sendable {
    package var city: City.ID
    package var answer: Answer

    package init(_ city: City.ID, _ answer: Answer) {
      self.city = city
      self.answer = answer
    }
  }

  /// Terms on the table, from a proposal or a counter-proposal up to the next.
  package struct Round: Hashable, Sendable {
    package var author: Proposer
    package var terms: Terms
    package var begun: Instant
    /// By when each city must have answered; then it is late.
    package var answerBy: Instant
    /// In the order in which they came.
    package internal(set) var replies: [Dated<Reply>] = []

    init(by author: Proposer, _ terms: Terms, at begun: Instant, answerBy: Instant) {
      self.author = author
      self.terms = terms
      self.begun = begun
      self.answerBy = answerBy
    }

    /// When it is void: as long after the deadline as the cities had up to it.
    package var lapses: Instant { answerBy.advanced(by: begun.duration(to: answerBy)) }

    /// What a city answered; nil while it has not.
    package func reply(of city: City.ID) -> Dated<Reply>? {
      replies.first { $0.act.city == city }
    }
  }

  package let id: ID
  package let matter: Matter
  package let proposer: Proposer
  /// The cities whose consent it takes, in the order in which it concerns them.
  package let parties: [City.ID]
  package let isExercise: Bool
  /// Oldest first, never empty.
  package internal(set) var rounds: [Round]
  package internal(set) var state = DecisionState.open
  /// Since when it is in this state.
  package internal(set) var since: Instant
  /// The cities for which a person has spoken here: no simulated desk answers for them.
  package internal(set) var spokenFor: [City.ID] = []

  init(
    id: ID, about matter: Matter, by proposer: Proposer, parties: [City.ID], _ first: Round,
    isExercise: Bool
  ) {
    self.id = id
    self.matter = matter
    self.proposer = proposer
    self.parties = parties
    self.isExercise = isExercise
    rounds = [first]
    since = first.begun
  }

  /// The terms that lie on the table, with their answers.
  package var round: Round {
    guard let last = rounds.last else { preconditionFailure("\(id) has no terms") }
    return last
  }

  /// The cities that have still to answer: whoever wrote the terms consents by that.
  package var awaited: [City.ID] {
    guard state == .open else { return [] }
    let round = round
    return parties.filter { round.author != .city($0) && round.reply(of: $0) == nil }
  }

  /// Those of them whose time is over at a moment; the deadline itself is still in time.
  package func late(at now: Instant) -> [City.ID] { now > round.answerBy ? awaited : [] }
}

/// Who puts something before the cities.
package enum Proposer: Hashable, Sendable {
  case city(City.ID)
  /// The coordinating body.
  case body

  /// The city that speaks; nil for the body.
  package var city: City.ID? {
    switch self {
    case .city(let city): city
    case .body: nil
    }
  }
}

/// How a joint decision stands.
package enum DecisionState: String, CaseIterable, Hashable, Sendable {
  case open
  /// Every city concerned consented.
  case agreed
  /// All answered, and at least one refused.
  case refused
  /// Not all answered, and the time for it is over.
  case lapsed
  case withdrawn
}

/// What moves a joint decision on.
package enum DecisionTrigger: String, CaseIterable, Hashable, Sendable {
  case consent, refuse, counter, withdraw, lapse
}

/// The table of states; what is not in it is refused. Where an answer leads depends on whether it
/// is the last and on what the others said.
package enum DecisionStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: DecisionState
    package let trigger: DecisionTrigger
    package let to: DecisionState
  }

  package static let edges = [
    Edge(from: .open, trigger: .consent, to: .open),
    Edge(from: .open, trigger: .consent, to: .agreed),
    Edge(from: .open, trigger: .consent, to: .refused),
    Edge(from: .open, trigger: .refuse, to: .open),
    Edge(from: .open, trigger: .refuse, to: .refused),
    Edge(from: .open, trigger: .counter, to: .open),
    Edge(from: .open, trigger: .withdraw, to: .withdrawn),
    Edge(from: .open, trigger: .lapse, to: .lapsed),
  ]

  /// The states that a trigger may lead to; none if the table has no such edge.
  package static func states(
    from state: DecisionState, on trigger: DecisionTrigger
  ) -> [DecisionState] {
    edges.filter { $0.from == state && $0.trigger == trigger }.map(\.to)
  }
}
