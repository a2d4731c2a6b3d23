extension Picture {
  mutating func apply(_ event: RiskEvent, to matter: Matter, _ entry: Entry) {
    switch event {
    case .moved(_, let stage, let reason):
      riskFiles[matter]?.enter(stage, entry, reason: reason)
    case .rerouted(let rerouting):
      if riskFiles[matter]?.reroutings.isEmpty ?? false { riskTally.misrouted += 1 }
      riskFiles[matter]?.reroutings.append(
        Dated(rerouting, by: entry.actor, at: entry.happened))
    }
  }

  /// Carries the file on a risk on by what an entry shows. The picture has taken the entry.
  mutating func carryOn(_ entry: Entry) {
    switch entry.event {
    case .incident(let id, let event): carryOn(id, event, entry)
    case .hazard(let id, let event): carryOn(id, event, entry)
    case .governance(.hazard(let id), .told): advance(.hazard(id), to: .treat, entry)
    case .watch, .alert, .unit, .road, .stageCrossed, .itemQuarantined, .endForetold, .drill,
      .aid, .stockCounted, .governance, .alliance, .trust, .preparedness, .evaluation,
      .communication, .ledger:
      break
    }
  }

  private mutating func carryOn(_ id: Incident.ID, _ event: IncidentEvent, _ entry: Entry) {
    let matter = Matter.incident(id)
    guard let incident = incidents[id] else { return }
    switch event {
    case .reported(let report):
      let first = report.alert.flatMap { alerts[$0]?.firstOccurred }
      open(matter, observed: min(first ?? entry.happened, entry.happened), entry)
    case .verified: advance(matter, to: .assess, entry)
    case .activated: advance(matter, to: .treat, entry)
    case .contained: advance(matter, to: .monitor, entry)
    case .recovered: advance(matter, to: .communicate, entry)
    case .flaredUp(let reason): riskFiles[matter]?.enter(.treat, entry, reason: reason)
    case .closed, .dismissed: riskFiles[matter]?.ended = entry.happened
    case .noted, .alarmRaised: break
    }
    guard riskFiles[matter]?.crossed == nil else { return }
    let reached = incident.alerts.compactMap { alerts[$0] }.flatMap(\.report.touched)
    if Set(reached.filter { $0.area > 0 }.map(\.city)).count > 1 { cross(matter, entry) }
  }

  private mutating func carryOn(_ id: Hazard.ID, _ event: HazardEvent, _ entry: Entry) {
    let matter = Matter.hazard(id)
    guard let hazard = hazards[id] else { return }
    switch event {
    case .declared: open(matter, observed: min(hazard.report.since, entry.happened), entry)
    case .forecast: advance(matter, to: .assess, entry)
    case .restricted, .confirmed: advance(matter, to: .treat, entry)
    case .ended: riskFiles[matter]?.ended = entry.happened
    case .watched, .revised, .verified: return
    }
    guard riskFiles[matter]?.crossed == nil else { return }
    if hazard.situation.situation != .local { cross(matter, entry) }
  }

  private mutating func open(_ matter: Matter, observed: Instant, _ entry: Entry) {
    let move = RiskMove(
      stage: .identify, at: observed, entry: entry.sequence, by: entry.actor, reason: nil)
    riskFiles[matter] = RiskFile(observed: observed, move)
    // Its own class says where it goes first; the offices that sign with that one are found later.
    let first = leadingClass(of: matter).map { [$0] } ?? []
    if region.organisation?.routing(of: first) != nil { riskTally.routed += 1 }
  }

  /// To a later stage; what comes after its time changes nothing.
  mutating func advance(_ matter: Matter, to stage: RiskStage, _ entry: Entry) {
    guard let file = riskFiles[matter], file.stage.place < stage.place else { return }
    riskFiles[matter]?.enter(stage, entry, reason: nil)
  }

  private mutating func cross(_ matter: Matter, _ entry: Entry) {
    riskFiles[matter]?.crossed = entry.happened
    guard let time = riskFiles[matter]?.timeToCross else { return }
    riskTally.crossed += 1
    riskTally.timeToCross += time
    riskTally.longestToCross = max(riskTally.longestToCross, time)
  }
}

extension RiskFile {
  fileprivate mutating func enter(_ stage: RiskStage, _ entry: Entry, reason: String?) {
    guard stage != self.stage else { return }
    if moves.count >= Self.mostMoves { moves.remove(at: 1) }
    moves.append(
      RiskMove(
        stage: stage, at: max(entry.happened, since), entry: entry.sequence, by: entry.actor,
        reason: reason))
  }
}
