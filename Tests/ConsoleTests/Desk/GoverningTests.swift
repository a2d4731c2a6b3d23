import Console
import Domain
import Statutes
import Terminal
import Testing

/// Grading, reporting, handing over the lead and ticking off, by keys.
@Suite struct GoverningTests {
  /// A desk with one incident, on its screen.
  private func sitting(
    _ language: Language = .en, role: Role = .coordinator, size: Size = Size(columns: 120, rows: 40)
  ) throws -> (Sitting, Matter) {
    var sitting = try Sitting(language: language, role: role, size: size)
    try sitting.raise("WUX", .extreme, "Leak", kind: "chemical-leak")
    try sitting.press("a", "i")
    sitting.wait(.seconds(1))
    try sitting.press("Enter", "gi")
    let incident = try #require(sitting.picture.incidents.sorted.first)
    return (sitting, .incident(incident.id))
  }

  private func type(_ sitting: inout Sitting, _ texts: [String?]) throws {
    sitting.wait(.seconds(1))
    for (index, text) in texts.enumerated() {
      if index > 0 { try sitting.press("Tab") }
      guard let text else { continue }
      sitting.hear(.key(.control("u")))
      sitting.type(text)
    }
    try sitting.press("Enter")
  }

  @Test(arguments: Language.allCases)
  func aGradeFollowsFromTheLossesThatAreTyped(language: Language) throws {
    var (sitting, matter) = try sitting(language)
    try sitting.press("ga")
    try type(&sitting, ["3", "12"])
    let record = sitting.picture.governance(of: matter)
    #expect(record.grade == .second, "decree 17: three dead are Ⅱ")
    #expect(record.losses == Losses(dead: 3, injured: 12))
    try sitting.press("ga")
    try type(&sitting, ["2"])
    #expect(sitting.picture.governance(of: matter) == record, "nobody said why it falls")
    #expect(sitting.desk.message?.weight == .refusal)
  }

  @Test func aReportIsPutOnRecordAndItsClockStops() throws {
    var (sitting, matter) = try sitting()
    try sitting.press("gp")
    try type(&sitting, [nil, nil, nil, nil, nil, nil, nil])
    #expect(sitting.desk.message?.weight == .refusal, "it is not graded")
    try sitting.press("ga")
    try type(&sitting, ["10"])
    let clocks = sitting.desk.obligations.filter { row in
      if case .report = row { !row.isDone } else { false }
    }
    let first = try #require(clocks.first)
    try sitting.press("gp")
    try type(&sitting, [nil, nil, nil, nil, nil, nil, "the cause"])
    let report = try #require(sitting.picture.governance(of: matter).reports.first?.act)
    #expect(report.stage == .initial && report.receiver == .province)
    #expect(report.lacking == "the cause" && report.told == Losses(dead: 10))
    #expect(!sitting.desk.obligations.contains { $0.id == first.id && !$0.isDone })
  }

  /// Whoever came back to the list stood on what had been done, and what was late lay above it.
  @Test func theDutiesBeginWithWhatIsToBeDone() throws {
    var (sitting, _) = try sitting(size: Size(columns: 80, rows: 24))
    try sitting.press("ga")
    try type(&sitting, ["10"])
    try sitting.press("gr")
    let first = try #require(sitting.desk.dutyCursor.item)
    #expect(first == sitting.desk.obligations.first?.id)
    try sitting.press("Spc")
    if sitting.form != nil { try type(&sitting, ["done"]) }
    let isDone = sitting.desk.obligations.first { $0.id == first }?.isDone ?? false
    if !isDone {
      try sitting.press("gp")
      try type(&sitting, [nil, nil, nil, nil, nil, nil, "the cause"])
    }
    #expect(sitting.desk.obligations.first { $0.id == first }?.isDone ?? false)
    #expect(sitting.desk.dutyCursor.item == first, "nothing moves under the cursor")
    try sitting.press("go", "gr")
    let open = try #require(sitting.desk.obligations.first { !$0.isDone })
    #expect(sitting.desk.dutyCursor.item == open.id)
  }

  /// Nothing showed that there were rows above.
  @Test func theHeadOfAListSaysWhichOfItsRowsAreSeen() {
    func right(_ window: Range<Int>) -> [String] {
      TextLine("duties").showing(window, of: 25).trailing.map(\.text)
    }
    #expect(right(10..<20) == ["11-20/25"] && right(0..<10) == ["1-10/25"])
    #expect(right(0..<25).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func theDutiesAndTheDraftAreShown(language: Language) throws {
    var (sitting, _) = try sitting(language, size: Size(columns: 80, rows: 24))
    try sitting.press("ga")
    try type(&sitting, ["10"])
    try sitting.press("gr")
    #expect(sitting.desk.screen == .duties)
    #expect(sitting.desk.frame().text.contains("WUX-I1"))
    try sitting.press("j", "k", "G")
    try sitting.press("gP")
    #expect(sitting.desk.screen == .draft)
    let title = language == .en ? "Initial report" : language == .zhHans ? "初报" : "初報"
    #expect(sitting.desk.frame().text.contains(title))
    try sitting.press("Esc", "Enter")
    #expect(sitting.desk.screen == .incident)
  }

  @Test func aDutyIsTickedOffWithANote() throws {
    var (sitting, matter) = try sitting()
    try sitting.press("gr")
    let contain = DutyID("contain", of: City.ID("320200"))
    for _ in 0..<20 {
      if case .duty(let duty)? = sitting.desk.currentObligation, duty.id == contain { break }
      try sitting.press("j")
    }
    try sitting.press("Spc")
    try type(&sitting, ["the valve is shut"])
    #expect(sitting.picture.governance(of: matter).done.map(\.act.duty) == [contain])
  }

  @Test func theLeadIsOfferedAndAnswered() throws {
    var (sitting, matter) = try sitting()
    let leader = try #require(sitting.picture.responsibility(for: matter)).lead.city
    try sitting.press("gt")
    try type(&sitting, [nil, "most of it lies there"])
    let offer = try #require(sitting.picture.governance(of: matter).offer?.act)
    #expect(offer.from == leader)
    try sitting.press("gy")
    try type(&sitting, [nil, nil])
    #expect(sitting.picture.responsibility(for: matter)?.lead.city == offer.to)
    try sitting.press("gn")
    sitting.wait(.seconds(1))
    try sitting.press("Enter")
    #expect(!sitting.picture.governance(of: matter).told.isEmpty)
  }
}
