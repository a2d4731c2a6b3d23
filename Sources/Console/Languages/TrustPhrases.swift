package import Domain

/// What is said in dialogs and in the message line about the trust in cities, as facts.
package enum TrustSentence: Hashable, Sendable {
  case contestTitle(String)
  case ruleTitle(String)
  case remarkTitle(String)
  /// What a cause is, in words.
  case cause(String)
  case answered(String)
  case notHeardYet(until: String)
  case nothingHere
}

/// The fields of the forms about the trust in cities.
package enum TrustField: String, CaseIterable, Hashable, Sendable {
  case verdict, author, tone
}

/// The words about the trust in cities and about calling them to account, in one language.
package final class TrustPhrases: Sendable {
  let label: @Sendable (ActionID.TrustAct) -> String
  let help: @Sendable (ActionID.TrustAct) -> String
  let field: @Sendable (TrustField) -> String
  let sentence: @Sendable (TrustSentence) -> String
  let event: @Sendable (TrustEvent, String, Names) -> String
  let rejection: @Sendable (TrustRejection) -> String
  let page: TrustWords

  init(
    label: @escaping @Sendable (ActionID.TrustAct) -> String,
    help: @escaping @Sendable (ActionID.TrustAct) -> String,
    field: @escaping @Sendable (TrustField) -> String,
    sentence: @escaping @Sendable (TrustSentence) -> String,
    event: @escaping @Sendable (TrustEvent, String, Names) -> String,
    rejection: @escaping @Sendable (TrustRejection) -> String, page: TrustWords
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

/// The words of the two screens, and of the report that is made of the same facts.
package struct TrustWords: Sendable {
  package let kind: @Sendable (CommitmentKind) -> String
  package let outcome: @Sendable (Fulfilment.Outcome) -> String
  package let breach: @Sendable (Breach) -> String
  package let verdict: @Sendable (TrustCause.Verdict) -> String
  package let state: @Sendable (CauseState) -> String
  package let tone: @Sendable (_ isPraise: Bool) -> String
  /// Of what the score is made, and the most that it can be.
  package let head: @Sendable (_ most: String) -> String
  package let city, score, doubt, ended, open, matter, entry, when: String
  package let nobody, unknown: String
  /// What breaking its word once more would cost.
  package let priceLabel, depositLabel, placeLabel, byKind, body: String
  package let price: @Sendable (_ before: String, _ after: String) -> String
  package let queueHead: @Sendable (_ whose: String, _ open: Int, _ ruled: Int) -> String
  package let everyone, noCause, suspicion: String
  package let evidenceLabel, answerLabel, rulingLabel, notAnswered, notRuled: String
  /// Entry, what was promised and brought, and how late.
  package let evidence: @Sendable (_ entry: Int, _ fulfilment: Fulfilment, _ delay: String?) -> String
  package let by: @Sendable (_ who: String, _ at: String, _ text: String) -> String
}

extension Language {
  /// The words about the trust in cities.
  var trust: TrustPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }

  /// The words of trust, for reports.
  package var trustWords: TrustWords { trust.page }
}
