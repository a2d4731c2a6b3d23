import Domain
import Regions
import Testing

@testable import Exercises

/// The everyday scenario was written for one region and plays in any.
@Suite struct EveryRegionTests {
  @Test(arguments: Regions.shippedNames)
  func anEverydayAfternoonIsCredible(name: String) throws {
    let region = try Regions.open(name)
    let scenario = try World.scenario()
    let result = Simulation.run(scenario, region: region, seed: 3, until: .hours(4)) { _ in }
    let summary = result.summary
    #expect(summary.refusals == 0)
    let alerts = summary.alertsByPriority.reduce(0, +)
    // About a quarter of a report an hour for each million people, and the weather and the water.
    let calls = 0.26 * 4 * Double(region.population) / 1_000_000
    #expect((0.6 * calls...3 * calls).contains(Double(alerts)), "\(alerts) alerts, \(calls) calls")
    #expect(summary.alertsByPriority[0] <= 6 && summary.alertsByPriority[3] > alerts / 2)
    #expect(summary.dispatches > region.cities.count)
    #expect(summary.incidentsClosed > summary.openIncidents)
    let busy = region.cities.count { city in
      result.picture.alerts.sorted.contains { $0.city == city.id }
    }
    #expect(busy > region.cities.count / 2)
    #expect(summary.stageCrossings > 0, "the rivers rise and fall")
  }
}
