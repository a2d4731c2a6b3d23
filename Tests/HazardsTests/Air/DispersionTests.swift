import Hazards
import Testing

/// The curves of dispersion against printed values and their own limits.
@Suite struct DispersionTests {
  /// EPA-454/B-95-003b, table 1-2, by hand: b at a limit belongs to the row before it.
  @Test(arguments: [
    (StabilityClass.a, 50.0, 7.246283645973222), (.a, 450, 87.22955507375895),
    (.b, 500, 51.092852947678885), (.d, 100, 4.651174892531855), (.d, 500, 18.29689264165363),
    (.d, 1000, 32.093), (.d, 2000, 50.15135417398994), (.e, 3000, 42.22135548587303),
    (.f, 75000, 87.38876819912205), (.a, 20_000, 5000),
  ])
  func isc3Heights(stability: StabilityClass, metres: Double, sigma: Double) {
    #expect(
      isClose(Dispersion.isc3Rural.spread(stability, at: metres).vertical, sigma, within: 1e-12))
  }

  /// AIChE/CCPS (1999), p. 101; the book misprints the width as 6.1.
  @Test func ccpsPuff() {
    let spread = Dispersion.ccpsPuff.spread(.f, at: 500)
    #expect(isClose(spread.crosswind, 5.047929716825321, within: 1e-12))
    #expect(isClose(spread.vertical, 2.214836678536473, within: 1e-12))
  }

  /// From a millimetre to once around the earth the spread is above 0 and grows, but for the
  /// jumps of ISC3 from fit to fit, none of which is a fifth.
  @Test(arguments: Dispersion.allCases, StabilityClass.allCases)
  func cloudsGrow(dispersion: Dispersion, stability: StabilityClass) {
    var last = Spread(crosswind: 0, vertical: 0)
    for step in -30...76 {
      let spread = dispersion.spread(stability, at: pow(10, Double(step) / 10))
      #expect(spread.crosswind > 0 && spread.vertical > 0)
      #expect(spread.crosswind >= last.crosswind && spread.vertical >= 0.8 * last.vertical)
      last = spread
    }
  }

  /// Where a fitted tangent would turn round, thousands of kilometres out or below a millionth of a
  /// millimetre, its end is held.
  @Test(arguments: StabilityClass.allCases)
  func theTangentDoesNotTurn(stability: StabilityClass) {
    for metres in [1e-300, 1e-12, 1e9, 1e300] {
      let width = Dispersion.isc3Rural.spread(stability, at: metres).crosswind
      #expect(width > 0 && width < .infinity)
    }
  }

  private func pow(_ base: Double, _ exponent: Double) -> Double {
    (0..<Int(abs(exponent) * 10 + 0.5)).reduce(1.0) { value, _ in
      exponent < 0 ? value / 1.2589254117941673 : value * 1.2589254117941673
    }
  }
}

/// Which classes a wind allows (Turner 1970, table 3-1).
@Suite struct PlausibleStabilityTests {
  @Test(
    arguments: [
      (1.5, true, "FE"), (2.9, true, "FE"), (3, true, "ED"), (4.9, true, "ED"), (5, true, "D"),
      (1.5, false, "DCB"), (4, false, "DC"), (5, false, "D"), (12, false, "D"), (12, true, "D"),
    ] as [(Double, Bool, String)])
  func theTableIsKept(wind: Double, isNight: Bool, classes: String) {
    let plausible = StabilityClass.plausible(wind: wind, isNight: isNight)
    #expect(plausible.map(\.rawValue).joined() == classes)
  }
}
