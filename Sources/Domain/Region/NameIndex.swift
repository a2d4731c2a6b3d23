/// The names of a region's places by their characters, for texts that name a place twice:
/// `Wuxi 无锡`.
package struct NameIndex: Equatable, Sendable {
  /// For each name in Simplified Chinese those that are written so; a city of several regions, a
  /// district of several cities have one each.
  private let names: [String: [LocalizedName]]

  /// An index of names; one that is written the same in both is not put in twice.
  package init(_ all: [LocalizedName]) {
    var names: [String: [LocalizedName]] = [:]
    for name in all where !name.simplified.isEmpty {
      if names[name.simplified]?.contains(name) ?? false { continue }
      names[name.simplified, default: []].append(name)
    }
    self.names = names
  }

  /// The names that are written so in Simplified Chinese.
  package subscript(simplified: String) -> [LocalizedName] { names[simplified] ?? [] }
}

extension NameIndex {
  /// Everything in a region that a report may name: places, gauges, what is exposed, streets.
  init(
    _ cities: [City], _ jurisdictions: JurisdictionTree, _ waters: Waters, _ exposure: Exposure
  ) {
    var all = cities.map(\.name) + jurisdictions.all.map(\.name)
    all += waters.gauges.map(\.name) + waters.rivers.map(\.name)
    all += waters.rivers.flatMap(\.fronts).map(\.name)
    all += exposure.intakes.map(\.name) + exposure.levees.map(\.name)
    all += exposure.lifelines.map(\.name) + StreetNames.all
    self.init(all)
  }
}
