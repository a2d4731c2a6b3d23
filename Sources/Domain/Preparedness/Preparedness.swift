/// What is done so that cities are ready for what crosses their boundaries, and how a risk is
/// carried through its stages: agreements, plans, the programme of the year, the file on a risk.
package enum PreparednessCommand: Hashable, Sendable {
  case agreement(AgreementCommand)
  case plan(Matter, PlanCommand)
  case programme(ProgrammeCommand)
  case risk(Matter, RiskCommand)
  /// A desk has taken note of a reminder.
  case takeNote(Reminder.ID)
}

/// What was done of it.
package enum PreparednessEvent: Hashable, Sendable {
  case agreement(AidAgreement.ID, AgreementEvent)
  case plan(Matter, PlanEvent)
  case programme(ProgrammeEntry.ID, ProgrammeEvent)
  case risk(Matter, RiskEvent)
  case noted(Reminder.ID)

  /// The agreement, matter or entry that it is about, as an operator names it.
  package var subject: String {
    switch self {
    case .agreement(let id, _): id.rawValue
    case .plan(let matter, _), .risk(let matter, _): matter.name
    case .programme(let id, _): id.rawValue
    case .noted(let id): id.rawValue
    }
  }
}

/// Why something of it was refused.
package enum PreparednessRejection: Hashable, Sendable {
  case unknownAgreement(AidAgreement.ID)
  case unknownVersion(AidAgreement.ID, Int)
  case agreementCannot(AidAgreement.ID, version: Int, AgreementTrigger, in: AgreementState)
  case isNoParty(AidAgreement.ID, City.ID)
  case answeredAlready(AidAgreement.ID, version: Int, City.ID)
  case notItsAuthor(AidAgreement.ID, version: Int)
  case draftIsOpen(AidAgreement.ID, version: Int)
  case tooManyVersions(AidAgreement.ID, most: Int)
  case nothingNewIn(AidAgreement.ID)
  case partiesMakeNoSense
  case termsMakeNoSense
  case validityMakesNoSense
  case signingTimeOutOfRange(longest: Duration)
  case leavesAlready(AidAgreement.ID, City.ID)
  case endsAlready(AidAgreement.ID)
  /// Peers end what they have agreed themselves: their body may not.
  case onlyParties(AidAgreement.ID)

  case planCannot(PlanTrigger, in: PlanState)
  case unknownEntry(ProgrammeEntry.ID)
  case entryCannot(ProgrammeEntry.ID, ProgrammeTrigger, in: ProgrammeState)
  case dayMakesNoSense
  case nobodyTookPart
  case stageCannot(RiskTrigger, from: RiskStage, to: RiskStage)
  case noSuchOffice(EmergencyClass)
  case officeLeadsAlready(EmergencyClass)
  case unknownReminder(Reminder.ID)
}

extension Picture {
  func decide(
    _ command: PreparednessCommand, _ submission: Submission
  ) throws(Rejection) -> PreparednessEvent {
    let now = submission.happened
    switch command {
    case .agreement(let command): return try decide(command, at: now)
    case .plan(let matter, let command): return .plan(matter, try decide(command, on: matter))
    case .programme(let command): return try decide(command, at: now)
    case .risk(let matter, let command): return .risk(matter, try decide(command, on: matter))
    case .takeNote(let id):
      guard reminders(at: now).contains(where: { $0.id == id }) else {
        throw .preparedness(.unknownReminder(id))
      }
      return .noted(id)
    }
  }

  mutating func apply(_ event: PreparednessEvent, _ entry: Entry) {
    switch event {
    case .agreement(let id, let event): apply(event, to: id, entry)
    case .plan(let matter, let event): apply(event, to: matter, entry)
    case .programme(let id, let event): apply(event, to: id, entry)
    case .risk(let matter, let event): apply(event, to: matter, entry)
    case .noted(let id):
      notedReminders[id] = Dated(id, by: entry.actor, at: entry.happened)
      for gone in pastReminders.add(id) { notedReminders[gone] = nil }
    }
  }

  /// The city that wrote it; nil for the coordinating body and for what concerns all.
  func city(of event: PreparednessEvent) -> City.ID? {
    switch event {
    case .agreement(_, let event): event.city
    case .plan(let matter, _), .risk(let matter, _): city(of: matter)
    case .programme, .noted: nil
    }
  }
}
