import ArgumentParser
import Console
import Domain
import Exercises
import Terminal

/// `fenghuo snapshot`: one screen, printed.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Prints one screen: for documents, for tests, for a screen reader.")

  /// How a screen is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, json
  }

  @Option(help: "The screen's name; the list is under :help in the console.")
  var screen = "overview"
  @Option(help: "Columns and rows.") var size = Extent(size: Size(columns: 120, rows: 40))
  @OptionGroup var world: WorldOptions
  @OptionGroup var look: LookOptions
  @Option(help: "How far into the scenario: 90s, 30m, 2h.") var at = Span(duration: .minutes(45))
  @Option(help: "Who looks: a facilitator sees the plan of a drill.") var role = Role.dispatcher
  @Option(help: "text, ansi or json.") var format = Format.text

  func run() throws {
    try Failure.exiting {
      guard let screen = ScreenName(rawValue: screen) else {
        let known = ScreenName.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "no screen is called \(screen); there are \(known)")
      }
      let scenario = try WorldOptions.openScenario(world.scenario ?? "everyday")
      let region = try world.openRegion(for: scenario)
      let theme = try ThemeShelf().theme(look.themeName)
      var entries: [Entry] = []
      let end = scenario.start.advanced(by: at.duration)
      let result = Simulation.run(
        scenario, region: region, seed: world.seed ?? 1, until: at.duration
      ) { entries.append($0) }
      let clock = WatchClock(reading: end, wall: end, speed: 0)
      let update = Update(
        picture: result.picture, entries: entries, answers: [], clock: clock)
      let settings = DeskSettings(
        language: look.language, actor: Actor(name: "officer", role: role),
        mode: scenario.drill == nil ? .simulation : .drill, glyphs: look.glyphSet,
        theme: look.themeName,
        offsetInMinutes: scenario.rates.offsetInMinutes, journal: .init(name: "snapshot"))
      var desk = Desk(settings: settings, update: update, size: size.size)
      _ = desk.handle(.tick(wall: end))
      desk.painted()
      desk.show(screen)
      try print(desk.frame(), theme)
      return .done
    }
  }

  private func print(_ surface: Surface, _ theme: Theme) throws(Failure) {
    switch format {
    case .text: try printLine(surface.text)
    case .ansi: try printLine(surface.ansi(theme))
    case .json: try printLine(surface.json)
    }
  }

  private func printLine(_ text: String) throws(Failure) {
    try StandardStreams.write(Array(text.utf8) + (text.hasSuffix("\n") ? [] : [0x0A]))
  }
}

/// A screen's size on the command line.
struct Extent: ExpressibleByArgument, CustomStringConvertible {
  let size: Size

  init(size: Size) {
    self.size = size
  }

  /// Reads `120x40`, from 1x1 to 1000x1000.
  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }

  var description: String { "\(size.columns)x\(size.rows)" }
}
