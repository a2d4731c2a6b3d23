/// What the ledger passes, in order.
extension Archive {
  mutating func pass(_ ledger: inout Ledger) {
    pass(&ledger.books, (.fund, Book())) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pass(&ledger.debts, (Debt.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pass(&ledger.deposits, (.blank, .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pass(&ledger.claims, (LedgerClaim.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pass(&ledger.files, (.blank, MatterAccount(at: .distantPast))) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pass(&ledger.grants, .blank) { $0.pass(&$1) }
    pass(&ledger.grantCount)
    pass(&ledger.claimCounts, (City.ID(""), 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    pass(&ledger.engaged, (Unit.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2.since)
      $0.pass(&$2.incident)
      $0.pass(&$2.matter)
    }
    pass(&ledger.requestFiles, (AidRequest.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    ledger.pastClaims.pass(through: &self, LedgerClaim.ID("")) { $0.pass(&$1) }
    ledger.pastFiles.pass(through: &self, .blank) { $0.pass(&$1) }
  }

  private mutating func pass(_ party: inout LedgerParty) {
    var text = party.written
    pass(&text)
    party = LedgerParty(written: text)
  }

  private mutating func pass(_ account: inout LedgerAccount) {
    var (name, party) = (account.name, account.party)
    pass(&name)
    pass(&party, .fund) { $0.pass(&$1) }
    if let found = LedgerAccount(name: name, party) { account = found } else { fail() }
  }

  private mutating func pass(_ book: inout Book) {
    var balances = book.balances.map { LedgerBalance(account: $0.key, amount: $0.value) }.sorted()
    pass(&balances, LedgerBalance(account: .cash, amount: .zero)) {
      $0.pass(&$1.account)
      $0.pass(&$1.amount)
    }
    book.balances = Dictionary(balances.map { ($0.account, $0.amount) }) { first, _ in first }
    pass(&book.postings, .blank) { $0.pass(&$1) }
    pass(&book.responseTime)
    pass(&book.responses)
    pass(&book.helpTime)
  }

  private mutating func pass(_ posting: inout Posting) {
    var (kind, subject, legs) = (posting.kind, posting.subject, posting.legs)
    var (debt, reason, entry, at) = (posting.debt, posting.reason, posting.entry, posting.at)
    var matter = posting.matter
    pass(&kind)
    pass(&subject)
    pass(&legs, .init(.fund, .cash, .zero)) {
      $0.pass(&$1.party)
      $0.pass(&$1.account)
      $0.pass(&$1.amount)
    }
    pass(&debt)
    pass(&matter, .blank) { $0.pass(&$1) }
    pass(&reason)
    pass(&entry)
    pass(&at)
    posting = Posting(
      kind, of: subject, legs: legs, debt: debt, in: matter, reason: reason, entry: entry, at: at)
  }

  private mutating func pass(_ debt: inout Debt) {
    var (id, debtor, creditor, amount) = (debt.id, debt.debtor, debt.creditor, debt.amount)
    var (open, since, line, matter) = (debt.open, debt.since, debt.line, debt.matter)
    pass(&id)
    pass(&debtor)
    pass(&creditor)
    pass(&amount)
    pass(&open)
    pass(&since)
    pass(&line, .blank) { $0.pass(&$1) }
    pass(&matter, .blank) { $0.pass(&$1) }
    debt = Debt(id, from: debtor, to: creditor, amount, since: since, line: line, matter: matter)
    debt.open = open
  }

  private mutating func pass(_ deposit: inout Deposit) {
    var (line, borrower, amount) = (deposit.line, deposit.borrower, deposit.amount)
    var (since, matter) = (deposit.since, deposit.matter)
    pass(&line)
    pass(&borrower)
    pass(&amount)
    pass(&since)
    pass(&matter, .blank) { $0.pass(&$1) }
    deposit = Deposit(line: line, borrower: borrower, amount: amount, since: since, matter: matter)
  }

  private mutating func pass(_ claim: inout LedgerClaim) {
    var (id, report, made) = (claim.id, claim.report, claim.made)
    pass(&id)
    pass(&report.matter)
    pass(&report.claimant)
    pass(&report.respondent)
    pass(&report.amount)
    pass(&report.reason)
    pass(&report.answerBy)
    pass(&made)
    var passed = LedgerClaim(id: id, report, at: made)
    (passed.state, passed.answer) = (claim.state, claim.answer)
    pass(&passed.state)
    pass(&passed.answer, Dated("", by: .program, at: .distantPast)) {
      $0.pass(&$1.act)
      $0.pass(&$1.by)
      $0.pass(&$1.at)
    }
    claim = passed
  }

  private mutating func pass(_ file: inout MatterAccount) {
    var works = file.works.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    pass(&works, (MatterAccount.Work(payer: City.ID(""), place: City.ID("")), .zero)) {
      $0.pass(&$1.0.payer)
      $0.pass(&$1.0.place)
      $0.pass(&$1.1)
    }
    file.works = Dictionary(works) { first, _ in first }
    pass(&file.transfers)
    pass(&file.grants)
    pass(&file.openLines)
    pass(&file.openDebts)
    pass(&file.deposits)
    pass(&file.openClaims)
    pass(&file.changed)
  }

  private mutating func pass(_ sums: inout [City.ID: Money]) {
    var pairs = sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    pass(&pairs, (City.ID(""), .zero)) {
      $0.pass(&$1.0)
      $0.pass(&$1.1)
    }
    sums = Dictionary(pairs) { first, _ in first }
  }

  private mutating func pass(_ grant: inout Grant) {
    var (id, report, at) = (grant.id, grant.report, grant.at)
    pass(&id)
    pass(&report.giver)
    pass(&report.receiver)
    pass(&report.kind)
    pass(&report.quantity)
    pass(&report.value)
    pass(&report.purpose)
    pass(&report.matter, .blank) { $0.pass(&$1) }
    pass(&at)
    grant = Grant(id: id, report: report, at: at)
  }
}

/// What stands on one account.
private struct LedgerBalance: Comparable {
  var account: LedgerAccount
  var amount: Money

  static func < (left: Self, right: Self) -> Bool {
    (left.account.name, left.account.party?.written ?? "")
      < (right.account.name, right.account.party?.written ?? "")
  }
}

extension LedgerAccount {
  fileprivate var name: String {
    switch self {
    case .cash: "cash"
    case .receivable: "receivable"
    case .payable: "payable"
    case .depositPaid: "depositPaid"
    case .depositHeld: "depositHeld"
    case .help: "help"
    case .response: "response"
    case .inKind: "inKind"
    case .means: "means"
    case .expense: "expense"
    case .income: "income"
    }
  }

  /// The party that the account stands against; nil where there is none.
  package var party: LedgerParty? {
    switch self {
    case .receivable(let party), .payable(let party), .depositPaid(let party),
      .depositHeld(let party):
      party
    case .cash, .help, .response, .inKind, .means, .expense, .income: nil
    }
  }

  fileprivate init?(name: String, _ party: LedgerParty?) {
    let simple: [LedgerAccount] = [.cash, .help, .response, .inKind, .means, .expense, .income]
    if let found = simple.first(where: { $0.name == name }) {
      self = found
      return
    }
    guard let party else { return nil }
    let mutual: [LedgerAccount] = [
      .receivable(party), .payable(party), .depositPaid(party), .depositHeld(party),
    ]
    guard let found = mutual.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

extension Matter {
  fileprivate static let blank = Matter.incident(Incident.ID(""))
}

extension Debt {
  fileprivate static let blank = Debt(
    ID(""), from: .fund, to: .fund, .zero, since: .distantPast, matter: nil)
}

extension Deposit {
  fileprivate static let blank = Deposit(
    line: .blank, borrower: City.ID(""), amount: .zero, since: .distantPast, matter: nil)
}

extension LedgerClaim {
  fileprivate static let blank = LedgerClaim(
    id: ID(""),
    Report(
      .zero, of: .blank, by: City.ID(""), on: City.ID(""), reason: "", answerBy: .distantPast),
    at: .distantPast)
}

extension Posting {
  fileprivate static let blank = Posting(.claim, of: "", legs: [], entry: 0, at: .distantPast)
}

extension Grant {
  fileprivate static let blank = Grant(
    id: ID(""), report: Report(.money, value: nil, from: .fund, to: .fund, purpose: ""),
    at: .distantPast)
}

extension Engagement {
  fileprivate static let blank = Engagement(
    since: .distantPast, incident: Incident.ID(""), matter: .blank)
}
