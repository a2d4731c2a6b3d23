internal import Glibc

/// How the breach of a levee widens (Verheij and van der Knaap 2002, as in 3Di and SOBEK): fast at
/// first, then with the logarithm of time.
package struct BreachGrowth: Hashable, Sendable {
  /// In metres.
  package let initialWidth: Double
  /// When it begins to widen, in hours.
  package let start: Double
  /// The difference of the water levels on both sides, in metres.
  package let headDifference: Double
  /// At which flow the soil begins to go, in m/s: about 0.2 for sand, 0.5 for good clay.
  package let criticalVelocity: Double
  package let factor1: Double
  package let factor2: Double

  /// A breach under a constant head.
  package init(
    initialWidth: Double, start: Double = 0, headDifference: Double, criticalVelocity: Double,
    factor1: Double = 1.3, factor2: Double = 0.04
  ) {
    self.initialWidth = initialWidth
    self.start = start
    self.headDifference = headDifference
    self.criticalVelocity = criticalVelocity
    self.factor1 = factor1
    self.factor2 = factor2
  }

  /// How wide it is at an hour, in metres.
  package func width(at hour: Double) -> Double {
    guard hour > start, headDifference > 0 else { return initialWidth }
    let scale =
      factor1 * Gravity.acceleration.squareRoot() * pow(headDifference, 1.5) / criticalVelocity
    return initialWidth + scale * log1p(growth(at: hour)) / log(10)
  }

  /// How fast it widens at an hour, in metres an hour: for a head that changes from step to step.
  package func rate(at hour: Double) -> Double {
    guard hour > start else { return 0 }
    let scale = factor1 * factor2 / (criticalVelocity * criticalVelocity * log(10))
    return scale * pow(Gravity.acceleration * headDifference, 1.5) / (1 + growth(at: hour))
  }

  private func growth(at hour: Double) -> Double {
    factor2 * Gravity.acceleration * (hour - start) / criticalVelocity
  }
}
