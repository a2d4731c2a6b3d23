internal import Domain

/// A drill within an exercise: the exercise puts its plan on the record, delivers what is due,
/// reports what is injected, and says what was observed. What was delivered, held or seen stands in
/// the picture alone.
extension Exercise {
  /// Plans what begins a drill, or what one under way still lacks.
  mutating func planDrill(_ picture: Picture) {
    guard let script = scenario.drill else { return }
    guard let drill = picture.drill else {
      agenda.add(.drillPlan, at: now)
      if startsDrill {
        agenda.add(.drillStart, at: scenario.start.advanced(by: script.lead))
      }
      return
    }
    if drill.phase == .planned, startsDrill {
      agenda.add(.drillStart, at: max(now, scenario.start.advanced(by: script.lead)))
    }
    for run in drill.runs
    where run.delivered != nil && run.inject.alert != nil && run.alerts.isEmpty {
      agenda.add(.injectedAlert(run.inject.number), at: now)
    }
    lookAtDrill(at: now)
  }

  /// The plan, and how things stand when it begins.
  func beginDrill() -> [Stimulus] {
    guard let script = scenario.drill, let plan = scenario.plan(seed: conduct.seed) else {
      return []
    }
    let postures = script.initial.postures.map {
      Command.watch(.switchPosture($0.city, to: $0.posture, reason: "演练 Exercise"))
    }
    let units = script.initial.unitsOut.map {
      Command.moveUnit($0, .takeOutOfService, journey: nil)
    }
    return ([.drill(.plan(plan))] + postures + units).map { control($0) }
  }

  /// Whatever was recorded may be what an inject waits for.
  mutating func hear(_ event: Event, _ picture: Picture) {
    if case .drill(.inject(let number, .delivered)) = event,
      picture.drill?.run(number)?.inject.alert != nil
    {
      agenda.add(.injectedAlert(number), at: now)
    }
    guard picture.drill?.isUnderWay ?? false else { return }
    lookAtDrill(at: now)
  }

  /// Does what the drill does by itself now, and looks again when time alone brings something.
  mutating func runDrill(_ picture: Picture) -> [Stimulus] {
    if let look = drillLook, look <= now { drillLook = nil }
    if let next = picture.nextDrillMoment(after: now) { lookAtDrill(at: next) }
    return picture.drillCommands(at: now).map { control(.drill($0)) }
  }

  /// What the feeds report of an inject.
  func report(ofInject number: Int, _ picture: Picture) -> [Stimulus] {
    guard let inject = picture.drill?.run(number)?.inject,
      let report = conduct.arrivals.report(of: inject, at: now)
    else { return [] }
    return [Stimulus(.takeReport(report), by: report.key.source, at: now)]
  }

  func control(_ command: Command) -> Stimulus { Stimulus(command, by: Actors.control, at: now) }

  private mutating func lookAtDrill(at instant: Instant) {
    if let drillLook, drillLook <= instant { return }
    drillLook = instant
    agenda.add(.drill, at: instant)
  }
}
