import Domain
import Exercises
import Regions
import Station
import Testing

/// A record played again: it stands where it is asked to, runs as the clock does, takes nothing.
@Suite struct TapeTests {
  private func tape() throws -> Tape {
    var entries: [Entry] = []
    _ = Simulation.run(
      try Scenarios.open(), region: try Regions.open(), seed: 7, until: .minutes(40)
    ) { entries.append($0) }
    return try #require(Tape(entries))
  }

  @Test func anyMomentStandsAsItStoodThen() throws {
    let tape = try tape()
    let region = try Regions.open()
    for minute in [0, 10, 25, 40] as [Int64] {
      let moment = tape.span.lowerBound.advanced(by: .minutes(minute))
      let restored = tape.restored(region, at: moment)
      #expect(restored.picture.sequence == tape.entries.count { $0.recorded <= moment })
      #expect(restored.latest.last?.sequence == restored.picture.sequence)
    }
    #expect(Tape([]) == nil)
  }

  @Test func itRunsWithTheClockAndTakesNothing() async throws {
    let tape = try tape()
    let region = try Regions.open()
    var settings = StationSettings(
      region: region, simulation: nil, feeds: [], mode: .replay, journal: nil, isReadOnly: true,
      actor: Actor(name: "auditor", role: .observer))
    settings.tape = tape
    settings.tapeStart = tape.span.lowerBound.advanced(by: .minutes(10))
    let clock = Watchroom.Clock()
    let published = Watchroom.Published()
    let station = Station(
      settings,
      surroundings: StationSurroundings(
        wall: { clock.now }, publish: { published.take($0) }),
      restored: tape.restored(region, at: tape.span.lowerBound.advanced(by: .minutes(10))))
    await station.open()
    let before = await station.state.picture.sequence
    clock.turn(by: .minutes(5))
    await station.wake()
    #expect(await station.state.picture.sequence == before, "it stands until it is let run")
    await station.setSpeed(60)
    clock.turn(by: .seconds(10))
    await station.wake()
    let moment = tape.span.lowerBound.advanced(by: .minutes(20))
    let after = await station.state.picture.sequence
    #expect(after == tape.entries.count { $0.recorded <= moment })
    #expect(published.entries.map(\.sequence) == Array((before + 1)...after))
    await station.submit(.watch(.silenceHorn(until: moment)), ticket: 1)
    let answer = try #require(published.answers.last)
    #expect(throws: Refusal.readOnly) { try answer.outcome.get() }
    await station.close()
  }
}
