extension Picture {
  mutating func apply(_ event: IncidentEvent, to id: Incident.ID, _ entry: Entry) {
    switch event {
    case .reported(let report):
      incidents[id] = Incident(
        id: id, report: report, by: entry.actor, at: entry.happened,
        isExercise: entry.isExercise)
      incidentCounts[report.city, default: 0] += 1
      tallies[report.city]?.openIncidents += 1
      total.openIncidents += 1
      if let alert = report.alert { alerts[alert]?.incident = id }
    case .verified: move(id, .verify, entry)
    case .activated: move(id, .activate, entry)
    case .contained: move(id, .contain, entry)
    case .recovered: move(id, .recover, entry)
    case .flaredUp(let reason):
      move(id, .flareUp, entry)
      note(id, reason, entry)
    case .closed(let outcome): end(id, .close, outcome, entry)
    case .dismissed(let reason): end(id, .dismiss, reason, entry)
    case .noted(let text): note(id, text, entry)
    case .alarmRaised(let alarm): incidents[id]?.alarm = alarm
    }
  }

  private mutating func move(_ id: Incident.ID, _ trigger: IncidentTrigger, _ entry: Entry) {
    guard var incident = incidents[id],
      let next = IncidentStateTable.next(from: incident.state, on: trigger)
    else { preconditionFailure("\(id) was moved by \(trigger) from where it cannot") }
    incident.state = next
    incident.entered[next] = entry.happened
    incidents[id] = incident
  }

  private mutating func note(_ id: Incident.ID, _ text: String, _ entry: Entry) {
    incidents[id]?.notes.append(.init(by: entry.actor, at: entry.happened, text: text))
  }

  private mutating func end(
    _ id: Incident.ID, _ trigger: IncidentTrigger, _ outcome: String, _ entry: Entry
  ) {
    move(id, trigger, entry)
    incidents[id]?.outcome = outcome
    if let city = incidents[id]?.city {
      tallies[city]?.openIncidents -= 1
      total.openIncidents -= 1
    }
    for old in closed.add(id) {
      incidents[old] = nil
      governances[.incident(old)] = nil
      forget(.incident(old))
      riskFiles[.incident(old)] = nil
      sitreps[.incident(old)] = nil
    }
  }
}
