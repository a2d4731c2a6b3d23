/// How busy each of several units is, when each area calls them in its own order (Larson 1974,
/// Computers and Operations Research 1:67; Larson and Odoni, Urban Operations Research, chapter 5).
package struct Hypercube: Hashable, Sendable {
  /// Calls of one area, and the units in the order in which it would have them.
  package struct Area: Hashable, Sendable {
    package let callRate: Double
    package let preference: [Int]

    /// An area that calls at a rate.
    package init(callRate: Double, preference: [Int]) {
      (self.callRate, self.preference) = (callRate, preference)
    }
  }

  /// What becomes of a call that finds all units busy.
  package enum Overflow: String, CaseIterable, Hashable, Sendable {
    /// It waits, and the next free unit takes it.
    case waits = "infinite"
    /// It is lost.
    case lost = "none"
  }

  /// The share of the time that each unit is busy.
  package let workload: [Double]
  /// The share of the time that all are.
  package let saturation: Double
  /// The share of dispatches of another than the first unit of an area.
  package let interArea: Double

  /// The steady state over all 2ⁿ combinations of busy units; nil where nobody calls, or where more
  /// calls come than can be served and all wait.
  package init?(areas: [Area], units: Int, serviceRate: Double, overflow: Overflow) {
    let calls = areas.reduce(0) { $0 + $1.callRate }
    let load = calls / (Double(units) * serviceRate)
    guard calls > 0, load.isFinite, overflow == .lost || load < 1 else { return nil }
    let chain = BusyStates(areas: areas, units: units, offered: load * Double(units))
    let full = chain.probability[chain.probability.count - 1]
    let tail = overflow == .waits ? full * load / (1 - load) : 0
    let whole = 1 + tail
    workload = (0..<units).map { unit in
      let busy = chain.probability.indices.reduce(0) {
        $1 >> unit & 1 == 1 ? $0 + chain.probability[$1] : $0
      }
      return (busy + tail) / whole
    }
    saturation = (full + tail) / whole
    let strayed = zip(chain.probability, chain.strayed).reduce(0) { $0 + $1.0 * $1.1 }
    switch overflow {
    case .waits: interArea = strayed / whole + saturation * (1 - 1 / Double(units))
    case .lost: interArea = strayed / (1 - full)
    }
  }
}

/// The combinations of busy units, one bit a unit, of which calls that find all busy are lost.
private struct BusyStates {
  /// Of each combination.
  private(set) var probability: [Double]
  /// The share of the calls that another than the first unit takes, in each combination.
  private(set) var strayed: [Double]
  private let units: Int
  /// The share of the calls that each unit takes, at `state * units + unit`.
  private var taken: [Double]

  init(areas: [Hypercube.Area], units: Int, offered: Double) {
    self.units = units
    probability = Array(repeating: 0, count: 1 << units)
    strayed = probability
    taken = Array(repeating: 0, count: units << units)
    let calls = areas.reduce(0) { $0 + $1.callRate }
    for state in 0..<(1 << units) - 1 {
      for area in areas {
        guard let unit = area.preference.first(where: { state >> $0 & 1 == 0 }) else { continue }
        taken[state * units + unit] += area.callRate / calls
        if unit != area.preference[0] { strayed[state] += area.callRate / calls }
      }
    }
    balance(offered: offered)
  }

  /// Sweeps until the flows into and out of every combination are equal. How many are busy is
  /// known beforehand (Erlang), so each sweep sets the sum of every level right.
  private mutating func balance(offered: Double) {
    let levels = (0...units).map { level in
      (0..<(1 << units)).filter { $0.nonzeroBitCount == level }
    }
    for level in levels { for state in level { probability[state] = 1 / Double(level.count) } }
    for _ in 0..<20_000 {
      var change = 0.0
      for (busy, level) in levels.enumerated() {
        let before = level.map { probability[$0] }
        for state in level { probability[state] = inflow(state, busy: busy, offered: offered) }
        let sum = level.reduce(0) { $0 + probability[$1] }
        for (index, state) in level.enumerated() {
          probability[state] /= sum
          change = max(change, abs(probability[state] - before[index]))
        }
      }
      if change < 1e-15 { break }
    }
    var shares = [1.0]
    for busy in 1...units {
      let next = shares[busy - 1] * offered / Double(busy)
      shares.append(next)
      let sum = shares.reduce(0, +)
      shares = shares.map { $0 / sum }
    }
    for (busy, level) in levels.enumerated() {
      for state in level { probability[state] *= shares[busy] }
    }
  }

  /// The probability of a combination within its level that balances what flows into it.
  private func inflow(_ state: Int, busy: Int, offered: Double) -> Double {
    var (below, above) = (0.0, 0.0)
    for unit in 0..<units {
      let other = state ^ (1 << unit)
      if state >> unit & 1 == 1 {
        below += probability[other] * taken[other * units + unit]
      } else {
        above += probability[other]
      }
    }
    let flow = Double(busy) * below + offered / Double(busy + 1) * above
    let isFull = busy == units
    return flow / (Double(busy) + (isFull ? 0 : offered))
  }
}
