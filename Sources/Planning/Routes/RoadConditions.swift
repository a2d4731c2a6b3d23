package import Domain
internal import Geodesy

/// How the roads stand at a moment: what is closed, what is slow, and why.
///
/// The speeds are those of the hour in which a way begins. A way that lasts into another hour is
/// reckoned with the first one's: rush hours change a motorway by a tenth, less than the range that
/// a travel time is told with.
package struct RoadConditions: Hashable, Sendable {
  /// Why a link cannot be passed, or only slowly.
  package enum Cause: Hashable, Sendable {
    case desk(RoadClosure.ID)
    /// The trunk road there has fallen out.
    case lifeline(Lifeline.ID)
    /// The ground that the levee shelters is under water.
    case levee(Levee.ID)
    /// So many millimetres of water were read on it.
    case water(millimetres: Int)
    /// A cloud lies over it.
    case gas(Hazard.ID)
  }

  /// A link that is not as it always is.
  package struct Restriction: Hashable, Sendable {
    package let link: Int
    package let cause: Cause
    /// Kilometres an hour at most; 0 where it is closed.
    package let speed: Int
  }

  /// The hour of the day, 0 ..< 24.
  package let hour: Int
  /// By link, the worst of each.
  package let restrictions: [Restriction]

  /// Roads at an hour with restrictions.
  package init(hour: Int, restrictions: [Restriction] = []) {
    self.hour = hour
    var worst: [Int: Restriction] = [:]
    for restriction in restrictions
    where worst[restriction.link].map({ restriction.speed < $0.speed }) ?? true {
      worst[restriction.link] = restriction
    }
    self.restrictions = worst.values.sorted { $0.link < $1.link }
  }

  /// The roads of a picture at a moment.
  package init(_ picture: Picture, at instant: Instant) {
    let hour = CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).hour
    guard !picture.region.roads.isEmpty else {
      self.init(hour: hour)
      return
    }
    let finding = RestrictionFinding(picture: picture, instant: instant)
    self.init(hour: hour, restrictions: finding.all)
  }

  /// Why a link is closed; nil where it is not.
  package func closure(of link: Int) -> Cause? {
    restrictions.first { $0.link == link && $0.speed == 0 }?.cause
  }

  /// What stands for a link that cannot be passed.
  static let closed = Int32.max

  /// For each link the milliseconds of a patrol car, at least one.
  func costs(of roads: Roads) -> [Int32] {
    let network = roads.network
    let percentages = RoadWay.Kind.allCases.map { roads.traffic.percentage(on: $0, hour: hour) }
    let (motorway, trunk, local) = (percentages[0], percentages[1], percentages[2])
    var costs = [Int32](unsafeUninitializedCapacity: network.linkCount) { buffer, count in
      for link in 0..<network.linkCount {
        let percentage =
          switch network.kinds[link] {
          case .motorway: motorway
          case .trunk: trunk
          case .local: local
          }
        buffer[link] = max(1, Int32(clamping: Int(network.freeTimes[link]) * percentage / 100))
      }
      count = network.linkCount
    }
    for restriction in restrictions {
      guard restriction.speed > 0 else {
        costs[restriction.link] = Self.closed
        continue
      }
      let slow = Int(network.lengths[restriction.link]) * 3600 / restriction.speed
      costs[restriction.link] = max(costs[restriction.link], Int32(clamping: slow))
    }
    return costs
  }
}

/// Looks in a picture for what closes roads or makes them slow.
private struct RestrictionFinding {
  let picture: Picture
  let instant: Instant

  private var roads: Roads { picture.region.roads }

  var all: [RoadConditions.Restriction] {
    closures + lifelines + levees + depths + clouds
  }

  private var closures: [RoadConditions.Restriction] {
    picture.standingClosures.filter { $0.holds(at: instant) }.flatMap { closure in
      restrict(roads.links(of: closure.stretch) ?? [], .desk(closure.id), 0)
    }
  }

  /// A trunk road that has fallen out leaves side streets, at the pace of a bicycle.
  private var lifelines: [RoadConditions.Restriction] {
    picture.region.exposure.lifelines.filter { $0.kind == .road }.flatMap { road in
      last(road.id.rawValue, "service") == 0
        ? restrict(streets(of: road.district), .lifeline(road.id), 15) : []
    }
  }

  /// Behind a levee that is open the water soon stands deeper than a car can go: the streets of the
  /// districts in which it shelters something are closed.
  private var levees: [RoadConditions.Restriction] {
    picture.region.exposure.levees.flatMap { levee -> [RoadConditions.Restriction] in
      guard let width = last(levee.id.rawValue, "breach-width"), width > 0 else { return [] }
      let districts = picture.region.exposure.lifelines
        .filter { levee.shelters.contains($0.id) }.map(\.district)
      return districts.flatMap { restrict(streets(of: $0), .levee(levee.id), 0) }
    }
  }

