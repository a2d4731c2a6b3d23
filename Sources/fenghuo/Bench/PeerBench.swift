import Glibc
import Hazards

/// The same steps in NumPy, timed in the same run: whoever would rather write the models in arrays
/// should know what that costs. Both must come to the same numbers.
enum PeerBench {
  private static let reaches = 10_000
  private static let members = 100
  private static let steps = 192

  static func peer(_ folder: String) throws -> [Measure] {
    let script = folder + "/peer.py"
    try write(Self.program, to: script)
    try write(try network(), to: folder + "/network.txt")
    guard let answer = answers(of: script, folder, count: 2) else {
      return [
        Measure(
          name: "rivers and members beside NumPy", value: 0, unit: "times",
          note: "not compared: no numpy")
      ]
    }
    let ours = [try rivers(), routedMembers()]
    return zip(
      zip(["rivers of \(reaches) reaches", "\(members) members down ten reaches"], ours), answer
    )
    .map { pair, peer in
      let (name, own) = pair
      precondition(
        abs(own.sum - peer.sum) <= 1e-9 * abs(own.sum),
        "both come to the same: \(own.sum) and \(peer.sum)")
      return Measure(
        name: "\(name) against NumPy", value: peer.seconds / own.seconds, unit: "times as fast",
        goal: .atLeast(1),
        note: "\(milliseconds(own.seconds)) and \(milliseconds(peer.seconds)) ms of processor time")
    }
  }

  /// What came of a run: processor time, and a sum over its last flows.
  struct Outcome {
    let seconds: Double
    let sum: Double
  }

  static func milliseconds(_ seconds: Double) -> String {
    "\((seconds * 10_000).rounded() / 10)"
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    let sink = try LineSink(path)
    try sink.write(Array(text.utf8))
    try sink.flush()
  }

  /// Runs a program that prints so many lines; nil where there is no Python with what it needs.
  static func answers(of script: String, _ folder: String, count: Int) -> [Outcome]? {
    guard let pipe = popen("python3 '\(script)' '\(folder)' 2>/dev/null", "r") else { return nil }
    var text = ""
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), pipe) != nil {
      text += String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    guard pclose(pipe) == 0 else { return nil }
    let outcomes = text.split(separator: "\n").map {
      $0.split(separator: " ").compactMap { Double($0) }
    }
    .filter { $0.count == 2 }.map { Outcome(seconds: $0[0], sum: $0[1]) }
    return outcomes.count == count ? outcomes : nil
  }

  private static func inflow(_ step: Int) -> Double { 10 + Double(step % 50) }

  private static func rivers() throws -> Outcome {
    let lateral = Array(repeating: 10.0, count: reaches)
    var network = try RiverNetwork(RiverBench.tree(of: reaches), step: 0.25, lateral: lateral)
    let start = Environment.processorSeconds()
    var flood = lateral
    for step in 0..<steps {
      for index in stride(from: 0, to: reaches, by: 7) { flood[index] = inflow(step) }
      network.step(lateral: flood)
    }
    return Outcome(
      seconds: Environment.processorSeconds() - start, sum: network.flows.reduce(0, +))
  }

  private static let reach = Muskingum(storageTime: 8, weighting: 0.2)

  private static func routedMembers() -> Outcome {
    let start = Environment.processorSeconds()
    var sum = 0.0
    for member in 0..<members {
      var river = (0..<10).map { _ in RoutedReach(reach, step: 0.25, flow: 10) }
      for step in 0..<steps {
        var water = inflow(step) * (1 + Double(member) / 1000)
        for index in river.indices { water = river[index].route(water) }
        if step == steps - 1 { sum += water }
      }
    }
    return Outcome(seconds: Environment.processorSeconds() - start, sum: sum)
  }

  /// The sub-reaches of the network, a line each: weights, the one below, whether it is the head
  /// and the end of a reach; then the reach of the members in the same way.
  private static func network() throws -> String {
    let tree = RiverBench.tree(of: reaches)
    let cuts = tree.map { $0.muskingum.cut(for: 0.25) }
    var firsts: [Int] = []
    var count = 0
    for cut in cuts {
      firsts.append(count)
      count += cut.count
    }
    var lines: [String] = []
    for (index, cut) in cuts.enumerated() {
      let weights = cut.part.weights(step: 0.25)
      for part in 0..<cut.count {
        let isEnd = part == cut.count - 1
        let below =
          isEnd ? tree[index].downstream.map { firsts[$0] } ?? -1 : firsts[index] + part + 1
        lines.append(
          "\(weights.inflowNow) \(weights.inflowBefore) \(weights.outflowBefore) \(below) "
            + "\(part == 0 ? 1 : 0) \(isEnd ? 1 : 0)")
      }
    }
    let cut = reach.cut(for: 0.25)
    let weights = cut.part.weights(step: 0.25)
    return
      "\(weights.inflowNow) \(weights.inflowBefore) \(weights.outflowBefore) \(cut.count) 0 0\n"
      + lines.joined(separator: "\n")
  }

  /// Vectors as long as NumPy can have them: all sub-reaches that have their water at one time,
  /// and all members.
  private static let program = """
    import sys, time
    import numpy as np
    data = np.loadtxt(sys.argv[1] + "/network.txt")
    (na, nb, nc, parts), data = data[0, :4], data[1:]
    a, b, c = data[:, 0].copy(), data[:, 1].copy(), data[:, 2].copy()
    down, head, end = data[:, 3].astype(int), data[:, 4] > 0, data[:, 5] > 0
    n, steps, members = len(a), \(steps), \(members)
    down[down < 0] = n
    level = np.zeros(n + 1, int)
    degree = np.bincount(down, minlength=n + 1)[:n]
    ready = list(np.flatnonzero(degree == 0))
    while ready:
        i = ready.pop(); d = down[i]
        level[d] = max(level[d], level[i] + 1)
        if d < n:
            degree[d] -= 1
            if degree[d] == 0: ready.append(d)
    levels = [np.flatnonzero(level[:n] == k) for k in range(level[:n].max() + 1)]
    tables = [(i, a[i], b[i], c[i], down[i]) for i in levels]
    heads = np.flatnonzero(head)
    lateral = np.full(len(heads), 10.0)
    enter = np.zeros(n + 1); enter[heads] = lateral
    for i in levels: np.add.at(enter, down[i], enter[i])
    before = enter[:n].copy(); left = before.copy()
    start = time.process_time()
    for step in range(steps):
        lateral[::7] = 10 + step % 50
        enter[:] = 0; enter[heads] = lateral
        for i, wa, wb, wc, d in tables:
            now = enter[i]
            out = wa * now + wb * before[i] + wc * left[i]
            before[i] = now; left[i] = out
            np.add.at(enter, d, out)
    print(time.process_time() - start, repr(float(left[end].sum())))
    rows = 10 * int(parts)
    scale = 1 + np.arange(members) / 1000
    before = np.full((rows, members), 10.0); left = before.copy()
    start = time.process_time()
    for step in range(steps):
        water = (10 + step % 50) * scale
        for row in range(rows):
            out = na * water + nb * before[row] + nc * left[row]
            before[row] = water; left[row] = out; water = out
    print(time.process_time() - start, repr(float(water.sum())))
    """
}
