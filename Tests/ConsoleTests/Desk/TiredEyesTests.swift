import Console
import Domain
import Geodesy
import Terminal
import Testing

/// What a tired officer tripped over, each kept from coming back.
@Suite struct TiredEyesTests {
  @Test func aChineseTileShowsCountAndArrowSideBySide() throws {
    let rows = try PanelWatch.flooded().desk(80, 24, .zhHans).frame().rows
    #expect(rows.contains { $0.contains("南京 →") }, "who is next bears the arrow")
    #expect(rows.contains { $0.contains("马鞍山") }, "three characters have room")
    #expect(rows.contains { $0.contains("芜湖 1") })
  }

  @Test(arguments: [WatchMode.live, .replay])
  func aRealClockNamesItsZone(mode: WatchMode) throws {
    let watch = try PanelWatch()
    #expect(watch.desk(80, 24, mode: mode).frame().rows[0].contains("15:05:00 +08"))
    var desk = watch.desk(80, 24, mode: mode)
    for key in "tu" { _ = desk.handle(.key(.character(key))) }
    #expect(desk.frame().rows[0].contains("07:05:00 UTC"))
  }

  @Test func aRecordThatIsReadOffersNoActs() throws {
    let watch = try PanelWatch()
    let settings = DeskSettings(
      language: .en, actor: Actor(name: "auditor", role: .observer), mode: .replay,
      journal: .init(name: "", isReadOnly: true))
    let update = Update(
      picture: watch.picture, entries: watch.entries, answers: [],
      clock: WatchClock(reading: watch.now, wall: watch.now, speed: 0))
    let desk = Desk(settings: settings, update: update, size: Size(columns: 120, rows: 40))
    for screen in ["overview", "incident", "units", "forecast", "map"] {
      let hints = desk.running(screen).frame().rows.last ?? ""
      for act in ["a ack", "dispatch", "shelve", "declare", "what if", "recall", "close"] {
        #expect(!hints.contains(act), "\(screen): \(hints)")
      }
    }
    #expect(!desk.frame().text.contains("a ack"), "the detail offers none either")
  }

  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)], Language.allCases)
  func thePlanSaysWhy(size: Size, language: Language) throws {
    var sitting = try Sitting(language: language, size: size)
    try sitting.raise("SUZ", .extreme)
    try sitting.press("d")
    let plan = try #require(sitting.desk.plan)
    #expect(!plan.candidates.isEmpty)
    let words = language.panel.dispatch
    let head = try #require(sitting.desk.frame().rows.first { $0.contains(words.reason) })
    #expect(head.contains(words.arrival))
    let reasons = [words.neededHereShort, words.neededHere, words.near]
    let rows = sitting.desk.frame().rows.filter { $0.contains("[x]") }
    #expect(!rows.isEmpty)
    for row in rows { #expect(reasons.contains { row.contains($0) }, "\(row)") }
  }

  /// The interval once ran into the reason, and the keys stood on two lines of twenty-four.
  @Test(arguments: Language.allCases)
  func theColumnsOfThePlanStandApartAndItsKeysOnce(language: Language) throws {
    var sitting = try Sitting(language: language, size: Size(columns: 80, rows: 24))
    try sitting.raise("SUZ", .extreme)
    try sitting.press("d")
    let words = language.panel.dispatch
    let rows = sitting.desk.frame().rows
    let head = try #require(rows.first { $0.contains(words.interval) })
    #expect(head.contains(words.interval + " "), "\(head)")
    let reasons = [words.neededHereShort, words.neededHere, words.near]
    for row in rows where row.contains("[x]") {
      let reason = try #require(reasons.first { row.contains($0) })
      #expect(row.contains(" " + reason), "\(row)")
    }
    let send = "D " + language.label(of: .incident(.send))
    #expect(rows.count { $0.contains(send) } == 1)
  }

  /// What is left uncovered is told whole, however narrow the panel is.
  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)], Language.allCases)
  func whatThePlanLeavesUncoveredIsNotCut(size: Size, language: Language) throws {
    var sitting = try Sitting(language: language, size: size)
    try sitting.raise("SUZ", .extreme)
    try sitting.press("d")
    let plan = try #require(sitting.desk.plan)
    let coverage = try #require(plan.coverage)
    let minutes = Double(coverage.responseAfter.inSeconds) / 60
    let next = "→" + NumberText.decimal(minutes, digits: 1)
    let rows = sitting.desk.frame().rows.map { $0.filter { !$0.isWhitespace } }
    #expect(rows.contains { $0.contains(next) }, "\(next) in \(sitting.desk.frame().text)")
  }

  /// Every unit is in one of the counts, whatever the room.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)])
  func theCountsOfUnitsAreWhole(size: Size) throws {
    let desk = try PanelWatch().desk(size.columns, size.rows).running("units")
    let row = try #require(desk.frame().rows.first { $0.contains("free 1") })
    let numbers = row.split { !$0.isWholeNumber }.compactMap { Int($0) }
    #expect(numbers.reduce(0, +) == desk.picture.region.units.count)
  }

  @Test func closingTellsFirstWhatStandsAgainstIt() throws {
    var sitting = try Sitting()
    try sitting.raise()
    try sitting.press("d", "Enter", "Enter")
    try sitting.press("gi", "c")
    #expect(sitting.form == nil, "no outcome is typed in vain")
    #expect(sitting.desk.message?.weight == .refusal)
    #expect(sitting.message.contains("SUZ-"))
  }

  @Test func aHeartbeatDoesNotHideAnOldReading() throws {
    var sitting = try Sitting()
    sitting.note(
      Observation(
        source: "gauge-9", time: sitting.desk.now, kind: "water-level", value: 3, unit: "m"))
    sitting.wait(.hours(5))
    sitting.beat("gauge-9")
    sitting.run("feeds")
    let row = try #require(sitting.desk.frame().rows.first { $0.contains("gauge-9") })
    #expect(row.contains("5h00"), "\(row)")
  }

  @Test(arguments: Language.allCases)
  func anExerciseIsMarkedOnItsLineOfTheLog(language: Language) throws {
    var sitting = try Sitting(language: language)
    try sitting.raise()
    sitting.run("log")
    let mark = language.panel.log.exercise
    #expect(sitting.desk.frame().rows.contains { $0.contains(mark + " ") && $0.contains("SUZ-A1") })
    let live = try PanelWatch().desk(120, 40, language).running("log").frame().text
    #expect(!live.contains(" \(mark) "))
  }

  /// What came is scored at once, what did not only at the end: a score says how much waits.
  @Test func theScoreSaysHowMuchIsNotDecided() throws {
    let desk = try PanelWatch.flooded().desk(120, 40).running("forecast")
    #expect(desk.frame().text.contains("not decided: 4 "))
  }

  /// On 80 columns the notices were all lost where not all of them fitted.
  @Test func theGravestNoticeIsKept() throws {
    var desk = try PanelWatch.flooded().desk(80, 24).running("forecast")
    _ = desk.handle(.key(.character("}")))
    #expect(desk.frame().rows[1].contains("FORECAST FOR"))
  }
}
