import Console
import Domain
import Geodesy
import Terminal
import Testing

/// Hazards that an officer declares, corrects and ends.
@Suite struct DeclaringTests {
  /// Goes through the fields of the open form and types over each.
  private func fill(_ sitting: inout Sitting, _ texts: [String?]) throws {
    for (index, text) in texts.enumerated() {
      if index > 0 { try sitting.press("Tab") }
      guard let text else { continue }
      sitting.hear(.key(.control("u")))
      sitting.hear(.key(.end))
      sitting.hear(.key(.control("u")))
      sitting.type(text)
    }
  }

  private func choose(_ sitting: inout Sitting, _ kind: Hazard.Kind) throws {
    try sitting.press("gF", "i")
    let place = try #require(Hazard.Kind.allCases.firstIndex(of: kind))
    for _ in 0..<place { try sitting.press("j") }
    try sitting.press("Enter")
  }

  @Test(arguments: Language.allCases)
  func aReleaseIsDeclaredWithPlaceAmountAndHour(language: Language) throws {
    var sitting = try Sitting(language: language)
    try choose(&sitting, .plume)
    try fill(&sitting, ["31.80, 120.70", nil, "5-20", "20m"])
    try sitting.press("Enter")
    let hazard = try #require(sitting.picture.standingHazards.first)
    #expect(hazard.kind == .plume && hazard.report.place == .at(31.8, 120.7))
    #expect(hazard.report.since.duration(to: sitting.desk.now) >= .minutes(20))
    #expect(hazard.report.since.duration(to: sitting.desk.now) < .minutes(22))
    #expect(hazard.report.sources.map(\.quantity) == ["release", "warning", "guarantee"])
    #expect(hazard.report.sources[0].amount == Estimate(low: 5, middle: 10, high: 20))
    #expect(hazard.report.sources[1].amount.middle == 5.8, "chlorine, AEGL-2")
    #expect(hazard.declaredBy.name == "wang")
    try sitting.press("u")
    #expect(sitting.picture.standingHazards.isEmpty, "taken back within ten seconds")
  }

  @Test func aBreachIsDeclaredAndJoinsTheFloodThatStands() throws {
    var sitting = try Sitting()
    sitting.run("city wuhu")
    try choose(&sitting, .riverFlood)
    #expect(sitting.form?.fields.first?.editor.text == "Wuwei Great Levee", "the city's own first")
    try sitting.press("Enter")
    let hazard = try #require(sitting.picture.standingHazards.first)
    #expect(hazard.report.sources.first?.breachedLevee?.rawValue == "wuwei")
    #expect(hazard.report.river == River.ID("yangtze") && hazard.report.origin == Sitting.wuhu)
    try choose(&sitting, .riverFlood)
    try sitting.press("Enter")
    #expect(sitting.message.contains("breach already"))
    try choose(&sitting, .riverFlood)
    #expect(sitting.form?.lines.first?.contains("WHU-H1") == true)
    try fill(&sitting, ["Tongling"])
    try sitting.press("Enter")
    #expect(sitting.form?.fault != nil, "no such levee")
    try fill(&sitting, ["zongyang", "10-40"])
    try sitting.press("Enter")
    let sources = try #require(sitting.picture.standingHazards.first).report.sources
    #expect(sources.compactMap(\.breachedLevee?.rawValue) == ["wuwei", "zongyang"])
    #expect(sources[1].amount == Estimate(low: 10, middle: 20, high: 40))
  }

