/// What can be done about evaluations and what follows from them.
package enum EvaluationCommand: Hashable, Sendable {
  case open(Evaluation.Call)
  /// An institution that has no part in the case is asked to judge.
  case invite(Evaluation.ID, institution: String)
  case handIn(Evaluation.ID, EvaluationSheet)
  case close(Evaluation.ID)
  case withdraw(Evaluation.ID, reason: String)
  case raise(Lesson.Plan)
  case lesson(Lesson.ID, LessonCommand)
  /// How much more one criterion counts than another.
  case judge(CriterionPair, ratio: Double, reason: String)
  case requite(City.ID, Requital)
}

/// What can be done about a lesson.
package enum LessonCommand: Hashable, Sendable {
  case finish(Lesson.Work)
  case verify(Lesson.Check)
  case sendBack(Lesson.Check)
  case drop(reason: String)
  /// The desk's clock says that its time is nearly over, or over.
  case remind, fallDue

  /// The edge of the table that it takes.
  package var trigger: LessonTrigger {
    switch self {
    case .finish: .finish
    case .verify: .verify
    case .sendBack: .sendBack
    case .drop: .drop
    case .remind: .remind
    case .fallDue: .fallDue
    }
  }
}

/// What happened about evaluations and what follows from them.
package enum EvaluationEvent: Hashable, Sendable {
  case opened(Evaluation.ID, Evaluation.Call)
  case invited(Evaluation.ID, institution: String)
  case handedIn(Evaluation.ID, EvaluationSheet, to: EvaluationState)
  /// With those who had not judged.
  case closed(Evaluation.ID, missing: [Evaluation.Evaluator])
  case withdrawn(Evaluation.ID, reason: String)
  case lesson(Lesson.ID, LessonEvent)
  case judged(CriterionPair, ratio: Double, reason: String)
  case requited(City.ID, Requital)

  /// The evaluation, lesson or city that it is about, as an operator names it.
  package var subject: String? {
    switch self {
    case .opened(let id, _), .invited(let id, _), .handedIn(let id, _, _), .closed(let id, _),
      .withdrawn(let id, _):
      id.rawValue
    case .lesson(let id, _): id.rawValue
    case .judged: nil
    case .requited(let city, _): city.rawValue
    }
  }
}

/// What happened to a lesson.
package enum LessonEvent: Hashable, Sendable {
  case raised(Lesson.Plan)
  case finished(Lesson.Work)
  case verified(Lesson.Check)
  case sentBack(Lesson.Check)
  case dropped(reason: String)
  case reminded
  case fellDue
}

/// A reward or a penalty: what a city gets for what it did in a case. No money moves by it.
package struct Requital: Hashable, Sendable {
  /// What it gets.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case commendation, priority, criticism, training, suspension

    /// Whether it is a penalty.
    package var isPenalty: Bool {
      switch self {
      case .commendation, .priority: false
      case .criticism, .training, .suspension: true
      }
    }
  }

  package var kind: Kind
  package var reason: String
  /// The evaluation that it rests on; nil where it rests on none.
  package var evaluation: Evaluation.ID?

  package init(_ kind: Kind, reason: String, after evaluation: Evaluation.ID? = nil) {
    (self.kind, self.reason, self.evaluation) = (kind, reason, evaluation)
  }
}

/// Why something about evaluations was refused: facts, which a language puts into words.
package enum EvaluationRejection: Hashable, Sendable {
  case unknownEvaluation(Evaluation.ID)
  case evaluationCannot(Evaluation.ID, EvaluationTrigger, in: EvaluationState)
  /// The same stage of the same case is being evaluated.
  case stands(Evaluation.ID)
  case isOver(Matter)
  /// What goes on cannot be looked back on.
  case goesOn(Matter)
  case periodMakesNoSense
  case nobodyTookPart
  case dueOutOfRange(longest: Duration)
  case hasNoPart(City.ID)
  /// An institution that is, or belongs to, one of the cities.
  case isParty(String)
  case invitedAlready(Evaluation.ID, String)
  case notInvited(Evaluation.ID, String)
  case handedInAlready(Evaluation.ID, Evaluation.Evaluator)
  /// This person has spoken for another evaluator here.
  case speaksForAnother(Actor, Evaluation.Evaluator)
  case criterionDoesNotFit(Criterion)
  case scoreOutOfRange(Criterion, Int)
  case evidenceMissing
  case unknownEntry(Int)
  case stillAwaited(Evaluation.ID, [Evaluation.Evaluator], until: Instant)
  case notItsHost(Evaluation.ID)
  case unknownLesson(Lesson.ID)
  case lessonCannot(Lesson.ID, LessonTrigger, in: LessonState)
  /// Who did it does not say whether it is done.
  case verifiesItself(Lesson.ID)
  case notDueYet(Lesson.ID, Instant)
  case toldAlready(Lesson.ID)
  case ratioOutOfRange(Double)
  case ratioStands(CriterionPair, Double)
}
