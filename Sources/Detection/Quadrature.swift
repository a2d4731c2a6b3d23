import Glibc

/// The Gauss-Legendre rule: nodes and weights with which a sum is the integral of a smooth
/// function.
struct Quadrature {
  let nodes: [Double]
  let weights: [Double]

  /// The rule of so many nodes on an interval, nodes ascending; each is a zero of the Legendre
  /// polynomial, found by Newton's method.
  init(count: Int, from low: Double, to high: Double) {
    var nodes = [Double](repeating: 0, count: count)
    var weights = nodes
    let (centre, half) = ((low + high) / 2, (high - low) / 2)
    for index in 0..<((count + 1) / 2) {
      var x = cos(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var slope = 0.0
      // Newton's method doubles its digits each time: five steps do from this start.
      for _ in 0..<8 {
        let (value, derivative) = Self.legendre(count, at: x)
        slope = derivative
        x -= value / derivative
      }
      if count % 2 == 1, index == count / 2 {
        x = 0
        slope = Self.legendre(count, at: 0).derivative
      }
      let weight = half * 2 / ((1 - x * x) * slope * slope)
      nodes[index] = centre - half * x
      nodes[count - 1 - index] = centre + half * x
      weights[index] = weight
      weights[count - 1 - index] = weight
    }
    self.nodes = nodes
    self.weights = weights
  }

  /// The Legendre polynomial of a degree and its derivative, inside (−1, 1).
  private static func legendre(
    _ degree: Int, at x: Double
  ) -> (value: Double, derivative: Double) {
    var (before, value) = (1.0, x)
    for n in 2..<max(2, degree + 1) {
      let n = Double(n)
      (before, value) = (value, ((2 * n - 1) * x * value - (n - 1) * before) / n)
    }
    return (value, Double(degree) * (x * value - before) / (x * x - 1))
  }
}

/// The standard normal distribution.
enum Normal {
  /// φ(x).
  static func density(_ x: Double) -> Double { exp(-x * x / 2) / sqrt(2 * Double.pi) }
  /// Φ(x), with all digits far below 0 too.
  static func below(_ x: Double) -> Double { erfc(-x / sqrt(2)) / 2 }
}
