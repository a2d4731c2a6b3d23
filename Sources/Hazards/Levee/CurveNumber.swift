/// How much of a rain runs off: the curve number of the Soil Conservation Service (TR-55, 1986,
/// ch. 2).
package struct CurveNumber: Hashable, Sendable {
  /// From near 0 (all rain stays) to 100 (all runs off).
  package let number: Double
  /// What share of the retention is taken before anything runs off.
  package let abstractionRatio: Double

  /// A ground of a curve number.
  package init(_ number: Double, abstractionRatio: Double = 0.2) {
    self.number = number
    self.abstractionRatio = abstractionRatio
  }

  /// S, the most that the ground holds back once it runs, in mm.
  package var retention: Double { 25.4 * (1000 / number - 10) }
  /// Iₐ, what must fall before anything runs off, in mm.
  package var initialAbstraction: Double { abstractionRatio * retention }

  /// What runs off of a rain, both in mm.
  package func runoff(rainfall: Double) -> Double {
    let excess = rainfall - initialAbstraction
    guard excess > 0 else { return 0 }
    return excess * (excess / (excess + retention))
  }
}
