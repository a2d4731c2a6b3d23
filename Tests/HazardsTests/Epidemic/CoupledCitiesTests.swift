import Glibc
import Hazards
import Testing

/// Epidemics between cities, and the ways by which they travel.
@Suite struct CoupledCitiesTests {
  private let rows = [[0.9, 0.08, 0.02], [0.15, 0.84, 0.01], [0.1, 0.05, 0.85]]

  private func three(latency: Double? = nil, scale: Double = 1) -> CoupledCities {
    CoupledCities(
      transmission: [0.3 * scale, 0.2 * scale, 0.15 * scale], recovery: 0.1, latency: latency,
      populations: [1e6, 5e5, 2e5], timeShare: rows)
  }

  /// The largest eigenvalue by another program, and an integration over 1500 days.
  @Test func threeCities() throws {
    #expect(isClose(three().reproductionNumber, 2.6803128371583815, within: 1e-12))
    let attack = three().finalAttack(initialInfectious: [1, 0, 0])
    for (found, expected) in zip(
      attack, [0.9285811680856559, 0.8446605819308179, 0.7346514634576977])
    {
      #expect(abs(try #require(found) - expected) < 1e-6)
    }
  }

  /// The end of the course is the fixed point, with latency or without, above the threshold and
  /// below it.
  @Test(arguments: [nil, 0.25] as [Double?], [1, 0.374, 0.2, 20, 1e5])
  func theCourseEndsInTheFixedPoint(latency: Double?, scale: Double) throws {
    let cities = three(latency: latency, scale: scale)
    let end = cities.finalAttack(initialInfectious: [30, 0, 1])
    let late = cities.attack(after: 100_000, initialInfectious: [30, 0, 1])
    for (fixed, integrated) in zip(end, late) {
      #expect(abs(try #require(fixed) - (try #require(integrated))) < 1e-6)
    }
  }

  /// One city alone has the final size of its R₀.
  @Test func oneCityIsTheFinalSize() throws {
    let city = CoupledCities(
      transmission: [0.25], recovery: 0.1, latency: nil, populations: [1e9], timeShare: [[1]])
    let attack = try #require(city.finalAttack(initialInfectious: [1e-3])[0])
    #expect(isClose(city.reproductionNumber, 2.5, within: 1e-14))
    #expect(abs(attack - FinalSize(reproductionNumber: 2.5).attackFraction) < 1e-10)
  }

  /// Nobody falls ill where nobody comes from, and first cases count where nothing spreads.
  @Test func whatIsNotReachedIsSpared() {
    let cities = CoupledCities(
      transmission: [0.5, 0.5, 0.5], recovery: 0.1, latency: nil, populations: [1000, 1000, 0],
      timeShare: [[1, 0, 0], [0, 1, 0], [0.5, 0.5, 0]])
    let attack = cities.finalAttack(initialInfectious: [1, 0, 0])
    #expect(attack[1] == 0 && attack[2] == nil)
    #expect(cities.finalAttack(initialInfectious: [0, 0, 0]) == [0, 0, nil])
    let still = CoupledCities(
      transmission: [0], recovery: 0.1, latency: nil, populations: [100], timeShare: [[1]])
    #expect(still.finalAttack(initialInfectious: [25]) == [0.25])
    #expect(still.reproductionNumber == 0)
  }

  @Test func noDaysMeanTheFirstCases() {
    let attack = three().attack(after: 0, initialInfectious: [1000, 0, 50])
    #expect(attack == [0.001, 0, 0.00025])
  }

