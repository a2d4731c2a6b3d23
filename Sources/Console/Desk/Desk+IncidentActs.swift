internal import Domain

extension Desk {
  /// Does what is asked of incidents and units; all but choosing asks first.
  mutating func perform(_ act: ActionID.IncidentAct) -> [Effect] {
    switch act {
    case .toggleUnit: return toggleUnit()
    case .send: return askToSend()
    case .nextPlan: return showNextPlan()
    case .refuseProposal: return askToRefuseProposal()
    case .nextAlarm: return withIncident { $0.askToRaiseAlarm($1) }
    case .recall: return askWhomToRecall()
    case .nextStep: return withIncident { $0.askForNextStep($1) }
    case .flareUp: return withIncident { $0.askForReason(.step($1.id, .flareUp), $1) }
    case .close: return withIncident { $0.askToClose($1) }
    case .dismiss: return withIncident { $0.askForReason(.dismiss($1.id), $1) }
    }
  }

  private mutating func withIncident(
    _ body: (inout Desk, Incident) -> [Effect]
  ) -> [Effect] {
    guard let incident = currentIncident.flatMap({ picture.incidents[$0] }) else {
      return refuse(.noIncidentHere)
    }
    return body(&self, incident)
  }

  /// The next step of an incident's life, by the state table.
  private mutating func askForNextStep(_ incident: Incident) -> [Effect] {
    let steps: [IncidentTrigger] = [.verify, .activate, .contain, .recover]
    let next = steps.first { IncidentStateTable.next(from: incident.state, on: $0) != nil }
    guard let next else {
      return incident.state == .recovered ? askToClose(incident) : refuse(.noNextStep)
    }
    return askForStep(next, incident)
  }

  /// Offers the units with a task: of the incident at hand, else the one under the cursor.
  private mutating func askWhomToRecall() -> [Effect] {
    if activePane == .units, let unit = unitCursor.item.flatMap({ picture.units[$0] }) {
      guard unit.incident != nil else { return refuse(.unitHasNoTask(unit.id.rawValue)) }
      return askToRecall(unit)
    }
    return withIncident { desk, incident in
      let units = incident.units.compactMap { desk.picture.units[$0] }
      guard let first = units.first else { return desk.refuse(.noUnitToRecall) }
      return units.count == 1 ? desk.askToRecall(first) : desk.chooseUnit(among: units)
    }
  }
}
