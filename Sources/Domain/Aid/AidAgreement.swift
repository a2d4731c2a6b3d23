/// What cities have agreed to lend each other, up to how much and at what price, until when.
///
/// Within it a lender has consented beforehand: an offer is bound to its prices.
package struct AidAgreement: Hashable, Sendable {
  /// A short name of the region file's own, such as "nanjing-metropolitan".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// One good that it covers.
  package struct Term: Hashable, Sendable {
    package let good: AidGood
    /// The most that one party has out under the agreement at a time.
    package let cap: Int
    /// For each unit and hour away from home, or for each thing that does not come back.
    package let tariff: Money

    package init(good: AidGood, cap: Int, tariff: Money) {
      self.good = good
      self.cap = cap
      self.tariff = tariff
    }
  }

  /// How long before it takes effect a party tells that it leaves, where an agreement says nothing.
  package static let usualNotice = Duration.hours(30 * 24)

  package let id: ID
  /// 1 for what the region file holds; each that is signed after it counts one further.
  package let version: Int
  package let name: LocalizedName
  package internal(set) var parties: [City.ID]
  package let terms: [Term]
  package let from: Instant
  /// The first moment at which it is in force no more.
  package let until: Instant
  /// How long before it takes effect a party tells that it leaves, or the body that it ends.
  package let notice: Duration

  package init(
    id: ID, version: Int = 1, name: LocalizedName, parties: [City.ID], terms: [Term],
    from: Instant, until: Instant, notice: Duration = AidAgreement.usualNotice
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.parties = parties
    self.terms = terms
    self.from = from
    self.until = until
    self.notice = notice
  }

  /// What it says of a good; nil where it says nothing.
  package func term(for good: AidGood) -> Term? { terms.first { $0.good == good } }
}

/// How much of something those need whom a hazard reaches: an assumption or a published minimum,
/// as the region file says.
package struct ReliefNeed: Hashable, Sendable {
  /// What the amount stands for one of.
  package enum Basis: String, CaseIterable, Hashable, Sendable {
    /// A thousand people who need it because of the hazard, for a week: of a flood and of a spill
    /// those who are provided for, of a cloud those over whom it lies, of an epidemic those who are
    /// ill at its worst.
    case thousandPeople
    /// A kilometre of levee in a city that a flood reaches or is expected to.
    case leveeKilometre
    /// A city that the hazard reaches or is expected to.
    case city
  }

  package let good: AidGood
  package let amount: Double
  package let basis: Basis
  /// What makes it needed.
  package let hazard: Hazard.Kind
  package let provenance: Provenance

  package init(
    good: AidGood, amount: Double, basis: Basis, hazard: Hazard.Kind = .riverFlood,
    provenance: Provenance
  ) {
    self.good = good
    self.amount = amount
    self.basis = basis
    self.hazard = hazard
    self.provenance = provenance
  }
}

/// What a region's cities have settled about helping each other.
package struct AidTerms: Hashable, Sendable {
  /// Those with which the record begins: each is the first version of its agreement.
  package let agreements: [AidAgreement]
  package let needs: [ReliefNeed]
  /// The share of the people in the footprint of a flood who leave their homes and are provided
  /// for, and of those whose water a spill takes who have to be brought some.
  package let displaced: Double
  /// Donors are looked for within so many hours by road.
  package let reach: Duration
  /// From what age a count of stock is no longer relied on.
  package let freshness: Duration

  package init(
    agreements: [AidAgreement] = [], needs: [ReliefNeed] = [], displaced: Double = 0.1,
    reach: Duration = .hours(6), freshness: Duration = .hours(90 * 24)
  ) {
    self.agreements = agreements
    self.needs = needs
    self.displaced = displaced
    self.reach = reach
    self.freshness = freshness
  }
}
