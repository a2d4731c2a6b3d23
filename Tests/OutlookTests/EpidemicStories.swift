import Domain
import Exercises
import Hazards
import Regions
import Testing

@testable import Outlook

/// An infection that the exercise knows and the watch does not: it is carried by travellers, and
/// the cities ahead are told days before.
@Suite struct EpidemicStories {
  private static let region = Result { try Regions.open() }
  private static let scenario = Result { try Scenarios.open("epidemic") }
  private static let suzhou = City.ID("320500")
  /// Thirteen days, played once.
  private static let played = Result {
    var entries: [Entry] = []
    let result = Simulation.run(
      try scenario.get(), region: try region.get(), seed: 3, until: .hours(13 * 24)
    ) { entries.append($0) }
    return (entries: entries, picture: result.picture, refusals: result.summary.refusals)
  }

  @Test func itIsCarriedToOtherCitiesThatAreToldDaysBefore() throws {
    let (entries, picture, refusals) = try Self.played.get()
    #expect(refusals == 0)
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .epidemic })
    #expect(hazard.situation.situation == .remote && hazard.situation.lead == Self.suzhou)
    #expect(hazard.arrivals.first?.city == Self.suzhou && hazard.arrivals.count > 3)
    var lead: [Duration] = []
    for arrival in hazard.arrivals where arrival.city != Self.suzhou {
      let told = entries.first { entry in
        guard case .alert(_, .raised(let report)) = entry.event else { return false }
        return report.key.source == "forecast" && report.city == arrival.city
      }
      if let told { lead.append(told.happened.duration(to: arrival.at)) }
    }
    #expect(lead.count >= hazard.arrivals.count - 2, "of \(hazard.arrivals.count)")
    #expect(lead.sorted()[lead.count / 2] >= .hours(48), "\(lead)")
  }

  @Test func theForecastBeatsTheSimpleRules() throws {
    let skill = try Self.played.get().picture.skill(of: .epidemic)
    #expect(skill.count > 15)
    let brier = try #require(skill.forecast.brier)
    #expect(brier < (skill.persistence.brier ?? 0) && brier < (skill.fixedLag.brier ?? 0))
    #expect((skill.forecast.arrivalError ?? .infinity) < (skill.fixedLag.arrivalError ?? 0))
  }

  /// Nobody is lost or made in any run of the ensemble: to a billionth.
  @Test func peopleAreConservedInEveryRun() throws {
    let (_, picture, _) = try Self.played.get()
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .epidemic })
    let disease = Disease(hazard.report)
    let ensemble = try #require(
      EpidemicEnsemble(
        disease, hazard, picture, TravelPattern(picture.region), at: picture.recorded, seed: 8))
    #expect(ensemble.members.count == EpidemicEnsemble.memberCount)
    for member in ensemble.members {
      let people = member.model.people
      for (index, city) in picture.region.cities.enumerated() {
        let sum =
          people.susceptible[index] + people.exposed[index] + people.infectious[index]
          + people.removed[index]
        #expect(abs(sum - Double(city.population)) < 1e-9 * Double(city.population))
      }
    }
  }

  /// Who goes where follows from distance and people (the radiation model), not from people alone:
  /// of those who leave Suzhou more go to Wuxi than to Hangzhou, which is larger and farther.
  @Test func travelFollowsTheRadiationModel() throws {
    let region = try Self.region.get()
    func index(_ letters: String) throws -> Int {
      try #require(region.cities.firstIndex { $0.abbreviation == letters })
    }
    let (home, near, far) = (try index("SUZ"), try index("WUX"), try index("HGH"))
    let visits = TravelPattern(region).visits(timeAway: 0.02)
    func share(_ city: Int) -> Double { visits[home].first { $0.city == city }?.share ?? 0 }
    #expect(share(near) > 2 * share(far))
    #expect(region.cities[near].population < region.cities[far].population)
    #expect(abs(visits[home].reduce(0) { $0 + $1.share } - 0.02) < 1e-12)
    #expect(visits.allSatisfy { row in row.allSatisfy { $0.share > 0 } })
    let flows = Mobility.radiation(
      populations: [100, 50, 80], x: [0, 10, 30], y: [0, 0, 0])
    #expect(abs(flows[0][1] - 100.0 * 50 / (100 * 150)) < 1e-12, "nobody lives closer")
    #expect(abs(flows[0][2] - 100.0 * 80 / (150 * 230)) < 1e-12)
  }

  /// The forecast goes by that travel: with nobody travelling no other city is foretold.
  @Test func theForecastGoesByThatTravel() throws {
    let (_, picture, _) = try Self.played.get()
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .epidemic })
    func infected(_ travel: TravelPattern) throws -> Double {
      let outlook = try #require(
        EpidemicOutlook(hazard, picture, travel, at: picture.recorded, seed: 5))
      return outlook.forecast.prospects.filter { $0.city != Self.suzhou }
        .reduce(0) { $0 + $1.people.middle }
    }
    var restricted = hazard
    for city in picture.region.cities {
      restricted.measures.append(
        Measure(city: city.id, since: hazard.report.since, contact: 1, travel: 0))
    }
    let free = try infected(TravelPattern(picture.region))
    let closed = try #require(
      EpidemicOutlook(
        restricted, picture, TravelPattern(picture.region), at: picture.recorded, seed: 5)
    ).forecast.prospects.filter { $0.city != Self.suzhou }.reduce(0) { $0 + $1.people.middle }
    #expect(closed < free)
  }

  /// Measures that stand make the peak lower.
  @Test func restrictionsLowerThePeak() throws {
    let (_, picture, _) = try Self.played.get()
    let free = try #require(picture.hazards.sorted.first { $0.kind == .epidemic })
    var restricted = free
    restricted.measures.append(
      Measure(city: Self.suzhou, since: picture.recorded, contact: 0.35, travel: 0.2))
    func peak(_ hazard: Hazard) throws -> Double {
      let outlook = EpidemicOutlook(
        hazard, picture, TravelPattern(picture.region), at: picture.recorded, seed: 5)
      return try #require(outlook?.forecast.prospect(of: Self.suzhou)).peak.middle
    }
    #expect(try peak(restricted) < 0.7 * peak(free))
    #expect(EpidemicOutlook.isDue(restricted, picture, at: picture.recorded))
  }

  @Test func withoutCasesThereIsNoForecastAndWithoutParametersAVagueOne() throws {
    let region = try Self.region.get()
    let picture = Picture(region: region, at: midnightOfTheFirst)
    let bare = Hazard(
      id: Hazard.ID(rawValue: "SUZ-H1"),
      report: Hazard.Report(kind: .epidemic, origin: Self.suzhou, since: midnightOfTheFirst),
      by: .program, at: midnightOfTheFirst, isExercise: true)
    let known = try #require(
      try Self.played.get().picture.hazards.sorted.first { $0.kind == .epidemic })
    let outlook = EpidemicOutlook(
      known, picture, TravelPattern(region), at: midnightOfTheFirst, seed: 1)
    #expect(outlook == nil, "nothing was counted")
    let counted = try Self.played.get().picture
    func width(_ hazard: Hazard) throws -> Double {
      let outlook = EpidemicOutlook(
        hazard, counted, TravelPattern(region), at: counted.recorded, seed: 1)
      let peak = try #require(outlook?.forecast.prospect(of: Self.suzhou)).peak
      return peak.high / peak.low
    }
    #expect(try width(bare) > width(known), "what is not known makes the range wider")
  }

  /// A restart has only the newest counts, and begins from those.
  @Test func oneRoundOfCountsIsEnough() throws {
    let (_, picture, _) = try Self.played.get()
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .epidemic })
    var bare = Picture(region: picture.region, at: picture.recorded)
    // Counts are no entries: the newest may have come after the last of these.
    var now = picture.recorded
    for city in picture.region.cities {
      let source = CaseHistory.source(of: city)
      guard let last = picture.series(source: source, kind: CaseHistory.kind)?.latest else {
        continue
      }
      now = max(now, last.time)
      bare.note(
        .observation(
          Observation(
            source: source, time: last.time, kind: CaseHistory.kind, city: city.id,
            value: last.value, unit: "cases")))
    }
    let outlook = EpidemicOutlook(
      hazard, bare, TravelPattern(picture.region), at: now, seed: 5)
    let forecast = try #require(outlook?.forecast)
    #expect(forecast.prospects.contains { !$0.isReached && $0.probability > 0.5 })
  }

  @Test func travellersGoWherePeopleAreAndNear() throws {
    let region = try Self.region.get()
    let visits = TravelPattern(region).visits(timeAway: 0.02)
    let home = try #require(region.cities.firstIndex { $0.id == Self.suzhou })
    #expect(abs(visits[home].reduce(0) { $0 + $1.share } - 0.02) < 1e-12)
    let first = try #require(visits[home].max { $0.share < $1.share })
    #expect(["310000", "320200"].contains(region.cities[first.city].id.rawValue))
    #expect(visits[home].allSatisfy { $0.city != home })
  }
}

private let midnightOfTheFirst = Instant(seconds: 1_800_000_000)