  /// What instruments read on roads: kind `road-depth`, in `mm` or `m`, from a source that is named
  /// like a stretch; for three hours.
  private var depths: [RoadConditions.Restriction] {
    var found: [(RoadStretch, Double)] = []
    picture.series.visit { key, series in
      guard series.kind == "road-depth", let point = series.points.last,
        point.time.duration(to: instant) <= .hours(3)
      else { return }
      let source = String(key.dropLast("|road-depth".count))
      guard let stretch = RoadStretch(source, in: roads) else { return }
      found.append((stretch, series.unit == "m" ? point.value * 1000 : point.value))
    }
    return found.sorted { ($0.0.text, $0.1) < ($1.0.text, $1.1) }.flatMap {
      stretch, depth -> [RoadConditions.Restriction] in
      guard let speed = FloodedSpeed.kilometresPerHour(millimetres: depth) else { return [] }
      return restrict(
        roads.links(of: stretch) ?? [], .water(millimetres: Int(depth.rounded())), speed)
    }
  }

  /// Motorways and trunk roads under a cloud that has likely come.
  private var clouds: [RoadConditions.Restriction] {
    picture.standingHazards.filter { $0.kind == .plume }.flatMap {
      hazard -> [RoadConditions.Restriction] in
      guard let forecast = hazard.forecast, let ground = forecast.footprint,
        instant <= forecast.end
      else { return [] }
      let cells = ground.cells.filter { $0.probability >= 0.5 && $0.arrival <= instant }
      guard let box = CloudBox(cells.map(\.place), width: ground.width) else { return [] }
      let links = roads.links.indices.filter { index in
        roads.way(of: index).kind != .local && box.covers(roads.links[index], of: roads)
      }
      return restrict(links, .gas(hazard.id), 0)
    }
  }

  private func restrict(
    _ links: [Int], _ cause: RoadConditions.Cause, _ speed: Int
  ) -> [RoadConditions.Restriction] {
    links.map { RoadConditions.Restriction(link: $0, cause: cause, speed: speed) }
  }

  private func streets(of district: Jurisdiction.ID) -> [Int] {
    (roads.links(of: .around(RoadNode.ID(district.rawValue))) ?? [])
      .filter { roads.way(of: $0).kind == .local }
  }

  private func last(_ source: String, _ kind: String) -> Double? {
    picture.series(source: source, kind: kind)?.points.last?.value
  }
}

/// How fast one can drive through standing water: v = 0.0009 w² − 0.5529 w + 86.9448 km/h in w mm,
/// nothing from 300 mm on (Pregnolato et al. 2017, doi 10.1016/j.trd.2017.06.020).
package enum FloodedSpeed {
  /// Whole kilometres an hour; 0 where the road is closed, nil where it is dry.
  package static func kilometresPerHour(millimetres depth: Double) -> Int? {
    guard depth > 0 else { return nil }
    guard depth < 300 else { return 0 }
    return max(1, Int((0.0009 * depth * depth - 0.5529 * depth + 86.9448).rounded()))
  }
}

/// The squares of ground under a cloud.
private struct CloudBox {
  private let cells: [Coordinate]
  private let half: Double
  private let south: Double
  private let north: Double
  private let west: Double
  private let east: Double

  init?(_ cells: [Coordinate], width: Distance) {
    guard let first = cells.first else { return nil }
    self.cells = cells
    // Degrees of latitude; a degree of longitude is shorter, so that a little more is looked at.
    half = width.kilometres / 111.2 / 2
    south = cells.reduce(first.latitude) { min($0, $1.latitude) } - half
    north = cells.reduce(first.latitude) { max($0, $1.latitude) } + half
    west = cells.reduce(first.longitude) { min($0, $1.longitude) } - 1.5 * half
    east = cells.reduce(first.longitude) { max($0, $1.longitude) } + 1.5 * half
  }

  /// Whether the straight line of a link comes over one of them.
  func covers(_ link: RoadLink, of roads: Roads) -> Bool {
    let (start, end) = (roads.nodes[link.start].coordinate, roads.nodes[link.end].coordinate)
    guard max(start.latitude, end.latitude) >= south, min(start.latitude, end.latitude) <= north,
      max(start.longitude, end.longitude) >= west, min(start.longitude, end.longitude) <= east
    else { return false }
    let length = max(
      abs(start.latitude - end.latitude), abs(start.longitude - end.longitude))
    let steps = max(1, Int(length / half))
    return (0...steps).contains { step in
      let share = Double(step) / Double(steps)
      let latitude = start.latitude + (end.latitude - start.latitude) * share
      let longitude = start.longitude + (end.longitude - start.longitude) * share
      return cells.contains {
        abs($0.latitude - latitude) <= half && abs($0.longitude - longitude) <= 1.2 * half
      }
    }
  }
}
