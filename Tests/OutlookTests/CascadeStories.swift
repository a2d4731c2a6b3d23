import Domain
import Exercises
import Hazards
import Regions
import Testing

@testable import Outlook

/// What follows from a levee that breaks and a substation that goes under: told before it comes,
/// with the alert of its cause.
@Suite struct CascadeStories {
  private static let region = Result { try Regions.open() }
  private static let scenario = Result { try Scenarios.open("levee-cascade") }
  private static let played = Result {
    var entries: [Entry] = []
    let result = Simulation.run(
      try scenario.get(), region: try region.get(), seed: 2, until: .hours(4)
    ) { entries.append($0) }
    return (entries: entries, picture: result.picture, refusals: result.summary.refusals)
  }

  @Test func whatRestsOnTheSubstationIsForetoldInBothCities() throws {
    let (entries, picture, refusals) = try Self.played.get()
    #expect(refusals == 0)
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .cascade })
    #expect(hazard.report.origin == City.ID("321100"))
    let quantities = hazard.report.sources.map(\.quantity)
    #expect(quantities.contains("xinba") && quantities.contains("ZJG-power-3"))
    var foretold: Set<Lifeline.ID> = []
    for entry in entries {
      guard case .hazard(_, .forecast(let forecast)) = entry.event else { continue }
      for prospect in forecast.prospects where prospect.isExpected {
        if case .lifeline(let id) = prospect.site { foretold.insert(id) }
      }
    }
    for name in ["ZJG-hospital-2", "ZJG-water-1", "CZX-road-2"] {
      #expect(foretold.contains(Lifeline.ID(name)), "\(name) of \(foretold)")
    }
  }

  @Test func citiesAreToldBeforeAndUnderTheirCause() throws {
    let (entries, picture, _) = try Self.played.get()
    let told = entries.compactMap { entry -> (Alert.ID, AlertReport)? in
      guard case .alert(let id, .raised(let report)) = entry.event,
        report.key.source == "forecast", report.kind != "river-flood"
      else { return nil }
      return (id, report)
    }
    #expect(!told.isEmpty && told.allSatisfy { $0.1.status == .exercise })
    let grouped = told.filter { picture.alerts[$0.0]?.grouping?.rule == .consequence }
    let parents = grouped.compactMap { picture.alerts[$0.0]?.grouping?.leader }
      .compactMap { picture.alerts[$0] }
    #expect(!parents.isEmpty)
    #expect(parents.allSatisfy { $0.city == City.ID("321100") })
  }

  @Test func thePolderFillsAndItsPeopleAreCounted() throws {
    let picture = try Self.played.get().picture
    let hazard = try #require(picture.hazards.sorted.first { $0.kind == .cascade })
    let polder = try #require(
      hazard.forecast?.prospects.first { $0.site == .levee(Levee.ID("xinba")) })
    #expect(polder.unit == "m" && polder.way == .body)
    #expect((polder.observed?.value ?? 0) > 0)
    #expect(polder.peak.middle > polder.observed?.value ?? .infinity)
    #expect(polder.people.middle > 10_000 && polder.people.high <= 23_000)
    #expect(polder.peakTime.middle > picture.recorded)
  }

  // MARK: By hand

  private func picture(_ values: [(String, Int64, Double)]) throws -> Picture {
    var picture = Picture(region: try Self.region.get(), at: start)
    for (name, minute, value) in values {
      picture.note(
        .observation(
          Observation(
            source: name, time: start.advanced(by: .minutes(minute)), kind: LifelineStates.kind,
            value: value, unit: "")))
    }
    return picture
  }

  @Test func nothingIsFoundWhereAllWorks() throws {
    let picture = try picture([("ZJG-power-3", 0, 0), ("ZJG-power-3", 30, 1)])
    let network = LifelineNetwork(picture.region)
    #expect(CascadeEnsemble(picture, network, at: start.advanced(by: .hours(1)), seed: 1) == nil)
    let before = CascadeEnsemble(
      picture, network, at: start.advanced(by: .minutes(10)), seed: 1)
    #expect(before != nil, "at that time it was down")
  }

  /// What goes down for want of its support was not struck, and has endured for just so long.
  @Test func causeAndConsequenceAreToldApart() throws {
    let picture = try picture([("ZJG-power-3", 0, 0), ("CZX-pumps-3", 9, 0)])
    let now = start.advanced(by: .minutes(15))
    let network = LifelineNetwork(picture.region)
    let states = LifelineStates(picture, network, at: now)
    let (power, pumps) = (
      try #require(network.index(of: Lifeline.ID("ZJG-power-3"))),
      try #require(network.index(of: Lifeline.ID("CZX-pumps-3")))
    )
    #expect(states.isStruck(power) && !states.isStruck(pumps) && !states.works(pumps))
    let ensemble = try #require(CascadeEnsemble(picture, network, at: now, seed: 1))
    let road = try #require(network.index(of: Lifeline.ID("CZX-road-2")))
    #expect(ensemble.fates.allSatisfy { $0[road].failure != nil && $0[pumps].failure == nil })
    #expect(ensemble.fates.allSatisfy { ($0[power].recovery ?? 0) > 0 })
    for fates in ensemble.fates {
      let (cause, consequence) = (fates[power].recovery ?? 0, fates[pumps].recovery ?? 0)
      #expect(consequence >= cause, "pumps start once there is power")
    }
  }

  @Test func allStandInsFallBeforeWhatTheyCarry() throws {
    // Wuxi's substation rests on Suzhou's or Changzhou's: one of them is enough.
    let one = try picture([("SUZ-power-1", 0, 0)])
    let network = LifelineNetwork(one.region)
    let wuxi = try #require(network.index(of: Lifeline.ID("WUX-power-1")))
    let now = start.advanced(by: .minutes(5))
    #expect(LifelineStates(one, network, at: now).unsupportedSince[wuxi] == nil)
    let both = try picture([("SUZ-power-1", 0, 0), ("CZX-power-1", 2, 0)])
    #expect(
      LifelineStates(both, network, at: now).unsupportedSince[wuxi]
        == start.advanced(by: .minutes(2)))
  }
}

private let start = Instant(seconds: 1_800_000_000)
