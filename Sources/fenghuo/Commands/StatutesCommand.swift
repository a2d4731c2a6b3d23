import ArgumentParser
import Documents
import Statutes

/// `fenghuo statutes …`: who must report what to whom by when, and the duties of a city.
struct StatutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statutes", abstract: "Shows and checks files of clocks and duties.",
    subcommands: [Show.self, Check.self], defaultSubcommand: Show.self)

  /// `fenghuo statutes show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Prints the program's own file, to begin one's own from.")

    func run() throws {
      try Failure.exiting {
        try StandardStreams.write(Array(Statutes.text.utf8))
        return .done
      }
    }
  }

  /// `fenghuo statutes check [FILE…]`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks such files, and names the line and the reason of whatever is wrong.")
    @Argument(help: "Files; the program's own if none is given.", completion: .file())
    var files: [String] = []

    func run() throws {
      try Failure.exiting {
        var outcome = Outcome.done
        for file in files.isEmpty ? [nil] : files.map(Optional.some) {
          let text = try file.map { try Files.text($0) } ?? Statutes.text
          let name = file ?? "china.yaml"
          let reading = Statutes.read(text, name: name)
          for problem in reading.problems { try StandardStreams.line(problem.description) }
          if reading.problems.isEmpty {
            try StandardStreams.line("\(name): good")
          } else {
            outcome = .foundWrong
          }
        }
        return outcome
      }
    }
  }
}
