import Domain
import Testing

@testable import Exercises

@Suite("Joint decisions and meetings, by simulated desks")
struct AllianceTests {
  private let officer = Actor(name: "zhao", role: .coordinator)

  /// A great flood, nine hours on, at the coordinating body's desk.
  private func played() throws -> (Simulation, Matter, Instant) {
    let scenario = try Scenarios.open("yangtze-flood")
    var simulation = Simulation(scenario, region: try World.region(), seed: 7)
    simulation.open(scenario)
    let now = scenario.start.advanced(by: .hours(9))
    simulation.advance(to: now)
    let hazard = try #require(
      simulation.picture.standingHazards.first {
        simulation.picture.responsibility(for: .hazard($0.id))?.isCrossCity ?? false
      })
    return (simulation, .hazard(hazard.id), now)
  }

  private func submit(
    _ command: AllianceCommand, _ simulation: inout Simulation, at now: Instant,
    by actor: Actor? = nil
  ) throws -> [Entry] {
    var made: [Entry] = []
    try simulation.submit(
      Submission(
        .alliance(command), by: actor ?? officer, happened: now, received: now, isExercise: true)
    ) { made.append($0) }
    return made
  }

  private func propose(
    _ simulation: inout Simulation, _ matter: Matter, at now: Instant
  ) throws -> JointDecision.ID {
    let cities = try #require(simulation.picture.responsibility(for: matter))
    let targets = ([cities.lead.city] + cities.assists.map(\.city)).map {
      JointAim.Target($0, 2_000)
    }
    let made = try submit(
      .propose(
        matter, by: .body, .init("lead away", aim: JointAim(.moved, targets)),
        answerBy: now.advanced(by: .minutes(30))), &simulation, at: now)
    guard case .alliance(.decision(let id, _))? = made.first?.event else { throw Missing() }
    return id
  }

  private struct Missing: Error {}

  /// Over a dozen proposals all that desks may answer is seen, each is decided or void, and the
  /// same seed answers the same.
  @Test func everyDeskAnswersAndTheSameSeedAnswersTheSame() throws {
    let first = try aDozen()
    #expect(first.refusals.isEmpty, "\(first.refusals.first as Any)")
    let decisions = first.picture.decisions.sorted
    #expect(decisions.count == 12)
    let states = Set(decisions.map(\.state))
    #expect(states.contains(.agreed) && !states.contains(.open), "\(states)")
    #expect(decisions.contains { $0.rounds.count > 1 }, "somebody offers less")
    let answers = decisions.flatMap { $0.rounds.flatMap(\.replies) }
    #expect(answers.allSatisfy { $0.by.role == .system })
    let late = decisions.contains { decision in
      decision.rounds.contains { round in round.replies.contains { $0.at > round.answerBy } }
    }
    #expect(late, "one in eight is late")
    #expect(try aDozen().picture.decisions.sorted == decisions)
  }

  private func aDozen() throws -> Simulation {
    var (simulation, matter, now) = try played()
    for _ in 1...12 { _ = try propose(&simulation, matter, at: now) }
    for _ in 1...48 {
      now = now.advanced(by: .minutes(15))
      simulation.advance(to: now)
      for decision in simulation.picture.openDecisions where decision.round.lapses <= now {
        _ = try submit(.lapse(decision.id), &simulation, at: now, by: .program)
      }
      if simulation.picture.openDecisions.isEmpty { break }
    }
    return simulation
  }

  /// A city that a person has spoken for is left to that person in this decision, and in no other.
  @Test func whomAPersonSpeaksForIsNotAnsweredFor() throws {
    var (simulation, matter, now) = try played()
    let id = try propose(&simulation, matter, at: now)
    let mine = try #require(simulation.picture.decisions[id]?.parties.first)
    let other = try #require(simulation.picture.decisions[id]?.parties.last)
    _ = try submit(
      .counter(id, by: mine, .init("half"), answerBy: now.advanced(by: .minutes(30))),
      &simulation, at: now)
    // Somebody else's counter-proposal asks this city anew.
    _ = try submit(
      .counter(id, by: other, .init("less"), answerBy: now.advanced(by: .minutes(30))),
      &simulation, at: now, by: .program)
    let second = try propose(&simulation, matter, at: now)
    now = now.advanced(by: .minutes(50))
    simulation.advance(to: now)
    #expect(simulation.picture.decisions[id]?.awaited.contains(mine) == true)
    #expect(simulation.picture.decisions[second]?.awaited.contains(mine) == false)
    #expect(!simulation.picture.isStaffed(mine))
  }

  /// Alone at a desk an officer could never bring a take-over into force.
  @Test func theSimulatedSuperiorConfirmsWhatHoldsAndDropsWhatIsGone() throws {
    var (simulation, matter, now) = try played()
    _ = try submit(.intervention(matter, .handBack(reason: "try it")), &simulation, at: now)
    let lead = try #require(simulation.picture.responsibility(for: matter)?.lead.city)
    _ = try submit(
      .intervention(matter, .propose(.request(lead), reason: "too much")), &simulation, at: now)
    #expect(throws: Rejection.self) {
      _ = try submit(.intervention(matter, .confirm), &simulation, at: now)
    }
    now = now.advanced(by: .minutes(16))
    simulation.advance(to: now)
    #expect(simulation.picture.command(of: matter) == .superior)
    let confirmed = simulation.picture.governance(of: matter).command.confirmed
    #expect(confirmed?.by == .source("sim-superior"))
    _ = try submit(.intervention(matter, .handBack(reason: "back")), &simulation, at: now)
    let other = try #require(
      simulation.picture.responsibility(for: matter)?.assists.last?.city)
    _ = try submit(
      .intervention(matter, .propose(.request(other), reason: "too much")), &simulation, at: now)
    guard case .hazard(let id) = matter else { return }
    _ = try Self.end(id, &simulation, at: now, by: officer)
    simulation.advance(to: now.advanced(by: .minutes(16)))
    #expect(simulation.picture.command(of: matter) == .peers)
    #expect(simulation.picture.governance(of: matter).command.ended != nil)
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
  }

  /// Watched without a facilitator, a scenario with a drill in it had no superior authority.
  @Test func aDrillWithoutAFacilitatorHasASuperiorToo() throws {
    for (startsDrill, expected) in [(true, MatterCommand.superior), (false, .proposed)] {
      let scenario = try Scenarios.open("taihu-spill")
      let picture = Picture(region: try World.region(), at: scenario.start)
      let exercise = Exercise(
        scenario: scenario, region: picture.region, seed: 7, picture: picture,
        at: scenario.start, startsDrill: startsDrill)
      var simulation = Simulation(picture: picture, exercise: exercise, origin: .init("sim"))
      simulation.open(scenario)
      var now = scenario.start.advanced(by: .hours(3))
      simulation.advance(to: now)
      let hazard = try #require(simulation.picture.standingHazards.first { $0.kind == .spill })
      let matter = Matter.hazard(hazard.id)
      if simulation.picture.command(of: matter) == .superior {
        _ = try submit(.intervention(matter, .handBack(reason: "r")), &simulation, at: now)
      }
      let lead = try #require(simulation.picture.responsibility(for: matter)?.lead.city)
      _ = try submit(
        .intervention(matter, .propose(.request(lead), reason: "too much")), &simulation, at: now)
      now = now.advanced(by: .minutes(16))
      simulation.advance(to: now)
      #expect(simulation.picture.command(of: matter) == expected, "\(startsDrill)")
    }
  }

  private static func end(
    _ id: Hazard.ID, _ simulation: inout Simulation, at now: Instant, by actor: Actor
  ) throws {
    try simulation.submit(
      Submission(
        .hazard(id, .end(reason: "over")), by: actor, happened: now, received: now,
        isExercise: true))
  }

  @Test func invitedDesksComeOrSayWhyNot() throws {
    var (simulation, matter, now) = try played()
    let invited = simulation.picture.region.cities.map(\.id)
    let made = try submit(
      .callMeeting(.init(by: .body, about: matter, "crest", invited: invited, at: now)),
      &simulation, at: now)
    guard case .alliance(.meeting(let id, _))? = made.first?.event else { throw Missing() }
    now = now.advanced(by: .minutes(10))
    simulation.advance(to: now)
    #expect(simulation.picture.meetings[id]?.missing.count == invited.count, "it has not begun")
    _ = try submit(.meeting(id, .begin), &simulation, at: now)
    simulation.advance(to: now.advanced(by: .minutes(8)))
    let meeting = try #require(simulation.picture.meetings[id])
    #expect(meeting.missing.isEmpty)
    #expect(meeting.attending.count > invited.count / 2)
    #expect(meeting.presences.contains { $0.act.excuse != nil }, "one in ten stays away")
    #expect(simulation.refusals.isEmpty)
  }
}
