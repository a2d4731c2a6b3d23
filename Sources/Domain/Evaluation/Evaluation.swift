/// An evaluation of how cities dealt with a case: sheets by the cities themselves, by one another,
/// by the coordinating body and by third parties, under a clock.
package struct Evaluation: Hashable, Identifiable, Sendable {
  /// `SUZ-E2`: the letters of the city that opened it and a count of its own; `REG-E1` where the
  /// coordinating body did.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What is evaluated.
  package enum Case: Hashable, Sendable {
    case matter(Matter)
    /// The drill that is on, or was the last.
    case drill
    case period(from: Instant, to: Instant)

    /// The incident or hazard; nil for a drill or a period.
    package var matter: Matter? {
      switch self {
      case .matter(let matter): matter
      case .drill, .period: nil
      }
    }
  }

  /// Which part of the case it looks at.
  package enum Stage: String, CaseIterable, Hashable, Sendable {
    case before, during, after
  }

  /// What somebody who opens one asks for.
  package struct Call: Hashable, Sendable {
    package var host: Proposer
    package var subject: Case
    package var stage: Stage
    /// The cities that take part and are judged, in the order in which it concerns them.
    package var cities: [City.ID]
    package var due: Instant

    package init(
      by host: Proposer, of subject: Case, _ stage: Stage, cities: [City.ID] = [], due: Instant
    ) {
      (self.host, self.subject, self.stage) = (host, subject, stage)
      (self.cities, self.due) = (cities, due)
    }
  }

  /// Who judges. Sheets of each sort stay apart.
  package enum Evaluator: Hashable, Sendable {
    case city(City.ID)
    case body
    /// An institution that has no part in the case, by its name.
    case thirdParty(String)

    /// The city that speaks; nil for the others.
    package var city: City.ID? {
      switch self {
      case .city(let city): city
      case .body, .thirdParty: nil
      }
    }
  }

  /// How an evaluator stands to what is judged.
  package enum Sort: String, CaseIterable, Hashable, Sendable {
    case own, peer, body, third
  }

  package let id: ID
  package let call: Call
  package let opened: Instant
  package let openedBy: Actor
  /// How the incident was called: its evaluation may outlast it in the picture.
  package let title: String?
  package let isExercise: Bool
  /// The institutions that were asked to judge, in the order in which they were.
  package internal(set) var institutions: [String] = []
  /// In the order in which they came.
  package internal(set) var sheets: [Dated<EvaluationSheet>] = []
  package internal(set) var state = EvaluationState.open
  /// Since when it is in this state.
  package internal(set) var since: Instant
  /// Who had not judged when it was closed.
  package internal(set) var missing: [Evaluator] = []

  init(
    id: ID, _ call: Call, called title: String? = nil, by actor: Actor, at instant: Instant,
    isExercise: Bool
  ) {
    self.id = id
    self.call = call
    self.title = title
    openedBy = actor
    self.isExercise = isExercise
    (opened, since) = (instant, instant)
  }

  /// All who should judge: every city itself, the body and each institution that was asked. Cities
  /// may judge one another besides.
  package var expected: [Evaluator] {
    call.cities.map { .city($0) } + [.body] + institutions.map { .thirdParty($0) }
  }

  /// Those of them of whom nothing has come: of a city its sheet on itself, of the others any.
  package var awaited: [Evaluator] {
    guard state == .open else { return [] }
    return lacking()
  }

  /// Who has not judged, or would not have once a sheet had come.
  package func lacking(besides sheet: EvaluationSheet? = nil) -> [Evaluator] {
    let all = sheets.map(\.act) + [sheet].compactMap(\.self)
    return expected.filter { evaluator in
      !all.contains { sheet in
        sheet.evaluator == evaluator && (evaluator.city == nil || sheet.sort == .own)
      }
    }
  }

  package var isStanding: Bool { state == .open || state == .complete }
}

/// How an evaluation stands.
package enum EvaluationState: String, CaseIterable, Hashable, Sendable {
  /// Sheets are awaited.
  case open
  /// All who should judge have.
  case complete
  case closed, withdrawn
}

/// What moves an evaluation on.
package enum EvaluationTrigger: String, CaseIterable, Hashable, Sendable {
  case invite, handIn, close, withdraw
}

/// The table of an evaluation's states; what is not in it is refused.
package enum EvaluationTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: EvaluationState
    package let trigger: EvaluationTrigger
    package let to: EvaluationState
  }

  package static let edges = [
    Edge(from: .open, trigger: .invite, to: .open),
    Edge(from: .open, trigger: .handIn, to: .open),
    Edge(from: .open, trigger: .handIn, to: .complete),
    Edge(from: .open, trigger: .close, to: .closed),
    Edge(from: .open, trigger: .withdraw, to: .withdrawn),
    Edge(from: .complete, trigger: .invite, to: .open),
    Edge(from: .complete, trigger: .handIn, to: .complete),
    Edge(from: .complete, trigger: .close, to: .closed),
    Edge(from: .complete, trigger: .withdraw, to: .withdrawn),
  ]

  /// The states that a trigger may lead to; none if the table has no such edge.
  package static func states(
    from state: EvaluationState, on trigger: EvaluationTrigger
  ) -> [EvaluationState] {
    edges.filter { $0.from == state && $0.trigger == trigger }.map(\.to)
  }
}
