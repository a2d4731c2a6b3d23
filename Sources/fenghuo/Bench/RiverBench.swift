import Hazards

/// The models of nature measured as a simulation steps them.
enum RiverBench {
  /// How much faster than life a network of rivers runs, and what a reach costs in a small one and
  /// a large one.
  static func rivers(_ folder: String) throws -> [Measure] {
    let (small, large) = (1_000, 10_000)
    let costs = try [small, large].map { try secondsPerStep(reaches: $0) }
    let growth = costs[1] / costs[0] * Double(small) / Double(large)
    return [
      Measure(
        name: "rivers of \(large) reaches against real time", value: stepInSeconds / costs[1],
        unit: "times", goal: .atLeast(100), note: "steps of a quarter of an hour"),
      Measure(
        name: "rivers: a reach among \(large) against one among \(small)", value: growth,
        unit: "ratio", goal: .atMost(3),
        note: "\(nanoseconds(costs[0], small)) and \(nanoseconds(costs[1], large)) ns a step"),
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
    for step in 0..<400 {
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

  /// Reaches that join by twos and threes down to one mouth, each of its own length and damping.
  private static func tree(of count: Int) -> [RiverNetwork.Reach] {
    (0..<count).map { index in
      let word = Philox.block(counter: SIMD4(UInt32(index), 0, 0, 0), key: SIMD2(7, 0))
      let share = Double(word[0]) / 4_294_967_296
      let reach = Muskingum(storageTime: 0.3 + 1.2 * share, weighting: 0.1 + 0.3 * share)
      let downstream = index == 0 ? nil : max(0, index - 1 - Int(word[1]) % min(index, 200))
      return RiverNetwork.Reach(reach, downstream: downstream)
    }
  }
}
