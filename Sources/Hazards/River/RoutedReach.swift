/// A reach with the water that is in it, as a row of equal sub-reaches that each keep their last
/// flows.
package struct RoutedReach: Sendable {
  package let weights: RoutingWeights
  /// What entered and what left each sub-reach a step before.
  private var inflows: [Double]
  private var outflows: [Double]

  /// A reach into which `inflow` has just flowed, and out of each sub-reach `outflow`.
  package init(_ weights: RoutingWeights, subreaches: Int = 1, inflow: Double, outflow: Double) {
    precondition(subreaches > 0, "a reach has a sub-reach")
    self.weights = weights
    outflows = Array(repeating: outflow, count: subreaches)
    inflows = outflows
    inflows[0] = inflow
  }

  /// A Muskingum reach at a steady flow, cut so that steps of a length suit it.
  package init(_ reach: Muskingum, step: Double, flow: Double) {
    let (count, part) = reach.cut(for: step)
    self.init(part.weights(step: step), subreaches: count, inflow: flow, outflow: flow)
  }

  /// A Muskingum reach whose flow changes evenly from its upper to its lower end, cut so that steps
  /// of a length suit it.
  package init(_ reach: Muskingum, step: Double, upper: Double, lower: Double) {
    let (count, part) = reach.cut(for: step)
    self.init(part.weights(step: step), subreaches: count, inflow: upper, outflow: lower)
    let slope = (lower - upper) / Double(count)
    inflows = (0..<count).map { upper + slope * Double($0) }
    outflows = (1...count).map { upper + slope * Double($0) }
  }

  /// What leaves the reach now.
  package var outflow: Double { outflows[outflows.count - 1] }

  /// The water in it, as flow times the unit of the steps, of which one is `step`.
  package func storage(step: Double) -> Double {
    inflows.indices.reduce(0) {
      $0 + weights.storage(inflow: inflows[$1], outflow: outflows[$1], step: step)
    }
  }

  /// Takes what enters now, a step after the last, and answers what leaves.
  package mutating func route(_ inflow: Double) -> Double {
    var water = inflow
    for index in inflows.indices {
      let outflow = weights.outflow(
        inflow: water, inflowBefore: inflows[index], outflowBefore: outflows[index])
      inflows[index] = water
      outflows[index] = outflow
      water = outflow
    }
    return water
  }

  /// What leaves at each step of a whole hydrograph, whose first ordinate is what entered last.
  package static func hydrograph(
    _ inflows: [Double], weights: RoutingWeights, subreaches: Int = 1, initialOutflow: Double
  ) -> [Double] {
    guard let first = inflows.first else { return [] }
    var reach = RoutedReach(
      weights, subreaches: subreaches, inflow: first, outflow: initialOutflow)
    return [initialOutflow] + inflows.dropFirst().map { reach.route($0) }
  }
}
