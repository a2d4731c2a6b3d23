/// A drill as it stands: what was planned, how far it has come, what was seen.
package struct Drill: Hashable, Sendable {
  /// Where the facilitator can go back to.
  package struct Checkpoint: Hashable, Sendable {
    /// Counted from 1.
    package var number: Int
    package var at: Instant
    /// The last entry that belongs to what was before it.
    package var sequence: Int
    package var label: String
  }

  /// That this record goes on from a checkpoint of another.
  package struct Branch: Hashable, Sendable {
    /// The name of the record that it was taken from.
    package var record: String
    package var checkpoint: Int
    /// The last entry that both have.
    package var sequence: Int

    package init(record: String, checkpoint: Int, sequence: Int) {
      self.record = record
      self.checkpoint = checkpoint
      self.sequence = sequence
    }
  }

  package let plan: DrillPlan
  package internal(set) var phase = DrillPhase.planned
  package internal(set) var started: Instant?
  package internal(set) var ended: Instant?
  /// Watch seconds a second while it runs.
  package internal(set) var speed = 1.0
  /// In the order of the plan.
  package internal(set) var runs: [InjectRun]
  package internal(set) var checkpoints: [Checkpoint] = []
  package internal(set) var branch: Branch?

  init(_ plan: DrillPlan) {
    self.plan = plan
    runs = plan.injects.map { InjectRun($0) }
  }

  /// An inject by its number.
  package func run(_ number: Int) -> InjectRun? { runs.first { $0.inject.number == number } }

  /// Whether its time goes on or may go on: started and not over.
  package var isUnderWay: Bool { phase == .running || phase == .paused }
}

/// An inject on its way through a drill.
package struct InjectRun: Hashable, Sendable {
  /// What was done so far of something expected.
  package struct Progress: Hashable, Sendable {
    /// Units that count, in the order in which they came.
    package internal(set) var units: [Unit.ID] = []
    package internal(set) var sighting: Sighting?
  }

  package let inject: Inject
  package internal(set) var state = InjectState.draft
  /// When each state was last entered.
  package internal(set) var entered: [InjectState: Instant] = [:]
  package internal(set) var deliveredBy: Actor?
  /// The alerts that it brought.
  package internal(set) var alerts: [Alert.ID] = []
  /// In the order of the inject's expectations.
  package internal(set) var progress: [Progress]
  package internal(set) var verdict: Verdict?
  /// Why it was held or skipped.
  package internal(set) var reason: String?

  init(_ inject: Inject) {
    self.inject = inject
    progress = inject.expected.map { _ in Progress() }
  }

  /// When the players got it.
  package var delivered: Instant? { entered[.delivered] }

  /// Whether what the players do now counts for it.
  var isWatched: Bool { state == .delivered || state == .observed }

  /// How each expectation stands at a moment; nothing before the inject is delivered.
  package func standings(at now: Instant) -> [Standing] {
    guard let delivered else { return [] }
    // Once it is closed nothing is awaited any more.
    let now = state == .closed ? .distantFuture : now
    return zip(inject.expected, progress).map { expectation, progress in
      let limit = delivered.advanced(by: expectation.within)
      guard let sighting = progress.sighting else {
        return now <= limit ? .awaited(until: limit) : .missing
      }
      return sighting.at <= limit ? .seen(sighting) : .late(sighting)
    }
  }

  /// What can be said of it at a moment; nil while something is still awaited.
  package func verdict(at now: Instant) -> Verdict? { Verdict(standings(at: now)) }
}
