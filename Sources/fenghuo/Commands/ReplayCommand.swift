import ArgumentParser
import Console
import Domain
import Exercises
import Station
import Storage

/// `fenghuo replay FILE`: the console over a finished record.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Opens the console over a finished record; nothing can be done in it.",
    discussion: """
      p lets the record run, < and > change its speed, { and } go five minutes back and on. The \
      record is only read.
      """)

  @Argument(help: "The journal's file.", completion: .file()) var file: String
  @Option(help: ArgumentHelp("Where to begin, such as 2026-07-09T09:30:00+08:00; else its start."))
  var at: Moment?
  @Option(help: ArgumentHelp("The region: a name or a file; else the record's."))
  var region: String?
  @OptionGroup var look: LookOptions

  func run() throws {
    try Failure.exiting {
      let entries = try RecordFile.entries(of: file)
      guard let tape = Tape(entries) else { throw Failure(.unreadable, "\(file) holds no entry") }
      let region = try RecordFile.region(of: entries, named: region, file)
      let theme = try ThemeShelf().theme(look.themeName)
      let start = at.map { min(max($0.instant, tape.span.lowerBound), tape.span.upperBound) }
      var settings = StationSettings(
        region: region, simulation: nil, feeds: [], mode: .replay, journal: nil, isReadOnly: true,
        actor: Actor(name: Environment.loginName, role: .observer))
      settings.tape = tape
      settings.tapeStart = start ?? tape.span.lowerBound
      try Watch(settings, look: look, theme: theme).run()
      return .done
    }
  }
}
