/// How what leaves a reach follows from three flows: O₁ = a·I₁ + b·I₀ + c·O₀.
///
/// The weights add up to 1, so that a steady flow stays as it is.
package struct RoutingWeights: Hashable, Sendable {
  /// The weight of what enters now.
  package let inflowNow: Double
  /// The weight of what entered a step before.
  package let inflowBefore: Double
  /// The weight of what left a step before.
  package let outflowBefore: Double

  /// The weights of a Muskingum reach, in any one unit of time (McCarthy 1938).
  package init(storageTime: Double, weighting: Double, step: Double) {
    let divisor = 2 * storageTime * (1 - weighting) + step
    inflowNow = (step - 2 * storageTime * weighting) / divisor
    inflowBefore = (step + 2 * storageTime * weighting) / divisor
    outflowBefore = (2 * storageTime * (1 - weighting) - step) / divisor
  }

  /// The weights of a Muskingum-Cunge cell, from its Courant and Reynolds numbers (Cunge 1969;
  /// Ponce 1989, §9.2).
  package init(courant: Double, reynolds: Double) {
    let divisor = 1 + courant + reynolds
    inflowNow = (-1 + courant + reynolds) / divisor
    inflowBefore = (1 + courant - reynolds) / divisor
    outflowBefore = (1 - courant + reynolds) / divisor
  }

  /// The water in a Muskingum reach of these weights, as flow times the unit of the step: K·X and
  /// K·(1 − X) follow from them, so that what enters less what leaves is what is added.
  package func storage(inflow: Double, outflow: Double, step: Double) -> Double {
    let divisor = 2 * step / (inflowNow + inflowBefore)
    let ofInflow = (inflowBefore - inflowNow) * divisor / 4
    return ofInflow * inflow + (divisor - step) / 2 * outflow
  }

  /// What leaves now.
  @inline(__always)
  package func outflow(inflow: Double, inflowBefore before: Double, outflowBefore: Double)
    -> Double
  {
    inflowNow * inflow + inflowBefore * before + self.outflowBefore * outflowBefore
  }
}
