internal import Glibc

/// A reach that stores K[x·I + (1−x)·O]^m, stepped in its own unit of time (Gill 1978; the explicit
/// scheme of Tung 1985, as in Mohan 1997 and Geem 2006).
package struct NonlinearMuskingum: Hashable, Sendable {
  package let storageCoefficient: Double
  package let weighting: Double
  package let exponent: Double

  /// What a flood did in the reach.
  package struct Routing: Hashable, Sendable {
    package fileprivate(set) var outflows: [Double] = []
    /// The first step at which the reach would hold less than nothing; the outflows end before it.
    package fileprivate(set) var emptyAt: Int?
  }

  /// A reach of three parameters: K > 0, 0 ≤ x < 1, m > 0.
  package init(storageCoefficient: Double, weighting: Double, exponent: Double) {
    self.storageCoefficient = storageCoefficient
    self.weighting = weighting
    self.exponent = exponent
  }

  /// Routes a flood; the weighted first flow, x·I + (1−x)·O, must not be negative.
  package func route(_ inflows: [Double], initialOutflow: Double) -> Routing {
    var routing = Routing()
    routing.outflows.reserveCapacity(inflows.count)
    routing.emptyAt = follow(inflows, initialOutflow) { routing.outflows.append($1) }
    return routing
  }

  /// The sum of the squares of what is left between a routed and an observed flood; infinite where
  /// the reach cannot carry it.
  package func sumOfSquares(
    _ inflows: [Double], observed: [Double], initialOutflow: Double
  ) -> Double {
    var sum = 0.0
    let emptyAt = follow(inflows, initialOutflow) { index, outflow in
      sum += (outflow - observed[index]) * (outflow - observed[index])
    }
    return emptyAt == nil && sum.isFinite ? sum : .infinity
  }

  /// Hands over each outflow; answers the step at which the storage is no longer a storage.
  @inline(__always)
  private func follow(
    _ inflows: [Double], _ initialOutflow: Double, _ take: (Int, Double) -> Void
  ) -> Int? {
    guard var before = inflows.first else { return nil }
    let passing = 1 - weighting
    take(0, initialOutflow)
    let first = weighting * before + passing * initialOutflow
    var storage = storageCoefficient * pow(first, exponent)
    var weighted = root(storage)
    for index in inflows.indices.dropFirst() {
      storage += (before - weighted) / passing
      guard storage >= 0 else { return index }
      weighted = root(storage)
      take(index, (weighted - weighting * before) / passing)
      before = inflows[index]
    }
    return nil
  }

  /// The weighted flow at which so much is stored.
  private func root(_ storage: Double) -> Double { pow(storage / storageCoefficient, 1 / exponent) }
}
