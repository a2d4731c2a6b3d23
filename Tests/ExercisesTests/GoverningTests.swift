import Domain
import Planning
import Statutes
import Testing

@testable import Exercises

/// What simulated desks do about what they owe, most of them in time.
@Suite("Reports and duties, by simulated desks")
struct GoverningTests {
  private let officer = Actor(name: "zhao", role: .coordinator)

  private func play(_ name: String, seed: UInt64 = 7, hours: Int64) throws -> Simulation {
    let scenario = try Scenarios.open(name)
    var simulation = Simulation(scenario, region: try World.region(), seed: seed)
    simulation.open(scenario)
    simulation.advance(to: scenario.start.advanced(by: .hours(hours)))
    return simulation
  }

  private func submit(
    _ command: Command, _ simulation: inout Simulation, by actor: Actor? = nil
  ) throws -> [Entry] {
    var made: [Entry] = []
    let now = simulation.exercise.now
    try simulation.submit(
      Submission(
        command, by: actor ?? officer, happened: now, received: now, isExercise: true)
    ) { made.append($0) }
    return made
  }

  /// All that is owed about what is in the picture: what is done, done late, and overdue.
  private func account(_ simulation: Simulation) -> (done: Int, late: Int, overdue: Int) {
    let now = simulation.exercise.now
    let owed = Statutes.standard.obligations(in: simulation.picture, at: now)
    return (
      owed.count { $0.isDone }, owed.count { $0.isDone && $0.isLate(at: now) },
      owed.count { !$0.isDone && $0.isLate(at: now) }
    )
  }

  /// After a day everything was overdue, since nobody did it.
  @Test(arguments: ["yangtze-flood", "typhoon-week"])
  func afterADayMostIsDoneInTimeAndSomeIsLate(name: String) throws {
    let simulation = try play(name, hours: 26)
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
    let (done, late, overdue) = account(simulation)
    #expect(done > 10, "\(name): \(done) done")
    #expect(overdue * 4 < done, "\(name): \(overdue) overdue beside \(done) done")
    #expect(late * 3 < done, "\(name): \(late) of \(done) late")
  }

  /// Over an everyday day all stages are seen, some city is late and is raised, and each report is
  /// made by the desk of the city that owes it.
  @Test func inADayOneCityIsLateAndIsRaised() throws {
    var (made, raised): ([(FiledReport, Incident.ID, Actor)], Int) = ([], 0)
    var ended = 0
    let scenario = try World.scenario()
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    simulation.advance(to: scenario.start.advanced(by: .hours(24))) { entry in
      switch entry.event {
      case .governance(.incident(let id), .reported(let report)):
        made.append((report, id, entry.actor))
      case .alert(_, .raised(let report)) where report.kind == EventKind.reportOverdue: raised += 1
      case .alert(_, .cleared(.cancelled(let key))) where key.source == ReportKey.clocks: ended += 1
      default: break
      }
    }
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
    #expect(Set(made.map(\.0.stage)).isSuperset(of: [.initial, .final]))
    #expect(made.contains { $0.0.lacking != nil } && made.contains { $0.0.lacking == nil })
    #expect(made.allSatisfy { $0.2.role == .system && $0.2.name.hasPrefix("desk-") })
    for (_, id, desk) in made {
      #expect(id.rawValue.hasPrefix(desk.name.dropFirst("desk-".count)))
    }
    #expect(raised > 0 && raised < made.count / 2, "\(raised) late of \(made.count)")
    #expect(ended > 0, "a late report is made in the end")
  }

  @Test func theSharesAreTheStatedOnesAndDifferByCity() throws {
    let cities = try World.region().cities.map(\.id)
    var (late, never, all) = (0, 0, 0)
    var shares: Set<Punctuality> = []
    let start = try World.scenario().start
    let due = start.advanced(by: .hours(1))
    for city in cities {
      let punctuality = Punctuality(of: city, seed: 7)
      shares.insert(punctuality)
      #expect((40...200).contains(punctuality.late) && (5...35).contains(punctuality.never))
      for thing in 0..<400 {
        let words = Dice(seed: 7, of: "thing \(thing) \(city)").words(.duty)
        all += 1
        switch punctuality.time(words, since: start, due: due, inTime: 20...90) {
        case nil: never += 1
        case let time? where time > due:
          late += 1
          #expect(time <= due.advanced(by: .minutes(48)))
        case let time?: #expect(time >= start.advanced(by: .minutes(12)))
        }
      }
    }
    #expect(shares.count == cities.count)
    #expect((80...160).contains(late * 1000 / all), "\(late) of \(all)")
    #expect((10...32).contains(never * 1000 / all), "\(never) of \(all)")
  }

  /// A grave incident of a flood, which lasts over the hours of follow-ups.
  private func reported(
    by actor: Actor, in city: City.ID, _ simulation: inout Simulation
  ) throws -> Incident.ID {
    let seat = try #require(simulation.picture.region[city])
    let report = Incident.Report(
      city: city, kind: "river-flood", emergencyClass: .naturalDisaster, priority: .first,
      title: "Levee", place: "Dike", coordinate: seat.coordinate, alert: nil)
    let made = try submit(.reportIncident(report), &simulation, by: actor)
    guard case .incident(let id, _)? = made.first?.event else { throw Missing() }
    return id
  }

