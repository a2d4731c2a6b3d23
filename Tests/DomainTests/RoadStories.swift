import Geodesy
import Testing

@testable import Domain

private let joined: Region = {
  func name(_ text: String) -> LocalizedName {
    LocalizedName(english: text, simplified: text, traditional: text)
  }
  let nodes = [("SUZ", 120.60), ("mid", 121.0), ("SHA", 121.47)].map { id, longitude in
    RoadNode(
      id: RoadNode.ID(id), name: name(id), coordinate: .at(31.3, longitude),
      city: id == "SHA" ? .shanghai : .suzhou)
  }
  return smallRegion.with(
    Roads(
      nodes: nodes,
      ways: [RoadWay(id: RoadWay.ID("G2"), name: name("Two"), kind: .motorway, speed: 110)],
      links: [
        RoadLink(way: 0, from: 0, to: 1, metres: 45_000, crossing: 0),
        RoadLink(way: 0, from: 1, to: 2, metres: 50_000),
      ],
      crossings: [RoadCrossing(id: RoadCrossing.ID("span"), name: name("Span"), kind: .bridge)]))
}()

@Suite("Roads are closed and opened, signals held and let go") struct RoadStories {
  private let g2 = RoadStretch.way(RoadWay.ID("G2"))
  private let first = RoadClosure.ID("R1")

  private func refusal(_ command: RoadCommand, _ desk: Desk, by actor: Actor = .officer)
    -> Rejection?
  {
    if case .failure(let rejection) = desk.answer(to: .road(command), by: actor) {
      return rejection
    }
    return nil
  }

  @Test func aRoadIsClosedAndOpenedAgain() throws {
    var desk = Desk(region: joined)
    let until = desk.now.advanced(by: .hours(2))
    try desk.take(.road(.close(g2, reason: "accident", until: until)))
    let closure = try #require(desk.picture.closure(first))
    #expect(closure.by == .officer && closure.reason == "accident" && closure.since == desk.now)
    #expect(closure.holds(at: desk.now) && !closure.holds(at: until))
    #expect(refusal(.close(g2, reason: "again", until: nil), desk) == .roadIsClosed(g2, first))
    try desk.take(.road(.open(first)))
    #expect(desk.picture.standingClosures.isEmpty)
    #expect(refusal(.open(first), desk) == .unknownClosure(first))
    try desk.take(.road(.close(.crossing(RoadCrossing.ID("span")), reason: "wind", until: nil)))
    #expect(desk.picture.standingClosures.map(\.id.rawValue) == ["R2"])
  }

  @Test func aClosureEndsByTheClock() throws {
    var desk = Desk(region: joined)
    try desk.take(
      .road(.close(g2, reason: "fog", until: desk.now.advanced(by: .minutes(30)))))
    #expect(refusal(.endClosure(first), desk, by: .program) == .closureStillRuns(first))
    #expect(refusal(.endClosure(first), desk) == .notPermitted(.dispatcher))
    desk.wait(.minutes(30))
    // It bars nobody any more, though nobody has said so yet: the same may be closed again.
    #expect(refusal(.close(g2, reason: "more fog", until: nil), desk) == nil)
    try desk.take(.road(.endClosure(first)), by: .program)
    #expect(desk.picture.standingClosures.isEmpty)
    #expect(refusal(.endClosure(first), desk, by: .program) == .unknownClosure(first))
  }

