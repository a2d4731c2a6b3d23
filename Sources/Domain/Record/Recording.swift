extension Picture {
  /// The entries that events become, numbered after the last one of this picture.
  package func entries(
    for events: [Event], of submission: Submission, recorded: Instant, origin: Origin.ID
  ) -> [Entry] {
    events.enumerated().map { offset, event in
      Entry(
        sequence: sequence + offset + 1, origin: origin, originSequence: sequence + offset + 1,
        happened: submission.happened, received: submission.received, recorded: recorded,
        actor: submission.actor, cause: submission.cause, isExercise: submission.isExercise,
        city: city(of: event) ?? city(of: event, raisedBy: events), event: event)
    }
  }

  /// Decides a submission, makes its entries and applies them; what a station does once the entries
  /// are durable, and what a simulation without a station does at once.
  package mutating func take(
    _ submission: Submission, recorded: Instant, origin: Origin.ID
  ) throws(Rejection) -> [Entry] {
    let events = try decide(submission)
    var entries = entries(for: events, of: submission, recorded: recorded, origin: origin)
    for entry in entries { apply(entry) }
    // What rules do has no rules of its own but for what it puts aside: two rounds at most.
    for entry in entries { entries += follow(entry, of: submission, recorded, origin) }
    return entries
  }

  /// Does what the desk's rules say after an entry.
  private mutating func follow(
    _ entry: Entry, of submission: Submission, _ recorded: Instant, _ origin: Origin.ID
  ) -> [Entry] {
    var made: [Entry] = []
    for (id, command) in rules(after: entry) {
      let ruling = Submission(
        .alert(id, command), by: .program, happened: submission.happened,
        received: submission.received, cause: .entry(entry.sequence),
        isExercise: entry.isExercise)
      // A rule proposes what was true when it looked; what no longer holds is not done.
      guard let events = try? decide(ruling) else { continue }
      let entries = self.entries(for: events, of: ruling, recorded: recorded, origin: origin)
      for entry in entries {
        apply(entry)
        made.append(entry)
        made += follow(entry, of: submission, recorded, origin)
      }
    }
    return made
  }

  /// The city of an alert that the same events raise.
  private func city(of event: Event, raisedBy events: [Event]) -> City.ID? {
    guard case .alert(let id, _) = event else { return nil }
    for case .alert(id, .raised(let report)) in events { return report.city }
    return nil
  }

  /// The city that an event belongs to.
  private func city(of event: Event) -> City.ID? {
    switch event {
    case .watch(.postureSwitched(let city, _, _)): return city
    case .watch, .itemQuarantined, .drill: return nil
    case .endForetold(let report): return report.city
    case .alert(let id, .raised(let report)): return alerts[id]?.city ?? report.city
    case .alert(let id, _): return alerts[id]?.city
    case .incident(let id, .reported(let report)): return incidents[id]?.city ?? report.city
    case .incident(let id, _): return incidents[id]?.city
    case .unit(let id, _): return units[id]?.city
    case .hazard(let id, .declared(let report)): return hazards[id]?.report.origin ?? report.origin
    case .hazard(let id, _): return hazards[id]?.report.origin
    case .stageCrossed(let gauge, _, _, _): return region[gauge]?.city
    }
  }
}
