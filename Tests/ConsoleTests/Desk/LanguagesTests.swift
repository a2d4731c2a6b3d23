import Console
import Domain
import Testing

@Suite struct LanguagesTests {
  @Test(arguments: Language.allCases)
  func `every action has a label and a sentence`(language: Language) {
    for action in ActionID.allCases {
      for text in [language.label(of: action), language.help(of: action)] {
        #expect(!text.isEmpty)
        #expect(
          text.isHan == (language != .en) || text == "UTC" || action == .move(.open), "\(text)")
      }
      #expect(language == .en || !language.help(of: action).hasSuffix("."), "\(action)")
    }
    let help = ActionID.allCases.map { language.help(of: $0) }
    #expect(Set(help).count == help.count, "two actions say the same")
  }

  @Test(arguments: Language.allCases)
  func `every refusal is worded`(language: Language) {
    for rejection in Self.rejections {
      let text = language.text(Refusal.rejected(rejection))
      #expect(text.count > 3)
      #expect(text.isHan == (language != .en), "\(text)")
      #expect(!text.contains("(rawValue"), "\(text)")
    }
  }

  @Test func `traditional Chinese holds no simplified characters`() {
    for action in ActionID.allCases {
      let text = Language.zhHant.label(of: action) + Language.zhHant.help(of: action)
      let found = text.filter { Self.onlySimplified.contains($0) }
      #expect(found.isEmpty, "\(text)")
    }
    for rejection in Self.rejections {
      let text = Language.zhHant.text(Refusal.rejected(rejection))
      #expect(text.filter { Self.onlySimplified.contains($0) }.isEmpty, "\(text)")
    }
  }

  /// Characters that only Simplified Chinese writes.
  private static let onlySimplified = Set(
    "确认筛选发显项为队时长种击关闭处设备给说误读写录执无输择标记复网络语书动态续区围页条东现请实编号级单张图仅从连临轮释进运远还问间闻阅际随险预领频风馆验"
  )

  @Test(arguments: [
    ("en_GB.UTF-8", Language.en), ("C", .en), ("zh_CN.UTF-8", .zhHans), ("zh", .zhHans),
    ("zh-Hant", .zhHant), ("zh_TW", .zhHant), ("zh-HK", .zhHant), ("zh-Hans-HK", .zhHans),
  ])
  func `languages by tag and locale`(tag: String, language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test func `a tongue that we do not speak is nothing`() {
    #expect(Language(tag: "fr") == nil)
    #expect(Language(tag: "") == nil)
  }

  @Test(arguments: Language.allCases)
  func `each act leaves a line in the log`(language: Language) throws {
    var sitting = try Sitting(language: language)
    let alert = try sitting.raise()
    try sitting.press("a", "m")
    sitting.type("seen")
    try sitting.press("Enter", "d", "Enter", "Enter")
    let lines = sitting.desk.log.map { language.sentence(for: $0, in: sitting.picture.region) }
    #expect(lines.count >= 6)
    #expect(lines.contains { $0.contains(alert.rawValue) && $0.contains("seen") })
    #expect(lines.allSatisfy { $0.isHan == (language != .en) }, "\(lines)")
  }

  static let rejections: [Rejection] = {
    let alert = Alert.ID("SUZ-A1")
    let incident = Incident.ID("SUZ-I1")
    let unit = Unit.ID("SUZ-F01")
    let key = ReportKey(source: "s", identifier: "r1", sent: Instant(seconds: 0))
    let city = City.ID("320500")
    var all: [Rejection] = [
      .unknownAlert(alert), .occurrenceHasPassed(alert, seen: 1, now: 2), .duplicateReport(key),
      .contradictoryReport(key, standing: alert), .nothingToEnd(key),
      .shelvingTooLong(limit: .hours(8)), .shelvingInThePast,
      .shelvingStillRuns(alert, until: Instant(seconds: 0)), .reasonMissing,
      .cannotJoin(alert, alert), .notInhibited(alert), .notDueForEscalation(alert),
      .unknownIncident(incident), .alertHasIncident(alert, incident), .noUnitAssigned(incident),
      .noUnitOnScene(incident), .unitsStillEnroute(incident, [unit]),
      .unitsStillAssigned(incident, [unit]), .outcomeMissing(incident), .unknownCity(city),
      .cannotBeSupposed, .unknownLevee(Levee.ID("wuwei")),
      .unknownUnit(unit), .unitIsBusy(unit, with: incident), .noUnitChosen,
      .unitChosenTwice(unit), .incidentIsClosed(incident), .journeyMissing(unit),
      .valueIsNotANumber, .noDrill, .drillIsPlanned, .drillIsExercise, .speedOutOfRange(0),
      .stepOutOfRange(.zero), .unknownCheckpoint(3), .unknownInject(9), .nothingNewObserved(2),
    ]
    all += DrillPhase.allCases.map { .drillIsNotUnderWay($0) }
    all += DrillTrigger.allCases.flatMap { trigger in
      DrillPhase.allCases.map { .drillCannot(trigger, in: $0) }
    }
    all += InjectTrigger.allCases.flatMap { trigger in
      InjectState.allCases.map { .injectCannot(1, trigger, in: $0) }
    }
    all += Role.allCases.map { .notPermitted($0) }
    all += Posture.allCases.map { .postureIs(.city(city), $0) }
    all += AlertTrigger.allCases.flatMap { trigger in
      AlertState.allCases.map { .alertCannot(alert, trigger, in: $0) }
    }
    all += IncidentTrigger.allCases.flatMap { trigger in
      IncidentState.allCases.map { .incidentCannot(incident, trigger, in: $0) }
    }
    all += UnitTrigger.allCases.flatMap { trigger in
      UnitStatus.allCases.map { .unitCannot(unit, trigger, in: $0) }
    }
    return all
  }()
}

extension String {
  /// Whether it holds a Chinese character.
  var isHan: Bool { unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value } }
}
