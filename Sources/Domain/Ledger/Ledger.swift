/// The books of all cities and of those who give to them, in double entry: every posting follows
/// from one event of the record, and all amounts together come to nothing.
package struct Ledger: Sendable {
  /// How many grants stay to be looked at.
  static let mostGrants = 60

  package internal(set) var books: Registry<LedgerParty, Book> = .init()
  /// What is owed and not paid.
  package internal(set) var debts: Registry<Debt.ID, Debt> = .init()
  /// What is held against broken words.
  package internal(set) var deposits: Registry<AidLine.ID, Deposit> = .init()
  /// Claims for damage: what is open, and the newest of what is not.
  package internal(set) var claims: Registry<LedgerClaim.ID, LedgerClaim> = .init()
  /// What was spent on each matter: on what is not settled, and the newest of the rest.
  package internal(set) var files: Registry<Matter, MatterAccount> = .init()
  /// The newest grants, the newest last.
  package internal(set) var grants: [Grant] = []
  var grantCount = 0
  var claimCounts: Registry<City.ID, Int> = .init()
  /// Units that are at work for their own city.
  var engaged: Registry<Unit.ID, Engagement> = .init()
  /// The file that each open request belongs to.
  var requestFiles: Registry<AidRequest.ID, Matter> = .init()
  var pastClaims = Retirement<LedgerClaim.ID>(capacity: 200)
  var pastFiles = Retirement<Matter>(capacity: 200)

  init() {}

  /// The books of a party; empty ones where the record knows nothing of it.
  package func book(of party: LedgerParty) -> Book { books[party] ?? Book() }

  /// All that is owed, the oldest first.
  package var openDebts: [Debt] {
    debts.filter { _ in true }.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  /// What a party owes or is owed, the oldest first.
  package func debts(of party: LedgerParty) -> [Debt] {
    debts.filter { $0.debtor == party || $0.creditor == party }
      .sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  /// The net of all parties: nothing, or the books are wrong.
  package var sum: Money {
    var sum = Money.zero
    books.visit { sum += $1.net }
    return sum
  }

  /// The sum over all accounts of all books: nothing.
  package var total: Money {
    var total = Money.zero
    books.visit { total += $1.balances.values.reduce(.zero, +) }
    return total
  }

  mutating func post(_ posting: Posting, isListed: Bool = true) {
    precondition(posting.isBalanced, "a posting came to something: \(posting)")
    for leg in posting.legs { books[leg.party, default: Book()].add(leg) }
    guard isListed else { return }
    for party in posting.parties { books[party, default: Book()].keep(posting) }
  }

  /// Notes that one owes another.
  mutating func owe(_ debt: Debt, _ kind: Posting.Kind, _ subject: String, _ entry: Entry) {
    debts[debt.id] = debt
    let (amount, none) = (debt.amount, Money.zero - debt.amount)
    post(
      Posting(
        kind, of: subject,
        legs: [
          .init(debt.creditor, .receivable(debt.debtor), amount),
          .init(debt.creditor, .income, none),
          .init(debt.debtor, .payable(debt.creditor), none),
          .init(debt.debtor, .expense, amount),
        ], debt: debt.id, in: debt.matter, entry: entry.sequence, at: entry.happened))
    change(debt.matter, entry) { $0.openDebts += 1 }
    transfer(amount, from: debt.debtor, to: debt.creditor, of: debt.matter, entry)
  }

  /// Notes that a debt, or a part of it, is owed no more though nobody paid it.
  mutating func release(
    _ debt: Debt, by amount: Money, _ kind: Posting.Kind, _ subject: String, reason: String,
    _ entry: Entry
  ) {
    let none = Money.zero - amount
    post(
      Posting(
        kind, of: subject,
        legs: [
          .init(debt.creditor, .receivable(debt.debtor), none),
          .init(debt.creditor, .income, amount),
          .init(debt.debtor, .payable(debt.creditor), amount),
          .init(debt.debtor, .expense, none),
        ], debt: debt.id, in: debt.matter, reason: reason, entry: entry.sequence,
        at: entry.happened))
    reduce(debt.id, by: amount, entry)
    transfer(none, from: debt.debtor, to: debt.creditor, of: debt.matter, entry)
  }

  /// Notes that so much of a debt was paid.
  mutating func pay(_ debt: Debt, _ amount: Money, _ subject: String, _ entry: Entry) {
    let none = Money.zero - amount
    post(
      Posting(
        .payment, of: subject,
        legs: [
          .init(debt.debtor, .cash, none), .init(debt.debtor, .payable(debt.creditor), amount),
          .init(debt.creditor, .cash, amount),
          .init(debt.creditor, .receivable(debt.debtor), none),
        ], debt: debt.id, in: debt.matter, entry: entry.sequence, at: entry.happened))
    reduce(debt.id, by: amount, entry)
  }

  /// Takes an amount off a debt; it is gone once nothing is left, but that of a line of aid, which
  /// its own settlement ends.
  mutating func reduce(_ id: Debt.ID, by amount: Money, keep: Bool = false, _ entry: Entry) {
    guard var debt = debts[id] else { return }
    debt.open -= amount
    debts[id] = debt
    if debt.open == .zero, !keep { end(debt, entry) }
  }

  mutating func end(_ debt: Debt, _ entry: Entry) {
    debts[debt.id] = nil
    change(debt.matter, entry) { $0.openDebts -= 1 }
  }

  // MARK: Risk files

  /// Changes the file of a matter, which begins where there was none.
  mutating func change(_ matter: Matter?, _ entry: Entry, _ change: (inout MatterAccount) -> Void) {
    guard let matter else { return }
    if files[matter] == nil {
      // What is not settled stays, however old.
      for gone in pastFiles.add(matter) where files[gone]?.isSettled ?? true { files[gone] = nil }
    }
    change(&files[matter, default: MatterAccount(at: entry.happened)])
    files[matter]?.changed = entry.happened
  }

  /// Notes what one city came to owe another for a matter.
  mutating func transfer(
    _ amount: Money, from debtor: LedgerParty, to creditor: LedgerParty, of matter: Matter?,
    _ entry: Entry
  ) {
    guard let payer = debtor.city, let receiver = creditor.city else { return }
    change(matter, entry) { file in
      file.transfers[payer, default: .zero] += amount
      file.transfers[receiver, default: .zero] -= amount
    }
  }
}

extension Picture {
  /// What is left of the special fund: what the region file puts into it, and what it was given,
  /// less what it gave.
  package var fundLeft: Money { region.ledger.fund.amount + ledger.book(of: .fund).net }

  /// Since when the oldest claim of a party has been open; nil where none is.
  package func oldestClaim(of party: LedgerParty) -> Instant? {
    ledger.debts(of: party).first { $0.creditor == party }?.since
  }
}
