import Domain
import Exercises
import Station
import Testing

/// What-ifs are run beside the station: it answers meanwhile, and nothing of them is recorded.
@Suite struct WhatIfStationTests {
  private func flooded() async throws -> Watchroom {
    let settings = SimulationSettings(
      scenario: try Scenarios.open("yangtze-flood"), seed: 1, speed: 0, lead: .hours(2))
    let room = try Watchroom(simulation: settings)
    await room.station.open()
    // The forecast that is due when the watch opens is awaited, so that nothing else is under way.
    var turns = 0
    var count = -1
    while count != room.published.entries.count, turns < 400 {
      count = room.published.entries.count
      for _ in 0..<5_000 { _ = await room.station.state }
      turns += 1
    }
    return room
  }

  @Test func aForkEntersNeitherPictureNorRecord() async throws {
    let room = try await flooded()
    let before = await room.station.state.picture
    let entries = room.published.entries.count
    await room.station.ask(.inflow(percent: 30), ticket: 7)
    var answered = 0
    while room.published.shown.isEmpty, answered < 5_000_000 {
      // The station's own thread is free: it answers while the fork runs.
      let state = await room.station.state
      #expect(state.picture.sequence == before.sequence)
      answered += 1
    }
    let shown = try #require(room.published.shown.first)
    #expect(shown.ticket == 7 && !shown.answers.isEmpty)
    #expect(shown.answers.allSatisfy { $0.base.issued == $0.fork.issued })
    #expect(answered > 1, "the station answered while it ran")
    let after = await room.station.state.picture
    #expect(after.archive == before.archive)
    #expect(room.published.entries.count == entries)
    await room.station.close()
  }

  @Test func whatIsKeptIsTheOnlyEntry() async throws {
    let room = try await flooded()
    await room.station.ask(.inflow(percent: 30), ticket: 1)
    var turns = 0
    while room.published.shown.isEmpty, turns < 5_000_000 {
      _ = await room.station.state
      turns += 1
    }
    let whatIf = try #require(room.published.shown.first?.answers.first)
    let before = room.published.entries.count
    await room.station.submit(.watch(.keepWhatIf(whatIf)), ticket: 2)
    let came = room.published.entries.dropFirst(before)
    #expect(came.map(\.event) == [.watch(.whatIfKept(whatIf))])
    #expect(came.first?.isExercise == true && came.first?.actor.name == "wang")
    await room.station.close()
  }

  @Test func aStationThatIsClosedShowsNothing() async throws {
    let room = try Watchroom()
    await room.station.ask(.inflow(percent: 30), ticket: 3)
    #expect(room.published.shown.map(\.ticket) == [3])
    #expect(room.published.shown.first?.answers.isEmpty == true)
  }
}
