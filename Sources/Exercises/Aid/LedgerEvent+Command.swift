internal import Domain

extension LedgerEvent {
  /// The command that led to it; nil where what it was about is gone.
  func command(in picture: Picture) -> LedgerCommand? {
    switch self {
    case .claimed(_, let report): .claim(report)
    case .answered(let id, let trigger, _, let reason):
      picture.ledger.claims[id].map { claim in
        switch trigger {
        case .accept: .accept(id, by: claim.report.respondent)
        case .contest: .contest(id, by: claim.report.respondent, reason: reason)
        case .withdraw: .withdraw(id, by: claim.report.claimant, reason: reason)
        }
      }
    case .paid(let id, let amount):
      picture.ledger.debts[id].map { .pay(id, amount, by: $0.debtor) }
    // Between whom is not in it: what goes round among all holds what two owe each other, too.
    case .netted: .netOff(.all)
    case .writtenOff(let id, _, let reason):
      picture.ledger.debts[id].map { .writeOff(id, by: $0.creditor, reason: reason) }
    case .granted(_, let report): .grant(report)
    case .depositReturned(let line, _): .returnDeposit(line, by: line.lender)
    case .depositForfeited(let line, _, let reason): .forfeitDeposit(line, reason: reason)
    case .corrected(let correction):
      .correct(
        entry: correction.entry,
        reason: String(correction.reason.drop { $0 != " " }.dropFirst()))
    }
  }
}
