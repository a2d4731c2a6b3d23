extension Picture {
  /// The longest that a road is closed by one word of the desk.
  package static let closureLimit = Duration.hours(24 * 14)

  func decide(
    _ command: RoadCommand, at now: Instant
  ) throws(Rejection) -> RoadEvent {
    switch command {
    case .close(let stretch, let reason, let until):
      guard region.roads.links(of: stretch)?.isEmpty == false else {
        throw .unknownRoad(stretch.text)
      }
      if let standing = standingClosure(of: stretch, at: now) {
        throw .roadIsClosed(stretch, standing)
      }
      if let until {
        guard until > now else { throw .closureInThePast }
        guard now.duration(to: until) <= Self.closureLimit else {
          throw .closureTooLong(limit: Self.closureLimit)
        }
      }
      return .closed(
        RoadClosure.ID("R\(closureCount + 1)"), stretch, reason: try given(reason), until: until)
    case .open(let id):
      guard closures[id] != nil else { throw .unknownClosure(id) }
      return .opened(id)
    case .endClosure(let id):
      guard let closure = closures[id] else { throw .unknownClosure(id) }
      guard let until = closure.until, until <= now else { throw .closureStillRuns(id) }
      return .closureEnded(id)
    case .reroute(let id, let journey): return try decide(rerouting: id, journey)
    case .startCorridor(let corridor): return try decide(starting: corridor)
    case .stopCorridor(let id):
      guard corridors[id] != nil else { throw .noCorridor(id) }
      return .corridorEnded(id, hasPassed: false)
    }
  }

  private func standingClosure(of stretch: RoadStretch, at now: Instant) -> RoadClosure.ID? {
    standingClosures.first { $0.stretch == stretch && $0.holds(at: now) }?.id
  }

  private func decide(
    rerouting id: Unit.ID, _ journey: Journey
  ) throws(Rejection) -> RoadEvent {
    guard let unit = units[id] else { throw .unknownUnit(id) }
    guard let old = unit.journey, unit.status == .enroute || unit.status == .returning else {
      throw .unitIsNotUnderWay(id, unit.status)
    }
    guard old.to == journey.to else { throw .journeyLeadsElsewhere(id) }
    return .rerouted(id, journey)
  }

  private func decide(starting corridor: GreenCorridor) throws(Rejection) -> RoadEvent {
    let id = corridor.unit
    guard let unit = units[id] else { throw .unknownUnit(id) }
    guard unit.status == .enroute, unit.journey != nil else {
      throw .unitIsNotUnderWay(id, unit.status)
    }
    guard corridors[id] == nil else { throw .corridorIsOn(id) }
    guard !corridor.junctions.isEmpty else { throw .noSignalsAhead(id) }
    return .corridorStarted(corridor)
  }
}

extension Picture {
  /// The closures that stand, in the order in which they were made.
  package var standingClosures: [RoadClosure] {
    closures.sorted.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }

  /// The corridors that are on, by the names of their units.
  package var standingCorridors: [RunningCorridor] { corridors.sorted }

  /// The corridor that is on for a unit.
  package func corridor(of unit: Unit.ID) -> RunningCorridor? { corridors[unit] }

  /// The closure of a name, while it stands.
  package func closure(_ id: RoadClosure.ID) -> RoadClosure? { closures[id] }
}

extension Picture {
  /// The city that an event of a road belongs to: that of the stretch's first node, or of the unit.
  func city(of event: RoadEvent) -> City.ID? {
    switch event {
    case .closed(_, let stretch, _, _): return city(of: stretch)
    case .opened(let id), .closureEnded(let id):
      return closures[id].flatMap { city(of: $0.stretch) }
    case .rerouted(let unit, _), .corridorEnded(let unit, _): return units[unit]?.city
    case .corridorStarted(let corridor): return units[corridor.unit]?.city
    }
  }

  /// Nil for what leads through several.
  private func city(of stretch: RoadStretch) -> City.ID? {
    let roads = region.roads
    let cities = (roads.links(of: stretch) ?? []).flatMap { link in
      [roads.links[link].start, roads.links[link].end].map { roads.nodes[$0].city }
    }
    guard case .around(let node) = stretch else {
      guard let first = cities.first, cities.allSatisfy({ $0 == first }) else { return nil }
      return first
    }
    return roads.index(of: node).flatMap { roads.nodes[$0].city }
  }
}
