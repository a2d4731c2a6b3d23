package import Domain

/// A record run again: the same scenario and seed, and what persons did put to it at the same
/// moments, but for one decision that may come at another.
///
/// Unchanged it gives the same entries again, which is the proof that a change is the cause of what
/// comes out otherwise. What crews, sources and desks do follows from how things then stand.
package struct Rerun: Sendable {
  /// One decision at another moment.
  package struct Change: Hashable, Sendable {
    /// The place of the decision's first entry in the record.
    package let entry: Int
    /// How much earlier it comes; later where it is negative.
    package let earlier: Duration

    package init(entry: Int, earlier: Duration) {
      self.entry = entry
      self.earlier = earlier
    }
  }

  package private(set) var entries: [Entry] = []
  /// What could not be done again, since what it was about had changed.
  package private(set) var refused: [(entry: Int, rejection: Rejection)] = []

  /// Runs a record again.
  /// - Parameter record: all entries of a drill or simulation.
  package init(
    of record: [Entry], scenario: Scenario, region: Region, seed: UInt64, change: Change? = nil
  ) {
    guard let end = record.last?.happened else { return }
    let decisions = Decision.all(in: record).map { $0.changed(by: change) }
      .sorted { ($0.at, $0.entry) < ($1.at, $1.entry) }
    let picture = Picture(region: region, at: scenario.start)
    let startsItself = !record.contains { entry in
      entry.event == .drill(.started) && entry.actor.role != .system
    }
    let exercise = Exercise(
      scenario: scenario, region: region, seed: seed, picture: picture, at: scenario.start,
      startsDrill: startsItself)
    var simulation = Simulation(
      picture: picture, exercise: exercise, origin: record.first?.origin ?? .init("sim"))
    var made: [Entry] = []
    for (place, decision) in decisions.enumerated() {
      // The watch is opened before anything happens.
      if place > 0 { simulation.advance(to: decision.at) { made.append($0) } }
      for command in decision.commands(in: simulation.picture) {
        let submission = Submission(
          command, by: decision.actor, happened: decision.at, received: decision.at,
          isExercise: true)
        do throws(Rejection) {
          try simulation.submit(submission) { made.append($0) }
        } catch {
          if decision.actor.role != .system { refused.append((decision.entry, error)) }
        }
      }
    }
    simulation.advance(to: end) { made.append($0) }
    entries = made
  }
}

/// What a person did at one moment: the entries of one submission.
private struct Decision {
  let entry: Int
  let actor: Actor
  var at: Instant
  let events: [Event]

  /// What persons and the desk's clock did, in the order of the record; the watch's own opening
  /// among it, since it makes the first entries.
  static func all(in record: [Entry]) -> [Decision] {
    var decisions: [Decision] = []
    var index = 0
    while index < record.count {
      let first = record[index]
      var events: [Event] = []
      while index < record.count, record[index].actor == first.actor,
        record[index].happened == first.happened
      {
        events.append(record[index].event)
        index += 1
      }
      guard first.actor.role != .system || first.event.isOfTheClock else { continue }
      let borrowed = Set(events.compactMap(\.borrowedAid))
      events.removeAll { $0.followsFromSending(borrowed) }
      decisions.append(
        Decision(entry: first.sequence, actor: first.actor, at: first.happened, events: events))
    }
    return decisions
  }

  func changed(by change: Rerun.Change?) -> Decision {
    guard let change, change.entry == entry else { return self }
    var decision = self
    decision.at = at.advanced(by: .milliseconds(-change.earlier.inMilliseconds))
    return decision
  }

