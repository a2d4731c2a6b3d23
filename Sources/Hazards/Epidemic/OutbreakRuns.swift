/// Many outbreaks in one closed city, each played event by event: exactly the embedded chain of the
/// stochastic SIR epidemic, in which the next event is an infection with probability a/(a + 1),
/// a = R₀ s/N.
package struct OutbreakRuns: Hashable, Sendable {
  /// Persons, the first cases included.
  package let meanFinalSize: Double
  /// Of the final sizes of these runs.
  package let standardDeviation: Double
  /// The share of runs that reached at most a tenth of the population.
  package let minorOutbreakFraction: Double

  /// So many runs from as many first cases; the same for the same seed, whatever runs beside them.
  package init(
    population: Int, reproductionNumber: Double, initialInfectious: Int, runs: Int, seed: UInt64
  ) {
    let city = City(population: population, reproductionNumber: reproductionNumber)
    var (mean, squares, minor) = (0.0, 0.0, 0)
    for run in 0..<runs {
      var dice = PhiloxStream(seed: seed, stream: UInt64(run))
      let size = city.finalSize(from: initialInfectious, &dice)
      let miss = Double(size) - mean
      mean += miss / Double(run + 1)
      squares += miss * (Double(size) - mean)
      if size <= population / 10 { minor += 1 }
    }
    meanFinalSize = mean
    standardDeviation = (squares / Double(runs)).squareRoot()
    minorOutbreakFraction = Double(minor) / Double(runs)
  }

  private struct City {
    let population: Int
    /// The limit below which an even 64-bit number means an infection, by how many can still fall
    /// ill.
    let limits: [UInt64]

    init(population: Int, reproductionNumber: Double) {
      self.population = population
      limits = (0...population).map { susceptible in
        let chance = reproductionNumber * (Double(susceptible) / Double(population))
        let share = 1 / (1 + 1 / chance)
        return share >= 1 ? .max : UInt64(share * 0x1p64)
      }
    }

    func finalSize(from initialInfectious: Int, _ dice: inout PhiloxStream) -> Int {
      var susceptible = population - initialInfectious
      var infectious = initialInfectious
      while infectious > 0, susceptible > 0 {
        if dice.next() < limits[susceptible] {
          susceptible -= 1
          infectious += 1
        } else {
          infectious -= 1
        }
      }
      return population - susceptible
    }
  }
}
