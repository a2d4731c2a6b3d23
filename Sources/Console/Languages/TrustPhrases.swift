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
  /// What not keeping its word would cost a city: its score and its place, before and after.
  case price(String, _ before: String, _ after: String, places: String)
  /// The deposit that the trust in a city calls for, of what all is worth; it is booked.
  case deposit(String, _ score: String, _ amount: String, of: String)
  case nothingHere
  /// Which kind of breach alone is listed; nil where all are.
  case listed(Breach?)
  /// Somebody else has to rule: this officer answered for the city, raised it or did it.
  case someoneElse
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
  let event: @Sendable (TrustEvent, City.ID, Names) -> String
  let rejection: @Sendable (TrustRejection) -> String
  let page: TrustWords

  init(
    label: @escaping @Sendable (ActionID.TrustAct) -> String,
    help: @escaping @Sendable (ActionID.TrustAct) -> String,
    field: @escaping @Sendable (TrustField) -> String,
    sentence: @escaping @Sendable (TrustSentence) -> String,
    event: @escaping @Sendable (TrustEvent, City.ID, Names) -> String,
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

/// The words of the screen of trust, and of the report that is made of the same facts.
package struct TrustWords: Sendable {
  package let kind: @Sendable (CommitmentKind) -> String
  package let outcome: @Sendable (Fulfilment.Outcome) -> String
  package let breach: @Sendable (Breach) -> String
  package let verdict: @Sendable (TrustCause.Verdict) -> String
  package let state: @Sendable (CauseState) -> String
  package let tone: @Sendable (_ isPraise: Bool) -> String
  /// How many wait for a ruling, and how many commitments are overdue.
  let head: @Sendable (_ toRule: Int, _ late: Int) -> String
  /// What is expected of one of whom nothing is known, and the most that a score can be.
  let most: @Sendable (String) -> String
  package let city, score, interval: String
  /// Made, kept, late, partial, broken, excused, open, to rule: four cells each at most.
  package let counts: [String]
  /// How old the newest cause is, and where there is none.
  let last, never: String
  let nobody, certainty, placeLabel: String
  /// That a city counts as so much later among those who could help.
  package let rankedLater: @Sendable (String) -> String
  let priceLabel, depositLabel, owes, overdue, byKind: String
  /// How many further ones it owes.
  let others: @Sendable (Int) -> String
  let byKindItem: @Sendable (_ kind: String, _ score: String, _ count: Int) -> String
  package let body: String
  /// In place of the name of what a remark is about.
  let remarkMark: String
  let evidenceLabel, answerLabel, rulingLabel, weighsLabel: String
  /// Until when only a hearing allows to uphold it.
  let notAnswered: @Sendable (_ until: String) -> String
  /// A ruling came before an answer.
  let notHeard: String
  let notRuled, suspicion: String
  /// Entry, what was promised and brought, and how late.
  package let evidence:
    @Sendable (_ entry: Int, _ fulfilment: Fulfilment, _ delay: String?) -> String
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
