/// What can be done to a unit besides sending it and telling how far it has come.
package enum UnitCommand: Hashable, Sendable {
  /// It is taken out of service, with a reason.
  case withdraw(reason: String)
  /// It leaves what it is under way to, for what is more urgent: one act.
  case divert(to: Incident.ID, Assignment)
  /// It goes to stand by at another station.
  case standBy(at: ResponseStation.ID, Journey)
  /// Another unit is sent to take its place at the scene; it goes home when that has come.
  case relieve(by: Assignment)
  /// The desk's clock says that it was silent too long.
  case loseContact
  /// It was heard again.
  case regainContact
  /// It is called back before it has turned out.
  case standDown
  /// The program found that its way is barred and that no other leads there.
  case holdUp(on: RoadWay.ID?)
}

extension Unit {
  /// Why it is out of service, by whom and since when.
  package struct Withdrawal: Hashable, Sendable {
    package var reason: String
    package var by: Actor
    package var at: Instant

    package init(reason: String, by actor: Actor, at instant: Instant) {
      self.reason = reason
      by = actor
      at = instant
    }
  }

  /// The source of alerts that say that a unit is out of contact.
  package static let contactSource = "contact"
  /// The source of alerts that say that a unit can go no further.
  package static let waySource = "ways"

  /// Whether it is on a way, so that its silence means something.
  package var isUnderWay: Bool { journey != nil && status.travels }

  /// When its silence becomes news: so long after it was last heard; where its vehicle tells no
  /// positions, so long after it should have been there. Nil while it is on no way.
  package func silent(from rules: ServiceRules) -> Instant? {
    guard isUnderWay, contactLost == nil, held == nil, let journey else { return nil }
    let tellsPositions = reported > journey.departed
    return (tellsPositions ? reported : max(reported, journey.expectedArrival))
      .advanced(by: rules.silence)
  }

  /// How old its position is.
  package func positionAge(at instant: Instant) -> Duration {
    max(.zero, reported.duration(to: instant))
  }

  /// Whether nobody knows any more where it is: away from its station, and not heard for too long.
  package func isStale(at instant: Instant, _ rules: ServiceRules) -> Bool {
    (duty.outSince != nil || coordinate != base) && positionAge(at: instant) > rules.staleness
  }
}

extension UnitStatus {
  /// Whether a unit in it is on a way.
  package var travels: Bool {
    switch self {
    case .enroute, .returning, .relocating, .delayed: true
    case .available, .committed, .staging, .onScene, .outOfService, .unavailable, .manual: false
    }
  }
}

extension Picture {
  func decide(
    _ command: UnitCommand, on id: Unit.ID, _ submission: Submission
  ) throws(Rejection) -> [Event] {
    guard let unit = units[id] else { throw .unknownUnit(id) }
    switch command {
    case .withdraw(let reason):
      try check(unit, .takeOutOfService)
      return [.unit(id, .withdrawn(reason: try given(reason)))]
    case .divert(let goal, let assignment):
      return try decideDiversion(of: unit, goal, assignment, at: submission.happened)
    case .standBy(let station, let journey):
      try check(unit, .moveUp)
      guard region[station] != nil else { throw .unknownStation(station) }
      guard unit.place != station else { throw .unitIsThere(id, station) }
      if let loan = lent[id] { throw .aid(.unitIsLent(id, to: loan.request)) }
      guard mayStandBy(unit, at: station, submission.happened) else {
        throw .aid(.needsRequest(id, of: unit.city))
      }
      return [.unit(id, .sentToStandBy(at: station, journey))]
    case .relieve(let assignment):
      return try decideRelief(of: unit, assignment, at: submission.happened)
    case .loseContact:
      guard let due = unit.silent(from: rules), due <= submission.happened else {
        throw .unitIsHeard(id)
      }
      return [.unit(id, .contactLost(since: unit.reported))]
    case .regainContact:
      guard unit.contactLost != nil else { throw .unitIsHeard(id) }
      return [.unit(id, .contactRegained)]
    case .standDown: return try decideStandingDown(unit, at: submission.happened)
    case .holdUp(let way):
      guard unit.isUnderWay else { throw .unitIsNotUnderWay(id, unit.status) }
      guard unit.held == nil else { throw .unitIsHeldUp(id) }
      return [.unit(id, .heldUp(on: way))]
    }
  }

  /// Whether a unit may stand by at a station: at one of its own city, or of a city to which an
  /// agreement lets such units go, as for sending.
  package func mayStandBy(_ unit: Unit, at station: ResponseStation.ID, _ now: Instant) -> Bool {
    guard let city = region[station]?.city else { return false }
    return city == unit.city
      || agreement(covering: 1, of: .units(unit.kind), from: unit.city, to: city, at: now) != nil
  }

  private func check(_ unit: Unit, _ trigger: UnitTrigger) throws(Rejection) {
    guard UnitStatusTable.next(from: unit.status, on: trigger) != nil else {
      throw .unitCannot(unit.id, trigger, in: unit.status)
    }
  }

  private func decideDiversion(
    of unit: Unit, _ goal: Incident.ID, _ assignment: Assignment, at now: Instant
  ) throws(Rejection) -> [Event] {
    guard let incident = incidents[goal] else { throw .unknownIncident(goal) }
    guard incident.isOpen else { throw .incidentIsClosed(goal) }
    try check(unit, .divert)
    guard assignment.unit == unit.id else { throw .unknownUnit(assignment.unit) }
    guard let from = unit.incident, from != goal else { throw .unitIsBusy(unit.id, with: goal) }
    let opening: [Event] = incident.state == .reported ? [.incident(goal, .verified)] : []
    let isFirst = incident.state == .reported || incident.state == .verified
    let lending = try lendingEvents(sending: [assignment], to: incident, at: now)
    return lending + opening + [.unit(unit.id, .diverted(from: from, to: goal, assignment))]
      + (isFirst ? [.incident(goal, .activated)] : [])
  }

  private func decideRelief(
    of unit: Unit, _ assignment: Assignment, at now: Instant
  ) throws(Rejection) -> [Event] {
    try check(unit, .relieve)
    guard let incident = unit.incident else {
      throw .unitCannot(unit.id, .relieve, in: unit.status)
    }
    guard unit.relief == nil else { throw .reliefIsComing(unit.id) }
    let sending = try decideDispatch([assignment], to: incident, at: now)
    return sending + [.unit(unit.id, .reliefSent(assignment.unit))]
  }

  /// The units at an incident that another one, which has arrived there, relieves.
  func relieved(by id: Unit.ID, at instant: Instant) -> [Event] {
    guard let incident = units[id]?.incident.flatMap({ incidents[$0] }) else { return [] }
    return incident.units.compactMap { other in
      guard let unit = units[other], unit.relief == id, unit.status == .onScene else { return nil }
      let travel = unit.assignment?.travel ?? .minutes(10)
      let home = Journey(
        from: unit.coordinate, to: unit.base, departed: instant,
        expectedArrival: instant.advanced(by: travel))
      return .unit(other, .moved(.relieve, to: .returning, journey: home, isLateEntry: false))
    }
  }
}
