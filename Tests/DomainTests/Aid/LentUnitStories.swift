import Geodesy
import Testing

@testable import Domain

@Suite("Units of another city: asked for, sent, at work, home, claimed, settled")
struct LentUnitStories {
  /// Suzhou has asked two cities for engines at a fire, and taken what they offered.
  private func promised() throws -> (Desk, Incident.ID) {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    try desk.take(
      .aid(.request(engines(3, for: fire, from: [.init(.shanghai, 2), .init(.wuxi, 2)]))))
    try desk.pass(AidMessage(.offer))
    try desk.pass(AidMessage(.accept))
    try desk.pass(AidMessage(.offer, price: Money(fen: 30_000)), of: .wuxi)
    try desk.pass(AidMessage(.accept), of: .wuxi)
    return (desk, fire)
  }

  private func send(_ desk: inout Desk, _ units: [Unit.ID], of lender: City.ID) throws {
    try desk.takeWithRules(
      .aid(
        .sendUnits(
          units.map(assignment), on: .init("SUZ-R1", lender), journey: desk.way(hours: 1),
          by: lender)))
  }

  private func move(_ desk: inout Desk, _ unit: Unit.ID, _ triggers: UnitTrigger...) throws {
    for trigger in triggers {
      desk.wait(.minutes(10))
      let journey = try desk.journey(of: desk.unit(unit))
      try desk.takeWithRules(.moveUnit(unit, trigger, journey: journey), by: .program)
    }
  }

  @Test func theyComeWorkAndGoHomeAndArePaidByTheHour() throws {
    var (desk, fire) = try promised()
    try desk.pass(AidMessage(.commit, units: ["SHA-F01", "SHA-F02"]))
    #expect(desk.picture.loan(of: "SHA-F01") == AidLine.ID("SUZ-R1", .shanghai))
    try send(&desk, ["SHA-F01", "SHA-F02"], of: .shanghai)
    let left = desk.now
    #expect(try desk.line().state == .mobilising)
    #expect(try desk.incident(fire).units == ["SHA-F01", "SHA-F02"])
    try move(&desk, "SHA-F01", .depart, .arrive)
    #expect(try desk.line().state == .mobilising, "the other is still on the road")
    try move(&desk, "SHA-F02", .depart, .arrive)
    #expect(try desk.line().state == .arrived)
    #expect(try desk.line().delivered == 2)
    try move(&desk, "SHA-F01", .release, .reachStation)
    #expect(try desk.line().state == .arrived, "one is still at work")
    try move(&desk, "SHA-F02", .release)
    #expect(try desk.line().state == .released)
    try move(&desk, "SHA-F02", .reachStation)
    #expect(try desk.line().state == .returned)
    #expect(desk.picture.loan(of: "SHA-F01") == nil)
    try desk.pass(AidMessage(.claim))
    let time = left.duration(to: desk.now)
    #expect(time == .minutes(80))
    // Two engines for eighty minutes at 360 yuan an hour.
    #expect(try desk.line().claimed == Money(fen: 96_000))
    try desk.pass(AidMessage(.settle))
    #expect(desk.picture.aidAccount(of: .suzhou).paid == Money(fen: 96_000))
  }

  @Test func twoRequestsForOneUnitOneWinsAndTheOtherIsTold() throws {
    var (desk, _) = try promised()
    var report = try engines(1, for: desk.openIncident(), from: [.init(.shanghai, 1)])
    report.requester = .wuxi
    // Wuxi has an incident of its own.
    report.incident = try desk.openIncident(in: .wuxi)
    try desk.take(.aid(.request(report)))
    try desk.takeWithRules(
      .aid(
        .take(
          AidMessage(.offer, price: .zero), on: .init("WUX-R1", .shanghai), by: .shanghai)))
    try desk.takeWithRules(
      .aid(.take(AidMessage(.accept), on: .init("WUX-R1", .shanghai), by: .wuxi)))
    try desk.pass(AidMessage(.commit, units: ["SHA-F01"]))
    #expect(throws: Rejection.aid(.unitIsLent("SHA-F01", to: "SUZ-R1"))) {
      try desk.pass(AidMessage(.commit, units: ["SHA-F01"]), "WUX-R1")
    }
    try desk.pass(AidMessage(.commit, units: ["SHA-F02"]), "WUX-R1")
    #expect(desk.picture.loan(of: "SHA-F02") == AidLine.ID("WUX-R1", .shanghai))
  }

  @Test func onlyFreeUnitsOfTheKindAndCityAreSetApart() throws {
    var (desk, fire) = try promised()
    #expect(throws: Rejection.aid(.unitIsNotMeant("WUX-F01"))) {
      try desk.pass(AidMessage(.commit, units: ["WUX-F01"]))
    }
    #expect(throws: Rejection.unitChosenTwice("SHA-F01")) {
      try desk.pass(AidMessage(.commit, units: ["SHA-F01", "SHA-F01"]))
    }
    #expect(throws: Rejection.aid(.quantityOutOfRange(0, most: 2))) {
      try desk.pass(AidMessage(.commit))
    }
    let own = try desk.openIncident(in: .shanghai)
    try desk.take(.dispatch([assignment("SHA-F01")], to: own))
    #expect(throws: Rejection.unitIsBusy("SHA-F01", with: own)) {
      try desk.pass(AidMessage(.commit, units: ["SHA-F01"]))
    }
    _ = fire
  }

  @Test func whatIsCalledBackOnTheRoadComesHomeAndCountsItsHours() throws {
    var (desk, _) = try promised()
    try desk.pass(AidMessage(.commit, units: ["WUX-F01"]), of: .wuxi)
    try send(&desk, ["WUX-F01"], of: .wuxi)
    try move(&desk, "WUX-F01", .depart, .cancel)
    #expect(try desk.line(of: .wuxi).state == .released)
    #expect(throws: Rejection.aid(.unitsStillAway(.init("SUZ-R1", .wuxi), ["WUX-F01"]))) {
      try desk.pass(AidMessage(.comeHome), of: .wuxi)
    }
    try move(&desk, "WUX-F01", .reachStation)
    try desk.pass(AidMessage(.claim), of: .wuxi)
    // Half an hour of one engine at 300 yuan.
    #expect(try desk.line(of: .wuxi).claimed == Money(fen: 15_000))
  }

  @Test func whatNeverSetOutCostsNothing() throws {
    var (desk, _) = try promised()
    try desk.pass(AidMessage(.commit, units: ["WUX-F01"]), of: .wuxi)
    try desk.pass(AidMessage(.release), of: .wuxi)
    try desk.pass(AidMessage(.comeHome), of: .wuxi)
    #expect(desk.picture.loan(of: "WUX-F01") == nil)
    try desk.pass(AidMessage(.claim), of: .wuxi)
    #expect(try desk.line(of: .wuxi).claimed == .zero)
  }
}
