package import Domain
package import Geodesy

extension WaysTo {
  /// How long a unit of a kind takes from a place, if it sets out at the moment of the search.
  ///
  /// - Parameters:
  ///   - isRolling: whether the crew sits in its vehicle already, on its way back.
  ///   - isOnRoad: whether the unit is under way, so that it may be on a road between two nodes.
  package func travel(
    from start: Coordinate, by kind: UnitKind, isRolling: Bool = false, isOnRoad: Bool = false
  ) -> TravelTime {
    guard hasRoads else {
      return TravelTime(
        from: start, to: destination, by: kind,
        trafficPercentage: Traffic.percentage(hour: conditions.hour), isRolling: isRolling)
    }
    return TravelTime(
      way(from: place(of: start, isOnRoad: isOnRoad)), by: kind,
      streetPercentage: streetPercentage, isRolling: isRolling)
  }

  /// How long a unit takes from where it is at a moment.
  package func travel(of unit: Unit, at instant: Instant) -> TravelTime {
    travel(
      from: unit.position(at: instant), by: unit.kind, isRolling: unit.status == .returning,
      isOnRoad: unit.isOnRoad)
  }

  /// The roads with a designation on the quickest way from where a unit is, each once, in order.
  package func ways(of unit: Unit, at instant: Instant) -> [RoadWay.ID] {
    guard let way = way(from: place(of: unit.position(at: instant), isOnRoad: unit.isOnRoad)) else {
      return []
    }
    var ways: [RoadWay.ID] = []
    for leg in legs(of: way) {
      let road = roads.way(of: Int(leg.link))
      if road.kind != .local, !ways.contains(road.id) { ways.append(road.id) }
    }
    return ways
  }

  /// The journey on which a unit would be if it were sent at a moment.
  package func preview(of unit: Unit, at instant: Instant) -> Journey {
    let turnout = unit.status == .returning ? .seconds(20) : TravelTime.turnout(of: unit.kind)
    return journey(
      of: unit.kind, from: unit.position(at: instant), at: instant.advanced(by: turnout),
      isOnRoad: unit.isOnRoad)
  }

  /// The journey of a unit that sets out from a place at a moment. Where no way leads it is taken
  /// to be straight: who drives nevertheless knows more than the map.
  func journey(
    of kind: UnitKind, from start: Coordinate, at instant: Instant, isOnRoad: Bool
  ) -> Journey {
    let way = !hasRoads ? nil : way(from: place(of: start, isOnRoad: isOnRoad))
    guard let way else {
      let travel = TravelTime(
        from: start, to: destination, by: kind,
        trafficPercentage: Traffic.percentage(hour: conditions.hour), isRolling: true)
      return Journey(
        from: start, to: destination, departed: instant,
        expectedArrival: instant.advanced(by: travel.expected))
    }
    let travel = TravelTime(
      way, by: kind, streetPercentage: streetPercentage, isRolling: true)
    return Journey(
      from: start, to: destination, departed: instant,
      expectedArrival: instant.advanced(by: travel.expected), stops: stops(of: way, by: kind))
  }

  /// The nodes of a way with their shares of the time.
  private func stops(of way: Way, by kind: UnitKind) -> [Journey.Stop] {
    guard let entry = way.entry else { return [] }
    let speed = RoadSpeed(of: kind)
    let percentage = streetPercentage
    func streets(_ metres: Int) -> Int {
      speed.seconds(forMetres: metres, trafficPercentage: percentage) * 1000
    }
    func road(_ milliseconds: Int) -> Int { milliseconds * PatrolCar.open / speed.open }
    let legs = legs(of: way)
    let onLegs = legs.map { Int(cost(of: Int($0.link))) }
    let toEntry = way.roadMilliseconds - onLegs.reduce(0, +)
    let first = streets(way.firstStreets) + road(toEntry)
    let whole = max(
      1, streets(way.firstStreets) + road(way.roadMilliseconds) + streets(way.lastStreets))
    // A vehicle on a road comes to its first node by that road, whose name is known by then.
    var stops = [
      Journey.Stop(roads.nodes[entry].coordinate, share: first * 10_000 / whole, way: nil)
    ]
    var done = toEntry
    for (leg, cost) in zip(legs, onLegs) {
      done += cost
      let share = (streets(way.firstStreets) + road(done)) * 10_000 / whole
      let name = roads.way(of: Int(leg.link))
      stops.append(
        Journey.Stop(
          roads.nodes[Int(leg.node)].coordinate, share: min(10_000, share),
          way: name.kind == .local ? nil : name.id))
    }
    return stops
  }
}

extension Unit {
  /// Whether it is under way, so that it may be on a road between two nodes.
  var isOnRoad: Bool {
    switch status {
    case .enroute, .returning, .relocating, .delayed: true
    case .committed: coordinate != base
    case .available, .staging, .onScene, .outOfService, .unavailable, .manual: false
    }
  }
}

extension Journey {
  /// The journey on which a trigger sets a unit: to its incident, or back to its station; nil where
  /// it sets out on none.
  package static func begun(
    by trigger: UnitTrigger, _ unit: Unit, in picture: Picture, at instant: Instant
  ) -> Journey? {
    switch trigger {
    case .depart, .resume:
      guard let incident = unit.incident.flatMap({ picture.incidents[$0] }) else { return nil }
      return WaysTo(incident.report.coordinate, in: picture, at: instant).journey(
        of: unit.kind, from: unit.position(at: instant), at: instant, isOnRoad: unit.isOnRoad)
    case .release, .cancel, .relieve: return .home(of: unit, in: picture, at: instant)
    case .goHome:
      var unit = unit
      unit.standBy = nil
      return .home(of: unit, in: picture, at: instant)
    case .dispatch, .stage, .arrive, .delay, .reachStation, .takeOutOfService, .returnToService,
      .becomeUnavailable, .becomeAvailable, .takeManualControl, .endManualControl, .divert, .moveUp,
      .standDown:
      return nil
    }
  }

  /// A unit's way back to its station from where it is at a moment.
  package static func home(of unit: Unit, in picture: Picture, at instant: Instant) -> Journey {
    WaysTo(unit.base, in: picture, at: instant).journey(
      of: unit.kind, from: unit.position(at: instant), at: instant, isOnRoad: unit.isOnRoad)
  }
}
