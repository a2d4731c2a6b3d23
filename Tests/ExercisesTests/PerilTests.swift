import Domain
import Hazards
import Regions
import Testing

@testable import Exercises

/// The dangers of the shipped scenarios lose and make no mass.
@Suite struct PerilTests {
  private static let region = Result { try Regions.open() }

  private func perils(_ name: String, seed: UInt64) throws -> ([any Peril], Scenario) {
    let scenario = try Scenarios.open(name)
    let region = try Self.region.get()
    let perils = scenario.hazards.compactMap {
      $0.peril(scenario, region, seed: seed, at: scenario.start)
    }
    return (perils, scenario)
  }

  private func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(abs(one), abs(other))
  }

  /// In the water, taken by intakes, decayed or gone past the last gauge.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func aSpillIsAllAccountedFor(seed: UInt64) throws {
    let (perils, scenario) = try perils("taihu-spill", seed: seed)
    var spill = try #require(perils.first as? RiverSpill)
    while spill.time < scenario.start.advanced(by: .hours(60)) {
      spill.advance()
      let water = spill.water
      #expect(isClose(water.inWater + water.taken + water.decayed + water.departed, water.spilt))
    }
    #expect(spill.water.spilt >= 6000 && spill.water.taken > 0 && spill.water.decayed > 0)
  }

  /// In the air, on the ground or gone beyond what is followed, by class.
  @Test(arguments: [1, 2] as [UInt64])
  func ashAndGasAreAllAccountedFor(seed: UInt64) throws {
    var fire = try #require(try perils("ash-drift", seed: seed).0.first as? FireCloud)
    for _ in 0..<(18 * 6) {
      fire.advance()
      for kind in fire.cloud.kinds.indices {
        #expect(
          isClose(
            fire.cloud.airborne[kind] + fire.cloud.landed[kind] + fire.cloud.departed[kind],
            fire.cloud.emitted[kind]))
      }
    }
    #expect(fire.cloud.landed.allSatisfy { $0 > 0 })
    var leak = try #require(try perils("plume", seed: seed).0.first as? LeakedCloud)
    for _ in 0..<(12 * 12) { leak.advance() }
    #expect(
      isClose(leak.cloud.airborne[0] + leak.cloud.departed[0], leak.cloud.emitted[0]))
    #expect(leak.cloud.emitted[0] > 50_000)
  }

  /// A world that is taken up later is where it would have been.
  @Test func aPerilIsTakenUpWhereItWas() throws {
    let (perils, scenario) = try perils("taihu-spill", seed: 4)
    var spill = try #require(perils.first as? RiverSpill)
    for _ in 0..<40 { spill.advance() }
    let later = scenario.hazards[0].peril(
      scenario, try Self.region.get(), seed: 4,
      at: scenario.start.advanced(by: RiverSpill.step * 41))
    #expect((later as? RiverSpill)?.water == spill.water)
  }
}
