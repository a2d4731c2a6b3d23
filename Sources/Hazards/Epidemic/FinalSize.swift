import Glibc

/// What share of a closed and well mixed population an epidemic reaches in the end (Kermack and
/// McKendrick 1927): z = 1 − exp(−R₀ z).
package struct FinalSize: Hashable, Sendable {
  /// The share that falls ill, 0 where each patient infects one or none.
  package let attackFraction: Double
  /// The share that must be immune so that it never begins, 1 − 1/R₀.
  package let herdImmunityFraction: Double

  /// The end of an epidemic whose first patient infects so many (at least 0).
  package init(reproductionNumber: Double) {
    guard reproductionNumber > 1 else {
      attackFraction = 0
      herdImmunityFraction = 0
      return
    }
    herdImmunityFraction = (reproductionNumber - 1) / reproductionNumber
    attackFraction =
      reproductionNumber < 1.5
      ? Self.nearOne(excess: herdImmunityFraction) / reproductionNumber
      : Self.large(reproductionNumber)
  }

  /// z by Newton's method from 1: z − 1 + exp(−R₀ z) bends upwards, so that it comes down on the
  /// answer.
  private static func large(_ reproductionNumber: Double) -> Double {
    var z = 1.0
    while true {
      let escaped = exp(-reproductionNumber * z)
      let next = z - (z - 1 + escaped) / (1 - reproductionNumber * escaped)
      guard next < z else { return z }
      z = next
    }
  }

  /// x = R₀ z where R₀ is near 1. The equation is 1 − (1 − e⁻ˣ)/x = 1 − 1/R₀, neither side of which
  /// loses digits; the left one bends downwards, so that Newton's method comes up to the answer.
  private static func nearOne(excess: Double) -> Double {
    var x = 2 * excess
    while true {
      let (value, slope) = missed(at: x)
      let next = x + (excess - value) / slope
      guard next > x else { return x }
      x = next
    }
  }

  /// 1 − (1 − e⁻ˣ)/x and its slope: x/2! − x²/3! + x³/4! − …
  private static func missed(at x: Double) -> (value: Double, slope: Double) {
    var (value, slope, power, coefficient) = (0.0, 0.0, 1.0, -1.0)
    for n in 1...22 {
      coefficient /= -Double(n + 1)
      slope += coefficient * Double(n) * power
      power *= x
      value += coefficient * power
    }
    return (value, slope)
  }
}
