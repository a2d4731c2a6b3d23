import Domain
import Regions

@testable import Exercises

/// The everyday simulation of the delta, as the tests play it.
enum World {
  private static let openedRegion = Result { try Regions.open() }
  private static let openedScenario = Result { try Scenarios.open() }

  static func region() throws -> Region { try openedRegion.get() }
  static func scenario() throws -> Scenario { try openedScenario.get() }

  /// A day that has been played for a time from its start.
  static func simulation(
    seed: UInt64, until length: Duration, emit: (Entry) -> Void = { _ in }
  ) throws -> Simulation {
    let scenario = try scenario()
    var simulation = Simulation(scenario, region: try region(), seed: seed)
    simulation.open(scenario, emit: emit)
    simulation.advance(to: scenario.start.advanced(by: length), emit: emit)
    return simulation
  }

  /// All entries of a day.
  static func entries(seed: UInt64, until length: Duration) throws -> [Entry] {
    var entries: [Entry] = []
    _ = try simulation(seed: seed, until: length) { entries.append($0) }
    return entries
  }
}
