import Domain
import Geodesy
import Regions
import Testing

/// The delta, opened once: its territories are worked out once too.
let sharedDelta = try? Regions.open()

@Suite("Territories: the ground of the cities of the delta")
struct TerritoryTests {
  private let region: Region
  init() throws { region = try #require(sharedDelta) }

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
