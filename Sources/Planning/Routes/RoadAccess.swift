internal import Domain
internal import Geodesy
internal import Glibc

/// How a place is joined to the network: by streets to the nearest node and to those that streets
/// of the same town join to it, or, for a vehicle on the road, by the road itself to both its ends.
struct RoadAccess: Hashable, Sendable {
  let node: Int
  /// Metres by streets; 0 on the road.
  let streets: Int
  /// Metres and milliseconds of a patrol car along the road that it is on; 0 by streets.
  let along: Int
  let milliseconds: Int

  /// Roads are longer than the great circle by this factor.
  static func streets(_ crow: Int) -> Int {
    Int((Double(crow) * TravelTime.detourFactor).rounded())
  }

  /// By streets to a node so many metres away as the crow flies.
  static func byStreets(to node: Int, _ crow: Int) -> RoadAccess {
    RoadAccess(node: node, streets: streets(crow), along: 0, milliseconds: 0)
  }

  /// Milliseconds of a patrol car to the node, at a percentage for streets.
  func cost(_ percentage: Int) -> Int {
    milliseconds + PatrolCar.milliseconds(throughTown: streets) * percentage / 100
  }
}

/// A place beside the network.
struct RoadPlace: Sendable {
  let coordinate: Coordinate
  /// The node that is nearest; nil without a network.
  let nearest: Int?
  let accesses: [RoadAccess]

  /// A place with what joins it.
  private init(_ coordinate: Coordinate, nearest: Int?, _ accesses: [RoadAccess]) {
    self.coordinate = coordinate
    self.nearest = nearest
    self.accesses = accesses
  }

  /// A place joined by streets.
  init(_ coordinate: Coordinate, _ network: RoadNetwork, _ costs: [Int32]) {
    guard let (node, crow) = network.nearest(to: coordinate) else {
      self.init(coordinate, nearest: nil, [])
      return
    }
    var found = [RoadAccess.byStreets(to: node, crow)]
    for arc in network.leaving(node)
    where network.isStreet(Int(arc.link)) && costs[Int(arc.link)] != RoadConditions.closed {
      found.append(
        .byStreets(to: Int(arc.node), network.metres(from: coordinate, to: Int(arc.node))))
    }
    self.init(coordinate, nearest: node, found)
  }

  /// A vehicle's place: on a road where it stands on its line, else joined by streets.
  ///
  /// - Parameter isOnRoad: whether it is under way, so that it may be on a road.
  init(of coordinate: Coordinate, isOnRoad: Bool, _ roads: Roads, _ costs: [Int32]) {
    if isOnRoad, let link = Self.link(under: coordinate, roads) {
      let (start, end) = (roads.links[link].start, roads.links[link].end)
      let network = roads.network
      let near = network.metres(from: coordinate, to: start)
      let far = network.metres(from: coordinate, to: end)
      let share = Double(near) / Double(max(1, near + far))
      let length = Double(roads.links[link].metres)
      let cost = costs[link]
      let time = Double(cost == RoadConditions.closed ? network.freeTimes[link] : cost)
      func access(_ node: Int, _ part: Double) -> RoadAccess {
        RoadAccess(
          node: node, streets: 0, along: Int(length * part), milliseconds: Int(time * part))
      }
      // Of a road that is closed it is turned back, to the end that is nearer.
      let both = [access(start, share), access(end, 1 - share)]
      self.init(
        coordinate, nearest: nil,
        cost == RoadConditions.closed
          ? [both[share <= 0.5 ? 0 : 1]] : roads.links[link].isOneWay ? [both[1]] : both)
      return
    }
    self.init(coordinate, roads.network, costs)
  }

  /// How far off its line a vehicle on a road may be, in metres.
  private static let tolerance = 300.0

  /// The road on whose line a place lies; nil where it lies on none. Streets are no lines.
  private static func link(under place: Coordinate, _ roads: Roads) -> Int? {
    let scale = 111_195.0
    let cosine = cos(place.latitude * .pi / 180)
    var best: (link: Int, metres: Double)?
    for (index, link) in roads.links.enumerated() where roads.way(of: index).kind != .local {
      let (start, end) = (roads.nodes[link.start].coordinate, roads.nodes[link.end].coordinate)
      let margin = 0.005
      guard max(start.latitude, end.latitude) + margin >= place.latitude,
        min(start.latitude, end.latitude) - margin <= place.latitude,
        max(start.longitude, end.longitude) + margin >= place.longitude,
        min(start.longitude, end.longitude) - margin <= place.longitude
      else { continue }
      let (x, y) = (
        (place.longitude - start.longitude) * scale * cosine,
        (place.latitude - start.latitude) * scale
      )
      let (dx, dy) = (
        (end.longitude - start.longitude) * scale * cosine,
        (end.latitude - start.latitude) * scale
      )
      let length = dx * dx + dy * dy
      guard length > 0 else { continue }
      let along = min(1, max(0, (x * dx + y * dy) / length))
      // At an end it is at a node, not on the way.
      guard along > 0.01, along < 0.99 else { continue }
      let (offX, offY) = (x - along * dx, y - along * dy)
      let metres = (offX * offX + offY * offY).squareRoot()
      if metres <= tolerance, best.map({ metres < $0.metres }) ?? true { best = (index, metres) }
    }
    return best?.link
  }
}
