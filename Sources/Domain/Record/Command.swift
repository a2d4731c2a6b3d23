/// What somebody wants done. `Picture.decide` answers with events, or refuses.
package enum Command: Hashable, Sendable {
  case watch(WatchCommand)
  /// A report from outside opens, updates or ends an alert.
  case takeReport(AlertReport)
  case alert(Alert.ID, AlertCommand)
  case reportIncident(Incident.Report)
  case incident(Incident.ID, IncidentCommand)
  /// All are sent, or none.
  case dispatch([Assignment], to: Incident.ID)
  case moveUnit(Unit.ID, UnitTrigger, journey: Journey?)
  case unit(Unit.ID, UnitCommand)
  /// What was proposed, and what is done about it: the acts, or the reason why none.
  indirect case answer(Proposal, acts: [Command], refusal: String?)
  case declareHazard(Hazard.Report)
  case hazard(Hazard.ID, HazardCommand)
  case road(RoadCommand)
  case observe(Observation)
  case quarantine(QuarantinedItem)
  case drill(DrillCommand)
  case aid(AidCommand)
  /// How cities answer for an incident or a hazard.
  case govern(Matter, GovernanceCommand)
  case alliance(AllianceCommand)
  /// What is said of the trust in a city.
  case trust(City.ID, TrustCommand)
  /// What is said of how cities did in a case, and what follows from that.
  indirect case evaluation(EvaluationCommand)
  /// Agreements, plans, the programme, the file on a risk.
  case prepare(PreparednessCommand)
  /// What desks pass on: notices, the watch, reports of a situation.
  case communicate(CommunicationCommand)
  case ledger(LedgerCommand)
}

/// What can be done to the watch itself.
package enum WatchCommand: Hashable, Sendable {
  case open(region: Region.ID, scenario: String?)
  case close
  /// Stops the sound until a moment, and changes nothing else.
  case silenceHorn(until: Instant)
  indirect case posture(PostureHolder, PostureCommand)
  /// What was asked and what it showed, for the record and the list.
  indirect case keepWhatIf(WhatIf)
  /// The same was looked at and put away: only that it was asked is recorded.
  case discardWhatIf(Supposition)
  /// What would come without units of other cities, for the record and the list.
  indirect case keepAidComparison(AidComparison)
  /// The same was looked at and put away: only that it was asked is recorded.
  case discardAidComparison(asked: Instant)
}

/// What can be done to an alert.
package enum AlertCommand: Hashable, Sendable {
  case acknowledge(occurrence: Int)
  case unacknowledge
  case shelve(until: Instant, reason: String)
  case unshelve
  case endShelving
  case suppress(reason: String)
  case unsuppress
  case removeFromService(reason: String)
  case returnToService
  /// A person rules that the condition is over.
  case ruleOver(reason: String)
  case note(text: String)
  /// A rule of the desk says that it belongs to an alert that came before it.
  case group(under: Alert.ID, CorrelationRule)
  /// A rule of the desk keeps it silent while another alert stands.
  case inhibit(by: Alert.ID)
  /// Ends that.
  case release
  /// The desk's clock says that nobody took it in time.
  case escalate
}

/// What can be done to an incident.
package enum IncidentCommand: Hashable, Sendable {
  case verify
  case activate
  case contain
  case reportFlareUp(reason: String)
  case recover
  case close(outcome: String)
  case dismiss(reason: String)
  case note(text: String)
  /// Gives the next alarm: its run card says what that adds.
  case raiseAlarm
}

/// A command on its way to a decision: who wants it, since when, and why.
package struct Submission: Hashable, Sendable {
  package var command: Command
  package var actor: Actor
  package var happened: Instant
  package var received: Instant
  package var cause: Cause?
  package var isExercise: Bool

  package init(
    _ command: Command, by actor: Actor, happened: Instant, received: Instant,
    cause: Cause? = nil, isExercise: Bool
  ) {
    self.command = command
    self.actor = actor
    self.happened = happened
    self.received = received
    self.cause = cause
    self.isExercise = isExercise
  }
}
