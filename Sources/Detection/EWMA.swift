import Glibc

/// The exponentially weighted moving average (Roberts 1959; Lucas & Saccucci 1990): slow drift
/// shows in a mean that remembers.
///
/// z = λx + (1 − λ)z from the target, with limits at target ± L·σ·√(λ/(2 − λ)·(1 − (1 − λ)²ⁱ)); the
/// asymptotic limits leave the last factor out.
package struct EWMA: Hashable, Sendable {
  /// Which limits hold before the mean has settled.
  package enum Limits: String, CaseIterable, Hashable, Sendable {
    case exact, asymptotic
  }

  /// A mean beyond its limits.
  package struct Excess: Hashable, Sendable {
    package var smoothed: Double
    package var target: Double
    /// How far from the target the limits lie.
    package var halfWidth: Double

    /// A mean that lies further from its target than the limits.
    package init(smoothed: Double, target: Double, halfWidth: Double) {
      self.smoothed = smoothed
      self.target = target
      self.halfWidth = halfWidth
    }
  }

  package let target: Double
  /// The standard deviation of one sample.
  package let sigma: Double
  /// λ, above 0 up to 1.
  package let smoothing: Double
  /// L.
  package let width: Double
  package let limits: Limits
  /// The share of the limits inside which the mean must be before the rule is quiet again.
  package let release: Double
  package private(set) var smoothed: Double
  /// How far from the target the limits lie for the last sample; 0 before the first.
  package private(set) var halfWidth = 0.0
  /// (1 − λ)²ⁱ.
  private var memory = 1.0
  private var isBeyond = false

  /// A mean that starts at its target.
  package init(
    target: Double, sigma: Double, smoothing: Double, width: Double, limits: Limits = .exact,
    release: Double = 1
  ) {
    precondition(smoothing > 0 && smoothing <= 1, "a smoothing is above 0 up to 1")
    self.target = target
    self.sigma = sigma
    self.smoothing = smoothing
    self.width = width
    self.limits = limits
    self.release = release
    smoothed = target
  }

  /// Takes the next value; answers while the rule stands fired.
  package mutating func take(_ value: Double) -> Excess? {
    smoothed = smoothing * value + (1 - smoothing) * smoothed
    memory *= (1 - smoothing) * (1 - smoothing)
    let settled = limits == .exact ? 1 - memory : 1
    halfWidth = width * sigma * sqrt(smoothing / (2 - smoothing) * settled)
    isBeyond = abs(smoothed - target) > (isBeyond ? halfWidth * release : halfWidth)
    guard isBeyond else { return nil }
    return Excess(smoothed: smoothed, target: target, halfWidth: halfWidth)
  }
}
