package import Domain

/// A hierarchy with the costs of one hour and its closures.
package struct RoadMetric: Sendable {
  let hierarchy: RoadHierarchy
  /// Of each arc from its lower end to its higher one, and back.
  private(set) var ups: [Int32]
  private(set) var downs: [Int32]
  /// The rank between the ends of a shortcut, -1 where the arc is a link itself.
  private(set) var upMiddles: [Int32]
  private(set) var downMiddles: [Int32]

  fileprivate static let none = RoadSearch.unreached

  /// Takes costs over: each shortcut costs what the best way over lower nodes does.
  package init(_ hierarchy: RoadHierarchy, links: [RoadLink], costs: [Int32]) {
    self.hierarchy = hierarchy
    let count = hierarchy.arcCount
    ups = Array(repeating: Self.none, count: count)
    downs = Array(repeating: Self.none, count: count)
    upMiddles = Array(repeating: -1, count: count)
    downMiddles = Array(repeating: -1, count: count)
    for (index, link) in links.enumerated() where hierarchy.arcOf[index] >= 0 {
      let (arc, cost) = (Int(hierarchy.arcOf[index]), costs[index])
      let leadsUp = hierarchy.leadsUp[index]
      if leadsUp || !link.isOneWay { ups[arc] = min(ups[arc], cost) }
      if !leadsUp || !link.isOneWay { downs[arc] = min(downs[arc], cost) }
    }
    customize()
  }

  /// Lowers each arc to the best way over a lower third node, from the lowest ranks on.
  private mutating func customize() {
    let hierarchy = hierarchy
    var arcAt = Array(repeating: Int32(-1), count: hierarchy.nodeCount)
    for rank in 0..<hierarchy.nodeCount {
      let own = Int(hierarchy.firstUp[rank])..<Int(hierarchy.firstUp[rank + 1])
      guard !own.isEmpty else { continue }
      for arc in own { arcAt[Int(hierarchy.heads[arc])] = Int32(arc) }
      for place in Int(hierarchy.firstDown[rank])..<Int(hierarchy.firstDown[rank + 1]) {
        let down = hierarchy.downs[place]
        let (fromTail, toTail) = (ups[Int(down.arc)], downs[Int(down.arc)])
        if fromTail == Self.none, toTail == Self.none { continue }
        let end = Int(hierarchy.firstUp[Int(down.tail) + 1])
        for other in Int(down.arc) + 1..<max(Int(down.arc) + 1, end) {
          relax(Int(arcAt[Int(hierarchy.heads[other])]), down.tail, fromTail, toTail, other)
        }
      }
      for arc in own { arcAt[Int(hierarchy.heads[arc])] = -1 }
    }
  }

  /// Lowers an arc to the way over a tail: up to it, and up from it by another arc; and back.
  private mutating func relax(
    _ arc: Int, _ tail: Int32, _ fromTail: Int32, _ toTail: Int32, _ other: Int
  ) {
    if toTail != Self.none, ups[other] != Self.none, toTail &+ ups[other] < ups[arc] {
      ups[arc] = toTail &+ ups[other]
      upMiddles[arc] = tail
    }
    if fromTail != Self.none, downs[other] != Self.none, downs[other] &+ fromTail < downs[arc] {
      downs[arc] = downs[other] &+ fromTail
      downMiddles[arc] = tail
    }
  }

  /// The least cost from every node to the nearest of targets: up from these, then down over all
  /// ranks in one sweep.
  package func times(to targets: [(node: Int, cost: Int32)]) -> [Int32] {
    var costs = Array(repeating: Self.none, count: hierarchy.nodeCount)
    for target in targets {
      let rank = Int(hierarchy.rankOf[target.node])
      costs[rank] = min(costs[rank], target.cost)
    }
    climb(&costs, from: targets)
    sweep(&costs)
    let (known, ranks) = (costs.span, hierarchy.rankOf.span)
    return Array(unsafeUninitializedCapacity: costs.count) { buffer, count in
      for node in 0..<known.count { buffer[node] = known[unchecked: Int(ranks[unchecked: node])] }
      count = known.count
    }
  }

  /// From each target to all that lie above it in the tree of parents, the lowest first.
  private func climb(_ costs: inout [Int32], from targets: [(node: Int, cost: Int32)]) {
    var ranks: Set<Int> = []
    for target in targets {
      var here = Int(hierarchy.rankOf[target.node])
      while here >= 0, ranks.insert(here).inserted { here = Int(hierarchy.parents[here]) }
    }
    for rank in ranks.sorted() where costs[rank] != Self.none {
      for arc in Int(hierarchy.firstUp[rank])..<Int(hierarchy.firstUp[rank + 1])
      where downs[arc] != Self.none {
        let head = Int(hierarchy.heads[arc])
        costs[head] = min(costs[head], costs[rank] &+ downs[arc])
      }
    }
  }

  /// From the highest rank down, each to the best over the arcs that lead up from it. Two costs
  /// together, and what is not reached with any, fit into 32 bits without a sign: so there is no
  /// branch. The indices are the hierarchy's own, and are not checked a million times.
  private func sweep(_ costs: inout [Int32]) {
    let (first, heads, ups) = (hierarchy.firstUp.span, hierarchy.heads.span, ups.span)
    var known = costs.mutableSpan
    var arc = heads.count
    for rank in stride(from: known.count - 1, through: 0, by: -1) {
      let begin = Int(first[unchecked: rank])
      var best = UInt32(bitPattern: known[unchecked: rank])
      while arc > begin {
        arc -= 1
        let ahead = known[unchecked: Int(heads[unchecked: arc])]
        best = min(best, UInt32(bitPattern: ahead) &+ UInt32(bitPattern: ups[unchecked: arc]))
      }
      known[unchecked: rank] = Int32(bitPattern: best)
    }
  }
}

