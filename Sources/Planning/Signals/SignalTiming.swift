import Glibc

/// How long a fixed signal should take for one round, and how its green is shared (Webster 1958,
/// Road Research Technical Paper 39).
package struct SignalTiming: Hashable, Sendable {
  /// The sum over the phases of flow over saturation flow.
  package let flowRatioSum: Double
  /// Seconds of a round; nil where no round is long enough, or nobody comes.
  package let cycle: Double?
  /// Seconds of green in each phase; nil where there is no cycle.
  package let green: [Double]?

  /// The timing for phases of flows and saturation flows, in one unit, and for seconds lost in a
  /// round.
  package init(flows: [Double], saturations: [Double], lostTime: Double) {
    let ratios = zip(flows, saturations).map { $0 / $1 }
    let sum = ratios.reduce(0, +)
    flowRatioSum = sum
    guard sum > 0, sum < 1 else {
      (self.cycle, green) = (nil, nil)
      return
    }
    let cycle = (1.5 * lostTime + 5) / (1 - sum)
    self.cycle = cycle
    green = ratios.map { $0 / sum * (cycle - lostTime) }
  }
}

/// What a vehicle waits at a fixed signal, in seconds.
package struct SignalDelay: Hashable, Sendable {
  /// Flow over capacity.
  package let saturation: Double
  /// Of evenly spaced vehicles.
  package let uniform: Double
  /// Of chance and overload.
  package let incremental: Double
  /// By Webster's three terms, nil where more come than can go.
  package let webster: Double?

  /// Both together (HCM 2000, equations 16-9 to 16-12, random arrivals).
  package var control: Double { uniform + incremental }

  /// The delay at a signal of a cycle and a green in seconds, for flows in vehicles an hour, over
  /// an analysis period in hours.
  package init(
    cycle: Double, green: Double, saturationFlow: Double, flow: Double, analysisHours: Double
  ) {
    let share = green / cycle
    let capacity = saturationFlow * share
    let x = flow / capacity
    saturation = x
    let through = 1 - min(1, x) * share
    uniform = share < 1 ? 0.5 * cycle * (1 - share) * (1 - share) / through : 0
    let surplus = x - 1
    let root = surplus * surplus + 4 * x / (capacity * analysisHours)
    incremental = 900 * analysisHours * (surplus + root.squareRoot())
    webster = x < 1 ? Self.webster(cycle: cycle, share: share, x: x, flow: flow / 3600) : nil
  }

  private static func webster(cycle: Double, share: Double, x: Double, flow: Double) -> Double {
    let even = cycle * (1 - share) * (1 - share) / (2 * (1 - share * x))
    guard flow > 0 else { return even }
    let chance = x * x / (2 * flow * (1 - x))
    return even + chance - 0.65 * cbrt(cycle / (flow * flow)) * pow(x, 2 + 5 * share)
  }

  /// The letter of a delay (HCM 2000, exhibit 16-2); one at a limit has the better.
  package var levelOfService: String {
    let limits: [(Double, String)] = [(10, "A"), (20, "B"), (35, "C"), (55, "D"), (80, "E")]
    return limits.first { control <= $0.0 }?.1 ?? "F"
  }
}

/// A queue at a red light and how it clears, as if vehicles stood on one another.
package struct SignalQueue: Hashable, Sendable {
  /// Vehicles at the end of red.
  package let largest: Double
  /// Seconds of green until nobody waits; nil where that never comes.
  package let clearing: Double?
  /// Vehicle seconds waited in one round; nil where the queue never clears.
  package let totalDelay: Double?

  /// The queue after seconds of red, for vehicles a second that arrive and that can leave.
  package init(red: Double, arrivals: Double, saturation: Double) {
    largest = red * arrivals
    clearing = arrivals < saturation ? largest / (saturation - arrivals) : nil
    totalDelay = clearing.map { [largest] in $0 * largest / 2 + red * largest / 2 }
  }
}
