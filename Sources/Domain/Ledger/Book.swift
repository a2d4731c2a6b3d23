/// The books of one party: what stands on its accounts, and the newest postings.
package struct Book: Hashable, Sendable {
  /// How many postings stay to be looked at; all stay on the record.
  static let mostPostings = 60

  package internal(set) var balances: [LedgerAccount: Money] = [:]
  /// The newest last. Work on its own ground stands in the sums alone.
  package internal(set) var postings: [Posting] = []
  /// How long its units were at work on its own ground, all together, and how often.
  package internal(set) var responseTime = Duration.zero
  package internal(set) var responses = 0
  /// How long its units were away for others, all together.
  package internal(set) var helpTime = Duration.zero

  package init() {}

  /// What stands on an account.
  package func balance(_ account: LedgerAccount) -> Money { balances[account] ?? .zero }

  private func sum(_ isIncluded: (LedgerAccount) -> Bool) -> Money {
    balances.reduce(.zero) { isIncluded($1.key) ? $0 + $1.value : $0 }
  }

  /// What others owe it.
  package var toGet: Money {
    sum { if case .receivable = $0 { true } else { false } }
  }

  /// What it owes others, as a positive amount.
  package var toPay: Money {
    .zero - sum { if case .payable = $0 { true } else { false } }
  }

  /// What it left with others.
  package var depositsPaid: Money {
    sum { if case .depositPaid = $0 { true } else { false } }
  }

  /// What others left with it, as a positive amount.
  package var depositsHeld: Money {
    .zero - sum { if case .depositHeld = $0 { true } else { false } }
  }

  /// What it has by all its dealings with others: money that came in less what went out, and what
  /// is still to come. Of all parties together it is nothing.
  package var net: Money { sum(\.isMutual) }

  /// What it spent: its means at work for itself and for others, and what it came to owe.
  package var spent: Money { balance(.help) + balance(.response) + balance(.expense) }

  /// What it was awarded in money.
  package var income: Money { .zero - balance(.income) }

  mutating func add(_ leg: Posting.Leg) {
    let sum = balance(leg.account) + leg.amount
    balances[leg.account] = sum == .zero ? nil : sum
  }

  mutating func keep(_ posting: Posting) {
    postings.append(posting)
    if postings.count > Self.mostPostings { postings.removeFirst() }
  }
}
