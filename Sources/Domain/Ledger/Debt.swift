/// What one party owes another from one cause, until it is paid, netted or written off.
package struct Debt: Hashable, Identifiable, Sendable {
  /// `WHU-R3/320100` of a line of aid, `SUZ-D3/2` of a joint decision, `NKG-C1` of a claim for
  /// damage, `FUND-G4` of a grant.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    /// That of a lender's claim for a line of aid.
    package init(_ line: AidLine.ID) { self.init("\(line.request)/\(line.lender)") }

    /// That of a transfer, from 1, of a joint decision.
    package init(_ decision: JointDecision.ID, _ number: Int) {
      self.init("\(decision)/\(number)")
    }
  }

  package let id: ID
  package let debtor: LedgerParty
  package let creditor: LedgerParty
  package let amount: Money
  /// What of it is not paid yet.
  package internal(set) var open: Money
  package let since: Instant
  /// The line of aid that it is claimed for; nil for other causes.
  package let line: AidLine.ID?
  /// The risk file that it belongs to.
  package let matter: Matter?

  package init(
    _ id: ID, from debtor: LedgerParty, to creditor: LedgerParty, _ amount: Money,
    since instant: Instant, line: AidLine.ID? = nil, matter: Matter?
  ) {
    self.id = id
    self.debtor = debtor
    self.creditor = creditor
    self.amount = amount
    open = amount
    since = instant
    self.line = line
    self.matter = matter
  }
}

/// What a borrower left with a lender against the chance that it breaks its word.
package struct Deposit: Hashable, Sendable {
  package let line: AidLine.ID
  package let borrower: City.ID
  package let amount: Money
  package let since: Instant
  package let matter: Matter?
}

/// A unit at work for its own city: since when, at what, for which risk file.
struct Engagement: Hashable, Sendable {
  var since: Instant
  var incident: Incident.ID
  var matter: Matter
}
