import ArgumentParser
import Models

/// `fenghuo model`: the calculators behind the console, each with JSON in and JSON out.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Calculate with one of the models behind the console.",
    discussion: """
      A model reads one JSON object and prints one. `fenghuo model list` prints the names, \
      `fenghuo model list --long` what each computes.

      A fault in the input is exit code 65 with a message that names the field; a name that no \
      model has is 64.
      """)

  @Argument(help: ArgumentHelp("A model, or “list”.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The JSON object, or - for standard input.", valueName: "file|-"))
  var input: String?

  @Flag(help: "With “list”: say what each model computes.")
  var long = false

  func run() throws {
    try Failure.exiting {
      name == "list" ? try list() : try calculate()
      return .done
    }
  }

  private func list() throws {
    guard input == nil else { throw Failure(.usage, "model list takes no --input") }
    let width = Model.all.map(\.name.count).max() ?? 0
    for model in Model.all {
      let gap = String(repeating: " ", count: width - model.name.count)
      try StandardStreams.line(long ? "\(model.name)\(gap)  \(model.summary)" : model.name)
    }
  }

  private func calculate() throws {
    guard let model = Model.named(name) else {
      throw Failure(.usage, "no model “\(name)”; `fenghuo model list` prints the names")
    }
    guard !long else { throw Failure(.usage, "--long goes with “model list”") }
    guard let input else { throw Failure(.usage, "model \(name) needs --input file|-") }
    let bytes = try Files.read(input)
    do {
      try StandardStreams.write(try model.answer(to: bytes) + [0x0A])
    } catch let fault as InputFault {
      throw Failure(.unreadable, "model \(name): \(fault)")
    }
  }
}
