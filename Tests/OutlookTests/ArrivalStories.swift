import Domain
import Regions
import Testing

@testable import Outlook

/// What a city reads when the danger that was foretold is there: never that it is over.
@Suite struct ArrivalStories {
  private static let region = Result { try Regions.open() }
  private static let taizhou = City.ID("321200")
  private let now = Instant(seconds: 1_800_000_000)

  private func prospect(
    unit: String, level: Double, isReached: Bool, peak: Double, people: Double = 1000,
    probability: Double = 0.9, guarantee: Double = 0, observed: Double? = nil,
    arrivesIn hours: Int64 = 3
  ) -> Prospect {
    let arrival = TimeEstimate(now.advanced(by: .hours(hours)))
    return Prospect(
      city: Self.taizhou, gauge: nil, way: .spread, unit: unit,
      observed: observed.map { Series.Point(time: now, value: $0) },
      warning: .init(level: level, probability: isReached ? 1 : probability),
      guarantee: .init(level: level * 10, probability: guarantee), isReached: isReached,
      arrival: isReached ? nil : arrival,
      peak: Estimate(low: peak / 2, middle: peak, high: peak * 2), peakTime: arrival,
      people: Estimate(low: people / 2, middle: people, high: people * 2), residents: 4_500_000,
      rivals: .init(persistence: nil, fixedLag: nil))
  }

  private func hazard(_ kind: Hazard.Kind) -> Hazard {
    Hazard(
      id: Hazard.ID("SUZ-H1"),
      report: .init(kind: kind, origin: City.ID("320500"), since: now), by: .program, at: now,
      isExercise: true)
  }

  /// What a city is told of one forecast after another, an hour apart.
  private func told(
    _ kind: Hazard.Kind, _ prospects: [Prospect], arrivesAfter first: Int = 1
  ) throws -> [AlertReport?] {
    let picture = Picture(region: try Self.region.get(), at: now)
    var alerts = ForecastAlerts(picture, isExercise: true)
    return prospects.enumerated().map { step, prospect in
      let moment = now.advanced(by: .hours(Int64(step)))
      var hazard = hazard(kind)
      if step >= first {
        hazard.arrivals = [
          CityArrival(city: Self.taizhou, at: now.advanced(by: .hours(Int64(first))))
        ]
      }
      let forecast = Forecast(
        issued: moment, horizon: .hours(6), basis: .init(observations: 1, newest: moment),
        members: 100, prospects: [prospect])
      return alerts.reports(on: forecast, of: hazard, picture, at: moment).first
    }
  }

