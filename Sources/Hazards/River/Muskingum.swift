/// A reach that stores K[X·I + (1−X)·O]: the linear Muskingum method (McCarthy 1938).
package struct Muskingum: Hashable, Sendable {
  /// K, about the travel time of a wave; in the unit of time of the steps.
  package let storageTime: Double
  /// X, from 0 (a lake) to ½ (a wave that only moves on).
  package let weighting: Double

  /// A reach of a storage time and a weighting.
  package init(storageTime: Double, weighting: Double) {
    self.storageTime = storageTime
    self.weighting = weighting
  }

  /// How it routes in steps of a length.
  package func weights(step: Double) -> RoutingWeights {
    RoutingWeights(storageTime: storageTime, weighting: weighting, step: step)
  }

  /// The water in the reach, as flow times the unit of K.
  package func storage(inflow: Double, outflow: Double) -> Double {
    storageTime * (weighting * inflow + (1 - weighting) * outflow)
  }

  /// The same reach as a row of equal sub-reaches, so many that a step is not short against each.
  ///
  /// A step shorter than 2KX makes a rising river fall at first. The weighting of the parts,
  /// X′ = ½ − n(½ − X), keeps the damping of the whole (Cunge 1969).
  package func cut(for step: Double, most: Int = 100) -> (count: Int, part: Muskingum) {
    var count = 1
    while count < most, part(of: count).isLong(against: step) { count += 1 }
    return (count, part(of: count))
  }

  private func part(of count: Int) -> Muskingum {
    Muskingum(
      storageTime: storageTime / Double(count), weighting: 0.5 - Double(count) * (0.5 - weighting))
  }

  private func isLong(against step: Double) -> Bool { 2 * storageTime * weighting > step }
}
