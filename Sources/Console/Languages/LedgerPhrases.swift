package import Domain

/// What is said in dialogs and in the message line about money between cities, as facts.
package enum LedgerSentence: Hashable, Sendable {
  case payTitle(String)
  case netTitle
  case writeOffTitle(String)
  case grantTitle
  case claimTitle(String)
  case answerTitle(String)
  case depositTitle(String)
  case correctTitle(Int)
  case proposeTitle(String)
  /// What one owes another, for what.
  case owes(String, to: String, String, for: String)
  /// What can be netted between two, or among all.
  case netting(pair: String, all: String)
  case fundHolds(String)
  /// What the city has spent on the matter itself.
  case spentOn(String, String)
  case transfer(String, to: String, String)
  case claims(String, on: String, String, reason: String)
  case deposit(String, with: String, String)
  case willCounterPost
  case nothingHere
  case nothingSpent
  case nothingToShare
}

/// The fields of the forms about money between cities.
package enum LedgerField: String, CaseIterable, Hashable, Sendable {
  case amount, scope, giver, receiver, kind, quantity, purpose, matter, claimant, respondent, within
  case answer, fate, speaker, terms, note

  /// Whether it may be left empty.
  var isOptional: Bool { self == .amount || self == .note }
}

/// The words about money between cities, in one language.
package final class LedgerPhrases: Sendable {
  let label: @Sendable (ActionID.LedgerAct) -> String
  let help: @Sendable (ActionID.LedgerAct) -> String
  let field: @Sendable (LedgerField) -> String
  let sentence: @Sendable (LedgerSentence) -> String
  let event: @Sendable (LedgerEvent, Names) -> String
  let rejection: @Sendable (LedgerRejection) -> String
  let page: LedgerWords

  init(
    label: @escaping @Sendable (ActionID.LedgerAct) -> String,
    help: @escaping @Sendable (ActionID.LedgerAct) -> String,
    field: @escaping @Sendable (LedgerField) -> String,
    sentence: @escaping @Sendable (LedgerSentence) -> String,
    event: @escaping @Sendable (LedgerEvent, Names) -> String,
    rejection: @escaping @Sendable (LedgerRejection) -> String, page: LedgerWords
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

/// The words of the screen of the ledger, and of the report that is made of the same facts.
package struct LedgerWords: Sendable {
  /// A party that is no city.
  package let other: @Sendable (LedgerParty) -> String
  package let kind: @Sendable (Posting.Kind) -> String
  package let rule: @Sendable (ShareRule) -> String
  package let grant: @Sendable (Grant.Kind) -> String
  let claimState: @Sendable (ClaimState) -> String
  package let fileState: @Sendable (MatterAccountState) -> String
  /// How many claims are open, and what they come to.
  let head: @Sendable (_ open: Int, _ amount: String) -> String
  let party: String
  /// Spent, people spared, to get, to pay, deposits, net: nine cells each at most.
  let columns: [String]
  let oldest, sum, none, fund: String
  /// What is left of the special fund.
  let fundLeft: @Sendable (String) -> String
  /// Which files are not settled, and how many are closed.
  let files: @Sendable (_ open: Int, _ closed: Int) -> String
  // An opened party.
  let openItems, postings, entry, own: String
  let responded: @Sendable (_ hours: String, _ count: Int) -> String
  let helped: @Sendable (_ hours: String) -> String
  let spared: @Sendable (_ people: String) -> String
  // Splits of a case.
  let city, spentHere, settles: String
  let total: @Sendable (String) -> String
  let ground: @Sendable (_ kind: CaseGround) -> String
  let inCore, notInCore, coreUnknown, core: String
  package let explain: @Sendable (SplitFacts) -> String
  let transfers, noTransfers, fundShort: String
  let fundRules: [String]
  let assumed: @Sendable (_ worth: String, _ source: String) -> String
  let noComparison: String
  // The two sides of a matter.
  let origin, affected, leads, claimed: String
  let waits: @Sendable (_ delay: String) -> String
  let took: @Sendable (_ delay: String) -> String
  let scopeAll: String
  let accept, contest, withdraw, giveBack, keep: String
  let body: String
  /// What stands in a proposal as its text.
  let proposal: @Sendable (_ matter: String, _ rule: String) -> String
}

/// Why a common cost falls on whom it does, in words that need a city's name.
package enum CaseGround: Hashable, Sendable {
  case along
  case source(String)
  case alone
}

/// The numbers of this case that say why a split gives what it gives.
package enum SplitFacts: Hashable, Sendable {
  /// What was done in each place, and how many cities share it, from the origin on.
  case stretches([Stretch])
  /// What was done at the source, by how many it is shared, and what comes to each.
  case source(String, cost: String, cities: Int, each: String)
  /// What a city would have paid without help, what it was, and that the difference is halved.
  case help(String, alone: String, saved: String)
  /// Each only did its own work.
  case own
  /// Who saves least, and how much that is.
  case leastSaving(String, String)
  /// What is each one's own, and what is left.
  case separable(String, rest: String)
  /// The largest part of what counts, of how much.
  case largest(String, Int, of: Int, percent: Int, isGain: Bool)

  /// A place and who shares what was done there.
  package struct Stretch: Hashable, Sendable {
    package let city: String
    package let cost: String
    package let cities: Int
  }
}

extension Language {
  /// The words about money between cities.
  var ledger: LedgerPhrases {
    switch self {
    case .en: .english
    case .zhHans: .simplified
    case .zhHant: .traditional
    }
  }

  /// The words of the ledger, for reports.
  package var ledgerWords: LedgerWords { ledger.page }
}

extension Names {
  /// A party of the ledger.
  func party(_ party: LedgerParty) -> String {
    party.city.map { city($0) } ?? language.ledger.page.other(party)
  }

  /// A debt by its cause and the one whose it is, where it is a line of aid.
  func debt(_ id: Debt.ID) -> String {
    guard let lender = id.rawValue.split(separator: "/").dropFirst().first,
      region[City.ID(String(lender))] != nil
    else { return id.rawValue }
    return "\(id.subject) (\(city(City.ID(String(lender)))))"
  }
}
