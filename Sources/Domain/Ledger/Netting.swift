/// Mutual claims that cancel each other: each party's claims fall by as much as its debts, so that
/// nobody's net changes.
package enum Netting {
  /// How much of a debt is cancelled.
  package struct Part: Hashable, Sendable {
    package var debt: Debt.ID
    package var amount: Money

    package init(_ debt: Debt.ID, _ amount: Money) {
      self.debt = debt
      self.amount = amount
    }
  }

  /// Between whom.
  package enum Scope: Hashable, Sendable {
    /// Two parties, on the word of one of them: what they owe each other.
    case pair(LedgerParty, LedgerParty)
    /// All, by the coordinating body: also what goes round in a circle.
    case all
  }

  /// Who owes whom.
  private struct Pair: Hashable, Comparable {
    let debtor: LedgerParty
    let creditor: LedgerParty

    static func < (left: Pair, right: Pair) -> Bool {
      (left.debtor, left.creditor) < (right.debtor, right.creditor)
    }
  }

  /// What can be cancelled, the oldest debts first.
  package static func parts(of debts: [Debt], _ scope: Scope) -> [Part] {
    let taken = debts.filter { debt in
      switch scope {
      case .all: true
      case .pair(let one, let other): Set([debt.debtor, debt.creditor]) == [one, other]
      }
    }
    var owed: [Pair: Int] = [:]
    for debt in taken {
      owed[Pair(debtor: debt.debtor, creditor: debt.creditor), default: 0] += debt.open.fen
    }
    var cancelled: [Pair: Int] = [:]
    while let circle = circle(in: owed) {
      let least = circle.map { owed[$0] ?? 0 }.min() ?? 0
      for pair in circle {
        owed[pair, default: 0] -= least
        cancelled[pair, default: 0] += least
      }
    }
    return allot(cancelled, to: taken)
  }

  /// Pairs that owe each other around; nil where there are none. Two that owe each other are the
  /// shortest circle.
  private static func circle(in owed: [Pair: Int]) -> [Pair]? {
    let standing = owed.filter { $0.value > 0 }.keys.sorted()
    let next = Dictionary(grouping: standing, by: \.debtor)
    var done: Set<LedgerParty> = []
    func search(_ path: [Pair], at party: LedgerParty) -> [Pair]? {
      for pair in next[party] ?? [] where !done.contains(pair.creditor) {
        if let begin = path.firstIndex(where: { $0.debtor == pair.creditor }) {
          return Array(path[begin...]) + [pair]
        }
        if let found = search(path + [pair], at: pair.creditor) { return found }
      }
      done.insert(party)
      return nil
    }
    for pair in standing
    where next[pair.creditor]?.contains(where: { $0.creditor == pair.debtor })
      ?? false
    {
      return [pair, Pair(debtor: pair.creditor, creditor: pair.debtor)]
    }
    for party in next.keys.sorted() where !done.contains(party) {
      if let found = search([], at: party) { return found }
    }
    return nil
  }

  private static func allot(_ cancelled: [Pair: Int], to debts: [Debt]) -> [Part] {
    var left = cancelled
    return debts.sorted { ($0.since, $0.id) < ($1.since, $1.id) }.compactMap { debt in
      let pair = Pair(debtor: debt.debtor, creditor: debt.creditor)
      let amount = min(debt.open.fen, left[pair] ?? 0)
      guard amount > 0 else { return nil }
      left[pair, default: 0] -= amount
      return Part(debt.id, Money(fen: amount))
    }
  }
}
