internal import Domain
internal import Geodesy
internal import Planning

extension Conduct {
  /// What a unit does next: what its crew tells over the radio.
  func next(for unit: Unit, in picture: Picture) -> Next<UnitTrigger>? {
    let words = dice(unit).words(.travel, tick: unit.since.tick)
    if let hold = unit.held { return turningBack(unit, hold, in: picture) }
    switch unit.status {
    case .committed:
      let turnout = TravelTime.turnout(of: unit.kind).inSeconds
      let percentage = Int64(words[0].scaled(to: 60...130))
      return Next(.depart, at: unit.since.advanced(by: .seconds(turnout * percentage / 100)))
    case .enroute:
      let road = time(onRoad: unit, words)
      if words[1].happens(perThousand: 25) {
        return Next(.delay, at: unit.departed.advanced(by: road / 2))
      }
      return Next(.arrive, at: unit.departed.advanced(by: road))
    case .delayed: return Next(.resume, at: unit.since.advanced(by: words[2].seconds(120...480)))
    case .staging: return Next(.arrive, at: unit.since.advanced(by: words[2].seconds(120...420)))
    case .onScene: return release(unit, picture, words)
    case .returning, .relocating:
      return Next(.reachStation, at: unit.departed.advanced(by: time(onRoad: unit, words)))
    case .available, .outOfService, .unavailable, .manual: return nil
    }
  }

  /// Who can go no further waits; a simulated desk calls it back after a while, and sends others.
  private func turningBack(
    _ unit: Unit, _ hold: Unit.Hold, in picture: Picture
  ) -> Next<UnitTrigger>? {
    guard unit.status == .enroute, let id = unit.incident else { return nil }
    let incident = picture.incidents[id]
    let isOurs = incident.map { Actors.isDesk($0.openedBy) } ?? true
    let isOver = incident.map { !$0.isOpen || $0.state == .recovered } ?? true
    return isOurs || isOver ? Next(.cancel, at: hold.since.advanced(by: .minutes(10))) : nil
  }

  /// The time that a way really takes: around the expected one, seldom much longer.
  private func time(onRoad unit: Unit, _ words: SIMD4<UInt32>) -> Duration {
    guard let journey = unit.journey else { return .minutes(5) }
    let expected = journey.departed.duration(to: journey.expectedArrival).inSeconds
    let isSlow = words[3].happens(perThousand: 120)
    let percentage = isSlow ? words[0].scaled(to: 110...155) : words[0].scaled(to: 82...112)
    return .seconds(max(10, expected * Int64(percentage) / 100))
  }

  /// A unit goes home once its incident has recovered, or is no more.
  private func release(
    _ unit: Unit, _ picture: Picture, _ words: SIMD4<UInt32>
  ) -> Next<UnitTrigger>? {
    guard let incident = unit.incident.flatMap({ picture.incidents[$0] }), incident.isOpen else {
      return Next(.release, at: unit.since.advanced(by: .minutes(1)))
    }
    guard incident.state == .recovered, let recovered = incident.entered[.recovered] else {
      return nil
    }
    return Next(.release, at: recovered.advanced(by: words[2].seconds(30...300)))
  }

  /// What is put to the station when it happens.
  func stimulus(
    _ trigger: UnitTrigger, of unit: Unit, in picture: Picture, at instant: Instant
  ) -> Stimulus {
    Stimulus(
      .moveUnit(unit.id, trigger, journey: .begun(by: trigger, unit, in: picture, at: instant)),
      by: unit.id.rawValue, at: instant)
  }
}

extension Unit {
  /// Since when it has been on the way that it is on: a new way begins where it was given.
  fileprivate var departed: Instant { journey.map { max(since, $0.departed) } ?? since }
}
