internal import Domain

/// What the exercise tells of gas in the air.
extension LeakedCloud {
  /// Follows a leak: the mast reads the wind, the origin's desk declares the hazard and ends
  /// it, the air monitors of a city tell when it has come.
  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus] {
    advance()
    var stimuli = windReadings(at: now)
    let desk = Actors.desk(origin)
    guard let hazard = Self.declared(.plume, in: origin.id, picture) else {
      if hasBegun { stimuli.append(Stimulus(.declareHazard(report), by: desk, at: now)) }
      return stimuli
    }
    guard !hazard.isOver else { return stimuli }
    for city in reached where hazard.arrival(in: city) == nil {
      stimuli.append(Stimulus(.hazard(hazard.id, .confirm(city)), by: "air-\(city)", at: now))
    }
    if isOver {
      let reason = "演练 exercise: 泄漏已止，空气达标 leak stopped, the air is clear"
      stimuli.append(Stimulus(.hazard(hazard.id, .end(reason: reason)), by: desk, at: now))
    }
    return stimuli
  }

  private func windReadings(at now: Instant) -> [Stimulus] {
    let wind = observedWind
    let values = [("wind", wind.speed, "m/s"), ("wind-direction", wind.direction, "°")]
    return values.map { kind, value, unit in
      let observation = Observation(
        source: "wind-\(origin.abbreviation)", time: now, kind: kind, city: origin.id,
        coordinate: origin.coordinate, value: value, unit: unit)
      return Stimulus(.observation(observation), at: now)
    }
  }
}