/// One way from a node to another.
extension RoadMetric {
  /// The least cost and the nodes of the way; nil where no way leads.
  ///
  /// Both ends climb the tree of parents, and meet where their costs together are least.
  package func way(from start: Int, to end: Int) -> (cost: Int32, nodes: [Int])? {
    let (source, target) = (Int(hierarchy.rankOf[start]), Int(hierarchy.rankOf[end]))
    let ahead = Climb(from: source, hierarchy, ups)
    let back = Climb(from: target, hierarchy, downs)
    var best = (cost: Self.none, rank: -1)
    var here = source
    while here >= 0 {
      if ahead.costs[here] != Self.none, back.costs[here] != Self.none {
        let cost = ahead.costs[here] &+ back.costs[here]
        if cost < best.cost { best = (cost, here) }
      }
      here = Int(hierarchy.parents[here])
    }
    guard best.rank >= 0 else { return nil }
    var ranks: [Int] = []
    for (from, to) in ahead.steps(to: best.rank).reversed() {
      ranks += [from] + between(arc(from, to), isUp: true, from, to)
    }
    ranks.append(best.rank)
    for (to, from) in back.steps(to: best.rank) {
      ranks += between(arc(to, from), isUp: false, from, to) + [to]
    }
    return (best.cost, ranks.map { Int(hierarchy.nodeAt[$0]) })
  }

  /// The least costs from a rank to those above it, over arcs that lead up.
  private struct Climb {
    var costs: [Int32]
    /// The rank from which each was reached, -1 at the beginning.
    var from: [Int32]

    init(from rank: Int, _ hierarchy: RoadHierarchy, _ arcCosts: [Int32]) {
      costs = Array(repeating: RoadMetric.none, count: hierarchy.nodeCount)
      from = Array(repeating: -1, count: hierarchy.nodeCount)
      costs[rank] = 0
      var here = rank
      while here >= 0 {
        let own = costs[here]
        if own != RoadMetric.none {
          for arc in Int(hierarchy.firstUp[here])..<Int(hierarchy.firstUp[here + 1])
          where arcCosts[arc] != RoadMetric.none {
            let head = Int(hierarchy.heads[arc])
            if own &+ arcCosts[arc] < costs[head] {
              costs[head] = own &+ arcCosts[arc]
              from[head] = Int32(here)
            }
          }
        }
        here = Int(hierarchy.parents[here])
      }
    }

    /// The arcs by which a rank was reached, the last first, each by its lower and higher end.
    func steps(to rank: Int) -> [(low: Int, high: Int)] {
      var steps: [(Int, Int)] = []
      var here = rank
      while from[here] >= 0 {
        steps.append((Int(from[here]), here))
        here = Int(from[here])
      }
      return steps
    }
  }

  /// The ranks between the ends of an arc, in the direction in which it is gone.
  private func between(_ arc: Int, isUp: Bool, _ from: Int, _ to: Int) -> [Int] {
    let middle = Int(isUp ? upMiddles[arc] : downMiddles[arc])
    guard middle >= 0 else { return [] }
    return between(self.arc(middle, from), isUp: false, from, middle) + [middle]
      + between(self.arc(middle, to), isUp: true, middle, to)
  }

  /// The arc between two ranks, found by halving.
  private func arc(_ low: Int, _ high: Int) -> Int {
    var (begin, end) = (Int(hierarchy.firstUp[low]), Int(hierarchy.firstUp[low + 1]))
    while begin < end {
      let middle = (begin + end) / 2
      if hierarchy.heads[middle] < Int32(high) { begin = middle + 1 } else { end = middle }
    }
    return begin
  }
}
