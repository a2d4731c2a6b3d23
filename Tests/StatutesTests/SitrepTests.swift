import Domain
import Statutes
import Testing

@Suite("Reports of a situation, filled in from the record") struct SitrepTests {
  private func draft(_ desk: Desk, _ matter: Matter) throws -> SitrepDraft {
    try #require(desk.statutes.sitrep(on: matter, in: desk.picture, at: desk.now))
  }

  private func tell(
    _ desk: inout Desk, _ matter: Matter, _ city: City.ID, _ measure: SitrepMeasure,
    _ amount: Int, _ correction: String? = nil
  ) throws {
    try desk.take(
      .communicate(
        .sitrep(matter, .tell(.init(city, measure), amount, correction: correction))))
  }

  private func issue(_ desk: inout Desk, _ matter: Matter) throws {
    for step in [
      SitrepCommand.draft(isFinal: false), .prepare(by: "wang", remarks: "wind turns"),
      .approve(by: "li"), .send(to: "province"),
    ] { try desk.take(.communicate(.sitrep(matter, step))) }
  }

  @Test func whatIsNotKnownIsSaidToBeAndNeverNought() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let matter = Matter.incident(try desk.open())
    let draft = try draft(desk, matter)
    #expect(draft.table.unknown == SitrepMeasure.allCases)
    #expect(draft.missing.contains(.people) && draft.missing.contains(.threat))
    #expect(!draft.missing.contains(.name) && !draft.missing.contains(.location))
    #expect(draft.parts.map(\.block) == SitrepDraft.Block.allCases)
  }

  @Test func theSumIsThatOfTheCitiesAndSaysWhoIsMissing() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    try desk.govern(id, .assess(Losses(dead: 2)))
    try tell(&desk, .incident(id), Desk.suzhou, .dead, 3)
    try tell(&desk, .incident(id), Desk.suzhou, .missing, 0)
    let draft = try draft(desk, .incident(id))
    let dead = draft.table.total(.dead)
    #expect(dead.sum == 5 && dead.parts == [2, 3])
    #expect(dead.unknown == draft.table.cities.count - 2)
    let missing = draft.table.total(.missing)
    #expect(missing.sum == 0 && missing.unknown == draft.table.cities.count - 1)
    #expect(draft.table.total(.damaged).sum == nil)
    let again = SitrepRecount(desk.entries).figures(of: .incident(id), in: desk.picture)
    #expect(
      again == Dictionary(uniqueKeysWithValues: draft.table.figures.map { ($0.key, $0.amount) }))
  }

  /// Numbers are cumulative and never silently down.
  @Test func aLowerNumberShowsItsCorrectionOrIsFlagged() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    let matter = Matter.incident(id)
    try tell(&desk, matter, Desk.suzhou, .missing, 5)
    try tell(&desk, matter, Desk.wuxi, .missing, 2)
    try issue(&desk, matter)
    desk.wait(.hours(2))
    try tell(&desk, matter, Desk.suzhou, .missing, 4, "one was found")
    let entry = desk.entries.count
    let draft = try draft(desk, matter)
    #expect(draft.number == 2)
    let falls = draft.table.falls
    #expect(falls.count == 1)
    #expect(falls.first?.fall == .corrected(entry: entry, "one was found"))
    #expect(falls.first?.cell.before == 5)
    // What was told again later, without a reason of its own, is no correction.
    let bare = SitrepFigure(
      .init(Desk.suzhou, .missing), 3, at: desk.now, entry: 9, correction: nil)
    let table = SitrepTable(
      cities: [Desk.wuxi], figures: [bare],
      before: [
        .init(.init(Desk.suzhou, .missing), 5, at: desk.now, entry: 1, correction: nil),
        .init(.init(Desk.wuxi, .dead), 1, at: desk.now, entry: 2, correction: nil),
      ])
    #expect(table.falls.map(\.fall) == [.lost, .unexplained])
    #expect(table.cities == [Desk.wuxi, Desk.suzhou])
  }

  @Test func whatWasPreparedStandsUntilItIsSent() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let matter = Matter.incident(try desk.open())
    try tell(&desk, matter, Desk.wuxi, .missing, 2)
    try desk.take(.communicate(.sitrep(matter, .draft(isFinal: false))))
    try desk.take(.communicate(.sitrep(matter, .prepare(by: "wang", remarks: "wind turns"))))
    try tell(&desk, matter, Desk.wuxi, .missing, 6)
    let draft = try draft(desk, matter)
    #expect(draft.state == .prepared && draft.table.total(.missing).sum == 2)
    func facts(_ block: SitrepDraft.Block) -> [SitrepDraft.Fact] {
      draft.parts.first { $0.block == block }?.facts ?? []
    }
    #expect(facts(.prepared) == [.signed("wang", at: desk.now)])
    #expect(facts(.remarks) == [.said("wind turns")])
  }

  @Test func theGravestIsWhatIsGradedGravest() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    #expect(desk.statutes.gravestMatter(in: desk.picture) == nil)
    let first = try desk.open(priority: .first)
    #expect(desk.statutes.gravestMatter(in: desk.picture) == .incident(first))
    let second = try desk.open(in: Desk.suzhou, priority: .third)
    try desk.govern(second, .assess(Losses(dead: 12)))
    #expect(desk.statutes.gravestMatter(in: desk.picture) == .incident(second))
  }

  /// Only the incidents of the city where it began were counted, and none once it was over.
  @Test func aHazardsReportCountsTheIncidentsOfEveryCityThatItCameToAlsoWhenItIsOver() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let made = try desk.take(
      .declareHazard(Hazard.Report(kind: .riverFlood, origin: Desk.wuxi, since: desk.now)))
    guard case .hazard(let hazard, _)? = made.first?.event else { throw Desk.NoIncident() }
    desk.wait(.hours(3))
    try desk.take(.hazard(hazard, .confirm(Desk.suzhou)))
    let kind = Hazard.Kind.riverFlood.eventKind
    for (city, dead) in [(Desk.wuxi, 1), (Desk.suzhou, 2), (Desk.shanghai, 4)] {
      let id = try desk.open(kind, .naturalDisaster, in: city)
      try desk.govern(
        id, .assess(Losses(dead: dead), ruling: .init(.third, reason: "counted")))
    }
    let other = try desk.open("chemical-leak", in: Desk.suzhou)
    try desk.govern(other, .assess(Losses(dead: 8)))
    let matter = Matter.hazard(hazard)
    func dead() throws -> Int? { try draft(desk, matter).table.total(.dead).sum }
    #expect(try dead() == 3, "it has not come to Shanghai; a leak is none of its")
    let told = SitrepRecount(desk.entries).figures(of: matter, in: desk.picture)
    #expect(told[.init(Desk.suzhou, .dead)] == 2 && told[.init(Desk.shanghai, .dead)] == nil)
    let events = try draft(desk, matter).parts.first { $0.block == .events }?.facts ?? []
    #expect(events.contains(.arrived(Desk.suzhou, desk.now)))
    desk.wait(.hours(3))
    try desk.take(.hazard(hazard, .end(reason: "below the mark")))
    #expect(try dead() == 3, "what was lost stays lost when it is over")
  }
}
