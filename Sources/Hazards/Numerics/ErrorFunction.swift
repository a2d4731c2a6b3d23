internal import Glibc

/// The complement of the error function, scaled so that it does not vanish.
enum ErrorFunction {
  /// exp(x²)·erfc(x) for x ≥ 0.
  static func scaledComplement(_ x: Double) -> Double {
    guard x > 4 else { return exp(x * x) * erfc(x) }
    // The continued fraction of Laplace, from its end: at x > 4 sixty terms are more than enough.
    var tail = x
    for term in stride(from: 60, through: 1, by: -1) { tail = x + Double(term) / 2 / tail }
    return 1 / (tail * Double.pi.squareRoot())
  }
}
