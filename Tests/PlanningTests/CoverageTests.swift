import Testing

@testable import Planning

/// Sites against all that there are, in networks small enough to try them all.
@Suite struct CoverageTests {
  @Test(arguments: 0..<60)
  func noSitesAreNearer(seed: Int) {
    let town = Town(seed: seed)
    let siting = Siting(nearest: town.distances, sites: town.count)
    let least = town.everyChoice.map { choice in
      town.distances.indices.reduce(0) { sum, node in
        sum + (choice.map { town.distances[$0][node] }.min() ?? 0)
      }
    }.min()
    #expect(siting.sites.count == town.count && Set(siting.sites).count == town.count)
    #expect(siting.totalDistance(town.distances) == least, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func noSitesCoverMore(seed: Int) {
    let town = Town(seed: seed)
    let covered = town.distances.map { row in row.indices.filter { row[$0] <= 20 } }
    let weights = town.distances.indices.map { Double($0 % 7) }
    let cover = MaximalCover(covered: covered, weights: weights, sites: town.count)
    let most = town.everyChoice.map { choice in
      Set(choice.flatMap { covered[$0] }).reduce(0) { $0 + weights[$1] }
    }.max()
    #expect(cover.weight == most, "seed \(seed)")
    #expect(cover.greedyWeight <= cover.weight && cover.sites.count == town.count)
  }

  @Test func aNodeThatNobodyReachesHasNoSum() {
    let apart = [[0, .infinity, 1], [.infinity, 0, .infinity], [1, .infinity, 0]]
    let one = Siting(nearest: apart, sites: 1)
    #expect(one.sites != [1] && one.totalDistance(apart) == .infinity)
    #expect(Siting(nearest: apart, sites: 2).totalDistance(apart) == 1)
  }

  @Test func unitsThatAreBusyShareASite() {
    let cover = ExpectedCover(reached: [[0], [1]], weights: [10, 1], busy: 0.5, units: 3)
    #expect(cover.sites == [0, 0, 0] && cover.cover == 8.75)
    let idle = ExpectedCover(reached: [[0], [1]], weights: [10, 1], busy: 0, units: 2)
    #expect(idle.sites == [0, 1] && idle.cover == 11)
  }

  @Test func manyUnitsAreExchangedIntoPlace() {
    let cover = ExpectedCover(
      reached: (0..<30).map { [$0] }, weights: (0..<30).map { Double($0) }, busy: 0.1, units: 20)
    #expect(cover.sites == Array(10..<30))
  }
}

/// A small network by chance, in one piece.
private struct Town {
  let distances: [[Double]]
  let count: Int

  init(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let nodes = 5 + dice.below(6)
    count = 1 + dice.below(4)
    let edges = (1..<nodes).flatMap { node in
      (0..<2).map { _ in
        RoadGraph.Link(from: node, to: dice.below(node), cost: Double(1 + dice.below(40)))
      }
    }
    let graph = RoadGraph(nodeCount: nodes, edges: edges)
    distances = (0..<nodes).map { graph.costs(from: $0) }
  }

  /// All choices of so many nodes.
  var everyChoice: [[Int]] {
    func choose(_ left: Int, from node: Int) -> [[Int]] {
      guard left > 0 else { return [[]] }
      return (node..<distances.count).flatMap { next in
        choose(left - 1, from: next + 1).map { [next] + $0 }
      }
    }
    return choose(count, from: 0)
  }
}
