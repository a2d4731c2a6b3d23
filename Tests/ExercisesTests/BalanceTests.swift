import Domain
import Regions
import Testing

@testable import Exercises

/// Nothing is made and nothing lost in the worlds that scenarios play in.
@Suite struct BalanceTests {
  @Test(arguments: Scenarios.shippedNames, [1, 7] as [UInt64])
  func whatEntersLeavesOrIsStillThere(name: String, seed: UInt64) throws {
    let scenario = try Scenarios.open(name)
    let region = try Regions.open(scenario.region.rawValue)
    let start = scenario.start
    let picture = Picture(region: region, at: start)
    var exercise = Exercise(
      scenario: scenario, region: region, seed: seed, picture: picture, at: start)
    // Out of a lake a gate lets the water, and no wave is routed.
    let routed = region.rivers.filter { river in
      river.reaches.first.flatMap { region[$0.upstream] }?.rating != nil
    }.count
    #expect(exercise.balances.count { $0.quantity.hasPrefix("water ") } == routed)
    for hours in [0, 3, 30, 80] as [Int64] {
      while exercise.next <= start.advanced(by: .hours(hours)) {
        _ = exercise.advance(to: start.advanced(by: .hours(hours)), picture: picture)
      }
      for balance in exercise.balances {
        #expect(balance.error <= 1e-9, "\(name), seed \(seed), \(hours) h: \(balance)")
      }
    }
    for balance in exercise.balances {
      #expect(balance.entered > 0, "\(name), seed \(seed): nothing of \(balance.quantity) came")
    }
  }

  /// What ran through a breach that an inject opened was missing from the river's balance.
  @Test func waterThatRunsThroughABreachIsCounted() throws {
    let scenario = try Scenarios.open("levee-cascade")
    let region = try Regions.open(scenario.region.rawValue)
    let summary = Simulation.run(scenario, region: region, seed: 7, until: .hours(6)).summary
    for balance in summary.balances { #expect(balance.error <= 1e-9, "\(balance)") }
    #expect(!summary.balances.isEmpty)
  }

  @Test func whatIsMadeOrLostShows() {
    func balance(_ entered: Double, _ left: Double, _ held: Double) -> Balance {
      Balance(quantity: "water", unit: "m³", entered: entered, left: left, held: held)
    }
    #expect(balance(100, 60, 40).error == 0)
    #expect(balance(100, 60, 39).error == 0.01)
    #expect(balance(100, 60, 42).error == 0.02)
    #expect(balance(0, 0, 0).error == 0)
    #expect(balance(0, 1, 2).error == 3)
  }
}
