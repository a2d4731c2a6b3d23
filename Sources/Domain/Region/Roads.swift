package import Geodesy

/// The roads between the cities of a region and between the districts of each, as far as the region
/// file, or a network file beside it, states them.
package struct Roads: Equatable, Sendable {
  /// In the order of the file; links refer to them by their place.
  package let nodes: [RoadNode]
  package let ways: [RoadWay]
  package let links: [RoadLink]
  package let crossings: [RoadCrossing]
  /// What the hours of the day do to the speeds.
  package let traffic: TrafficProfile
  /// The signals on the streets of a city, by city; of all others under nil.
  package let signals: [City.ID?: SignalPlan]
  /// The same as arrays for searching.
  package let network: RoadNetwork

  private let nodeIndices: [RoadNode.ID: Int]
  private let wayIndices: [RoadWay.ID: Int]
  private let crossingIndices: [RoadCrossing.ID: Int]

  /// Roads whose links refer to nodes, ways and crossings that are there; without any, nothing is
  /// known of the roads.
  package init(
    nodes: [RoadNode] = [], ways: [RoadWay] = [], links: [RoadLink] = [],
    crossings: [RoadCrossing] = [], traffic: TrafficProfile = .assumed,
    signals: [City.ID?: SignalPlan] = [:]
  ) {
    self.nodes = nodes
    self.ways = ways
    self.links = links
    self.crossings = crossings
    self.traffic = traffic
    self.signals = signals
    network = RoadNetwork(nodes: nodes, ways: ways, links: links)
    nodeIndices = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    wayIndices = Dictionary(
      ways.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    crossingIndices = Dictionary(
      crossings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var isEmpty: Bool { links.isEmpty }

  /// The place of a node in `nodes`; nil where there is none of that name.
  package func index(of id: RoadNode.ID) -> Int? { nodeIndices[id] }
  /// The road with a designation; nil where there is none.
  package subscript(id: RoadWay.ID) -> RoadWay? { wayIndices[id].map { ways[$0] } }
  /// The bridge or tunnel of a name; nil where there is none.
  package subscript(id: RoadCrossing.ID) -> RoadCrossing? {
    crossingIndices[id].map { crossings[$0] }
  }

  /// The way that a link belongs to.
  package func way(of link: Int) -> RoadWay { ways[links[link].way] }

  /// The signals on a city's streets; nil where the file declares none.
  package func signals(in city: City.ID?) -> SignalPlan? { signals[city] ?? signals[City.ID?.none] }
}

/// Where roads meet: the seat of a city or of a district, or a junction of its own.
package struct RoadNode: Hashable, Sendable {
  /// A city's letters, a district's code, or a short name of the file's own: "sutong-south".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let name: LocalizedName
  package let coordinate: Coordinate
  /// The city on whose ground it lies; nil where the file does not say.
  package let city: City.ID?

  package init(id: ID, name: LocalizedName, coordinate: Coordinate, city: City.ID?) {
    self.id = id
    self.name = name
    self.coordinate = coordinate
    self.city = city
  }
}

/// A road under its designation.
package struct RoadWay: Hashable, Sendable {
  /// The designation, "G42", or a name of the file's own.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What kind of road it is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case motorway, trunk
    /// The streets between the seats of one city, taken together.
    case local
  }

  package let id: ID
  package let name: LocalizedName
  package let kind: Kind
  /// The speed that is allowed, in kilometres an hour.
  package let speed: Int

  package init(id: ID, name: LocalizedName, kind: Kind, speed: Int) {
    self.id = id
    self.name = name
    self.kind = kind
    self.speed = speed
  }
}

/// A leg of a road between two nodes.
package struct RoadLink: Hashable, Sendable {
  /// The place of its road in `Roads.ways`.
  package let way: Int
  /// The places of its ends in `Roads.nodes`.
  package let start: Int
  package let end: Int
  package let metres: Int
  /// Whether the length is published, or the leg's share of a length that is; else it is an
  /// estimate: the great circle times a detour.
  package let isPublished: Bool
  /// Whether it leads from its start to its end alone.
  package let isOneWay: Bool
  /// The place of the bridge or tunnel on it in `Roads.crossings`; nil where there is none.
  package let crossing: Int?

  package init(
    way: Int, from start: Int, to end: Int, metres: Int, isPublished: Bool = false,
    isOneWay: Bool = false, crossing: Int? = nil
  ) {
    self.way = way
    self.start = start
    self.end = end
    self.metres = metres
    self.isPublished = isPublished
    self.isOneWay = isOneWay
    self.crossing = crossing
  }
}

/// A bridge or a tunnel: what a road needs to get over a river, and what closes it.
package struct RoadCrossing: Hashable, Sendable {
  /// A short name of the file's own: "sutong".
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What carries the road over or under the water.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case bridge, tunnel
    case both = "bridge-and-tunnel"
  }

  package let id: ID
  package let name: LocalizedName
  package let kind: Kind

  package init(id: ID, name: LocalizedName, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// How long a way takes at each hour of the day, in percent of the same way on free roads.
package struct TrafficProfile: Hashable, Sendable {
  /// Twenty-four percentages each.
  private let local: [Int]
  private let trunk: [Int]
  private let motorway: [Int]

  /// Three days of twenty-four hours.
  package init(local: [Int], trunk: [Int], motorway: [Int]) {
    precondition(
      [local, trunk, motorway].allSatisfy { $0.count == 24 && $0.allSatisfy { $0 > 0 } },
      "a profile has a percentage above 0 for each hour of a day")
    self.local = local
    self.trunk = trunk
    self.motorway = motorway
  }

  /// An assumption for where a region file has no measured one: in towns a third slower at the
  /// rush hours, on motorways a tenth.
  package static let assumed = TrafficProfile(
    local: hours(night: 85, morning: 130, day: 100, evening: 135),
    trunk: hours(night: 90, morning: 120, day: 100, evening: 120),
    motorway: hours(night: 95, morning: 108, day: 100, evening: 112))

  private static func hours(night: Int, morning: Int, day: Int, evening: Int) -> [Int] {
    (0..<24).map { hour in
      switch hour {
      case 7, 8: morning
      case 17, 18: evening
      case 22, 23, 0..<6: night
      default: day
      }
    }
  }

  /// The percentage of a kind of road at an hour, 0 ..< 24.
  package func percentage(on kind: RoadWay.Kind, hour: Int) -> Int {
    switch kind {
    case .local: local[hour]
    case .trunk: trunk[hour]
    case .motorway: motorway[hour]
    }
  }
}

/// The signals along the streets of a city, as one stands for all: an assumption, marked as such.
package struct SignalPlan: Hashable, Sendable {
  /// Metres from one signal to the next along a main street.
  package let spacing: Int
  /// Vehicles an hour on the main street, one way.
  package let mainFlow: Int
  /// Vehicles an hour on the cross street, both ways together.
  package let crossFlow: Int
  /// Vehicles an hour that can leave a green light.
  package let saturation: Int
  /// Seconds of each round in which nobody drives.
  package let lostTime: Int
  package let provenance: Provenance

  package init(
    spacing: Int, mainFlow: Int, crossFlow: Int, saturation: Int, lostTime: Int,
    provenance: Provenance
  ) {
    self.spacing = spacing
    self.mainFlow = mainFlow
    self.crossFlow = crossFlow
    self.saturation = saturation
    self.lostTime = lostTime
    self.provenance = provenance
  }
}
