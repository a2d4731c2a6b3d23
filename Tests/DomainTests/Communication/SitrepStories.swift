import Testing

@testable import Domain

@Suite("Reports of a situation") struct SitrepStories {
  private let dead = SitrepFigure.Key(.suzhou, .dead)
  private let missing = SitrepFigure.Key(.shanghai, .missing)

  @Test func aVersionKeepsTheFiguresThatItGave() throws {
    var desk = try CommunicationDesk()
    try desk.desk.take(.govern(desk.matter, .assess(Losses(dead: 2, moved: 300))))
    desk.wait(.minutes(10))
    try desk.sitrep(.tell(missing, 4, correction: nil))
    try desk.issue()
    let first = try #require(desk.book.lastSent)
    #expect(first.number == 1 && first.prepared?.act == "wang" && first.approved?.act == "li")
    let content = try #require(first.content)
    #expect(content.figure(dead)?.amount == 2)
    #expect(content.figure(.init(.suzhou, .evacuated))?.amount == 300)
    #expect(content.figure(.init(.suzhou, .injured)) == nil, "not known is not nought")
    let told = try #require(content.figure(missing))
    #expect(
      told.amount == 4 && told.at == desk.desk.now && told.entry == desk.desk.record.count - 4)
    desk.wait(.hours(1))
    try desk.sitrep(.tell(missing, 6, correction: nil))
    #expect(desk.book.lastSent?.content?.figure(missing)?.amount == 4, "sent is sent")
    try desk.issue()
    #expect(desk.book.versions.map(\.state) == [.superseded, .sent])
    #expect(desk.book.versions.map(\.number) == [1, 2])
    #expect(desk.book.lastSent?.content?.figure(missing)?.amount == 6)
    #expect(desk.book.lastSent?.content?.from == content.to, "periods follow each other")
  }

  @Test func aNumberThatFallsNeedsAReasonAndKeepsIt() throws {
    var desk = try CommunicationDesk()
    try desk.sitrep(.tell(missing, 4, correction: nil))
    #expect(
      desk.refusal(sitrep: .tell(missing, 3, correction: nil))
        == .correctionMissing(.missing, from: 4, to: 3))
    #expect(
      desk.refusal(sitrep: .tell(missing, 3, correction: " "))
        == .correctionMissing(.missing, from: 4, to: 3))
    try desk.sitrep(.tell(missing, 3, correction: "one was found"))
    #expect(desk.book.figures[missing]?.correction == "one was found")
    #expect(desk.book.figures[missing]?.entry == desk.desk.record.count)
    #expect(desk.refusal(sitrep: .tell(missing, -1, correction: "r")) == .figureMakesNoSense(-1))
  }

  @Test func anAssessmentThatFallsBringsItsReason() throws {
    var desk = try CommunicationDesk()
    try desk.desk.take(.govern(desk.matter, .assess(Losses(dead: 3))))
    try desk.desk.take(
      .govern(desk.matter, .assess(Losses(dead: 2), correction: "counted twice")))
    #expect(desk.book.figures[dead]?.correction == "counted twice")
    #expect(desk.book.figures[dead]?.amount == 2)
  }

  @Test func twoPersonsStandBehindAReport() throws {
    var desk = try CommunicationDesk()
    try desk.sitrep(.draft(isFinal: false))
    try desk.sitrep(.prepare(by: "wang", remarks: "wind turns"))
    #expect(desk.refusal(sitrep: .approve(by: "wang")) == .preparedIt("wang"))
    #expect(
      desk.desk.refusal(of: .communicate(.sitrep(desk.matter, .approve(by: "li"))), by: .officer)
        == .notPermitted(.dispatcher))
    try desk.sitrep(.sendBack(reason: "where is the wind from?"))
    #expect(desk.book.current?.state == .drafted && desk.book.current?.content == nil)
    #expect(desk.book.current?.sentBack?.act == "where is the wind from?")
  }

  @Test func aFinalReportEndsThemWhileTheMatterIsOver() throws {
    var desk = try CommunicationDesk()
    #expect(desk.refusal(sitrep: .draft(isFinal: true)) == .goesOn(desk.matter))
    try desk.issue()
    try desk.desk.take(.incident(desk.incident, .dismiss(reason: "no fire")))
    try desk.issue(isFinal: true)
    #expect(desk.refusal(sitrep: .draft(isFinal: false)) == .finalStands(desk.matter))
  }

  /// ICS-209, block 2: the number stays with the incident for the year.
  @Test func anIncidentNumberIsNeverUsedAgain() throws {
    var desk = try CommunicationDesk()
    var seen: Set<Incident.ID> = [desk.incident]
    for _ in 1...400 {
      let last = try #require(desk.desk.picture.incidents.sorted.last { $0.isOpen })
      try desk.desk.take(.incident(last.id, .dismiss(reason: "r")))
      #expect(seen.insert(try desk.desk.openIncident()).inserted)
    }
    #expect(desk.desk.picture.incidents[desk.incident] == nil, "it has left the picture")
    #expect(desk.desk.picture.sitreps[desk.matter] == nil)
    #expect(seen.count == 401)
  }

  @Test func aHazardsFiguresAreTheSumOfItsIncidentsCityByCity() throws {
    var desk = Desk(region: aidRegion)
    try desk.take(.declareHazard(floodReport()))
    let matter = Matter.hazard(.flood)
    for dead in [2, 3] {
      var report = fireReport()
      report.kind = "river-flood"
      let events = try desk.take(.reportIncident(report))
      guard case .incident(let id, _)? = events.first else { throw AllianceDesk.NothingDecided() }
      try desk.take(
        .govern(.incident(id), .assess(Losses(dead: dead), ruling: .init(.third, reason: "r"))))
    }
    try desk.take(.communicate(.sitrep(matter, .tell(missing, 7, correction: nil))))
    let figures = desk.picture.sitrepFigures(of: matter)
    #expect(figures.map(\.amount) == [7, 5])
    #expect(figures.last?.entry == desk.record.count - 1, "the newer of the two words")
  }
}