  @Test(arguments: Language.allCases)
  func aSpillIsDeclaredOnAReachAndCorrected(language: Language) throws {
    var sitting = try Sitting(language: language)
    try choose(&sitting, .spill)
    try fill(&sitting, ["taipu-gate", "3.5", nil, "6000-14000", "250-330", "30m"])
    try sitting.press("Enter")
    let hazard = try #require(sitting.picture.standingHazards.first)
    let report = hazard.report
    #expect(hazard.kind == .spill && report.river == River.ID("taipu"))
    #expect(
      report.sources.map(\.quantity) == [
        "mass", "kilometre", "discharge", "decay", "warning", "guarantee",
      ])
    #expect(report.sources[0].amount.low == 6000 && report.sources[0].amount.high == 14_000)
    #expect(report.sources[1].amount.middle == 20.5, "17 km of the lake, then 3.5 of the reach")
    #expect(report.sources[4].amount.middle == 100, "aniline, GB 3838-2002")
    #expect(report.origin == City.ID("320500"))
    try sitting.press("E")
    try fill(&sitting, ["20000", "22", nil, "0"])
    try sitting.press("Enter")
    let corrected = try #require(sitting.picture.hazards[hazard.id]).report
    #expect(corrected.sources[0].amount == Estimate(low: 20_000, middle: 20_000, high: 20_000))
    #expect(corrected.sources[1].amount.middle == 22 && corrected.sources[3].amount.high == 0)
    #expect(corrected.sources[2] == report.sources[2] && corrected.since == report.since)
    try sitting.press("c", "Enter")
    sitting.type("barge raised")
    try sitting.press("Enter")
    #expect(sitting.picture.hazards[hazard.id]?.outcome == "barge raised")
  }

  @Test func aFireIsDeclaredWithItsHeightAndHowLongItLasts() throws {
    var sitting = try Sitting()
    try choose(&sitting, .ash)
    try fill(&sitting, ["31.79,119.99", "20-45", "450-800", nil, "20m"])
    try sitting.press("Enter")
    let hazard = try #require(sitting.picture.standingHazards.first)
    #expect(hazard.kind == .ash && hazard.report.place == .at(31.79, 119.99))
    #expect(
      hazard.report.sources.map(\.quantity) == ["release", "height", "warning", "guarantee"])
    try sitting.press("E")
    try fill(&sitting, [nil, nil, "240-480"])
    try sitting.press("Enter")
    func duration() -> Estimate? {
      sitting.picture.hazards[hazard.id]?.report.sources.first { $0.quantity == "duration" }?
        .amount
    }
    #expect(duration()?.low == 240 && duration()?.high == 480)
    try sitting.press("E")
    try fill(&sitting, [nil, nil, ""])
    try sitting.press("Enter")
    #expect(duration() == nil, "nobody knows any more when it ends")
  }

  @Test func whatCannotBeOfASpillOrAFireIsSaidInTheForm() throws {
    var sitting = try Sitting()
    for wrong: [String?] in [
      ["nowhere"], ["taipu-gate", "99"], ["taipu-gate", "3", "sugar"],
      ["taipu-gate", "3", nil, "0"], ["taipu-gate", "3", nil, "100", "0"],
      ["taipu-gate", "3", nil, "100", "300", "25:99"],
    ] {
      try choose(&sitting, .spill)
      try fill(&sitting, wrong)
      try sitting.press("Enter")
      #expect(sitting.form?.fault != nil, "\(wrong)")
      try sitting.press("Esc")
    }
    for wrong: [String?] in [["0,0"], [nil, "0"], [nil, nil, "0"], [nil, nil, nil, "soon"]] {
      try choose(&sitting, .ash)
      try fill(&sitting, wrong)
      try sitting.press("Enter")
      #expect(sitting.form?.fault != nil, "\(wrong)")
      try sitting.press("Esc")
    }
    #expect(sitting.picture.standingHazards.isEmpty)
  }

  @Test func whatCannotBeReadIsSaidInTheForm() throws {
    var sitting = try Sitting()
    try choose(&sitting, .plume)
    try fill(&sitting, ["nowhere at all", nil, "5-20", "20m"])
    try sitting.press("Enter")
    #expect(sitting.form?.fault != nil && sitting.picture.standingHazards.isEmpty)
    try fill(&sitting, ["31.8,120.7", nil, "20-5"])
    try sitting.press("Enter")
    #expect(sitting.form?.fault?.contains("5-20") == true)
    try sitting.press("Esc")
    try choose(&sitting, .plume)
    try fill(&sitting, ["0,0", nil, "5", "20m"])
    try sitting.press("Enter")
    #expect(sitting.form?.fault != nil, "outside the region")
    try fill(&sitting, [nil, nil, nil, "25:99"])
    try sitting.press("Enter")
    #expect(sitting.form?.fault?.contains("03:00") == true)
    #expect(sitting.picture.standingHazards.isEmpty)
  }

  @Test func aHazardIsCorrectedAndEndedWithAReason() throws {
    var sitting = try Sitting()
    try choose(&sitting, .plume)
    try fill(&sitting, ["31.80,120.70", nil, "5-20", "20m"])
    try sitting.press("Enter")
    let id = try #require(sitting.picture.standingHazards.first?.id)
    try sitting.press("E")
    try fill(&sitting, ["40"])
    try sitting.press("Enter")
    let amount = sitting.picture.hazards[id]?.report.sources.first?.amount
    #expect(amount == Estimate(low: 40, middle: 40, high: 40))
    try sitting.press("c", "Enter")
    #expect(sitting.form?.fault != nil, "a reason is asked for")
    sitting.type("valve shut")
    try sitting.press("Enter")
    #expect(sitting.picture.hazards[id]?.isOver == true)
    #expect(sitting.picture.hazards[id]?.outcome == "valve shut")
    try sitting.press("c")
    #expect(sitting.message.contains("No hazard stands"))
  }

  @Test func withoutWindThePageSaysWhatIsMissing() throws {
    var sitting = try Sitting()
    try choose(&sitting, .plume)
    try fill(&sitting, ["31.80,120.70", nil, "5-20", "20m"])
    try sitting.press("Enter")
    #expect(sitting.screen.contains("no wind is heard from wind-"))
  }
}
