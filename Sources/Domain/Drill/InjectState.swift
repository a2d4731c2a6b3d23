/// The stages of an inject (HSEEP; the exercise controller's list).
package enum InjectState: String, CaseIterable, Hashable, Sendable {
  /// Written, and the drill has not begun.
  case draft
  /// Waits for its time, its condition or a hand.
  case scheduled
  case held
  case delivered
  /// What became of it was observed.
  case observed
  case closed, skipped
}

/// What moves an inject on.
package enum InjectTrigger: String, CaseIterable, Hashable, Sendable {
  case schedule, deliver, hold, release, skip, observe, close
}

/// The state table; what is not in it is refused.
package enum InjectStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: InjectState
    package let trigger: InjectTrigger
    package let to: InjectState
  }

  package static let edges: [Edge] = [
    Edge(from: .draft, trigger: .schedule, to: .scheduled),
    Edge(from: .draft, trigger: .skip, to: .skipped),
    Edge(from: .scheduled, trigger: .deliver, to: .delivered),
    Edge(from: .scheduled, trigger: .hold, to: .held),
    Edge(from: .scheduled, trigger: .skip, to: .skipped),
    Edge(from: .held, trigger: .release, to: .scheduled),
    Edge(from: .held, trigger: .deliver, to: .delivered),
    Edge(from: .held, trigger: .skip, to: .skipped),
    Edge(from: .delivered, trigger: .observe, to: .observed),
    Edge(from: .delivered, trigger: .close, to: .closed),
    // What was missing may come late.
    Edge(from: .observed, trigger: .observe, to: .observed),
    Edge(from: .observed, trigger: .close, to: .closed),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: InjectState, on trigger: InjectTrigger) -> InjectState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}

/// The stages of a drill as a whole.
package enum DrillPhase: String, CaseIterable, Hashable, Sendable {
  case planned, running, paused, ended
}

/// What moves a drill on; speed, steps, checkpoints and jumps leave it in its phase.
package enum DrillTrigger: String, CaseIterable, Hashable, Sendable {
  case start, pause, resume, setSpeed, step, checkpoint, jumpBack, end
}

/// The phase table; what is not in it is refused.
package enum DrillPhaseTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: DrillPhase
    package let trigger: DrillTrigger
    package let to: DrillPhase
  }

  package static let edges: [Edge] =
    [
      Edge(from: .planned, trigger: .start, to: .running),
      Edge(from: .running, trigger: .pause, to: .paused),
      Edge(from: .paused, trigger: .resume, to: .running),
      Edge(from: .running, trigger: .end, to: .ended),
      Edge(from: .paused, trigger: .end, to: .ended),
      Edge(from: .running, trigger: .setSpeed, to: .running),
    ]
    + [DrillPhase.running, .paused].flatMap { phase in
      [DrillTrigger.step, .checkpoint, .jumpBack].map { trigger in
        Edge(from: phase, trigger: trigger, to: trigger == .jumpBack ? .ended : phase)
      }
    }

  /// The phase that a trigger leads to, nil if the table has no such edge.
  package static func next(from phase: DrillPhase, on trigger: DrillTrigger) -> DrillPhase? {
    edges.first { $0.from == phase && $0.trigger == trigger }?.to
  }
}
