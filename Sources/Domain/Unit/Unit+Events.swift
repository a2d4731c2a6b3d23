package import Geodesy

extension Picture {
  mutating func apply(_ event: UnitEvent, to id: Unit.ID, _ entry: Entry) {
    guard var unit = units[id] else {
      preconditionFailure("\(event) is about \(id), which is not in the picture")
    }
    let wasFree = unit.status.isDispatchable
    switch event {
    case .dispatched(let incident, let assignment):
      unit.coordinate = unit.position(at: entry.happened)
      unit.status = .committed
      unit.incident = incident
      unit.assignment = assignment
      unit.journey = nil
      incidents[incident]?.units.append(id)
      incidents[incident]?.sentCount += 1
    case .moved(let trigger, let next, let journey, _):
      leave(&unit, trigger, at: entry.happened)
      unit.status = next
      if let journey { unit.journey = journey }
      if next == .onScene, let incident = unit.incident,
        incidents[incident]?.firstUnitArrived == nil
      {
        incidents[incident]?.firstUnitArrived = entry.happened
      }
    }
    unit.since = entry.happened
    unit.reported = max(unit.reported, entry.happened)
    units[id] = unit
    let step = (unit.status.isDispatchable ? 1 : 0) - (wasFree ? 1 : 0)
    tallies[unit.city]?.freeUnits += step
    total.freeUnits += step
  }

  /// What a trigger ends: a place on the road, an assignment.
  private mutating func leave(_ unit: inout Unit, _ trigger: UnitTrigger, at instant: Instant) {
    switch trigger {
    case .arrive, .reachStation:
      if let journey = unit.journey { unit.coordinate = journey.to }
      unit.journey = nil
    case .release, .cancel:
      unit.coordinate = unit.position(at: instant)
      if let incident = unit.incident { incidents[incident]?.units.removeAll { $0 == unit.id } }
      unit.incident = nil
      unit.assignment = nil
    case .stage, .delay, .takeOutOfService:
      unit.coordinate = unit.position(at: instant)
    case .dispatch, .depart, .resume, .returnToService, .becomeUnavailable, .becomeAvailable,
      .takeManualControl, .endManualControl:
      break
    }
  }
}

extension Unit {
  /// Where it is at a moment: on its way by the clock, else where it was last known to be.
  package func position(at instant: Instant) -> Coordinate {
    guard let journey, reported <= journey.departed else { return coordinate }
    return journey.position(at: instant)
  }
}
