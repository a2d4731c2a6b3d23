import ArgumentParser
import Console
import Curses
import Domain
import Exercises
import Station
import Storage
import Terminal

/// `fenghuo watch`: the console.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Opens the console.",
    discussion: """
      With no options: the Yangtze River Delta, an everyday simulation, and a journal in \
      $XDG_STATE_HOME/fenghuo. With a feed and no scenario nothing is simulated.
      """)

  @OptionGroup var world: WorldOptions
  @OptionGroup var look: LookOptions

  @Option(help: "Watch seconds per second of the clock on the wall.")
  var speed = 1.0

  @Flag(help: "Begin with the simulation standing still.")
  var paused = false

  @Option(
    name: .customLong("feed"), parsing: .singleValue,
    help: "A file or folder to follow; may be given more than once.", completion: .file())
  var feeds: [String] = []

  @Option(help: "The journal's file.", completion: .file())
  var journal: String?

  @Flag(help: "Keep no journal.")
  var ephemeral = false

  @Flag(help: "Look on at a journal that another console writes.")
  var readOnly = false

  @Option(name: .customLong("as"), help: "Who is at the desk; else the login name.")
  var name: String?

  @Option(help: ArgumentHelp("The file of clocks and duties; else the program's own."))
  var statutes: String?

  @Option(help: "What the officer may do.")
  var role = Role.dispatcher

  func validate() throws {
    guard speed.isFinite, (0...100_000).contains(speed) else {
      throw ValidationError("--speed \(speed): from 0 to 100000")
    }
    if ephemeral, journal != nil || readOnly {
      throw ValidationError(
        "--ephemeral keeps no journal, so it goes with neither --journal nor --read-only")
    }
  }

  func run() throws {
    try Failure.exiting {
      let theme = try ThemeShelf().theme(look.themeName)
      let settings = try settings()
      try Watch(settings, look: look, theme: theme, speed: speed).run()
      return .done
    }
  }

  private func settings() throws(Failure) -> StationSettings {
    var simulation: SimulationSettings?
    if feeds.isEmpty || world.scenario != nil {
      let scenario = try WorldOptions.openScenario(world.scenario ?? "everyday")
      simulation = SimulationSettings(
        scenario: scenario, seed: world.seed ?? 1, speed: paused ? 0 : speed)
    }
    let region = try world.openRegion(for: simulation?.scenario)
    var station = StationSettings(
      region: region, simulation: simulation, feeds: feeds,
      mode: simulation == nil ? .live : .simulation, journal: try journalPath(region, simulation),
      isReadOnly: readOnly,
      actor: Actor(name: name ?? Environment.loginName, role: role))
    station.statutes = try StatutesFile.open(statutes)
    return station
  }

  /// Every kind of watch has a record of its own, so that exercise and life never mix.
  private func journalPath(
    _ region: Region, _ simulation: SimulationSettings?
  ) throws(Failure) -> String? {
    if ephemeral { return nil }
    if let journal { return journal }
    let folder = Environment.stateFolder
    try Files.makeDirectory(folder)
    let kind = simulation.map { "\($0.scenario.id)-\($0.seed)" } ?? "live"
    return "\(folder)/\(region.id)-\(kind).journal"
  }
}
