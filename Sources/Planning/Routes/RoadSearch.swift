package import Domain

/// Quickest ways over a network whose links have costs, by Dijkstra (1959) from one place or
/// several at once.
package enum RoadSearch {
  /// What stands for a node that no way leads to.
  package static let unreached = Int32.max

  /// The least cost from every node to the nearest of targets, what is left from each target
  /// included; and the nodes in the order in which they were settled.
  package static func times(
    to targets: [(node: Int, cost: Int32)], over network: RoadNetwork, costs: [Int32]
  ) -> (times: [Int32], order: [Int32]) {
    search(targets, network, costs) { network.entering($0) }
  }

  /// The least cost from the nearest of sources to every node.
  package static func times(
    from sources: [(node: Int, cost: Int32)], over network: RoadNetwork, costs: [Int32]
  ) -> [Int32] {
    search(sources, network, costs) { network.leaving($0) }.times
  }

  private static func search(
    _ sources: [(node: Int, cost: Int32)], _ network: RoadNetwork, _ costs: [Int32],
    _ arcs: (Int) -> ArraySlice<RoadNetwork.Arc>
  ) -> (times: [Int32], order: [Int32]) {
    var times = Array(repeating: unreached, count: network.nodeCount)
    var order: [Int32] = []
    order.reserveCapacity(network.nodeCount)
    var frontier = TimeHeap()
    for source in sources where source.cost < times[source.node] {
      times[source.node] = source.cost
      frontier.push(Int32(source.node), source.cost)
    }
    while let (node, time) = frontier.pop() {
      guard time == times[Int(node)] else { continue }
      order.append(node)
      for arc in arcs(Int(node)) {
        let cost = costs[Int(arc.link)]
        guard cost != RoadConditions.closed else { continue }
        let through = time &+ cost
        if through < times[Int(arc.node)] {
          times[Int(arc.node)] = through
          frontier.push(arc.node, through)
        }
      }
    }
    return (times, order)
  }
}

/// A binary heap of nodes by time, then by node, so that equal times come in one order everywhere.
struct TimeHeap {
  private var keys: [UInt64] = []

  mutating func push(_ node: Int32, _ time: Int32) {
    let key = UInt64(UInt32(bitPattern: time)) << 32 | UInt64(UInt32(bitPattern: node))
    var child = keys.count
    keys.append(key)
    while child > 0, key < keys[(child - 1) / 2] {
      keys[child] = keys[(child - 1) / 2]
      child = (child - 1) / 2
    }
    keys[child] = key
  }

  mutating func pop() -> (node: Int32, time: Int32)? {
    guard let top = keys.first, let last = keys.popLast() else { return nil }
    if !keys.isEmpty { sink(last) }
    return (
      Int32(bitPattern: UInt32(truncatingIfNeeded: top)), Int32(bitPattern: UInt32(top >> 32))
    )
  }

  private mutating func sink(_ key: UInt64) {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < keys.count else { break }
      if child + 1 < keys.count, keys[child + 1] < keys[child] { child += 1 }
      guard keys[child] < key else { break }
      keys[parent] = keys[child]
      parent = child
    }
    keys[parent] = key
  }
}
