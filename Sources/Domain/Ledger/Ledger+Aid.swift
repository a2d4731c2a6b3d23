/// What lending writes into the books: deposits, what the help cost, claims and their payment.
extension Picture {
  /// The value of all that was offered, or taken of it: of things all of them, of units their hours
  /// until they are to be back.
  package func worth(of line: AidLine, _ good: AidGood, at now: Instant) -> Money {
    let count = line.accepted > 0 ? line.accepted : line.offered
    let whole = line.price.times(count)
    return good.kind == nil ? whole : whole.anHour(for: max(.zero, now.duration(to: line.returnBy)))
  }

  /// The deposit that the trust in a borrower calls for.
  package func deposit(on line: AidLine, of request: AidRequest, at now: Instant) -> Money {
    trust(in: request.requester).deposit(on: worth(of: line, request.good, at: now))
  }

  /// Begins to keep the account of a request.
  mutating func book(opening request: AidRequest, _ entry: Entry) {
    guard let matter = file(of: request.report) else { return }
    ledger.requestFiles[request.id] = matter
    ledger.change(matter, entry) { $0.openLines += request.lines.count }
  }

  /// What a step of a line writes into the books of both sides.
  mutating func book(
    _ message: AidMessage, _ before: AidLine, _ after: AidLine, of request: AidRequest,
    _ entry: Entry
  ) {
    let (lender, borrower) = (LedgerParty.city(after.lender), LedgerParty.city(request.requester))
    let (matter, subject) = (ledger.requestFiles[request.id], request.id.rawValue)
    switch message.trigger {
    case .accept: takeDeposit(after, of: request, matter, entry)
    case .comeHome: bookHelp(after, of: request, matter, entry)
    case .claim:
      let debt = Debt(
        Debt.ID(after.id), from: borrower, to: lender, after.claimed ?? .zero,
        since: entry.happened, line: after.id, matter: matter)
      ledger.owe(debt, .claim, subject, entry)
    case .contest:
      guard let debt = ledger.debts[Debt.ID(after.id)] else { break }
      ledger.release(debt, by: debt.open, .contest, subject, reason: message.text, entry)
    case .settle:
      guard let debt = ledger.debts[Debt.ID(after.id)] else { break }
      // What was netted before is paid already.
      if debt.open > .zero { ledger.pay(debt, debt.open, subject, entry) }
      if debt.open == .zero { ledger.end(debt, entry) }
    case .send, .quote, .offer, .decline, .refuse, .withdraw, .commit, .mobilise, .arrive,
      .consume, .askExtension, .grantExtension, .refuseExtension, .askReturn, .release, .waive,
      .cancel, .expire:
      break
    }
    guard after.state.isFinal, !before.state.isFinal else { return }
    ledger.change(matter, entry) { $0.openLines -= 1 }
    freeDeposit(of: after.id, borrower: request.requester, entry)
    if request.isClosed { ledger.requestFiles[request.id] = nil }
  }

  /// What was at work for another city, at the price of the offer.
  private mutating func bookHelp(
    _ line: AidLine, of request: AidRequest, _ matter: Matter?, _ entry: Entry
  ) {
    let claim = line.claim(for: request.good)
    guard claim.total > .zero else { return }
    let lender = LedgerParty.city(line.lender)
    ledger.post(
      Posting(
        .help, of: request.id.rawValue,
        legs: [
          .init(lender, .help, claim.total), .init(lender, .means, .zero - claim.total),
        ], entry: entry.sequence, at: entry.happened))
    if let time = claim.time {
      ledger.books[lender]?.helpTime += .milliseconds(time.inMilliseconds * Int64(claim.count))
    }
    ledger.change(matter, entry) { file in
      let work = MatterAccount.Work(payer: line.lender, place: request.requester)
      file.works[work, default: .zero] += claim.total
    }
  }

  // MARK: Deposits

