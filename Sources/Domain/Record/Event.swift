/// What happened, in the past tense. `Picture.apply` turns these into the operating picture; the
/// journal keeps them for ever under names of its own.
package enum Event: Hashable, Sendable {
  case watch(WatchEvent)
  case alert(Alert.ID, AlertEvent)
  case incident(Incident.ID, IncidentEvent)
  case unit(Unit.ID, UnitEvent)
  case hazard(Hazard.ID, HazardEvent)
  case road(RoadEvent)
  /// A gauge's value crossed into another band.
  case stageCrossed(Gauge.ID, from: StageBand, to: StageBand, value: Double)
  case itemQuarantined(QuarantinedItem)
  /// A source ended what this station has not heard of yet: it will have ended when it comes.
  case endForetold(AlertReport)
  case drill(DrillEvent)
  case aid(AidRequest.ID, AidEvent)
  /// A city's stores were counted.
  case stockCounted(StockCount)
  /// How cities answer for an incident or a hazard.
  case governance(Matter, GovernanceEvent)
  /// What cities do together: joint decisions, meetings.
  case alliance(AllianceEvent)
  /// What was said of the trust in a city.
  case trust(City.ID, TrustEvent)
  /// How cities did in a case, and what follows from that.
  indirect case evaluation(EvaluationEvent)
  /// Agreements, plans, the programme, the file on a risk.
  case preparedness(PreparednessEvent)
  /// What desks passed on: notices, the watch, reports of a situation.
  case communication(CommunicationEvent)
  /// What happened to the ledger besides what follows from aid and joint decisions.
  case ledger(LedgerEvent)

  /// The alert, incident, unit, hazard, city or gauge that it is about, as an operator names it.
  package var subject: String? {
    switch self {
    case .watch(.postureSwitched(let city, _, _)): city.rawValue
    case .watch(.posture(let holder, _)): holder.city?.rawValue
    case .watch(.proposalAnswered(let proposal, _)): proposal.matter.subject
    case .watch, .itemQuarantined, .endForetold, .drill: nil
    case .alert(let id, _): id.rawValue
    case .incident(let id, _): id.rawValue
    case .unit(let id, _): id.rawValue
    case .hazard(let id, _): id.rawValue
    case .road(let event): event.subject
    case .stageCrossed(let gauge, _, _, _): gauge.rawValue
    case .aid(let id, _): id.rawValue
    case .stockCounted(let count): count.id.item.rawValue
    case .governance(let matter, _): matter.name
    case .alliance(let event): event.subject
    case .trust(let city, _): city.rawValue
    case .evaluation(let event): event.subject
    case .preparedness(let event): event.subject
    case .communication(let event): event.subject
    case .ledger(let event): event.subject
    }
  }
}

/// What happened to the watch itself.
package enum WatchEvent: Hashable, Sendable {
  case opened(region: Region.ID, scenario: String?)
  case closed
  case hornSilenced(until: Instant)
  /// What records hold of before a switch had a list of its own.
  case postureSwitched(City.ID, to: Posture, reason: String)
  /// Somebody asked what would come if something were otherwise, and kept the answer.
  indirect case whatIfKept(WhatIf)
  /// The same, and the answer was not kept.
  case whatIfDiscarded(Supposition)
  /// Somebody asked what would come without units of other cities, and kept the answer.
  indirect case aidComparisonKept(AidComparison)
  /// The same, and the answer of that moment was not kept.
  case aidComparisonDiscarded(asked: Instant)
  /// What the program proposed, and what became of it.
  indirect case proposalAnswered(Proposal, ProposalChoice)
  /// How ready a city is, or all together: ordered, ticked off, in force.
  indirect case posture(PostureHolder, PostureEvent)
}

/// What happened to an alert.
package enum AlertEvent: Hashable, Sendable {
  case raised(AlertReport)
  /// `rose`: its priority rose above the highest so far, so that it must be taken again.
  case updated(AlertReport, rose: Bool)
  case recurred(AlertReport)
  /// A report came after the word that took its place: it is known, and changes nothing.
  case overtaken(AlertReport)
  case cleared(AlertEnd)
  case acknowledged(occurrence: Int)
  case unacknowledged
  case shelved(until: Instant, reason: String)
  case unshelved
  case shelvingEnded
  case suppressed(reason: String)
  case unsuppressed
  case removedFromService(reason: String)
  case returnedToService
  case noted(text: String)
  /// It belongs to an alert that came before it.
  case grouped(under: Alert.ID, CorrelationRule)
  /// A rule keeps it silent while another alert stands.
  case inhibited(by: Alert.ID)
  /// The reason to keep it silent is gone.
  case released
  /// Nobody took it in time: it is the supervisor's matter now.
  case escalated
}

extension AlertEvent {
  /// Whether it is an alert that came or came again.
  package var isArrival: Bool {
    switch self {
    case .raised, .recurred, .released: true
    case .updated(_, let rose): rose
    case .overtaken, .cleared, .acknowledged, .unacknowledged, .shelved, .unshelved, .shelvingEnded,
      .suppressed, .unsuppressed, .removedFromService, .returnedToService, .noted, .grouped,
      .inhibited, .escalated:
      false
    }
  }
}

extension AlertEvent {
  /// The report that a source sent, by its key; nil where nobody outside spoke.
  var word: ReportKey? {
    switch self {
    case .raised(let report), .updated(let report, _), .recurred(let report),
      .overtaken(let report):
      report.key
    case .cleared(let end): end.report
    case .acknowledged, .unacknowledged, .shelved, .unshelved, .shelvingEnded, .suppressed,
      .unsuppressed, .removedFromService, .returnedToService, .noted, .grouped, .inhibited,
      .released, .escalated:
      nil
    }
  }

  /// The city that a new report names; nil where none came with it.
  var city: City.ID? {
    guard case .raised(let report) = self else { return nil }
    return report.city
  }
}

/// What happened to an incident.
package enum IncidentEvent: Hashable, Sendable {
  case reported(Incident.Report)
  case verified
  case activated
  case contained
  case flaredUp(reason: String)
  case recovered
  case closed(outcome: String)
  case dismissed(reason: String)
  case noted(text: String)
  /// The next alarm was given: more is sent, by its run card.
  case alarmRaised(to: Int)
}

/// What happened to a unit.
package enum UnitEvent: Hashable, Sendable {
  case dispatched(to: Incident.ID, Assignment)
  case moved(UnitTrigger, to: UnitStatus, journey: Journey?, isLateEntry: Bool)
  case withdrawn(reason: String)
  /// It left one incident for another before it was there.
  case diverted(from: Incident.ID, to: Incident.ID, Assignment)
  case sentToStandBy(at: ResponseStation.ID, Journey)
  /// Another unit was sent to take its place.
  case reliefSent(Unit.ID)
  /// It was silent too long; when it was last heard.
  case contactLost(since: Instant)
  case contactRegained
  /// Its way is barred and no other leads there: the road on which it would go on, where that has a
  /// designation.
  case heldUp(on: RoadWay.ID?)
}
