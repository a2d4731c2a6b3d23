/// What a region's cities have settled about money: prices of their own means, what damage is taken
/// to be worth, and their special fund.
package struct LedgerTerms: Hashable, Sendable {
  /// The price of one unit for an hour, or of one thing, where no agreement says another.
  package struct Tariff: Hashable, Sendable {
    package let good: AidGood
    package let price: Money
    package let provenance: Provenance

    package init(good: AidGood, price: Money, provenance: Provenance) {
      self.good = good
      self.price = price
      self.provenance = provenance
    }
  }

  /// What one of something that was not harmed is taken to be worth.
  package struct Value: Hashable, Sendable {
    /// Of what the worth is one.
    package enum Measure: String, CaseIterable, Hashable, Sendable {
      case person
      case squareKilometre
    }

    package let measure: Measure
    package let worth: Money
    /// The kind of hazard that it holds for; nil for all.
    package let hazard: Hazard.Kind?
    package let provenance: Provenance
    /// Where the number comes from, or that it is assumed.
    package let source: String

    package init(
      measure: Measure, worth: Money, hazard: Hazard.Kind?, provenance: Provenance,
      source: String
    ) {
      self.measure = measure
      self.worth = worth
      self.hazard = hazard
      self.provenance = provenance
      self.source = source
    }
  }

  /// The special fund: what the cities put into it, and the part of what a city spent on others
  /// that it gives back as an incentive, 0…1.
  package struct Fund: Hashable, Sendable {
    package let amount: Money
    package let share: Double

    package init(amount: Money, share: Double) {
      self.amount = amount
      self.share = share
    }
  }

  package let tariffs: [Tariff]
  package let values: [Value]
  package let fund: Fund
  /// How many times its tariff a city pays for what it has to get from outside the region.
  package let outside: Double

  package init(
    tariffs: [Tariff] = [], values: [Value] = [], fund: Fund = Fund(amount: .zero, share: 0),
    outside: Double = 1
  ) {
    self.tariffs = tariffs
    self.values = values
    self.fund = fund
    self.outside = outside
  }
}

extension Region {
  /// A city's own price of a good: that of the region file, else the highest that an agreement
  /// names, else nothing.
  package func tariff(of good: AidGood) -> Money {
    if let own = ledger.tariffs.first(where: { $0.good == good }) { return own.price }
    return aid.agreements.compactMap { $0.term(for: good)?.tariff }.max() ?? .zero
  }
}
