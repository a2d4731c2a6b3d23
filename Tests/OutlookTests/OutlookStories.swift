import Domain
import Exercises
import Regions
import Testing

@testable import Outlook

/// The forecasts of a flood that the exercise knows and the watch does not.
@Suite struct OutlookStories {
  private static let region = Result { try Regions.open() }
  private static let scenario = Result { try Scenarios.open("yangtze-flood") }

  /// Floods played once, each as long as any story follows it.
  private static let first = Result { try play(seed: 1, until: .hours(72)) }
  private static let fifth = Result { try play(seed: 5, until: .hours(90)) }
  private static let sixth = Result { try play(seed: 6, until: .hours(90)) }

  private static func play(seed: UInt64, until length: Duration) throws -> [Entry] {
    var entries: [Entry] = []
    _ = Simulation.run(
      try scenario.get(), region: try region.get(), seed: seed, until: length
    ) { entries.append($0) }
    return entries
  }

  /// All entries of a flood up to a time.
  private func entries(_ flood: Result<[Entry], any Error>, until length: Duration) throws
    -> [Entry]
  {
    let end = try Self.scenario.get().start.advanced(by: length)
    return try flood.get().filter { $0.recorded <= end }
  }

  /// The picture that those leave.
  private func picture(_ flood: Result<[Entry], any Error>, until length: Duration) throws
    -> Picture
  {
    var picture = Picture(region: try Self.region.get(), at: try Self.scenario.get().start)
    for entry in try entries(flood, until: length) { picture.apply(entry) }
    return picture
  }

  @Test func theNextCityIsWarnedHoursAheadAndToldWhenItHasCome() throws {
    let entries = try entries(Self.first, until: .hours(14))
    let datong = try #require(entries.first { $0.crosses("datong") }).happened
    let warned = entries.filter { $0.report?.city == City.ID("341700") }
      .filter { $0.report?.key.source == "forecast" }
    let first = try #require(warned.first)
    #expect(first.happened.duration(to: datong) > .hours(4), "the lead time")
    #expect(first.isExercise && first.report?.status == .exercise)
    #expect(first.report?.headline.contains("14.40") == true)
    let there = try #require(warned.first { $0.report?.foretelling?.isThere == true })
    #expect(there.happened >= datong && datong.duration(to: there.happened) <= .minutes(2))
    #expect(there.report?.certainty == .observed && there.report?.urgency == .immediate)
    #expect(there.report?.foretelling?.moment.middle == datong, "since when it is there")
    let isEnded = entries.contains { entry in
      guard case .alert(let id, .cleared) = entry.event, case .alert(id, _) = first.event else {
        return false
      }
      return true
    }
    #expect(!isEnded, "the water stands above the level: nothing is over")
  }

