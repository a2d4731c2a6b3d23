import Testing

@testable import Domain

@Suite("Agreements on the record")
struct AgreementStories {
  private let east = AgreementDesk.east

  @Test func whatTheRegionFileHoldsIsTheFirstVersionSignedByAll() throws {
    let desk = AgreementDesk()
    let first = try #require(try desk.agreement().version(1))
    #expect(try desk.state(1) == .inForce)
    #expect(first.answer(of: .suzhou) == .signed)
    #expect(first.answer(of: .shanghai) == .signed)
    #expect(first.answer(of: .wuxi) == nil)
  }

  @Test func anAmendmentBindsOnceAllHaveSignedAndItsDayHasCome() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended(from: day(3)))
    #expect(try desk.state(2) == .signing)
    #expect(try desk.agreement().newest.awaited == [.shanghai], "who writes it signs by that")
    #expect(try desk.agreement().inForce(at: desk.now)?.version == 1)
    try desk.sign(2, .shanghai)
    #expect(try desk.state(2) == .signed)
    #expect(try desk.agreement().inForce(at: day(3).advanced(by: .milliseconds(-1)))?.version == 1)
    #expect(try desk.agreement().inForce(at: day(3))?.version == 2)
    desk.desk.now = day(3)
    #expect(try desk.state(1) == .superseded)
    #expect(try desk.state(2) == .inForce)
  }

  @Test func oneThatIsSignedAfterItsFirstDayBindsFromTheLastSignature() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended())
    let drafted = desk.now
    desk.desk.wait(.hours(10))
    try desk.sign(2, .shanghai)
    #expect(try desk.agreement().inForce(at: drafted.advanced(by: .hours(9)))?.version == 1)
    #expect(try desk.agreement().inForce(at: desk.now)?.version == 2)
  }

  @Test func aRefusalStandsOnceAllHaveAnsweredAndTheOldVersionGoesOn() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended(parties: [.suzhou, .shanghai, .wuxi]), by: .body)
    try desk.take(.refuse(east, version: 2, by: .wuxi, reason: "no stores"))
    #expect(try desk.state(2) == .signing)
    try desk.sign(2, .suzhou, .shanghai)
    #expect(try desk.state(2) == .refused)
    #expect(try desk.agreement().inForce(at: desk.now)?.version == 1)
  }

  @Test func whatIsNotSignedInTimeLapsesAndItsLastMomentIsInTime() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended())
    desk.desk.wait(.hours(168))
    #expect(try desk.state(2) == .signing)
    desk.desk.wait(.milliseconds(1))
    #expect(try desk.state(2) == .lapsed)
    try desk.draft(desk.amended(cap: 850))
    #expect(try desk.state(3) == .signing, "another may be put to them then")
  }

  @Test func whoIsTakenOutOfAnAgreementHasToSignThatToo() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended(parties: [.suzhou, .wuxi]))
    #expect(try desk.agreement().newest.signatories == [.suzhou, .wuxi, .shanghai])
    try desk.sign(2, .wuxi, .shanghai)
    #expect(try desk.agreement().inForce(at: desk.now)?.parties == [.suzhou, .wuxi])
  }

  @Test func aPartyLeavesWithTheNoticeThatIsStatedAndTheLastTwoEndIt() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended(parties: [.suzhou, .shanghai, .wuxi], until: day(300)))
    try desk.sign(2, .shanghai, .wuxi)
    try desk.take(.leave(east, by: .wuxi, reason: "too dear"))
    #expect(try desk.agreement().inForce(at: day(29))?.parties.contains(.wuxi) == true)
    let left = try #require(try desk.agreement().inForce(at: day(31)))
    #expect(left.parties == [.suzhou, .shanghai])
    #expect(desk.refusal(of: .leave(east, by: .wuxi, reason: "r")) == .leavesAlready(east, .wuxi))
    desk.desk.wait(.hours(24 * 40))
    try desk.take(.leave(east, by: .suzhou, reason: "too"))
    #expect(try desk.agreement().inForce(at: day(69)) != nil)
    #expect(try desk.agreement().inForce(at: day(71)) == nil, "one city agrees with nobody")
  }

  @Test func theBodyEndsItWithNoticeButABodyOfPeersDoesNot() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended())
    try desk.sign(2, .shanghai)
    try desk.take(.end(east, reason: "replaced"))
    #expect(desk.refusal(of: .end(east, reason: "again")) == .endsAlready(east))
    #expect(try desk.agreement().inForce(at: day(29)) != nil)
    #expect(try desk.agreement().inForce(at: day(31)) == nil)
    let peers = AgreementDesk(mode: .peers)
    #expect(peers.refusal(of: .end(east, reason: "r")) == .onlyParties(east))
  }

  @Test func aNewAgreementHasANameOfItsOwn() throws {
    var desk = AgreementDesk()
    var draft = try desk.amended(parties: [.wuxi, .suzhou])
    (draft.agreement, draft.name) = (nil, LocalizedName(inAll: "Lake"))
    try desk.draft(draft, by: .city(.wuxi))
    let id: AidAgreement.ID = "WUX-G2"
    #expect(try desk.state(1, of: id) == .signing)
    try desk.take(.sign(id, version: 1, by: .suzhou))
    #expect(
      desk.picture.agreements(
        between: .wuxi, and: .suzhou, on: AgreementDesk.sand, at: desk.now
      ).map(\.id) == [id])
  }

  // MARK: Lending

  @Test func aLoanKeepsTheVersionUnderWhichItWasOffered() throws {
    var desk = AgreementDesk()
    try desk.desk.take(.aid(.draft(sandbags(100, from: [.init(.shanghai, 100)]))))
    try desk.desk.pass(AidMessage(.send))
    try desk.desk.pass(AidMessage(.offer, quantity: 100))
    try desk.desk.pass(AidMessage(.accept, quantity: 100))
    try desk.draft(desk.amended())
    try desk.sign(2, .shanghai)
    try desk.desk.pass(AidMessage(.commit, quantity: 100))
    let first = try desk.desk.line()
    #expect(first.version == 1)
    #expect(first.price == Money(fen: 250))
    try desk.desk.take(.aid(.draft(sandbags(100, from: [.init(.shanghai, 100)], at: desk.now))))
    try desk.desk.pass(AidMessage(.send), "SUZ-R2")
    try desk.desk.pass(AidMessage(.offer, quantity: 100), "SUZ-R2")
    let second = try desk.desk.line("SUZ-R2")
    #expect(second.version == 2)
    #expect(second.price == Money(fen: 200))
    #expect(desk.picture.aidInUse(under: east, by: .shanghai, AgreementDesk.sand) == 100)
  }

  @Test func anAgreementThatHasEndedCoversNothing() throws {
    var desk = AgreementDesk()
    desk.desk.now = day(10)
    let cover = desk.picture.agreement(
      covering: 10, of: AgreementDesk.sand, from: .shanghai, to: .suzhou, at: desk.now)
    #expect(cover == nil)
    #expect(try desk.state(1) == .expired)
  }

  // MARK: Reminders

  private func reminders(_ desk: AgreementDesk) -> [String] {
    desk.picture.reminders(at: desk.now).map(\.id.rawValue)
  }

  /// A desk whose second version binds for more than a year.
  private func lasting() throws -> AgreementDesk {
    var desk = AgreementDesk()
    try desk.draft(desk.amended())
    try desk.sign(2, .shanghai)
    return desk
  }

  @Test func itsEndIsToldNinetyThirtySevenDaysBeforeAndOnTheDay() throws {
    var desk = try lasting()
    let ends = try #require(try desk.agreement().ends)
    func told(_ days: Int64) -> [String] {
      desk.desk.now = ends.advanced(by: .hours(-24 * days))
      return reminders(desk)
    }
    #expect(told(91).isEmpty)
    #expect(told(90) == ["agreement|east|2|90"])
    #expect(told(31) == ["agreement|east|2|90"])
    #expect(told(30) == ["agreement|east|2|30"])
    #expect(told(7) == ["agreement|east|2|7"])
    #expect(told(2) == ["agreement|east|2|7"])
    #expect(told(1) == ["agreement|east|2|0"], "its last day")
    #expect(told(0).isEmpty, "it is over")
  }

  @Test func aDeskTakesNoteAndTheNextStageIsToldAnew() throws {
    var desk = try lasting()
    let ends = try #require(try desk.agreement().ends)
    desk.desk.now = ends.advanced(by: .hours(-24 * 40))
    try desk.desk.take(.prepare(.takeNote("agreement|east|2|90")))
    #expect(reminders(desk).isEmpty)
    #expect(
      desk.desk.refusal(of: .prepare(.takeNote("agreement|east|2|90")))
        == .preparedness(.unknownReminder("agreement|east|2|90")))
    desk.desk.now = ends.advanced(by: .hours(-24 * 30))
    #expect(reminders(desk) == ["agreement|east|2|30"])
  }

  @Test func aRenewalThatIsSignedEndsTheReminders() throws {
    var desk = try lasting()
    let ends = try #require(try desk.agreement().ends)
    desk.desk.now = ends.advanced(by: .hours(-24 * 20))
    var draft = AgreementDraft(amending: try desk.agreement().newest.terms)
    (draft.from, draft.until) = (ends, ends.advanced(by: .hours(24 * 365)))
    try desk.draft(draft)
    #expect(reminders(desk).first == "signature|east|3", "who must sign is told first")
    try desk.sign(3, .shanghai)
    #expect(reminders(desk).isEmpty)
    desk.desk.now = ends
    #expect(try desk.agreement().inForce(at: desk.now)?.version == 3)
  }

  @Test func oneThatEndsWhileThingsAreOutUnderItIsTold() throws {
    var desk = AgreementDesk()
    try desk.desk.take(.aid(.draft(sandbags(100, from: [.init(.shanghai, 100)]))))
    try desk.desk.lead(to: .arrived)
    desk.desk.now = day(10)
    #expect(reminders(desk).first?.hasPrefix("loans|east") == true)
  }

  @Test func theArchiveHoldsAllOfIt() throws {
    var desk = AgreementDesk()
    try desk.lead(to: .superseded)
    try desk.take(.leave(east, by: .suzhou, reason: "r"))
    try desk.draft(desk.amended(cap: 990))
    try desk.take(.refuse(east, version: 4, by: .shanghai, reason: "no"))
    let read = try #require(
      Picture(region: desk.picture.region, at: midnight, archive: desk.picture.archive))
    #expect(read.agreements[east] == desk.picture.agreements[east])
    #expect(read.agreementOrder == desk.picture.agreementOrder)
    #expect(read.begun == desk.picture.begun)
    #expect(read.archive == desk.picture.archive)
  }
}