  /// The commands that led to the events, as they must be given now.
  func commands(in picture: Picture) -> [Command] {
    var commands: [Command] = []
    var assignments: [Assignment] = []
    for (place, event) in events.enumerated() {
      if case .unit(_, .dispatched(let incident, let assignment)) = event {
        assignments.append(assignment)
        if place + 1 < events.count,
          case .unit(_, .dispatched(incident, _)) = events[place + 1]
        {
          continue
        }
        if place + 1 < events.count, case .unit(let weary, .reliefSent) = events[place + 1] {
          commands.append(.unit(weary, .relieve(by: assignment)))
          assignments = []
          continue
        }
        commands.append(.dispatch(assignments, to: incident))
        assignments = []
      } else if case .aid(_, let opening) = event,
        let command = opening.opening(before: place + 1 < events.count ? events[place + 1] : nil)
      {
        commands.append(command)
      } else if !isConsequence(event, at: place),
        let command = event.command(in: picture)
      {
        commands.append(command)
      }
    }
    return commands
  }

  /// Whether an event only follows from the one before it in the same submission.
  private func isConsequence(_ event: Event, at place: Int) -> Bool {
    guard place > 0 else { return false }
    switch (events[place - 1], event) {
    case (.incident(let one, .reported), .incident(let other, .verified)): return one == other
    case (.unit(_, .dispatched), .incident(_, .activated)): return true
    case (.aid(_, .drafted), .aid), (.aid(_, .offeredUnasked), .aid): return true
    case (.aid(let one, .passed(let first, _, _)), .aid(let other, .passed(let second, _, _))):
      return one == other && first.trigger == .send && second.trigger == .send
    case (.unit(_, .diverted), .incident(_, .activated)): return true
    case (_, .unit(_, .moved(.relieve, _, _, _))): return true
    case (_, .drill(.inject(_, .scheduled))), (_, .drill(.inject(_, .observed))): return true
    case (.drill(.inject(_, .observed)), .drill(.inject(_, .closed))): return false
    case (_, _): return false
    }
  }
}

extension Event {
  /// The request that an agreement answers in the act that sends the units; nil for all else.
  fileprivate var borrowedAid: AidRequest.ID? {
    guard case .aid(let id, .passed(let message, _, _)) = self else { return nil }
    return message.trigger == .offer && message.isByStandingConsent ? id : nil
  }

  /// Whether it comes again by itself when its units are sent.
  fileprivate func followsFromSending(_ borrowed: Set<AidRequest.ID>) -> Bool {
    guard case .aid(let id, let event) = self else { return false }
    if borrowed.contains(id) { return true }
    guard case .passed(let message, _, _) = event else { return false }
    return message.isByStandingConsent || message.trigger == .mobilise && !message.units.isEmpty
  }

  /// Whether the desk's clock did it, and no part of the simulation.
  fileprivate var isOfTheClock: Bool {
    switch self {
    case .alert(_, .escalated), .alert(_, .shelvingEnded), .road(.closureEnded): true
    case .aid(_, .passed(let message, _, _)): message.trigger == .expire
    case .alliance(.decision(_, .lapsed)), .governance(_, .dutyEnded), .trust(_, .raised): true
    case .evaluation(.lesson(_, .reminded)), .evaluation(.lesson(_, .fellDue)): true
    case .communication(.notice(_, .reminded)), .communication(.notice(_, .missed)): true
    case .preparedness(.agreement(_, .lapsed)): true
    case .alert(_, .cleared(.cancelled(let key))): key.source == ReportKey.clocks
    case .alert: reportOfTheClock != nil
    case .watch, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .trust, .evaluation, .preparedness,
      .communication, .ledger:
      false
    }
  }

  /// What the desk's clocks told of a report that is late, or was made at last; nil for all else.
  private var reportOfTheClock: AlertReport? {
    switch self {
    case .alert(_, .raised(let report)), .alert(_, .updated(let report, _)),
      .alert(_, .recurred(let report)):
      report.key.source == ReportKey.clocks ? report : nil
    case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
      .preparedness, .communication, .ledger:
      nil
    }
  }

