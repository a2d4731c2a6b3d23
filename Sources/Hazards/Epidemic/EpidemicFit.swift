import Glibc

/// The SIR epidemic that comes nearest, by least squares, to the counts of the ill on days 0, 1,
/// 2, …
package struct EpidemicFit: Hashable, Sendable {
  /// β, per day.
  package let transmission: Double
  /// γ, per day.
  package let recovery: Double
  /// Over all counts, with the first day's as the start of the course.
  package let sumOfSquares: Double

  package var reproductionNumber: Double { transmission / recovery }
  /// Days.
  package var infectiousPeriod: Double { 1 / recovery }

  /// The best fit in a population all of whom can fall ill but those counted on the first day.
  ///
  /// A coarse look over both rates, from one in years to hundreds a day, finds the valleys; the
  /// method of Levenberg and Marquardt goes down the deepest of them.
  package init(population: Double, infectious counts: [Double]) {
    let series = Series(population: population, counts: counts)
    var valleys: [Valley] = []
    for transmission in stride(from: log(1e-3), through: log(300), by: log(3)) {
      for recovery in stride(from: log(1e-4), through: log(100), by: log(4)) {
        let place = Place(transmission, recovery)
        let sum = series.misses(at: place, precision: 1e-4).sumOfSquares
        if sum.isFinite { valleys.append(Valley(place: place, sum: sum)) }
      }
    }
    let starts = valleys.sorted { $0.sum < $1.sum }.prefix(4)
    let ends = starts.map { series.descend(from: $0.place, precision: 1e-7, steps: 60) }
    let deepest = ends.min { $0.sum < $1.sum }?.place ?? Place(0, 0)
    let best = series.descend(from: deepest, precision: 1e-10, steps: 100)
    transmission = exp(best.place.x)
    recovery = exp(best.place.y)
    sumOfSquares = best.sum
  }

  /// The logarithms of β and γ.
  private typealias Place = SIMD2<Double>

  private struct Valley {
    let place: Place
    let sum: Double
  }

  /// The counts, and how a course misses them.
  private struct Series {
    let population: Double
    let counts: [Double]

    func misses(at place: Place, precision: Double) -> [Double] {
      let first = counts.first ?? 0
      var course = EpidemicCourse(
        contact: [[exp(place.x) / population]], recovery: exp(place.y), latency: nil,
        susceptible: [population - first], exposed: [0], infectious: [first],
        relativeError: precision)
      return counts.enumerated().map { day, count in
        if day > 0 { course.advance(by: 1) }
        return course.infectious[0] - count
      }
    }

    func descend(from start: Place, precision: Double, steps: Int) -> Valley {
      var place = start
      var misses = misses(at: place, precision: precision)
      var damping = 1e-3
      for _ in 0..<steps {
        let slope = slopes(at: place, precision: precision, from: misses)
        guard let change = slope.step(damping: damping) else { break }
        let next = place + change
        let nextMisses = self.misses(at: next, precision: precision)
        let gain = misses.sumOfSquares - nextMisses.sumOfSquares
        if gain > 0 {
          (place, misses, damping) = (next, nextMisses, damping / 5)
          let sum = misses.sumOfSquares
          if gain < 1e-13 * sum || sum < 1e-16 * counts.sumOfSquares { break }
        } else {
          damping *= 8
          if damping > 1e9 { break }
        }
      }
      return Valley(place: place, sum: misses.sumOfSquares)
    }

    private func slopes(at place: Place, precision: Double, from misses: [Double]) -> Slopes {
      let nudge = max(1e-6, 10 * precision.squareRoot())
      let columns = [Place(nudge, 0), Place(0, nudge)].map { offset in
        zip(
          self.misses(at: place + offset, precision: precision),
          self.misses(at: place - offset, precision: precision)
        ).map { ($0 - $1) / (2 * nudge) }
      }
      return Slopes(first: columns[0], second: columns[1], misses: misses)
    }
  }

  /// The normal equations of one step.
  private struct Slopes {
    let first: [Double]
    let second: [Double]
    let misses: [Double]

    func step(damping: Double) -> Place? {
      let (a, b) = (first.sumOfSquares, second.sumOfSquares)
      let mixed = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
      let right = Place(
        zip(first, misses).reduce(0) { $0 - $1.0 * $1.1 },
        zip(second, misses).reduce(0) { $0 - $1.0 * $1.1 })
      let (dampedA, dampedB) = (a * (1 + damping) + 1e-300, b * (1 + damping) + 1e-300)
      let determinant = dampedA * dampedB - mixed * mixed
      guard determinant > 0, determinant.isFinite else { return nil }
      let step = Place(
        (dampedB * right.x - mixed * right.y) / determinant,
        (dampedA * right.y - mixed * right.x) / determinant)
      // A stride of more than e to the second is a leap in the dark.
      let length = max(abs(step.x), abs(step.y))
      return length.isFinite ? step * min(1, 2 / max(length, 1e-300)) : nil
    }
  }
}

extension [Double] {
  fileprivate var sumOfSquares: Double { reduce(0) { $0 + $1 * $1 } }
}
