import Console
import Domain
import Geodesy
import Terminal
import Testing

/// What-ifs from the keyboard: asked, looked at side by side, kept or put away.
@Suite struct WhatIfTests {
  /// A desk over a flood that is forecast.
  private func sitting(_ language: Language = .en, role: Role = .supervisor) throws -> Sitting {
    var sitting = try Sitting(language: language, role: role)
    try sitting.flood()
    return sitting
  }

  /// What the fork came to: every arrival an hour sooner, every peak half a metre higher.
  private func answer(_ sitting: Sitting, _ supposition: Supposition) throws -> WhatIf {
    let hazard = try #require(sitting.picture.standingHazards.first)
    let base = try #require(hazard.forecast)
    var fork = base
    for index in fork.prospects.indices {
      fork.prospects[index].peak.middle += 0.5
      fork.prospects[index].people.middle += 1_000
      guard var arrival = fork.prospects[index].arrival else { continue }
      arrival.middle = arrival.middle.advanced(by: .hours(-1))
      fork.prospects[index].arrival = arrival
    }
    return WhatIf(supposition: supposition, hazard: hazard.report, base: base, fork: fork)
  }

  private func lastAsked(_ sitting: Sitting) -> (supposition: Supposition, ticket: Int)? {
    for case .ask(let supposition, let ticket) in sitting.effects.reversed() {
      return (supposition, ticket)
    }
    return nil
  }

  @Test(arguments: Language.allCases)
  func anAnswerStandsSideBySideAndIsKept(language: Language) throws {
    var sitting = try sitting(language)
    try sitting.press("gF", "w", "Enter", "Enter")
    let asked = try #require(lastAsked(sitting))
    #expect(asked.supposition == .inflow(percent: 30))
    #expect(sitting.screen.contains("??"), "that it runs is said")
    let before = sitting.picture.sequence
    sitting.hear(.whatIf(ticket: asked.ticket, [try answer(sitting, asked.supposition)]))
    #expect(sitting.picture.sequence == before)
    let rows = sitting.desk.frame().rows.filter { $0.contains("?? ") }
    #expect(rows.count > 3 && rows.contains { $0.contains("-1h00") && $0.contains("+0.50") })
    try sitting.press("W")
    #expect(sitting.picture.sequence == before + 1)
    let kept = try #require(sitting.picture.whatIfs.first)
    #expect(kept.by.name == "wang" && kept.whatIf.supposition == asked.supposition)
    #expect(sitting.screen.contains("+0.50"), "kept ones are listed with what they showed")
    let line = try #require(sitting.desk.log.last)
    let text = language.sentence(for: line, in: sitting.picture.region)
    #expect(text.contains("+30") && text.isHan == (language != .en), "\(text)")
  }

  /// Over the comparison without aid a hazard's what-if was kept that stood behind it.
  @Test func whatStandsBehindTheComparisonWithoutAidIsNotKept() throws {
    var sitting = try sitting()
    _ = try sitting.anIncident(in: "SUZ")
    sitting.run("whatif inflow -20")
    let asked = try #require(lastAsked(sitting))
    sitting.hear(.whatIf(ticket: asked.ticket, [try answer(sitting, asked.supposition)]))
    sitting.run("whatif alone")
    #expect(sitting.desk.screen == .joint && sitting.desk.alone != nil)
    try sitting.press("W")
    #expect(sitting.picture.whatIfs.isEmpty && sitting.picture.aidComparisons.count == 1)
    try sitting.press("W")
    #expect(sitting.picture.whatIfs.isEmpty && sitting.message.contains("No what-if"))
    try sitting.press("gF", "W")
    #expect(sitting.picture.whatIfs.count == 1, "it waited for its own page")
  }

  @Test func whatIsPutAwayLeavesTheRecordOfHavingAsked() throws {
    var sitting = try sitting()
    try sitting.press("gF")
    sitting.run("whatif inflow -20")
    let asked = try #require(lastAsked(sitting))
    #expect(asked.supposition == .inflow(percent: -20))
    sitting.hear(.whatIf(ticket: asked.ticket, [try answer(sitting, asked.supposition)]))
    try sitting.press("X")
    #expect(sitting.picture.whatIfs.isEmpty)
    #expect(sitting.commands.last == .watch(.discardWhatIf(.inflow(percent: -20))))
    #expect(!sitting.screen.contains("??WHAT-IF??"))
    try sitting.press("W")
    #expect(sitting.message.contains("No what-if"))
  }

