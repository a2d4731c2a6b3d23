import Documents
import Domain

extension RegionReader {
  /// Reads what the cities have settled about money; nothing where the file says nothing of it.
  func ledger(_ items: [SupplyItem]) -> LedgerTerms {
    root.optionalSection("ledger") { section in
      var seen: Set<AidGood> = []
      let tariffs = section.sections("tariffs") { tariff in
        let good = self.good(tariff, items)
        if !seen.insert(good).inserted { tariff.report(.rule("\(good.written) stands twice")) }
        return LedgerTerms.Tariff(
          good: good, price: tariff.money("yuan", most: 1_000_000),
          provenance: tariff.choice("figure", of: Provenance.self))
      }
      let values =
        section.optional("values") == nil
        ? []
        : section.sections("values") { value in
          LedgerTerms.Value(
            measure: value.choice("per", of: LedgerTerms.Value.Measure.self),
            worth: value.money("yuan", most: 1_000_000_000),
            hazard: value.optional("of")?.choice(of: Hazard.Kind.self),
            provenance: value.choice("figure", of: Provenance.self),
            source: value.string("source"))
        }
      let fund = section.section("fund") { fund in
        LedgerTerms.Fund(
          amount: fund.money("yuan", most: 10_000_000_000),
          share: fund.number("share", .within(0...1)))
      }
      return LedgerTerms(
        tariffs: tariffs, values: values, fund: fund,
        outside: section.number("outside", .within(1...10)))
    } ?? LedgerTerms()
  }
}

extension Section {
  /// A sum in yuan, to the fen.
  func money(_ key: String, most: Double) -> Money {
    Money(fen: Int((number(key, .within(0...most)) * 100).rounded()))
  }
}
