import Detection
import Domain
import Geodesy
import Regions
import Testing

@testable import Sensing

/// An instrument, the watch over it, and the alerts that come of it.
struct Bank {
  private static let region = Result { try Regions.open() }

  var picture: Picture
  var sensing: Sensing
  var now = Instant(seconds: 1_783_000_000)
  /// What was refused.
  var rejections: [Rejection] = []

  init(levels: Sensing.Levels = .watched, isExercise: Bool = false) throws {
    picture = Picture(region: try Self.region.get(), at: now)
    sensing = Sensing(picture: picture, levels: levels, isExercise: isExercise)
  }

  /// Measures values a quarter of an hour apart; answers the alert events that they lead to.
  @discardableResult
  mutating func measure(
    _ values: [Double], kind: String = "water-level", source: String = "datong",
    unit: String = "m"
  ) -> [AlertEvent] {
    var events: [AlertEvent] = []
    for value in values {
      let observation = Observation(
        source: source, time: now, kind: kind, value: value, unit: unit)
      for submission in sensing.submissions(for: observation, received: now) {
        do {
          let entries = try picture.take(submission, recorded: now, origin: Origin.ID("desk"))
          for entry in entries {
            if case .alert(_, let event) = entry.event { events.append(event) }
          }
        } catch {
          rejections.append(error)
        }
      }
      now = now.advanced(by: .minutes(15))
    }
    return events
  }

  /// A restart: the picture stays, what the watch knew of the series does not.
  mutating func restart() {
    sensing = Sensing(picture: picture, levels: .watched, isExercise: false)
  }

  var alerts: [Alert] { picture.alerts.sorted }
}

