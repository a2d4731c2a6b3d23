import Domain
import Planning
import Terminal
import Testing

@testable import Console

/// Notices, the watch and reports of a situation, by keys.
@Suite struct CommunicatingTests {
  private let notice = CityNotice.ID("NKG-N1")

  @Test func aCityReadsANoticeByOpeningItAndThenAcknowledgesIt() throws {
    var sitting = try Sitting.overWord()
    sitting.run("desk changzhou")
    try sitting.press("gN")
    #expect(!sitting.screen.contains("the cloud moves east · "))
    try sitting.press("a")
    try sitting.fill([nil])
    #expect(sitting.desk.message?.weight == .refusal, "nothing is acknowledged unread")
    try sitting.press("Enter")
    let copy = try #require(sitting.picture.notices[notice]?.copy(of: Sitting.changzhou))
    #expect(copy.state == .read)
    try sitting.press("a")
    try sitting.fill(["two boats"])
    let after = try #require(sitting.picture.notices[notice]?.copy(of: Sitting.changzhou))
    #expect(after.acknowledged?.act == "two boats")
  }

  @Test func whatCanBeReadNoLongerIsNotShown() throws {
    var sitting = try Sitting.overWord()
    sitting.run("desk changzhou")
    try sitting.press("gN")
    #expect(!sitting.screen.contains("400"), "not before it is opened")
    try sitting.press("Enter")
    #expect(sitting.screen.contains("Known"))
    sitting.wait(.hours(3))
    #expect(!sitting.screen.contains("Known"), "its time to be read is over")
    sitting.run("desk nanjing")
    #expect(sitting.screen.contains("Known"), "whoever sent it still sees it")
  }

  @Test func whoDidNotAnswerIsReminded() throws {
    var sitting = try Sitting.overWord()
    try sitting.press("gN", "e")
    let copies = try #require(sitting.picture.notices[notice]).copies
    #expect(copies.map(\.reminders.count) == [0, 1])
  }

  @Test func tellingSendsANoticeUnlessItWasByTelephone() throws {
    for (means, count) in [("notice", 2), ("by telephone", 1)] {
      var sitting = try Sitting.overWord()
      sitting.run("incident")
      sitting.run("sitrep")
      try sitting.press("gn")
      try sitting.fill([means, "wuxi, suzhou", "be ready"])
      #expect(sitting.picture.notices.count == count)
      let record = sitting.picture.governance(of: Sitting.leak)
      #expect(record.wasTold(City.ID("320200")) != nil, "both are told")
    }
  }

  @Test func aReportTakesTwoPersonsAndFourSteps() throws {
    var sitting = try Sitting.overWord()
    sitting.run("incident")
    sitting.run("sitrep")
    #expect(sitting.desk.sitrepMatter == Sitting.leak)
    #expect(sitting.screen.contains("5 → 4, corrected"))
    try sitting.press("e")
    try sitting.fill([nil])
    try sitting.press("e")
    try sitting.fill(["wang", "wind turns"])
    try sitting.press("e")
    try sitting.fill(["wang"])
    #expect(sitting.desk.message?.weight == .refusal, "who prepares does not approve")
    try sitting.press("e")
    try sitting.fill(["li"])
    try sitting.press("e")
    try sitting.fill(["the province"])
    let book = sitting.picture.sitrepBook(of: Sitting.leak)
    #expect(book.versions.map(\.state) == [.superseded, .sent])
    #expect(book.lastSent?.sent?.act == "the province")
  }

  @Test func aFigureThatFallsIsRefusedWithoutItsReason() throws {
    var sitting = try Sitting.overWord()
    sitting.run("incident")
    sitting.run("sitrep")
    try sitting.press("m")
    try sitting.fill(["Zhenjiang", "Missing", "1", nil])
    #expect(sitting.desk.message?.weight == .refusal)
    try sitting.press("m")
    try sitting.fill(["Zhenjiang", "Missing", "1", "three were found"])
    let key = SitrepFigure.Key(Sitting.zhenjiang, .missing)
    let figure = sitting.picture.sitrepBook(of: Sitting.leak).figures[key]
    #expect(figure?.amount == 1 && figure?.correction == "three were found")
  }

  @Test("Duty board: both sign the brief, and no one for both")
  func theWatchIsHandedOver() throws {
    var sitting = try Sitting.overWord()
    sitting.run("desk nanjing")
    sitting.run("handover")
    #expect(sitting.screen.contains("NKG-A1") && sitting.screen.contains("NKG-I1"))
    try sitting.press("e")
    try sitting.fill([nil, "the leak needs foam"])
    let post = Proposer.city(Sitting.nanjing)
    #expect(sitting.picture.watchPost(post).holder?.act == "wang")
    #expect(sitting.picture.watchPost(post).state == .offered)
    try sitting.press("m")
    try sitting.fill(["chen", "how much foam?"])
    try sitting.press("a")
    try sitting.fill(["wang"])
    #expect(sitting.desk.message?.weight == .refusal)
    try sitting.press("a")
    try sitting.fill(["chen"])
    let watch = sitting.picture.watchPost(post)
    #expect(watch.holder?.act == "chen" && watch.handovers.count == 1)
    #expect(watch.handovers.first?.questions.map(\.act.by) == ["chen"])
    sitting.run("organisation")
    #expect(sitting.screen.contains("chen"), "the duty board shows who is on watch")
  }

  @Test("Mechanism: communication: every figure has an age; a stale one greys and leaves totals")
  func aStaleFigureIsGreyAndInNoSum() throws {
    var sitting = try Sitting.overWord()
    func page() -> [TextLine] {
      let scene = Scene(sitting.desk)
      guard let city = sitting.picture.region[Sitting.nanjing] else { return [] }
      return CityPage(scene: scene, city: city).lines(width: 100)
    }
    func spans(_ face: Face) -> String {
      page().flatMap(\.spans).filter { $0.face == face }.map(\.text).joined(separator: " ")
    }
    #expect(spans(.text).contains("2020-11-01"), "the census bears its day")
    let item = try #require(sitting.picture.region.resources.items.first)
    let good = AidGood.supply(item.id)
    let count = StockCount(
      .init(Sitting.nanjing, item.id), quantity: 900, at: sitting.desk.now)
    try sitting.publish(.aid(.count(count)))
    let before = ReliefMatrix(sitting.picture, at: sitting.desk.now)
    #expect(before.total(good).held > 0 && !before.cell(Sitting.nanjing, good).isStale)
    #expect(!spans(.stale).contains(item.name.english), "it was counted a moment ago")
    sitting.wait(sitting.picture.region.aid.freshness + .hours(24 * 400))
    let after = ReliefMatrix(sitting.picture, at: sitting.desk.now)
    #expect(after.total(good).held == 0 && after.cell(Sitting.nanjing, good).isStale)
    #expect(spans(.stale).contains(item.name.english))
  }

  @Test func leavingWithAnOpenHandoverAsks() throws {
    var sitting = try Sitting.overWord(role: .coordinator)
    sitting.run("handover")
    try sitting.press("e")
    try sitting.fill([nil, nil])
    sitting.run("q")
    #expect(sitting.form?.purpose == .quit)
    #expect(sitting.screen.contains("incoming"))
  }
}
