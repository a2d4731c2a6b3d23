import Testing

@testable import Planning

/// Quickest ways against a method that knows no order (Bellman and Ford).
@Suite struct RoadGraphTests {
  @Test(arguments: 0..<100)
  func noWayIsQuicker(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let count = 1 + dice.below(30)
    let links = (0..<dice.below(90)).map { _ in
      RoadGraph.Link(
        from: dice.below(count), to: dice.below(count), cost: Double(dice.below(9)))
    }
    var slow = Array(repeating: Double.infinity, count: count)
    slow[0] = 0
    for _ in 0..<count {
      for link in links { slow[link.end] = min(slow[link.end], slow[link.start] + link.cost) }
    }
    let graph = RoadGraph(nodeCount: count, links: links)
    #expect(graph.costs(from: 0) == slow, "seed \(seed)")
    let back = RoadGraph(nodeCount: count, links: links.map(\.reversed))
    for node in 0..<count {
      #expect(back.costs(from: node)[0] == slow[node], "seed \(seed)")
    }
  }

  @Test func theLastOfRepeatedEdgesCounts() {
    let edges = [
      RoadGraph.Link(from: 0, to: 1, cost: 2), RoadGraph.Link(from: 1, to: 0, cost: 7),
    ]
    let graph = RoadGraph(nodeCount: 3, edges: edges)
    #expect(graph.costs(from: 0) == [0, 7, .infinity])
    #expect(
      RoadGraph(nodeCount: 2, links: [edges[0], edges[0].reversed]).costs(from: 1) == [2, 0])
  }
}