  /// The command that a person gave for it; nil for what follows by itself.
  fileprivate func command(in picture: Picture) -> Command? {
    switch self {
    case .watch(.opened(let region, let scenario)):
      return .watch(.open(region: region, scenario: scenario))
    case .watch(.closed): return .watch(.close)
    case .watch(.hornSilenced(let until)): return .watch(.silenceHorn(until: until))
    case .watch(.postureSwitched(let city, let posture, let reason)):
      return .watch(.switchPosture(city, to: posture, reason: reason))
    case .watch(.posture(let holder, let event)):
      return .watch(.posture(holder, event.command))
    case .watch(.whatIfKept), .watch(.whatIfDiscarded), .watch(.proposalAnswered),
      .watch(.aidComparisonKept), .watch(.aidComparisonDiscarded):
      return nil
    case .alert(let id, .cleared(.cancelled(let key))) where key.source == ReportKey.clocks:
      return picture.alerts[id].map { .takeReport($0.report.ended(by: key)) }
    case .alert(let id, let event):
      return reportOfTheClock.map { .takeReport($0) } ?? event.command(on: id, in: picture)
    case .incident(let id, let event): return event.command(on: id)
    case .unit(let id, .moved(.standDown, _, _, _)): return .unit(id, .standDown)
    case .unit(let id, .moved(let trigger, _, let journey, _)):
      return .moveUnit(id, trigger, journey: journey)
    case .unit(let id, .withdrawn(let reason)): return .unit(id, .withdraw(reason: reason))
    case .unit(let id, .diverted(_, let goal, let assignment)):
      return .unit(id, .divert(to: goal, assignment))
    case .unit(let id, .sentToStandBy(let station, let journey)):
      return .unit(id, .standBy(at: station, journey))
    case .hazard(let id, let event): return event.command(on: id)
    case .road(let event): return event.command.map { .road($0) }
    case .drill(let event): return event.command.map { .drill($0) }
    case .aid(let id, let event): return event.command(on: id, in: picture)
    case .stockCounted(let count): return .aid(.count(count))
    case .governance(let matter, let event): return .govern(matter, event.command)
    case .alliance(let event): return event.command.map { .alliance($0) }
    case .communication(let event): return .communicate(event.command(in: picture))
    case .trust(let city, let event): return .trust(city, event.command)
    case .evaluation(let event): return .evaluation(event.command)
    case .preparedness(let event): return .prepare(event.command)
    case .ledger(let event): return event.command(in: picture).map { .ledger($0) }
    case .unit, .stageCrossed, .itemQuarantined, .endForetold: return nil
    }
  }
}

extension AlertReport {
  /// The report of a key that ended what this one tells of.
  fileprivate func ended(by key: ReportKey) -> AlertReport {
    AlertReport(
      key: key, operation: .close, status: status, references: [self.key], city: city, kind: kind,
      emergencyClass: emergencyClass, severity: severity, urgency: urgency, certainty: certainty,
      headline: headline)
  }
}

extension HazardEvent {
  /// Forecasts and their scores are the program's own: they come again by themselves.
  fileprivate func command(on id: Hazard.ID) -> Command? {
    switch self {
    case .declared(let report): .declareHazard(report)
    case .watched: .hazard(id, .watch)
    case .revised(let report): .hazard(id, .revise(report))
    case .confirmed(let city): .hazard(id, .confirm(city))
    case .restricted(let measure): .hazard(id, .restrict(measure))
    case .ended(let reason): .hazard(id, .end(reason: reason))
    case .forecast, .verified: nil
    }
  }
}

extension RoadEvent {
  /// New ways and the ends of corridors come again by themselves.
  fileprivate var command: RoadCommand? {
    switch self {
    case .closed(_, let stretch, let reason, let until):
      .close(stretch, reason: reason, until: until)
    case .opened(let id): .open(id)
    case .corridorStarted(let corridor): .startCorridor(corridor)
    case .corridorEnded(let unit, hasPassed: false): .stopCorridor(unit)
    case .closureEnded, .rerouted, .corridorEnded: nil
    }
  }
}