@Suite struct SensingStories {
  /// Datong: warning level 14.4 m, guarantee level 16.6 m.
  @Test func waterThatReachesItsLevelsRaisesOneAlertAndEndsIt() throws {
    var bank = try Bank()
    #expect(bank.measure([14.30, 14.35]).isEmpty)
    bank.measure([14.40, 14.45, 14.39, 14.41])
    let alert = try #require(bank.alerts.first)
    #expect(bank.alerts.count == 1 && alert.isActive && alert.updates == 0)
    #expect(
      alert.report.headline == "Water level 14.40 m at Datong has reached the warning level 14.40")
    #expect(
      alert.report.text
        == "Level of the gauge: 14.40 m against 14.40 m (Wusong), ends 0.10 below")
    #expect(alert.report.key.source == "detector-datong" && alert.report.status == .actual)
    let facts = try #require(alert.report.findings.first)
    #expect(facts.rule == .warningLevel && facts.gauge == Gauge.ID("datong"))
    #expect(facts.value == 14.4 && facts.limit == 14.4 && facts.unit == "m")
    #expect(alert.city == City.ID("341700") && alert.coordinate != nil)
    bank.measure([14.35, 14.31])
    #expect(bank.alerts.first?.isActive == true, "it has not come down by the hysteresis")
    bank.measure([14.29])
    #expect(bank.alerts.count == 1 && bank.alerts.first?.isActive == false)
    #expect(bank.rejections.isEmpty)
  }

  @Test func theGuaranteeLevelMakesTheSameAlertWorse() throws {
    var bank = try Bank()
    bank.measure([16.4, 16.45, 16.5, 16.55])
    #expect(bank.alerts.map(\.report.severity) == [.moderate])
    bank.measure([16.6, 16.65])
    #expect(bank.alerts.map(\.report.severity) == [.severe])
    #expect(bank.alerts.map(\.updates) == [1])
    bank.measure([16.55, 16.49])
    #expect(bank.alerts.map(\.report.severity) == [.moderate])
  }

  @Test func waterThatRisesFastRaisesAnAlertInPlainWords() throws {
    var bank = try Bank()
    let events = bank.measure([10.0, 10.02, 10.04, 10.06, 10.08, 10.20, 10.40, 10.60])
    #expect(events.count == 1)
    let alert = try #require(bank.alerts.first)
    #expect(alert.report.headline == "Water level rises 0.36 m/h at Datong (limit 0.30)")
    #expect(
      alert.report.text
        == "Change within an hour: from 10.04 m to 10.40 m within 1.00 h, limit 0.30 m/h")
    let facts = try #require(alert.report.findings.first)
    #expect(facts.rule == .rate && facts.value == 10.4 && facts.from == 10.04 && facts.hours == 1)
    bank.measure(Array(repeating: 10.60, count: 6))
    #expect(bank.alerts.map(\.isActive) == [false])
    bank.measure([11.0, 11.5])
    #expect(bank.alerts.map(\.isActive) == [true], "the same alert comes again")
    #expect(bank.alerts.first?.occurrence == 2)
  }

  @Test func waterThatFallsFastIsNoFlood() throws {
    var bank = try Bank()
    bank.measure([10.0, 9.9, 9.7, 9.3])
    #expect(bank.alerts.map(\.report.kind) == ["Low water"])
    #expect(
      bank.alerts.first?.report.headline
        == "Water level falls 0.60 m/h at Datong (limit 0.30)")
  }

  @Test func aTideIsNoNews() throws {
    var bank = try Bank()
    // Up and down by 0.3 m in six hours, without a corner and with one.
    let steps = (0..<400).map { abs(Double($0 % 48) - 24) / 24 * 0.6 }
    #expect(bank.measure(steps.map { 12 + $0 }).isEmpty)
  }

  @Test func waterThatLeavesItsForecastIsNoticed() throws {
    var bank = try Bank()
    let flow = (0..<40).map { 1000 + Double($0 % 3) * 8 }
    #expect(bank.measure(flow, kind: "flow", source: "weir", unit: "m³/s").isEmpty)
    bank.measure([1700, 1710], kind: "flow", source: "weir", unit: "m³/s")
    let alert = try #require(bank.alerts.first)
    #expect(
      alert.report.headline.hasPrefix(
        "Flow at weir stays above what was expected: 1700.00 m³/s, expected 100"))
    #expect(alert.report.text.hasPrefix("Cumulative sum against the forecast: sum "))
    #expect(alert.report.certainty == .possible && alert.priority == .fourth)
    bank.measure(
      Array(repeating: 1700, count: 60), kind: "flow", source: "weir", unit: "m³/s")
    #expect(bank.alerts.allSatisfy { !$0.isActive }, "what lasts is soon foreseen")
  }

  @Test func waterThatTurnsFoulRaisesAPollutionAlertUntilItIsClean() throws {
    var bank = try Bank()
    let clean = (0..<40).map { 8.0 + Double($0 % 2) * 0.02 }
    #expect(bank.measure(clean, kind: "water-quality", source: "intake", unit: "mg/L").isEmpty)
    bank.measure(
      Array(repeating: 7.2, count: 20), kind: "water-quality", source: "intake", unit: "mg/L")
    #expect(bank.alerts.map(\.report.key.identifier) == ["water-quality-departure"])
    #expect(bank.alerts.allSatisfy { $0.report.kind == "water-pollution" && $0.isActive })
    #expect(bank.alerts.allSatisfy { $0.updates == 0 })
    #expect(
      bank.alerts.first?.report.headline
        == "Water quality at intake stays below what was expected: 7.20 mg/L, expected 8.01 mg/L")
    bank.measure(clean, kind: "water-quality", source: "intake", unit: "mg/L")
    #expect(bank.alerts.allSatisfy { !$0.isActive })
    #expect(bank.rejections.isEmpty)
  }

  @Test func anExerciseThatReportsItsLevelsIsNotRepeated() throws {
    var bank = try Bank(levels: .reportedByOthers, isExercise: true)
    #expect(bank.measure([14.36, 14.40, 14.45, 14.5]).isEmpty)
    bank.measure([15.5])
    #expect(bank.alerts.map(\.report.status) == [.exercise])
    #expect(bank.alerts.map(\.report.key.identifier) == ["water-level-rate"])
  }

  @Test func aRestartNeitherRepeatsNorForgets() throws {
    var bank = try Bank()
    bank.measure([14.30, 14.42])
    bank.restart()
    #expect(bank.measure([14.43, 14.42]).isEmpty)
    bank.measure([14.29])
    #expect(bank.alerts.map(\.isActive) == [false])
    bank.restart()
    #expect(bank.measure([14.25, 14.2]).isEmpty)
    #expect(bank.rejections.isEmpty)
  }

  @Test func aFileThatIsReadAgainTellsNothingNew() throws {
    var bank = try Bank()
    let day = [14.36, 14.42, 14.45, 14.29, 14.28]
    let start = bank.now
    #expect(bank.measure(day).count == 2)
    bank.restart()
    bank.now = start
    #expect(bank.measure(day).isEmpty)
    #expect(bank.alerts.count == 1 && bank.rejections.isEmpty)
  }

  @Test func valuesOutOfOrderOrWithoutSenseAreLeftOut() throws {
    var bank = try Bank()
    bank.measure([14.0])
    bank.now = bank.now.advanced(by: .hours(-3))
    #expect(bank.measure([15.0]).isEmpty)
    bank.now = bank.now.advanced(by: .hours(4))
    #expect(bank.measure([.nan, .infinity]).isEmpty)
    #expect(bank.measure([99], kind: "rain", source: "roof", unit: "mm").isEmpty)
  }

  @Test func aPersonsRulingIsNotContradictedByTheSameCondition() throws {
    var bank = try Bank()
    bank.measure([14.3, 14.42])
    let alert = try #require(bank.alerts.first)
    let ruling = Submission(
      .alert(alert.id, .ruleOver(reason: "the gauge is being tested")),
      by: Actor(name: "wang", role: .supervisor), happened: bank.now, received: bank.now,
      isExercise: false)
    _ = try bank.picture.take(ruling, recorded: bank.now, origin: Origin.ID("desk"))
    #expect(bank.measure([14.43, 14.44]).isEmpty)
    bank.restart()
    #expect(bank.measure([14.45]).isEmpty)
  }

  /// The table of rules says where its limits come from.
  @Test func theLimitsKeepTheAlarmBudget() throws {
    let needed = 1000 * 144 / SensingRules.falseAlarmsPerDay
    let sums = try #require(
      RunLength.cusum(
        referenceValue: SensingRules.referenceValue,
        decisionInterval: SensingRules.decisionInterval, shift: 0))
    let mean = try #require(
      RunLength.ewma(smoothing: SensingRules.smoothing, width: SensingRules.width, shift: 0))
    #expect(SensingRules.decisionInterval == 10 && sums > needed && sums < 1.6 * needed)
    #expect(mean > needed && mean < 2 * needed, "\(mean)")
    let slow = try #require(
      RunLength.ewma(smoothing: SensingRules.smoothing, width: SensingRules.width, shift: 1))
    #expect(slow < 40, "\(slow)")
  }
}
