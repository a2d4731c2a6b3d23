import Console
import Domain
import Terminal
import Testing

/// Two places of the screen never tell two hours, and no figure stands without saying when it was.
@Suite struct StaleNumbersTests {
  private static let nanjing = City.ID("320100")

  /// The flood with an alert to Nanjing that was sent when its arrival was expected much earlier.
  private func warned() throws -> PanelWatch {
    var watch = try PanelWatch.flooded()
    let hazard = try #require(watch.picture.standingHazards.first)
    let place = try #require(watch.picture.region[Self.nanjing]).name
    let early = TimeEstimate(
      early: watch.now, middle: watch.now.advanced(by: .minutes(10)),
      late: watch.now.advanced(by: .minutes(20)))
    var report = AlertReport(
      key: ReportKey(source: "forecast", identifier: "\(hazard.id)-320100", sent: watch.now),
      status: .actual, city: Self.nanjing, kind: "river-flood", emergencyClass: .naturalDisaster,
      severity: .severe, urgency: .expected, certainty: .likely, headline: "")
    let foretelling = Foretelling(
      isThere: false, moment: early, probability: 0.5, level: 8.7, unit: "m", place: place)
    report.foretelling = foretelling
    report.headline = foretelling.headline(of: report)
    try watch.act(.takeReport(report), by: .source("forecast"))
    return watch
  }

  @Test(arguments: Language.allCases)
  func theRowOfAnAlertHasTheHourOfTheNewestForecast(language: Language) throws {
    let frame = try warned().desk(200, 60, language).running("goto NKG-A1").frame().text
    #expect(!frame.contains("18:47") && !frame.contains("50 %"), "what was sent: \(frame)")
    #expect(frame.contains("02:25"), "what the strip says too")
  }

  @Test func howManyAreUndecidedIsSaidOnce() throws {
    for language in Language.allCases {
      let watch = try PanelWatch.flooded()
      let count = watch.picture.standingHazards.reduce(0) { $0 + $1.claims.count }
      let frame = watch.desk(120, 40, language).running("forecast").frame()
      let words = ["en": "not decided", "zh-Hans": "未判定", "zh-Hant": "未判定"]
      let word = try #require(words[language.rawValue])
      #expect(count > 0 && frame.rows.count { $0.contains(word) } == 1, "\(frame.text)")
      #expect(!frame.text.contains("未检验") && !frame.text.contains("未檢驗"))
    }
  }

  /// Gas foretold to Suzhou for 15:20 and to Wuxi for 16:40; nobody says that it has come.
  @Test func whoShouldHaveBeenReachedIsNoLongerNext() throws {
    var watch = try PanelWatch.leaking()
    watch.pass(.minutes(40))
    let row = watch.desk(120, 40).frame().rows[1]
    #expect(row.contains("Next Wuxi 16:40"), "\(row)")
    let page = watch.desk(120, 40).running("forecast").frame().text
    #expect(page.contains("15:20 not confirmed"), "\(page)")
    let chinese = watch.desk(120, 40, .zhHans).running("forecast").frame().text
    #expect(chinese.contains("15:20 应到未确认"), "\(chinese)")
  }

  /// Whoever makes a forecast anew can only say "now": the row keeps to the hour of the strip.
  @Test func theRowOfAnAlertThatNobodyConfirmsHasTheHourThatWasForetold() throws {
    var watch = try PanelWatch.leaking()
    let suzhou = City.ID("320500")
    let hazard = try #require(watch.picture.standingHazards.first)
    var report = AlertReport(
      key: ReportKey(source: "forecast", identifier: "\(hazard.id)-320500", sent: watch.now),
      status: .actual, city: suzhou, kind: "toxic-gas", emergencyClass: .accident,
      severity: .severe, urgency: .expected, certainty: .likely, headline: "")
    let moment = TimeEstimate(early: watch.now, middle: watch.now, late: watch.now)
    let foretelling = Foretelling(
      isThere: false, moment: moment, probability: 0.5, level: 5.8,
      unit: "mg/m³", place: try #require(watch.picture.region[suzhou]).name)
    report.foretelling = foretelling
    report.headline = foretelling.headline(of: report)
    try watch.act(.takeReport(report), by: .source("forecast"))
    watch.pass(.minutes(40))
    var forecast = try #require(watch.picture.standingHazards.first?.forecast)
    forecast.issued = watch.now
    for index in forecast.prospects.indices where forecast.prospects[index].city == suzhou {
      forecast.prospects[index].arrival = TimeEstimate(
        early: watch.now, middle: watch.now, late: watch.now)
    }
    try watch.act(.hazard(hazard.id, .issue(forecast)), by: .program)
    watch.pass(.minutes(11))
    let page = watch.desk(200, 60).running("forecast").frame().text
    #expect(page.contains("15:20 not confirmed"), "\(page)")
    let rows = watch.desk(200, 60).running("queue").frame().rows
    let row = try #require(rows.first { $0.contains("forecast: ") })
    #expect(row.contains("→ 15:20"), "\(row)")
  }

  @Test func whereNothingElseIsAheadTheUnconfirmedIsNamed() throws {
    var watch = try PanelWatch.leaking()
    watch.pass(.hours(5))
    let row = watch.desk(120, 40).frame().rows[1]
    #expect(row.contains("15:20 not confirmed"), "\(row)")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func whatHasPassedIsToldApartFromWhatIsToCome(size: Size) throws {
    var watch = try PanelWatch.flooded()
    var forecast = try #require(watch.picture.standingHazards.first?.forecast)
    forecast.issued = watch.now
    let at = watch.now.advanced(by: .minutes(-90))
    forecast.prospects[0].past = .init(
      level: forecast.prospects[0].peak.middle + 0.31, at: at, people: 98_700)
    try watch.act(.hazard(Hazard.ID("WHU-H1"), .issue(forecast)), by: .program)
    let page = watch.desk(size.columns, 60).running("forecast").frame().text
    #expect(page.contains("↓11.91") && page.contains("↓98,700"), "\(page)")
    #expect(page.contains("↓ The peak has passed"))
    let other = try PanelWatch.flooded().desk(size.columns, 60).running("forecast").frame().text
    #expect(!other.contains("↓"))
  }

  /// `forecast: power outage → +1 ~`: the row had no room for the hour.
  @Test(arguments: Language.allCases)
  func aNarrowRowOfAForecastKeepsItsHour(language: Language) throws {
    var sitting = try Sitting(language: language, size: Size(columns: 80, rows: 24))
    let tomorrow = sitting.desk.now.advanced(by: .hours(20))
    var report = AlertReport(
      key: ReportKey(source: "forecast", identifier: "WNZ-H1-330300", sent: sitting.desk.now),
      city: try sitting.city("WNZ").id, kind: "communications-outage",
      emergencyClass: .accident, severity: .severe, headline: "forecast")
    report.foretelling = Foretelling(
      isThere: false, moment: TimeEstimate(early: tomorrow, middle: tomorrow, late: tomorrow),
      probability: 0.64, level: nil, unit: "h",
      place: LocalizedName(english: "Lucheng", simplified: "鹿城", traditional: "鹿城"))
    try sitting.publish(.takeReport(report))
    let hour = CivilTime(tomorrow, offsetInMinutes: 480).shortClock
    let rows = sitting.desk.frame().rows
    #expect(rows.contains { $0.contains("→ +1 \(hour)") }, "\(rows)")
  }
}
