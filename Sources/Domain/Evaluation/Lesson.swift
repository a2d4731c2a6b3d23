/// What a city is to do better after a case, by when, and what became of that.
package struct Lesson: Hashable, Identifiable, Sendable {
  /// `SUZ-L3`: the letters of the city that owns it and a count of its own.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What is to be done.
  package struct Plan: Hashable, Sendable {
    package var owner: City.ID
    package var text: String
    package var due: Instant
    /// From which evaluation it follows, and from which low figure; nil where somebody saw it.
    package var evaluation: Evaluation.ID?
    package var criterion: Criterion?
    /// The entries of the record that bear it out.
    package var evidence: [Int]

    package init(
      of owner: City.ID, _ text: String, due: Instant, after evaluation: Evaluation.ID? = nil,
      for criterion: Criterion? = nil, evidence: [Int]
    ) {
      (self.owner, self.text, self.due) = (owner, text, due)
      (self.evaluation, self.criterion, self.evidence) = (evaluation, criterion, evidence)
    }
  }

  /// What its owner says that it did.
  package struct Work: Hashable, Sendable {
    package var note: String
    package var evidence: [Int]

    package init(_ note: String, evidence: [Int]) {
      (self.note, self.evidence) = (note, evidence)
    }
  }

  /// Who looked whether it was done, and what it said.
  package struct Check: Hashable, Sendable {
    package var host: Proposer
    package var note: String

    package init(by host: Proposer, _ note: String) {
      (self.host, self.note) = (host, note)
    }
  }

  package let id: ID
  package let plan: Plan
  package let raised: Instant
  package let isExercise: Bool
  package internal(set) var state = LessonState.open
  package internal(set) var since: Instant
  package internal(set) var work: Dated<Work>?
  package internal(set) var check: Dated<Check>?
  /// Why it was dropped.
  package internal(set) var dropped: String?
  /// When its owner was reminded of it, and when it was found to be late.
  package internal(set) var reminded: Instant?
  package internal(set) var fellDue: Instant?

  init(id: ID, _ plan: Plan, at instant: Instant, isExercise: Bool) {
    self.id = id
    self.plan = plan
    self.isExercise = isExercise
    (raised, since) = (instant, instant)
  }

  package var isOver: Bool { state == .verified || state == .dropped }

  /// When its owner is reminded: a tenth of its time before it is due, a week at most.
  package var remindAt: Instant {
    let tenth = raised.duration(to: plan.due).inSeconds / 10
    return plan.due.advanced(by: .seconds(-min(tenth, 7 * 86_400)))
  }

  /// Whether it was done by its due time and verified; nil while that is not known, or where it was
  /// dropped.
  package var isOnTime: Bool? {
    switch state {
    case .verified: fellDue == nil
    case .open, .done: fellDue == nil ? nil : false
    case .dropped: nil
    }
  }
}

/// How a lesson stands.
package enum LessonState: String, CaseIterable, Hashable, Sendable {
  case open
  /// Its owner says that it is done; nobody has looked yet.
  case done
  case verified, dropped
}

/// What moves a lesson on.
package enum LessonTrigger: String, CaseIterable, Hashable, Sendable {
  case finish, verify, sendBack, drop, remind, fallDue
}

/// The table of a lesson's states; what is not in it is refused.
package enum LessonTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: LessonState
    package let trigger: LessonTrigger
    package let to: LessonState
  }

  package static let edges = [
    Edge(from: .open, trigger: .finish, to: .done),
    Edge(from: .open, trigger: .drop, to: .dropped),
    Edge(from: .open, trigger: .remind, to: .open),
    Edge(from: .open, trigger: .fallDue, to: .open),
    Edge(from: .done, trigger: .verify, to: .verified),
    Edge(from: .done, trigger: .sendBack, to: .open),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: LessonState, on trigger: LessonTrigger) -> LessonState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}
