import Domain
import Geodesy
import Regions
import Testing

@Suite("The Yangtze Delta") struct ShippedRegionTests {
  let region: Region

  /// Opens the shipped region: the one function that touches the API.
  init() throws { region = try Delta.opened.get() }

  /// The city with these three letters.
  func city(_ letters: String) throws -> City {
    try #require(region.cities.first { $0.abbreviation == letters })
  }

  /// The letters of cities, sorted.
  func letters(_ cities: [City]) -> [String] { cities.map(\.abbreviation).sorted() }

  @Test func itIsShippedAndOthersAreNot() {
    #expect(Regions.shippedNames.contains(Regions.standard))
    #expect(throws: RegionFault.unknown("atlantis", known: Regions.shippedNames)) {
      try Regions.open("atlantis")
    }
  }

  @Test func twentySevenCitiesOfFourProvincesAreNamedInEveryLanguage() {
    #expect(region.cities.count == 27)
    let provinces = Dictionary(grouping: region.cities, by: \.province.english)
    #expect(
      provinces.mapValues(\.count) == ["Shanghai": 1, "Jiangsu": 9, "Zhejiang": 9, "Anhui": 8])
    #expect(Set(region.cities.map(\.id)).count == 27)
    #expect(Set(region.cities.map(\.abbreviation)).count == 27)
    for city in region.cities {
      #expect(!city.name.english.isEmpty && !city.name.traditional.isEmpty, "\(city.id)")
      #expect(
        city.names.pinyin.split(separator: " ").count == city.name.simplified.count, "\(city.id)")
    }
  }

  /// A province's census total less its cities outside the region: the other way to the same sum.
  @Test(arguments: [
    ("Shanghai", 24_870_895, []),
    ("Jiangsu", 84_748_016, [9_083_790, 4_599_360, 4_986_192, 4_556_230]),
    ("Zhejiang", 64_567_588, [2_276_184, 2_507_396]),
    (
      "Anhui", 61_027_171,
      [
        1_970_265, 4_996_844, 5_324_476, 3_296_408, 8_200_264, 3_033_528, 4_393_699, 1_330_565,
      ]
    ),
  ])
  func populationsAddUpToTheCensusOfTheProvince(province: String, total: Int, outside: [Int]) {
    let inside = region.cities.filter { $0.province.english == province }.map(\.population)
    #expect(inside.reduce(0, +) + outside.reduce(0, +) == total)
  }

  @Test func populationAndAreaAreThoseOfTheCentralArea() {
    #expect(region.population == 174_658_469)
    let area = region.cities.reduce(0) { $0 + $1.areaInSquareKilometres }
    #expect(abs(area - 225_000) < 2_500, "the plan of 2019 names 225 000 km²")
    for city in region.cities { #expect((100...5000).contains(city.density), "\(city.id)") }
  }

  @Test(arguments: [
    ("SHA", ["JIX", "NTG", "SUZ", "ZOS"]),
    ("NKG", ["CHU", "CZX", "MAS", "XUC", "YZH", "ZJG"]),
    ("WUX", ["CZX", "HUZ", "SUZ", "TZJ", "XUC"]),
    ("WNZ", ["TZZ"]),
  ])
  func neighboursAreThoseOfTheMap(of letters: String, names: [String]) throws {
    #expect(self.letters(region.neighbours(of: try city(letters).id)) == names)
  }

  @Test func neighboursNameEachOtherAndLieNear() {
    for city in region.cities {
      #expect(!city.neighbours.isEmpty)
      for neighbour in region.neighbours(of: city.id) {
        #expect(neighbour.neighbours.contains(city.id), "\(city.id) and \(neighbour.id)")
        #expect(city.coordinate.distance(to: neighbour.coordinate) < .kilometres(250))
      }
    }
  }

  @Test func everyCityIsReachedFromEveryOther() {
    var reached: Set<City.ID> = ["310000"]
    var edge: [City.ID] = ["310000"]
    while let next = edge.popLast() {
      edge += region.neighbours(of: next).map(\.id).filter { reached.insert($0).inserted }
    }
    #expect(reached.count == 27)
  }

  @Test func tilesFitTheGridAndKeepTheOrderOfTheMap() {
    #expect(region.grid == TileGrid(columns: 7, rows: 7))
    #expect(Set(region.cities.map(\.tile)).count == 27)
    for city in region.cities {
      #expect(region.grid.contains(city.tile) && region[city.tile] == city)
      for other in region.cities {
        let (place, elsewhere) = (city.coordinate, other.coordinate)
        if place.latitude > elsewhere.latitude + 0.5 {
          #expect(city.tile.row <= other.tile.row, "\(city.id) is north of \(other.id)")
        }
        if place.longitude < elsewhere.longitude - 0.5 {
          #expect(city.tile.column <= other.tile.column, "\(city.id) is west of \(other.id)")
        }
      }
    }
  }

  @Test func neighboursAreNearOnTheGridToo() throws {
    for city in region.cities {
      let steps = region.neighbours(of: city.id).map { neighbour in
        max(
          abs(neighbour.tile.column - city.tile.column), abs(neighbour.tile.row - city.tile.row))
      }
      #expect(try #require(steps.min()) <= 1, "\(city.id) stands alone")
    }
  }

  @Test(arguments: [
    ("SHA", "SUZ", 85.0), ("SHA", "NKG", 270.0), ("HGH", "NGB", 141.0), ("NKG", "HFE", 150.0),
  ])
  func seatsLieAsFarApartAsOnTheMap(one: String, other: String, kilometres: Double) throws {
    let distance = try city(one).coordinate.distance(to: try city(other).coordinate)
    #expect(abs(distance.kilometres - kilometres) < 6)
  }

  @Test func theCityNearestToAPlaceIsFound() throws {
    #expect(region.city(at: .at(31.33, 120.62))?.abbreviation == "SUZ")
    #expect(region.city(at: .at(30.6, 117.5))?.abbreviation == "CIZ")
    #expect(region.city(at: .at(39.9, 116.4)) == nil)
  }
}

extension City.ID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
