import ArgumentParser
import Console
import Domain
import Exercises
import Station

/// `fenghuo drill SCENARIO`: a drill, with the facilitator's controls.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Opens a drill: the facilitator's list of injects, and the players' console.",
    discussion: """
      The facilitator begins the drill with p, and P changes seats with the player at the same \
      console; each act is recorded under the seat that gave it. With another role the console is \
      a player's: the drill begins by itself, and nothing of what will come is shown. Every drill \
      keeps a record of its own, for `fenghuo report aar`. A jump back to a checkpoint never \
      changes a record: another record goes on from there.
      """)

  @Argument(help: ArgumentHelp("The scenario: a name or a file.", valueName: "scenario"))
  var scenario: String

  @Option(help: ArgumentHelp("The region: a name or a file; else the scenario's."))
  var region: String?
  @Option(help: "What makes one day differ from another.") var seed: UInt64 = 1
  @OptionGroup var look: LookOptions

  @Option(help: "The journal's file; one that is there already is carried on.")
  var journal: String?

  @Flag(help: "Keep no journal; there is then nothing to report or to go back to.")
  var ephemeral = false

  @Option(name: .customLong("as"), help: "Who is at the desk; else the login name.")
  var name: String?

  @Option(help: "What the person at the desk may do; the facilitator runs the drill.")
  var role = Role.facilitator

  @Option(help: "Who plays at the facilitator's console, after P.") var player = "player"
  @Option(help: "What that player may do.") var playerRole = Role.supervisor

  func validate() throws {
    if ephemeral, journal != nil {
      throw ValidationError("--ephemeral keeps no journal, so it does not go with --journal")
    }
    guard Actor(name: player, role: playerRole).isPlayer else {
      throw ValidationError("--player-role \(playerRole.rawValue) plays in no drill")
    }
  }

  func run() throws {
    try Failure.exiting {
      let scenario = try WorldOptions.openScenario(self.scenario)
      guard scenario.drill != nil else {
        throw Failure(
          .usage, "\(scenario.id) is no drill: it has no section `drill`; see scenarios show")
      }
      let region = try WorldOptions.openRegion(self.region ?? scenario.region.rawValue)
      let theme = try ThemeShelf().theme(look.themeName)
      let isRun = role == .facilitator
      let settings = StationSettings(
        region: region,
        simulation: SimulationSettings(
          scenario: scenario, seed: seed, speed: 0, startsDrill: !isRun),
        feeds: [], mode: .drill, journal: try journalPath(region, scenario),
        actor: Actor(name: name ?? Environment.loginName, role: role))
      let records = try Watch(
        settings, look: look, theme: theme,
        otherSeat: isRun ? Actor(name: player, role: playerRole) : nil,
        first: isRun ? .drill : .overview
      ).run()
      for record in records { StandardStreams.message("演练 EXERCISE: \(record)") }
      return .done
    }
  }

  /// Every drill has a record of its own, named for the moment that it was opened.
  private func journalPath(_ region: Region, _ scenario: Scenario) throws(Failure) -> String? {
    if ephemeral { return nil }
    if let journal { return journal }
    let folder = Environment.stateFolder
    try Files.makeDirectory(folder)
    let now = CivilTime(Environment.now(), offsetInMinutes: 0).iso8601
    let stamp = String(now.filter(\.isNumber).prefix(14))
    return "\(folder)/\(region.id)-drill-\(scenario.id)-\(seed)-\(stamp).journal"
  }
}
