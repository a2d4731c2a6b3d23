import Testing

@testable import Domain

/// A field that is added to the picture must be added to its archive, and the form must rise.
@Suite struct ArchiveTests {
  private func fields(_ value: Any) -> Int { Mirror(reflecting: value).children.count }

  @Test func everyFieldIsPassed() throws {
    let report = flood()
    let desk = Desk()
    // Liberties are telemetry that is not kept, and the region is given.
    #expect(fields(desk.picture) == 81)
    #expect(fields(FeedState(source: "", city: nil, lastHeard: midnight)) == 6)
    #expect(
      fields(Alert(id: "SUZ-A1", report: report, at: midnight, annunciated: midnight)) == 20)
    #expect(fields(report.held.value) == 19)
    let incident = Incident(
      id: "SUZ-I1", report: fireReport(), by: .officer, at: midnight, isExercise: true)
    #expect(fields(incident) == 14)
    #expect(fields(incident.report) == 8)
    #expect(fields(Tally()) == 6)
    let request = AidRequest(
      id: "SUZ-R1", report: sandbags(), by: .officer, at: midnight, isExercise: true)
    #expect(fields(request) == 7)
    #expect(fields(request.report) == 11)
    #expect(fields(request.lines[0]) == 25)
    #expect(fields(Stock(onHand: 0, counted: midnight)) == 5)
    #expect(fields(AidAccount()) == 4)
    #expect(try fields(desk.unit("SUZ-F01")) == 21)
    #expect(fields(Governance()) == 9)
    #expect(fields(CommandRecord()) == 5)
    #expect(fields(SuperiorIntervention(.request(.suzhou), reason: "r")) == 2)
    #expect(fields(Directive(to: [], "t")) == 3)
    #expect(fields(Trust()) == 5)
    #expect(fields(Trust.Evidence()) == 2)
    #expect(fields(Ledger()) == 12)
    #expect(fields(Book()) == 5)
    #expect(fields(MatterAccount(at: midnight)) == 8)
    #expect(fields(Posting(.claim, of: "", legs: [], entry: 1, at: midnight)) == 8)
    #expect(
      fields(Debt("D", from: .fund, to: .donors, .zero, since: midnight, matter: nil)) == 8)
    #expect(fields(Assessment(losses: Losses(), grade: .first, basis: .ruling("r"))) == 4)
    #expect(fields(Losses()) == 5)
    #expect(fields(FiledReport(.initial, to: .city, by: .phone)) == 7)
    #expect(fields(PostureRecord()) == 8)
    #expect(fields(PostureOrder(to: .watch, reason: "")) == 4)
  }

  @Test func everyFieldOfWhatCitiesDoTogetherIsPassed() throws {
    var desk = try AllianceDesk()
    try desk.propose()
    try desk.callMeeting()
    #expect(try fields(desk.decision()) == 9)
    #expect(try fields(desk.decision().round) == 5)
    #expect(try fields(desk.decision().round.terms) == 3)
    #expect(fields(JointAim(.moved, [])) == 2)
    #expect(fields(JointDecision.Reply(.suzhou, .refused("r"))) == 2)
    #expect(try fields(desk.meeting()) == 7)
    #expect(try fields(desk.meeting().call) == 5)
    #expect(fields(Meeting.Presence(.suzhou)) == 2)
  }

  @Test func everyFieldOfEvaluationsIsPassed() throws {
    var desk = try EvaluationDesk.inState(.complete)
    let pair = try #require(CriterionPair(.timeliness, .cost))
    try desk.take(.judge(pair, ratio: 3, reason: "r"))
    try desk.take(.requite(.wuxi, Requital(.commendation, reason: "first", after: "REG-E1")))
    try desk.take(.raise(desk.plan()))
    try desk.take(.lesson("SUZ-L1", .finish(.init("n", evidence: [1]))), by: .suzhouChief)
    try desk.take(.lesson("SUZ-L1", .sendBack(.init(by: .city(.wuxi), "n"))), by: .wuxiChief)
    let picture = desk.desk.picture
    #expect(fields(picture.evaluations) == 9)
    #expect(try fields(desk.evaluation()) == 11)
    #expect(try fields(desk.evaluation().call) == 5)
    #expect(try fields(desk.evaluation().sheets[0].act) == 3)
    #expect(try fields(desk.lesson()) == 11)
    #expect(try fields(desk.lesson().plan) == 6)
    #expect(fields(Requital(.training, reason: "r")) == 3)
    #expect(fields(CaseFact(.sent, of: nil, 1, of: 1, isLate: false, at: midnight, entry: 1)) == 8)
    let read = try #require(
      Picture(region: picture.region, at: midnight, archive: picture.archive))
    #expect(read.archive == picture.archive)
    #expect(try read.evaluation("REG-E1") == desk.evaluation())
    #expect(try read.evaluations.lessons["SUZ-L1"] == desk.lesson())
    #expect(read.evaluations.judgements == [pair: 3])
    #expect(read.requitals(of: .wuxi) == picture.requitals(of: .wuxi))
    #expect(read.file(of: AllianceDesk.matter) == picture.file(of: AllianceDesk.matter))
  }

  @Test func everyFieldOfWhatDesksPassOnIsPassed() throws {
    var desk = try CommunicationDesk()
    try desk.send()
    try desk.begin()
    try desk.watch(.handOver(by: "wang", desk.seal(), remarks: "r"))
    try desk.watch(.question(by: "chen", item: "SUZ-I1", text: "why?"))
    try desk.sitrep(.tell(.init(.suzhou, .missing), 3, correction: nil))
    try desk.issue()
    #expect(try fields(desk.notice()) == 7)
    #expect(try fields(desk.notice().letter) == 10)
    #expect(try fields(desk.notice().facts) == 8)
    #expect(try fields(desk.copy()) == 6)
    #expect(fields(desk.post) == 6)
    #expect(try fields(#require(desk.post.offer)) == 7)
    #expect(fields(desk.seal()) == 4)
    #expect(fields(desk.book) == 2)
    #expect(try fields(#require(desk.book.current)) == 9)
    #expect(try fields(#require(desk.book.current?.content)) == 4)
    let picture = desk.desk.picture
    let read = try #require(Picture(region: smallRegion, at: midnight, archive: picture.archive))
    #expect(read.archive == picture.archive)
    #expect(read.notices["SUZ-N1"] == picture.notices["SUZ-N1"])
    #expect(read.watchPost(.city(.suzhou)) == desk.post)
    #expect(read.sitrepBook(of: desk.matter) == desk.book)
  }

  @Test func whatGaugesLastShowedComesBackWithItsAge() throws {
    var picture = Desk().picture
    for hour in 0..<3 {
      picture.note(
        .observation(
          Observation(
            source: "xukou", time: midnight.advanced(by: .hours(Int64(hour))),
            kind: "water-level", value: 3 + Double(hour) / 10, unit: "m")))
    }
    let read = try #require(
      Picture(region: smallRegion, at: midnight, archive: picture.archive))
    let series = try #require(read.series(source: "xukou", kind: "water-level"))
    #expect(series == picture.series(source: "xukou", kind: "water-level"))
    #expect(series.latest?.time == midnight.advanced(by: .hours(2)), "its own time, not now")
  }

  /// Who fell silent before a restart would else be missed by nobody after it.
  @Test func whoFellSilentIsMissedAfterARestart() throws {
    var picture = Desk().picture
    picture.note(
      .heartbeat(source: "xukou", city: .suzhou, at: midnight, interval: .minutes(5)))
    let read = try #require(
      Picture(region: smallRegion, at: midnight, archive: picture.archive))
    let feed = try #require(read.feeds["xukou"])
    #expect(feed == picture.feeds["xukou"])
    #expect(feed.isStale(at: midnight.advanced(by: .hours(1))))
  }

  @Test func theArchiveOfAnotherRegionIsRefused() {
    let other = Region(
      id: Region.ID("other"), name: smallRegion.name, sources: [], bounds: smallRegion.bounds,
      grid: smallRegion.grid, cities: smallRegion.cities,
      jurisdictions: smallRegion.jurisdictions, waters: smallRegion.waters,
      resources: smallRegion.resources)
    let archive = Picture(region: smallRegion, at: midnight).archive
    #expect(Picture(region: smallRegion, at: midnight, archive: archive) != nil)
    #expect(Picture(region: other, at: midnight, archive: archive) == nil)
  }
}