  @Test(arguments: [Hazard.Kind.plume, .ash, .epidemic, .spill])
  func whatWasForetoldIsThereAndNotOverWhenItComes(_ kind: Hazard.Kind) throws {
    let reports = try told(
      kind,
      [
        prospect(unit: "mg/m³", level: 5, isReached: false, peak: 20),
        prospect(unit: "mg/m³", level: 5, isReached: true, peak: 20),
        prospect(unit: "mg/m³", level: 5, isReached: true, peak: 18),
        prospect(unit: "mg/m³", level: 5, isReached: true, peak: 1),
      ])
    let (first, there) = (try #require(reports[0]), try #require(reports[1]))
    #expect(first.operation == .open && first.certainty == .likely)
    #expect(there.operation == .update && there.references == [first.key])
    #expect(there.certainty == .observed && there.urgency == .immediate)
    #expect(there.priority < Priority.fourth && there.expires == nil)
    #expect(there.foretelling?.isThere == true)
    #expect(there.foretelling?.moment.middle == now.advanced(by: .hours(1)))
    #expect(there.headline.contains("since"))
    #expect(reports[2] == nil, "it is still there: nothing is news")
    #expect(reports[3]?.operation == .close, "below the limit it is over")
  }

  /// The text is read long after it was sent.
  @Test func eachFigureOfTheTextSaysItsHour() throws {
    let reports = try told(
      .spill,
      [
        prospect(unit: "µg/L", level: 5, isReached: false, peak: 20),
        prospect(unit: "µg/L", level: 5, isReached: true, peak: 20, observed: 16.95),
      ])
    // 1 800 000 000 is 16:00 at the desk.
    #expect(reports[0]?.text.contains("预报 forecast 16:00 · 提前 lead 3 h 0 min") == true)
    #expect(reports[1]?.text.contains("实测 measured 16.95 µg/L (16:00)") == true)
    #expect(reports[1]?.text.contains("now") == false)
  }

  @Test func whatHasPassedIsNotToldAsStillToCome() throws {
    var passed = prospect(unit: "µg/L", level: 5, isReached: true, peak: 9, observed: 8)
    passed.past = .init(level: 31, at: now.advanced(by: .minutes(20)), people: 4_200)
    let text = try told(
      .spill, [prospect(unit: "µg/L", level: 5, isReached: false, peak: 20), passed])[1]?.text
    #expect(text?.contains("峰值已过 peak passed 31.00 µg/L (16:20)") == true, "\(text ?? "")")
    #expect(text?.contains("people so far 4200") == true)
  }

  @Test func theHeadlineSaysWhatComesAndWhenAndNeverNamesAnotherEvent() throws {
    let ash = try #require(
      try told(.ash, [prospect(unit: "mg/m²", level: 50, isReached: false, peak: 90)])[0])
    #expect(ash.kind == "ash-fall" && ash.headline.hasPrefix("forecast: ash fall → "))
    #expect(ash.headline.contains(", 90 % ("))
    let gas = try #require(
      try told(.plume, [prospect(unit: "mg/m³", level: 5, isReached: false, peak: 9)])[0])
    #expect(gas.kind == "gas-drift")
    for kind in [ash.kind, gas.kind] {
      #expect(EventKind.named(kind) != nil, "\(kind) has a name in three languages")
    }
  }

  /// A level below the works, few people: moderate. What passes the works, or concerns a million,
  /// is graver; both together the gravest.
  @Test func severityFollowsHowBadItIs() {
    func severity(guarantee: Double, people: Double, probability: Double = 0.9) -> Severity {
      ForecastGravity(
        prospect: prospect(
          unit: "µg/L", level: 100, isReached: false, peak: 200, people: people,
          probability: probability, guarantee: guarantee),
        arrival: now.advanced(by: .hours(3)), now: now
      ).severity
    }
    #expect(severity(guarantee: 0, people: 1000) == .moderate)
    #expect(severity(guarantee: 0, people: 1_400_000) == .severe)
    #expect(severity(guarantee: 0.6, people: 1000) == .severe)
    #expect(severity(guarantee: 0.6, people: 6_700_000) == .extreme)
    #expect(severity(guarantee: 0, people: 600_000, probability: 0.3) == .severe, "if it comes")
  }

  @Test func urgencyFollowsTheTimeThatIsLeft() {
    // The day of the region turns at 16:00 UTC; this is 08:00 there.
    let morning = Instant(seconds: 1_799_971_200)
    func urgency(hours: Double) -> Urgency {
      let arrival = morning.advanced(by: .minutes(Int64(hours * 60)))
      return ForecastGravity(
        prospect: prospect(unit: "m", level: 5, isReached: false, peak: 6), arrival: arrival,
        now: morning
      ).urgency
    }
    #expect(urgency(hours: 0.9) == .immediate)
    #expect(urgency(hours: 3.5) == .expected)
    #expect(urgency(hours: 15) == .expected, "later today")
    #expect(urgency(hours: 17) == .future)
  }

  /// Nobody measures there: what is worked out is likely, not observed, and it is not over while it
  /// stands above the level.
  @Test func aCityWithoutAGaugeIsNotOverWhileItsEstimateStandsAboveTheLevel() throws {
    func front(_ stands: Double, isReached: Bool) -> Prospect {
      var prospect = prospect(unit: "m", level: 5, isReached: isReached, peak: 5.3)
      prospect.front = .init(id: Riverfront.ID("gaogang"), now: stands)
      return prospect
    }
    let reports = try told(
      .riverFlood,
      [
        front(4.8, isReached: false), front(5.14, isReached: true), front(4.95, isReached: false),
        front(4.6, isReached: false),
      ], arrivesAfter: 9)
    #expect(reports[1]?.operation == .update && reports[1]?.certainty == .likely)
    #expect(reports[1]?.urgency == .immediate)
    #expect(reports[2] == nil, "a little below is no news")
    #expect(reports[3]?.foretelling?.isThere != true, "now it is gone from there")
  }

  @Test func theEndOfTheHazardEndsWhatIsThere() throws {
    let picture = Picture(region: try Self.region.get(), at: now)
    var alerts = ForecastAlerts(picture, isExercise: true)
    var hazard = hazard(.plume)
    hazard.arrivals = [CityArrival(city: Self.taizhou, at: now)]
    let forecast = Forecast(
      issued: now, horizon: .hours(6), basis: .init(observations: 1, newest: now), members: 100,
      prospects: [prospect(unit: "mg/m³", level: 5, isReached: true, peak: 1)])
    #expect(alerts.reports(on: forecast, of: hazard, picture, at: now).first?.operation == .open)
    #expect(alerts.endings(of: hazard.id, at: now).map(\.operation) == [.close])
    #expect(alerts.endings(of: hazard.id, at: now).isEmpty)
  }
}
