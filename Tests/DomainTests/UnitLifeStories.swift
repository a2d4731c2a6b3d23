import Geodesy
import Testing

@testable import Domain

private let unit: Unit.ID = "SUZ-F01"
private let other: Unit.ID = "SUZ-F02"

extension Desk {
  /// Sends a unit to stand by at the empty station of its city.
  mutating func standBy(_ id: Unit.ID) throws {
    let unit = try unit(id)
    try take(.unit(id, .standBy(at: elsewhere, journey(of: unit))))
  }

  var elsewhere: ResponseStation.ID { ResponseStation.ID("SUZ-S2") }

  /// Sends a unit to a new fire and lets it set out.
  mutating func sendOut(_ id: Unit.ID) throws -> Incident.ID {
    let fire = try openIncident()
    try take(.dispatch([assignment(id)], to: fire))
    try move(id, .depart)
    return fire
  }
}

@Suite("What else becomes of units") struct UnitLifeStories {
  @Test func aDivertedUnitLeavesOneIncidentAndJoinsTheOther() throws {
    var desk = Desk()
    let small = try desk.sendOut(unit)
    let grave = try desk.openIncident()
    let events = try desk.take(.unit(unit, .divert(to: grave, assignment(unit))))
    #expect(
      events == [
        .unit(unit, .diverted(from: small, to: grave, assignment(unit))),
        .incident(grave, .activated),
      ])
    #expect(try desk.incident(small).units.isEmpty)
    #expect(try desk.incident(grave).units == [unit])
    #expect(try desk.unit(unit).status == .committed && desk.unit(unit).journey == nil)
    #expect(
      desk.refusal(of: .unit(unit, .divert(to: grave, assignment(unit))))
        == .unitIsBusy(unit, with: grave))
  }

  @Test(arguments: UnitStatus.allCases)
  func onlyWhoIsUnderWayIsDiverted(_ status: UnitStatus) throws {
    let allowed: Set<UnitStatus> = [.committed, .enroute, .staging, .delayed]
    #expect(
      (UnitStatusTable.next(from: status, on: .divert) != nil) == allowed.contains(status))
    var desk = Desk()
    let grave = try desk.openIncident()
    if status == .available {
      #expect(
        desk.refusal(of: .unit(unit, .divert(to: grave, assignment(unit))))
          == .unitCannot(unit, .divert, in: .available))
    }
  }

  @Test func aUnitStandsByElsewhereAndGoesHomeAgain() throws {
    var desk = Desk()
    #expect(
      desk.refusal(of: .moveUnit(unit, .goHome, journey: nil))
        == .unitIsThere(unit, ResponseStation.ID("SUZ-S1")))
    try desk.standBy(unit)
    #expect(try desk.unit(unit).status == .relocating)
    #expect(desk.picture.tally(of: .suzhou).freeUnits == 3, "it can be sent from the road")
    try desk.move(unit, .reachStation)
    let known = try desk.unit(unit)
    #expect(known.status == .available && known.place == desk.elsewhere)
    #expect(known.coordinate == known.base && known.base != known.home)
    #expect(
      desk.refusal(of: .unit(unit, .standBy(at: desk.elsewhere, desk.journey(of: known))))
        == .unitIsThere(unit, desk.elsewhere))
    try desk.move(unit, .goHome, .reachStation)
    #expect(try desk.unit(unit).standBy == nil)
    #expect(
      desk.refusal(
        of: .unit(unit, .standBy(at: ResponseStation.ID("nowhere"), desk.journey(of: known))))
        == .unknownStation(ResponseStation.ID("nowhere")))
  }

  @Test func aReliefTakesOverWhenItArrives() throws {
    var desk = Desk()
    let fire = try desk.sendOut(unit)
    #expect(
      desk.refusal(of: .unit(unit, .relieve(by: assignment(other))))
        == .unitCannot(unit, .relieve, in: .enroute))
    try desk.move(unit, .arrive)
    try desk.take(.unit(unit, .relieve(by: assignment(other))))
    #expect(try desk.unit(unit).relief == other)
    #expect(
      desk.refusal(of: .unit(unit, .relieve(by: assignment("SUZ-F03")))) == .reliefIsComing(unit))
    try desk.move(other, .depart, .arrive)
    #expect(try desk.unit(unit).status == .returning)
    #expect(try desk.incident(fire).units == [other])
  }

  @Test func aReliefThatIsCalledBackRelievesNobody() throws {
    var desk = Desk()
    _ = try desk.sendOut(unit)
    try desk.move(unit, .arrive)
    try desk.take(.unit(unit, .relieve(by: assignment(other))))
    try desk.move(other, .cancel)
    #expect(try desk.unit(unit).relief == nil && desk.unit(unit).status == .onScene)
  }

  @Test func whyAUnitIsOutOfServiceIsKnown() throws {
    var desk = Desk()
    #expect(desk.refusal(of: .unit(unit, .withdraw(reason: " "))) == .reasonMissing)
    try desk.take(.unit(unit, .withdraw(reason: "brakes")))
    #expect(try desk.unit(unit).withdrawal?.reason == "brakes")
    #expect(
      desk.refusal(of: .unit(unit, .withdraw(reason: "brakes")))
        == .unitCannot(unit, .takeOutOfService, in: .outOfService))
    try desk.move(unit, .returnToService)
    #expect(try desk.unit(unit).withdrawal == nil)
  }

  @Test func silenceIsNewsOnlyUnderWayAndOnlyOnce() throws {
    var desk = Desk()
    #expect(desk.refusal(of: .unit(unit, .loseContact), by: .program) == .unitIsHeard(unit))
    _ = try desk.sendOut(unit)
    let due = try desk.unit(unit).silent(from: desk.picture.rules)
    #expect(due == desk.now.advanced(by: .minutes(30)), "twenty of the way, ten of silence")
    desk.wait(.minutes(29))
    #expect(desk.refusal(of: .unit(unit, .loseContact), by: .program) == .unitIsHeard(unit))
    desk.wait(.minutes(1))
    try desk.take(.unit(unit, .loseContact), by: .program)
    #expect(try desk.unit(unit).contactLost != nil)
    #expect(desk.refusal(of: .unit(unit, .loseContact), by: .program) == .unitIsHeard(unit))
    let events = try desk.take(.moveUnit(unit, .arrive, journey: nil))
    #expect(events.first == .unit(unit, .contactRegained))
    #expect(try desk.unit(unit).contactLost == nil)
    #expect(desk.refusal(of: .unit(unit, .regainContact), by: .program) == .unitIsHeard(unit))
  }

  @Test func aVehicleThatTellsItsPlaceIsMissedSooner() throws {
    var desk = Desk()
    _ = try desk.sendOut(unit)
    desk.wait(.minutes(2))
    desk.picture.note(.position(unit, .at(31.35, 120.65), at: desk.now))
    #expect(
      try desk.unit(unit).silent(from: desk.picture.rules) == desk.now.advanced(by: .minutes(10)))
  }

  @Test func aPositionGrowsStaleAwayFromTheStation() throws {
    var desk = Desk()
    desk.wait(.hours(5))
    #expect(try !desk.unit(unit).isStale(at: desk.now, desk.picture.rules), "it is at its station")
    _ = try desk.sendOut(unit)
    desk.wait(.seconds(1800))
    #expect(try !desk.unit(unit).isStale(at: desk.now, desk.picture.rules))
    desk.wait(.seconds(1))
    #expect(try desk.unit(unit).isStale(at: desk.now, desk.picture.rules))
  }

  @Test func onlyTheProgramSaysThatContactIsLost() {
    let desk = Desk()
    #expect(desk.refusal(of: .unit(unit, .loseContact)) == .notPermitted(.dispatcher))
  }
}

