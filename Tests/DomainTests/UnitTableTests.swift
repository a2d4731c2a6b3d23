import Geodesy
import Testing

@testable import Domain

/// Where each trigger leads from each status; whatever is not here is refused. A unit is sent by a
/// dispatch alone, so `dispatch` is refused as a move.
private let expectedMoves: [UnitStatus: [UnitTrigger: UnitStatus]] = [
  .available: [
    .takeOutOfService: .outOfService, .becomeUnavailable: .unavailable,
    .takeManualControl: .manual,
  ],
  .relocating: [.reachStation: .available, .takeOutOfService: .outOfService, .goHome: .returning],
  .committed: [.depart: .enroute, .cancel: .returning],
  .enroute: [.stage: .staging, .arrive: .onScene, .delay: .delayed, .cancel: .returning],
  .delayed: [.resume: .enroute, .arrive: .onScene, .cancel: .returning],
  .staging: [.arrive: .onScene, .cancel: .returning],
  .onScene: [.release: .returning],
  .returning: [.reachStation: .available, .takeOutOfService: .outOfService],
  .outOfService: [.returnToService: .available],
  .unavailable: [.becomeAvailable: .available],
  .manual: [.endManualControl: .available],
]

private let unit: Unit.ID = "SUZ-F01"

@Suite("Every status and every move of a unit")
struct UnitTableTests {
  @Test(arguments: UnitStatus.allCases)
  func leadsWhereTheTableSaysOrIsRefused(_ status: UnitStatus) throws {
    let moves = try #require(expectedMoves[status])
    for trigger in UnitTrigger.allCases {
      var desk = try desk(with: status)
      let before = try desk.unit(unit)
      let command = Command.moveUnit(unit, trigger, journey: desk.journey(of: before))
      if let next = moves[trigger] {
        try desk.take(command)
        #expect(try desk.unit(unit).status == next, "\(status) by \(trigger)")
      } else {
        // At home already: the one edge that asks for more than the status.
        let isHome = status == .available && trigger == .goHome
        #expect(
          desk.refusal(of: command)
            == (isHome
              ? .unitIsThere(unit, before.station) : .unitCannot(unit, trigger, in: status)))
        #expect(try desk.unit(unit) == before)
      }
    }
  }

  @Test(arguments: UnitStatus.allCases)
  func onlyAFreeOrReturningUnitIsSent(_ status: UnitStatus) throws {
    var desk = try desk(with: status)
    let fire = try desk.openIncident()
    let command = Command.dispatch([assignment(unit)], to: fire)
    switch status {
    case .available, .returning, .relocating:
      try desk.take(command)
      #expect(try desk.unit(unit).status == .committed)
      #expect(try desk.unit(unit).incident == fire)
    case .committed, .enroute, .staging, .onScene, .delayed:
      let other = try #require(try desk.unit(unit).incident)
      #expect(desk.refusal(of: command) == .unitIsBusy(unit, with: other))
    case .outOfService, .unavailable, .manual:
      #expect(desk.refusal(of: command) == .unitCannot(unit, .dispatch, in: status))
    }
  }

  private func desk(with status: UnitStatus) throws -> Desk {
    var desk = Desk()
    switch status {
    case .available: return desk
    case .outOfService: try desk.move(unit, .takeOutOfService)
    case .unavailable: try desk.move(unit, .becomeUnavailable)
    case .manual: try desk.move(unit, .takeManualControl)
    case .relocating: try desk.standBy(unit)
    case .committed, .enroute, .staging, .onScene, .returning, .delayed:
      let fire = try desk.openIncident()
      try desk.take(.dispatch([assignment(unit)], to: fire))
      try lead(&desk, to: status)
    }
    #expect(try desk.unit(unit).status == status)
    return desk
  }

  private func lead(_ desk: inout Desk, to status: UnitStatus) throws {
    switch status {
    case .committed, .available, .outOfService, .unavailable, .manual, .relocating: break
    case .enroute: try desk.move(unit, .depart)
    case .staging: try desk.move(unit, .depart, .stage)
    case .onScene: try desk.move(unit, .depart, .arrive)
    case .returning: try desk.move(unit, .cancel)
    case .delayed: try desk.move(unit, .depart, .delay)
    }
  }
}

