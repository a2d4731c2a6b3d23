import Domain
import Exercises
import Regions
import Station
import Storage

/// The record measured.
enum RecordBench {
  /// Durable events a second, beside SQLite's own interface.
  static func journal(_ folder: String) throws -> [Measure] {
    let entries = try simulated().prefix(50_000).map(WrittenForm.write)
    return try [1, 100, 10_000].map { group in
      let portion = group == 1 ? Array(entries.prefix(2_000)) : entries
      let result = try JournalBench(directory: folder, entries: portion, group: group).run()
      return Measure(
        name: "journal, groups of \(group): share of SQLite's C interface", value: result.ratio,
        unit: "ratio", goal: group == 100 ? .atLeast(0.6) : .none,
        note: "\(Int(result.journal)) against \(Int(result.peer)) durable events/s")
    }
  }

  /// From a file of lines to a journal on the disk: read, decided, chained, durable.
  static func ingest(_ folder: String) throws -> [Measure] {
    let count = 100_000
    let load = try FeedLoad(path: folder + "/ingest.ndjson")
    try load.write(standing: count)
    let region = try WorldOptions.openRegion(Regions.standard)
    let settings = StationSettings(
      region: region, simulation: nil, feeds: [], mode: .live, journal: folder + "/ingest",
      actor: Actor(name: "bench", role: .dispatcher))
    let start = Environment.monotonicSeconds()
    let intake = try Intake(settings, wall: { Environment.now() })
    guard var reading = FeedReading(load.path, region: region) else {
      preconditionFailure("lines are a form that is read")
    }
    while let delivery = try reading.next(.taken) {
      if let reason = intake.take(delivery) { throw Failure(.inputOutput, reason) }
    }
    if let reason = intake.close() { throw Failure(.inputOutput, reason) }
    let spent = Environment.monotonicSeconds() - start
    // A program that has ended does not tidy up either.
    withExtendedLifetime(intake) {}
    return [
      Measure(
        name: "NDJSON lines into a durable journal", value: Double(count) / spent,
        unit: "lines/s", goal: .atLeast(100_000), note: "\(count) new alerts, one file")
    ]
  }

  /// Opening a journal of a million entries.
  static func opening(_ folder: String) throws -> [Measure] {
    let path = folder + "/million"
    let region = try WorldOptions.openRegion(Regions.standard)
    var picture = Picture(region: region, at: Instant(seconds: 0))
    let journal = try Journal(path: path)
    let crowd = Crowd(region)
    var written: [WrittenEntry] = []
    let count = 1_000_000
    var index = 500
    written += try (0..<index).flatMap { try crowd.take($0, .open, in: &picture) }
      .map(WrittenForm.write)
    while picture.sequence < count {
      written += try crowd.live(index, in: &picture).map(WrittenForm.write)
      index += 1
      guard written.count >= 10_000 else { continue }
      try journal.append(written)
      written.removeAll(keepingCapacity: true)
    }
    try journal.append(written)
    try journal.save(picture)
    try journal.close()
    let start = Environment.monotonicSeconds()
    let opened = try Journal(path: path)
    let restored = try opened.picture(of: region, at: Instant(seconds: 0))
    let spent = Environment.monotonicSeconds() - start
    try opened.close()
    precondition(restored.sequence == picture.sequence, "all entries are in the picture")
    return [
      Measure(
        name: "opening a journal of a million events", value: spent * 1000, unit: "ms",
        goal: .atMost(1000))
    ]
  }

  /// What one more event costs after a long history.
  static func history(_ folder: String) throws -> [Measure] {
    let region = try WorldOptions.openRegion(Regions.standard)
    let crowd = Crowd(region)
    var picture = Picture(region: region, at: Instant(seconds: 0))
    try crowd.raise(500, in: &picture)
    var measures: [Measure] = []
    var index = 500
    for goal in [1_000, 100_000, 1_000_000] {
      while picture.sequence < goal {
        try crowd.live(index, in: &picture)
        index += 1
      }
      let start = Environment.monotonicSeconds()
      let before = picture.sequence
      for _ in 0..<3_000 {
        try crowd.live(index, in: &picture)
        index += 1
      }
      let spent = Environment.monotonicSeconds() - start
      measures.append(
        Measure(
          name: "one event after \(goal) events",
          value: spent / Double(picture.sequence - before) * 1e6,
          unit: "µs", note: "decide and apply"))
    }
    return measures
  }

  private static func simulated() throws(Failure) -> [Entry] {
    let scenario = try WorldOptions.openScenario("everyday")
    let region = try WorldOptions.openRegion(Regions.standard)
    var entries: [Entry] = []
    _ = Simulation.run(scenario, region: region, seed: 7, until: .hours(48)) { entries.append($0) }
    return entries
  }
}
