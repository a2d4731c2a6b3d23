extension Picture {
  /// What is on record of a matter; nothing before the first act.
  package func governance(of matter: Matter) -> Governance { governances[matter] ?? Governance() }

  func decide(
    _ command: GovernanceCommand, on matter: Matter
  ) throws(Rejection) -> GovernanceEvent {
    try checkKnown(matter)
    let record = governance(of: matter)
    switch command {
    case .assess(let losses, let ruling, let correction):
      return .assessed(try assess(losses, ruling, correction, incident(matter), record))
    case .report(let report):
      return .reported(try check(report, incident(matter), record))
    case .tell(let cities):
      try check(told: cities, record)
      return .told(cities)
    case .tickOff(let duty, let note, let due):
      guard !record.done.contains(where: { $0.act.duty == duty }) else {
        throw .governance(.dutyIsDone(duty))
      }
      guard duty.owner.flatMap({ region[$0] }) != nil else {
        throw .governance(.dutyHasNoOwner(duty))
      }
      guard let due else { throw .governance(.dutyHasNoDue(duty)) }
      return .dutyDone(DoneDuty(duty, note: try given(note), due: due))
    case .endDuty(let ended):
      guard ended.duty.owner.flatMap({ region[$0] }) != nil else {
        throw .governance(.dutyHasNoOwner(ended.duty))
      }
      guard !record.ended.contains(ended.duty),
        !record.done.contains(where: { $0.act.duty == ended.duty })
      else { throw .governance(.dutyIsDone(ended.duty)) }
      return .dutyEnded(ended)
    case .proposeLead, .consentToLead, .refuseLead, .withdrawLead, .assignLead:
      return try decideLead(command, on: matter, record)
    }
  }

  func checkKnown(_ matter: Matter) throws(Rejection) {
    switch matter {
    case .incident(let id): if incidents[id] == nil { throw .unknownIncident(id) }
    case .hazard(let id): if hazards[id] == nil { throw .unknownHazard(id) }
    }
  }

  private func incident(_ matter: Matter) throws(Rejection) -> Incident {
    guard case .incident(let id) = matter, let incident = incidents[id] else {
      throw .governance(.onlyIncidents(matter))
    }
    return incident
  }

  private func check(told cities: [City.ID], _ record: Governance) throws(Rejection) {
    guard !cities.isEmpty, Set(cities).count == cities.count else {
      throw .governance(.noCityChosen)
    }
    for city in cities {
      guard region[city] != nil else { throw .unknownCity(city) }
      guard record.wasTold(city) == nil else { throw .governance(.toldAlready(city)) }
    }
  }

  // MARK: Grade

  /// What is known must be possible, what goes down needs a reason, and a ruling may be graver than
  /// the table but never lighter.
  private func assess(
    _ losses: Losses, _ ruling: GovernanceCommand.Ruling?, _ correction: String?,
    _ incident: Incident, _ record: Governance
  ) throws(Rejection) -> Assessment {
    guard losses.isSensible else { throw .governance(.lossesMakeNoSense) }
    let falls = try fall(from: record.losses, to: losses, correction)
    let assessment = try grade(losses, ruling, falls, incident)
    if let last = record.assessments.last?.act, last.losses == losses,
      last.grade == assessment.grade, last.basis == assessment.basis
    {
      throw .governance(.nothingNew(incident.id))
    }
    return assessment
  }

  private func grade(
    _ losses: Losses, _ ruling: GovernanceCommand.Ruling?, _ correction: String?,
    _ incident: Incident
  ) throws(Rejection) -> Assessment {
    let report = incident.report
    let finding = GradeFinding(losses, kind: report.kind, of: report.emergencyClass)
    guard let ruling else {
      guard let finding else { throw .governance(.rulingMissing(incident.id)) }
      return Assessment(
        losses: losses, grade: finding.grade,
        basis: .table(finding.table, finding.step?.measure), correction: correction)
    }
    if let table = finding?.grade, table.isGraver(than: ruling.grade) {
      throw .governance(.belowTheTable(ruled: ruling.grade, table: table))
    }
    return Assessment(
      losses: losses, grade: ruling.grade, basis: .ruling(try given(ruling.reason)),
      correction: correction)
  }

  /// The reason for which a number went down; nil where none did.
  private func fall(
    from before: Losses, to now: Losses, _ correction: String?
  ) throws(Rejection) -> String? {
    var falls = false
    for measure in LossMeasure.allCases {
      guard let old = before.amount(of: measure) else { continue }
      let new = now.amount(of: measure) ?? 0
      guard new < old else { continue }
      guard let correction, correction.contains(where: { !$0.isWhitespace }) else {
        throw .governance(.correctionMissing(measure, from: old, to: new))
      }
      falls = true
    }
    return falls ? correction : nil
  }

  // MARK: Reports

  /// The report with its number, if it may be made now.
  private func check(
    _ report: FiledReport, _ incident: Incident, _ record: Governance
  ) throws(Rejection) -> FiledReport {
    guard incident.state != .reported else { throw .governance(.notVerified(incident.id)) }
    guard record.grade != nil else { throw .governance(.notGraded(incident.id)) }
    if let lacking = report.lacking { _ = try given(lacking) }
    let initials = record.reports(.initial, to: report.receiver)
    var numbered = report
    numbered.number = 1
    switch report.stage {
    case .initial:
      let stands = initials.contains { $0.act.means == report.means && $0.act.lacking == nil }
      if stands { throw .governance(.initialStands(report.receiver, report.means)) }
      return numbered
    case .followUp:
      numbered.number = record.reports(.followUp, to: report.receiver).count + 1
    case .final:
      guard incident.state == .recovered || incident.state == .closed else {
        throw .governance(.notRecovered(incident.id, incident.state))
      }
    case .correction:
      numbered.number = record.reports(.correction, to: report.receiver).count + 1
    }
    guard !initials.isEmpty else { throw .governance(.initialMissing(report.receiver)) }
    let isEnded = !record.reports(.final, to: report.receiver).isEmpty
    if isEnded, report.stage != .correction { throw .governance(.finalStands(report.receiver)) }
    return numbered
  }

  // MARK: Lead

  private func decideLead(
    _ command: GovernanceCommand, on matter: Matter, _ record: Governance
  ) throws(Rejection) -> GovernanceEvent {
    guard let trigger = command.leadTrigger else {
      preconditionFailure("\(command) does nothing about the lead")
    }
    guard LeadStateTable.next(from: record.leadState, on: trigger) != nil else {
      throw .governance(.leadCannot(trigger, in: record.leadState))
    }
    if trigger == .propose || trigger == .assign, isOver(matter) {
      throw .governance(.isOver(matter))
    }
    let leader = responsibility(for: matter)?.lead.city
    switch command {
    case .proposeLead(let city, let reason):
      guard region[city] != nil else { throw .unknownCity(city) }
      guard let leader, leader != city else { throw .governance(.leadsAlready(city)) }
      return .leadProposed(LeadOffer(from: leader, to: city, reason: try given(reason)))
    case .assignLead(let city, let reason):
      try checkMayDirect(matter)
      guard region[city] != nil else { throw .unknownCity(city) }
      guard leader != city else { throw .governance(.leadsAlready(city)) }
      return .leadAssigned(city, reason: try given(reason))
    case .consentToLead: return .leadAccepted(try offer(of: record, for: trigger))
    case .refuseLead(let reason):
      return .leadRefused(try offer(of: record, for: trigger), reason: try given(reason))
    case .withdrawLead(let reason):
      return .leadWithdrawn(try offer(of: record, for: trigger), reason: try given(reason))
    case .assess, .report, .tell, .tickOff, .endDuty:
      preconditionFailure("\(command) does nothing about the lead")
    }
  }

  private func offer(
    of record: Governance, for trigger: LeadTrigger
  ) throws(Rejection) -> LeadOffer {
    guard let offer = record.offer?.act else {
      throw .governance(.leadCannot(trigger, in: record.leadState))
    }
    return offer
  }

  /// Whether nothing of it goes on any more.
  package func isOver(_ matter: Matter) -> Bool {
    switch matter {
    case .incident(let id): !(incidents[id]?.isOpen ?? false)
    case .hazard(let id): hazards[id]?.isOver ?? true
    }
  }
}

extension GovernanceCommand {
  /// The edge of the lead's table that it takes; nil for what is not about the lead.
  var leadTrigger: LeadTrigger? {
    switch self {
    case .proposeLead: .propose
    case .consentToLead: .consent
    case .refuseLead: .refuse
    case .withdrawLead: .withdraw
    case .assignLead: .assign
    case .assess, .report, .tell, .tickOff, .endDuty: nil
    }
  }
}
