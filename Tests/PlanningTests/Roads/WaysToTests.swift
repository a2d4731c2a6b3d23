import Domain
import Geodesy
import Regions
import Testing

@testable import Planning

/// Ways over the roads of the shipped regions.
@Suite struct WaysToTests {
  private func roads(_ name: String) throws -> (Region, Roads) {
    let region = try Regions.open(name)
    return (region, region.roads)
  }

  private func seat(_ letters: String, in region: Region) throws -> Coordinate {
    try #require(region.cities.first { $0.abbreviation == letters }).coordinate
  }

  /// Times by car from seat to seat, as route planners tell them, in minutes: within a third, with
  /// the pace of a patrol car by day.
  @Test(arguments: [
    ("yangtze-delta", "SHA", "NKG", 300.0, 215), ("yangtze-delta", "SHA", "HGH", 175, 150),
    ("yangtze-delta", "NKG", "HFE", 175, 140), ("yangtze-delta", "HGH", "NGB", 158, 130),
    ("beijing-tianjin-hebei", "BJS", "TSN", 135, 110),
    ("beijing-tianjin-hebei", "BJS", "SJZ", 290, 205),
    ("greater-bay", "CAN", "SZX", 138, 115),
  ])
  func waysBetweenCitiesAreAsLongAsPublished(
    name: String, from: String, to: String, kilometres: Double, minutes: Int
  ) throws {
    let (region, roads) = try roads(name)
    let ways = WaysTo(try seat(to, in: region), over: roads, RoadConditions(hour: 14))
    let travel = ways.travel(from: try seat(from, in: region), by: .police)
    #expect(travel.isReachable)
    #expect(abs(travel.distance.kilometres / kilometres - 1) < 0.2, "\(travel.distance)")
    let told = Double(travel.expected.inSeconds) / 60
    #expect(abs(told / Double(minutes) - 1) < 0.34, "\(told) min")
  }

  /// Across the Yangtze one goes over a bridge; without any, one does not go at all.
  @Test func aRiverIsCrossedByBridgesAlone() throws {
    let (region, roads) = try roads("yangtze-delta")
    let (pukou, gulou) = (Coordinate.at(32.0589, 118.6277), Coordinate.at(32.0663, 118.7697))
    let open = WaysTo(gulou, over: roads, RoadConditions(hour: 14))
    let over = open.travel(from: pukou, by: .fireEngine)
    #expect(over.distance.kilometres > 1.2 * pukou.distance(to: gulou).kilometres)
    let yangtze = roads.crossings.map(\.id).filter { id in
      !["fuxing", "yanan-tunnel", "xupu", "oujiang", "qianjiang-tunnel"].contains(id.rawValue)
    }
    let closed = yangtze.flatMap { roads.links(of: .crossing($0)) ?? [] }.map {
      RoadConditions.Restriction(link: $0, cause: .desk(RoadClosure.ID("R1")), speed: 0)
    }
    let shut = WaysTo(gulou, over: roads, RoadConditions(hour: 14, restrictions: closed))
    #expect(!shut.travel(from: pukou, by: .fireEngine).isReachable)
    #expect(region.roads == roads)
  }

  @Test func aClosedMotorwayMakesAWayLonger() throws {
    let (region, roads) = try roads("yangtze-delta")
    let (from, to) = (try seat("SUZ", in: region), try seat("CZX", in: region))
    let links = try #require(roads.links(of: .way(RoadWay.ID("G42"))))
    let closed = links.map {
      RoadConditions.Restriction(link: $0, cause: .desk(RoadClosure.ID("R1")), speed: 0)
    }
    let before = WaysTo(to, over: roads, RoadConditions(hour: 14)).travel(from: from, by: .police)
    let after = WaysTo(to, over: roads, RoadConditions(hour: 14, restrictions: closed))
      .travel(from: from, by: .police)
    #expect(after.isReachable && after.expected > before.expected)
  }

  @Test func rushHourTakesLongerAndTheRangeHoldsTheMiddle() throws {
    let (region, roads) = try roads("yangtze-delta")
    let (from, to) = (try seat("SHA", in: region), try seat("SUZ", in: region))
    func travel(_ hour: Int) -> TravelTime {
      WaysTo(to, over: roads, RoadConditions(hour: hour)).travel(from: from, by: .ambulance)
    }
    #expect(travel(18).expected > travel(14).expected && travel(14).expected > travel(3).expected)
    for hour in 0..<24 {
      let time = travel(hour)
      #expect(time.low < time.expected && time.expected < time.high)
      #expect(time.distance == travel(14).distance || hour != 14)
    }
  }

  /// What a plan says and what the crew then drives is one thing.
  @Test(arguments: ["SHA", "NKG", "WUX", "NTG", "WNZ", "ZOS", "AQG"])
  func aJourneyTakesWhatItsPlanSays(letters: String) throws {
    let (region, roads) = try roads("yangtze-delta")
    let ways = WaysTo(try seat("SUZ", in: region), over: roads, RoadConditions(hour: 14))
    let start = try seat(letters, in: region)
    let now = Instant(seconds: 1_783_000_000)
    let travel = ways.travel(from: start, by: .fireEngine)
    let journey = ways.journey(of: .fireEngine, from: start, at: now, isOnRoad: false)
    #expect(journey.departed.duration(to: journey.expectedArrival) == travel.expected)
    let shares = journey.stops.map(\.share)
    #expect(shares == shares.sorted() && (shares.last ?? 0) <= 10_000)
    #expect(journey.position(at: now) == start)
    #expect(journey.position(at: journey.expectedArrival) == journey.to)
  }

  /// The published curve: 87 km/h in the dry, nothing from 300 mm on (Pregnolato et al. 2017).
  @Test(arguments: [(0.0, nil as Int?), (1, 86), (100, 41), (150, 24), (299, 2), (300, 0)])
  func speedFallsWithTheWater(depth: Double, speed: Int?) {
    #expect(FloodedSpeed.kilometresPerHour(millimetres: depth) == speed)
  }

  @Test func largeNetworksAreSearchedByTheHierarchyWithTheSameTimes() {
    var made = MadeUpRoads(seed: 3, rows: 70, columns: 70)
    let roads = made.roads
    #expect(roads.nodes.count > WaysTo.fewNodes)
    let conditions = made.conditions()
    let place = roads.nodes[2_400].coordinate
    let ways = WaysTo(place, over: roads, conditions)
    let costs = conditions.costs(of: roads)
    let target = RoadPlace(place, roads.network, costs)
    let percentage = roads.traffic.percentage(on: .local, hour: conditions.hour)
    let exact = RoadSearch.times(
      to: target.accesses.map { ($0.node, Int32(clamping: $0.cost(percentage))) },
      over: roads.network, costs: costs)
    for node in stride(from: 0, to: roads.nodes.count, by: 97) {
      let start = RoadPlace(roads.nodes[node].coordinate, roads.network, costs)
      let best = start.accesses.compactMap { access -> Int? in
        let time = exact.times[access.node]
        return time == RoadSearch.unreached ? nil : access.cost(percentage) + Int(time)
      }.min()
      let way = ways.way(from: start)
      #expect((way == nil) == (best == nil))
      #expect(way.map { $0.entry == nil || $0.roadMilliseconds >= 0 } ?? true)
    }
  }
}