  private mutating func takeDeposit(
    _ line: AidLine, of request: AidRequest, _ matter: Matter?, _ entry: Entry
  ) {
    let amount = deposit(on: line, of: request, at: entry.happened)
    guard amount > .zero else { return }
    let deposit = Deposit(
      line: line.id, borrower: request.requester, amount: amount, since: entry.happened,
      matter: matter)
    ledger.deposits[line.id] = deposit
    ledger.move(deposit, .deposit, reason: "", entry)
    ledger.change(matter, entry) { $0.deposits += 1 }
  }

  /// Gives a deposit back when its line is over, unless the borrower is held not to have kept its
  /// word: then it waits for what a person rules.
  mutating func freeDeposit(of line: AidLine.ID, borrower: City.ID, _ entry: Entry) {
    guard let deposit = ledger.deposits[line],
      aid[line.request]?.line(of: line.lender)?.state.isFinal ?? true
        || entry.event.ends(line),
      breach(of: borrower, on: line) == nil
    else { return }
    ledger.move(deposit, .depositReturn, reason: "", entry)
    ledger.end(deposit, entry)
  }

  /// Gives back what was held because of a breach that is excused, or was none.
  mutating func freeDeposits(
    of borrower: City.ID, after id: TrustCause.ID, _ verdict: TrustCause.Verdict, _ entry: Entry
  ) {
    guard verdict != .upheld, let cause = trust(in: borrower).cause(id),
      let lender = cause.toward
    else { return }
    freeDeposit(of: AidLine.ID(AidRequest.ID(cause.subject), lender), borrower: borrower, entry)
  }

  /// What of a line a borrower did not keep, and nobody has excused.
  package func breach(of borrower: City.ID, on line: AidLine.ID) -> TrustCause? {
    trust(in: borrower).breaches.last { cause in
      cause.subject == line.request.rawValue && cause.toward == line.lender
        && (cause.kind == .giveBack || cause.kind == .payment)
        && (cause.ruling.map { $0.act.verdict == .upheld } ?? true)
    }
  }
}

extension Event {
  /// Whether it is the last message about a line.
  fileprivate func ends(_ line: AidLine.ID) -> Bool {
    guard case .aid(line.request, .passed(_, line.lender, let state)) = self else { return false }
    return state.isFinal
  }
}

extension Ledger {
  /// A deposit is left, given back, or kept by who holds it.
  mutating func move(
    _ deposit: Deposit, _ kind: Posting.Kind, reason: String, _ entry: Entry
  ) {
    let (lender, borrower) =
      (LedgerParty.city(deposit.line.lender), .city(deposit.borrower))
      as (LedgerParty, LedgerParty)
    let (amount, none) = (deposit.amount, Money.zero - deposit.amount)
    let legs: [Posting.Leg] =
      switch kind {
      case .deposit:
        [
          .init(borrower, .cash, none), .init(borrower, .depositPaid(lender), amount),
          .init(lender, .cash, amount), .init(lender, .depositHeld(borrower), none),
        ]
      case .depositForfeit:
        [
          .init(borrower, .depositPaid(lender), none), .init(borrower, .expense, amount),
          .init(lender, .depositHeld(borrower), amount), .init(lender, .income, none),
        ]
      case .depositReturn, .help, .response, .claim, .contest, .payment, .compensation, .damages,
        .grant, .netting, .writeOff, .correction:
        [
          .init(borrower, .cash, amount), .init(borrower, .depositPaid(lender), none),
          .init(lender, .cash, none), .init(lender, .depositHeld(borrower), amount),
        ]
      }
    post(
      Posting(
        kind, of: deposit.line.request.rawValue, legs: legs, reason: reason,
        entry: entry.sequence, at: entry.happened))
  }

  mutating func end(_ deposit: Deposit, _ entry: Entry) {
    deposits[deposit.line] = nil
    change(deposit.matter, entry) { $0.deposits -= 1 }
  }
}
