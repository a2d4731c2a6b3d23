internal import Domain

/// What is said in dialogs and in the message line about what cities do together, as facts.
package enum AllianceSentence: Hashable, Sendable {
  case proposeTitle, meetingTitle
  /// What it is about, and whom that concerns, in words.
  case willAsk(String, cities: String)
  case answerTitle(String)
  /// The terms on the table.
  case terms(String)
  case counterTitle(String)
  /// What the terms ask of each city, in words.
  case asked(_ measure: String, _ amounts: String)
  case willReopen
  case withdrawTitle(String)
  case beginTitle(String)
  case closeTitle(String)
  case attendTitle(String)
  case writeTitle(String)
  case willInvite(String)
  /// Who is there, and who has said nothing yet, in words.
  case isThere(String)
  case isMissing(String)
  case blankMeansComes
  case nothingCrosses, noDecisionHere, noMeetingHere, nothingToAnswer
  case notANumber(String)
  case takeOverTitle(String)
  case handBackTitle(String)
  case directTitle(String)
  /// That it takes a second step.
  case takesTwoSteps
  /// What is proposed, in words.
  case isProposed(String)
  /// After it the cities answer again instead of being told.
  case willHandBack
  case nothingSpeaksForIt
}

/// The fields of the forms about what cities do together.
package enum AllianceField: String, CaseIterable, Hashable, Sendable {
  case speaker, matter, terms, measure, figure, within, city, note, reason
  case plea, step, cities, order

  /// Whether it may be left empty.
  var isOptional: Bool { self == .figure || self == .note || self == .reason }
}

/// The words about what cities do together, in one language.
package final class AlliancePhrases: Sendable {
  let label: @Sendable (ActionID.AllianceAct) -> String
  let help: @Sendable (ActionID.AllianceAct) -> String
  let field: @Sendable (AllianceField) -> String
  let sentence: @Sendable (AllianceSentence) -> String
  let event: @Sendable (AllianceEvent, Names) -> String
  let rejection: @Sendable (AllianceRejection) -> String
  let page: DecisionPhrases
  let intervention: InterventionPhrases

  init(
    label: @escaping @Sendable (ActionID.AllianceAct) -> String,
    help: @escaping @Sendable (ActionID.AllianceAct) -> String,
    field: @escaping @Sendable (AllianceField) -> String,
    sentence: @escaping @Sendable (AllianceSentence) -> String,
    event: @escaping @Sendable (AllianceEvent, Names) -> String,
    rejection: @escaping @Sendable (AllianceRejection) -> String, page: DecisionPhrases,
    intervention: InterventionPhrases
  ) {
    self.label = label
    self.help = help
    self.field = field
    self.sentence = sentence
    self.event = event
    self.rejection = rejection
    self.page = page
    self.intervention = intervention
  }
}

/// The words of the board of decisions.
struct DecisionPhrases: Sendable {
  let body: String
  /// How many wait for answers, and how many answers are late.
  let head: @Sendable (_ open: Int, _ late: Int) -> String
  let none: String
  let state: @Sendable (DecisionState) -> String
  let meetingState: @Sendable (MeetingState) -> String
  let measure: @Sendable (JointAim.Measure) -> String
  /// The unit in which cities can be compared.
  let unit: @Sendable (JointAim.Measure) -> String
  let noMeasure: String
  let by: String
  let answers: String
  let consented: String
  let refused: String
  let wroteIt: String
  let awaited: String
  let late: String
  let lapses: String
  let aim: String
  let reached: String
  let notTold: String
  let invited: String
  let came: String
  /// Before the reason for which a city stays away.
  let excused: String
  let minutes: String
  let round: @Sendable (Int) -> String
  /// What an alert of the clock tells: which city owes an answer to what since when.
  let overdue: @Sendable (_ decision: String, _ city: String, _ due: String) -> String
  /// What a row among the duties asks for.
  let duty: @Sendable (_ decision: String) -> String
  let dutyBasis: String
  let dutyEvidence: String
}

extension Language {
  /// The words about what cities do together.
  var alliance: AlliancePhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }
}
