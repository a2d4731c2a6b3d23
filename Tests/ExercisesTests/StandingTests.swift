import Domain
import Statutes
import Testing

@testable import Exercises

/// What simulated desks do about postures, and about what their cities are called to account for.
@Suite("Postures and answers, by simulated desks")
struct StandingTests {
  private static let suzhou = PostureHolder.city(City.ID("320500"))

  /// A quiet night in which Suzhou has ordered a posture at its start.
  private func night(
    _ posture: Posture, by actor: Actor = .source("desk-SUZ"), seed: UInt64 = 7
  ) throws -> Simulation {
    let scenario = try Scenarios.open("quiet-night")
    var simulation = Simulation(scenario, region: try World.region(), seed: seed)
    simulation.open(scenario)
    let now = simulation.exercise.now
    let command = Statutes.standard.order(
      Self.suzhou, to: posture, reason: "rain", in: simulation.picture)
    try simulation.submit(
      Submission(.watch(command), by: actor, happened: now, received: now, isExercise: true))
    return simulation
  }

  private func wait(_ minutes: Int64, _ simulation: inout Simulation) {
    simulation.advance(to: simulation.exercise.now.advanced(by: .minutes(minutes)))
  }

  @Test("Synergy 2: a desk ticks off what a posture opens, and goes back once nothing is left")
  func aDeskTicksOffAndGoesBack() throws {
    var simulation = try night(.watch)
    wait(110, &simulation)
    let record = simulation.picture.postureRecord(of: Self.suzhou)
    #expect(record.posture == .watch && record.ticks.count >= 2)
    #expect(record.ticks.allSatisfy { $0.by.name == "desk-SUZ" })
    wait(270, &simulation)
    let after = simulation.picture.postureRecord(of: Self.suzhou)
    #expect(after.posture == .routine && after.missing.isEmpty, "\(after)")
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
  }

  /// Over many seeds some items come late, and in time most of them.
  @Test func someItemsComeLate() throws {
    var (late, all) = (0, 0)
    for seed in UInt64(1)...6 {
      var simulation = try night(.emergency, seed: seed)
      wait(240, &simulation)
      let record = simulation.picture.postureRecord(of: Self.suzhou)
      let switches = record.switches + [record.current].compactMap(\.self)
      #expect(switches.first?.to == .emergency)
      for item in record.order?.act.items ?? [] {
        guard let tick = record.ticks.first(where: { $0.act.item == item.name }),
          let due = record.due(item)
        else { continue }
        all += 1
        if tick.at > due { late += 1 }
      }
    }
    #expect(all > 10 && late * 3 < all, "\(late) of \(all)")
  }

  @Test func whatAPersonOrderedIsLeftToThatPerson() throws {
    var simulation = try night(.watch, by: Actor(name: "li", role: .supervisor))
    wait(300, &simulation)
    let record = simulation.picture.postureRecord(of: Self.suzhou)
    #expect(record.posture == .watch && record.ticks.isEmpty)
  }

  @Test("Accountability: simulated desks answer for most of what is raised, and nobody rules")
  func desksAnswer() throws {
    var simulation = try night(.watch)
    let cities = simulation.picture.region.cities.prefix(20).map(\.id)
    for city in cities {
      let now = simulation.exercise.now
      try simulation.submit(
        Submission(
          .trust(city, .raise(Suspicion(.report, .concealed, "\(city) dead 1→2"))), by: .program,
          happened: now, received: now, isExercise: true))
    }
    wait(360, &simulation)
    let causes = cities.compactMap { city in
      simulation.picture.trust(in: city).breaches.first { $0.breach == .concealed }
    }
    let answered = causes.count { $0.state == .answered }
    #expect(causes.count == 20 && (8...18).contains(answered), "\(answered) of 20")
    #expect(causes.allSatisfy { $0.ruling == nil })
    #expect(simulation.refusals.isEmpty, "\(simulation.refusals.first as Any)")
  }
}