extension AlertEvent {
  fileprivate func command(on id: Alert.ID, in picture: Picture) -> Command? {
    let command: AlertCommand? =
      switch self {
      case .acknowledged(let occurrence):
        .acknowledge(occurrence: picture.alerts[id]?.occurrence ?? occurrence)
      case .unacknowledged: .unacknowledge
      case .shelved(let until, let reason): .shelve(until: until, reason: reason)
      case .unshelved: .unshelve
      case .shelvingEnded: .endShelving
      case .escalated: .escalate
      case .suppressed(let reason): .suppress(reason: reason)
      case .unsuppressed: .unsuppress
      case .removedFromService(let reason): .removeFromService(reason: reason)
      case .returnedToService: .returnToService
      case .cleared(.ruled(let reason)): .ruleOver(reason: reason)
      case .noted(let text): .note(text: text)
      case .raised, .updated, .recurred, .overtaken, .cleared, .grouped, .inhibited, .released:
        nil
      }
    return command.map { .alert(id, $0) }
  }
}

extension IncidentEvent {
  fileprivate func command(on id: Incident.ID) -> Command? {
    switch self {
    case .reported(let report): .reportIncident(report)
    case .verified: .incident(id, .verify)
    case .activated: .incident(id, .activate)
    case .contained: .incident(id, .contain)
    case .flaredUp(let reason): .incident(id, .reportFlareUp(reason: reason))
    case .recovered: .incident(id, .recover)
    case .closed(let outcome): .incident(id, .close(outcome: outcome))
    case .dismissed(let reason): .incident(id, .dismiss(reason: reason))
    case .noted(let text): .incident(id, .note(text: text))
    case .alarmRaised: .incident(id, .raiseAlarm)
    }
  }
}

extension GovernanceEvent {
  fileprivate var command: GovernanceCommand {
    switch self {
    case .assessed(let assessment):
      let ruling: GovernanceCommand.Ruling? =
        if case .ruling(let reason) = assessment.basis {
          .init(assessment.grade, reason: reason)
        } else { nil }
      return .assess(assessment.losses, ruling: ruling, correction: assessment.correction)
    case .reported(let report): return .report(report)
    case .told(let cities): return .tell(cities)
    case .leadProposed(let offer): return .proposeLead(to: offer.to, reason: offer.reason)
    case .leadAccepted: return .consentToLead
    case .leadRefused(_, let reason): return .refuseLead(reason: reason)
    case .leadWithdrawn(_, let reason): return .withdrawLead(reason: reason)
    case .leadAssigned(let city, let reason): return .assignLead(city, reason: reason)
    case .dutyDone(let done): return .tickOff(done.duty, note: done.note, due: done.due)
    case .dutyEnded(let ended): return .endDuty(ended)
    }
  }
}

extension DrillEvent {
  fileprivate var command: DrillCommand? {
    switch self {
    case .started: .start
    case .paused: .pause
    case .resumed: .resume
    case .speedSet(let speed): .setSpeed(speed)
    case .stepped(let length): .step(length)
    case .checkpointed(_, let label): .checkpoint(label: label)
    case .jumpedBack(let number): .jumpBack(to: number)
    case .ended: .end
    case .inject(let number, .delivered): .deliver(number)
    case .inject(let number, .held(let reason)): .hold(number, reason: reason)
    case .inject(let number, .released): .release(number)
    case .inject(let number, .skipped(let reason)): .skip(number, reason: reason)
    case .inject(let number, .closed): .close(number)
    case .planned, .branched, .inject(_, .scheduled), .inject(_, .observed): nil
    }
  }
}

extension TrustEvent {
  fileprivate var command: TrustCommand {
    switch self {
    case .contested(let id, let reason): .contest(id, reason: reason)
    case .ruled(let id, let verdict, let reason): .rule(id, verdict, reason: reason)
    case .remarked(let author, let isPraise, let text):
      .remark(by: author, isPraise: isPraise, text: text)
    case .raised(let suspicion): .raise(suspicion)
    }
  }
}
