/// What somebody gives towards common risks without owing it: money, training, a platform.
package struct Grant: Hashable, Identifiable, Sendable {
  /// `FUND-G3`: the giver and a count of all grants.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What is given.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case money
    /// People trained, times days.
    case training
    /// Months of use of a shared platform.
    case platform
  }

  /// What was agreed.
  package struct Report: Hashable, Sendable {
    package var giver: LedgerParty
    package var receiver: LedgerParty
    package var kind: Kind
    /// In the kind's own unit; 1 of money.
    package var quantity: Int
    /// The sum of money, or what is agreed that the rest is worth; nil where nothing is.
    package var value: Money?
    package var purpose: String
    package var matter: Matter?

    package init(
      _ kind: Kind, quantity: Int = 1, value: Money?, from giver: LedgerParty,
      to receiver: LedgerParty, purpose: String, matter: Matter? = nil
    ) {
      self.kind = kind
      self.quantity = quantity
      self.value = value
      self.giver = giver
      self.receiver = receiver
      self.purpose = purpose
      self.matter = matter
    }
  }

  package let id: ID
  package let report: Report
  package let at: Instant

  package init(id: ID, report: Report, at instant: Instant) {
    self.id = id
    self.report = report
    at = instant
  }
}
