package import Geodesy
internal import Glibc

/// Roads as arrays: for each node the links that leave and enter it, in contiguous memory, with the
/// time that a patrol car takes over each on free roads.
///
/// It never changes, and is one thing that all share: handing it on costs nothing.
package final class RoadNetwork: Sendable {
  /// One direction of a link.
  package struct Arc: Hashable, Sendable {
    /// The node at the other end.
    package let node: Int32
    package let link: Int32
  }

  package let nodeCount: Int
  package let linkCount: Int
  /// For each link the milliseconds on free roads at the speeds of a patrol car.
  package let freeTimes: [Int32]
  /// For each link its metres.
  package let lengths: [Int32]
  /// For each link its kind of road.
  package let kinds: [RoadWay.Kind]
  /// What others make of the network once and keep beside it.
  package let kept = KeptBeside()

  private let firstLeaving: [Int32]
  private let leaving: [Arc]
  private let firstEntering: [Int32]
  private let entering: [Arc]
  private let grid: NodeGrid
  /// For each link whether it is a street of one city with no river in its way.
  private let streets: [Bool]

  /// The network of roads.
  init(nodes: [RoadNode], ways: [RoadWay], links: [RoadLink]) {
    nodeCount = nodes.count
    linkCount = links.count
    kinds = links.map { ways[$0.way].kind }
    lengths = links.map { Int32($0.metres) }
    freeTimes = links.map { link in
      let way = ways[link.way]
      return Int32(clamping: PatrolCar.milliseconds(over: link.metres, of: way.kind, way.speed))
    }
    streets = links.map { ways[$0.way].kind == .local && $0.crossing == nil }
    let both = links.enumerated().filter { !$0.element.isOneWay }
    let ahead =
      links.enumerated().map { ($1.start, $1.end, $0) }
      + both.map { ($1.end, $1.start, $0) }
    (firstLeaving, leaving) = Self.rows(ahead, nodes.count)
    (firstEntering, entering) = Self.rows(ahead.map { ($1, $0, $2) }, nodes.count)
    grid = NodeGrid(nodes.map(\.coordinate))
  }

  /// The directions by which a node can be left.
  package func leaving(_ node: Int) -> ArraySlice<Arc> {
    leaving[Int(firstLeaving[node])..<Int(firstLeaving[node + 1])]
  }

  /// The directions by which a node can be entered, each with the node that it comes from.
  package func entering(_ node: Int) -> ArraySlice<Arc> {
    entering[Int(firstEntering[node])..<Int(firstEntering[node + 1])]
  }

  /// Whether a link is a street of one city with no river in its way.
  package func isStreet(_ link: Int) -> Bool { streets[link] }

  /// The node that is nearest to a place, with its metres as the crow flies; nil without nodes.
  package func nearest(to place: Coordinate) -> (node: Int, metres: Int)? {
    grid.nearest(to: place)
  }

  /// Metres as the crow flies from a place to a node, on the plane around the place: within 0.1 %
  /// for the width of a city.
  package func metres(from place: Coordinate, to node: Int) -> Int {
    Int(grid.metres(from: place, to: node))
  }

  /// The rows of a sparse matrix: each entry under its first node, in the order given.
  private static func rows(
    _ entries: [(from: Int, to: Int, link: Int)], _ count: Int
  ) -> (first: [Int32], arcs: [Arc]) {
    var first = Array(repeating: Int32(0), count: count + 1)
    for entry in entries { first[entry.from + 1] += 1 }
    for node in 0..<count { first[node + 1] += first[node] }
    var next = first
    var arcs = Array(repeating: Arc(node: 0, link: 0), count: entries.count)
    for entry in entries {
      arcs[Int(next[entry.from])] = Arc(node: Int32(entry.to), link: Int32(entry.link))
      next[entry.from] += 1
    }
    return (first, arcs)
  }
}

extension RoadNetwork: Equatable {
  /// Two networks of the same links are the same; what is kept beside makes no difference.
  package static func == (left: RoadNetwork, right: RoadNetwork) -> Bool {
    left.freeTimes == right.freeTimes && left.leaving == right.leaving
      && left.firstLeaving == right.firstLeaving
  }
}