  @Test func whatMakesNoSenseIsRefused() {
    let desk = Desk(region: joined)
    let past = desk.now.advanced(by: .seconds(-1))
    let far = desk.now.advanced(by: .hours(24 * 15))
    let unknown = RoadStretch.way(RoadWay.ID("G9"))
    #expect(refusal(.close(unknown, reason: "x", until: nil), desk) == .unknownRoad("G9"))
    #expect(refusal(.close(g2, reason: "x", until: past), desk) == .closureInThePast)
    #expect(
      refusal(.close(g2, reason: "x", until: far), desk)
        == .closureTooLong(limit: Picture.closureLimit))
    #expect(refusal(.close(g2, reason: " ", until: nil), desk) == .reasonMissing)
    let observer = Actor(name: "guest", role: .observer)
    #expect(
      refusal(.close(g2, reason: "x", until: nil), desk, by: observer)
        == .notPermitted(.observer))
    let none = Desk(region: smallRegion)
    #expect(refusal(.close(g2, reason: "x", until: nil), none) == .unknownRoad("G2"))
  }

  private let unit: Unit.ID = "SUZ-F01"

  private func underWay() throws -> Desk {
    var desk = Desk(region: joined)
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    try desk.move(unit, .depart)
    return desk
  }

  private func corridor(_ desk: Desk) -> GreenCorridor {
    let arrival = desk.now.advanced(by: .minutes(18))
    return GreenCorridor(
      unit: unit,
      junctions: [
        GreenCorridor.Junction(
          coordinate: .at(31.39, 120.69), metresLeft: 900, arrival: arrival,
          greenFrom: arrival.advanced(by: .seconds(-30)),
          greenUntil: arrival.advanced(by: .seconds(20)), crossDelay: 100)
      ], saving: GreenCorridor.Saving(low: 20, middle: 60, high: 90))
  }

  @Test func aCorridorBringsTheArrivalNearerAndEndsByItself() throws {
    var desk = try underWay()
    let before = try #require(try desk.unit(unit).journey)
    let place = try desk.unit(unit).position(at: desk.now)
    try desk.take(.road(.startCorridor(corridor(desk))))
    let after = try #require(try desk.unit(unit).journey)
    #expect(after.expectedArrival == before.expectedArrival.advanced(by: .seconds(-60)))
    #expect(try desk.unit(unit).position(at: desk.now).distance(to: place) < .metres(50))
    #expect(desk.picture.corridor(of: unit)?.by == .officer)
    #expect(refusal(.startCorridor(corridor(desk)), desk) == .corridorIsOn(unit))
    let events = try desk.takeWithRules(
      .moveUnit(unit, .arrive, journey: nil), by: .officer)
    #expect(events.contains(.road(.corridorEnded(unit, hasPassed: true))))
    #expect(desk.picture.standingCorridors.isEmpty)
    #expect(refusal(.stopCorridor(unit), desk) == .noCorridor(unit))
  }

  @Test func aCorridorThatIsStoppedGivesBackWhatItHadNotSaved() throws {
    var desk = try underWay()
    let before = try #require(try desk.unit(unit).journey)
    try desk.take(.road(.startCorridor(corridor(desk))))
    try desk.take(.road(.stopCorridor(unit)))
    #expect(try desk.unit(unit).journey?.expectedArrival == before.expectedArrival)
    #expect(desk.picture.standingCorridors.isEmpty)
  }

  @Test func signalsAreHeldForWhoIsUnderWayAlone() throws {
    var desk = Desk(region: joined)
    #expect(
      refusal(.startCorridor(corridor(desk)), desk) == .unitIsNotUnderWay(unit, .available))
    desk = try underWay()
    var none = corridor(desk)
    none.junctions = []
    #expect(refusal(.startCorridor(none), desk) == .noSignalsAhead(unit))
    none.unit = "SUZ-F99"
    #expect(refusal(.startCorridor(none), desk) == .unknownUnit("SUZ-F99"))
  }

  @Test func aUnitUnderWayIsGivenAnotherWayToTheSamePlace() throws {
    var desk = try underWay()
    let old = try #require(try desk.unit(unit).journey)
    let fresh = Journey(
      from: try desk.unit(unit).position(at: desk.now), to: old.to, departed: desk.now,
      expectedArrival: desk.now.advanced(by: .minutes(50)),
      stops: [Journey.Stop(.at(31.35, 120.8), share: 6_000, way: RoadWay.ID("G2"))])
    var astray = fresh
    astray.to = .at(31, 121)
    #expect(
      refusal(.reroute(unit, astray), desk, by: .program) == .journeyLeadsElsewhere(unit))
    #expect(refusal(.reroute(unit, fresh), desk) == .notPermitted(.dispatcher))
    try desk.take(.road(.reroute(unit, fresh)), by: .program)
    #expect(try desk.unit(unit).journey == fresh)
    desk.wait(.minutes(30))
    #expect(try desk.unit(unit).position(at: desk.now).distance(to: .at(31.35, 120.8)) < .metres(1))
    #expect(fresh.ways(after: desk.now.advanced(by: .minutes(-1))) == [RoadWay.ID("G2")])
    #expect(fresh.ways(after: desk.now.advanced(by: .minutes(1))).isEmpty)
    desk = Desk(region: joined)
    #expect(
      refusal(.reroute(unit, fresh), desk, by: .program) == .unitIsNotUnderWay(unit, .available))
  }

  @Test func closuresAndCorridorsAreArchived() throws {
    var desk = try underWay()
    try desk.take(.road(.close(g2, reason: "ice", until: nil)))
    try desk.take(.road(.startCorridor(corridor(desk))))
    let read = try #require(
      Picture(region: joined, at: desk.now, archive: desk.picture.archive))
    #expect(read.standingClosures == desk.picture.standingClosures)
    #expect(read.standingCorridors == desk.picture.standingCorridors)
    #expect(read.units[unit] == desk.picture.units[unit])
    #expect(read.archive == desk.picture.archive)
  }
}
