internal import Glibc

extension BetaReputation {
  /// Between which bounds the probability lies that the next commitment is kept, so surely: the
  /// equal-tailed interval of its beta distribution.
  /// - Parameter certainty: 0…1, 0.9 leaves a twentieth at either end.
  package func interval(certainty: Double = 0.9) -> ClosedRange<Double> {
    let tail = (1 - certainty) / 2
    let low = quantile(tail)
    return low...max(low, quantile(1 - tail))
  }

  private var alpha: Double { kept + baseRate * priorWeight }
  private var beta: Double { broken + (1 - baseRate) * priorWeight }

  /// The value below which the probability lies with a chance, by halving.
  private func quantile(_ chance: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if Self.regularized(middle, alpha, beta) < chance { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularized incomplete beta function I_x(a, b), by its continued fraction (Abramowitz and
  /// Stegun 1964, 26.5.8), evaluated by Lentz's method.
  static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast below the mean; above it the other tail is taken.
    guard x <= (a + 1) / (a + b + 2) else { return 1 - regularized(1 - x, b, a) }
    let front =
      exp(lgamma(a + b).0 - lgamma(a).0 - lgamma(b).0 + a * log(x) + b * log(1 - x)) / a
    return front * fraction(x, a, b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let least = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < least ? least : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var sum = d
    for step in 1...200 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      sum *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      sum *= d * c
      if abs(d * c - 1) < 1e-12 { break }
    }
    return sum
  }
}
