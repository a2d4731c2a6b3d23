import Console
import Domain
import Terminal
import Testing

/// Another moment of the forecast on the screen: said unmistakably, and never acted on.
@Suite struct MomentTests {
  private func sitting(_ size: Size = Size(columns: 120, rows: 40)) throws -> Sitting {
    var sitting = try Sitting(size: size)
    try sitting.flood()
    return sitting
  }

  @Test func keysGoByQuartersAndHoursAndStopAtTheEnds() throws {
    var sitting = try sitting()
    try sitting.press("gF", ")")
    let first = try #require(sitting.desk.moment)
    #expect(first.milliseconds % 900_000 == 0 && first > sitting.desk.now)
    #expect(sitting.desk.now.duration(to: first) <= .minutes(15))
    try sitting.press("}")
    #expect(sitting.desk.moment == first.advanced(by: .hours(1)))
    try sitting.press("(")
    #expect(sitting.desk.moment == first.advanced(by: .minutes(45)))
    for _ in 0..<30 { try sitting.press("}") }
    let end = try #require(sitting.picture.standingHazards.first?.forecast?.end)
    #expect(sitting.desk.moment == end && sitting.message.contains("forecast ends"))
    try sitting.press("r")
    #expect(sitting.desk.moment == nil)
    try sitting.press(")", "{")
    #expect(sitting.desk.moment == nil, "before now there is nothing to foretell")
    try sitting.press(")", "Esc")
    #expect(sitting.desk.moment == nil && sitting.desk.screen == .forecast)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)], Language.allCases)
  func eachScreenThatShowsItSaysSo(size: Size, language: Language) throws {
    var sitting = try Sitting(language: language, size: size)
    try sitting.flood()
    for screen in ["forecast", "map"] {
      sitting.run(screen)
      try sitting.press("}")
      let moment = try #require(sitting.desk.moment)
      let hour = TimeText.hour(moment, offsetInMinutes: 480)
      let rows = sitting.desk.frame().rows
      #expect(rows[1].contains(">> ") && rows[1].contains(hour) && rows[1].contains("<<"))
      #expect(rows[2].contains(">> "), "the frame says it too")
      try sitting.press("r")
      #expect(!sitting.screen.contains(">> "))
    }
  }

  @Test func theStripTheMapAndTheTilesShowThatMoment() throws {
    var sitting = try sitting()
    try sitting.press("gF")
    for _ in 0..<6 { try sitting.press("}") }
    let moment = try #require(sitting.desk.moment)
    let forecast = try #require(sitting.picture.standingHazards.first?.forecast)
    let maanshan = forecast.prospects[1]
    let level = try #require(maanshan.level(at: moment, in: forecast))
    let row = sitting.desk.frame().rows.first { $0.contains("Ma'anshan") && $0.contains("97%") }
    #expect(row?.contains(NumberText.decimal(level, digits: 2)) == true)
    try sitting.press("gm")
    sitting.run("overview")
    try sitting.press("gm")
    let tiles = sitting.screen
    #expect(tiles.contains("97%"), "\(tiles)")
    sitting.run("map")
    #expect(sitting.screen.contains("97%"))
  }

  /// Nothing is done at the wrong time: an act goes back to now and says so.
  @Test func anActIsDoneNow() throws {
    var sitting = try sitting()
    sitting.run("map")
    try sitting.press("}")
    #expect(sitting.desk.moment != nil)
    try sitting.press("e")
    #expect(sitting.desk.moment == nil)
    #expect(sitting.message.contains("done now"))
    #expect(sitting.form != nil)
  }

  @Test func aMomentThatHasComeIsNow() throws {
    var sitting = try sitting()
    try sitting.press("gF", ")")
    #expect(sitting.desk.moment != nil)
    sitting.wait(.minutes(16))
    #expect(sitting.desk.moment == nil)
  }

  @Test func withoutAForecastThereIsNoOtherMoment() throws {
    var sitting = try Sitting()
    try sitting.press("gF", ")")
    #expect(sitting.desk.moment == nil && sitting.message.contains("Nothing is foretold"))
  }
}
