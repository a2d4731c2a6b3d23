extension Unit {
  /// What a unit did when it was sent: whoever is called back before he has turned out goes on
  /// with it.
  package struct Before: Hashable, Sendable {
    package var status: UnitStatus
    package var journey: Journey?
    package var standBy: StandBy?
    package var duty: Duty

    init(_ unit: Unit) {
      status = unit.status
      journey = unit.journey
      standBy = unit.standBy
      duty = unit.duty
    }

    /// One that a reader of bytes begins with.
    static func blank(of unit: Unit) -> Before {
      var before = Before(unit)
      (before.journey, before.standBy) = (nil, nil)
      return before
    }
  }

  /// That a unit can go no further: since when, and on which road, where that has a designation.
  package struct Hold: Hashable, Sendable {
    package var since: Instant
    package var way: RoadWay.ID?

    package init(since: Instant, way: RoadWay.ID?) {
      self.since = since
      self.way = way
    }
  }
}

extension Picture {
  /// How a unit is called back from its incident: it goes on with what it did where it has not
  /// turned out yet; a lent one goes home, since its letters follow it.
  ///
  /// - Parameter home: its way to its station from where it is.
  package func callingBack(_ unit: Unit, home: Journey) -> Command {
    if standsDown(unit) { return .unit(unit.id, .standDown) }
    return .moveUnit(unit.id, unit.status == .onScene ? .release : .cancel, journey: home)
  }

  /// Whether a unit that is called back goes on with what it did.
  package func standsDown(_ unit: Unit) -> Bool {
    unit.status == .committed && unit.before != nil && lent[unit.id] == nil
  }

  func decideStandingDown(_ unit: Unit, at now: Instant) throws(Rejection) -> [Event] {
    guard unit.status == .committed, let before = unit.before else {
      throw .unitCannot(unit.id, .standDown, in: unit.status)
    }
    if let loan = lent[unit.id] { throw .aid(.unitIsLent(unit.id, to: loan.request)) }
    let journey = before.journey.map { old in
      // What was left of its way when it was sent is left of it still.
      var rest = old.rest(from: unit.coordinate, at: unit.since)
      let left = rest.departed.duration(to: rest.expectedArrival)
      rest.departed = now
      rest.expectedArrival = now.advanced(by: left)
      return rest
    }
    return [
      .unit(unit.id, .moved(.standDown, to: before.status, journey: journey, isLateEntry: false))
    ]
  }

  /// The incident counts it no longer, and it is what it was.
  mutating func standDown(_ unit: inout Unit) {
    if let incident = unit.incident { incidents[incident]?.sentCount -= 1 }
    let before = unit.before
    part(&unit)
    unit.standBy = before?.standBy
    if let duty = before?.duty { unit.duty = duty }
  }
}
