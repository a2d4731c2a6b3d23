extension Picture {
  mutating func apply(_ event: LedgerEvent, _ entry: Entry) {
    switch event {
    case .claimed(let id, let report):
      ledger.claims[id] = LedgerClaim(id: id, report, at: entry.happened)
      ledger.claimCounts[report.claimant, default: 0] += 1
      ledger.change(report.matter, entry) { $0.openClaims += 1 }
    case .answered(let id, let trigger, let next, let reason):
      answer(id, trigger, next, reason, entry)
    case .paid(let id, let amount):
      guard let debt = ledger.debts[id] else { return }
      ledger.pay(debt, amount, id.subject, entry)
    case .netted(let parts): net(parts, entry)
    case .writtenOff(let id, let amount, let reason):
      guard let debt = ledger.debts[id] else { return }
      ledger.release(debt, by: amount, .writeOff, id.subject, reason: reason, entry)
    case .granted(let id, let report):
      take(Grant(id: id, report: report, at: entry.happened), entry)
    case .depositReturned(let line, _):
      guard let deposit = ledger.deposits[line] else { return }
      ledger.move(deposit, .depositReturn, reason: "", entry)
      ledger.end(deposit, entry)
    case .depositForfeited(let line, _, let reason):
      guard let deposit = ledger.deposits[line] else { return }
      ledger.move(deposit, .depositForfeit, reason: reason, entry)
      ledger.end(deposit, entry)
    case .corrected(let correction): ledger.take(correction, entry)
    }
  }

  private mutating func answer(
    _ id: LedgerClaim.ID, _ trigger: ClaimTrigger, _ next: ClaimState, _ reason: String,
    _ entry: Entry
  ) {
    guard var claim = ledger.claims[id] else { return }
    let report = claim.report
    if claim.answer == nil, trigger != .withdraw {
      claim.answer = Dated(reason, by: entry.actor, at: entry.happened)
      note(
        .answer, of: report.respondent, subject: id.rawValue, toward: report.claimant,
        Fulfilment(at: entry.happened, due: report.answerBy), .slow, entry)
    }
    claim.state = next
    ledger.claims[id] = claim
    guard next == .accepted || next == .withdrawn else { return }
    ledger.change(report.matter, entry) { $0.openClaims -= 1 }
    for gone in ledger.pastClaims.add(id) { ledger.claims[gone] = nil }
    guard next == .accepted else { return }
    let debt = Debt(
      Debt.ID(id.rawValue), from: .city(report.respondent), to: .city(report.claimant),
      report.amount, since: entry.happened, matter: report.matter)
    ledger.owe(debt, .damages, id.rawValue, entry)
  }

  /// All parts in one posting: none of the parties has more or less by it.
  private mutating func net(_ parts: [Netting.Part], _ entry: Entry) {
    var legs: [Posting.Leg] = []
    for part in parts {
      guard let debt = ledger.debts[part.debt] else { continue }
      legs.append(.init(debt.creditor, .receivable(debt.debtor), .zero - part.amount))
      legs.append(.init(debt.debtor, .payable(debt.creditor), part.amount))
      if let line = debt.line { pay(line, byNetting: part.amount) }
      // That of a line of aid ends with the line.
      ledger.reduce(part.debt, by: part.amount, keep: debt.line != nil, entry)
    }
    ledger.post(
      Posting(
        .netting, of: parts.first?.debt.subject ?? "", legs: legs, entry: entry.sequence,
        at: entry.happened))
  }

  private mutating func take(_ grant: Grant, _ entry: Entry) {
    let report = grant.report
    ledger.grants.append(grant)
    ledger.grantCount += 1
    if ledger.grants.count > Ledger.mostGrants { ledger.grants.removeFirst() }
    let value = report.value ?? .zero
    if let city = report.receiver.city, report.matter != nil {
      ledger.change(report.matter, entry) { $0.grants[city, default: .zero] += value }
    }
    guard report.kind != .money else {
      let debt = Debt(
        Debt.ID(grant.id.rawValue), from: report.giver, to: report.receiver, value,
        since: entry.happened, matter: report.matter)
      return ledger.owe(debt, .grant, grant.id.rawValue, entry)
    }
    // What is no money costs the giver his own means; where no value was agreed it stands as 0.
    ledger.post(
      Posting(
        .grant, of: grant.id.rawValue,
        legs: [
          .init(report.giver, .help, value), .init(report.giver, .means, .zero - value),
          .init(report.receiver, .inKind, value), .init(report.receiver, .means, .zero - value),
        ], reason: report.purpose, entry: entry.sequence, at: entry.happened))
  }

  /// Books what the cities agreed on; each transfer is a debt of its own.
  mutating func book(_ compensation: Compensation, _ decision: JointDecision, _ entry: Entry) {
    for (number, transfer) in zip(1..., compensation.transfers) {
      let debt = Debt(
        Debt.ID(decision.id, number), from: .city(transfer.from), to: .city(transfer.to),
        transfer.amount, since: entry.happened, matter: decision.matter)
      ledger.owe(debt, .compensation, decision.id.rawValue, entry)
    }
  }
}

extension Debt.ID {
  /// The request, decision, claim or grant that it is about.
  package var subject: String { String(rawValue.prefix { $0 != "/" }) }
}

extension Ledger {
  /// The counter-posting of a payment, a write-off or a grant.
  mutating func take(_ correction: Correction, _ entry: Entry) {
    let (debtor, creditor) = (correction.debtor, correction.creditor)
    let (amount, none) = (correction.amount, Money.zero - correction.amount)
    let isGrant = correction.kind == .grant
    if isGrant, let debt = debts[correction.debt] {
      if let city = creditor.city, debt.matter != nil {
        change(debt.matter, entry) { $0.grants[city, default: .zero] -= amount }
      }
      return release(
        debt, by: amount, .correction, correction.debt.subject, reason: correction.reason, entry)
    }
    let other: (LedgerAccount, LedgerAccount) =
      correction.kind == .payment ? (.cash, .cash) : (.income, .expense)
    post(
      Posting(
        .correction, of: correction.debt.subject,
        legs: [
          .init(creditor, other.0, none), .init(creditor, .receivable(debtor), amount),
          .init(debtor, other.1, amount), .init(debtor, .payable(creditor), none),
        ], debt: correction.debt, in: correction.matter, reason: correction.reason,
        entry: entry.sequence, at: entry.happened))
    let standing = debts[correction.debt]
    let open = (standing?.open ?? .zero) + amount
    var debt = Debt(
      correction.debt, from: debtor, to: creditor, max(standing?.amount ?? .zero, open),
      since: standing?.since ?? entry.happened, matter: correction.matter)
    debt.open = open
    debts[debt.id] = debt
    if standing == nil { change(correction.matter, entry) { $0.openDebts += 1 } }
    guard correction.kind == .writeOff else { return }
    transfer(amount, from: debtor, to: creditor, of: correction.matter, entry)
  }
}
