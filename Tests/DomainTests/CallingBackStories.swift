import Geodesy
import Testing

@testable import Domain

private let unit: Unit.ID = "SUZ-F01"

@Suite("Calling back who has not turned out")
struct CallingBackStories {
  /// Sends the unit to a new fire, and takes that back.
  private func sentAndTakenBack(_ desk: inout Desk) throws -> Incident.ID {
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    let sent = try #require(
      desk.record.last { if case .unit(_, .dispatched) = $0.event { true } else { false } })
    let command = try #require(sent.compensation(in: desk.picture))
    #expect(command == .unit(unit, .standDown))
    try desk.take(command)
    return fire
  }

  /// It went straight home, twenty minutes away from where it stood, and was free for nobody.
  @Test func aDispatchThatIsTakenBackAtOnceLeavesTheUnitAtItsStation() throws {
    var desk = Desk()
    let before = try desk.unit(unit)
    let fire = try sentAndTakenBack(&desk)
    let after = try desk.unit(unit)
    #expect(after.status == .available && after.journey == nil && after.incident == nil)
    #expect(after.coordinate == before.coordinate && after.duty == before.duty)
    #expect(try desk.incident(fire).units.isEmpty && desk.incident(fire).sentCount == 0)
    #expect(desk.picture.tally(of: .suzhou).freeUnits == 3)
  }

  @Test func whoWasOnTheWayHomeGoesOnHome() throws {
    var desk = Desk()
    _ = try desk.sendOut(unit)
    try desk.move(unit, .arrive, .release)
    desk.wait(.minutes(5))
    let place = try desk.unit(unit).position(at: desk.now)
    let way = try #require(try desk.unit(unit).journey)
    _ = try sentAndTakenBack(&desk)
    let after = try desk.unit(unit)
    #expect(after.status == .returning)
    let journey = try #require(after.journey)
    #expect(journey.from == place && journey.to == way.to)
    #expect(journey.expectedArrival == way.expectedArrival)
  }

  @Test func whoStoodByElsewhereStandsByThereStill() throws {
    var desk = Desk()
    try desk.standBy(unit)
    _ = try sentAndTakenBack(&desk)
    #expect(try desk.unit(unit).status == .relocating)
    #expect(try desk.unit(unit).standBy?.station == desk.elsewhere)
    try desk.take(.moveUnit(unit, .reachStation, journey: nil))
    _ = try sentAndTakenBack(&desk)
    let after = try desk.unit(unit)
    #expect(after.status == .available && after.place == desk.elsewhere)
    #expect(after.coordinate == after.base && after.base != after.home)
  }

  @Test(arguments: UnitStatus.allCases)
  func nobodyStandsDownWhoWasNotSentOrHasTurnedOut(_ status: UnitStatus) throws {
    let allowed = UnitStatusTable.edges.filter { $0.from == status && $0.trigger == .standDown }
    #expect(
      Set(allowed.map(\.to)) == (status == .committed ? [.available, .returning, .relocating] : []))
    guard status == .available || status == .enroute else { return }
    var desk = Desk()
    if status == .enroute { _ = try desk.sendOut(unit) }
    #expect(
      desk.refusal(of: .unit(unit, .standDown)) == .unitCannot(unit, .standDown, in: status))
  }

  @Test func whoWasTurnedRoundOnTheRoadGoesHome() throws {
    var desk = Desk()
    _ = try desk.sendOut(unit)
    let grave = try desk.openIncident()
    try desk.take(.unit(unit, .divert(to: grave, assignment(unit))))
    #expect(
      desk.refusal(of: .unit(unit, .standDown)) == .unitCannot(unit, .standDown, in: .committed))
    let known = try desk.unit(unit)
    let home = desk.journey(of: known)
    #expect(desk.picture.callingBack(known, home: home) == .moveUnit(unit, .cancel, journey: home))
  }

  /// Units of another city are sent by an agreement; they stood by in its stations without any.
  @Test func noUnitStandsByInAnotherCityWithoutAnAgreement() throws {
    let desk = Desk()
    let journey = desk.journey(of: try desk.unit(unit))
    let station = ResponseStation.ID("SHA-S1")
    #expect(
      desk.refusal(of: .unit(unit, .standBy(at: station, journey)))
        == .aid(.needsRequest(unit, of: .suzhou)))
    #expect(try !desk.picture.mayStandBy(desk.unit(unit), at: station, desk.now))
  }
}

@Suite("A unit that can go no further")
struct HeldUnitStories {
  private let road = RoadWay.ID("G42")

  @Test func itStaysWhereItIsUntilItHasAnotherWay() throws {
    var desk = Desk()
    _ = try desk.sendOut(unit)
    desk.wait(.minutes(10))
    let place = try desk.unit(unit).position(at: desk.now)
    try desk.take(.unit(unit, .holdUp(on: road)), by: .program)
    desk.wait(.hours(2))
    let held = try desk.unit(unit)
    #expect(held.held?.way == road && held.position(at: desk.now) == place)
    #expect(held.silent(from: desk.picture.rules) == nil, "it is known why nothing is heard")
    var fresh = try #require(held.journey)
    (fresh.from, fresh.departed) = (place, desk.now)
    fresh.expectedArrival = desk.now.advanced(by: .minutes(20))
    try desk.take(.road(.reroute(unit, fresh)), by: .program)
    #expect(try desk.unit(unit).held == nil)
    desk.wait(.minutes(10))
    #expect(try desk.unit(unit).position(at: desk.now) != place)
  }

  @Test func itIsHeldUpOnceAndOnlyUnderWay() throws {
    var desk = Desk()
    #expect(
      desk.refusal(of: .unit(unit, .holdUp(on: nil)), by: .program)
        == .unitIsNotUnderWay(unit, .available))
    _ = try desk.sendOut(unit)
    #expect(
      desk.refusal(of: .unit(unit, .holdUp(on: nil))) == .notPermitted(.dispatcher),
      "the program finds it, nobody orders it")
    try desk.take(.unit(unit, .holdUp(on: nil)), by: .program)
    #expect(
      desk.refusal(of: .unit(unit, .holdUp(on: road)), by: .program) == .unitIsHeldUp(unit))
  }

  @Test func anotherTaskEndsIt() throws {
    var desk = Desk()
    _ = try desk.sendOut(unit)
    try desk.take(.unit(unit, .holdUp(on: road)), by: .program)
    let copy = Picture(
      region: desk.picture.region, at: desk.now, archive: desk.picture.archive)
    #expect(copy?.units[unit]?.held == desk.picture.units[unit]?.held)
    try desk.move(unit, .cancel)
    #expect(try desk.unit(unit).held == nil)
  }
}
