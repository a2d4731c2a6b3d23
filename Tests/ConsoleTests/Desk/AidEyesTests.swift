import Console
import Domain
import Geodesy
import Planning
import Terminal
import Testing

/// What a tired officer stumbled over on the screens of mutual aid, each fault by its name.
@Suite("Mutual aid for tired eyes") struct AidEyesTests {
  private static let wuhu = City.ID("340200")

  /// A desk at which Wuhu has asked for what it lacks first.
  private func asked(_ language: Language = .en) throws -> (Sitting, AidRequest) {
    var sitting = try AidDeskTests().sitting(language)
    try sitting.press("gS", "a")
    try sitting.press("Enter", after: .seconds(2))
    let request = try #require(sitting.picture.aid.sorted.first)
    return (sitting, request)
  }

  private func pass(
    _ message: AidMessage, _ line: AidLine.ID, by city: City.ID, _ sitting: inout Sitting
  ) throws {
    try sitting.publish(.aid(.take(message, on: line, by: city)))
  }

  /// It vanished under the cursor, which stood on another city's part then.
  @Test func whoTurnedDownStaysOnTheBoardWithWhatIsLacking() throws {
    var (sitting, request) = try asked()
    try sitting.press("gR")
    for line in request.lines {
      try pass(AidMessage(.decline, text: "none"), line.id, by: line.lender, &sitting)
    }
    request = try #require(sitting.picture.aid[request.id])
    let (here, screen) = (sitting.desk.aidCursor.item, sitting.screen)
    #expect(here == request.lines.first?.id)
    #expect(screen.contains("TURNED DOWN, STILL LACKING \(request.lines.count)"), "\(screen)")
    try sitting.press("a")
    let form = try #require(sitting.form, "the next step is to ask others")
    let named = form.fields.first { $0.name == .lenders }?.editor.text ?? ""
    for line in request.lines {
      let name = try #require(sitting.picture.region[line.lender]).name.english
      #expect(!named.contains(name), "\(named)")
    }
    try sitting.press("Enter", after: .seconds(2))
    let (count, after) = (sitting.picture.aid.sorted.count, sitting.screen)
    #expect(count == 2)
    #expect(!after.contains("STILL LACKING"), "others were asked: \(after)")
  }

  /// `已由他市满足 filled by others` stood on every screen as the desks of the exercise write it.
  @Test(arguments: Language.allCases)
  func whatADeskOfTheExerciseNotesIsReadInOneLanguage(language: Language) throws {
    var (sitting, request) = try asked(language)
    let line = try #require(request.lines.first)
    let message = AidMessage(.decline, text: "已由他市满足 filled by others")
    try pass(message, line.id, by: line.lender, &sitting)
    try sitting.press("gR")
    #expect(sitting.screen.contains("filled by others") == (language == .en))
    #expect(sitting.screen.contains("已由他市") == (language != .en))
  }

  /// The next key paid another claim.
  @Test func whatWasPaidStaysUnderTheCursorUntilOneMovesOn() throws {
    var (sitting, request) = try asked()
    let first = try #require(request.lines.first)
    let now = sitting.desk.now
    let way = Journey(
      from: .at(31, 118), to: .at(31.3, 118.4), departed: now,
      expectedArrival: now.advanced(by: .hours(1)))
    let (id, lender) = (first.id, first.lender)
    try pass(AidMessage(.offer, quantity: 10, price: Money(fen: 100)), id, by: lender, &sitting)
    try pass(AidMessage(.accept, quantity: 10), id, by: Self.wuhu, &sitting)
    try pass(AidMessage(.commit, quantity: 10), id, by: lender, &sitting)
    try pass(AidMessage(.mobilise, journey: way), id, by: lender, &sitting)
    try pass(AidMessage(.arrive, quantity: 10), id, by: Self.wuhu, &sitting)
    try pass(AidMessage(.consume, quantity: 4), id, by: Self.wuhu, &sitting)
    try pass(AidMessage(.release, journey: way), id, by: Self.wuhu, &sitting)
    try pass(AidMessage(.comeHome, quantity: 6), id, by: lender, &sitting)
    try pass(AidMessage(.claim), id, by: lender, &sitting)
    sitting.run("requests")
    while sitting.desk.aidCursor.item != id { try sitting.press("j") }
    #expect(sitting.screen.contains("for 0m"), "how long it waits is no deadline")
    try sitting.press("a")
    let form = try #require(sitting.form)
    #expect(form.lines.contains { $0.hasPrefix("4 × ") && $0.contains(" = ") }, "\(form.lines)")
    try sitting.press("Enter", after: .seconds(2))
    request = try #require(sitting.picture.aid[request.id])
    #expect(request.line(of: lender)?.state == .settled)
    #expect(sitting.desk.aidCursor.item == id && sitting.screen.contains("settled"))
    try sitting.press("a")
    #expect(sitting.form == nil, "what is settled has no next step")
    try sitting.press("j", "k", "k")
    #expect(!sitting.screen.contains("settled"))
  }

