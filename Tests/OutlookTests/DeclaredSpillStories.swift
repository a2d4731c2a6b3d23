import Domain
import Exercises
import Geodesy
import Regions
import Testing

@testable import Outlook

/// Spills and fires that somebody declares where nothing of them was planned.
@Suite struct DeclaredSpillStories {
  private static let quiet = Result {
    Simulation.run(
      try Scenarios.open("quiet-night"), region: try Regions.open(), seed: 2, until: .hours(1)
    ).picture
  }

  private func known(_ quantity: String, _ value: Double, _ unit: String) -> Hazard.Source {
    .init(
      quantity: quantity, amount: Estimate(low: value, middle: value, high: value), unit: unit)
  }

  /// Phenols that run into the lake at a kilometre of the ring, half an hour ago.
  private func spill(at kilometre: Double, tonnes: Double, since: Instant) -> Hazard.Report {
    Hazard.Report(
      kind: .spill, origin: City.ID("320200"), place: .at(31.40, 120.0), river: River.ID("taihu"),
      since: since,
      sources: [
        .init(
          quantity: "mass",
          amount: Estimate(low: tonnes * 500, middle: tonnes * 1000, high: tonnes * 2000),
          unit: "kg"),
        known("kilometre", kilometre, "km"),
        .init(
          quantity: "discharge", amount: Estimate(low: 200, middle: 300, high: 450),
          unit: "m³/s"),
        .init(quantity: "decay", amount: Estimate(low: 0.1, middle: 0.22, high: 0.5), unit: "1/d"),
        known("warning", 5, "µg/L"), known("guarantee", 20, "µg/L"),
      ])
  }

  private func forecast(of report: Hazard.Report) throws -> (picture: Picture, Forecast) {
    var picture = try Self.quiet.get()
    func take(_ command: Command) throws {
      _ = try picture.take(
        Submission(
          command, by: .program, happened: picture.recorded, received: picture.recorded,
          isExercise: true),
        recorded: picture.recorded, origin: .init("test"))
    }
    try take(.declareHazard(report))
    var watch = Forecasting(picture: picture, isExercise: true, seed: 1, at: picture.recorded)
    let result = watch.begin(on: picture, at: picture.recorded).run()
    let finding = try #require(result.findings.first { $0.report.kind == report.kind })
    return (picture, finding.forecast)
  }

  /// In Zhushan Bay: down the current to Huzhou, and by the wind's exchange to Wuxi's intakes in
  /// Gonghu Bay, which lie up the current.
  @Test func aSpillInAWesternBayReachesIntakesByTheLakesCurrent() throws {
    let now = try Self.quiet.get().recorded
    let report = spill(at: 47, tonnes: 80, since: now.advanced(by: .minutes(-30)))
    let (_, forecast) = try forecast(of: report)
    #expect(
      Set(forecast.prospects.map(\.city.rawValue)) == ["320200", "330500", "320500"],
      "Wuxi, Huzhou and Suzhou drink of the lake")
    let huzhou = try #require(forecast.prospect(of: City.ID("330500")))
    let suzhou = try #require(forecast.prospect(of: City.ID("320500")))
    #expect(huzhou.probability > 0.5 && huzhou.way == .carried && huzhou.unit == "µg/L")
    #expect(suzhou.probability < huzhou.probability, "the far side of the ring")
    #expect(SituationFinding(origin: report.origin, forecast).situation == .remote)
    let arrival = try #require(huzhou.arrival)
    #expect(now.duration(to: arrival.middle) > .hours(3))
  }

  /// Nobody takes the alert of a spill that is over: what is foretold of the next goes on in its
  /// row, and the record has both.
  @Test func theNextSpillTakesTheRowOfTheLast() throws {
    var picture = try Self.quiet.get()
    var now = picture.recorded
    var entries: [Entry] = []
    func take(_ submission: Submission) -> Picture {
      let taken = try? picture.take(submission, recorded: now, origin: .init("test"))
      entries += taken ?? []
      return picture
    }
    func act(_ command: Command) {
      _ = take(
        Submission(command, by: .program, happened: now, received: now, isExercise: true))
    }
    var watch = Forecasting(picture: picture, isExercise: true, seed: 1, at: now)
    func foretell() {
      let result = watch.begin(on: picture, at: now).run()
      watch.deliver(result, on: picture, at: now, take: take)
    }
    func alerts() -> [Alert] {
      picture.alerts.sorted.filter {
        $0.report.key.source == "forecast" && $0.city == City.ID("330500") && $0.isStanding
      }
    }
    for number in 1...2 {
      act(.declareHazard(spill(at: 47, tonnes: 80, since: now)))
      foretell()
      let alert = try #require(alerts().first)
      #expect(alerts().count == 1 && alert.isActive && alert.occurrence == number)
      #expect(alert.report.key.identifier.hasPrefix("WUX-H\(number)-"))
      act(.hazard(Hazard.ID("WUX-H\(number)"), .end(reason: "gone")))
      now = now.advanced(by: .hours(1))
      foretell()
      #expect(alerts().first?.isActive == false, "ended, and not taken")
    }
    let told = entries.filter { entry in
      guard case .alert(_, let event) = entry.event else { return false }
      switch event {
      case .raised, .recurred, .cleared: return true
      default: return false
      }
    }
    #expect(told.count >= 4, "the record has each")
  }

  /// More comes sooner: the forecast follows what is corrected.
  @Test func theForecastFollowsTheMass() throws {
    let now = try Self.quiet.get().recorded
    func peak(_ tonnes: Double) throws -> Double {
      let report = spill(at: 47, tonnes: tonnes, since: now.advanced(by: .minutes(-30)))
      return try #require(try forecast(of: report).1.prospect(of: City.ID("330500"))).peak.middle
    }
    #expect(try peak(160) > 1.8 * peak(80))
  }
}
