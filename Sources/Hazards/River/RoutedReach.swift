/// A reach with the water that is in it, routed in steps of one length.
///
/// Muskingum routing: O₁ = C₁I₁ + C₂I₀ + C₃O₀. A step that is short against a reach's travel time
/// would make C₁ negative, and a rising river fall at first; such a reach is cut into sub-reaches
/// whose weighting, x′ = ½ − n(½ − x), keeps the damping of the whole (Cunge 1969) and makes C₁
/// positive.
package struct RoutedReach: Sendable {
  private let onInflowNow: Double
  private let onInflowBefore: Double
  private let onOutflowBefore: Double
  private var inflows: [Double]
  private var outflows: [Double]

  /// A reach that takes so many hours, in a steady state that changes evenly from its upper to its
  /// lower end; flows in any one unit.
  package init(
    travelTimeInHours: Double, weighting: Double, stepInHours step: Double, upper: Double,
    lower: Double
  ) {
    var count = 1
    func weight(_ count: Int) -> Double { 0.5 - Double(count) * (0.5 - weighting) }
    func travel(_ count: Int) -> Double { travelTimeInHours / Double(count) }
    while 2 * travel(count) * weight(count) > step, count < 100 { count += 1 }
    let (k, x) = (travel(count), weight(count))
    let divisor = 2 * k * (1 - x) + step
    onInflowNow = (step - 2 * k * x) / divisor
    onInflowBefore = (step + 2 * k * x) / divisor
    onOutflowBefore = (2 * k * (1 - x) - step) / divisor
    let slope = (lower - upper) / Double(count)
    inflows = (0..<count).map { upper + slope * Double($0) }
    outflows = (1...count).map { upper + slope * Double($0) }
  }

  /// What leaves the reach when so much enters, after one step.
  package mutating func route(_ inflow: Double) -> Double {
    var water = inflow
    for index in inflows.indices {
      let outflow =
        onInflowNow * water + onInflowBefore * inflows[index] + onOutflowBefore * outflows[index]
      inflows[index] = water
      outflows[index] = outflow
      water = outflow
    }
    return water
  }
}
