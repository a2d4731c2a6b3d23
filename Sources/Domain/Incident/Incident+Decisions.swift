extension Picture {
  func decide(
    _ command: IncidentCommand, on id: Incident.ID
  ) throws(Rejection) -> IncidentEvent {
    guard let incident = incidents[id] else { throw .unknownIncident(id) }
    if let trigger = command.trigger {
      guard IncidentStateTable.next(from: incident.state, on: trigger) != nil else {
        throw .incidentCannot(id, trigger, in: incident.state)
      }
    }
    switch command {
    case .verify: return .verified
    case .activate:
      guard !incident.units.isEmpty else { throw .noUnitAssigned(id) }
      return .activated
    case .contain:
      guard incident.units.contains(where: { units[$0]?.status == .onScene }) else {
        throw .noUnitOnScene(id)
      }
      return .contained
    case .reportFlareUp(let reason): return .flaredUp(reason: try given(reason))
    case .recover:
      let coming = incident.units.filter { units[$0]?.status != .onScene }
      guard coming.isEmpty else { throw .unitsStillEnroute(id, coming) }
      return .recovered
    case .close(let outcome):
      try checkReleased(incident)
      guard outcome.contains(where: { !$0.isWhitespace }) else { throw .outcomeMissing(id) }
      return .closed(outcome: outcome)
    case .dismiss(let reason):
      try checkReleased(incident)
      return .dismissed(reason: try given(reason))
    case .note(let text): return .noted(text: try given(text))
    case .raiseAlarm:
      guard incident.isOpen else { throw .incidentIsClosed(id) }
      let card = region.runCards.card(for: incident.report, at: incident.reported)
      guard let card, incident.alarm < card.alarms.count else {
        throw .noFurtherAlarm(id, alarm: incident.alarm)
      }
      return .alarmRaised(to: incident.alarm + 1)
    }
  }

  private func checkReleased(_ incident: Incident) throws(Rejection) {
    guard incident.units.isEmpty else {
      throw .unitsStillAssigned(incident.id, incident.units)
    }
  }

  /// An incident that a person makes of an alert is verified by that person; what a source reports
  /// still has to be.
  func decide(
    _ report: Incident.Report, by actor: Actor
  ) throws(Rejection) -> [Event] {
    guard region[report.city] != nil else { throw .unknownCity(report.city) }
    if let id = report.alert {
      guard let alert = alerts[id] else { throw .unknownAlert(id) }
      if let incident = alert.incident, incidents[incident]?.isOpen ?? false {
        throw .alertHasIncident(id, incident)
      }
    }
    let count = incidentCounts[report.city, default: 0] + 1
    let id = Incident.ID(rawValue: "\(letters(of: report.city))-I\(count)")
    let reported = Event.incident(id, .reported(report))
    return actor.role == .system ? [reported] : [reported, .incident(id, .verified)]
  }
}

extension IncidentCommand {
  /// The edge of the state table that it takes, nil for words.
  fileprivate var trigger: IncidentTrigger? {
    switch self {
    case .verify: .verify
    case .activate: .activate
    case .contain: .contain
    case .reportFlareUp: .flareUp
    case .recover: .recover
    case .close: .close
    case .dismiss: .dismiss
    case .note, .raiseAlarm: nil
    }
  }
}
