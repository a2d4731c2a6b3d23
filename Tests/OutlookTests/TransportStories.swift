import Domain
import Exercises
import Regions
import Testing

@testable import Outlook

/// The forecasts of what water and wind carry from one city to others.
@Suite struct TransportStories {
  private static let region = Result { try Regions.open() }

  private func play(
    _ name: String, seed: UInt64, until length: Duration
  ) throws -> (entries: [Entry], picture: Picture) {
    var entries: [Entry] = []
    let picture = Simulation.run(
      try Scenarios.open(name), region: try Self.region.get(), seed: seed, until: length
    ) { entries.append($0) }.picture
    return (entries, picture)
  }

  /// The barge lies off Suzhou; Jiaxing and Shanghai drink what runs out of the lake: the third
  /// situation. Both are told hours ahead, by the names of their intakes, with chance and range.
  @Test func aSpillIsCarriedToTheIntakesOfOtherCities() throws {
    let (entries, picture) = try play("taihu-spill", seed: 3, until: .hours(30))
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .spill })
    let forecast = try #require(entries.first { $0.forecast != nil }?.forecast)
    #expect(
      Set(forecast.prospects.map(\.city)).isSuperset(of: [City.ID("330400"), City.ID("310000")]))
    let finding = SituationFinding(origin: hazard.report.origin, forecast)
    #expect(finding.situation == .remote && finding.lead == City.ID("320500"))
    for prospect in forecast.prospects {
      #expect(prospect.way == .carried && prospect.unit == "µg/L")
      #expect(prospect.warning.level == 100)
      #expect(prospect.people.high <= Double(prospect.residents))
    }
    let jiaxing = try #require(hazard.arrival(in: City.ID("330400")), "it came")
    let told = try #require(
      entries.first {
        $0.report?.key.source == "forecast" && $0.report?.city == City.ID("330400")
      })
    #expect(told.happened.duration(to: jiaxing) > .hours(6), "the lead time")
    #expect(told.report?.headline.contains("Fenhu") == true)
    #expect(told.report?.headline.contains("µg/L") == true && told.isExercise)
    let skill = hazard.skill
    #expect(skill.forecast.hits > 0)
    #expect((skill.forecast.brier ?? 1) < (skill.persistence.brier ?? 0))
  }

  /// What instruments read is heard: the range of the second city narrows.
  @Test func readingsNarrowTheRange() throws {
    let (entries, _) = try play("taihu-spill", seed: 3, until: .hours(20))
    let widths = entries.compactMap(\.forecast).compactMap { forecast -> Double? in
      guard let arrival = forecast.prospect(of: City.ID("310000"))?.arrival else { return nil }
      return Double(arrival.early.duration(to: arrival.late).inSeconds)
    }
    let (first, last) = (try #require(widths.first), try #require(widths.last))
    #expect(widths.count > 10 && last < first, "\(first) s, then \(last) s")
  }

  @Test(arguments: ["taihu-spill", "ash-drift"])
  func theSameSeedForetellsTheSame(name: String) throws {
    let first = try play(name, seed: 9, until: .hours(5))
    let second = try play(name, seed: 9, until: .hours(5))
    #expect(first.entries == second.entries)
    #expect(first.entries.contains { $0.forecast != nil })
  }

  /// The fire is in one city, its ash falls on others: the second situation.
  @Test func ashSpreadsFromOneCityOverOthers() throws {
    let (entries, picture) = try play("ash-drift", seed: 2, until: .hours(9))
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .ash })
    #expect(hazard.situation.situation == .spreading)
    #expect(hazard.situation.lead == City.ID("320400"))
    let others = hazard.arrivals.map(\.city).filter { $0 != City.ID("320400") }
    #expect(!others.isEmpty, "it comes down in another city")
    var told: Set<City.ID> = []
    for forecast in entries.compactMap(\.forecast) {
      for prospect in forecast.prospects where prospect.isExpected {
        #expect(prospect.unit == "mg/m²")
        told.insert(prospect.city)
      }
    }
    #expect(others.allSatisfy(told.contains), "\(others) of \(told)")
  }
}

extension Entry {
  fileprivate var forecast: Forecast? {
    guard case .hazard(_, .forecast(let forecast)) = event else { return nil }
    return forecast.prospects.isEmpty ? nil : forecast
  }

  fileprivate var report: AlertReport? {
    guard case .alert(_, let event) = event else { return nil }
    switch event {
    case .raised(let report), .updated(let report, _), .recurred(let report): return report
    default: return nil
    }
  }
}
