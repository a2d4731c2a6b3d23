/// What can be done to the ledger besides what follows from aid and joint decisions.
package enum LedgerCommand: Hashable, Sendable {
  /// A city claims what a danger from another city cost it.
  case claim(LedgerClaim.Report)
  case accept(LedgerClaim.ID, by: City.ID)
  case contest(LedgerClaim.ID, by: City.ID, reason: String)
  case withdraw(LedgerClaim.ID, by: City.ID, reason: String)
  /// The debtor pays all of it, or a part where it is not for aid.
  case pay(Debt.ID, Money?, by: LedgerParty)
  case netOff(Netting.Scope)
  /// The creditor asks for no more of it.
  case writeOff(Debt.ID, by: LedgerParty, reason: String)
  case grant(Grant.Report)
  /// The lender gives a deposit back before its time.
  case returnDeposit(AidLine.ID, by: City.ID)
  /// The lender keeps it, because the borrower was found to have broken its word.
  case forfeitDeposit(AidLine.ID, reason: String)
  /// A payment, a grant or a write-off was entered in error.
  case correct(entry: Int, reason: String)
}

/// What happened to the ledger.
package enum LedgerEvent: Hashable, Sendable {
  case claimed(LedgerClaim.ID, LedgerClaim.Report)
  case answered(LedgerClaim.ID, ClaimTrigger, to: ClaimState, reason: String)
  case paid(Debt.ID, Money)
  case netted([Netting.Part])
  case writtenOff(Debt.ID, Money, reason: String)
  case granted(Grant.ID, Grant.Report)
  case depositReturned(AidLine.ID, Money)
  case depositForfeited(AidLine.ID, Money, reason: String)
  case corrected(Correction)

  /// What it is about, as an operator names it.
  package var subject: String? {
    switch self {
    case .claimed(let id, _), .answered(let id, _, _, _): id.rawValue
    case .paid(let id, _), .writtenOff(let id, _, _): id.rawValue
    case .granted(let id, _): id.rawValue
    case .depositReturned(let line, _), .depositForfeited(let line, _, _): line.request.rawValue
    case .corrected(let correction): "#\(correction.entry)"
    case .netted: nil
    }
  }
}

/// A counter-posting: what of which entry is taken back, and the debt that stands again or is gone.
package struct Correction: Hashable, Sendable {
  package var entry: Int
  package var kind: Posting.Kind
  package var debt: Debt.ID
  package var debtor: LedgerParty
  package var creditor: LedgerParty
  package var amount: Money
  package var matter: Matter?
  package var reason: String

  package init(
    of kind: Posting.Kind, entry: Int, _ debt: Debt.ID, from debtor: LedgerParty,
    to creditor: LedgerParty, _ amount: Money, matter: Matter?, reason: String
  ) {
    self.entry = entry
    self.kind = kind
    self.debt = debt
    self.debtor = debtor
    self.creditor = creditor
    self.amount = amount
    self.matter = matter
    self.reason = reason
  }
}

/// Why something about the ledger was refused: facts, which a language puts into words.
package enum LedgerRejection: Hashable, Sendable {
  /// Nothing of it is open.
  case unknownDebt(Debt.ID)
  case unknownClaim(LedgerClaim.ID)
  case claimCannot(LedgerClaim.ID, ClaimTrigger, in: ClaimState)
  /// It is another's to pay, to answer or to give up.
  case isNotTheirs(String, LedgerParty)
  case amountOutOfRange(most: Money)
  /// What is claimed for aid is paid at once.
  case paidInWhole(Debt.ID, Money)
  case nothingToNet
  /// A part of what was claimed for aid is netted already: it cannot be contested as a whole.
  case isNettedInPart(Debt.ID)
  /// No payment, grant or write-off of that entry can be taken back.
  case nothingToCorrect(entry: Int)
  case fundIsShort(left: Money)
  case cannotGive(LedgerParty, to: LedgerParty)
  /// The matter does not reach the city that claims.
  case hasNoClaim(City.ID, Matter)
  /// It did not begin in that city, and that city does not lead it.
  case doesNotAnswerFor(City.ID, Matter)
  case claimStands(LedgerClaim.ID)
  case noDeposit(AidLine.ID)
  /// A deposit is kept only once a person has found that the borrower broke its word.
  case breachIsNotUpheld(AidLine.ID)
  /// A transfer of nothing, to itself, or twice between the same two.
  case transfersMakeNoSense
}
