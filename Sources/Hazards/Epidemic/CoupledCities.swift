import Glibc

/// Cities whose people spend their days in one another's (Sattenspiel and Dietz 1995), and an
/// infection among them.
///
/// The force on the people of i is Σⱼ Cᵢⱼ βⱼ (Σₖ Cₖⱼ Iₖ)/(Σₖ Cₖⱼ Nₖ): they meet, in each city j
/// where they spend a share Cᵢⱼ of their time, whoever else is there.
package struct CoupledCities: Hashable, Sendable {
  private let populations: [Double]
  private let recovery: Double
  private let latency: Double?
  /// Bᵢₖ: the daily force on one of i by each infectious of k.
  private let contact: [[Double]]

  /// Cities with β per city (where the contact happens), γ, σ (nil without latency), and shares of
  /// time, a row for the people of each.
  package init(
    transmission: [Double], recovery: Double, latency: Double?, populations: [Double],
    timeShare: [[Double]]
  ) {
    self.populations = populations
    self.recovery = recovery
    self.latency = latency
    let cities = populations.indices
    let present = cities.map { place in
      cities.reduce(0) { $0 + timeShare[$1][place] * populations[$1] }
    }
    contact = cities.map { one in
      cities.map { other in
        cities.reduce(0) { sum, place in
          let meeting = timeShare[one][place] * transmission[place] * timeShare[other][place]
          return meeting > 0 && present[place] > 0 ? sum + meeting / present[place] : sum
        }
      }
    }
  }

  /// R₀: how many a typical first patient infects, the spectral radius of Nᵢ Bᵢₖ/γ.
  package var reproductionNumber: Double {
    NonNegativeMatrix(
      populations.indices.map { one in
        populations.indices.map { populations[one] * contact[one][$0] / recovery }
      }
    ).spectralRadius
  }

  /// The share of each city's people that has been infected when all is over, the first cases
  /// included; nil where nobody lives.
  ///
  /// It solves zᵢ = 1 − sᵢ exp(−Σ Lᵢₖ zₖ), where L is Bᵢₖ Nₖ/γ and s the share not yet infected on
  /// the first day. Newton's method comes down on the answer from 1 without ever passing it, since
  /// the right side bends one way only; cities that the infection cannot reach are left out.
  package func finalAttack(initialInfectious: [Double]) -> [Double?] {
    let links = NonNegativeMatrix(
      populations.indices.map { one in
        populations.indices.map {
          populations[one] > 0 ? contact[one][$0] * populations[$0] / recovery : 0
        }
      })
    let reached = links.reached(
      from: initialInfectious.indices.filter { initialInfectious[$0] > 0 })
    let cities = populations.indices.filter { reached[$0] }
    let rows = cities.map { one in cities.map { links[one, $0] } }
    let spared = cities.map { 1 - initialInfectious[$0] / populations[$0] }
    var attack: [Double?] = populations.map { $0 > 0 ? 0 : nil }
    for (city, share) in zip(cities, Self.endOfEpidemic(rows, spared)) { attack[city] = share }
    return attack
  }

  private static func endOfEpidemic(_ links: [[Double]], _ spared: [Double]) -> [Double] {
    let order = spared.count
    var shares = Array(repeating: 1.0, count: order)
    var smallest = Double.infinity
    for _ in 0..<300 {
      var matrix: [Double] = []
      var misses: [Double] = []
      for row in 0..<order {
        let escaped =
          spared[row] * exp(-zip(links[row], shares).reduce(0) { $0 + $1.0 * $1.1 })
        misses.append(shares[row] - 1 + escaped)
        for column in 0..<order {
          matrix.append((row == column ? 1 : 0) - escaped * links[row][column])
        }
      }
      guard let system = LinearSystem(matrix, order: order) else { break }
      let changes = system.solve(misses)
      let largest = changes.reduce(0) { max($0, abs($1)) }
      // At the end only rounding is left, which no longer shrinks.
      guard largest > 0, largest > 1e-13 || largest < smallest else { break }
      smallest = min(smallest, largest)
      for row in 0..<order {
        shares[row] = min(1, max(1 - spared[row], shares[row] - changes[row]))
      }
    }
    return shares
  }

  /// The share of each city's people that has been infected after so many days, the first cases
  /// included; nil where nobody lives.
  package func attack(after days: Double, initialInfectious: [Double]) -> [Double?] {
    var course = EpidemicCourse(
      contact: contact, recovery: recovery, latency: latency,
      susceptible: zip(populations, initialInfectious).map { $0 - $1 },
      exposed: populations.map { _ in 0 }, infectious: initialInfectious, relativeError: 1e-7)
    course.advance(by: days)
    return zip(populations, course.susceptible).map { people, spared in
      people > 0 ? (people - spared) / people : nil
    }
  }
}
