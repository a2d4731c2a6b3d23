package import Domain
package import Planning

/// What is said in dialogs and in the message line about evaluations, as facts.
package enum EvaluationSentence: Hashable, Sendable {
  case openTitle
  case inviteTitle(String)
  case handInTitle(String)
  case closeTitle(String)
  case withdrawTitle(String)
  case lessonTitle
  case finishTitle(String)
  case checkTitle(String)
  case dropTitle(String)
  case weighTitle
  case requiteTitle
  case whoJudges, noParty, howToMark, howToWeigh
  /// Who has not judged.
  case isMissing(String)
  /// From which low figure a lesson follows.
  case fromFigure(String)
  /// What is to be done better, and what its owner says that it did.
  case lesson(String)
  case done(String)
  case nothingHere, nothingToJudge, noLesson
}

/// The fields of the forms about evaluations.
package enum EvaluationField: Hashable, Sendable {
  case subject, stage, host, within, institution, evaluator, judged
  case owner, text, evidence, note, verdict, first, second, ratio, kind
  case mark(Criterion)

  /// Whether it may be left empty.
  var isOptional: Bool {
    switch self {
    case .mark, .note: true
    case .subject, .stage, .host, .within, .institution, .evaluator, .judged, .owner, .text,
      .evidence, .verdict, .first, .second, .ratio, .kind:
      false
    }
  }
}

/// The words about evaluations, in one language.
package final class EvaluationPhrases: Sendable {
  let label: @Sendable (ActionID.EvaluationAct) -> String
  let help: @Sendable (ActionID.EvaluationAct) -> String
  let field: @Sendable (EvaluationField) -> String
  let sentence: @Sendable (EvaluationSentence) -> String
  let event: @Sendable (EvaluationEvent, Names) -> String
  let rejection: @Sendable (EvaluationRejection) -> String
  let page: EvaluationWords

  init(
    label: @escaping @Sendable (ActionID.EvaluationAct) -> String,
    help: @escaping @Sendable (ActionID.EvaluationAct) -> String,
    field: @escaping @Sendable (EvaluationField) -> String,
    sentence: @escaping @Sendable (EvaluationSentence) -> String,
    event: @escaping @Sendable (EvaluationEvent, Names) -> String,
    rejection: @escaping @Sendable (EvaluationRejection) -> String, page: EvaluationWords
  ) {
    self.label = label
    self.help = help
    self.field = field
    self.sentence = sentence
    self.event = event
    self.rejection = rejection
    self.page = page
  }
}

/// The words of the screen of evaluations, and of the report that is made of the same facts.
package struct EvaluationWords: Sendable {
  package let stage: @Sendable (Evaluation.Stage) -> String
  package let state: @Sendable (EvaluationState) -> String
  package let sort: @Sendable (Evaluation.Sort) -> String
  package let basis: @Sendable (EvaluationFigures.Basis) -> String
  package let method: @Sendable (EvaluationFigures.Method) -> String
  /// A criterion whole, and in four cells.
  package let name: @Sendable (Criterion) -> String
  package let short: @Sendable (Criterion) -> String
  /// What is counted for it.
  package let definition: @Sendable (Criterion) -> String
  package let fact: @Sendable (CaseFact.Kind) -> String
  package let lessonState: @Sendable (LessonState) -> String
  package let requital: @Sendable (Requital.Kind) -> String
  let verdict: @Sendable (_ isDone: Bool) -> String
  /// How many go on, and how many of those are late.
  let head: @Sendable (_ standing: Int, _ late: Int) -> String
  /// What was to be improved: closed in time, of how many that ended, and open ones.
  package let rate: @Sendable (_ onTime: Int, _ ended: Int, _ open: Int) -> String
  package let body, city, rank, others, whole, drill, lastDay: String
  let none, gone: String
  let opened: @Sendable (_ who: String, _ at: String) -> String
  package let missing: @Sendable (_ who: String) -> String
  let rankedBy: @Sendable (_ basis: String, _ method: String) -> String
  package let contradiction: @Sendable (_ ratio: String, _ criteria: String) -> String
  let more: @Sendable (Int) -> String
  /// In which mode, and what became of joint proposals.
  package let proposals: @Sendable (_ mode: String, _ accepted: Int, _ declined: Int) -> String
  package let fairness: @Sendable (_ jain: String, _ gini: String) -> String
  package let dropped: @Sendable (Int) -> String
  package let countedLabel, evidenceLabel, dueLabel, workLabel, checkLabel: String
  /// So much of so much, and how many are not known yet.
  package let counted: @Sendable (_ numerator: String, _ of: String, _ missing: Int) -> String
  let scored: @Sendable (_ mean: String, _ sheets: Int) -> String
  package let notObserved, nothingCounted: String
  let hoursAUnit: @Sendable (String) -> String
  let gap: @Sendable (_ points: String, _ pairs: Int) -> String
  let noEntries: String
  let minutes: @Sendable (Int) -> String
  let taken: @Sendable (Bool) -> String
  let done: @Sendable (_ came: Bool, _ isLate: Bool) -> String
  let lessons: @Sendable (_ open: Int) -> String
  let noLessons, byHand, late: String
  /// What stands before rewards and penalties.
  let requitals: String
  /// The row of what each criterion weighs; how far the comparisons of pairs agree.
  let weight: String
  let consistency: @Sendable (String) -> String
  /// What the signs in the table mean.
  /// What the signs of the table mean, the one before low values among them.
  let legend: @Sendable (String) -> String
}

extension Language {
  /// The words about evaluations.
  var evaluation: EvaluationPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }

  /// The words of evaluations, for reports.
  package var evaluationWords: EvaluationWords { evaluation.page }
}
