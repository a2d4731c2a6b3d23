/// An account in the books of one party. Amounts are debits: what a party has or what something
/// cost it is positive, what it owes or was given is negative.
package enum LedgerAccount: Hashable, Sendable {
  /// Money that changed hands.
  case cash
  /// What another owes it.
  case receivable(LedgerParty)
  /// What it owes another.
  case payable(LedgerParty)
  /// What it left with another as a deposit.
  case depositPaid(LedgerParty)
  /// What another left with it.
  case depositHeld(LedgerParty)
  /// Its own units and things at work for others, by tariff.
  case help
  /// Its own units at work on its own ground, by tariff.
  case response
  /// What it was given that is not money, where a value was agreed.
  case inKind
  /// What of its own the last three stand against.
  case means
  /// What it came to owe others.
  case expense
  /// What others came to owe it.
  case income

  /// Whether it is money, or a claim to money, that stands against another party: all these of all
  /// parties come to nothing.
  package var isMutual: Bool {
    switch self {
    case .cash, .receivable, .payable, .depositPaid, .depositHeld: true
    case .help, .response, .inKind, .means, .expense, .income: false
    }
  }
}

/// What one event of the record does to the books: legs that come to nothing, in the books of each
/// party and therefore in all. It is never edited: a correction is a posting of its own.
package struct Posting: Hashable, Sendable {
  /// A change of one account.
  package struct Leg: Hashable, Sendable {
    package var party: LedgerParty
    package var account: LedgerAccount
    package var amount: Money

    package init(_ party: LedgerParty, _ account: LedgerAccount, _ amount: Money) {
      self.party = party
      self.account = account
      self.amount = amount
    }
  }

  /// What it was made for.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A city's means came home from others.
    case help
    /// A city's unit left an incident of its own.
    case response
    case claim
    /// A claim went back to whoever made it.
    case contest
    case payment
    case deposit, depositReturn, depositForfeit
    /// What cities agreed that one pays another.
    case compensation
    /// A claim for damage that was accepted.
    case damages
    case grant
    case netting
    case writeOff
    case correction
  }

  /// The entry of the record that it follows from.
  package let entry: Int
  package let at: Instant
  package let kind: Kind
  /// The request, decision, claim or grant that it is about, as an operator names it.
  package let subject: String
  package let legs: [Leg]
  /// The debt that it makes, pays or ends, where it is about one.
  package let debt: Debt.ID?
  /// The risk file of that debt, which may be gone by the time at which it is taken back.
  package let matter: Matter?
  /// Why, where somebody had to say.
  package let reason: String

  package init(
    _ kind: Kind, of subject: String, legs: [Leg], debt: Debt.ID? = nil, in matter: Matter? = nil,
    reason: String = "", entry: Int, at instant: Instant
  ) {
    self.kind = kind
    self.subject = subject
    self.legs = legs
    self.debt = debt
    self.matter = matter
    self.reason = reason
    self.entry = entry
    at = instant
  }

  /// In whose books it stands, without repetition.
  package var parties: [LedgerParty] {
    var found: [LedgerParty] = []
    for leg in legs where !found.contains(leg.party) { found.append(leg.party) }
    return found
  }

  /// Whether its legs come to nothing for each party.
  package var isBalanced: Bool {
    parties.allSatisfy { party in
      legs.reduce(0) { $1.party == party ? $0 + $1.amount.fen : $0 } == 0
    }
  }

  /// What it changes between a party and all others: money and claims to money.
  package func net(of party: LedgerParty) -> Money {
    legs.reduce(.zero) { $1.party == party && $1.account.isMutual ? $0 + $1.amount : $0 }
  }

  /// The largest amount that it moves for a party.
  package func amount(for party: LedgerParty) -> Money {
    legs.filter { $0.party == party }.map(\.amount).max { abs($0.fen) < abs($1.fen) } ?? .zero
  }

  /// The others in whose books it stands.
  package func others(than party: LedgerParty) -> [LedgerParty] { parties.filter { $0 != party } }
}