@Suite("Sending units")
struct DispatchStories {
  @Test func aUnitGoesOutAndComesHome() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    #expect(try desk.incident(fire).state == .active)
    #expect(desk.picture.tally(of: .suzhou).freeUnits == 2)
    try desk.move(unit, .depart, .arrive)
    #expect(try desk.unit(unit).coordinate == .at(31.4, 120.7))
    try desk.move(unit, .release)
    #expect(try desk.incident(fire).units.isEmpty)
    #expect(try desk.unit(unit).incident == nil)
    #expect(desk.picture.tally(of: .suzhou).freeUnits == 3)
    let home = try desk.unit(unit).home
    try desk.take(
      .moveUnit(
        unit, .reachStation,
        journey: Journey(from: home, to: home, departed: desk.now, expectedArrival: desk.now)))
    #expect(try desk.unit(unit).status == .available)
  }

  @Test func aFeedsWordLeadsAlongTheTableWithoutADispatch() {
    func way(_ from: UnitStatus, _ goal: UnitStatus) -> [UnitTrigger]? {
      UnitStatusTable.way(from: from, to: goal)
    }
    #expect(way(.committed, .enroute) == [.depart])
    #expect(way(.committed, .onScene) == [.depart, .arrive])
    #expect(way(.onScene, .available) == [.release, .reachStation])
    #expect(way(.enroute, .enroute) == [])
    #expect(way(.available, .enroute) == nil, "nobody sent it")
    #expect(way(.enroute, .available) == nil, "nobody called it off")
    for status in UnitStatus.allCases {
      for goal in UnitStatus.allCases {
        let end = way(status, goal)?.reduce(UnitStatus?.some(status)) { status, trigger in
          status.flatMap { UnitStatusTable.next(from: $0, on: trigger) }
        }
        if let end { #expect(end == goal) }
      }
    }
  }

  @Test func unitsAreSentAllOrNone() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.move("SUZ-F03", .takeOutOfService)
    let before = desk.picture.units
    let wish = ["SUZ-F01", "SUZ-F02", "SUZ-F03"].map { assignment(Unit.ID($0)) }
    #expect(
      desk.refusal(of: .dispatch(wish, to: fire))
        == .unitCannot("SUZ-F03", .dispatch, in: .outOfService))
    #expect(desk.picture.units == before)
    try desk.take(.dispatch(Array(wish.dropLast()), to: fire))
    #expect(try desk.incident(fire).units == ["SUZ-F01", "SUZ-F02"])
  }

  @Test func oneUnitIsNotSentTwice() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    #expect(
      desk.refusal(of: .dispatch([assignment(unit), assignment(unit)], to: fire))
        == .unitChosenTwice(unit))
    try desk.take(.dispatch([assignment(unit)], to: fire))
    let other = try desk.openIncident()
    #expect(
      desk.refusal(of: .dispatch([assignment(unit)], to: other)) == .unitIsBusy(unit, with: fire))
  }

  @Test func sendingAsksForUnitsThatExistAndAnIncidentThatIsOpen() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    let units = [assignment("SUZ-F01")]
    #expect(desk.refusal(of: .dispatch(units, to: "SUZ-I9")) == .unknownIncident("SUZ-I9"))
    #expect(desk.refusal(of: .dispatch([], to: fire)) == .noUnitChosen)
    #expect(
      desk.refusal(of: .dispatch([assignment("SUZ-X1")], to: fire)) == .unknownUnit("SUZ-X1"))
    try desk.take(.incident(fire, .dismiss(reason: "false alarm")))
    #expect(desk.refusal(of: .dispatch(units, to: fire)) == .incidentIsClosed(fire))
  }

  @Test func whoSendsToAReportedIncidentVerifiesIt() throws {
    var desk = Desk()
    let fire = try desk.openIncident(by: .feed)
    let events = try desk.take(.dispatch([assignment(unit)], to: fire))
    #expect(events.first == .incident(fire, .verified))
    #expect(events.last == .incident(fire, .activated))
  }

  @Test func aUnitSetsOutOnAWay() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    #expect(
      desk.refusal(of: .moveUnit(unit, .depart, journey: nil)) == .journeyMissing(unit))
  }

  @Test func theWayOutIsNotTheWayHome() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    try desk.move(unit, .depart)
    #expect(
      desk.refusal(of: .moveUnit(unit, .cancel, journey: nil)) == .journeyMissing(unit))
  }

  @Test func aDelayedUnitGoesOnAlongItsWay() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    try desk.move(unit, .depart, .delay)
    try desk.take(.moveUnit(unit, .resume, journey: nil))
    #expect(try desk.unit(unit).status == .enroute)
  }

  @Test func aMoveThatIsToldLateIsMarked() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    let late = Submission(
      .moveUnit(unit, .depart, journey: desk.journey(of: try desk.unit(unit))), by: .officer,
      happened: desk.now, received: desk.now.advanced(by: .minutes(3)), isExercise: true)
    guard
      case .unit(_, .moved(_, _, _, let isLate)) = try #require(
        try desk.picture.decide(late).first)
    else { throw DeskProblem.noIncident([]) }
    #expect(isLate)
  }

  @Test func aUnitOnItsWayStandsWhereTheClockPutsIt() throws {
    var desk = Desk()
    let fire = try desk.openIncident()
    try desk.take(.dispatch([assignment(unit)], to: fire))
    try desk.move(unit, .depart)
    let onTheRoad = try desk.unit(unit)
    let half = onTheRoad.position(at: desk.now.advanced(by: .minutes(10)))
    let whole = onTheRoad.position(at: desk.now.advanced(by: .hours(3)))
    #expect(abs(half.latitude - 31.35) < 0.01 && abs(half.longitude - 120.65) < 0.01)
    #expect(whole.distance(to: .at(31.4, 120.7)) < .metres(1))
  }
}
