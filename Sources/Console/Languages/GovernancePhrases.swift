package import Domain
package import Statutes

/// What is said in dialogs and in the message line about how cities answer for a matter, as facts.
package enum GovernanceSentence: Hashable, Sendable {
  case assessTitle(String)
  /// The tables that grade it; none where an officer must rule.
  case willGrade([GradeTable])
  case byTheTable
  case reportTitle(String)
  /// What the draft lacks, in words; empty where it lacks nothing.
  case draftLacks(String)
  case proposeTitle(String)
  case willPropose(from: String)
  case answerTitle(String)
  case offered(from: String, to: String, reason: String)
  case assignTitle(String)
  case willAssign(from: String)
  case tickTitle(String)
  case ownedBy(String, due: String)
  case provesItself
  case notANumber(String)
  case nothingHere, noOffer, nobodyElse, dutyIsDone
}

/// The fields of the forms about how cities answer for a matter.
package enum GovernanceField: String, CaseIterable, Hashable, Sendable {
  case dead, injured, moved, loss, water, grade, ground
  case stage, receiver, means, lacking
  case answer, note

  /// Whether it may be left empty: what is not known is not made up.
  var isOptional: Bool {
    switch self {
    case .dead, .injured, .moved, .loss, .ground, .lacking: true
    case .water, .grade, .stage, .receiver, .means, .answer, .note: false
    }
  }
}

/// The answers that can be given to an offer of the lead.
enum LeadAnswer: CaseIterable {
  case consent, refuse, withdraw
}

/// The words about who leads, who assists and by when, in one language.
package final class GovernancePhrases: Sendable {
  let label: @Sendable (ActionID.DutyAct) -> String
  let help: @Sendable (ActionID.DutyAct) -> String
  let field: @Sendable (GovernanceField) -> String
  let sentence: @Sendable (GovernanceSentence) -> String
  let event: @Sendable (GovernanceEvent, String, Names) -> String
  let rejection: @Sendable (GovernanceRejection) -> String
  let terms: GovernanceTerms
  let page: DutyPhrases
  let draft: DraftPhrases
  let organisation: OrganisationPhrases

  init(
    label: @escaping @Sendable (ActionID.DutyAct) -> String,
    help: @escaping @Sendable (ActionID.DutyAct) -> String,
    field: @escaping @Sendable (GovernanceField) -> String,
    sentence: @escaping @Sendable (GovernanceSentence) -> String,
    event: @escaping @Sendable (GovernanceEvent, String, Names) -> String,
    rejection: @escaping @Sendable (GovernanceRejection) -> String, terms: GovernanceTerms,
    page: DutyPhrases, draft: DraftPhrases, organisation: OrganisationPhrases
  ) {
    self.label = label
    self.help = help
    self.field = field
    self.sentence = sentence
    self.event = event
    self.rejection = rejection
    self.terms = terms
    self.page = page
    self.draft = draft
    self.organisation = organisation
  }
}

/// The terms of grading, reporting and leading.
package struct GovernanceTerms: Sendable {
  /// `Ⅰ 特别重大`.
  package let grade: @Sendable (Grade) -> String
  package let table: @Sendable (GradeTable) -> String
  package let measure: @Sendable (LossMeasure) -> String
  package let water: @Sendable (Losses.WaterStop) -> String
  package let stage: @Sendable (FiledReport.Stage) -> String
  package let receiver: @Sendable (FiledReport.Receiver) -> String
  package let means: @Sendable (FiledReport.Means) -> String
  package let part: @Sendable (Responsibility.Part) -> String
  package let leadTrigger: @Sendable (LeadTrigger) -> String
  package let leadState: @Sendable (LeadState) -> String
  /// `follow-up 2 by phone to the province`.
  package let report: @Sendable (FiledReport) -> String
  /// The same where it is left open how it is made.
  package let anyReport: @Sendable (FiledReport) -> String
  /// In place of what nobody has said.
  package let unsaid: String
  package let basis: @Sendable (Assessment.Basis) -> String
  let answer: @Sendable (LeadAnswer) -> String
}

/// The words of the duties' screen, of the clocks and of the table of who leads and assists.
package struct DutyPhrases: Sendable {
  package let screen: @Sendable (DutyScreen) -> String
  package let left: String
  package let owner: String
  package let matter: String
  package let what: String
  package let state: String
  /// The duties of one city, or of all; how many are open, and how many of those late.
  package let head: @Sendable (_ whose: String, _ open: Int, _ late: Int) -> String
  package let everyone: String
  package let none: String
  package let done: String
  package let doneLate: String
  package let late: String
  package let preReport: String
  package let owned: String
  package let due: String
  package let since: String
  package let basis: String
  package let evidence: String
  package let awaited: @Sendable (DutyTemplate.Evidence) -> String
  package let shown: @Sendable (String) -> String
  package let byHand: @Sendable (_ who: String, _ at: String, _ note: String) -> String
  /// When the grade was raised past the moment at which it had been due.
  package let raisedPast: @Sendable (String) -> String
  package let gradeLabel: String
  package let notGraded: String
  package let lossesLabel: String
  package let unknown: String
  package let clocks: String
  package let noClocks: String
  package let profile: String
  package let daysOffUnknown: String
  package let lead: String
  package let crossCity: String
  package let offered: @Sendable (_ to: String, _ reason: String, _ since: String) -> String
  package let leadReason: @Sendable (Responsibility.LeadReason, (City.ID) -> String) -> String
  package let assistReason: @Sendable (Responsibility.AssistReason, String?) -> String
  package let informReason: @Sendable (Responsibility.InformReason) -> String
  package let told: @Sendable (String) -> String
  package let notTold: String
}

/// The words of the screen about who coordinates the cities.
package struct OrganisationPhrases: Sendable {
  package let none: String
  package let above: String
  package let modeLabel: String
  package let mode: @Sendable (Organisation.Mode) -> String
  package let office: String
  package let leads: String
  package let signs: String
  /// The office that leads, and those that sign with it.
  package let routed: @Sendable (String, [String]) -> String
  package let contacts: ContactWords
}

/// The screens about who answers for what.
package enum DutyScreen: Sendable {
  case duties, draft
}

/// The words of the reports that the law asks for.
package struct DraftPhrases: Sendable {
  /// The title by stage and number; in Chinese for Chinese readers.
  package let title: @Sendable (FiledReport.Stage, Int, String) -> String
  package let element: @Sendable (ReportDraft.Element) -> String
  let fact: @Sendable (ReportDraft.Fact, Names) -> String
  package let missing: @Sendable (String) -> String
  package let missingHere: String
  package let asOf: @Sendable (String) -> String
  package let preReport: String
  package let complete: String
  package let overdue: @Sendable (String, String) -> String
  package let exercise: String
}

extension Language {
  /// The words about who leads, who assists and by when.
  var governance: GovernancePhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }

  /// The terms of grading, reporting and leading, for reports.
  package var governanceTerms: GovernanceTerms { governance.terms }
}
