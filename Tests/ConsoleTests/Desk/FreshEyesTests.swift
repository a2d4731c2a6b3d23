import Console
import Domain
import Geodesy
import Regions
import Terminal
import Testing

/// What fresh eyes stumbled over on the overview, the map and the forecast, each kept from coming
/// back.
@Suite struct FreshEyesTests {
  // MARK: The most urgent

  @Test func dotGoesToWhatIsMoreUrgentThoughItCameLater() throws {
    var sitting = try Sitting()
    let first = try sitting.raise("JIX", .minor)
    let second = try sitting.raise("SHA", .minor)
    try sitting.press("Home", ".")
    let here = try #require(sitting.cursor)
    let urgent = try sitting.raise("SUZ", .severe)
    try sitting.press(".")
    #expect(sitting.cursor == urgent, "from \(here)")
    try sitting.press(".")
    #expect(sitting.cursor == first && second == here, "round again")
    try sitting.press(".", ".")
    #expect(sitting.cursor == urgent)
  }

  @Test func dotBeginsWithTheMostUrgentAfterAWhile() throws {
    var sitting = try Sitting()
    let urgent = try sitting.raise("SUZ", .severe)
    for city in ["JIX", "SHA", "NKG"] { try sitting.raise(city, .minor) }
    try sitting.press("Home", ".", ".")
    #expect(sitting.cursor != urgent)
    sitting.wait(.minutes(2))
    try sitting.press(".")
    #expect(sitting.cursor == urgent)
  }

