import Geodesy
import Testing

@testable import Domain

@Suite("Sending a unit of another city: by agreement, by promise, or not before it was asked for")
struct LendingStories {
  private func dispatch(_ units: Unit.ID..., to incident: Incident.ID) -> Command {
    .dispatch(units.map(assignment), to: incident)
  }

  @Test func anAgreementLetsThemGoAndTheWholeRequestIsWrittenInTheSameAct() throws {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    let events = try desk.takeWithRules(dispatch("SHA-F01", "SUZ-F01", "SHA-F02", to: fire))
    let steps = events.compactMap { event -> AidTrigger? in
      guard case .aid(_, .passed(let message, .shanghai, _)) = event else { return nil }
      return message.trigger
    }
    #expect(steps == [.send, .offer, .accept, .commit, .mobilise])
    let line = try desk.line()
    #expect(line.state == .mobilising)
    #expect(line.units == ["SHA-F01", "SHA-F02"])
    #expect(line.agreement == "east")
    #expect(line.price == Money(fen: 36_000))
    #expect(try desk.unit("SHA-F01").incident == fire)
    #expect(desk.picture.aid["SUZ-R1"]?.report.incident == fire)
    #expect(desk.picture.isStaffed(.suzhou))
    #expect(!desk.picture.isStaffed(.shanghai), "nobody wrote for Shanghai")
  }

  @Test func withoutAgreementTheirCityMustBeAskedAndNobodyIsSent() throws {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    #expect(
      desk.refusal(of: dispatch("SUZ-F01", "WUX-F01", to: fire))
        == .aid(.needsRequest("WUX-F01", of: .wuxi)))
    #expect(desk.picture.aid.isEmpty)
  }

  @Test func moreThanTheCapMustBeAskedFor() throws {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    #expect(
      desk.refusal(of: dispatch("SHA-F01", "SHA-F02", "SHA-F03", to: fire))
        == .aid(.needsRequest("SHA-F01", of: .shanghai)))
    try desk.takeWithRules(dispatch("SHA-F01", "SHA-F02", to: fire))
    #expect(
      desk.refusal(of: dispatch("SHA-F03", to: fire))
        == .aid(.needsRequest("SHA-F03", of: .shanghai)))
  }

  @Test func anAgreementThatHasRunOutLetsNobodyGo() throws {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    desk.wait(.hours(241))
    #expect(
      desk.refusal(of: dispatch("SHA-F01", to: fire))
        == .aid(.needsRequest("SHA-F01", of: .shanghai)))
  }

  @Test func anAcceptedRequestLetsSoManyGo() throws {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    try desk.take(.aid(.request(engines(1, for: fire, from: [.init(.wuxi, 1)]))))
    try desk.pass(AidMessage(.offer, price: Money(fen: 30_000)), of: .wuxi)
    #expect(
      desk.refusal(of: dispatch("WUX-F01", to: fire)) == .aid(.needsRequest("WUX-F01", of: .wuxi)),
      "an offer binds nobody yet")
    try desk.pass(AidMessage(.accept), of: .wuxi)
    #expect(
      desk.refusal(of: dispatch("WUX-F01", "WUX-F02", to: fire))
        == .aid(.needsRequest("WUX-F01", of: .wuxi)))
    try desk.takeWithRules(dispatch("WUX-F02", to: fire))
    let line = try desk.line(of: .wuxi)
    #expect(line.state == .mobilising)
    #expect(line.units == ["WUX-F02"])
  }

  /// A fire for which Shanghai has set one engine apart.
  private func promised() throws -> (Desk, Incident.ID) {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    try desk.take(.aid(.request(engines(1, for: fire, from: [.init(.shanghai, 1)]))))
    try desk.pass(AidMessage(.offer))
    try desk.pass(AidMessage(.accept))
    try desk.pass(AidMessage(.commit, units: ["SHA-F01"]))
    return (desk, fire)
  }

  @Test func whatIsSetApartGoesWhereItWasPromised() throws {
    var (desk, fire) = try promised()
    let lent = Rejection.aid(.unitIsLent("SHA-F01", to: "SUZ-R1"))
    let (own, third) = (
      try desk.openIncident(in: .shanghai), try desk.openIncident(in: .wuxi)
    )
    let other = try desk.openIncident()
    for incident in [own, third, other] {
      #expect(desk.refusal(of: dispatch("SHA-F01", to: incident)) == lent)
    }
    let station = ResponseStation.ID("SUZ-S1")
    let way = try desk.journey(of: desk.unit("SHA-F01"))
    #expect(desk.refusal(of: .unit("SHA-F01", .standBy(at: station, way))) == lent)
    try desk.takeWithRules(dispatch("SHA-F01", to: fire))
    #expect(try desk.line().state == .mobilising)
  }

  @Test func turningRoundAndRelievingAskTheSame() throws {
    var desk = Desk(region: aidRegion)
    let (own, fire) = (try desk.openIncident(in: .wuxi), try desk.openIncident())
    try desk.takeWithRules(dispatch("WUX-F01", to: own))
    #expect(
      desk.refusal(of: .unit("WUX-F01", .divert(to: fire, assignment("WUX-F01"))))
        == .aid(.needsRequest("WUX-F01", of: .wuxi)))
    try desk.takeWithRules(dispatch("SUZ-F01", to: fire))
    try desk.move("SUZ-F01", .depart, .arrive)
    #expect(
      desk.refusal(of: .unit("SUZ-F01", .relieve(by: assignment("WUX-F02"))))
        == .aid(.needsRequest("WUX-F02", of: .wuxi)))
    try desk.takeWithRules(.unit("SUZ-F01", .relieve(by: assignment("SHA-F01"))))
    #expect(try desk.line().state == .mobilising)
  }

  @Test func whatIsLentMayBeTurnedToMoreUrgentWorkOfItsHostAlone() throws {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    try desk.takeWithRules(dispatch("SHA-F01", to: fire))
    try desk.move("SHA-F01", .depart)
    let (own, second) = (try desk.openIncident(in: .shanghai), try desk.openIncident())
    #expect(
      desk.refusal(of: .unit("SHA-F01", .divert(to: own, assignment("SHA-F01"))))
        == .aid(.unitIsLent("SHA-F01", to: "SUZ-R1")))
    try desk.takeWithRules(.unit("SHA-F01", .divert(to: second, assignment("SHA-F01"))))
    #expect(try desk.line().state == .mobilising, "it is still with Suzhou")
  }

  @Test func twoDesksThatClaimOneUnitOneWinsAndTheOtherIsTold() throws {
    var desk = Desk(region: aidRegion)
    let (first, second) = (try desk.openIncident(), try desk.openIncident())
    try desk.takeWithRules(dispatch("SHA-F01", to: first))
    #expect(
      desk.refusal(of: dispatch("SHA-F01", to: second)) == .unitIsBusy("SHA-F01", with: first))
  }

  @Test func aSnapshotKeepsWhatWasAcceptedAndNotSetApart() throws {
    var desk = Desk(region: aidRegion)
    let fire = try desk.openIncident()
    try desk.take(.aid(.request(engines(1, for: fire, from: [.init(.wuxi, 1)]))))
    try desk.pass(AidMessage(.offer, price: Money(fen: 30_000)), of: .wuxi)
    try desk.pass(AidMessage(.accept), of: .wuxi)
    var restored = desk
    restored.picture = try #require(
      Picture(region: aidRegion, at: midnight, archive: desk.picture.archive))
    try restored.takeWithRules(dispatch("WUX-F02", to: fire))
    #expect(try restored.line(of: .wuxi).state == .mobilising)
  }
}
