package import Domain
package import Geodesy

/// A customizable contraction hierarchy (Dibbelt, Strasser and Wagner 2016, Journal of Experimental
/// Algorithmics 21): the order of the nodes and the shortcuts depend on the network alone, so that
/// the costs of another hour or of a closure need no preparation but a pass over the triangles.
package struct RoadHierarchy: Sendable {
  package let nodeCount: Int
  /// The rank of each node: ranks are contracted from 0 on.
  let rankOf: [Int32]
  /// The node of each rank.
  let nodeAt: [Int32]
  /// For each rank where its arcs to higher ranks begin; these ascend.
  let firstUp: [Int32]
  let heads: [Int32]
  /// For each rank where its arcs from lower ranks begin, by the lower one, with the arc.
  let firstDown: [Int32]
  let downs: [Down]
  /// The lowest higher neighbour of each rank, -1 at a root.
  let parents: [Int32]
  /// For each link the arc that it is, and whether it leads up from its start.
  let arcOf: [Int32]
  let leadsUp: [Bool]

  /// An arc from a lower rank.
  struct Down: Sendable {
    let tail: Int32
    let arc: Int32
  }

  /// The arcs, originals and shortcuts together.
  package var arcCount: Int { heads.count }

  /// Prepares a network, whatever its costs will be.
  package init(_ network: RoadNetwork, links: [RoadLink], at places: [Coordinate]) {
    let order = DissectionOrder.nodes(of: network, at: places)
    var rank = Array(repeating: Int32(0), count: order.count)
    for (place, node) in order.enumerated() { rank[Int(node)] = Int32(place) }
    let upper = Self.contracted(links, rank)
    var (first, heads) = ([Int32(0)], [Int32]())
    for neighbours in upper {
      heads.append(contentsOf: neighbours)
      first.append(Int32(heads.count))
    }
    nodeCount = order.count
    (rankOf, nodeAt, firstUp, self.heads) = (rank, order, first, heads)
    parents = upper.map { $0.first ?? -1 }
    (firstDown, downs) = Self.reversed(first, heads)
    var arcs = Array(repeating: Int32(-1), count: links.count)
    var ups = Array(repeating: false, count: links.count)
    for (index, link) in links.enumerated() where link.start != link.end {
      let (start, end) = (rank[link.start], rank[link.end])
      ups[index] = start < end
      let (low, high) = (Int(min(start, end)), max(start, end))
      arcs[index] = Self.arc(from: low, to: high, first, heads)
    }
    (arcOf, leadsUp) = (arcs, ups)
  }

  /// The higher neighbours of each rank once all lower ones have been taken out.
  private static func contracted(_ links: [RoadLink], _ rank: [Int32]) -> [[Int32]] {
    var upper = Array(repeating: [Int32](), count: rank.count)
    for link in links where link.start != link.end {
      let (start, end) = (rank[link.start], rank[link.end])
      upper[Int(min(start, end))].append(max(start, end))
    }
    for place in upper.indices {
      upper[place] = distinct(upper[place])
      // What a node leaves behind goes to the lowest of its neighbours: the others hear from that.
      guard let parent = upper[place].first, upper[place].count > 1 else { continue }
      upper[Int(parent)].append(contentsOf: upper[place].dropFirst())
    }
    return upper
  }

  private static func distinct(_ ranks: [Int32]) -> [Int32] {
    var last: Int32 = -1
    return ranks.sorted().filter { rank in
      defer { last = rank }
      return rank != last
    }
  }

  private static func reversed(_ first: [Int32], _ heads: [Int32]) -> ([Int32], [Down]) {
    var firstDown = Array(repeating: Int32(0), count: first.count)
    for head in heads { firstDown[Int(head) + 1] += 1 }
    for rank in 1..<max(1, first.count) { firstDown[rank] += firstDown[rank - 1] }
    var (next, downs) = (firstDown, Array(repeating: Down(tail: 0, arc: 0), count: heads.count))
    for tail in 0..<(first.count - 1) {
      for arc in Int(first[tail])..<Int(first[tail + 1]) {
        let head = Int(heads[arc])
        downs[Int(next[head])] = Down(tail: Int32(tail), arc: Int32(arc))
        next[head] += 1
      }
    }
    return (firstDown, downs)
  }

  /// The arc between two ranks, found by halving.
  private static func arc(
    from low: Int, to high: Int32, _ first: [Int32], _ heads: [Int32]
  ) -> Int32 {
    var (begin, end) = (Int(first[low]), Int(first[low + 1]))
    while begin < end {
      let middle = (begin + end) / 2
      if heads[middle] < high { begin = middle + 1 } else { end = middle }
    }
    return Int32(begin)
  }
}