  // MARK: Who is next

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)], Language.allCases)
  func theOverviewSaysWhoIsNextWhereverTheCursorStands(size: Size, language: Language) throws {
    let desk = try PanelWatch.flooded().desk(size.columns, size.rows, language)
    let nanjing = language.name(try #require(desk.region[City.ID("320100")]).name)
    for alert in ["WHU-A1", "SUZ-A1", "NGB-A1"] {
      let row = desk.running("goto \(alert)").frame().rows[1]
      let isThere = row.contains("\(nanjing) +1 02:25")
      // Where a silent source has to be told beside it, the short name has to do.
      #expect(isThere || size.columns == 80 && row.contains("NKG +1 02:25"), "\(alert): \(row)")
      #expect(row.contains("84%"), "\(alert): \(row)")
    }
  }

  @Test func aTileTellsWhatComesBeforeTheAgeOfAnAlert() throws {
    var watch = try PanelWatch.flooded()
    try watch.report("9", "320100", "gas-leak", .minor, "Gas in Nanjing")
    let rows = watch.desk(120, 40).frame().rows
    let row = try #require(rows.firstIndex { $0.contains("NKG") })
    #expect(rows[row + 1].contains("→+8h"), "\(rows[row + 1])")
  }

  @Test func theMapNamesWhoIsNextFirst() throws {
    let map = try PanelWatch.flooded().desk(80, 24).running("map").frame().text
    #expect(map.contains("Nanjing→+1 02:25") || map.contains("NKG→+1 02:25"), "\(map)")
    #expect(map.contains("→ expected"), "the legend names the sign")
  }

  @Test func theSourceOfACloudStandsOnTheMapWithItsSign() throws {
    for glyphs in [GlyphSet.unicode, .ascii] {
      let map = try PanelWatch.leaking().desk(120, 40, glyphs: glyphs).running("map").frame().text
      let sign = glyphs == .unicode ? "✕" : "&"
      #expect(map.split(separator: sign).count >= 3, "on the map and in the legend: \(map)")
    }
  }

  @Test func onAnAsciiMapNoSignMeansTwoThings() throws {
    let map = try PanelWatch.flooded().desk(120, 40, glyphs: .ascii).running("map").frame().text
    #expect(!map.contains("Wuhu!"), "`!` is priority 1")
    #expect(map.contains("^ reached"))
  }

  // MARK: Which hazard

  @Test func aBreachIsToldUnderTheBreachAndNotUnderTheRiver() throws {
    var watch = try PanelWatch.flooded()
    let zhenjiang = City.ID("321100")
    let levee = try #require(
      watch.picture.region.exposure.levees.first { $0.city == zhenjiang })
    try watch.act(
      .declareHazard(
        .init(
          kind: .cascade, origin: zhenjiang, since: watch.now,
          sources: [
            .init(
              quantity: levee.id.rawValue, amount: Estimate(low: 40, middle: 40, high: 40),
              unit: "m")
          ])))
    try watch.report("8", zhenjiang.rawValue, "river-flood", .extreme, "The levee has gone")
    let detail = watch.desk(120, 40).running("goto ZJG-A1").frame().text
    #expect(detail.contains("lead Zhenjiang"), "\(detail)")
    let river = watch.desk(120, 40).running("goto WHU-A1").frame().text
    #expect(river.contains("lead Wuhu"), "\(river)")
  }

  // MARK: Days

  @Test func whatWasYesterdaySaysSo() throws {
    var watch = try PanelWatch.flooded()
    watch.pass(.hours(12))
    let desk = watch.desk(120, 40)
    #expect(desk.running("forecast").frame().text.contains("since 07/01 15:05"))
    #expect(desk.running("goto SUZ-A1").frame().text.contains("07/01 15:00"))
  }

  // MARK: Rows

  @Test func whereRoomIsShortTheRiversThatAreOverAreShown() throws {
    var watch = try PanelWatch(alerts: false)
    for gauge in watch.picture.region.gauges {
      let margin = gauge.id == Gauge.ID("fuyang") ? 0.26 : -2
      watch.note(
        .observation(
          Observation(
            source: gauge.id.rawValue, time: watch.now, kind: "water-level", city: gauge.city,
            value: gauge.warningLevel.value + margin, unit: "m")))
    }
    let frame = watch.desk(200, 60).frame().text
    #expect(frame.contains("Fuyang") && frame.contains("+0.26"))
    #expect(frame.contains("more gauges, 0 above warning"), "the rest is counted in words")
  }

  @Test func theCountOfWhatIsBelowEatsNoFigure() {
    let lines = (0..<9).map { TextLine("row \($0) of a table     ").adding("123,456") }
    var surface = Surface(size: Size(columns: 28, rows: 4))
    surface.write(lines, in: surface.bounds) { "+\($0) more" }
    #expect(surface.rows[2].contains("123,456"))
    #expect(surface.rows[3].hasSuffix("+6 more") && !surface.rows[3].contains("123"))
  }

  @Test(arguments: [Size(columns: 80, rows: 18), Size(columns: 120, rows: 40)])
  func theStripStandsInTheOrderOfArrival(size: Size) throws {
    let frame = try PanelWatch.flooded().desk(size.columns, size.rows).running("forecast").frame()
    let rows = frame.rows
    let order = ["reached (2): Ma'anshan", "│ Ma'anshan", "│ Nanjing", "│ Zhenjiang"]
      .compactMap { name in rows.firstIndex { $0.contains(name) } }
    #expect(order.count >= 3 && order == order.sorted(), "\(order)")
    let isFolded = rows.contains { $0.contains("reached (2): Ma'anshan") }
    #expect(isFolded == (size.rows == 18), "in one line where space is short")
  }

  /// At 80x24 the rows of what was reached gave way to figures of skill, and the table was empty.
  @Test func whatWasReachedKeepsItsRowsWhereTheyFit() throws {
    var watch = try PanelWatch.leaking()
    try watch.act(.hazard(Hazard.ID("SUZ-H1"), .confirm(City.ID("320200"))), by: .program)
    let rows = watch.desk(80, 24).running("forecast").frame().rows
    let heading = try #require(rows.firstIndex { $0.contains("ARRIVAL (10-90 %)") })
    #expect(rows[heading...].contains { $0.contains("│ Wuxi") }, "\(rows)")
    #expect(!rows.contains { $0.contains("reached (1):") })
  }

  /// At 80x24 who leads and is told pushed the hours of arrival off the page.
  @Test func theHoursOfArrivalStandAboveWhoLeadsWhereRoomIsShort() throws {
    var watch = try PanelWatch.flooded()
    let matter = Matter.hazard(Hazard.ID("WHU-H1"))
    try watch.act(.govern(matter, .tell([City.ID("340500")])))
    func places(_ size: Size) throws -> (strip: Int, lead: Int) {
      let rows = watch.desk(size.columns, size.rows).running("forecast").frame().rows
      return (
        try #require(rows.firstIndex { $0.contains("ARRIVAL (10-90 %)") }),
        rows.firstIndex { $0.contains("[CROSS-CITY]") } ?? .max
      )
    }
    let (small, large) = (
      try places(Size(columns: 80, rows: 18)), try places(Size(columns: 120, rows: 40))
    )
    #expect(small.strip < small.lead)
    #expect(large.lead < large.strip, "where there is room it stands above")
  }

  /// `19:45 (16:35-01:27)`: the second hour was tomorrow's, and nothing said so.
  @Test func aRangeOverMidnightIsToldByHowFarItReaches() throws {
    var watch = try PanelWatch.flooded()
    let id = Hazard.ID("WHU-H1")
    var forecast = watch.forecast([("maanshan", 3, 0.97)])
    let midnight = watch.now.advanced(by: .hours(24))
    let middle = Instant(milliseconds: midnight.milliseconds / 86_400_000 * 86_400_000)
      .advanced(by: .hours(-9))
    forecast.prospects[0].arrival = TimeEstimate(
      early: middle.advanced(by: .minutes(-97)), middle: middle,
      late: middle.advanced(by: .minutes(228)))
    try watch.act(.hazard(id, .issue(forecast)), by: .program)
    let page = watch.desk(120, 40).running("forecast").frame().text
    #expect(page.contains("23:00 (-1h37 +3h48)"), "\(page)")
    watch.pass(.minutes(1))
    forecast.issued = watch.now
    forecast.prospects[0].arrival?.late = middle.advanced(by: .minutes(849))
    try watch.act(.hazard(id, .issue(forecast)), by: .program)
    #expect(watch.desk(120, 40).running("forecast").frame().text.contains("23:00 (-1h37 +14h)"))
  }

  @Test func aHazardThatIsOverIsToldOfForSomeHours() throws {
    var watch = try PanelWatch.leaking()
    let id = Hazard.ID("SUZ-H1")
    try watch.act(.hazard(id, .confirm(City.ID("320200"))), by: .program)
    watch.pass(.hours(2))
    try watch.act(.hazard(id, .end(reason: "the valve is shut")), by: .program)
    watch.pass(.hours(1))
    let page = watch.desk(120, 40).running("forecast").frame().text
    #expect(page.contains("over since 17:10 (1h00 ago): the valve is shut"), "\(page)")
    #expect(page.contains("reached (1): Wuxi 15:10"), "\(page)")
    watch.pass(.hours(12))
    #expect(!watch.desk(120, 40).running("forecast").frame().text.contains("the valve is shut"))
  }

  // MARK: Who comes back

  @Test func whatIsLongOverDoesNotKeepTheDetailWhenNobodyIsThere() throws {
    var sitting = try Sitting()
    let gone = try sitting.raise("SUZ", .extreme)
    let stands = try sitting.raise("NKG", .minor)
    try sitting.press("Home")
    sitting.wait(.seconds(1))
    #expect(sitting.desk.detail == .alert(gone))
    try sitting.publish(.alert(gone, .acknowledge(occurrence: 1)))
    try sitting.publish(.alert(gone, .ruleOver(reason: "gone")))
    sitting.wait(.minutes(5))
    #expect(sitting.cursor == gone, "the officer may still read it")
    sitting.wait(.minutes(6))
    sitting.wait(.seconds(1))
    #expect(sitting.cursor == stands && sitting.desk.detail == .alert(stands))
  }

  @Test(arguments: Language.allCases)
  func whatWasDoneIsSaidInASentence(language: Language) throws {
    let posture = language.text(.done(.map(.switchPosture), "嘉兴 戒备"))
    #expect(!posture.contains("已应急") && !posture.hasPrefix("done"), "\(posture)")
    #expect(posture.contains("嘉兴 戒备"))
    #expect(!language.text(.done(.drill(.nextInject), "")).contains("done: to next"))
  }

  @Test func openingAnIncidentNamesTheIncident() throws {
    var sitting = try Sitting()
    try sitting.raise("SUZ", .extreme)
    try sitting.press("Home", "i", "Enter")
    #expect(sitting.message.contains("SUZ-I1"), "\(sitting.message)")
  }
}
