import ArgumentParser
import Documents
import Terminal

/// `fenghuo themes …`: how the console looks.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists, shows and checks themes.",
    subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)

  /// `fenghuo themes list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Names every theme that can be chosen.")

    func run() throws {
      try Failure.exiting {
        let shelf = ThemeShelf()
        for name in shelf.names {
          let theme = try shelf.theme(name)
          let title = theme.titles[.english] ?? name
          try StandardStreams.line(
            TextWidth.left(name, 14) + TextWidth.left(theme.variant.rawValue, 7) + title)
        }
        return .done
      }
    }
  }

  /// `fenghuo themes show NAME`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Prints a theme's file, to begin one's own from.")
    @Argument(help: "A theme's name or file.") var theme: String

    func run() throws {
      try Failure.exiting {
        try StandardStreams.write(Array(try ThemeShelf().text(theme).text.utf8))
        return .done
      }
    }
  }

  /// `fenghuo themes check [FILE…]`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks themes: form, contrast, and that severities stay apart for every eye.")
    @Argument(help: "Names or files; all themes if none is given.", completion: .file())
    var themes: [String] = []

    func run() throws {
      try Failure.exiting {
        let shelf = ThemeShelf()
        var outcome = Outcome.done
        for name in themes.isEmpty ? shelf.names : themes {
          let reading = try shelf.read(name)
          let problems =
            reading.problems.map(\.description)
            + (reading.value?.check().map { "\(name): \($0.description)" } ?? [])
          for problem in problems { try StandardStreams.line(problem) }
          if problems.isEmpty {
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
