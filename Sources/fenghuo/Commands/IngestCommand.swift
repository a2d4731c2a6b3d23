import ArgumentParser
import Domain
import Feeds
import Station
import Storage

/// `fenghuo ingest PATH…`: reads feeds once and says what it took.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads feeds once and says what was taken, refused, replaced and ended.",
    discussion: "Prints one JSON object; the counts do not depend on the order of the items.")

  @Argument(help: "Files and folders.", completion: .file()) var paths: [String]
  @Option(help: "Record what was taken in a journal.", completion: .file()) var journal: String?
  @Flag(help: "Take only what its standard allows.") var strict = false
  @Option(help: "The moment that counts as now, such as 2026-01-01T00:00:00+08:00.")
  var now: Moment?
  @Flag(help: "Print the JSON object only, without a sentence on standard error.") var json = false
  @OptionGroup var world: WorldOptions

  func run() throws {
    try Failure.exiting {
      let region = try world.openRegion(for: nil)
      let settings = StationSettings(
        region: region, simulation: nil, feeds: [], mode: .live, journal: journal,
        actor: Actor(name: Environment.loginName, role: .dispatcher))
      let intake = try journal.map { _ in try openIntake(settings) }
      var ingest = Ingest()
      for file in try files() {
        guard
          var reading = FeedReading(
            file, region: region, strictness: strict ? .strict : .lenient,
            wholeLimit: Self.wholeLimit)
        else {
          throw Failure(.unreadable, "\(file): \(UnreadFile.unknownEnding.english)")
        }
        while let delivery = try next(of: &reading, file) {
          ingest.take(delivery.harvest, file: file)
          if let reason = intake?.take(delivery) { throw Failure(.inputOutput, reason) }
        }
        StandardStreams.progress("read \(file)")
      }
      StandardStreams.endProgress()
      if let reason = intake?.close() { throw Failure(.inputOutput, reason) }
      // The process ends soon: it gives a large picture back faster than it could be taken apart.
      if let intake { _ = Unmanaged.passRetained(intake) }
      let counts = ingest.counts(at: now?.instant ?? Environment.now())
      try StandardStreams.line(counts.json(with: ingest.diagnostics))
      if !json {
        StandardStreams.message(
          "\(counts.read) read, \(counts.accepted) taken, \(counts.rejected) refused")
      }
      return counts.rejected > 0 ? .foundWrong : .done
    }
  }

  private func openIntake(_ settings: StationSettings) throws(Failure) -> Intake {
    do {
      return try Intake(settings, wall: { Environment.now() })
    } catch {
      throw Failure(error)
    }
  }

  /// The most bytes that are read of a file whose form is not lines.
  private static let wholeLimit = 64 << 20

  /// The next portion of a file; a file that is too large is one that was refused.
  private func next(
    of reading: inout FeedReading, _ file: String
  ) throws(Failure) -> Delivery? {
    do {
      return try reading.next(.taken)
    } catch {
      let reason = UnreadFile.unreadable(error)
      switch error {
      case .tooLarge: return Delivery(file: file, refused: reason)
      case .unreadable: throw Failure(.inputOutput, "\(file): \(reason.english)")
      }
    }
  }

  /// All files meant, folders opened; what is in a folder and is no feed is left out.
  private func files() throws(Failure) -> [String] {
    var files: [String] = []
    for path in paths {
      guard Files.exists(path) else {
        throw Failure(.noSuchInput, "\(path): no such file or folder")
      }
      guard Files.isDirectory(path) else {
        guard Files.isFile(path) else { throw Failure(.unreadable, "\(path): not a file") }
        files.append(path)
        continue
      }
      files += try Files.list(path).filter { FeedFormat.of($0) != nil }
    }
    return files
  }
}

/// A moment on the command line.
struct Moment: ExpressibleByArgument {
  let instant: Instant

  init?(argument: String) {
    guard let time = DateTime(argument) else { return nil }
    instant = Instant(milliseconds: time.milliseconds)
  }
}
