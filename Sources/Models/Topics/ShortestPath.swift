import Planning

extension Model {
  /// Quickest ways over one-way links.
  static let shortestPath = Model(
    "shortest-path", "quickest ways over one-way links, and units ranked by them",
    read: { (input) throws(InputFault) in try input.routes() },
    compute: { (routes: RouteQuestions) in routes.answered() },
    write: { (found: RouteAnswers, answer) in
      if let times = found.pairs { answer.write("pair_times_s", times.map(\.ifReached)) }
      if let times = found.timesFrom { answer.write("times_from_s", times.map(\.ifReached)) }
      if let times = found.timesTo { answer.write("times_to_s", times.map(\.ifReached)) }
      if let ranked = found.ranked {
        answer.write("ranked", ranked) { unit, answer in
          answer.write("unit", unit.node)
          answer.write("time_s", unit.time.ifReached)
        }
      }
    })
}

/// What was asked about a road graph.
private struct RouteQuestions {
  let nodeCount: Int
  let links: [RoadGraph.Link]
  let pairs: [(from: Int, to: Int)]?
  let timesFrom: Int?
  let timesTo: Int?
  let incident: (node: Int, units: [Int])?

  func answered() -> RouteAnswers {
    let graph = RoadGraph(nodeCount: nodeCount, links: links)
    let back = RoadGraph(nodeCount: nodeCount, links: links.map(\.reversed))
    var found = RouteAnswers()
    var known: [Int: [Double]] = [:]
    found.pairs = pairs?.map { pair in
      let times = known[pair.from] ?? graph.costs(from: pair.from)
      known[pair.from] = times
      return times[pair.to]
    }
    found.timesFrom = timesFrom.map { graph.costs(from: $0) }
    found.timesTo = timesTo.map { back.costs(from: $0) }
    found.ranked = incident.map { incident in
      let times = back.costs(from: incident.node)
      return incident.units.map { (node: $0, time: times[$0]) }
        .sorted { ($0.time, $0.node) < ($1.time, $1.node) }
    }
    return found
  }
}

/// What was found, infinite where no way leads; nil for what was not asked.
private struct RouteAnswers {
  var pairs: [Double]?
  var timesFrom: [Double]?
  var timesTo: [Double]?
  var ranked: [(node: Int, time: Double)]?
}

extension Double {
  /// A time or length; nil where no way leads.
  var ifReached: Double? { isFinite ? self : nil }
}

extension Fields {
  fileprivate mutating func routes() throws(InputFault) -> RouteQuestions {
    let count = try integer("node_count", .between(0, 10_000_000))
    let links = try links("links", nodes: count)
    let pairs = try arrayIfPresent("pairs") { (field) throws(InputFault) in
      let ends = try field.tuple(of: 2)
      return (
        from: try ends[0].index(below: count, of: "node"),
        to: try ends[1].index(below: count, of: "node")
      )
    }
    let from = try fieldIfPresent("times_from")?.index(below: count, of: "node")
    let to = try fieldIfPresent("times_to")?.index(below: count, of: "node")
    var incident: (node: Int, units: [Int])?
    if has("incident") || has("units") {
      incident = (
        node: try field("incident").index(below: count, of: "node"),
        units: try array("units") { (unit) throws(InputFault) in
          try unit.index(below: count, of: "node")
        }
      )
    }
    return RouteQuestions(
      nodeCount: count, links: links, pairs: pairs, timesFrom: from, timesTo: to,
      incident: incident)
  }

  /// Triples of two nodes and what the way between them costs.
  mutating func links(_ key: String, nodes: Int) throws(InputFault) -> [RoadGraph.Link] {
    try array(key) { (field) throws(InputFault) in
      let parts = try field.tuple(of: 3)
      return RoadGraph.Link(
        from: try parts[0].index(below: nodes, of: "node"),
        to: try parts[1].index(below: nodes, of: "node"),
        cost: try parts[2].number(.notNegative))
    }
  }
}
