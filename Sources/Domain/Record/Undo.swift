extension Entry {
  /// How long an act can be taken back by the key for it.
  package static let undoWindow = Duration.seconds(10)

  /// The command that compensates this act, nil where nothing can. Nothing is unmade: the
  /// compensation is an event of its own, and a unit that was sent is called back.
  package func compensation(in picture: Picture) -> Command? {
    switch event {
    case .alert(let id, let event):
      return picture.alerts[id]?.compensation(for: event).map { .alert(id, $0) }
    case .watch(.hornSilenced): return .watch(.silenceHorn(until: recorded))
    case .unit(let id, .dispatched(let incident, _)):
      guard let unit = picture.units[id], unit.incident == incident else { return nil }
      let journey = Journey(
        from: unit.position(at: recorded), to: unit.home, departed: recorded,
        expectedArrival: recorded.advanced(by: unit.assignment?.travel ?? .minutes(5)))
      return picture.callingBack(unit, home: journey)
    case .hazard(let id, .declared):
      guard let hazard = picture.hazards[id], !hazard.isOver else { return nil }
      return .hazard(id, .end(reason: "撤回 taken back"))
    case .road(.closed(let id, _, _, _)):
      return picture.closures[id] == nil ? nil : .road(.open(id))
    case .road(.corridorStarted(let corridor)):
      return picture.corridors[corridor.unit] == nil ? nil : .road(.stopCorridor(corridor.unit))
    case .watch, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
      .endForetold, .drill, .aid, .stockCounted, .governance, .alliance, .trust, .evaluation,
      .preparedness, .communication, .ledger:
      return nil
    }
  }
}

extension Alert {
  fileprivate func compensation(for event: AlertEvent) -> AlertCommand? {
    switch event {
    case .acknowledged: state == .acknowledged ? .unacknowledge : nil
    case .shelved: state == .shelved ? .unshelve : nil
    case .suppressed: state == .suppressed ? .unsuppress : nil
    case .removedFromService: state == .outOfService ? .returnToService : nil
    case .raised, .updated, .recurred, .overtaken, .cleared, .unacknowledged, .unshelved,
      .shelvingEnded, .unsuppressed, .returnedToService, .noted, .grouped, .inhibited, .released,
      .escalated:
      nil
    }
  }
}