  private struct Missing: Error {}

  /// Cities where the flood stands, those that fail their follow-ups among them.
  @Test func followUpsAreMadeBeforeEightAndSeventeen() throws {
    var simulation = try play("yangtze-flood", hours: 20)
    let flood = try #require(simulation.picture.standingHazards.first { $0.kind == .riverFlood })
    let reached = (flood.forecast?.prospects ?? []).filter(\.isReached).map(\.city)
    var ids: [Incident.ID] = []
    for city in Set(reached).sorted().prefix(4) {
      let desk = Actors.desk(try #require(simulation.picture.region[city]))
      let id = try reported(by: .source(desk), in: city, &simulation)
      ids.append(id)
      simulation.advance(to: simulation.exercise.now.advanced(by: .minutes(4)))
      _ = try submit(
        .govern(
          .incident(id), .assess(Losses(dead: 0), ruling: .init(.third, reason: "seen"))),
        &simulation, by: .source(desk))
    }
    simulation.advance(to: simulation.exercise.now.advanced(by: .hours(13)))
    let followUps = ids.flatMap { id in
      simulation.picture.governance(of: .incident(id)).reports.filter { $0.act.stage == .followUp }
    }
    #expect(!followUps.isEmpty)
    let hours = followUps.map {
      CivilTime($0.at, offsetInMinutes: Region.offsetInMinutes).hour
    }
    #expect(hours.contains { $0 == 7 || $0 == 16 || $0 == 6 || $0 == 15 }, "\(hours)")
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
  }

  /// An incident that a person opened is that person's to report on; other cities stand by for it.
  @Test func whatAPersonOpensIsLeftToThatPerson() throws {
    var simulation = try play("yangtze-flood", hours: 9)
    let flood = try #require(simulation.picture.standingHazards.first { $0.kind == .riverFlood })
    let origin = flood.report.origin
    let id = try reported(by: officer, in: origin, &simulation)
    _ = try submit(
      .govern(.incident(id), .assess(Losses(dead: 0), ruling: .init(.second, reason: "seen"))),
      &simulation)
    simulation.advance(to: simulation.exercise.now.advanced(by: .hours(3)))
    let record = simulation.picture.governance(of: .incident(id))
    #expect(record.reports.isEmpty && record.told.isEmpty && record.assessments.count == 1)
    let done = record.done.map(\.act.duty.rawValue)
    #expect(!done.contains { $0.hasSuffix("/\(origin)") })
    #expect(done.contains { $0.hasPrefix("help/") }, "the others do theirs: \(done)")
    #expect(record.done.allSatisfy { !$0.act.note.isEmpty })
    let alarms = simulation.picture.alerts.filter { $0.report.key.source == ReportKey.clocks }
    #expect(alarms.contains { $0.report.headline.hasPrefix(id.rawValue) && $0.isActive })
  }

  /// A city for which a person writes does nothing by itself from then on.
  @Test func aCityThatAPersonSpeaksForIsLeftAlone() throws {
    var simulation = try play("yangtze-flood", hours: 1)
    let request = AidRequest.Report(
      requester: City.ID("320500"), good: .supply(SupplyItem.ID("rice")), quantity: 5,
      asks: [.init(City.ID("320200"), 5)], incident: nil, hazard: nil, purpose: "dike",
      place: try #require(simulation.picture.region[City.ID("320500")]).coordinate,
      answerBy: simulation.exercise.now.advanced(by: .hours(1)),
      neededBy: simulation.exercise.now.advanced(by: .hours(5)),
      returnBy: simulation.exercise.now.advanced(by: .hours(50)))
    _ = try submit(.aid(.request(request)), &simulation)
    #expect(simulation.picture.isStaffed(City.ID("320500")))
    var mine = 0
    simulation.advance(to: simulation.exercise.now.advanced(by: .hours(30))) { entry in
      guard entry.actor.name == "desk-SUZ" else { return }
      if case .governance = entry.event { mine += 1 }
      if case .watch(.posture) = entry.event { mine += 1 }
    }
    #expect(mine == 0)
  }

  /// What a drill is about is its players' to report.
  @Test func theCitiesOfADrillAreItsPlayers() throws {
    let scenario = try Scenarios.open("levee-cascade")
    #expect(scenario.played.contains(City.ID("321100")))
    #expect(try World.scenario().played.isEmpty)
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    simulation.advance(to: scenario.start.advanced(by: .hours(3))) { entry in
      if case .watch(.posture(.city(let city), _)) = entry.event,
        entry.actor.name.hasPrefix("desk-")
      {
        #expect(!scenario.played.contains(city))
      }
      if case .governance(_, .dutyDone(let done)) = entry.event {
        #expect(!scenario.played.contains { done.duty.rawValue.hasSuffix("/\($0)") })
      }
    }
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
  }
}
