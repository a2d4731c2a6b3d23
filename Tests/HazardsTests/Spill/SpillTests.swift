import Foundation
import Hazards
import Testing

/// Spills into one reach, and the oxygen below a discharge.
@Suite struct SpillTests {
  private let reach = UniformReach(velocity: 0.5, dispersion: 30)

  /// 1,000 kg into 50 m², 10 km down.
  @Test func aPulse() {
    let known = [
      (15e3, 2.611270459e-4), (18e3, 4.832433915e-3), (20e3, 7.283656204e-3),
      (22e3, 4.754968129e-3), (26e3, 3.569482182e-4),
    ]
    for (time, concentration) in known {
      let found = reach.pulse(mass: 1000, area: 50, distance: 1e4, time: time)
      #expect(abs(found / concentration - 1) < 1e-9)
    }
    #expect(reach.pulse(mass: 1000, area: 50, distance: 0, time: 0) == 0)
  }

  /// All of it is in the river, but what has decayed.
  @Test(arguments: [0, 1e-5]) func thePulseHoldsItsMass(decay: Double) {
    let reach = UniformReach(velocity: 0.5, dispersion: 30, decay: decay)
    let held = (-4_000..<8_000).reduce(0.0) {
      $0 + 50 * 10 * reach.pulse(mass: 1000, area: 50, distance: 10 * Double($1), time: 2e4)
    }
    #expect(abs(held / (1000 * exp(-decay * 2e4)) - 1) < 1e-9)
  }

  /// Ogata and Banks (1961), U = 0.5 m/s, D = 20 m²/s.
  @Test func aSourceThatGoesOn() {
    let reach = UniformReach(velocity: 0.5, dispersion: 20)
    let known = [
      (5e3, 8e3, 0.04378543763899575), (5e3, 1e4, 0.5251315874556829),
      (5e3, 1.2e4, 0.9343743134921733), (2e4, 4e4, 0.5126030846065565),
    ]
    for (distance, time, ratio) in known {
      #expect(abs(reach.continuousRatio(distance: distance, time: time) - ratio) < 1e-9)
    }
  }

  @Test func theSourceNeverOverflows() {
    let still = UniformReach(velocity: 0, dispersion: 20)
    #expect(abs(still.continuousRatio(distance: 400, time: 2000) - erfc(1)) < 1e-15)
    let sharp = UniformReach(velocity: 1, dispersion: 1e-9)
    #expect(sharp.continuousRatio(distance: 1e5, time: 2e5) == 1)
    #expect(sharp.continuousRatio(distance: 1e5, time: 9e4) == 0)
    #expect(sharp.continuousRatio(distance: 0, time: 9e4) == 1)
    // The front grows without a leap where the scaled error function changes its formula.
    let ratios = (1...4_000).map { reach.continuousRatio(distance: 500, time: Double($0)) }
    #expect(zip(ratios, ratios.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(ratios.allSatisfy { (0...1).contains($0) })
  }

  @Test func fischersRivers() {
    let known = [(0.5, 50.0, 2.0, 0.05, 68.75), (1, 100, 3, 0.08, 458.3333333333333)]
    for (velocity, width, depth, shear, dispersion) in known {
      let found = LongitudinalDispersion.fischer(
        velocity: velocity, width: width, depth: depth, shearVelocity: shear)
      #expect(abs(found / dispersion - 1) < 1e-12)
    }
    let shear = LongitudinalDispersion.shearVelocity(depth: 2, bedSlope: 1e-4)
    #expect(abs(shear - 0.04429446918) < 1e-10)
    #expect(abs(TravelTime.leadingEdge(ofPeak: 100) - 89) < 1e-12)
  }

  private func sag(
    _ demand: Double, _ deficit: Double, _ deoxygenation: Double, _ reaeration: Double
  ) -> OxygenSag {
    OxygenSag(
      demand: demand, deficit: deficit, deoxygenation: deoxygenation, reaeration: reaeration)
  }

  @Test func streeterAndPhelps() throws {
    let sag = sag(10, 1, 0.3, 0.6)
    let critical = try #require(sag.criticalTime)
    #expect(abs(critical - 1.9592888830070636) < 1e-12)
    #expect(abs(sag.deficit(at: critical) - 2.777777777777778) < 1e-12)
    #expect(abs(sag.deficit(at: 5) - 1.7832179861735225) < 1e-12)
  }

  /// At equal rates, and a hair from them, D = (kL₀t + D₀)e^(−kt).
  @Test(arguments: [0, 1e-15, 1e-12, 1e-9]) func equalRatesHaveALimit(hair: Double) throws {
    let sag = sag(10, 1, 0.3, 0.3 + hair)
    #expect(abs(sag.deficit(at: 4) - (0.3 * 10 * 4 + 1) * exp(-1.2)) < 1e-7)
    #expect(abs(try #require(sag.criticalTime) - 0.9 / 0.3) < 1e-7)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt32>)
  func noMomentIsWorseThanTheCriticalOne(seed: UInt32) throws {
    let dice = Draws(seed: seed)
    let sag = sag(
      dice.number(0, in: 0.1...30), dice.number(1, in: -1...6), dice.number(2, in: 0.05...2),
      dice.number(3, in: 0.05...3))
    guard let critical = sag.criticalTime else {
      #expect(sag.deficit(at: 0) < 0)
      return
    }
    let worst = sag.deficit(at: critical)
    for index in 0..<2_000 { #expect(sag.deficit(at: 0.02 * Double(index)) <= worst + 1e-12) }
  }

  @Test func aDeficitMayOnlyFallOrOnlyRise() {
    #expect(sag(1, 9, 0.1, 0.5).criticalTime == 0)
    #expect(sag(0, 9, 0.1, 0.5).criticalTime == 0)
    #expect(sag(10, 1, 0.3, 0).criticalTime == nil)
    #expect(sag(0, -2, 0.3, 0.5).criticalTime == nil)
    #expect(sag(10, 1, 0, 0).criticalTime == 0)
  }
}
