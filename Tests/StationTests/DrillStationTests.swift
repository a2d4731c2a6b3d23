import Domain
import Exercises
import Station
import Storage
import Testing

/// A drill behind its station: the clock is the facilitator's, and on the record.
@Suite struct DrillStationTests {
  private func room(
    _ journal: String? = nil, branch: Drill.Branch? = nil, startsDrill: Bool = false
  ) throws -> Watchroom {
    let scenario = try Scenarios.open("levee-cascade")
    return try Watchroom(
      journal: journal,
      simulation: SimulationSettings(
        scenario: scenario, seed: 7, speed: 0, startsDrill: startsDrill),
      mode: .drill, role: .facilitator, branch: branch)
  }

  private func drill(_ room: Watchroom) async throws -> Drill {
    try #require(await room.station.state.picture.drill)
  }

  @Test func theDrillWaitsForItsFacilitatorAndStandsWhilePaused() async throws {
    let room = try room()
    let station = room.station
    await station.open()
    #expect(try await drill(room).phase == .planned)
    room.clock.turn(by: .minutes(30))
    await station.wake()
    #expect(try await drill(room).phase == .planned)
    #expect(await station.state.clock.isRunning == false)
    await station.submit(.drill(.start), ticket: 1)
    #expect(await station.state.clock.speed == 1)
    room.clock.turn(by: .minutes(4))
    await station.wake()
    #expect(try await drill(room).run(1)?.delivered != nil)
    await station.submit(.drill(.pause), ticket: 2)
    room.clock.turn(by: .minutes(30))
    await station.wake()
    #expect(try await drill(room).run(2)?.delivered == nil)
    await station.submit(.drill(.step(.minutes(5))), ticket: 3)
    #expect(try await drill(room).run(2)?.delivered != nil)
    #expect(await station.state.clock.isRunning == false)
    await station.submit(.drill(.resume), ticket: 4)
    await station.submit(.drill(.setSpeed(60)), ticket: 5)
    #expect(await station.state.clock.speed == 60)
    #expect(room.published.entries.allSatisfy { $0.isExercise })
    await station.close()
  }

  /// What comes due within a step is done when it is due, not when the step ends.
  @Test func forecastsAndEscalationsWithinALongStepComeInTheirTime() async throws {
    let room = try Watchroom(
      journal: nil,
      simulation: SimulationSettings(
        scenario: try Scenarios.open("taihu-spill"), seed: 1, speed: 0, startsDrill: false),
      mode: .drill, role: .facilitator, branch: nil)
    let station = room.station
    await station.open()
    await station.submit(.drill(.start), ticket: 1)
    await station.submit(.drill(.step(.hours(3))), ticket: 2)
    let entries = room.published.entries
    let declared = try #require(
      entries.first { if case .hazard(_, .declared) = $0.event { true } else { false } })
    let forecast = try #require(
      entries.first { if case .hazard(_, .forecast) = $0.event { true } else { false } })
    #expect(declared.happened.duration(to: forecast.happened) <= .minutes(15))
    let escalated = entries.filter {
      if case .alert(_, .escalated) = $0.event { true } else { false }
    }
    #expect(!escalated.isEmpty)
    for entry in escalated {
      #expect(entry.happened.duration(to: entry.recorded) <= .seconds(1))
    }
    let recorded = entries.map(\.recorded)
    #expect(zip(recorded, recorded.dropFirst()).allSatisfy { $0 <= $1 })
    await station.close()
  }

  @Test func eachActIsRecordedUnderTheSeatThatGaveIt() async throws {
    let room = try room()
    let station = room.station
    await station.open()
    await station.submit(.drill(.start), ticket: 1)
    await station.submit(.drill(.step(.minutes(4))), ticket: 2)
    await station.sit(Actor(name: "li", role: .dispatcher))
    let alert = try #require(try await drill(room).run(1)?.alerts.first)
    await station.submit(.alert(alert, .acknowledge(occurrence: 1)), ticket: 3)
    await station.submit(.drill(.pause), ticket: 4)
    #expect(try await drill(room).run(1)?.progress[0].sighting?.by.name == "li")
    let last = try #require(room.published.answers.last)
    #expect(throws: Refusal.rejected(.notPermitted(.dispatcher))) { try last.outcome.get() }
    await station.close()
  }

  @Test func withoutAFacilitatorItBeginsByItself() async throws {
    let room = try room(startsDrill: true)
    await room.station.open()
    #expect(try await drill(room).phase == .running)
    #expect(await room.station.state.clock.speed == 1)
    await room.station.close()
  }

  @Test func aBranchGoesOnFromTheCheckpointAndTheRecordStaysWhole() async throws {
    let folder = try Scratch()
    let (path, other) = (folder.file("a.journal"), folder.file("a-b1.journal"))
    let first = try room(path)
    await first.station.open()
    await first.station.submit(.drill(.start), ticket: 1)
    await first.station.submit(.drill(.step(.minutes(4))), ticket: 2)
    await first.station.submit(.drill(.checkpoint(label: "0:04:00")), ticket: 3)
    let checkpoint = try #require(try await drill(first).checkpoints.first)
    await first.station.submit(.drill(.step(.minutes(10))), ticket: 4)
    await first.station.submit(.drill(.jumpBack(to: 1)), ticket: 5)
    await first.station.close()
    try Journal(path: path, for: .reading).branch(to: other, upTo: checkpoint.sequence)
    let second = try room(
      other,
      branch: Drill.Branch(record: "a.journal", checkpoint: 1, sequence: checkpoint.sequence))
    await second.station.open()
    let branch = try await drill(second)
    #expect(branch.branch?.record == "a.journal")
    #expect(branch.phase == .paused)
    #expect(branch.run(1)?.delivered != nil && branch.run(2)?.delivered == nil)
    await second.station.submit(.drill(.step(.minutes(10))), ticket: 1)
    #expect(try await drill(second).run(2)?.delivered != nil)
    await second.station.close()
    for record in [path, other] {
      guard case .intact = try Journal(path: record, for: .reading).verify() else {
        Issue.record("\(record) is broken")
        continue
      }
    }
  }
}
