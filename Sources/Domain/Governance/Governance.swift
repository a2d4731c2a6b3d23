/// What is on record of how cities answer for a matter: how grave it is held to be, what was
/// reported, who leads by whose consent, which neighbours were told, which duties were ticked off.
package struct Governance: Hashable, Sendable {
  /// The assessments, oldest first.
  package var assessments: [Dated<Assessment>] = []
  /// The reports that were made, oldest first.
  package var reports: [Dated<FiledReport>] = []
  /// The lead by consent or decision; nil leaves it where geometry puts it.
  package var lead: Dated<SettledLead>?
  /// The lead while it is offered.
  package var offer: Dated<LeadOffer>?
  /// The offers that were refused, with the reasons, oldest first.
  package var refusals: [Dated<LeadOffer>] = []
  /// When each city was told of it first.
  package var told: [Dated<City.ID>] = []
  /// The duties that somebody ticked off, with a note.
  package var done: [Dated<DoneDuty>] = []
  /// The duties that ended as commitments though nobody ticked them off: the record shows that they
  /// are done, or their time is over.
  package var ended: [DutyID] = []
  /// Who commands it.
  package internal(set) var command = CommandRecord()

  package init() {}

  /// The grade that counts; nil before the first assessment.
  package var grade: Grade? { assessments.last?.act.grade }

  /// The losses as last told.
  package var losses: Losses { assessments.last?.act.losses ?? Losses() }

  package var leadState: LeadState { offer == nil ? .settled : .offered }

  /// When the grade last became graver than all before; the first assessment counts too.
  package var raised: Instant? {
    var gravest: Grade?
    var moment: Instant?
    for assessment in assessments
    where gravest.map({ assessment.act.grade.isGraver(than: $0) }) ?? true {
      gravest = assessment.act.grade
      moment = assessment.at
    }
    return moment
  }

  /// The reports of a stage to a receiver, oldest first.
  package func reports(
    _ stage: FiledReport.Stage, to receiver: FiledReport.Receiver
  ) -> [Dated<FiledReport>] {
    reports.filter { $0.act.stage == stage && $0.act.receiver == receiver }
  }

  /// Whether a city was told of it.
  package func wasTold(_ city: City.ID) -> Instant? { told.first { $0.act == city }?.at }
}

/// A duty that was ticked off, and what the officer noted of it.
package struct DoneDuty: Hashable, Sendable {
  package var duty: DutyID
  package var note: String
  /// By when it was to be done; nil where nobody said.
  package var due: Instant?

  package init(_ duty: DutyID, note: String, due: Instant? = nil) {
    self.duty = duty
    self.note = note
    self.due = due
  }
}

/// A duty that ended without anybody ticking it off.
package struct EndedDuty: Hashable, Sendable {
  package var duty: DutyID
  package var due: Instant
  /// Since when the record shows that it is done; nil where it was not done, and nobody said why.
  package var at: Instant?
  /// What the city answers for where it is late or not done.
  package var breach: Breach

  package init(_ duty: DutyID, due: Instant, at instant: Instant?, _ breach: Breach) {
    (self.duty, self.due, self.breach) = (duty, due, breach)
    at = instant
  }
}

/// What can be done about how a matter is governed.
package enum GovernanceCommand: Hashable, Sendable {
  /// Losses as they are known; a ruling where no table applies, or above what the tables say; a
  /// correction where a number goes down.
  case assess(Losses, ruling: Ruling? = nil, correction: String? = nil)
  case report(FiledReport)
  case tell([City.ID])
  case proposeLead(to: City.ID, reason: String)
  case consentToLead
  case refuseLead(reason: String)
  case withdrawLead(reason: String)
  /// The coordinating body decides.
  case assignLead(City.ID, reason: String)
  case tickOff(DutyID, note: String, due: Instant? = nil)
  /// The clock finds that a duty is proven by the record, or that its time is over.
  case endDuty(EndedDuty)

  /// A grade that an officer rules, with the reason.
  package struct Ruling: Hashable, Sendable {
    package var grade: Grade
    package var reason: String

    package init(_ grade: Grade, reason: String) {
      self.grade = grade
      self.reason = reason
    }
  }
}

/// What happened about how a matter is governed.
package enum GovernanceEvent: Hashable, Sendable {
  case assessed(Assessment)
  case reported(FiledReport)
  case told([City.ID])
  case leadProposed(LeadOffer)
  case leadAccepted(LeadOffer)
  case leadRefused(LeadOffer, reason: String)
  case leadWithdrawn(LeadOffer, reason: String)
  case leadAssigned(City.ID, reason: String)
  case dutyDone(DoneDuty)
  case dutyEnded(EndedDuty)
}

/// Why something about how a matter is governed was refused.
package enum GovernanceRejection: Hashable, Sendable {
  /// Nothing of that kind is done to a hazard: it is neither graded nor reported on.
  case onlyIncidents(Matter)
  case isOver(Matter)
  case notVerified(Incident.ID)
  case notGraded(Incident.ID)
  case lossesMakeNoSense
  /// No table grades this kind: somebody must rule.
  case rulingMissing(Incident.ID)
  case belowTheTable(ruled: Grade, table: Grade)
  /// The number went down, and nobody said why.
  case correctionMissing(LossMeasure, from: Int, to: Int)
  case nothingNew(Incident.ID)
  case initialStands(FiledReport.Receiver, FiledReport.Means)
  case initialMissing(FiledReport.Receiver)
  case finalStands(FiledReport.Receiver)
  case notRecovered(Incident.ID, IncidentState)
  case noCityChosen
  case toldAlready(City.ID)
  case leadCannot(LeadTrigger, in: LeadState)
  case leadsAlready(City.ID)
  case dutyIsDone(DutyID)
  /// A duty is some city's, and due at some moment.
  case dutyHasNoOwner(DutyID)
  case dutyHasNoDue(DutyID)
}
