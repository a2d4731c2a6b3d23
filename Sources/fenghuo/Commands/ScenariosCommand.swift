import ArgumentParser
import Console
import Documents
import Exercises

/// `fenghuo scenarios …`: what can be simulated.
struct ScenariosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenarios", abstract: "Lists, shows and checks scenarios.",
    subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)

  /// `fenghuo scenarios list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Names every scenario, with what it is about.")
    @OptionGroup var look: LookOptions

    func run() throws {
      try Failure.exiting {
        for name in Scenarios.shippedNames {
          let scenario = try WorldOptions.openScenario(name)
          let about = look.language.name(scenario.description)
          try StandardStreams.line("\(name): \(look.language.name(scenario.name)). \(about)")
        }
        return .done
      }
    }
  }

  /// `fenghuo scenarios show NAME`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Prints a scenario's file, to begin one's own from.")
    @Argument(help: "A scenario's name or file.") var scenario: String

    func run() throws {
      try Failure.exiting {
        let text =
          try Scenarios.text(named: scenario)
          ?? Files.text(scenario)
        try StandardStreams.write(Array(text.utf8))
        return .done
      }
    }
  }

  /// `fenghuo scenarios check [FILE…]`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks scenarios, and names the line and the reason of whatever is wrong.")
    @Argument(help: "Names or files; all scenarios if none is given.", completion: .file())
    var scenarios: [String] = []

    func run() throws {
      try Failure.exiting {
        var outcome = Outcome.done
        for name in scenarios.isEmpty ? Scenarios.shippedNames : scenarios {
          let text = try Scenarios.text(named: name) ?? Files.text(name)
          let isShipped = Scenarios.text(named: name) != nil
          let reading = Scenarios.check(text, name: isShipped ? name + ".yaml" : name)
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
