import Domain
import Testing

@testable import Exercises

/// Seeds against what must hold on any day.
@Suite struct EverydayTests {
  @Test func sameSeedSameDay() throws {
    let first = try World.entries(seed: 7, until: .minutes(80))
    #expect(first == (try World.entries(seed: 7, until: .minutes(80))))
    #expect(first.count > 400)
    #expect(first != (try World.entries(seed: 8, until: .minutes(80))))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func everyEntryHoldsTogether(seed: UInt64) throws {
    var last = Instant.distantPast
    var sequence = 0
    let simulation = try World.simulation(seed: seed, until: .hours(3)) { entry in
      #expect(entry.isExercise && entry.actor.role == .system, "seed \(seed)")
      #expect(entry.sequence == sequence + 1 && entry.happened >= last, "seed \(seed)")
      if case .alert(_, .raised(let report)) = entry.event {
        #expect(report.status == .exercise && !report.headline.isEmpty, "seed \(seed)")
        #expect(EventKind.named(report.kind) != nil, "seed \(seed)")
      }
      sequence = entry.sequence
      last = entry.happened
    }
    #expect(simulation.refusals.isEmpty, "seed \(seed)")
    expectConsistent(simulation.picture, seed)
  }

  /// Units are in one place, and the tallies are what a recount finds.
  private func expectConsistent(_ picture: Picture, _ seed: UInt64) {
    var assigned: [Unit.ID: Incident.ID] = [:]
    for incident in picture.incidents.sorted {
      for unit in incident.units {
        #expect(assigned[unit] == nil, "seed \(seed): \(unit) is in two places")
        assigned[unit] = incident.id
        #expect(picture.units[unit]?.incident == incident.id, "seed \(seed)")
      }
    }
    for unit in picture.units.sorted {
      #expect(unit.incident == assigned[unit.id], "seed \(seed)")
      #expect(
        unit.status != .available || unit.coordinate == unit.home,
        "seed \(seed): \(unit.id) is free away from home")
    }
    for city in picture.region.cities {
      let alerts = picture.alerts.filter { $0.city == city.id }
      for priority in Priority.allCases {
        let standing = alerts.filter {
          $0.isStanding && !$0.isAside && $0.priority == priority
        }
        let tally = picture.tally(of: city.id)
        #expect(tally.standing[priority.rawValue - 1] == standing.count, "seed \(seed)")
        #expect(
          tally.unacknowledged[priority.rawValue - 1]
            == standing.filter(\.needsAcknowledgement).count, "seed \(seed)")
      }
      let aside = alerts.filter(\.isAside)
      #expect(picture.tally(of: city.id).shelved == aside.count, "seed \(seed)")
      let open = picture.incidents.filter { $0.city == city.id && $0.isOpen }
      #expect(picture.tally(of: city.id).openIncidents == open.count, "seed \(seed)")
    }
  }

  @Test func everySentUnitComesBack() throws {
    var away: [Unit.ID: Instant] = [:]
    // Nobody is away longer than the longest work and the way there and back.
    let limit = try World.scenario().start.advanced(by: .minutes(100))
    var sentEarly = 0
    let simulation = try World.simulation(seed: 11, until: .hours(8)) { entry in
      switch entry.event {
      case .unit(let id, .dispatched):
        away[id] = entry.happened
        if entry.happened < limit { sentEarly += 1 }
      case .unit(let id, .moved(.reachStation, _, _, _)): away[id] = nil
      default: break
      }
    }
    #expect(sentEarly > 40)
    #expect(away.filter { $0.value < limit }.isEmpty)
    #expect(simulation.picture.total.freeUnits > simulation.picture.units.count * 8 / 10)
  }

  @Test(arguments: [5, 6] as [UInt64])
  func aDayCanBeCutAnywhere(seed: UInt64) throws {
    let scenario = try World.scenario()
    let whole = try World.entries(seed: seed, until: .minutes(150))
    for cut in [Duration.minutes(45), .seconds(4_321), .minutes(105)] {
      let before = try World.simulation(seed: seed, until: cut)
      let exercise = Exercise(
        scenario: scenario, region: try World.region(), seed: seed, picture: before.picture,
        at: scenario.start.advanced(by: cut))
      var after = Simulation(picture: before.picture, exercise: exercise, origin: .init("sim"))
      after.keepClocks()
      var rest: [Entry] = []
      after.advance(to: scenario.start.advanced(by: .minutes(150))) { rest.append($0) }
      #expect(rest == Array(whole.dropFirst(before.picture.sequence)), "seed \(seed), \(cut)")
      #expect(after.refusals.isEmpty)
    }
  }

  @Test func callsComeAsOftenAsTheScenarioSays() throws {
    let (scenario, region) = (try World.scenario(), try World.region())
    let arrivals = Arrivals(scenario, region, seed: 21)
    let first = Int(scenario.start.milliseconds / 60_000)
    let calls = (0..<(48 * 60)).flatMap { arrivals.calls(inMinute: first + $0) }
    let perDay =
      scenario.rates.perMillionPerHour * Double(region.population) / 1_000_000
      * Double(scenario.rates.byHour.reduce(0, +)) / 100
    // Within four standard deviations of a Poisson count.
    #expect(abs(Double(calls.count) - 2 * perDay) < 4 * (2 * perDay).squareRoot())
    let reports = calls.map { arrivals.report(of: $0) }
    let priorities = Priority.allCases.map { priority in
      reports.filter { $0.priority == priority }.count * 1000 / reports.count
    }
    #expect((2...10).contains(priorities[0]) && (30...70).contains(priorities[1]))
    #expect((100...200).contains(priorities[2]) && (740...860).contains(priorities[3]))
    #expect(Set(reports.compactMap(\.city)).count == region.cities.count)
    #expect(Set(reports.map(\.key)).count == reports.count)
    #expect(Set(reports.map(\.emergencyClass)) == Set(EmergencyClass.allCases))
  }

  /// A console begins its watch three quarters of an hour into the scenario.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func aNewWatchHasSomethingToDecide(seed: UInt64) throws {
    let picture = try World.simulation(seed: seed, until: .minutes(45)).picture
    #expect(picture.total.unacknowledged[0] + picture.total.unacknowledged[1] > 0)
    #expect((15...80).contains(picture.total.standingCount))
    #expect(picture.alerts.filter { $0.report.key.source == Actors.weather }.count > 0)
    #expect(picture.units.filter { $0.status == .outOfService }.count > 0)
    #expect(picture.feeds.count >= 27)
  }

  @Test func aSilentDeskShows() throws {
    let scenario = try World.scenario()
    var simulation = try World.simulation(seed: 4, until: .zero)
    var stale: Set<String> = []
    for minute in 1...240 {
      let now = scenario.start.advanced(by: .minutes(Int64(minute)))
      simulation.advance(to: now)
      for city in try World.region().cities {
        let feed = try #require(simulation.picture.feeds[Actors.feed(city)])
        if feed.isStale(at: now) { stale.insert(feed.source) }
      }
    }
    #expect((1...20).contains(stale.count))
  }
}
