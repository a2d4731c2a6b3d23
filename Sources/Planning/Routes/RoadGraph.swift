/// One-way links between numbered nodes, in contiguous memory by the node that they leave.
package struct RoadGraph: Hashable, Sendable {
  /// A way from one node to another.
  package struct Link: Hashable, Sendable {
    package let start: Int
    package let end: Int
    /// How long it takes, or how long it is; not negative, 0 included.
    package let cost: Double

    /// A way from one node to another.
    package init(from start: Int, to end: Int, cost: Double) {
      (self.start, self.end, self.cost) = (start, end, cost)
    }

    /// The way back, at the same cost.
    package var reversed: Link { Link(from: end, to: start, cost: cost) }
  }

  /// Nodes are numbered from 0 to one less.
  package let nodeCount: Int
  /// Where the links of each node begin, and after the last where they end.
  private let firstLink: [Int]
  private let ends: [Int]
  private let costs: [Double]

  /// A graph of links between nodes below `nodeCount`; of parallel links the best counts.
  package init(nodeCount: Int, links: [Link]) {
    self.nodeCount = nodeCount
    var first = Array(repeating: 0, count: nodeCount + 1)
    for link in links { first[link.start + 1] += 1 }
    for node in 0..<nodeCount { first[node + 1] += first[node] }
    var (next, ends) = (first, Array(repeating: 0, count: links.count))
    var costs = Array(repeating: 0.0, count: links.count)
    for link in links {
      ends[next[link.start]] = link.end
      costs[next[link.start]] = link.cost
      next[link.start] += 1
    }
    (firstLink, self.ends, self.costs) = (first, ends, costs)
  }

  /// A graph of two-way edges; of repeated edges, whichever way round, the last counts.
  package init(nodeCount: Int, edges: [Link]) {
    var placeOf: [[Int]: Int] = [:]
    var kept: [Link] = []
    for edge in edges {
      let key = [min(edge.start, edge.end), max(edge.start, edge.end)]
      if let place = placeOf[key] {
        kept[place] = edge
      } else {
        placeOf[key] = kept.count
        kept.append(edge)
      }
    }
    self.init(nodeCount: nodeCount, links: kept + kept.map(\.reversed))
  }

  /// The least cost from a node to every node, infinite where no way leads (Dijkstra 1959).
  package func costs(from source: Int) -> [Double] {
    var best = Array(repeating: Double.infinity, count: nodeCount)
    best[source] = 0
    var frontier = Frontier()
    frontier.push(source, cost: 0)
    while let (node, cost) = frontier.popNearest() {
      guard cost <= best[node] else { continue }
      for link in firstLink[node]..<firstLink[node + 1] {
        let (end, through) = (ends[link], cost + costs[link])
        if through < best[end] {
          best[end] = through
          frontier.push(end, cost: through)
        }
      }
    }
    return best
  }
}

/// Nodes that were reached and not yet left, the nearest on top of a binary heap.
private struct Frontier {
  private var heap: [(node: Int, cost: Double)] = []

  mutating func push(_ node: Int, cost: Double) {
    var child = heap.count
    heap.append((node, cost))
    while child > 0, cost < heap[(child - 1) / 2].cost {
      heap[child] = heap[(child - 1) / 2]
      child = (child - 1) / 2
    }
    heap[child] = (node, cost)
  }

  mutating func popNearest() -> (node: Int, cost: Double)? {
    guard let nearest = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return nearest }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].cost < heap[child].cost { child += 1 }
      guard heap[child].cost < last.cost else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = last
    return nearest
  }
}
