package import Geodesy

extension Picture {
  mutating func apply(_ event: UnitEvent, to id: Unit.ID, _ entry: Entry) {
    guard var unit = units[id] else {
      preconditionFailure("\(event) is about \(id), which is not in the picture")
    }
    let (former, wasFree) = (unit, unit.status.isDispatchable)
    switch event {
    case .dispatched(let incident, let assignment):
      let before = Unit.Before(unit)
      join(&unit, incident, assignment, at: entry.happened)
      unit.before = before
    case .diverted(_, let goal, let assignment):
      part(&unit)
      join(&unit, goal, assignment, at: entry.happened)
    case .withdrawn(let reason):
      leave(&unit, .takeOutOfService, at: entry.happened)
      unit.status = .outOfService
      unit.withdrawal = .init(reason: reason, by: entry.actor, at: entry.happened)
    case .sentToStandBy(let station, let journey):
      leave(&unit, .moveUp, at: entry.happened)
      unit.status = .relocating
      unit.journey = journey
      unit.standBy = .init(station: station, coordinate: journey.to)
    case .reliefSent, .contactLost, .contactRegained: return mark(id, event)
    case .heldUp(let way): return hold(id, on: way, at: entry.happened)
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
    unit.held = nil
    unit.since = entry.happened
    unit.reported = max(unit.reported, entry.happened)
    units[id] = unit
    book(former, unit, entry)
    let step = (unit.status.isDispatchable ? 1 : 0) - (wasFree ? 1 : 0)
    tallies[unit.city]?.freeUnits += step
    total.freeUnits += step
  }

  /// What is known of it besides changes; what it does stays as it is.
  private mutating func mark(_ id: Unit.ID, _ event: UnitEvent) {
    switch event {
    case .reliefSent(let other): units[id]?.relief = other
    case .contactLost(let since): units[id]?.contactLost = since
    case .contactRegained: units[id]?.contactLost = nil
    case .dispatched, .moved, .withdrawn, .diverted, .sentToStandBy, .heldUp: break
    }
  }

  /// It stays where it is until it is given another way.
  private mutating func hold(_ id: Unit.ID, on way: RoadWay.ID?, at instant: Instant) {
    guard var unit = units[id] else { return }
    unit.coordinate = unit.position(at: instant)
    unit.held = Unit.Hold(since: instant, way: way)
    units[id] = unit
  }

  /// It is sent to an incident.
  private mutating func join(
    _ unit: inout Unit, _ incident: Incident.ID, _ assignment: Assignment, at instant: Instant
  ) {
    unit.coordinate = unit.position(at: instant)
    unit.status = .committed
    unit.incident = incident
    unit.assignment = assignment
    unit.journey = nil
    unit.standBy = nil
    unit.duty.goOut(at: instant, rules)
    incidents[incident]?.units.append(unit.id)
    incidents[incident]?.sentCount += 1
  }

  /// It is no longer at, or on its way to, its incident; nobody waits for it there.
  mutating func part(_ unit: inout Unit) {
    if let incident = unit.incident {
      incidents[incident]?.units.removeAll { $0 == unit.id }
      for other in incidents[incident]?.units ?? [] where units[other]?.relief == unit.id {
        units[other]?.relief = nil
      }
    }
    unit.incident = nil
    unit.assignment = nil
    unit.relief = nil
    unit.before = nil
  }

  /// What a trigger ends: a place on the road, an assignment.
  private mutating func leave(_ unit: inout Unit, _ trigger: UnitTrigger, at instant: Instant) {
    switch trigger {
    case .arrive, .reachStation:
      if let journey = unit.journey { unit.coordinate = journey.to }
      unit.journey = nil
      if trigger == .reachStation { unit.duty.comeIn(at: instant) }
    case .release, .cancel, .relieve:
      unit.coordinate = unit.position(at: instant)
      part(&unit)
    case .takeOutOfService:
      unit.coordinate = unit.position(at: instant)
      unit.journey = nil
      unit.withdrawal = nil
      unit.duty.comeIn(at: instant)
    case .moveUp, .goHome:
      unit.coordinate = unit.position(at: instant)
      unit.standBy = nil
    case .returnToService: unit.withdrawal = nil
    case .stage, .delay: unit.coordinate = unit.position(at: instant)
    case .depart: unit.before = nil
    case .standDown: standDown(&unit)
    case .dispatch, .divert, .resume, .becomeUnavailable, .becomeAvailable,
      .takeManualControl, .endManualControl:
      break
    }
  }
}

extension Unit {
  /// Where it is at a moment: on its way by the clock, else where it was last known to be.
  package func position(at instant: Instant) -> Coordinate {
    guard held == nil, let journey, reported <= journey.departed else { return coordinate }
    return journey.position(at: instant)
  }
}
