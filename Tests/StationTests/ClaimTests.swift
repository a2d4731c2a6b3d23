import Domain
import Geodesy
import Regions
import Testing

@testable import Station

@Suite struct ClaimTests {
  private func report(_ room: Watchroom, _ place: Coordinate) -> Incident.Report {
    Incident.Report(
      city: City.ID("320500"), kind: "building-fire", emergencyClass: .accident,
      priority: .second, title: "fire", place: "", coordinate: place, alert: nil)
  }

  @Test func twoDesksClaimOneUnitAndOneIsTold() async throws {
    let room = try Watchroom()
    await room.station.open()
    await room.station.submit(.reportIncident(report(room, .at(31.3, 120.6))), ticket: 1)
    await room.station.submit(.reportIncident(report(room, .at(31.4, 120.7))), ticket: 2)
    let unit = Unit.ID("SUZ-F01")
    let task = Assignment(unit: unit, distance: .kilometres(3), travel: .minutes(6))
    // Both are on their way to the station before either is answered.
    async let one: Void = room.station.submit(
      .dispatch([task], to: Incident.ID("SUZ-I1")), ticket: 11)
    async let other: Void = room.station.submit(
      .dispatch([task], to: Incident.ID("SUZ-I2")), ticket: 12)
    _ = await (one, other)
    await room.station.close()
    let answers = room.published.answers.filter { $0.ticket > 10 }
    #expect(answers.count == 2)
    let winner = try #require(room.published.all.last?.picture.units[unit]?.incident)
    let refusals = answers.compactMap { answer -> Refusal? in
      if case .failure(let refusal) = answer.outcome { refusal } else { nil }
    }
    #expect(refusals == [.rejected(.unitIsBusy(unit, with: winner))])
  }

  @Test func aSilentUnitRaisesAnAlertAndEndsItWhenItIsHeard() async throws {
    let room = try Watchroom()
    await room.station.open()
    await room.station.submit(.reportIncident(report(room, .at(31.3, 120.6))), ticket: 1)
    let unit = Unit.ID("SUZ-F01")
    let task = Assignment(unit: unit, distance: .kilometres(3), travel: .minutes(6))
    await room.station.submit(.dispatch([task], to: Incident.ID("SUZ-I1")), ticket: 2)
    let now = room.clock.now
    let journey = Journey(
      from: .at(31.2, 120.6), to: .at(31.3, 120.6), departed: now,
      expectedArrival: now.advanced(by: .minutes(6)))
    await room.station.submit(.moveUnit(unit, .depart, journey: journey), ticket: 3)
    room.clock.turn(by: .minutes(15))
    await room.station.wake()
    #expect(room.published.all.last?.picture.units[unit]?.contactLost == nil)
    room.clock.turn(by: .minutes(1))
    await room.station.wake()
    let lost = try #require(room.published.all.last?.picture)
    #expect(lost.units[unit]?.contactLost != nil)
    let alert = try #require(lost.alerts.sorted.first { $0.report.kind == "unit-silent" })
    #expect(alert.isActive && alert.city == City.ID("320500"))
    room.clock.turn(by: .seconds(30))
    await room.station.submit(.moveUnit(unit, .arrive, journey: nil), ticket: 4)
    let found = try #require(room.published.all.last?.picture)
    #expect(found.units[unit]?.contactLost == nil)
    #expect(found.alerts[alert.id]?.isActive == false)
    await room.station.close()
  }

  /// The crew stood before a barrier, and nobody at the desk knew of it.
  @Test func aUnitThatCanGoNoFurtherRaisesAnAlertAndEndsItWhenTheRoadIsOpen() async throws {
    let room = try Watchroom()
    await room.station.open()
    let region = try Regions.open()
    let seat = try #require(region.cities.first { $0.abbreviation == "ZOS" }).coordinate
    let unit = Unit.ID("NGB-F01")
    let start = try #require(region.units.first { $0.id == unit }).home
    // The one way to the islands.
    let bridge = RoadStretch.way(RoadWay.ID("G9211"))
    let links = try #require(region.roads.links(of: bridge)).map { region.roads.links[$0] }
    let nodes = (links.map(\.start) + links.suffix(1).map(\.end)).map { region.roads.nodes[$0] }
    let now = room.clock.now
    let stops = nodes.enumerated().map { index, node in
      Journey.Stop(
        node.coordinate, share: 2000 + index * 1000,
        way: index == 0 ? nil : RoadWay.ID("G9211"))
    }
    var report = report(room, seat)
    report.city = City.ID("330200")
    await room.station.submit(.reportIncident(report), ticket: 1)
    let incident = try #require(room.published.all.last?.picture.incidents.sorted.first?.id)
    let task = Assignment(unit: unit, distance: .kilometres(70), travel: .minutes(60))
    await room.station.submit(.dispatch([task], to: incident), ticket: 2)
    let journey = Journey(
      from: start, to: seat, departed: now, expectedArrival: now.advanced(by: .minutes(60)),
      stops: stops)
    await room.station.submit(.moveUnit(unit, .depart, journey: journey), ticket: 3)
    await room.station.submit(.road(.close(bridge, reason: "wind", until: nil)), ticket: 4)
    let held = try #require(room.published.all.last?.picture)
    #expect(held.units[unit]?.held?.way == RoadWay.ID("G9211"))
    let alert = try #require(held.alerts.sorted.first { $0.report.kind == EventKind.unitHeld })
    #expect(alert.isActive && alert.city == report.city)
    #expect(held.incident(concernedBy: alert) == incident)
    let closure = try #require(held.standingClosures.first)
    room.clock.turn(by: .minutes(20))
    await room.station.submit(.road(.open(closure.id)), ticket: 5)
    let after = try #require(room.published.all.last?.picture)
    #expect(after.units[unit]?.held == nil && after.alerts[alert.id]?.isActive == false)
    #expect(after.units[unit]?.journey?.departed == room.clock.now)
    await room.station.close()
  }
}
