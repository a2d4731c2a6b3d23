extension Picture {
  /// Sends units: all of them, or none. What makes those of other cities available comes first.
  func decideDispatch(
    _ assignments: [Assignment], to id: Incident.ID, at now: Instant
  ) throws(Rejection) -> [Event] {
    let events = try decideSending(assignments, to: id)
    guard let incident = incidents[id] else { return events }
    return try lendingEvents(sending: assignments, to: incident, at: now) + events
  }

  /// Sends units of which it is settled that they may go. The first makes a verified incident
  /// active; a reported one is verified by whoever sends.
  func decideSending(
    _ assignments: [Assignment], to id: Incident.ID
  ) throws(Rejection) -> [Event] {
    guard let incident = incidents[id] else { throw .unknownIncident(id) }
    guard incident.isOpen else { throw .incidentIsClosed(id) }
    guard !assignments.isEmpty else { throw .noUnitChosen }
    var events: [Event] = []
    if incident.state == .reported { events.append(.incident(id, .verified)) }
    var chosen: Set<Unit.ID> = []
    for assignment in assignments {
      guard let unit = units[assignment.unit] else { throw .unknownUnit(assignment.unit) }
      guard chosen.insert(unit.id).inserted else { throw .unitChosenTwice(unit.id) }
      guard unit.status.isDispatchable else {
        if let other = unit.incident { throw .unitIsBusy(unit.id, with: other) }
        throw .unitCannot(unit.id, .dispatch, in: unit.status)
      }
      events.append(.unit(unit.id, .dispatched(to: id, assignment)))
    }
    if incident.state == .reported || incident.state == .verified {
      events.append(.incident(id, .activated))
    }
    return events
  }

  func decideMove(
    of id: Unit.ID, _ trigger: UnitTrigger, _ journey: Journey?, _ submission: Submission
  ) throws(Rejection) -> [Event] {
    guard let unit = units[id] else { throw .unknownUnit(id) }
    guard !trigger.hasItsOwnCommand, let next = UnitStatusTable.next(from: unit.status, on: trigger)
    else { throw .unitCannot(id, trigger, in: unit.status) }
    guard trigger != .goHome || unit.standBy != nil else { throw .unitIsThere(id, unit.station) }
    let sets = next == .enroute || next == .returning
    // Only who goes on after a delay goes on along the old way.
    let knowsTheWay = journey != nil || (trigger == .resume && unit.journey != nil)
    guard !sets || knowsTheWay else { throw .journeyMissing(id) }
    let late =
      submission.happened < unit.since
      || submission.happened.duration(to: submission.received) > .minutes(2)
    let move = UnitEvent.moved(trigger, to: next, journey: journey, isLateEntry: late)
    let heard: [Event] = unit.contactLost == nil ? [] : [.unit(id, .contactRegained)]
    let relieved = trigger == .arrive ? relieved(by: id, at: submission.happened) : []
    return heard + [.unit(id, move)] + relieved
  }
}
