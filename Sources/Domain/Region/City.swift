package import Geodesy

/// A city at prefecture level or above: the jurisdiction that a desk stands for.
package struct City: Hashable, Sendable {
  /// The six digits of the city's division code (GB/T 2260), such as 320500 for Suzhou.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What a city is called.
  package struct Names: Hashable, Sendable {
    /// The name in the languages of the console.
    package let name: LocalizedName
    /// The name in pinyin without tones, syllables apart: "lian yun gang".
    package let pinyin: String
    /// Three capital letters, different for every city of a region: "SUZ".
    package let abbreviation: String

    /// The names of a city.
    package init(name: LocalizedName, pinyin: String, abbreviation: String) {
      self.name = name
      self.pinyin = pinyin
      self.abbreviation = abbreviation
    }
  }

  package let id: ID
  package let names: Names
  /// The province or municipality that the city belongs to.
  package let province: LocalizedName
  /// The seat of the city's government.
  package let coordinate: Coordinate
  /// Permanent residents at the census.
  package let population: Int
  /// The day of the census.
  package let census: Instant
  /// Administrative area in square kilometres, land and inland water.
  package let areaInSquareKilometres: Double
  /// The cities of the same region that share a boundary with this one, on land or water, sorted.
  package let neighbours: [ID]
  /// The city's place on the cartogram.
  package let tile: Tile
  /// The city's part of the tree of jurisdictions.
  package let jurisdiction: Jurisdiction.ID
  /// The ground within the city's boundary; nothing where the region file does not state it.
  package let boundary: [Polygon]

  /// A city with its facts.
  package init(
    id: ID, names: Names, province: LocalizedName, coordinate: Coordinate, population: Int,
    areaInSquareKilometres: Double, neighbours: [ID], tile: Tile, jurisdiction: Jurisdiction.ID,
    boundary: [Polygon] = [], census: Instant = City.seventhCensus
  ) {
    self.id = id
    self.names = names
    self.province = province
    self.coordinate = coordinate
    self.population = population
    self.areaInSquareKilometres = areaInSquareKilometres
    self.neighbours = neighbours
    self.tile = tile
    self.jurisdiction = jurisdiction
    self.boundary = boundary
    self.census = census
  }

  /// The seventh national census: 1 November 2020, at the beginning of the day in China.
  package static let seventhCensus = Instant(seconds: 1_604_160_000)
  /// There is a census every ten years, and its figures come half a year later.
  package static let censusFreshness = Duration.hours(24 * 365 * 21 / 2)

  /// The city's name in the languages of the console.
  package var name: LocalizedName { names.name }

  /// The three letters that stand for the city where room is short.
  package var abbreviation: String { names.abbreviation }

  /// Residents per square kilometre.
  package var density: Double { Double(population) / areaInSquareKilometres }
}
