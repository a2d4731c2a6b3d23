package import Domain

/// What each party has by all dealings, counted anew from the events of a record alone: without the
/// ledger that the program keeps, so that the two can be held against each other.
package struct LedgerRecount: Sendable {
  /// What one party comes to.
  package struct Sums: Hashable, Sendable {
    package var toGet = Money.zero
    package var toPay = Money.zero
    package var net = Money.zero

    init() {}
  }

  /// A party on whom the two do not agree.
  package struct Disagreement: Hashable, Sendable {
    package let party: LedgerParty
    package let counted: Sums
    package let booked: Sums
  }

  private struct Owed {
    let debtor: LedgerParty
    let creditor: LedgerParty
    var open: Money
  }

  package private(set) var sums: [LedgerParty: Sums] = [:]
  private var owed: [Debt.ID: Owed] = [:]
  private var requesters: [AidRequest.ID: City.ID] = [:]
  private var terms: [JointDecision.ID: JointDecision.Terms] = [:]
  private var claims: [LedgerClaim.ID: LedgerClaim.Report] = [:]

  /// Counts a record from its first entry to its last.
  package init(_ entries: [Entry]) {
    for entry in entries { take(entry.event) }
  }

  /// Where a ledger says something else.
  package func disagreements(with ledger: Ledger) -> [Disagreement] {
    var parties = Set(sums.keys)
    ledger.books.visit { party, _ in parties.insert(party) }
    return parties.sorted().compactMap { party in
      let book = ledger.book(of: party)
      var booked = Sums()
      (booked.toGet, booked.toPay, booked.net) = (book.toGet, book.toPay, book.net)
      let counted = sums[party] ?? Sums()
      return counted == booked
        ? nil : Disagreement(party: party, counted: counted, booked: booked)
    }
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .aid(let id, let event): take(event, id)
    case .alliance(.decision(let id, let event)): take(event, id)
    case .ledger(let event): take(event)
    case .watch, .alert, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
      .endForetold, .drill, .stockCounted, .governance, .alliance, .trust, .evaluation,
      .preparedness, .communication:
      break
    }
  }

  private mutating func owe(
    _ id: Debt.ID, _ debtor: LedgerParty, _ creditor: LedgerParty, _ amount: Money
  ) {
    owed[id, default: Owed(debtor: debtor, creditor: creditor, open: .zero)].open += amount
    change(debtor, creditor, open: amount, net: amount)
  }

  /// Takes so much off what is owed; paid, so that nobody's net changes, or given up.
  private mutating func lower(_ id: Debt.ID, by amount: Money, isPaid: Bool) {
    guard var found = owed[id] else { return }
    found.open -= amount
    owed[id] = found.open == .zero ? nil : found
    change(
      found.debtor, found.creditor, open: .zero - amount, net: isPaid ? .zero : .zero - amount)
  }

  private mutating func change(
    _ debtor: LedgerParty, _ creditor: LedgerParty, open: Money, net: Money
  ) {
    sums[creditor, default: Sums()].toGet += open
    sums[debtor, default: Sums()].toPay += open
    sums[creditor, default: Sums()].net += net
    sums[debtor, default: Sums()].net -= net
  }

  private mutating func take(_ event: AidEvent, _ id: AidRequest.ID) {
    switch event {
    case .drafted(let report), .offeredUnasked(let report): requesters[id] = report.requester
    case .passed(let message, let lender, _):
      guard let requester = requesters[id] else { return }
      let debt = Debt.ID(AidLine.ID(id, lender))
      switch message.trigger {
      case .claim: owe(debt, .city(requester), .city(lender), message.amount ?? .zero)
      case .contest: lower(debt, by: owed[debt]?.open ?? .zero, isPaid: false)
      case .settle: lower(debt, by: owed[debt]?.open ?? .zero, isPaid: true)
      case .send, .quote, .offer, .decline, .refuse, .withdraw, .accept, .commit, .mobilise,
        .arrive, .consume, .askExtension, .grantExtension, .refuseExtension, .askReturn, .release,
        .comeHome, .waive, .cancel, .expire:
        break
      }
    }
  }

  private mutating func take(_ event: DecisionEvent, _ id: JointDecision.ID) {
    switch event {
    case .proposed(_, _, _, let agreed, _), .countered(_, let agreed, _): terms[id] = agreed
    case .answered(_, .agreed):
      for (number, transfer) in zip(1..., terms[id]?.compensation?.transfers ?? []) {
        owe(Debt.ID(id, number), .city(transfer.from), .city(transfer.to), transfer.amount)
      }
    case .answered, .withdrawn, .lapsed: break
    }
  }

  private mutating func take(_ event: LedgerEvent) {
    switch event {
    case .claimed(let id, let report): claims[id] = report
    case .answered(let id, .accept, _, _):
      guard let report = claims[id] else { return }
      owe(
        Debt.ID(id.rawValue), .city(report.respondent), .city(report.claimant), report.amount)
    case .paid(let id, let amount): lower(id, by: amount, isPaid: true)
    case .netted(let parts): for part in parts { lower(part.debt, by: part.amount, isPaid: true) }
    case .writtenOff(let id, let amount, _): lower(id, by: amount, isPaid: false)
    case .granted(let id, let report):
      guard report.kind == .money else { return }
      owe(Debt.ID(id.rawValue), report.giver, report.receiver, report.value ?? .zero)
    case .depositForfeited(let line, let amount, _):
      guard let borrower = requesters[line.request] else { return }
      change(.city(borrower), .city(line.lender), open: .zero, net: amount)
    case .corrected(let correction): take(correction)
    case .answered, .depositReturned: break
    }
  }

  private mutating func take(_ correction: Correction) {
    let amount = correction.amount
    guard correction.kind != .grant else {
      return lower(correction.debt, by: amount, isPaid: false)
    }
    // A payment that was none leaves the nets as they are; what was given up is owed again.
    let (debtor, creditor) = (correction.debtor, correction.creditor)
    owed[correction.debt, default: Owed(debtor: debtor, creditor: creditor, open: .zero)].open +=
      amount
    change(debtor, creditor, open: amount, net: correction.kind == .payment ? .zero : amount)
  }
}