@Suite("Work and rest of crews") struct DutyStories {
  private let rules = ServiceRules.assumed
  /// Noon by the region's clocks.
  private let noon = Instant(seconds: 1_767_225_600 + 4 * 3600)

  @Test func aCrewWorksUntilItMustRest() {
    var duty = Duty(inSince: noon)
    duty.goOut(at: noon, rules)
    #expect(!rules.needsRest(duty, at: noon.advanced(by: .minutes(359))))
    #expect(rules.needsRest(duty, at: noon.advanced(by: .hours(6))))
    #expect(rules.restEnds(duty, at: noon) == nil, "it is out")
  }

  @Test func restCountsOnlyWhenItIsLongEnough() {
    var duty = Duty(inSince: noon)
    duty.goOut(at: noon, rules)
    duty.comeIn(at: noon.advanced(by: .hours(4)))
    #expect(rules.worked(by: duty, at: noon.advanced(by: .minutes(299))) == .hours(4))
    #expect(rules.worked(by: duty, at: noon.advanced(by: .hours(5))) == .zero)
    var again = duty
    again.goOut(at: noon.advanced(by: .minutes(270)), rules)
    #expect(rules.needsRest(again, at: noon.advanced(by: .minutes(390))))
  }

  @Test func anotherCrewTakesOverWithTheShift() {
    var duty = Duty(inSince: noon)
    duty.goOut(at: noon, rules)
    let evening = noon.advanced(by: .minutes(7 * 60 + 50))
    duty.comeIn(at: evening)
    #expect(rules.needsRest(duty, at: evening))
    #expect(rules.restEnds(duty, at: evening) == noon.advanced(by: .hours(8)))
    #expect(!rules.needsRest(duty, at: noon.advanced(by: .hours(8))))
  }

  @Test func dutyRunsFromTheShiftInWhichTheCrewWentOut() {
    var duty = Duty(inSince: noon)
    duty.goOut(at: noon, rules)
    #expect(rules.onDuty(duty, at: noon.advanced(by: .hours(12))) == .hours(16))
    #expect(rules.onDuty(Duty(inSince: noon), at: noon.advanced(by: .hours(12))) == .hours(4))
  }
}
