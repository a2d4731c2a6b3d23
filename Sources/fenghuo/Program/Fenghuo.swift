import ArgumentParser

/// The program: one file a subcommand, in `Commands`.
@main struct Fenghuo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fenghuo",
    abstract: "A console for the people on duty in several cities at once.",
    discussion: """
      With no command it opens the console on the Yangtze River Delta with an everyday simulation, \
      and keeps a journal. Press ? in it for the keys.

      Exit codes: 0 done; 1 done and something was found wrong; 64 wrong usage; 65 unreadable \
      input; 66 no such input; 74 input/output error.
      """,
    version: "0.1.0",
    subcommands: [
      WatchCommand.self, DrillCommand.self, SimulateCommand.self, ReportCommand.self,
      ReplayCommand.self,
      IngestCommand.self, CapCommand.self, AidMessages.self, JournalCommand.self,
      SnapshotCommand.self, RegionsCommand.self, ScenariosCommand.self, ThemesCommand.self,
      StatutesCommand.self, ModelCommand.self,
      DoctorCommand.self, BenchCommand.self, CompletionsCommand.self,
    ],
    defaultSubcommand: WatchCommand.self)

  /// A result that was printed is worth its exit code; a person who closes the pipe early has what
  /// he wanted.
  static func main() {
    StandardStreams.prepare()
    ReadAhead.begin(for: CommandLine.arguments.dropFirst())
    main(nil)
  }
}
