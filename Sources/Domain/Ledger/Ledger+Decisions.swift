extension Picture {
  /// The most that is believed of one claim or grant: ten billion yuan.
  static let mostMoney = Money(fen: 1_000_000_000_000)

  func decide(
    _ command: LedgerCommand, _ submission: Submission
  ) throws(Rejection) -> [Event] {
    switch command {
    case .claim(let report): return [.ledger(try decide(report, at: submission.happened))]
    case .accept(let id, let city): return [.ledger(try answer(id, .accept, by: city, ""))]
    case .contest(let id, let city, let reason):
      return [.ledger(try answer(id, .contest, by: city, try given(reason)))]
    case .withdraw(let id, let city, let reason):
      return [.ledger(try answer(id, .withdraw, by: city, try given(reason)))]
    case .pay(let id, let amount, let party): return [try pay(id, amount, by: party)]
    case .netOff(let scope): return try net(scope)
    case .writeOff(let id, let party, let reason):
      return try writeOff(id, by: party, try given(reason))
    case .grant(let report): return [.ledger(try decide(report))]
    case .returnDeposit(let line, let city):
      let deposit = try deposit(of: line)
      guard city == line.lender else {
        throw .ledger(.isNotTheirs(line.request.rawValue, .city(city)))
      }
      return [.ledger(.depositReturned(line, deposit.amount))]
    case .forfeitDeposit(let line, let reason):
      let deposit = try deposit(of: line)
      guard breach(of: deposit.borrower, on: line)?.ruling?.act.verdict == .upheld else {
        throw .ledger(.breachIsNotUpheld(line))
      }
      return [.ledger(.depositForfeited(line, deposit.amount, reason: try given(reason)))]
    case .correct(let entry, let reason):
      return [.ledger(.corrected(try correction(of: entry, try given(reason))))]
    }
  }

  private func deposit(of line: AidLine.ID) throws(Rejection) -> Deposit {
    guard let deposit = ledger.deposits[line] else { throw .ledger(.noDeposit(line)) }
    return deposit
  }

  private func debt(_ id: Debt.ID) throws(Rejection) -> Debt {
    guard let debt = ledger.debts[id], debt.open > .zero else { throw .ledger(.unknownDebt(id)) }
    return debt
  }

  private func check(_ amount: Money, most: Money = mostMoney) throws(Rejection) {
    guard amount > .zero, amount <= most else { throw .ledger(.amountOutOfRange(most: most)) }
  }

  // MARK: Claims for damage

  /// Whether a matter gives a city a claim on another: it reaches the one, and the other is where
  /// it began or who leads it.
  private func decide(
    _ report: LedgerClaim.Report, at now: Instant
  ) throws(Rejection) -> LedgerEvent {
    try checkKnown(report.matter)
    for city in [report.claimant, report.respondent] where region[city] == nil {
      throw .unknownCity(city)
    }
    guard let found = responsibility(for: report.matter) else {
      throw .ledger(.hasNoClaim(report.claimant, report.matter))
    }
    guard report.respondent == found.lead.city || report.respondent == origin(of: report.matter)
    else { throw .ledger(.doesNotAnswerFor(report.respondent, report.matter)) }
    let isReached = found.part(of: report.claimant) == .assist || isReached(report)
    guard report.claimant != report.respondent, isReached else {
      throw .ledger(.hasNoClaim(report.claimant, report.matter))
    }
    let standing = ledger.claims.filter {
      $0.report.matter == report.matter && $0.report.claimant == report.claimant
        && ($0.state == .open || $0.state == .contested)
    }
    if let other = standing.map(\.id).min() { throw .ledger(.claimStands(other)) }
    try check(report.amount)
    _ = try given(report.reason)
    try checkDeadline(report.answerBy, at: now)
    let count = ledger.claimCounts[report.claimant, default: 0] + 1
    return .claimed(.init("\(letters(of: report.claimant))-C\(count)"), report)
  }

  /// The city where a matter began.
  package func origin(of matter: Matter) -> City.ID? {
    switch matter {
    case .incident(let id): incidents[id]?.city
    case .hazard(let id): hazards[id]?.report.origin
    }
  }

  /// Whether the danger has come to the city that claims, though it may be gone again.
  private func isReached(_ report: LedgerClaim.Report) -> Bool {
    guard case .hazard(let id) = report.matter, let hazard = hazards[id] else { return false }
    return hazard.arrival(in: report.claimant) != nil || hazard.concerns(report.claimant) != nil
  }

  private func answer(
    _ id: LedgerClaim.ID, _ trigger: ClaimTrigger, by city: City.ID, _ reason: String
  ) throws(Rejection) -> LedgerEvent {
    guard let claim = ledger.claims[id] else { throw .ledger(.unknownClaim(id)) }
    guard let next = ClaimStateTable.next(from: claim.state, on: trigger) else {
      throw .ledger(.claimCannot(id, trigger, in: claim.state))
    }
    let owner = trigger == .withdraw ? claim.report.claimant : claim.report.respondent
    guard city == owner else { throw .ledger(.isNotTheirs(id.rawValue, .city(city))) }
    return .answered(id, trigger, to: next, reason: reason)
  }

  // MARK: Debts

  private func pay(
    _ id: Debt.ID, _ amount: Money?, by party: LedgerParty
  ) throws(Rejection) -> Event {
    let debt = try debt(id)
    guard party == debt.debtor else { throw .ledger(.isNotTheirs(id.rawValue, party)) }
    let amount = amount ?? debt.open
    try check(amount, most: debt.open)
    guard let line = debt.line else { return .ledger(.paid(id, amount)) }
    guard amount == debt.open else { throw .ledger(.paidInWhole(id, debt.open)) }
    return settling(line, debt.amount)
  }

  /// The message that settles a line of aid.
  private func settling(
    _ line: AidLine.ID, _ amount: Money, isByStandingConsent: Bool = false
  ) -> Event {
    let message = AidMessage(.settle, amount: amount, isByStandingConsent: isByStandingConsent)
    return .aid(line.request, .passed(message, lender: line.lender, to: .settled))
  }

  /// What cancels, and the settlement of those lines of aid of which nothing is left.
  private func net(_ scope: Netting.Scope) throws(Rejection) -> [Event] {
    let parts = Netting.parts(of: ledger.openDebts, scope)
    guard !parts.isEmpty else { throw .ledger(.nothingToNet) }
    let settled = parts.compactMap { part -> Event? in
      guard let debt = ledger.debts[part.debt], let line = debt.line, debt.open == part.amount
      else { return nil }
      return settling(line, debt.amount, isByStandingConsent: true)
    }
    return [.ledger(.netted(parts))] + settled
  }

  private func writeOff(
    _ id: Debt.ID, by party: LedgerParty, _ reason: String
  ) throws(Rejection) -> [Event] {
    let debt = try debt(id)
    guard party == debt.creditor else { throw .ledger(.isNotTheirs(id.rawValue, party)) }
    let event = Event.ledger(.writtenOff(id, debt.open, reason: reason))
    guard let line = debt.line else { return [event] }
    // With it the line is over; what was netted of it is all that was paid.
    return [event, settling(line, debt.amount - debt.open, isByStandingConsent: true)]
  }

  // MARK: Grants and corrections

  private func decide(_ report: Grant.Report) throws(Rejection) -> LedgerEvent {
    for city in [report.giver.city, report.receiver.city].compactMap(\.self)
    where region[city] == nil {
      throw .unknownCity(city)
    }
    if let matter = report.matter { try checkKnown(matter) }
    let isMeant: Bool =
      switch report.giver {
      case .city: report.receiver == .fund
      case .fund: report.receiver.city != nil
      case .superior, .donors: report.receiver.city != nil || report.receiver == .fund
      }
    guard isMeant else { throw .ledger(.cannotGive(report.giver, to: report.receiver)) }
    guard (1...Stock.most).contains(report.quantity) else {
      throw .aid(.quantityOutOfRange(report.quantity, most: Stock.most))
    }
    if report.kind == .money || report.value != nil { try check(report.value ?? .zero) }
    _ = try given(report.purpose)
    if report.giver == .fund, report.kind == .money, let value = report.value, value > fundLeft {
      throw .ledger(.fundIsShort(left: fundLeft))
    }
    let giver = report.giver.city.map { letters(of: $0) } ?? report.giver.written.uppercased()
    return .granted(.init("\(giver)-G\(ledger.grantCount + 1)"), report)
  }

  /// What a counter-posting takes back, from the newest postings of the books.
  private func correction(
    of entry: Int, _ reason: String
  ) throws(Rejection) -> Correction {
    var found: Posting?
    var isCorrected = false
    ledger.books.visit { _, book in
      for posting in book.postings {
        if posting.entry == entry, posting.debt != nil { found = posting }
        if posting.kind == .correction, posting.reason.hasPrefix("#\(entry) ") {
          isCorrected = true
        }
      }
    }
    guard let posting = found, !isCorrected, let id = posting.debt,
      let leg = posting.legs.first(where: { $0.account.creditor != nil }),
      let creditor = leg.account.creditor
    else { throw .ledger(.nothingToCorrect(entry: entry)) }
    let amount = Money(fen: abs(leg.amount.fen))
    let standing = ledger.debts[id]
    switch posting.kind {
    case .payment where standing?.line == nil && !id.isOfAid, .writeOff: break
    case .grant where standing?.open == amount: break
    case .payment, .grant, .help, .response, .claim, .contest, .deposit, .depositReturn,
      .depositForfeit, .compensation, .damages, .netting, .correction:
      throw .ledger(.nothingToCorrect(entry: entry))
    }
    return Correction(
      of: posting.kind, entry: entry, id, from: leg.party, to: creditor, amount,
      matter: standing?.matter ?? posting.matter, reason: "#\(entry) \(reason)")
  }
}

extension LedgerAccount {
  /// To whom a debt is owed, where the account is one of what is owed.
  fileprivate var creditor: LedgerParty? {
    if case .payable(let party) = self { party } else { nil }
  }
}

extension Debt.ID {
  /// Whether it is owed for a line of aid: after its request stands the lender's code.
  fileprivate var isOfAid: Bool {
    rawValue.contains("-R") || rawValue.contains("-O")
  }
}