  @Test func oneAtATimeAndOldAnswersAreNotTaken() throws {
    var sitting = try sitting()
    sitting.run("whatif inflow +10")
    let first = try #require(lastAsked(sitting))
    sitting.run("whatif inflow +20")
    #expect(lastAsked(sitting)?.ticket == first.ticket)
    #expect(sitting.message.contains("still runs"))
    try sitting.press("W")
    #expect(sitting.message.contains("still runs"))
    sitting.hear(.whatIf(ticket: first.ticket + 1, [try answer(sitting, first.supposition)]))
    #expect(sitting.desk.question?.answers == nil)
    sitting.hear(.whatIf(ticket: first.ticket, []))
    #expect(sitting.desk.question == nil && sitting.message.contains("nothing can be foretold"))
  }

  @Test func numbersThatCannotBeAreSaidInTheForm() throws {
    var sitting = try sitting()
    sitting.run("whatif inflow +900")
    #expect(sitting.form?.fault?.contains("+30") == true)
    #expect(lastAsked(sitting) == nil)
    try sitting.press("Esc")
    sitting.run("whatif sorrow 3")
    #expect(sitting.message.contains("No command"))
  }

  @Test(arguments: Language.allCases)
  func aRainIsSupposedByItsMillimetresAndHours(language: Language) throws {
    var sitting = try sitting(language)
    sitting.run("whatif rain 120 6")
    #expect(lastAsked(sitting)?.supposition == .rain(millimetres: 120, hours: 6))
    #expect(sitting.message.contains("120"))
    sitting.hear(.whatIf(ticket: try #require(lastAsked(sitting)).ticket, []))
    sitting.run("whatif rain -5 6")
    #expect(sitting.form?.fault?.contains("100") == true)
  }

  @Test func aLeveeIsSupposedToFailAtAnHour() throws {
    var sitting = try sitting()
    sitting.run("whatif levee Wuwei 03:00")
    guard case .leveeFails(let levee, let moment) = try #require(lastAsked(sitting)).supposition
    else {
      Issue.record("another supposition")
      return
    }
    #expect(levee.rawValue == "wuwei")
    #expect(moment > sitting.desk.now)
    #expect(TimeText.hour(moment, offsetInMinutes: 480) == "03:00")
  }

  @Test func anObserverAndAReplayAskNothing() throws {
    var observer = try sitting(role: .observer)
    observer.run("whatif inflow +10")
    #expect(lastAsked(observer) == nil)
    var reader = try Sitting(isReadOnly: true)
    try reader.press("gF", "w")
    #expect(reader.desk.message?.weight == .refusal && reader.desk.dialog == nil)
    var quiet = try Sitting()
    try quiet.press("gF", "w")
    #expect(quiet.message.contains("Nothing is foretold"))
  }
}

extension Sitting {
  static let wuhu = City.ID("340200")

  /// A flood on the Yangtze: Wuhu is reached, Ma'anshan in three hours, Nanjing in eleven.
  mutating func flood() throws {
    let report = Hazard.Report(
      kind: .riverFlood, origin: Self.wuhu, river: River.ID("yangtze"), since: desk.now)
    try publish(.declareHazard(report))
    for (source, stage) in [("anqing", 16.0), ("wuhu", 11.6)] {
      note(
        Observation(
          source: source, time: desk.now, kind: "water-level", city: Self.wuhu, value: stage,
          unit: "m"))
    }
    let issued = desk.now
    let gauges: [(id: String, hours: Int64, probability: Double)] = [
      ("wuhu", 0, 1), ("maanshan", 3, 0.97), ("nanjing", 11, 0.64),
    ]
    let prospects = gauges.compactMap { id, hours, probability -> Prospect? in
      guard let gauge = picture.region[Gauge.ID(id)] else { return nil }
      let level = gauge.warningLevel.value
      let at = issued.advanced(by: .hours(hours))
      let arrival = TimeEstimate(
        early: at.advanced(by: .minutes(-30)), middle: at, late: at.advanced(by: .minutes(60)))
      return Prospect(
        city: gauge.city, gauge: gauge.id, way: .body, unit: "m", observed: nil,
        warning: .init(level: level, probability: probability), guarantee: nil,
        isReached: probability == 1, arrival: probability == 1 ? nil : arrival,
        peak: Estimate(low: level, middle: level + 0.4, high: level + 0.8),
        peakTime: TimeEstimate(early: at, middle: at, late: at),
        people: Estimate(low: 20_000, middle: 61_300, high: 90_000), residents: 3_000_000,
        rivals: .init(persistence: nil, fixedLag: nil),
        course: (0...24).map { level - 0.6 + Double($0) / 20 })
    }
    let forecast = Forecast(
      issued: issued, horizon: .hours(24), basis: .init(observations: 40, newest: issued),
      members: 100, prospects: prospects)
    try publish(.hazard(Hazard.ID("WHU-H1"), .issue(forecast)))
  }
}
