import ArgumentParser

/// `fenghuo completions SHELL`: what a shell needs to complete the program's words.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints the completions for a shell.",
    discussion:
      "For example: fenghuo completions bash > ~/.local/share/bash-completion/completions/fenghuo")

  /// The shells that the argument parser writes completions for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.") var shell: Shell

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    try Failure.exiting {
      try StandardStreams.line(Fenghuo.completionScript(for: kind))
      return .done
    }
  }
}
