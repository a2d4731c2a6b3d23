/// What a watch shows: it must be told apart at a glance, with and without colour.
package enum WatchMode: String, CaseIterable, Hashable, Sendable {
  case live, simulation, drill, replay, whatIf
}

/// What a station publishes after each commit.
package struct Update: Sendable {
  package var picture: Picture
  /// The entries since the last update, in order.
  package var entries: [Entry]
  /// What became of submissions, by the ticket that came with each.
  package var answers: [Answer]
  package var clock: WatchClock
  /// Why the record cannot be written, nil while it can.
  package var failure: String?

  package init(
    picture: Picture, entries: [Entry], answers: [Answer], clock: WatchClock,
    failure: String? = nil
  ) {
    self.picture = picture
    self.entries = entries
    self.answers = answers
    self.clock = clock
    self.failure = failure
  }
}

/// What became of one submission: the entries that are now durable, or why it was refused.
package struct Answer: Sendable {
  package var ticket: Int
  package var outcome: Result<[Entry], Refusal>

  package init(ticket: Int, outcome: Result<[Entry], Refusal>) {
    self.ticket = ticket
    self.outcome = outcome
  }
}

/// Why a submission came to nothing.
package enum Refusal: Error, Hashable, Sendable {
  case rejected(Rejection)
  /// The journal could not be written: nothing was done.
  case notRecorded(reason: String)
  /// The journal was opened for reading only.
  case readOnly
}
