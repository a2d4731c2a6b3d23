import Domain
import Regions
import Testing

/// Whole cities hung on one exchange, and every other facility served exactly half.
@Suite struct ServedPeopleTests {
  @Test(arguments: Regions.shippedNames) func nobodyIsServedTwiceByAKind(name: String) throws {
    let region = try Regions.open(name)
    for city in region.cities {
      for kind in [Lifeline.Kind.power, .hospital] {
        let all = region.exposure.lifelines.filter { $0.city == city.id && $0.kind == kind }
        guard !all.isEmpty else { continue }
        let sum = all.reduce(0) { $0 + region.people(servedBy: $1) }
        #expect(sum <= city.population && sum > city.population - 100, "\(city.id) \(kind)")
      }
    }
  }

  @Test func anExchangeServesItsDistrictAlone() throws {
    let region = try Regions.open()
    for lifeline in region.exposure.lifelines where lifeline.kind == .telecom {
      let city = try #require(region[lifeline.city])
      let districts = region.jurisdictions.parts(of: city.jurisdiction).count
      #expect(region.people(servedBy: lifeline) == city.population / max(1, districts))
    }
  }

  @Test func aWaterworksServesThoseWhoDrinkFromItsIntake() throws {
    let region = try Regions.open()
    let works = try #require(
      region.exposure.lifelines.first { lifeline in
        lifeline.kind == .water
          && lifeline.supports.contains { if case .intake = $0 { true } else { false } }
      })
    let intakes = region.exposure.intakes.filter { works.supports.contains(.intake($0.id)) }
    let drinkers = intakes.reduce(0) { $0 + region.people(of: $1) }
    let served = region.people(servedBy: works)
    #expect(served > 0 && served <= drinkers)
  }
}
