import Documents
import Domain

extension RegionReader {
  /// Reads what the cities have settled about helping each other; nothing where the file says
  /// nothing of it.
  func aid(_ items: [SupplyItem]) -> AidTerms {
    root.optionalSection("aid") { section in
      let needs =
        section.optional("needs") == nil
        ? [] : section.sections("needs") { self.need($0, items) }
      let agreements =
        section.optional("agreements") == nil
        ? [] : section.sections("agreements") { self.agreement($0, items) }
      return AidTerms(
        agreements: agreements, needs: needs,
        displaced: section.number("displaced", .within(0...1)),
        reach: .hours(Int64(section.integer("reachHours", .within(1...72)))),
        freshness: .hours(24 * Int64(section.integer("freshDays", .within(1...3650)))))
    } ?? AidTerms()
  }

  /// A good by the name of an item or of a kind of unit.
  func good(_ section: Section, _ items: [SupplyItem]) -> AidGood {
    let standIn = AidGood.supply(SupplyItem.ID(""))
    guard let item = section.required("good") else { return standIn }
    let name = item.string()
    if let known = items.first(where: { $0.id.rawValue == name }) { return .supply(known.id) }
    if let kind = UnitKind(rawValue: name) { return .units(kind) }
    let known = items.map(\.id.rawValue) + UnitKind.allCases.map(\.rawValue)
    if !name.isEmpty { item.report(reference(name, among: known)) }
    return standIn
  }

  private func need(_ section: Section, _ items: [SupplyItem]) -> ReliefNeed {
    ReliefNeed(
      good: good(section, items), amount: section.number("amount", .above(0)),
      basis: section.choice("per", of: ReliefNeed.Basis.self),
      hazard: section.optional("of")?.choice(of: Hazard.Kind.self) ?? .riverFlood,
      provenance: section.choice("figure", of: Provenance.self))
  }

  private func agreement(_ section: Section, _ items: [SupplyItem]) -> AidAgreement {
    let id = AidAgreement.ID(shortName(section, kind: "agreement"))
    let name = section.name("name")
    let parties = parties(section)
    let (from, until) = (section.instant("from"), section.instant("until"))
    if let from, let until, until < from {
      section.optional("until")?.report(.rule("ends before it begins"))
    }
    let days = section.optional("noticeDays")?.integer(.within(0...366))
    var seen: Set<AidGood> = []
    let terms = section.sections("terms") { term in
      let good = self.good(term, items)
      if !seen.insert(good).inserted { term.report(.rule("\(good.written) stands twice")) }
      return AidAgreement.Term(
        good: good, cap: term.integer("cap", .within(1...100_000_000)),
        tariff: Money(
          fen: Int((term.number("yuan", .within(0...1_000_000)) * 100).rounded())))
    }
    if terms.isEmpty { section.optional("terms")?.report(.rule("covers nothing")) }
    // It is in force until the end of its last day.
    return AidAgreement(
      id: id, name: name, parties: parties, terms: terms, from: from ?? .distantPast,
      until: (until ?? .distantPast).advanced(by: .hours(24)),
      notice: days.map { .hours(24 * Int64($0)) } ?? AidAgreement.usualNotice)
  }

  private func parties(_ section: Section) -> [City.ID] {
    var parties: [City.ID] = []
    _ = section.list("parties") { item in
      let letters = item.string()
      guard let city = codes[letters] else {
        if !letters.isEmpty { item.report(reference(letters, among: codes.keys.sorted())) }
        return
      }
      if parties.contains(city) { item.report(.rule("\(letters) stands twice")) }
      parties.append(city)
    }
    if parties.count < 2 { section.optional("parties")?.report(.rule("needs two cities at least")) }
    return parties
  }
}

extension Section {
  /// The value of a key as the beginning of a day; nothing when it is none.
  fileprivate func instant(_ key: String) -> Instant? {
    let numbers = day(key).split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let found = Instant(
      year: numbers[0], month: numbers[1], day: numbers[2],
      offsetInMinutes: Region.offsetInMinutes)
    if found == nil { optional(key)?.report(.rule("is no day of the calendar")) }
    return found
  }
}
