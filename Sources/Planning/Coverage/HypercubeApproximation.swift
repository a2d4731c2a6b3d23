import Glibc

/// How busy each of many units is, near enough without their 2ⁿ combinations: as if units were
/// busy independently, but for a factor (Larson 1975, Operations Research 23:845).
package struct HypercubeApproximation: Hashable, Sendable {
  /// The share of the time that each unit is busy.
  package private(set) var workload: [Double]
  /// The share of the time that all are.
  package let saturation: Double
  /// By how much it is likelier than by independence that a unit is free after so many that are
  /// busy.
  package let corrections: [Double]

  /// Rounds end when no workload changes by as much.
  private static let settled = 0.0011

  /// The workloads; nil where nobody calls, or where more calls come than can be served and all
  /// wait.
  package init?(
    areas: [Hypercube.Area], units: Int, serviceRate: Double, overflow: Hypercube.Overflow
  ) {
    let count = Double(units)
    let offered = areas.reduce(0) { $0 + $1.callRate } / serviceRate
    let load = offered / count
    guard load > 0, load.isFinite, overflow == .lost || load < 1 else { return nil }
    // Erlang B, then C.
    var lost = 1.0
    for unit in 1...units { lost = offered * lost / (Double(unit) + offered * lost) }
    let waits = lost / (1 - load * (1 - lost))
    saturation = overflow == .waits ? waits : lost
    let mean = overflow == .waits ? load : load * (1 - lost)
    // Of k busy: the probability of all, times N!/k! aᵏ⁻ᴺ.
    let full = overflow == .waits ? waits * (1 - load) : lost
    corrections = Self.corrections(units: units, offered: offered, mean: mean, full: full)
    workload = Array(repeating: mean, count: units)
    let queued = overflow == .waits ? load * waits : 0
    var change = Double.infinity
    var rounds = 0
    while change >= Self.settled, rounds < 1000 {
      let last = workload
      let taken = taken(areas, units: units, serviceRate: serviceRate)
      workload = taken.map { ($0 + queued) / (1 + $0) }
      let scale = mean * count / workload.reduce(0, +)
      workload = workload.map { $0 * scale }
      change = zip(workload, last).reduce(0) { max($0, abs($1.0 - $1.1)) }
      rounds += 1
    }
  }

  /// The calls that come to each unit while it is free, in its service times.
  private func taken(_ areas: [Hypercube.Area], units: Int, serviceRate: Double) -> [Double] {
    var taken = Array(repeating: 0.0, count: units)
    for area in areas {
      var busy = area.callRate / serviceRate
      for (rank, unit) in area.preference.enumerated() {
        taken[unit] += busy * corrections[rank]
        busy *= workload[unit]
      }
    }
    return taken
  }

  private static func corrections(
    units: Int, offered: Double, mean: Double, full: Double
  ) -> [Double] {
    let count = Double(units)
    return (0..<units).map { rank in
      var sum = 0.0
      for busy in rank..<units {
        let share =
          log(full) + lgamma(count + 1) - lgamma(Double(busy) + 1)
          + (Double(busy) - count) * log(offered) - Double(rank) * log(mean)
        var chance = (count - Double(busy)) / (count - Double(rank))
        for before in 0..<rank {
          chance *= (Double(busy) - Double(before)) / (count - Double(before))
        }
        sum += exp(share) * chance
      }
      return sum / (1 - mean)
    }
  }
}
