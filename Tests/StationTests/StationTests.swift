import Domain
import Exercises
import Regions
import Station
import Storage
import Synchronization
import Testing

/// A station with a clock that a test turns, and what it has published.
struct Watchroom {
  let station: Station
  let clock: Clock
  let published: Published

  /// A clock that stands until it is turned.
  final class Clock: Sendable {
    private let time = Mutex(Instant(seconds: 1_780_000_000))
    var now: Instant { time.withLock { $0 } }
    func turn(by duration: Duration) { time.withLock { $0 = $0.advanced(by: duration) } }
  }

  /// Updates, in the order in which they came.
  final class Published: Sendable {
    private let updates = Mutex<[Update]>([])
    func take(_ update: Update) { updates.withLock { $0.append(update) } }
    var all: [Update] { updates.withLock { $0 } }
    var answers: [Answer] { all.flatMap(\.answers) }
    var entries: [Entry] { all.flatMap(\.entries) }
    private let shownAnswers = Mutex<[(ticket: Int, answers: [WhatIf])]>([])
    func show(_ ticket: Int, _ answers: [WhatIf]) {
      shownAnswers.withLock { $0.append((ticket, answers)) }
    }
    /// What what-ifs showed.
    var shown: [(ticket: Int, answers: [WhatIf])] { shownAnswers.withLock { $0 } }
  }

  init(
    journal: String? = nil, simulation: SimulationSettings? = nil, isReadOnly: Bool = false,
    mode: WatchMode? = nil, role: Role = .supervisor, branch: Drill.Branch? = nil,
    clock: Clock = Clock()
  ) throws {
    self.clock = clock
    var settings = StationSettings(
      region: try Regions.open(), simulation: simulation, feeds: [],
      mode: mode ?? (simulation == nil ? .live : .simulation), journal: journal,
      isReadOnly: isReadOnly, actor: Actor(name: "wang", role: role))
    settings.branch = branch
    let published = Published()
    self.published = published
    station = Station(
      settings,
      surroundings: StationSurroundings(
        wall: { clock.now }, publish: { published.take($0) },
        show: { published.show($0, $1) }),
      restored: try Restored(settings, at: clock.now))
  }

  /// A simulation of the everyday scenario.
  static func everyday(seed: UInt64 = 7) throws -> SimulationSettings {
    SimulationSettings(scenario: try Scenarios.open(), seed: seed)
  }
}

@Suite struct StationTests {
  @Test func aNewSimulationBeginsWithALivelyBoard() async throws {
    let room = try Watchroom(simulation: try Watchroom.everyday())
    await room.station.open()
    let picture = await room.station.state.picture
    #expect(picture.total.standingCount > 10)
    // A forecast may have come since.
    let sequences = room.published.entries.map(\.sequence)
    #expect(sequences == Array(1...sequences.count) && sequences.count >= picture.sequence)
    #expect(room.published.entries.allSatisfy { $0.isExercise })
    await room.station.close()
  }

  @Test func whatAnOfficerAsksForIsAnsweredByItsTicket() async throws {
    let room = try Watchroom()
    await room.station.open()
    let city = City.ID("320500")
    let posture = WatchCommand.switchPosture(city, to: .watch, reason: "typhoon near")
    await room.station.submit(.watch(posture), ticket: 41)
    await room.station.submit(.watch(posture), ticket: 42)
    let answers = room.published.answers
    #expect(answers.map(\.ticket) == [41, 42])
    #expect(throws: Never.self) { try answers[0].outcome.get() }
    #expect(throws: Refusal.rejected(.postureIs(.city(city), .watch))) {
      try answers[1].outcome.get()
    }
    await room.station.close()
  }

  @Test func whatWasDoneIsThereAfterARestart() async throws {
    let folder = try Scratch()
    let path = folder.file("watch.journal")
    let city = City.ID("320500")
    do {
      let first = try Watchroom(journal: path)
      await first.station.open()
      let posture = WatchCommand.switchPosture(city, to: .emergency, reason: "levee K12")
      await first.station.submit(.watch(posture), ticket: 1)
      await first.station.close()
    }
    let second = try Watchroom(journal: path)
    await second.station.open()
    let picture = await second.station.state.picture
    #expect(picture.posture(of: city) == .emergency)
    await second.station.close()
    let journal = try Journal(path: path, for: .reading)
    #expect(try journal.verify() == .intact(entries: picture.sequence + 1))
  }

  @Test func aSimulationGoesOnWhereItWas() async throws {
    let folder = try Scratch()
    let path = folder.file("everyday.journal")
    let before: Picture
    do {
      let first = try Watchroom(journal: path, simulation: try Watchroom.everyday())
      await first.station.open()
      await first.station.close()
      before = await first.station.state.picture
    }
    let second = try Watchroom(journal: path, simulation: try Watchroom.everyday())
    await second.station.open()
    second.clock.turn(by: .minutes(20))
    await second.station.setSpeed(1)
    let after = await second.station.state.picture
    #expect(after.sequence > before.sequence + 20)
    #expect(after.recorded > before.recorded)
    await second.station.close()
  }

  @Test func aRecordOfAnotherScenarioIsNotCarriedOn() async throws {
    let folder = try Scratch()
    let path = folder.file("everyday.journal")
    do {
      let first = try Watchroom(journal: path, simulation: try Watchroom.everyday())
      await first.station.open()
      await first.station.close()
    }
    #expect(throws: Restored.Problem.self) { try Watchroom(journal: path) }
  }

  @Test func aSecondWriterIsRefusedAndAReaderActsOnNothing() async throws {
    let folder = try Scratch()
    let path = folder.file("watch.journal")
    let writer = try Watchroom(journal: path)
    await writer.station.open()
    #expect(throws: Restored.Problem.self) { try Watchroom(journal: path) }
    let reader = try Watchroom(journal: path, isReadOnly: true)
    await reader.station.submit(.watch(.close), ticket: 5)
    #expect(throws: Refusal.readOnly) { try reader.published.answers[0].outcome.get() }
    await writer.station.close()
  }

  @Test func aShelvedAlertComesBackWhenItsTimeIsOver() async throws {
    let room = try Watchroom()
    await room.station.open()
    await room.station.take(try Samples.delivery("one"))
    let alert = try #require(await room.station.state.picture.alerts.sorted.first)
    let until = room.clock.now.advanced(by: .minutes(30))
    await room.station.submit(.alert(alert.id, .shelve(until: until, reason: "test")), ticket: 1)
    #expect(await room.station.state.picture.alerts[alert.id]?.state == .shelved)
    room.clock.turn(by: .minutes(31))
    await room.station.wake()
    #expect(await room.station.state.picture.alerts[alert.id]?.state == .unacknowledged)
    await room.station.close()
  }

  @Test func theSameReportTwiceIsCountedAndShownOnce() async throws {
    let room = try Watchroom()
    await room.station.open()
    await room.station.take(try Samples.delivery("one"))
    await room.station.take(try Samples.delivery("one"))
    let picture = await room.station.state.picture
    #expect(picture.alerts.count == 1)
    #expect(picture.feeds["ops@suzhou.example"]?.duplicates == 1)
    #expect(picture.quarantineCount == 0)
    await room.station.close()
  }

  @Test func aContradictionGoesIntoQuarantine() async throws {
    let room = try Watchroom()
    await room.station.open()
    await room.station.take(try Samples.delivery("one"))
    await room.station.take(try Samples.delivery("one", text: "something else"))
    let picture = await room.station.state.picture
    #expect(picture.alerts.count == 1)
    #expect(picture.quarantine.map(\.file) == ["desk.ndjson"])
    await room.station.close()
  }
}