  /// The exact law of the final size of 200 persons at R₀ = 1.8 has mean 63.097, standard deviation
  /// 71.220, and 0.5645 of it at most at a tenth: by the embedded chain's own recursion.
  @Test func outbreaksFollowTheirExactLaw() {
    let exact = exactLaw(population: 60, reproductionNumber: 1.8)
    for seed in [1, 7, 99] as [UInt64] {
      let runs = OutbreakRuns(
        population: 60, reproductionNumber: 1.8, initialInfectious: 1, runs: 5_000, seed: seed)
      let mean = exact.enumerated().reduce(0.0) { $0 + Double($1.offset) * $1.element }
      let variance = exact.enumerated().reduce(0.0) {
        $0 + (Double($1.offset) - mean) * (Double($1.offset) - mean) * $1.element
      }
      let minor = exact.prefix(7).reduce(0, +)
      let error = (variance / 5_000).squareRoot()
      #expect(abs(runs.meanFinalSize - mean) < 4 * error, "seed \(seed)")
      #expect(abs(runs.minorOutbreakFraction - minor) < 0.03, "seed \(seed)")
      #expect(isClose(runs.standardDeviation, variance.squareRoot(), within: 0.06))
    }
  }

  @Test func outbreaksAreTheirSeeds() {
    func runs(_ seed: UInt64, _ number: Double = 1.8) -> OutbreakRuns {
      OutbreakRuns(
        population: 200, reproductionNumber: number, initialInfectious: 1, runs: 500, seed: seed)
    }
    #expect(runs(7) == runs(7))
    #expect(runs(7) != runs(8) && runs(7) != runs(7 + 1 << 32))
    #expect(runs(1, 0).meanFinalSize == 1 && runs(1, 0).minorOutbreakFraction == 1)
    #expect(runs(1, 1e308).meanFinalSize == 200 && runs(1, 1e308).standardDeviation == 0)
  }

  /// The chance of each final size, by pushing the chain's mass through its states.
  private func exactLaw(population: Int, reproductionNumber: Double) -> [Double] {
    var law = Array(repeating: 0.0, count: population + 1)
    var mass = Array(repeating: 0.0, count: population + 2)
    mass[1] = 1
    for susceptible in (0..<population).reversed() {
      let a = reproductionNumber * Double(susceptible) / Double(population)
      var next = Array(repeating: 0.0, count: population + 2)
      for infectious in (1...population).reversed() {
        next[infectious + 1 <= population ? infectious + 1 : population] +=
          mass[infectious] * a / (a + 1)
        mass[infectious - 1] += mass[infectious] / (a + 1)
      }
      law[population - susceptible] = mass[0]
      mass = next
    }
    return law
  }

  /// Simini et al. (2012): all who leave arrive somewhere but for those who would go beyond the
  /// last city, and equal distances do not count for one another.
  @Test func radiation() {
    let shares = Mobility.radiation(populations: [4, 2, 2, 8], x: [0, 1, -1, 5], y: [0, 0, 0, 0])
    // From the first: two at one distance, s = 0 for both; then one behind both, s = 4.
    let expected: [Double] = [0, 2.0 / 6, 2.0 / 6, 8.0 / 32]
    #expect(shares[0] == expected)
    #expect(shares.allSatisfy { $0.reduce(0, +) <= 1 + 1e-12 })
  }

  /// From one origin the shares and what is left sum to 1: m/(m + all others) are left.
  @Test func radiationKeepsEverybody() {
    let populations = (0..<40).map { 100 + Double(($0 * 7919) % 1000) }
    let x = (0..<40).map { Double(($0 * $0 * 104_729) % 997) }
    let y = (0..<40).map { Double(($0 * $0 * $0 * 1_299_709) % 991) }
    let all = populations.reduce(0, +)
    for (origin, row) in Mobility.radiation(populations: populations, x: x, y: y).enumerated() {
      #expect(isClose(row.reduce(0, +), 1 - populations[origin] / all, within: 1e-12))
    }
  }

  /// Brockmann and Helbing (2013): a detour may be nearer than the direct way.
  @Test func effectiveDistances() {
    let found = EffectiveDistance.all(
      from: 0, shares: [[0, 0.5, 1e-9, 0], [0, 0, 0.5, 0], [0, 0, 0, 0], [1, 0, 0, 0]])
    #expect(found[0] == 0 && found[3] == nil)
    #expect(found[1].map { isClose($0, 1 - log(0.5), within: 1e-15) } == true)
    #expect(found[2].map { isClose($0, 2 - 2 * log(0.5), within: 1e-15) } == true)
  }
}
