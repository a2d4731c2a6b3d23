package import Domain

/// What is said in dialogs and in the message line about what desks pass on, as facts.
package enum CommunicationSentence: Hashable, Sendable {
  case noticeTitle(String)
  /// What a notice carries by itself.
  case carries
  case figureTitle(String)
  /// What is done to a report of a situation.
  case stepTitle(String, SitrepTrigger)
  /// What is not known yet, in words.
  case lacks(String)
  case handOverTitle(String)
  case willHandOver(items: Int, digest: String)
  case takeTitle(String)
  case willTakeOver(from: String, items: Int)
  case questionTitle(String)
  case recallTitle(String)
  case leaveTitle(String)
  case acknowledgeTitle(String)
  /// An open handover, when the officer leaves.
  case handoverIsOpen
  case nothingHere, noNoticeHere, notAddressed, nothingToTake, noBrief
  case notANumber(String)
  case unclear(String)
}

/// The fields of the forms about what desks pass on.
package enum CommunicationField: String, CaseIterable, Hashable, Sendable {
  case means, cities, restriction, withheld, sharing, readFor, within
  case kind, person, remarks, receivers, city, measure, amount, correction, note

  /// Whether it may be left empty.
  var isOptional: Bool {
    switch self {
    case .restriction, .readFor, .remarks, .correction, .note: true
    case .means, .cities, .withheld, .sharing, .within, .kind, .person, .receivers, .city,
      .measure, .amount:
      false
    }
  }
}

/// The terms of what desks pass on, in one language.
package struct CommunicationTerms: Sendable {
  package let noticeState: @Sendable (NoticeState) -> String
  let noticeTrigger: @Sendable (NoticeTrigger) -> String
  package let part: @Sendable (CityNotice.Part) -> String
  package let watchState: @Sendable (WatchState) -> String
  let watchTrigger: @Sendable (WatchTrigger) -> String
  package let sitrepState: @Sendable (SitrepState) -> String
  let sitrepTrigger: @Sendable (SitrepTrigger) -> String
  package let measure: @Sendable (SitrepMeasure) -> String
  /// `Initial`, `Update 2`, `Final 3`.
  package let version: @Sendable (_ number: Int, _ isFinal: Bool) -> String
  /// The coordinating body.
  package let body: String
  /// How cities are told: by a notice, or in some other way.
  let means: @Sendable (_ isNotice: Bool) -> String
  let sharing: @Sendable (_ mayBeShared: Bool) -> String
  /// What is left out of a notice: nothing, one part, or all of them.
  let withholding: @Sendable (CityNotice.Part?) -> String
  let everything: String
  /// What a notice is restricted to unless its sender says otherwise.
  let usualRestriction: String
  let kind: @Sendable (_ isFinal: Bool) -> String
}

/// The words about what desks pass on, in one language.
package final class CommunicationPhrases: Sendable {
  let terms: CommunicationTerms
  let label: @Sendable (ActionID.CommunicationAct) -> String
  let help: @Sendable (ActionID.CommunicationAct) -> String
  let field: @Sendable (CommunicationField) -> String
  let sentence: @Sendable (CommunicationSentence) -> String
  let event: @Sendable (CommunicationEvent, Names) -> String
  let rejection: @Sendable (CommunicationRejection) -> String

  init(
    terms: CommunicationTerms,
    label: @escaping @Sendable (ActionID.CommunicationAct) -> String,
    help: @escaping @Sendable (ActionID.CommunicationAct) -> String,
    field: @escaping @Sendable (CommunicationField) -> String,
    sentence: @escaping @Sendable (CommunicationSentence) -> String,
    event: @escaping @Sendable (CommunicationEvent, Names) -> String,
    rejection: @escaping @Sendable (CommunicationRejection) -> String
  ) {
    self.terms = terms
    self.label = label
    self.help = help
    self.field = field
    self.sentence = sentence
    self.event = event
    self.rejection = rejection
  }
}

extension Names {
  /// A desk: the city's name, or the body.
  func post(_ post: Proposer, _ terms: CommunicationTerms) -> String {
    post.city.map { city($0) } ?? terms.body
  }

  /// Cities side by side.
  func cities(_ cities: [City.ID]) -> String {
    cities.map { city($0) }.joined(separator: language == .en ? ", " : "、")
  }
}

extension Language {
  /// The words about what desks pass on.
  var communication: CommunicationPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }

  /// The terms of what desks pass on, for reports.
  package var communicationTerms: CommunicationTerms { communication.terms }
}
