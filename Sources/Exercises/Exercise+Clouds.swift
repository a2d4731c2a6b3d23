internal import Domain

/// What the exercise tells of gas in the air.
extension Exercise {
  /// Follows a leak: the mast reads the wind, the origin's desk declares the hazard and ends
  /// it, the air monitors of a city tell when it has come.
  mutating func followCloud(_ index: Int, _ picture: Picture) -> [Stimulus] {
    clouds[index].advance()
    let cloud = clouds[index]
    var stimuli = windReadings(cloud)
    let desk = Actors.desk(cloud.origin)
    let mine = picture.hazards.sorted.filter {
      $0.kind == .plume && $0.report.origin == cloud.origin.id
    }
    if mine.isEmpty, cloud.hasBegun {
      stimuli.append(Stimulus(.declareHazard(cloud.report), by: desk, at: now))
    }
    if let hazard = mine.first(where: { !$0.isOver }) {
      for city in cloud.reached where hazard.arrival(in: city) == nil {
        stimuli.append(
          Stimulus(.hazard(hazard.id, .confirm(city)), by: "air-\(city)", at: now))
      }
      if cloud.isOver {
        let reason = "演练 exercise: 泄漏已止，空气达标 leak stopped, the air is clear"
        stimuli.append(Stimulus(.hazard(hazard.id, .end(reason: reason)), by: desk, at: now))
      }
    }
    agenda.add(.cloud(index), at: now.advanced(by: LeakedCloud.step))
    return stimuli
  }

  private func windReadings(_ cloud: LeakedCloud) -> [Stimulus] {
    let wind = cloud.observedWind
    let values = [("wind", wind.speed, "m/s"), ("wind-direction", wind.direction, "°")]
    return values.map { kind, value, unit in
      let observation = Observation(
        source: "wind-\(cloud.origin.abbreviation)", time: now, kind: kind,
        city: cloud.origin.id, coordinate: cloud.origin.coordinate, value: value, unit: unit)
      return Stimulus(.observation(observation), at: now)
    }
  }
}
