extension Picture {
  /// The entries that events become, numbered after the last one of this picture.
  package func entries(
    for events: [Event], of submission: Submission, recorded: Instant, origin: Origin.ID
  ) -> [Entry] {
    events.indices.map { index in
      entry(for: index, of: events, submission, sequence + index + 1, recorded, origin)
    }
  }

  /// The entry that one of several events becomes that are decided together.
  private func entry(
    for index: Int, of events: [Event], _ submission: Submission, _ sequence: Int,
    _ recorded: Instant, _ origin: Origin.ID
  ) -> Entry {
    Entry(
      sequence: sequence, origin: origin, originSequence: sequence,
      happened: submission.happened, received: submission.received, recorded: recorded,
      actor: submission.actor, cause: submission.cause, isExercise: submission.isExercise,
      city: city(of: events[index]) ?? city(of: events[index], raisedBy: events),
      event: events[index])
  }

  /// Decides a submission, makes its entries and applies them; what a station does once the entries
  /// are durable, and what a simulation without a station does at once.
  package mutating func take(
    _ submission: Submission, recorded: Instant, origin: Origin.ID
  ) throws(Rejection) -> [Entry] {
    var entries: [Entry] = []
    try take(submission, recorded: recorded, origin: origin, into: &entries)
    return entries
  }

  /// The same, with the entries put behind those that are there already; nothing is put there when
  /// the submission is refused.
  package mutating func take(
    _ submission: Submission, recorded: Instant, origin: Origin.ID, into entries: inout [Entry]
  ) throws(Rejection) {
    let own = entries.count
    let events = try decide(submission)
    // All of them first: an entry's city is that of the picture before any of them.
    let first = sequence + 1
    for index in events.indices {
      entries.append(entry(for: index, of: events, submission, first + index, recorded, origin))
    }
    let others = entries.count
    for index in own..<others { apply(entries[index]) }
    // What rules do has no rules of its own but for what it puts aside: two rounds at most.
    for index in own..<others { follow(index, of: submission, recorded, origin, &entries) }
  }

  /// Does what the desk's rules say after the entry at an index; theirs are put behind it.
  private mutating func follow(
    _ index: Int, of submission: Submission, _ recorded: Instant, _ origin: Origin.ID,
    _ entries: inout [Entry]
  ) {
    if let ended = corridor(endedBy: entries[index]) {
      let ruling = Submission(
        .road(.stopCorridor(Unit.ID(ended.subject))), by: .program,
        happened: submission.happened, received: submission.received,
        cause: .entry(entries[index].sequence), isExercise: entries[index].isExercise)
      let made = entry(for: 0, of: [.road(ended)], ruling, sequence + 1, recorded, origin)
      apply(made)
      entries.append(made)
    }
    let cause = entries[index]
    let commands =
      rules(after: cause).map { Command.alert($0.alert, $0.command) }
      + aidRules(after: cause).map { Command.aid($0) }
    for command in commands {
      let ruling = Submission(
        command, by: .program, happened: submission.happened,
        received: submission.received, cause: .entry(cause.sequence),
        isExercise: cause.isExercise)
      // A rule proposes what was true when it looked; what no longer holds is not done.
      guard let events = try? decide(ruling) else { continue }
      let first = sequence + 1
      let made = events.indices.map { place in
        entry(for: place, of: events, ruling, first + place, recorded, origin)
      }
      for entry in made {
        apply(entry)
        entries.append(entry)
        follow(entries.count - 1, of: submission, recorded, origin, &entries)
      }
    }
  }

  /// The city of an alert that the same events raise.
  private func city(of event: Event, raisedBy events: [Event]) -> City.ID? {
    switch event {
    case .alert(let id, _):
      for case .alert(id, .raised(let report)) in events { return report.city }
    case .aid(_, .passed(_, let lender, _)):
      for case .aid(_, .drafted(let report)) in events { return writer(of: event, report, lender) }
      return lender
    case .watch, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold, .drill,
      .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation, .preparedness,
      .communication, .ledger:
      return nil
    }
    return nil
  }

  /// The city that an event belongs to.
  private func city(of event: Event) -> City.ID? {
    switch event {
    case .watch(.postureSwitched(let city, _, _)): return city
    case .watch(.posture(let holder, _)): return holder.city
    case .watch(.proposalAnswered(let proposal, _)): return self.city(of: proposal.matter)
    case .watch, .itemQuarantined, .drill: return nil
    case .endForetold(let report): return report.city
    // What is raised has a name that is new, so that it is not in the picture.
    case .alert(_, .raised(let report)): return report.city
    case .alert(let id, _): return alerts[id]?.city
    case .incident(let id, .reported(let report)): return incidents[id]?.city ?? report.city
    case .incident(let id, _): return incidents[id]?.city
    case .unit(let id, _): return units[id]?.city
    case .hazard(let id, .declared(let report)): return hazards[id]?.report.origin ?? report.origin
    case .hazard(let id, _): return hazards[id]?.report.origin
    case .road(let event): return city(of: event)
    case .stageCrossed(let gauge, _, _, _): return region[gauge]?.city
    case .aid(_, .drafted(let report)): return report.requester
    case .aid(_, .offeredUnasked(let report)): return report.asks.first?.lender
    case .aid(let id, .passed(_, let lender, _)):
      return aid[id].flatMap { writer(of: event, $0.report, lender) }
    case .stockCounted(let count): return count.id.city
    case .governance(let matter, _): return self.city(of: matter)
    case .alliance(let event): return event.city(in: self)
    case .trust(let city, _): return city
    case .evaluation(let event): return event.city(in: self)
    case .preparedness(let event): return self.city(of: event)
    case .communication(let event): return event.city(in: self)
    case .ledger(let event): return self.city(of: event)
    }
  }

  /// The city whose part of the ledger it is; nil for what is no city's.
  private func city(of event: LedgerEvent) -> City.ID? {
    switch event {
    case .claimed(_, let report): report.claimant
    case .answered(let id, let trigger, _, _):
      ledger.claims[id].map {
        trigger == .withdraw ? $0.report.claimant : $0.report.respondent
      }
    case .paid(let id, _): ledger.debts[id]?.debtor.city
    case .writtenOff(let id, _, _): ledger.debts[id]?.creditor.city
    case .granted(_, let report): report.giver.city ?? report.receiver.city
    case .depositReturned(let line, _), .depositForfeited(let line, _, _): line.lender
    case .netted, .corrected: nil
    }
  }

  /// The city that writes a message: that of the side whose step it is.
  private func writer(
    of event: Event, _ report: AidRequest.Report, _ lender: City.ID
  ) -> City.ID? {
    guard case .aid(_, .passed(let message, _, _)) = event else { return nil }
    return message.trigger.side == .lender ? lender : report.requester
  }
}