  /// Whoever came back to the matrix asked for all of it again.
  @Test func theMatrixSaysWhatIsAskedForAlready() throws {
    var (sitting, request) = try asked()
    let cell = ReliefMatrix(sitting.picture, at: sitting.desk.now)
      .cell(Self.wuhu, request.good)
    #expect(cell.asked == min(request.report.quantity, request.lines.reduce(0) { $0 + $1.asked }))
    #expect(cell.unasked == cell.shortfall - cell.asked)
    #expect(sitting.screen.contains("ASKED "))
    try sitting.press("a")
    if let form = sitting.form {
      #expect(form.lines.contains { $0.contains("Already asked for") })
      let named = form.fields.first { $0.name == .lenders }?.editor.text ?? ""
      for line in request.lines {
        let name = try #require(sitting.picture.region[line.lender]).name.english
        #expect(!named.contains(name), "they are asked already: \(named)")
      }
    }
  }

  /// Boats that were lacking stood to the right of the screen's edge.
  @Test(arguments: Language.allCases)
  func aNarrowMatrixTellsWhatIsLackingBeside(_ language: Language) throws {
    var sitting = try AidDeskTests().sitting(language)
    sitting.resize(to: Size(columns: 80, rows: 24))
    try sitting.press("gS")
    let matrix = ReliefMatrix(sitting.picture, at: sitting.desk.now)
    let boats = AidGood.units(.floodRescueBoat)
    try #require(matrix.total(boats).shortfall > 0)
    #expect(sitting.screen.contains(language.word(UnitKind.floodRescueBoat)))
    sitting.resize(to: Size(columns: 200, rows: 60))
    #expect(!sitting.screen.contains(language.panel.aid.beside(1)))
  }

  /// They told of the cities that stood there first.
  @Test func theTermsFollowTheCitiesThatAreNamed() throws {
    var sitting = try AidDeskTests().sitting()
    try sitting.press("gS", "a")
    let before = try #require(sitting.form).lines
    try sitting.press("Tab")
    for _ in 0..<60 { try sitting.press("Backspace") }
    sitting.type("Wenzhou 1")
    let after = try #require(sitting.form).lines
    #expect(after != before)
    #expect(after.contains { $0.hasPrefix("Wenzhou: no agreement") }, "\(after)")
  }

  /// The form spoke of what had been asked for.
  @Test func anOfferIsAcceptedForWhatItOffers() throws {
    var (sitting, request) = try asked()
    let line = try #require(request.lines.first)
    try pass(AidMessage(.offer, quantity: 1, price: .zero), line.id, by: line.lender, &sitting)
    sitting.run("requests")
    try sitting.press("a")
    let form = try #require(sitting.form)
    #expect(form.lines.first?.contains(" 1 ·") == true, "\(form.lines)")
    #expect(form.lines.contains { $0.contains("stay lacking") })
  }

  /// Of what was used up and what came home one saw "~".
  @Test func aPartThatHasNoRoomInALineGoesOnInTheNext() throws {
    let (before, request) = try asked(.zhHans)
    var sitting = before
    sitting.resize(to: Size(columns: 80, rows: 24))
    let line = try #require(request.lines.first)
    let now = sitting.desk.now
    let way = Journey(
      from: .at(31, 118), to: .at(31.3, 118.4), departed: now,
      expectedArrival: now.advanced(by: .hours(1)))
    let count = min(line.asked, 9_000)
    let (id, lender) = (line.id, line.lender)
    try pass(AidMessage(.offer, quantity: count, price: Money(fen: 225)), id, by: lender, &sitting)
    try pass(AidMessage(.accept, quantity: count), id, by: Self.wuhu, &sitting)
    try pass(AidMessage(.commit, quantity: count), id, by: lender, &sitting)
    try pass(AidMessage(.mobilise, journey: way), id, by: lender, &sitting)
    try pass(AidMessage(.arrive, quantity: count), id, by: Self.wuhu, &sitting)
    try pass(AidMessage(.consume, quantity: count - 1), id, by: Self.wuhu, &sitting)
    sitting.run("requests")
    while sitting.desk.aidCursor.item != id { try sitting.press("j") }
    let screen = sitting.screen
    #expect(screen.contains("消耗 "), "\(screen)")
    #expect(screen.contains("¥2.25"), "\(screen)")
  }

  /// "Nanjing send 40" was a request to Nanjing.
  @Test(arguments: [
    (Language.en, "was asked for"), (.zhHans, "收到求援"), (.zhHant, "收到求援"),
  ])
  func aMessageSaysWhoGotIt(_ language: Language, _ words: String) throws {
    var (sitting, _) = try asked(language)
    sitting.run("requests")
    #expect(sitting.screen.contains(words))
  }
}
