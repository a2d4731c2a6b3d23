/// What is done about trust, postures, accounts, evaluations, agreements and notices.
extension ActionID {
  /// What is done about the trust in a city.
  package enum TrustAct: String, CaseIterable, Hashable, Sendable {
    case contest
    case rule
    case remark
    /// Lists the next kind of breach alone.
    case kind = "breach-kind"
  }

  /// What is done about a posture and what opens and closes with it.
  package enum PostureAct: String, CaseIterable, Hashable, Sendable {
    case order = "order-posture"
    case tick = "tick-item"
    case complete = "complete-posture"
    case callOff = "call-off-posture"
  }

  /// What is done about money between cities.
  package enum LedgerAct: String, CaseIterable, Hashable, Sendable {
    case splits
    case nextCase = "next-case"
    case nextRule = "next-rule"
    case propose = "propose-split"
    case pay
    case netOff = "net-off"
    case writeOff = "write-off"
    case grant
    case claim = "claim-damage"
    case answer = "answer-claim"
    case deposit
    case correct = "correct-posting"

    /// Whether it only looks.
    var isLook: Bool { self == .splits || self == .nextCase || self == .nextRule }
  }
}

extension ActionID {
  /// What is done about evaluations and what follows from them.
  package enum EvaluationAct: String, CaseIterable, Hashable, Sendable {
    case evaluate
    case handIn = "hand-in"
    case invite
    case close = "close-evaluation"
    case withdraw = "withdraw-evaluation"
    case lesson
    case lessonStep = "lesson-step"
    case dropLesson = "drop-lesson"
    case weigh
    case requite
    /// By what cities are ranked, and how criteria are weighed.
    case basis, weights
    case lessons
  }
}

extension ActionID {
  /// What is done about agreements, plans, the programme and the stages of a risk.
  package enum PreparednessAct: String, CaseIterable, Hashable, Sendable {
    case draft = "draft-agreement"
    case sign
    case refuse = "refuse-agreement"
    case renew
    case end = "end-agreement"
    case takeNote = "take-note"
    case activate
    case plan = "plan-entry"
    case move = "move-entry"
    case held
    case meet = "call-consultation"
    case startPlan = "start-plan"
    case stage
    case office
  }
}

extension ActionID {
  /// What is done about notices, the watch and reports of a situation.
  package enum CommunicationAct: String, CaseIterable, Hashable, Sendable {
    case sitrepStep = "sitrep-step"
    case sitrepBack = "sitrep-back"
    case sitrepFigure = "sitrep-figure"
    case handOver = "hand-over"
    case takeWatch = "take-watch"
    case question = "ask-about"
    case standDown = "stand-down"
    case acknowledge = "acknowledge-notice"
    case remind
  }
}
