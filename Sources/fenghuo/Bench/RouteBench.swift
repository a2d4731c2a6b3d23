import Domain
import Geodesy
import Planning
import Regions

/// Ways over a made-up network of 100,000 nodes, beside NetworkX; and a dispatch plan over roads.
enum RouteBench {
  private static let side = 317
  private static let queries = 1_000
  /// NetworkX is asked for so many of the same ways.
  private static let compared = 10

  static func routes(_ folder: String) throws -> [Measure] {
    let roads = network()
    let places = roads.nodes.map(\.coordinate)
    let begun = Environment.processorSeconds()
    let hierarchy = RoadHierarchy(roads.network, links: roads.links, at: places)
    let prepared = Environment.processorSeconds()
    let costs = roads.network.freeTimes
    let metric = RoadMetric(hierarchy, links: roads.links, costs: costs)
    let customized = Environment.processorSeconds()
    var random = UInt64(11)
    func node() -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % roads.nodes.count
    }
    let pairs = (0..<queries).map { _ in (node(), node()) }
    var (times, sum) = ([Double](), Int64(0))
    for (start, end) in pairs {
      let from = Environment.processorSeconds()
      let way = metric.way(from: start, to: end)
      times.append((Environment.processorSeconds() - from) * 1000)
      sum += Int64(way?.cost ?? 0)
    }
    let start = Environment.processorSeconds()
    let all = metric.times(to: [(pairs[0].1, 0)])
    let sweep = (Environment.processorSeconds() - start) * 1000
    let first = Environment.processorSeconds()
    let exact = RoadSearch.times(to: [(pairs[0].1, 0)], over: roads.network, costs: costs).times
    let dijkstra = (Environment.processorSeconds() - first) * 1000
    precondition(all == exact, "the hierarchy comes to the times of Dijkstra")
    let size = "\(roads.nodes.count) nodes, \(roads.links.count) links"
    let measures = [
      Measure(
        name: "roads: preparation", value: prepared - begun, unit: "s", goal: .atMost(10),
        note: "\(size), \(hierarchy.arcCount) arcs"),
      Measure(
        name: "roads: costs of another hour or closure", value: (customized - prepared) * 1000,
        unit: "ms"),
      Measure(
        name: "roads: one way, p50", value: percentile(times, 0.5), unit: "ms", goal: .atMost(5),
        note: "\(queries) ways, unpacked to their nodes"),
      Measure(
        name: "roads: one way, p99", value: percentile(times, 0.99), unit: "ms", goal: .atMost(5)),
      Measure(
        name: "roads: from all nodes to one", value: sweep, unit: "ms", goal: .atMost(5),
        note: "Dijkstra takes \((dijkstra * 10).rounded() / 10) ms"),
    ]
    return try measures + [peer(roads, costs, pairs, metric, folder)] + plans()
  }

  /// Streets of a chessboard with one in nine missing, and motorways across.
  private static func network() -> Roads {
    var random = UInt64(5)
    func below(_ limit: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % limit
    }
    let name = LocalizedName(english: "", simplified: "", traditional: "")
    let nodes = (0..<side * side).map { place in
      RoadNode(
        id: RoadNode.ID("n\(place)"), name: name,
        coordinate: .at(30 + Double(place / side) / 100, 118 + Double(place % side) / 100),
        city: nil)
    }
    var links: [RoadLink] = []
    for place in 0..<side * side {
      for (step, isThere) in [
        (1, place % side + 1 < side), (side, place + side < side * side),
      ] where isThere && below(9) > 0 {
        links.append(
          RoadLink(way: 0, from: place, to: place + step, metres: 800 + below(900)))
      }
      if place % 10 == 0, place % side + 10 < side, (place / side) % 20 == 0 {
        links.append(RoadLink(way: 1, from: place, to: place + 10, metres: 10_500))
      }
    }
    let ways = [RoadWay.Kind.local, .motorway].map {
      RoadWay(id: RoadWay.ID($0.rawValue), name: name, kind: $0, speed: 110)
    }
    return Roads(nodes: nodes, ways: ways, links: links)
  }

  private static func peer(
    _ roads: Roads, _ costs: [Int32], _ pairs: [(Int, Int)], _ metric: RoadMetric,
    _ folder: String
  ) throws -> Measure {
    let script = folder + "/routes.py"
    let edges = roads.links.enumerated().map { "\($1.start) \($1.end) \(costs[$0])" }
    let asked = pairs.prefix(compared)
    try PeerBench.write(program, to: script)
    try PeerBench.write(edges.joined(separator: "\n"), to: folder + "/edges.txt")
    try PeerBench.write(
      asked.map { "\($0) \($1)" }.joined(separator: "\n"), to: folder + "/pairs.txt")
    guard let answer = PeerBench.answers(of: script, folder, count: 1)?.first else {
      return Measure(
        name: "one way beside NetworkX", value: 0, unit: "times",
        note: "not compared: no networkx")
    }
    let start = Environment.processorSeconds()
    let sum = asked.reduce(Int64(0)) { $0 + Int64(metric.way(from: $1.0, to: $1.1)?.cost ?? 0) }
    let own = Environment.processorSeconds() - start
    precondition(Double(sum) == answer.sum, "both come to the same: \(sum) and \(answer.sum)")
    return Measure(
      name: "one way against NetworkX", value: answer.seconds / own, unit: "times as fast",
      goal: .atLeast(100),
      note: "bidirectional Dijkstra, \(Int(answer.seconds / Double(compared) * 1000)) ms a way")
  }

  private static let program = """
    import sys, time
    import networkx as nx
    graph = nx.Graph()
    for line in open(sys.argv[1] + "/edges.txt"):
        a, b, cost = map(int, line.split())
        if not graph.has_edge(a, b) or graph[a][b]["weight"] > cost:
            graph.add_edge(a, b, weight=cost)
    pairs = [tuple(map(int, line.split())) for line in open(sys.argv[1] + "/pairs.txt")]
    total, start = 0, time.process_time()
    for a, b in pairs:
        try: total += nx.bidirectional_dijkstra(graph, a, b)[0]
        except (nx.NetworkXNoPath, nx.NodeNotFound): pass
    print(time.process_time() - start, total)
    """
}

/// A dispatch plan over the roads of a region.
extension RouteBench {
  private static func plans() throws -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    let now = Instant(seconds: 1_783_000_000)
    guard let city = region.cities.first else { return [] }
    let ways = WaysTo(city.coordinate, in: Picture(region: region, at: now), at: now)
    let starts = (0..<10_000).map { region.units[$0 % region.units.count] }
    let picture = Picture(region: region, at: now)
    var times: [Double] = []
    for _ in 0..<20 {
      let start = Environment.processorSeconds()
      let search = WaysTo(city.coordinate, in: picture, at: now)
      times.append((Environment.processorSeconds() - start) * 1000)
      precondition(search.destination == city.coordinate, "it is the way to the city")
    }
    var plan: [Double] = []
    for _ in 0..<20 {
      let start = Environment.processorSeconds()
      let found = starts.map { ways.travel(from: $0.home, by: $0.kind).expected }
      precondition(found.count == starts.count, "each has a time")
      plan.append((Environment.processorSeconds() - start) * 1000)
    }
    return [
      Measure(
        name: "roads: search for one dispatch plan", value: percentile(times, 0.5), unit: "ms",
        note: "\(region.roads.nodes.count) nodes"),
      Measure(
        name: "roads: times of 10,000 units to one place", value: percentile(plan, 0.5),
        unit: "ms", goal: .atMost(5)),
    ]
  }
}
