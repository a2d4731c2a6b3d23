import Testing

@testable import Domain

/// Faults of matters, agreements and the watch that were found, each by its name.
@Suite("Losses beyond belief, two hazards at once, signatures after the end")
struct MatterFaultStories {
  @Test func lossesBeyondBeliefEndNoWatch() throws {
    var desk = Desk(region: aidRegion)
    let matter = Matter.incident(try desk.openIncident())
    for losses in [
      Losses(dead: .max, injured: 1), Losses(directLoss: SitrepFigure.most + 1),
      Losses(injured: -1),
    ] {
      #expect(
        desk.refusal(of: .govern(matter, .assess(losses))) == .governance(.lossesMakeNoSense))
    }
    try desk.take(.govern(matter, .assess(Losses(dead: 1, directLoss: SitrepFigure.most))))
  }

  @Test func aCityIsToldOnceInOneAct() throws {
    var desk = Desk(region: aidRegion)
    let matter = Matter.incident(try desk.openIncident())
    #expect(
      desk.refusal(of: .govern(matter, .tell([.wuxi, .wuxi]))) == .governance(.noCityChosen))
    try desk.take(.govern(matter, .tell([.wuxi, .shanghai])))
    #expect(desk.picture.governance(of: matter).told.count == 2)
  }

  @Test func theShortfallOfOneHazardIsNotThatOfAnother() throws {
    var desk = Desk(region: aidRegion.organised(.peers))
    try desk.take(.declareHazard(floodReport()))
    try desk.take(
      .declareHazard(Hazard.Report(kind: .epidemic, origin: .suzhou, since: midnight)))
    var request = sandbags()
    request.hazard = .flood
    try desk.take(.aid(.request(request)))
    try desk.pass(AidMessage(.decline, text: "we have none"))
    #expect(
      desk.picture.interventionGrounds(of: .hazard(.flood)) == [.shortfall(["SUZ-R1"])])
    #expect(desk.picture.interventionGrounds(of: .hazard("SUZ-H2")).isEmpty)
  }

  // MARK: Agreements

  @Test func noVersionIsSignedAfterItsLastDay() throws {
    var desk = AgreementDesk()
    let short = try desk.amended(until: day(3))
    #expect(
      desk.refusal(of: .draft(short, by: .city(.suzhou), signBy: day(7)))
        == .validityMakesNoSense, "signed then, it would end the version before it")
    try desk.take(.draft(short, by: .city(.suzhou), signBy: day(3)))
  }

  @Test func aVersionOfOnePartyHasAnEnd() {
    let terms = AidAgreement(
      id: "alone", name: LocalizedName(inAll: "alone"), parties: [.suzhou], terms: [],
      from: day(0), until: day(9))
    let version = AgreementVersion(
      terms, by: .body, note: "", at: day(0), signBy: day(1), signatories: [])
    #expect(version.ends == day(9), "as a record that somebody edited may have it")
  }

  // MARK: The watch

  @Test func aBriefIsRefusedWhereTheLastOneTellsOfEntriesToCome() throws {
    var desk = Desk(region: aidRegion)
    let post = Proposer.city(.suzhou)
    try desk.take(.communicate(.takeWatch([WatchPosting(post, "wang")])))
    let seal = Handover.Seal(sequence: 900, at: desk.now, items: 0, digest: "00")
    desk.picture.watchPosts[post]?.handovers = [
      Handover(
        number: 1, seal: seal, remarks: "", since: desk.now,
        outgoing: Dated("li", by: .chief, at: desk.now))
    ]
    var now = seal
    now.sequence = desk.picture.sequence
    #expect(
      desk.refusal(
        of: .communicate(.watch(post, .handOver(by: "wang", now, remarks: ""))))
        == .communication(.briefDoesNotFit))
  }
}
