import Domain
import Feeds
import Regions
import Storage
import Testing

@testable import Station

/// Feeds on their way into a record, one portion after another.
@Suite struct IntakeTests {
  private let wall = Instant(seconds: 1_780_000_000)

  private func settings(_ journal: String) throws -> StationSettings {
    StationSettings(
      region: try Regions.open(), simulation: nil, feeds: [], mode: .live, journal: journal,
      actor: Actor(name: "wang", role: .supervisor))
  }

  private func take(_ names: [String], into settings: StationSettings) throws {
    let intake = try Intake(settings, wall: { [wall] in wall })
    for name in names { #expect(intake.take(try Samples.delivery(name)) == nil) }
    #expect(intake.close() == nil)
  }

  private func entries(_ path: String) throws -> [StoredEntry] {
    try Journal(path: path, for: .reading).entries(after: 0, limit: 1_000)
  }

  private let names = (1...40).map { "N-\($0)" }

  @Test func theSameInputGivesTheSameJournal() throws {
    let folder = try Scratch()
    let paths = [folder.file("one"), folder.file("two")]
    for path in paths { try take(names + names.prefix(3), into: try settings(path)) }
    let first = try entries(paths[0])
    #expect(first.count { $0.entry.kind == "alert.raised" } == names.count)
    #expect(first.last?.entry.kind == "watch.closed")
    #expect(first == (try entries(paths[1])))
    let journal = try Journal(path: paths[0], for: .reading)
    #expect(try journal.verify() == .intact(entries: first.count))
  }

  @Test func aStationRecordsTheSameOfThem() async throws {
    let folder = try Scratch()
    let (one, two) = (folder.file("one"), folder.file("two"))
    try take(names, into: try settings(one))
    let room = try Watchroom(journal: two)
    for name in names {
      let delivery = try Samples.delivery(name)
      await room.station.takeInPassing(delivery)
    }
    await room.station.close()
    #expect(try entries(one).map(\.hash) == entries(two).map(\.hash))
    #expect(room.published.entries.map(\.sequence) == Array(1...(try entries(two).count)))
  }

  @Test func anOfficerIsAnsweredAfterWhatWasOnItsWay() async throws {
    let folder = try Scratch()
    let room = try Watchroom(journal: folder.file("watch"))
    await room.station.open()
    await room.station.takeInPassing(try Samples.delivery("one"))
    let posture = WatchCommand.switchPosture(City.ID("320500"), to: .watch, reason: "rain")
    await room.station.submit(.watch(posture), ticket: 1)
    #expect(room.published.answers.map(\.ticket) == [1])
    let entries = room.published.entries
    #expect(entries.map(\.sequence) == Array(1...entries.count))
    #expect(entries.contains { $0.cause == .report(ReportKey.one) })
    await room.station.close()
  }

  @Test func whoHadToReadMuchKeepsASnapshot() throws {
    let folder = try Scratch()
    var settings = try settings(folder.file("watch"))
    settings.entriesBetweenSnapshots = 5
    func snapshot() throws -> Int? {
      try Journal(path: folder.file("watch"), for: .reading)
        .latestSnapshot(form: Picture.archiveForm)?.sequence
    }
    try take(names, into: settings)
    #expect(try snapshot() == nil)
    try take(["N-100"], into: settings)
    let kept = try #require(try snapshot())
    #expect(kept == (try entries(folder.file("watch")).count))
    try take(["N-101"], into: settings)
    #expect(try snapshot() == kept, "little had to be read")
  }
}

extension ReportKey {
  /// That of the sample named one.
  fileprivate static let one = ReportKey(
    source: "ops@suzhou.example", identifier: "one", sent: Instant(seconds: 1_777_593_600))
}
