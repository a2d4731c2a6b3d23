import Domain
import Geodesy
import Testing

@testable import Planning

/// What becomes of units whose road is closed under them.
@Suite struct ReroutingTests {
  private static let start = Instant(seconds: 1_784_311_200)
  private let unit = Unit.ID("SUZ-F01")
  private let boat = Unit.ID("SUZ-B01")
  private let g42 = RoadWay.ID("G42")
  private var now: Instant { Self.start }

  private static func name(_ text: String) -> LocalizedName {
    LocalizedName(english: text, simplified: text, traditional: text)
  }

  /// A motorway from a station in the west to a place in the east, a bridge on it, and, where that
  /// is wanted, a trunk road around.
  private func picture(withAnotherWay: Bool) throws -> Picture {
    let places =
      [("west", 31.3, 120.6), ("mid", 31.3, 120.9), ("east", 31.3, 121.2)]
      + (withAnotherWay ? [("south", 31.1, 120.9)] : [])
    let nodes = places.map {
      RoadNode(
        id: RoadNode.ID($0.0), name: Self.name($0.0), coordinate: .at($0.1, $0.2), city: nil)
    }
    let ways = [
      RoadWay(id: g42, name: Self.name("42"), kind: .motorway, speed: 110),
      RoadWay(id: RoadWay.ID("S1"), name: Self.name("1"), kind: .trunk, speed: 80),
    ]
    var links = [
      RoadLink(way: 0, from: 0, to: 1, metres: 29_000),
      RoadLink(way: 0, from: 1, to: 2, metres: 29_000, crossing: 0),
    ]
    if withAnotherWay {
      links += [
        RoadLink(way: 1, from: 0, to: 3, metres: 36_000),
        RoadLink(way: 1, from: 1, to: 3, metres: 23_000),
        RoadLink(way: 1, from: 3, to: 2, metres: 36_000),
      ]
    }
    let roads = Roads(
      nodes: nodes, ways: ways, links: links,
      crossings: [RoadCrossing(id: RoadCrossing.ID("span"), name: Self.name("s"), kind: .bridge)])
    var picture = Picture(region: try region(roads), at: now)
    for (id, kind) in [(unit, "building-fire"), (boat, "river-flood")] {
      try take(
        .reportIncident(
          Incident.Report(
            city: City.ID("320500"), kind: kind, emergencyClass: .accident, priority: .second,
            title: kind, place: "east", coordinate: .at(31.3, 121.2), alert: nil)), &picture)
      let incident = try #require(picture.incidents.sorted.last?.id)
      let task = Assignment(unit: id, distance: .kilometres(58), travel: .minutes(40))
      try take(.dispatch([task], to: incident), &picture)
      let known = try #require(picture.units[id])
      let way = Journey.begun(by: .depart, known, in: picture, at: now)
      try take(.moveUnit(id, .depart, journey: way), &picture)
    }
    return picture
  }

  private func region(_ roads: Roads) throws -> Region {
    let station = ResponseStation(
      id: ResponseStation.ID("S"), city: City.ID("320500"), kind: .fire, name: Self.name("S"),
      coordinate: .at(31.3, 120.6), district: Jurisdiction.ID("320500"))
    let city = City(
      id: City.ID("320500"),
      names: City.Names(name: Self.name("Suzhou"), pinyin: "suzhou", abbreviation: "SUZ"),
      province: Self.name("P"), coordinate: .at(31.3, 120.6), population: 10_000_000,
      areaInSquareKilometres: 8000, neighbours: [], tile: Tile(column: 0, row: 0),
      jurisdiction: Jurisdiction.ID("320500"))
    let bounds = try #require(BoundingBox(southWest: .at(30, 119), northEast: .at(33, 123)))
    return Region(
      id: Region.ID("small"), name: Self.name("Small"), sources: [], bounds: bounds,
      grid: TileGrid(columns: 1, rows: 1), cities: [city], jurisdictions: JurisdictionTree([]),
      waters: Waters(rivers: [], gauges: [], lakes: [], coast: []),
      resources: Resources(
        stations: [station],
        units: [
          UnitSeed(id: unit, kind: .fireEngine, station: station, crew: 6),
          UnitSeed(id: boat, kind: .floodRescueBoat, station: station, crew: 6),
        ], items: [], supplies: [])
    ).with(roads)
  }

  private func take(
    _ command: Command, _ picture: inout Picture, at moment: Instant? = nil,
    by actor: Actor = Actor(name: "wang", role: .supervisor)
  ) throws {
    let moment = moment ?? now
    _ = try picture.take(
      Submission(command, by: actor, happened: moment, received: moment, isExercise: true),
      recorded: moment, origin: Origin.ID("o"))
  }

  /// Closes the bridge and does what follows from it.
  private func close(_ picture: inout Picture, at moment: Instant) throws -> [Command] {
    let stretch = RoadStretch.crossing(RoadCrossing.ID("span"))
    try take(.road(.close(stretch, reason: "r", until: nil)), &picture, at: moment)
    return try follow(&picture, at: moment)
  }

  private func follow(_ picture: inout Picture, at moment: Instant) throws -> [Command] {
    let submissions = Rerouting.submissions(at: moment, in: picture, isExercise: true)
    for submission in submissions {
      _ = try picture.take(submission, recorded: moment, origin: Origin.ID("o"))
    }
    return submissions.map(\.command)
  }

  @Test func whoHasNoOtherWayIsHeldUpAndGoesOnWhenTheRoadIsOpen() throws {
    var picture = try picture(withAnotherWay: false)
    let soon = now.advanced(by: .minutes(5))
    #expect(try follow(&picture, at: soon).isEmpty, "nothing is closed")
    #expect(
      try close(&picture, at: soon) == [
        .unit(unit, .holdUp(on: g42)), .unit(boat, .holdUp(on: g42)),
      ])
    let later = now.advanced(by: .minutes(50))
    #expect(try follow(&picture, at: later).isEmpty, "it is told once")
    let closure = try #require(picture.standingClosures.first)
    try take(.road(.open(closure.id)), &picture, at: later)
    let commands = try follow(&picture, at: later)
    #expect(commands.count == 2)
    let journey = try #require(picture.units[unit]?.journey)
    #expect(picture.units[unit]?.held == nil && journey.departed == later)
    #expect(journey.expectedArrival > later.advanced(by: .minutes(10)))
  }

  @Test func whoHasAnotherWayIsGivenIt() throws {
    var picture = try picture(withAnotherWay: true)
    let commands = try close(&picture, at: now.advanced(by: .minutes(5)))
    #expect(commands.count == 2)
    #expect(picture.units[unit]?.held == nil)
    #expect(picture.units[unit]?.journey?.ways(after: now).contains(RoadWay.ID("S1")) == true)
  }

  /// Of water on a road no entry tells: it is looked at by the clock. Boats go on.
  @Test func waterOnTheRoadHoldsUpAllButBoats() throws {
    var picture = try picture(withAnotherWay: false)
    let soon = now.advanced(by: .minutes(5))
    picture.note(
      .observation(
        Observation(
          source: "span", time: soon, kind: "road-depth", value: 600, unit: "mm")))
    #expect(try follow(&picture, at: soon) == [.unit(unit, .holdUp(on: g42))])
  }
}
