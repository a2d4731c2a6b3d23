internal import Domain

/// What the exercise tells of gas in the air.
extension LeakedCloud {
  /// Follows a leak: the mast reads the wind, the origin's desk declares the hazard and ends
  /// it, the air monitors of a city tell when it has come.
  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus] {
    advance()
    let wind = observedWind
    var stimuli = Stimulus.wind(speed: wind.speed, direction: wind.direction, at: origin, now)
    let desk = Actors.desk(origin)
    guard let hazard = Self.declared(.plume, in: origin.id, picture) else {
      if hasBegun { stimuli.append(Stimulus(.declareHazard(report), by: desk, at: now)) }
      return stimuli
    }
    guard !hazard.isOver else { return stimuli }
    if hasStopped, hazard.report != report {
      stimuli.append(Stimulus(.hazard(hazard.id, .revise(report)), by: desk, at: now))
    }
    for city in reached where hazard.arrival(in: city) == nil {
      stimuli.append(Stimulus(.hazard(hazard.id, .confirm(city)), by: "air-\(city)", at: now))
    }
    if isOver {
      let reason = "演练 exercise: 泄漏已止，空气达标 leak stopped, the air is clear"
      stimuli.append(Stimulus(.hazard(hazard.id, .end(reason: reason)), by: desk, at: now))
    }
    return stimuli
  }
}
