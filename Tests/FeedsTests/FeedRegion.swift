import Domain
import Feeds
import Geodesy

/// What feeds are read for in these tests: two cities of the Yangtze Delta.
enum FeedRegion {
  static let delta = Region(
    id: Region.ID("delta"), name: name("Delta"), sources: [], bounds: .everywhere,
    grid: TileGrid(columns: 2, rows: 1),
    cities: [
      city("320500", "SUZ", .at(31.30, 120.60), column: 0),
      city("310000", "SHA", .at(31.23, 121.47), column: 1),
    ],
    jurisdictions: JurisdictionTree([]),
    waters: Waters(rivers: [], gauges: [], lakes: [], coast: []),
    resources: Resources(stations: [], units: [], items: [], supplies: []))

  private static func name(_ text: String) -> LocalizedName {
    LocalizedName(english: text, simplified: text, traditional: text)
  }

  private static func city(
    _ id: String, _ letters: String, _ seat: Coordinate, column: Int
  ) -> City {
    City(
      id: City.ID(id),
      names: City.Names(name: name(letters), pinyin: "", abbreviation: letters),
      province: name("Province"), coordinate: seat, population: 10_000_000,
      areaInSquareKilometres: 8000, neighbours: [], tile: Tile(column: column, row: 0),
      jurisdiction: Jurisdiction.ID(id))
  }
}

extension FeedHarvest {
  /// The reports among the items, in order.
  var reports: [AlertReport] {
    items.compactMap { if case .alert(let report) = $0.content { report } else { nil } }
  }

  /// The sentences of the errors, each after its line.
  var errors: [String] { sentences(.error) }
  var warnings: [String] { sentences(.warning) }

  private func sentences(_ severity: Diagnostic.Severity) -> [String] {
    diagnostics.filter { $0.severity == severity }
      .map { ($0.line.map { "\($0): " } ?? "") + $0.reason.english }
  }
}