  /// Nobody sits at the desk: what is foretold of one flood stands as one group, and each city has
  /// one row in it however often it is told again.
  @Test func alertsOfOneHazardStandTogether() throws {
    let picture = try picture(Self.fifth, until: .hours(30))
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .riverFlood })
    let told = picture.alerts.sorted.filter {
      $0.report.key.source == "forecast" && $0.isStanding && $0.isActive
        && $0.report.key.identifier.hasPrefix("\(hazard.id)-")
    }
    #expect(told.count > 1)
    #expect(Set(told.map(\.city)).count == told.count, "one row for a city")
    let alone = told.filter { alert in
      alert.grouping.map { picture.alerts[$0.leader]?.isStanding != true } ?? true
    }
    #expect(alone.count == 1, "\(alone.map(\.id)) of \(told.count)")
    #expect(told.contains { $0.grouping?.rule == .sameHazard })
  }

  /// When the crest has passed a gauge, its height and its people stay on the record of it.
  @Test func theCrestThatHasPassedIsKept() throws {
    let entries = try entries(Self.first, until: .hours(72))
    let last = entries.compactMap(\.forecast).last {
      $0.prospects.contains { $0.gauge == Gauge.ID("anqing") }
    }
    let anqing = try #require(last?.prospects.first { $0.gauge == Gauge.ID("anqing") })
    let past = try #require(anqing.past)
    #expect(anqing.hasPassed, "\(past) and \(anqing.peak) to come")
    #expect(past.people >= anqing.people.middle)
    let highest = entries.compactMap(\.forecast).flatMap(\.prospects)
      .filter { $0.gauge == Gauge.ID("anqing") }.compactMap { $0.observed?.value }.max()
    #expect(past.level >= (highest ?? 0) - 0.011)
  }

  /// The ranges are honest: of what was likely, most came within them.
  @Test func mostArrivalsLieWithinTheRange() throws {
    var (within, all) = (0, 0)
    for flood in [Self.fifth, Self.sixth] {
      let entries = try entries(flood, until: .hours(60))
      var crossings: [Gauge.ID: Instant] = [:]
      for entry in entries {
        if case .stageCrossed(let gauge, .normal, _, _) = entry.event, crossings[gauge] == nil {
          crossings[gauge] = entry.happened
        }
      }
      for forecast in entries.compactMap(\.forecast) {
        for prospect in forecast.prospects where prospect.probability >= 0.5 {
          guard let arrival = prospect.arrival, let gauge = prospect.gauge,
            let came = crossings[gauge], came > forecast.issued
          else { continue }
          all += 1
          if arrival.early <= came, came <= arrival.late { within += 1 }
        }
      }
    }
    #expect(all > 100)
    #expect(Double(within) / Double(all) > 0.75, "\(within) of \(all)")
  }

  @Test func theForecastBeatsTheSimpleRules() throws {
    var skill = Skill()
    for flood in [Self.fifth, Self.sixth] {
      skill.add(try picture(flood, until: .hours(90)).skill(of: .riverFlood))
    }
    let forecast = try #require(skill.forecast.brier)
    #expect(forecast < (skill.persistence.brier ?? 0) && forecast < (skill.fixedLag.brier ?? 0))
    let error = try #require(skill.forecast.arrivalError)
    #expect(error < (skill.persistence.arrivalError ?? 0))
    #expect(error < (skill.fixedLag.arrivalError ?? 0))
  }

  @Test func theSameSeedForetellsTheSame() throws {
    let first = try Self.play(seed: 9, until: .hours(6))
    let second = try Self.play(seed: 9, until: .hours(6))
    #expect(first == second)
    #expect(first.contains { $0.forecast != nil })
  }

  @Test func theWaveSpansCitiesAndTheFirstOneLeads() throws {
    let picture = try picture(Self.fifth, until: .hours(12))
    let finding = try #require(picture.standingHazards.first).situation
    #expect(finding.situation == .spanning)
    #expect(finding.lead == City.ID("340800"))
    #expect(finding.affected.first == City.ID("341700"))
  }

  /// A leak sits in one city and spreads over others: the classification says so from the ways
  /// alone, and the cities that the cloud comes to are told before it is there or as it comes.
  @Test func aCloudSpreadsFromOneCityOverOthers() throws {
    var (declared, warned) = (false, Set<City.ID>())
    var came: [City.ID] = []
    let scenario = try Scenarios.open("plume")
    let picture = Simulation.run(
      scenario, region: try Self.region.get(), seed: 3, until: .hours(5)
    ) { entry in
      switch entry.event {
      case .hazard(_, .declared(let report)): declared = report.kind == .plume
      case .hazard(_, .confirmed(let city)): came.append(city)
      case .hazard(_, .forecast(let forecast)):
        for prospect in forecast.prospects where prospect.isExpected {
          warned.insert(prospect.city)
        }
      default: break
      }
    }.picture
    #expect(declared)
    #expect(came.contains { $0 != City.ID("320500") })
    #expect(came.filter { $0 != City.ID("320500") }.allSatisfy(warned.contains))
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .plume })
    #expect(hazard.situation.situation == .spreading)
    #expect(hazard.skill.count > 0)
    #expect(hazard.isExercise)
  }

  /// What is forecast is a function of the picture: a river that is not heard is not forecast.
  @Test func withoutReadingsThereIsNoForecast() throws {
    let region = try Self.region.get()
    let picture = Picture(region: region, at: Instant(seconds: 0))
    var watch = Forecasting(
      picture: picture, isExercise: true, seed: 1, at: Instant(seconds: 0))
    #expect(watch.begin(on: picture, at: Instant(seconds: 0)).run().findings.isEmpty)
    #expect(watch.due == Instant(seconds: 3600), "the next whole hour")
  }

  @Test func aGaugeThatFellSilentIsNotBelieved() throws {
    var picture = Picture(region: try Self.region.get(), at: Instant(seconds: 0))
    for source in ["anqing", "datong"] {
      picture.note(
        .observation(
          Observation(
            source: source, time: Instant(seconds: 0), kind: "water-level", value: 15, unit: "m")))
    }
    var watch = Forecasting(
      picture: picture, isExercise: true, seed: 1, at: Instant(seconds: 0))
    #expect(watch.begin(on: picture, at: Instant(seconds: 3600)).run().findings.count == 1)
    let later = Instant(seconds: 4 * 3600)
    #expect(watch.begin(on: picture, at: later).run().findings.isEmpty)
  }

  @Test func higherWaterConcernsMorePeople() throws {
    let region = try Self.region.get()
    let river = try #require(region.rivers.first)
    let belt = FloodBelt(river, region)
    let nanjing = City.ID("320100")
    let counts = [0, 0.25, 0.5, 1, 2, 4, 9].map { belt.people(of: nanjing, metresAbove: $0) }
    #expect(counts[0] == 0 && counts[1] > 0)
    #expect(counts == counts.sorted() && counts[5] == counts[6])
    #expect(counts[6] < Double(region[nanjing]?.population ?? 0))
  }
}

extension Entry {
  fileprivate var forecast: Forecast? {
    guard case .hazard(_, .forecast(let forecast)) = event else { return nil }
    return forecast
  }

  fileprivate var report: AlertReport? {
    guard case .alert(_, let event) = event else { return nil }
    switch event {
    case .raised(let report), .updated(let report, _), .recurred(let report): return report
    default: return nil
    }
  }

  fileprivate func crosses(_ gauge: String) -> Bool {
    guard case .stageCrossed(let crossed, .normal, _, _) = event else { return false }
    return crossed.rawValue == gauge
  }
}
