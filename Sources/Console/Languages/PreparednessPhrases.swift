package import Domain

/// What is said in dialogs and in the message line about agreements, plans and the programme, as
/// facts.
package enum PreparednessSentence: Hashable, Sendable {
  case draftTitle
  case renewTitle(String)
  case allMustSign, howToChange
  case signTitle(String, version: Int)
  case refuseTitle(String, version: Int)
  case withdrawTitle(String, version: Int)
  case leaveTitle(String)
  case takesEffect(String, days: Int)
  case activateTitle(String)
  case willOwe(Int)
  case stopTitle(String, String)
  case planTitle
  case moveTitle(String)
  case cancelTitle(String)
  case heldTitle(String)
  case saysSo
  case meetTitle(String)
  case allAreInvited(Int)
  case stageTitle(String, String)
  case officeTitle(String, String)
  case countsAsMisrouted
  /// Words that are facts already.
  case text(String)
  case nothingHere, noAgreementHere, nothingToSign, nothingToNote, noPlanServes, noEntryHere
  case cannotBeRead(String)
}

/// The fields of the forms about agreements, plans and the programme.
package enum PreparednessField: String, CaseIterable, Hashable, Sendable {
  case agreement, speaker, name, parties, changes, from, until, signWithin, note, city
  case plan, kind, count, evidence, topic, stage, office

  /// Whether it may be left empty.
  var isOptional: Bool { self == .changes || self == .note }
}

/// The words about agreements, plans, the programme and the stages of a risk, in one language.
package final class PreparednessPhrases: Sendable {
  let label: @Sendable (ActionID.PreparednessAct) -> String
  let help: @Sendable (ActionID.PreparednessAct) -> String
  let field: @Sendable (PreparednessField) -> String
  let sentence: @Sendable (PreparednessSentence) -> String
  let event: @Sendable (PreparednessEvent, Names) -> String
  let rejection: @Sendable (PreparednessRejection) -> String
  let page: PreparednessWords

  init(
    label: @escaping @Sendable (ActionID.PreparednessAct) -> String,
    help: @escaping @Sendable (ActionID.PreparednessAct) -> String,
    field: @escaping @Sendable (PreparednessField) -> String,
    sentence: @escaping @Sendable (PreparednessSentence) -> String,
    event: @escaping @Sendable (PreparednessEvent, Names) -> String,
    rejection: @escaping @Sendable (PreparednessRejection) -> String, page: PreparednessWords
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

/// The words of the screen of agreements, of the rail of stages, and of the report that is made of
/// the same facts.
package struct PreparednessWords: Sendable {
  package let state: @Sendable (AgreementState) -> String
  package let standing: @Sendable (ProgrammeStanding) -> String
  package let kind: @Sendable (ProgrammeRule.Kind) -> String
  package let stage: @Sendable (RiskStage) -> String
  package let evidence: @Sendable (ProgrammeEntry.Evidence) -> String
  /// In force, ending within thirty days, being signed.
  let agreementsHead: @Sendable (_ inForce: Int, _ soon: Int, _ open: Int) -> String
  let programmeHead: @Sendable (_ year: Int, ProgrammeCount, _ next: String?) -> String
  let none: String
  package let name, parties, from, until, notice, signatures, signed, waiting, refused: String
  let drafted, validity, inUse, versions, ofFile: String
  let days: @Sendable (Int) -> String
  let ago: @Sendable (String) -> String
  let noticeOf: @Sendable (_ days: Int) -> String
  let partyCount: @Sendable (Int) -> String
  let leaves: @Sendable (_ who: String, _ from: String, _ reason: String) -> String
  let newAgreement: String
  /// Reminders.
  let ends: @Sendable (_ name: String, _ last: String) -> String
  let stillOut: @Sendable (_ name: String, _ count: Int) -> String
  let mustSign: @Sendable (_ cities: String, _ name: String, _ version: Int) -> String
  let isDue: @Sendable (_ title: String, _ last: String, _ isMissing: Bool) -> String
  let escalate: @Sendable (_ matter: String, _ ground: String) -> String
  let noteKey: String
  /// How many stand there, for the line above all screens.
  let toNote: @Sendable (Int) -> String
  /// Plans.
  let plan, proposed, proposedKey, proposedHere, since, measures, otherVersion, source: String
  let progress: @Sendable (_ done: Int, _ of: Int) -> String
  let lateCount: @Sendable (Int) -> String
  /// The programme.
  let moved, heldLabel, beforeRecordNote: String
  let movedCount: @Sendable (Int) -> String
  let cities: @Sendable (Int) -> String
  /// Risks.
  let stageLabel, crossLabel, routedLabel, rerouted: String
  let crossedAfter: @Sendable (_ at: String, _ time: String) -> String
  /// A city with the part of its ground, where that is known, and of its people.
  let share: @Sendable (_ city: String, _ ground: String?, _ people: String) -> String
  let routedCount: @Sendable (_ wrong: Int, _ of: Int) -> String
  let crossedCount: @Sendable (_ count: Int, _ mean: String, _ longest: String) -> String
}

extension Language {
  /// The words about agreements, plans and the programme.
  var preparedness: PreparednessPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }

  /// The same words, for reports.
  package var preparednessWords: PreparednessWords { preparedness.page }
}
