import Hazards

/// The models of nature measured as a simulation steps them.
enum RiverBench {
  /// How much faster than life a network of rivers runs, and what a reach costs in a small one and
  /// a large one.
  static func rivers(_ folder: String) throws -> [Measure] {
    let sizes = [100, 1_000, 10_000, 100_000]
    let costs = try sizes.map { try secondsPerStep(reaches: $0) }
    let large = sizes[2]
    func perReach(_ place: Int) -> Double { costs[place] / Double(sizes[place]) }
    let growth = (1..<sizes.count).map { perReach($0) / perReach($0 - 1) }.max() ?? 0
    let notes = zip(sizes, costs).map { "\($0): \(nanoseconds($1, $0)) ns" }
    return [
      Measure(
        name: "rivers of \(large) reaches against real time", value: stepInSeconds / costs[2],
        unit: "times", goal: .atLeast(100), note: "steps of a quarter of an hour"),
      Measure(
        name: "rivers: a reach among ten times as many, the steepest", value: growth,
        unit: "ratio", goal: .atMost(3),
        note: notes.joined(separator: ", ") + " a step"),
    ]
  }

  private static let stepInSeconds = 900.0

  private static func nanoseconds(_ cost: Double, _ reaches: Int) -> Int {
    Int((cost / Double(reaches) * 1e9).rounded())
  }

  /// What one step of a generated network costs: the median of many.
  private static func secondsPerStep(reaches count: Int) throws(RiverNetwork.Fault) -> Double {
    let lateral = Array(repeating: 10.0, count: count)
    var network = try RiverNetwork(
      tree(of: count), step: stepInSeconds / 3600, lateral: lateral)
    var flood = lateral
    var times: [Double] = []
    for step in 0..<(count > 10_000 ? 100 : 400) {
      for index in stride(from: step % 7, to: count, by: 7) {
        flood[index] = 10 + Double((step + index) % 50)
      }
      let start = Environment.monotonicSeconds()
      network.step(lateral: flood)
      times.append(Environment.monotonicSeconds() - start)
    }
    precondition(network.flows.allSatisfy { $0 >= 0 }, "no river runs backwards")
    return percentile(times, 0.5)
  }

  /// Lifelines that each need up to three before them.
  static func lifelines(of count: Int) -> [DependencyNetwork.Asset] {
    let kinds = DependencyNetwork.Kind.allCases
    return (0..<count).map { (index: Int) -> DependencyNetwork.Asset in
      let supports = index < 30 ? [] : [index / 3, (index * 7) % index, index - 30]
      return DependencyNetwork.Asset(
        kinds[index % kinds.count], supports: supports,
        rule: index % 2 == 0 ? .all : .share(0.6), endurance: Double(index % 8) * 900,
        repairTime: 7200, restartTime: 300)
    }
  }

  /// Reaches that join by twos and threes down to one mouth, each of its own length and damping.
  static func tree(of count: Int) -> [RiverNetwork.Reach] {
    (0..<count).map { index in
      let word = Philox.block(counter: SIMD4(UInt32(index), 0, 0, 0), key: SIMD2(7, 0))
      let share = Double(word[0]) / 4_294_967_296
      let reach = Muskingum(storageTime: 0.3 + 1.2 * share, weighting: 0.1 + 0.3 * share)
      let downstream = index == 0 ? nil : max(0, index - 1 - Int(word[1]) % min(index, 200))
      return RiverNetwork.Reach(reach, downstream: downstream)
    }
  }
}
