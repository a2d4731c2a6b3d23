import ArgumentParser
import Domain
import Exercises
import Glibc
import JSONText
import Storage

/// `fenghuo simulate SCENARIO`: a scenario without a screen.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Runs a scenario without a screen: its events, and a summary.",
    discussion: "The same scenario, region and seed print the same bytes, on every machine.")

  @Argument(help: ArgumentHelp("The scenario: a name or a file.", valueName: "scenario"))
  var scenario: String

  @Option(help: "How long: 90s, 30m, 12h or 2d.") var until = Span(duration: .hours(12))
  @Option(help: "What makes one day differ from another.") var seed: UInt64 = 1
  @Option(help: "The region: a name or a file; else the scenario's.") var region: String?
  @Option(help: "Where the events go, one JSON object a line; - for standard output.")
  var events: String?
  @Option(help: "Where the summary goes, one JSON object; - for standard output.")
  var summary: String?

  func run() throws {
    try Failure.exiting {
      let scenario = try WorldOptions.openScenario(self.scenario)
      let region = try WorldOptions.openRegion(self.region ?? scenario.region.rawValue)
      let sink = try events.map { path throws(Failure) in try LineSink(path) }
      var failure: Failure?
      let result = Simulation.run(
        scenario, region: region, seed: seed, until: until.duration
      ) { entry in
        guard let sink, failure == nil else { return }
        do throws(Failure) {
          try sink.write(WrittenForm.write(entry).body)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      try sink?.flush()
      if let summary {
        let sink = try LineSink(summary)
        var writer = JSONWriter()
        result.summary.write(to: &writer)
        try sink.write(writer.bytes)
        try sink.flush()
      } else if events == nil {
        StandardStreams.message(result.summary.sentence)
      }
      return .done
    }
  }
}

/// A length of time on the command line.
struct Span: ExpressibleByArgument, CustomStringConvertible {
  let duration: Duration

  init(duration: Duration) {
    self.duration = duration
  }

  /// Reads `90s`, `30m`, `12h` or `2d`, up to a year.
  init?(argument: String) {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let letter = argument.last, let unit = units[letter],
      let count = Int64(argument.dropLast()), count >= 0, count <= 366 * 86_400 / unit
    else { return nil }
    duration = .seconds(count * unit)
  }

  var description: String { "\(duration.inSeconds)s" }
}

/// Lines on their way to a file or to standard output.
final class LineSink {
  private let path: String
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// - Parameter path: a file that is written anew, or `-`.
  init(_ path: String) throws(Failure) {
    self.path = path
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    descriptor = path == "-" ? 1 : open(path, flags, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.inputOutput, "\(path): \(StandardStreams.errorText(errno))")
    }
  }

  deinit { if descriptor > 1 { close(descriptor) } }

  /// Adds a line.
  func write(_ line: [UInt8]) throws(Failure) {
    pending += line
    pending.append(0x0A)
    if pending.count > 1 << 16 { try flush() }
  }

  /// Hands on what is pending.
  func flush() throws(Failure) {
    defer { pending.removeAll(keepingCapacity: true) }
    if descriptor == 1 { return try StandardStreams.write(pending) }
    var done = 0
    while done < pending.count {
      let count = pending[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Failure(.inputOutput, "\(path): \(StandardStreams.errorText(errno))")
      }
      done += count
    }
  }
}
