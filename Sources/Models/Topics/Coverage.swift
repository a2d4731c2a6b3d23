import Planning

extension Model {
  /// Sites near all nodes.
  static let pMedian = Model(
    "p-median", "where to stand so that all nodes together are nearest",
    read: { (input) throws(InputFault) in
      let distances = try input.distances()
      return (distances, try input.integer("sites", .between(1, Double(distances.count))))
    },
    compute: { (distances: [[Double]], count: Int) in
      let siting = Siting(nearest: distances, sites: count)
      return (total: siting.totalDistance(distances), sites: siting.sites)
    },
    write: { (siting: (total: Double, sites: [Int]), answer) in
      answer.write("total_distance", siting.total.ifReached)
      answer.write("sites", siting.sites)
      if siting.total.ifReached == nil {
        answer.warn("total_distance is null: a node is reached from no site")
      }
    })

  /// Sites with much weight within a radius.
  static let maxCover = Model(
    "max-cover", "where to stand so that most weight lies within a radius",
    read: { (input) throws(InputFault) in
      let distances = try input.distances()
      let weights = try input.numbers(
        "weights", .any, .same(distances.count, as: "node_count"))
      let radius = try input.number("radius")
      let covered = distances.map { row in row.indices.filter { row[$0] <= radius } }
      let count = try input.integer("sites", .between(0, Double(distances.count)))
      return (covered: covered, weights: weights, count: count)
    },
    compute: { (input: (covered: [[Int]], weights: [Double], count: Int)) in
      MaximalCover(covered: input.covered, weights: input.weights, sites: input.count)
    },
    write: { cover, answer in
      answer.write("covered_weight", cover.weight)
      answer.write("sites", cover.sites)
      answer.write("greedy_weight", cover.greedyWeight)
    })

  /// Sites for units that may be busy.
  static let maxExpectedCover = Model(
    "max-expected-cover", "where to put units that may be busy, for most expected cover",
    read: { (input) throws(InputFault) in
      let reached = try input.reached()
      let weights = try input.numbers(
        "weights", .any, .same(input.count(of: "covers"), as: "covers"))
      let busy = try input.number("busy_probability", [.atLeast(0), .below(1)])
      let units = try input.integer("units", .between(0, 1000))
      if reached.isEmpty, units > 0 { throw input.refused("covers", "has no site for a unit") }
      return (reached: reached, weights: weights, busy: busy, units: units)
    },
    compute: { (input: (reached: [[Int]], weights: [Double], busy: Double, units: Int)) in
      ExpectedCover(
        reached: input.reached, weights: input.weights, busy: input.busy, units: input.units)
    },
    write: { cover, answer in
      answer.write("expected_cover", cover.cover)
      answer.write("sites", cover.sites)
    })
}

extension Fields {
  /// The distances between all nodes of a network of two-way edges.
  fileprivate mutating func distances() throws(InputFault) -> [[Double]] {
    let count = try integer("node_count", .between(0, 4000))
    let graph = RoadGraph(nodeCount: count, edges: try links("edges", nodes: count))
    return (0..<count).map { graph.costs(from: $0) }
  }

  /// The demands that each site reaches, from a matrix of rows of demands.
  fileprivate mutating func reached() throws(InputFault) -> [[Int]] {
    var width: Int?
    let rows = try array("covers") { (field) throws(InputFault) in
      let needed = width.map { Count.same($0, as: "covers[0]") } ?? .any
      let row = try field.array(needed) { (site) throws(InputFault) in try site.bool() }
      width = row.count
      return row
    }
    return (0..<(width ?? 0)).map { site in rows.indices.filter { rows[$0][site] } }
  }
}
