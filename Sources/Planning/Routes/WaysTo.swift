package import Domain
package import Geodesy

/// The quickest ways to one place from everywhere at one moment: one search for all who may come.
package struct WaysTo: Sendable {
  package let destination: Coordinate
  package let conditions: RoadConditions
  let roads: Roads
  /// Whether there are any.
  let hasRoads: Bool
  private let network: RoadNetwork
  private let costs: [Int32]
  private let target: RoadPlace
  /// For each node the milliseconds of a patrol car to the place, streets at its end included.
  private let times: [Int32]
  /// For each node how the same way ends; empty in large networks, where it is followed when that
  /// is asked for.
  private let ends: [End]
  let streetPercentage: Int

  /// Up to so many nodes all are searched by Dijkstra, which needs no preparation.
  static let fewNodes = 4_000

  /// The ways to a place over the roads of a picture at a moment.
  package init(_ place: Coordinate, in picture: Picture, at instant: Instant) {
    self.init(place, over: picture.region.roads, RoadConditions(picture, at: instant))
  }

  /// The ways to a place over roads that stand as told.
  package init(_ place: Coordinate, over roads: Roads, _ conditions: RoadConditions) {
    destination = place
    self.roads = roads
    hasRoads = !roads.isEmpty
    network = roads.network
    self.conditions = conditions
    streetPercentage = roads.traffic.percentage(on: .local, hour: conditions.hour)
    guard hasRoads else {
      (costs, times, ends) = ([], [], [])
      target = RoadPlace(place, roads.network, [])
      return
    }
    let costs = conditions.costs(of: roads)
    let target = RoadPlace(place, roads.network, costs)
    let percentage = streetPercentage
    let targets = target.accesses.map {
      (node: $0.node, cost: Int32(clamping: $0.cost(percentage)))
    }
    self.costs = costs
    self.target = target
    if roads.nodes.count <= Self.fewNodes {
      let found = RoadSearch.times(to: targets, over: roads.network, costs: costs)
      times = found.times
      var ends = Array(repeating: End(access: 0, metres: 0), count: times.count)
      for node in found.order {
        ends[Int(node)] = Self.end(Int(node), roads.network, costs, found.times, targets) {
          ends[$0]
        }
      }
      self.ends = ends
    } else {
      times = RoadPreparation.of(roads).metric(costs, roads).times(to: targets)
      ends = []
    }
  }

  /// By which access of the place a way ends, and how many metres of roads it has until there.
  private struct End: Sendable {
    var access: Int
    var metres: Int
  }

  /// How the way from a node ends, when it is known how that from the next node does.
  private static func end(
    _ node: Int, _ network: RoadNetwork, _ costs: [Int32], _ times: [Int32],
    _ targets: [(node: Int, cost: Int32)], _ known: (Int) -> End
  ) -> End {
    let time = times[node]
    if let access = targets.firstIndex(where: { $0.node == node && $0.cost == time }) {
      return End(access: access, metres: 0)
    }
    guard let arc = leg(from: node, network, costs, times) else { return End(access: 0, metres: 0) }
    var end = known(Int(arc.node))
    end.metres += Int(network.lengths[Int(arc.link)])
    return end
  }

  /// The leg of the quickest way from a node over the network.
  private static func leg(
    from node: Int, _ network: RoadNetwork, _ costs: [Int32], _ times: [Int32]
  ) -> RoadNetwork.Arc? {
    let time = times[node]
    return network.leaving(node).first { arc in
      let (cost, ahead) = (costs[Int(arc.link)], times[Int(arc.node)])
      return cost != RoadConditions.closed && ahead != RoadSearch.unreached
        && ahead &+ cost == time
    }
  }

  /// A way from a place.
  struct Way: Sendable {
    /// Metres by streets at its beginning, or in all where no road is used, and at its end.
    let firstStreets: Int
    let lastStreets: Int
    /// Metres on roads, and milliseconds of a patrol car over them.
    let roadMetres: Int
    let roadMilliseconds: Int
    /// The node at which it comes upon the network; nil where no road is used.
    let entry: Int?

    var metres: Int { firstStreets + roadMetres + lastStreets }
  }

  /// The quickest way from a place; nil where none leads there.
  func way(from start: RoadPlace) -> Way? {
    var best: (cost: Int, access: RoadAccess)?
    for access in start.accesses where times[access.node] != RoadSearch.unreached {
      let cost = access.cost(streetPercentage) + Int(times[access.node])
      if best.map({ cost < $0.cost }) ?? true { best = (cost, access) }
    }
    if isNear(start) {
      let crow = Int(start.coordinate.distance(to: destination).metres)
      let streets = RoadAccess.streets(crow)
      let cost = PatrolCar.milliseconds(throughTown: streets) * streetPercentage / 100
      if best.map({ cost <= $0.cost }) ?? true {
        return Way(
          firstStreets: streets, lastStreets: 0, roadMetres: 0, roadMilliseconds: 0, entry: nil)
      }
    }
    guard let best else { return nil }
    let end = ends.isEmpty ? followed(from: best.access.node) : ends[best.access.node]
    let exit = target.accesses[end.access]
    let last = Int(exit.cost(streetPercentage))
    return Way(
      firstStreets: best.access.streets, lastStreets: exit.streets,
      roadMetres: best.access.along + end.metres,
      roadMilliseconds: best.access.milliseconds + Int(times[best.access.node]) - last,
      entry: best.access.node)
  }

  /// Whether both places lie in one town with no river between them.
  private func isNear(_ start: RoadPlace) -> Bool {
    guard let from = start.nearest, let to = target.nearest else { return false }
    return from == to || start.accesses.contains { $0.node == to }
  }

  /// How the way from a node ends, leg by leg.
  private func followed(from node: Int) -> End {
    var (here, metres) = (node, 0)
    while let arc = next(from: here) {
      metres += Int(roads.network.lengths[Int(arc.link)])
      here = Int(arc.node)
    }
    let access = target.accesses.firstIndex { $0.node == here && cost(at: $0) == times[here] }
    return End(access: access ?? 0, metres: metres)
  }

  private func cost(at access: RoadAccess) -> Int32 {
    Int32(clamping: access.cost(streetPercentage))
  }

  /// The next leg of the quickest way from a node; nil where streets lead on from it.
  private func next(from node: Int) -> RoadNetwork.Arc? {
    if target.accesses.contains(where: { $0.node == node && cost(at: $0) == times[node] }) {
      return nil
    }
    return Self.leg(from: node, roads.network, costs, times)
  }

  /// The legs of a way, in order.
  func legs(of way: Way) -> [RoadNetwork.Arc] {
    guard var node = way.entry else { return [] }
    var legs: [RoadNetwork.Arc] = []
    while let arc = next(from: node) {
      legs.append(arc)
      node = Int(arc.node)
    }
    return legs
  }

  /// The place of a unit at a moment, as the search sees it.
  func place(of coordinate: Coordinate, isOnRoad: Bool) -> RoadPlace {
    isOnRoad
      ? RoadPlace(of: coordinate, isOnRoad: true, roads, costs)
      : RoadPlace(coordinate, network, costs)
  }

  func cost(of link: Int) -> Int32 { costs[link] }
}

/// The hierarchy of a large network and the last metrics of it, kept beside the network.
package struct RoadPreparation: Sendable {
  package let hierarchy: RoadHierarchy
  private let metrics = RecentValues<[Int32], RoadMetric>()

  /// The preparation of roads, made when it is first asked for.
  package static func of(_ roads: Roads) -> RoadPreparation {
    roads.network.kept.value {
      RoadPreparation(
        hierarchy: RoadHierarchy(
          roads.network, links: roads.links, at: roads.nodes.map(\.coordinate)))
    }
  }

  /// The hierarchy with costs, as the last time where they are the same.
  func metric(_ costs: [Int32], _ roads: Roads) -> RoadMetric {
    metrics.value(of: costs) { RoadMetric(hierarchy, links: roads.links, costs: costs) }
  }
}
