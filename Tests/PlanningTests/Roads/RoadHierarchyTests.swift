import Domain
import Testing

@testable import Planning

/// The hierarchy against Dijkstra over made-up networks, closures and one-way streets included.
@Suite struct RoadHierarchyTests {
  @Test(arguments: 0..<60)
  func everyTimeIsThatOfDijkstra(seed: Int) {
    var made = MadeUpRoads(seed: UInt64(seed), rows: 3 + seed % 9, columns: 4 + seed % 7)
    let roads = made.roads
    let hierarchy = RoadHierarchy(
      roads.network, links: roads.links, at: roads.nodes.map(\.coordinate))
    for _ in 0..<3 {
      let costs = made.conditions().costs(of: roads)
      let metric = RoadMetric(hierarchy, links: roads.links, costs: costs)
      let targets = (0...made.dice.below(3)).map { _ in
        (node: made.dice.below(roads.nodes.count), cost: Int32(made.dice.below(5000)))
      }
      let exact = RoadSearch.times(to: targets, over: roads.network, costs: costs)
      #expect(metric.times(to: targets) == exact.times, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<60)
  func everyWayIsThereAndCostsWhatItSays(seed: Int) {
    var made = MadeUpRoads(seed: UInt64(1000 + seed), rows: 4 + seed % 8, columns: 5 + seed % 6)
    let roads = made.roads
    let hierarchy = RoadHierarchy(
      roads.network, links: roads.links, at: roads.nodes.map(\.coordinate))
    let costs = made.conditions().costs(of: roads)
    let metric = RoadMetric(hierarchy, links: roads.links, costs: costs)
    for _ in 0..<20 {
      let (start, end) = (
        made.dice.below(roads.nodes.count), made.dice.below(roads.nodes.count)
      )
      let exact = RoadSearch.times(from: [(start, 0)], over: roads.network, costs: costs)[end]
      guard let way = metric.way(from: start, to: end) else {
        #expect(exact == RoadSearch.unreached, "seed \(seed): \(start) to \(end)")
        continue
      }
      #expect(way.cost == exact, "seed \(seed): \(start) to \(end)")
      #expect(way.nodes.first == start && way.nodes.last == end)
      let legs = zip(way.nodes, way.nodes.dropFirst()).map { from, to in
        roads.network.leaving(from).filter { Int($0.node) == to }
          .map { costs[Int($0.link)] }.min() ?? RoadConditions.closed
      }
      #expect(!legs.contains(RoadConditions.closed), "seed \(seed): a leg that is not there")
      #expect(legs.reduce(0, &+) == way.cost, "seed \(seed)")
    }
  }

  @Test func aSearchFromOnePlaceAndOneToItAgree() {
    var made = MadeUpRoads(seed: 7, rows: 9, columns: 9)
    let costs = made.conditions().costs(of: made.roads)
    let network = made.roads.network
    for _ in 0..<20 {
      let (start, end) = (made.dice.below(81), made.dice.below(81))
      #expect(
        RoadSearch.times(from: [(start, 0)], over: network, costs: costs)[end]
          == RoadSearch.times(to: [(end, 0)], over: network, costs: costs).times[start])
    }
  }
}