/// The vehicle whose time the network counts in; others take a percentage of it.
package enum PatrolCar {
  /// Kilometres an hour in towns, on open roads and at most on motorways: assumptions, on the
  /// careful side.
  package static let builtUp = 40
  package static let open = 80
  package static let motorway = 110
  /// How much of each way in towns counts as built-up, in metres.
  package static let builtUpDistance = 10_000

  /// Milliseconds over metres of a road of a kind that allows so many kilometres an hour.
  package static func milliseconds(over metres: Int, of kind: RoadWay.Kind, _ speed: Int) -> Int {
    switch kind {
    case .local: milliseconds(throughTown: metres)
    case .trunk: metres * 3600 / min(speed, open)
    case .motorway: metres * 3600 / min(speed, motorway)
    }
  }

  /// Milliseconds over metres of streets, the first of them built-up.
  package static func milliseconds(throughTown metres: Int) -> Int {
    let builtUpMetres = min(metres, builtUpDistance)
    return builtUpMetres * 3600 / builtUp + (metres - builtUpMetres) * 3600 / open
  }
}

/// Nodes by the squares of a grid in which they lie.
private struct NodeGrid: Sendable {
  private let places: [(latitude: Double, longitude: Double, cosine: Double)]
  private let side: Double
  private let south: Double
  private let west: Double
  private let columns: Int
  private let rows: Int
  private let first: [Int32]
  private let nodes: [Int32]

  /// Metres in a degree of latitude.
  private static let degree = Earth.meanRadius.metres * .pi / 180

  init(_ coordinates: [Coordinate]) {
    places = coordinates.map { ($0.latitude, $0.longitude, cos($0.latitude * .pi / 180)) }
    let south = coordinates.map(\.latitude).min() ?? 0
    let west = coordinates.map(\.longitude).min() ?? 0
    let height = (coordinates.map(\.latitude).max() ?? 0) - south
    let width = (coordinates.map(\.longitude).max() ?? 0) - west
    // Two nodes to a square, more or less.
    let side = max(
      0.001,
      (max(height, 0.001) * max(width, 0.001)
        / Double(max(1, coordinates.count / 2))).squareRoot())
    columns = Int(width / side) + 1
    rows = Int(height / side) + 1
    (self.south, self.west, self.side) = (south, west, side)
    let cells = coordinates.map { place in
      Int((place.latitude - south) / side) * (Int(width / side) + 1)
        + Int((place.longitude - west) / side)
    }
    var first = Array(repeating: Int32(0), count: columns * rows + 1)
    for cell in cells { first[cell + 1] += 1 }
    for cell in 0..<columns * rows { first[cell + 1] += first[cell] }
    var (next, nodes) = (first, Array(repeating: Int32(0), count: cells.count))
    for (node, cell) in cells.enumerated() {
      nodes[Int(next[cell])] = Int32(node)
      next[cell] += 1
    }
    (self.first, self.nodes) = (first, nodes)
  }

  func metres(from place: Coordinate, to node: Int) -> Double {
    let there = places[node]
    let cosine = (cos(place.latitude * .pi / 180) + there.cosine) / 2
    return Self.metres(place, there, cosine)
  }

  private static func metres(
    _ place: Coordinate, _ there: (latitude: Double, longitude: Double, cosine: Double),
    _ cosine: Double
  ) -> Double {
    let north = (there.latitude - place.latitude) * degree
    let east = (there.longitude - place.longitude) * degree * cosine
    return (north * north + east * east).squareRoot()
  }

  /// Looks through rings of squares around the place until none nearer can come.
  func nearest(to place: Coordinate) -> (node: Int, metres: Int)? {
    guard !places.isEmpty else { return nil }
    let row = min(rows - 1, max(0, Int(((place.latitude - south) / side).rounded(.down))))
    let column = min(columns - 1, max(0, Int(((place.longitude - west) / side).rounded(.down))))
    let cosine = cos(place.latitude * .pi / 180)
    var best = (node: -1, metres: Double.infinity)
    for ring in 0..<max(rows, columns) {
      if best.metres < Double(ring - 1) * side * Self.degree * cosine * 0.9 { break }
      visit(ring, around: row, column) { node in
        let there = places[node]
        let metres = Self.metres(place, there, (cosine + there.cosine) / 2)
        if metres < best.metres || metres == best.metres && node < best.node {
          best = (node, metres)
        }
      }
    }
    return (best.node, Int(best.metres))
  }

  private func visit(_ ring: Int, around row: Int, _ column: Int, _ body: (Int) -> Void) {
    for y in max(0, row - ring)...min(rows - 1, row + ring) where abs(y - row) <= ring {
      let isEdge = abs(y - row) == ring
      for x in stride(
        from: column - ring, through: column + ring, by: isEdge ? 1 : max(1, 2 * ring))
      where x >= 0 && x < columns {
        let cell = y * columns + x
        for place in Int(first[cell])..<Int(first[cell + 1]) { body(Int(nodes[place])) }
      }
    }
  }
}
