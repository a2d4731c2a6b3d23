import Documents
import Domain
import Geodesy
import Regions
import Testing

@Suite("Territories: the ground of the cities of the delta")
struct TerritoryTests {
  private let region: Region
  init() throws { region = try Delta.opened.get() }

  @Test func areasComeOutNearTheStatedOnes() {
    for city in region.cities {
      let ratio =
        region.territories.areaInSquareKilometres(of: city.id) / city.areaInSquareKilometres
      #expect(0.9...1.1 ~= ratio, "\(city.abbreviation): \(ratio)")
    }
  }

  @Test func seatsLieOnTheGroundOfTheirCities() {
    for city in region.cities {
      #expect(region.territories.city(at: city.coordinate) == city.id, "\(city.abbreviation)")
      for district in region.jurisdictions.parts(of: city.jurisdiction) {
        guard let place = district.coordinate else { continue }
        #expect(region.territories.city(at: place) == city.id, "\(district.id)")
      }
    }
  }

  @Test func theSeaIsNobodys() {
    for place in [(30.6, 122.9), (32.5, 122.5), (30.45, 121.3), (28.2, 122.5)] {
      #expect(region.territories.city(at: .at(place.0, place.1)) == nil, "\(place)")
    }
  }
}

@Suite("Boundaries in a region file")
struct BoundaryTests {
  private func open(boundary: String) -> DocumentReading<Region> {
    Regions.read(
      RegionProblemTests.good.replacing(
        "    area: 20.5\n", with: "    area: 20.5\n    boundary: \(boundary)\n"),
      name: "marsh.yaml")
  }

  @Test func groundWithinABoundaryIsTheCitys() throws {
    let ring = "30.5,120.5 30.5,121.5 31.5,121.5 31.5,120.5"
    let region = try #require(open(boundary: "[\"\(ring)\"]").value)
    #expect(region.cities[0].boundary.count == 1)
    #expect(region.territories.city(at: .at(30.6, 120.6)) == region.cities[0].id)
    #expect(region.territories.city(at: .at(30.4, 120.6)) != region.cities[0].id)
  }

  @Test(arguments: [
    ("[\"30.1,120.1 30.1,120.2 30.2,120.2\"]", "does not hold the city's seat, 31.0,121.0"),
    ("[\"31,121 31,121 31,121\"]", "encloses no area"),
    ("[\"31,121 here\"]", "here is not a place"),
    ("far", "expected list, not text"),
  ])
  func aWrongBoundaryIsAProblem(_ boundary: String, _ problem: String) {
    let problems = open(boundary: boundary).problems.map(\.description)
    #expect(problems.contains { $0.contains("boundary") && $0.contains(problem) }, "\(problems)")
  }
}
