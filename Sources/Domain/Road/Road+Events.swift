extension Picture {
  mutating func apply(_ event: RoadEvent, _ entry: Entry) {
    switch event {
    case .closed(let id, let stretch, let reason, let until):
      closureCount += 1
      closures[id] = RoadClosure(
        id: id, stretch: stretch, reason: reason, until: until, by: entry.actor,
        since: entry.happened)
    case .opened(let id), .closureEnded(let id): closures[id] = nil
    case .rerouted(let id, let journey):
      guard var unit = units[id] else {
        preconditionFailure("\(event) is about \(id), which is not in the picture")
      }
      unit.coordinate = unit.position(at: entry.happened)
      unit.journey = journey
      unit.held = nil
      units[id] = unit
    case .corridorStarted(let corridor):
      corridors[corridor.unit] = RunningCorridor(corridor, by: entry.actor, since: entry.happened)
      hurry(corridor.unit, by: corridor.saving.middle, at: entry.happened)
    case .corridorEnded(let id, let hasPassed):
      let corridor = corridors[id]?.corridor
      corridors[id] = nil
      // What it would have saved on the junctions that are still ahead is given back.
      guard !hasPassed, let corridor, !corridor.junctions.isEmpty else { return }
      let ahead = corridor.junctions.count { $0.arrival > entry.happened }
      hurry(
        id, by: -(corridor.saving.middle * ahead / corridor.junctions.count), at: entry.happened)
    }
  }

  /// Brings a unit's expected arrival nearer by seconds, though not before the moment.
  private mutating func hurry(_ id: Unit.ID, by seconds: Int, at instant: Instant) {
    guard var journey = units[id]?.journey else { return }
    // Where it is now it stays: what is left goes quicker.
    let place = journey.position(at: instant)
    let left = max(0, instant.duration(to: journey.expectedArrival).inSeconds)
    journey = journey.rest(from: place, at: instant)
    journey.expectedArrival = instant.advanced(
      by: .seconds(max(min(left, 5), left - Int64(seconds))))
    units[id]?.journey = journey
  }

  /// The corridor that a move of a unit ends: who is there, or goes elsewhere, needs it no more.
  func corridor(endedBy entry: Entry) -> RoadEvent? {
    switch entry.event {
    case .unit(let id, let event):
      guard corridors[id] != nil else { return nil }
      switch event {
      case .moved(.delay, _, _, _), .moved(.resume, _, _, _), .reliefSent, .contactLost,
        .contactRegained:
        return nil
      case .moved, .dispatched, .withdrawn, .diverted, .sentToStandBy, .heldUp:
        return .corridorEnded(id, hasPassed: true)
      }
    case .road(.rerouted(let id, _)):
      return corridors[id] == nil ? nil : .corridorEnded(id, hasPassed: true)
    case .watch, .alert, .incident, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
      .preparedness, .communication, .ledger:
      return nil
    }
  }
}
