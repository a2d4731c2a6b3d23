import Glibc
import Testing

@testable import Hazards

/// The steady plume against printed values, its mass, and its highest place at the ground.
@Suite struct PlumeTests {
  /// De Visscher, Air Dispersion Modeling (2013), p. 25: 201.1 µg/m³.
  @Test func anElevatedRelease() {
    let plume = Plume(emission: 0.005, windSpeed: 2, releaseHeight: 30)
    let spread = Dispersion.briggsRural.spread(.d, at: 1000)
    let found = plume.concentration(at: Receptor(x: 1000), spread: spread)
    #expect(isClose(found, 201.139895390322e-9, within: 1e-12))
  }

  /// Turner, Workbook of Atmospheric Dispersion Estimates, AP-26 (1970), chapter 7, problem 1:
  /// 1.1e-5 g/m³ with his sigmas.
  @Test func turnersBurningDump() {
    let plume = Plume(emission: 0.003, windSpeed: 7)
    let spread = Spread(crosswind: 190, vertical: 65)
    let found = plume.concentration(at: Receptor(x: 3000), spread: spread)
    #expect(isClose(found, 1.1e-8, within: 0.05))
  }

  @Test func nothingIsUpwind() {
    let plume = Plume(emission: 1, windSpeed: 1)
    let spread = Spread(crosswind: 10, vertical: 10)
    #expect(plume.concentration(at: Receptor(x: 0), spread: spread) == 0)
    #expect(plume.concentration(at: Receptor(x: -5), spread: spread) == 0)
  }

  /// What passes a plane across the wind is what was emitted: Simpson's rule over ±8 sigmas.
  @Test(arguments: Dispersion.allCases, StabilityClass.allCases)
  func theFlowThroughAPlaneIsTheEmission(dispersion: Dispersion, stability: StabilityClass) {
    let plume = Plume(emission: 10, windSpeed: 4, releaseHeight: 50)
    let spread = dispersion.spread(stability, at: 2000)
    let (wide, high) = (8 * spread.crosswind, 50 + 8 * spread.vertical)
    let flow = simpson(from: -wide, to: wide) { y in
      simpson(from: 0, to: high) { z in
        plume.concentration(at: Receptor(x: 2000, y: y, z: z), spread: spread)
      }
    }
    #expect(isClose(flow * 4, 10, within: 1e-8))
  }

  /// No place of a fine comb from 50 m to 100 km lies above the maximum, jumps included.
  @Test(
    arguments: [Dispersion.isc3Rural, .briggsRural, .briggsUrban], StabilityClass.allCases)
  func noPlaceIsAboveTheMaximum(dispersion: Dispersion, stability: StabilityClass) {
    for height in [0.1, 5, 12, 33, 47, 100, 166, 300, 1000, 9000] {
      let plume = Plume(emission: 1, windSpeed: 3, releaseHeight: height)
      let maximum = plume.groundMaximum(dispersion, stability)
      #expect(maximum.distance >= 50 && maximum.distance <= 100_000)
      let combed = (0...6000).map { step in
        let x = min(100_000, 50 * exp(log(2000) * Double(step) / 6000))
        return plume.concentration(
          at: Receptor(x: x), spread: dispersion.spread(stability, at: x))
      }
      #expect(maximum.concentration >= (combed.max() ?? 0) * (1 - 1e-12), "\(height) m")
    }
  }

  /// With σy and σz in one ratio the maximum is where σz = H/√2 (Turner 1970): Briggs' B fits
  /// in open country nearly are.
  @Test func theMaximumIsWhereTheoryHasIt() {
    let maximum = Plume(emission: 1, windSpeed: 1, releaseHeight: 10)
      .groundMaximum(.briggsRural, .b)
    let height = Dispersion.briggsRural.spread(.b, at: maximum.distance).vertical
    #expect(isClose(height, 10 / 2.0.squareRoot(), within: 0.01))
  }

  /// Heights whose squares are no numbers have their maximum at the far end, of nothing.
  @Test func thereIsNothingBelowTheMoon() {
    let maximum = Plume(emission: 1, windSpeed: 1, releaseHeight: 1e300)
      .groundMaximum(.isc3Rural, .f)
    #expect(maximum.distance == 100_000 && maximum.concentration == 0)
  }

  @Test func heavyPlumesDoNotRise() {
    let rise = PlumeRise(
      exitRadius: 1, exitSpeed: 10, plumeDensity: 2, airDensity: 1.2, windSpeed: 3)
    #expect(rise.buoyancyFlux == 0 && rise.height == 0)
  }

  /// Briggs' two branches meet at Fb = 55 within half a per cent.
  @Test func theBranchesOfTheRiseMeet() {
    let density = 1.2 * (1 - 55 / 9.80665 / 20)
    let below = PlumeRise(
      exitRadius: 1, exitSpeed: 19.9999, plumeDensity: density, airDensity: 1.2, windSpeed: 5)
    let above = PlumeRise(
      exitRadius: 1, exitSpeed: 20.0001, plumeDensity: density, airDensity: 1.2, windSpeed: 5)
    #expect(below.buoyancyFlux < 55 && above.buoyancyFlux > 55)
    #expect(isClose(below.height, above.height, within: 0.01))
  }

  private func simpson(
    from low: Double, to high: Double, _ function: (Double) -> Double
  ) -> Double {
    let count = 120
    let step = (high - low) / Double(count)
    let sum = (0...count).reduce(0.0) { sum, index in
      let weight = index == 0 || index == count ? 1.0 : index % 2 == 1 ? 4 : 2
      return sum + weight * function(low + step * Double(index))
    }
    return sum * step / 3
  }
}
