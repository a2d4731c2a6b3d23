import Domain
import Hazards
import Regions
import Testing

@testable import Exercises

/// The worlds of epidemic, breach and storm: they lose nobody and no water, and can be taken up
/// anywhere.
@Suite struct ContagionTests {
  private func infection(_ scenario: Scenario, seed: UInt64, at instant: Instant) throws
    -> SpreadingInfection
  {
    for case .outbreak(let plan) in scenario.hazards {
      return try #require(
        SpreadingInfection(plan, scenario, try World.region(), seed: seed, at: instant))
    }
    Issue.record("no outbreak in \(scenario.id)")
    throw CancellationError()
  }

  @Test(arguments: [1, 2] as [UInt64])
  func peopleAreConserved(seed: UInt64) throws {
    let scenario = try Scenarios.open("epidemic")
    let region = try World.region()
    var infection = try infection(scenario, seed: seed, at: scenario.start)
    let picture = Picture(region: region, at: scenario.start)
    var now = scenario.start
    for _ in 0..<(35 * 4) {
      now = now.advanced(by: SpreadingInfection.step)
      _ = infection.follow(picture, at: now)
      let people = infection.model.people
      for (index, city) in region.cities.enumerated() {
        let sum =
          people.susceptible[index] + people.exposed[index] + people.infectious[index]
          + people.removed[index]
        #expect(abs(sum - Double(city.population)) <= 1e-9 * Double(city.population))
      }
    }
    #expect(infection.reported.reduce(0, +) > 10_000, "seed \(seed)")
    let ill = infection.model.people.infectious.indices.map {
      infection.model.people.infectious[$0] + infection.model.people.removed[$0]
    }
    for (found, ill) in zip(infection.reported, ill) { #expect(found <= ill) }
  }

  @Test func anInfectionTakenUpLaterIsTheSame() throws {
    let scenario = try Scenarios.open("epidemic")
    let picture = Picture(region: try World.region(), at: scenario.start)
    let (noon, end) = (
      scenario.start.advanced(by: .hours(100)), scenario.start.advanced(by: .hours(240))
    )
    var whole = try infection(scenario, seed: 4, at: scenario.start)
    var taken = try infection(scenario, seed: 4, at: noon)
    #expect(taken.next(from: noon) == scenario.start.advanced(by: .hours(102)))
    _ = taken.follow(picture, at: scenario.start.advanced(by: .hours(102)))
    var now = scenario.start
    while now < end {
      now = now.advanced(by: SpreadingInfection.step)
      _ = whole.follow(picture, at: now)
      if now > noon { _ = taken.follow(picture, at: now) }
    }
    #expect(taken.model.people == whole.model.people && taken.reported == whole.reported)
  }

  /// What a player switches makes fewer people ill.
  @Test func anEmergencyMakesFewerIll() throws {
    let scenario = try Scenarios.open("epidemic")
    let region = try World.region()
    let suzhou = City.ID("320500")
    func cases(acting: Bool) throws -> Double {
      var infection = try infection(scenario, seed: 6, at: scenario.start)
      var picture = Picture(region: region, at: scenario.start)
      var (now, latest) = (scenario.start, 0.0)
      func put(_ command: Command, by actor: Actor) throws {
        let submission = Submission(
          command, by: actor, happened: now, received: now, isExercise: true)
        _ = try picture.take(submission, recorded: now, origin: .init("test"))
      }
      while now < scenario.start.advanced(by: .hours(12 * 24)) {
        now = now.advanced(by: SpreadingInfection.step)
        for stimulus in infection.follow(picture, at: now) {
          switch stimulus.content {
          case .command(let submission): try put(submission.command, by: submission.actor)
          case .reading(.observation(let reading)) where reading.source == "cases-SUZ":
            latest = reading.value
          case .reading: break
          }
        }
        if acting, now == scenario.start.advanced(by: .hours(3 * 24)) {
          try put(.watch(.switchPosture(suzhou, to: .emergency, reason: "outbreak")), by: .program)
        }
      }
      let hazard = try #require(picture.hazards.sorted.first { $0.kind == .epidemic })
      #expect((hazard.measure(in: suzhou) != nil) == acting)
      return latest
    }
    #expect(try cases(acting: true) < 0.75 * cases(acting: false))
  }

  /// What the river lost stands behind the levee: to a billionth.
  @Test func theRiverLosesWhatThePolderGains() throws {
    let scenario = try Scenarios.open("levee-cascade")
    var river = RiverWave(scenario, try World.region(), seed: 3, at: scenario.start)
    var free = river
    free.breach = nil
    river.breach?.since = scenario.start.advanced(by: .minutes(40))
    func stage(_ river: RiverWave) throws -> Double {
      try #require(river.stages.first { $0.gauge.id.rawValue == "tianshenggang" }).metres
    }
    var lowered = 0.0
    for _ in 0..<(96 * 4) {
      river.advance()
      free.advance()
      let breach = try #require(river.breach)
      let polder =
        breach.polder.volume
        - breach.polder.inflow * Double(RiverWave.step.inSeconds) / 2
      #expect(abs(breach.taken - polder) <= 1e-9 * max(1, polder))
      lowered = try max(lowered, stage(free) - stage(river))
    }
    #expect(try #require(river.breach).polder.volume > 1e7)
    #expect(lowered > 0.005, "less comes down while it fills")
  }

  @Test func aStormBlowsHardestNearItsMiddleAndStrikesWhatIsWeak() throws {
    let scenario = try Scenarios.open("typhoon-week")
    let region = try World.region()
    let plan = try #require(
      scenario.hazards.compactMap { hazard -> Scenario.Cascade? in
        guard case .cascade(let plan) = hazard else { return nil }
        return plan
      }.first)
    let storm = PassingStorm(plan: try #require(plan.storm))
    let taizhou = try #require(region[City.ID("331000")]).coordinate
    let hefei = try #require(region[City.ID("340100")]).coordinate
    #expect(storm.gust(at: taizhou, hour: 60) > 35 && storm.gust(at: hefei, hour: 60) < 30)
    #expect(storm.wind(at: taizhou, hour: 5) == 0 && !storm.isPassing(hour: 120))
    var lifelines = try #require(
      FailingLifelines(plan, scenario, region, seed: 1, at: scenario.start))
    let picture = Picture(region: region, at: scenario.start)
    _ = lifelines.follow(picture, at: scenario.start.advanced(by: .hours(50)))
    #expect(lifelines.net.failedCount(of: .power) < 6)
    _ = lifelines.follow(picture, at: scenario.start.advanced(by: .hours(76)))
    #expect(lifelines.net.failedCount(of: .power) > 4)
    #expect(lifelines.net.failedCount(of: .hospital) > 0, "what rests on power follows")
    _ = lifelines.follow(picture, at: scenario.start.advanced(by: .hours(166)))
    #expect(lifelines.net.failedCount(of: .power) == 0, "all is mended in time")
  }

  @Test func surgesMakeSomeKindsMoreFrequentForAWhile() throws {
    let scenario = try Scenarios.open("typhoon-week")
    let ningbo = City.ID("330200")
    let usual = scenario.shares(in: ningbo, atHour: 10)
    #expect(usual == scenario.kinds.map(\.share))
    let evacuation = scenario.shares(in: ningbo, atHour: 50)
    let crowding = try #require(scenario.kinds.firstIndex { $0.kind == "crowding" })
    #expect(evacuation[crowding] == 8 * usual[crowding])
    #expect(scenario.shares(in: City.ID("340100"), atHour: 50)[crowding] == usual[crowding])
  }
}
