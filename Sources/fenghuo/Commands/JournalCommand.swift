import ArgumentParser

/// `fenghuo journal …`: the record.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Checks, counts, searches, exports and imports a record.",
    subcommands: [Verify.self, Stats.self, Search.self, Export.self, Import.self])

  /// The file that all of them work on.
  struct File: ParsableArguments {
    @Argument(help: "The journal's file.", completion: .file())
    var file: String
  }
}
