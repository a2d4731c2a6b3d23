package import Domain
package import Exercises
package import Statutes

/// What a station is to watch.
package struct StationSettings: Sendable {
  package var region: Region
  /// What is simulated; nil watches feeds only.
  package var simulation: SimulationSettings?
  /// Files and folders to follow.
  package var feeds: [String]
  package var mode: WatchMode
  package var origin: Origin.ID
  /// Where the record is kept; nil keeps none.
  package var journal: String?
  /// Open the record for reading if another console writes it.
  package var isReadOnly: Bool
  package var actor: Actor
  /// That the record goes on from a checkpoint of another one, and has just been begun.
  package var branch: Drill.Branch?
  /// After how many entries the picture is kept beside them, besides at the end.
  package var entriesBetweenSnapshots = 20_000
  /// The record that is played again, and from where; nil for a watch.
  package var tape: Tape?
  package var tapeStart: Instant?
  /// What must be reported by when.
  package var statutes = Statutes.standard

  package init(
    region: Region, simulation: SimulationSettings?, feeds: [String], mode: WatchMode,
    origin: Origin.ID = Origin.ID("desk"), journal: String?, isReadOnly: Bool = false,
    actor: Actor
  ) {
    self.region = region
    self.simulation = simulation
    self.feeds = feeds
    self.mode = mode
    self.origin = origin
    self.journal = journal
    self.isReadOnly = isReadOnly
    self.actor = actor
  }
}

/// A scenario with what makes its day: the seed, and how fast it runs.
package struct SimulationSettings: Sendable {
  package var scenario: Scenario
  package var seed: UInt64
  /// Watch seconds per wall second; 0 stands.
  package var speed: Double
  /// How far into the scenario a new watch begins, so that its board is not empty.
  package var lead: Duration
  /// Whether a drill begins by itself; else its facilitator begins it.
  package var startsDrill: Bool

  package init(
    scenario: Scenario, seed: UInt64, speed: Double = 1, lead: Duration? = nil,
    startsDrill: Bool = true
  ) {
    self.scenario = scenario
    self.seed = seed
    self.speed = speed
    self.lead = lead ?? scenario.drill?.lead ?? .minutes(45)
    self.startsDrill = startsDrill
  }
}

/// The machine's clock and the ways out of a station, so that tests can hold them.
package struct StationSurroundings: Sendable {
  /// The machine's clock.
  package var wall: @Sendable () -> Instant
  /// Hands out what was committed.
  package var publish: @Sendable (Update) -> Void
  /// Hands out what a what-if showed, by the ticket that came with it; from a thread of its own.
  package var show: @Sendable (_ ticket: Int, [WhatIf]) -> Void

  package init(
    wall: @escaping @Sendable () -> Instant, publish: @escaping @Sendable (Update) -> Void,
    show: @escaping @Sendable (_ ticket: Int, [WhatIf]) -> Void = { _, _ in }
  ) {
    self.wall = wall
    self.publish = publish
    self.show = show
  }
}
