import Foundation
import Hazards
import Testing

/// Rain, breach and weir.
@Suite struct LeveeTests {
  private func runoffInInches(_ rain: Double, _ number: Double) -> Double {
    CurveNumber(number).runoff(rainfall: rain * 25.4) / 25.4
  }

  /// USDA TR-55 (1986), table 2-1, in inches.
  @Test(arguments: [
    (1.0, 95.0, 0.56), (1, 80, 0.08), (2, 85, 0.80), (3, 80, 1.25), (4, 85, 2.46), (5, 75, 2.45),
    (6, 80, 3.78),
  ])
  func tr55Table21(rain: Double, number: Double, published: Double) {
    #expect(abs(runoffInInches(rain, number) - published) <= 0.0051)
  }

  @Test func theEndsOfTheCurveNumbers() {
    #expect(CurveNumber(100).runoff(rainfall: 37) == 37)
    #expect(CurveNumber(100).runoff(rainfall: 0) == 0)
    #expect(CurveNumber(1e-6).runoff(rainfall: 500) == 0)
    let ground = CurveNumber(70)
    #expect(ground.runoff(rainfall: ground.initialAbstraction) == 0)
    #expect(CurveNumber(70, abstractionRatio: 0).runoff(rainfall: 1) > 0)
  }

  /// B₀ = 10 m, T₀ = 0.2 h, ΔH = 3 m, u_c = 0.2 m/s, at seven equal times to 24 h.
  @Test func verheijAndVanDerKnaap() {
    let growth = BreachGrowth(
      initialWidth: 10, start: 0.2, headDifference: 3, criticalVelocity: 0.2)
    let known = [
      10, 109.82246910, 138.97439968, 156.66855085, 169.41119765, 179.37608814, 187.56013951,
    ]
    for (index, width) in known.enumerated() {
      let hour = 0.2 + 23.8 * Double(index) / 6
      #expect(abs(growth.width(at: hour) - width) < 1e-7)
    }
    #expect(growth.width(at: -5) == 10)
  }

  @Test(arguments: [0.3, 1, 5, 40]) func theRateIsTheSlopeOfTheWidth(hour: Double) {
    let growth = BreachGrowth(
      initialWidth: 20, start: 0.1, headDifference: 2, criticalVelocity: 0.5)
    let slope = (growth.width(at: hour + 1e-4) - growth.width(at: hour - 1e-4)) / 2e-4
    #expect(abs(growth.rate(at: hour) / slope - 1) < 1e-6)
    #expect(growth.rate(at: 0) == 0)
  }

  private func flow(_ upstream: Double, _ downstream: Double) -> Double {
    BroadCrestedWeir(width: 50, crest: 1).discharge(from: upstream, to: downstream)
  }

  @Test func freeAndDrownedFlow() {
    #expect(abs(flow(3, 0) - 241.1085509) < 1e-7)
    #expect(abs(flow(3, 2.8) - 178.2817994) < 1e-7)
    #expect(flow(2, 2) == 0 && flow(0.5, 0) == 0 && flow(1, 0.9) == 0)
  }

  /// Bernoulli without loss and with the critical depth: the two formulas meet at two thirds.
  @Test func theFormulasMeet() {
    let weir = BroadCrestedWeir(width: 50, crest: 1)
    #expect(weir.regime(4, 3) == .free && weir.regime(4, 3.0001) == .drowned)
    #expect(abs(flow(4, 3) / flow(4, 3 + 1e-9) - 1) < 1e-9)
    #expect(weir.regime(1, -3) == .dry && weir.regime(2, 2) == .drowned)
  }

  @Test func waterRunsBothWays() {
    for (high, low) in [(3.0, 0.0), (3, 2.8), (9, 1.2)] {
      #expect(flow(low, high) == -flow(high, low))
    }
  }
}
