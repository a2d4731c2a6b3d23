extension Picture {
  /// Looks and answers, and changes nothing: the events that a command leads to, in order, or the
  /// reason why it is refused.
  package func decide(_ submission: Submission) throws(Rejection) -> [Event] {
    guard submission.command.isOpen(to: submission.actor.role) else {
      throw .notPermitted(submission.actor.role)
    }
    switch submission.command {
    case .watch(.posture(let holder, let command)):
      return [.watch(.posture(holder, try decide(command, of: holder, submission)))]
    case .watch(let command): return try decide(command, at: submission.happened)
    case .takeReport(let report): return try decide(report)
    case .alert(let id, let command):
      return [.alert(id, try decide(command, on: id, at: submission.happened))]
    case .reportIncident(let report): return try decide(report, by: submission.actor)
    case .incident(let id, let command):
      return [.incident(id, try decide(command, on: id))]
    case .dispatch(let assignments, let incident):
      return try decideDispatch(assignments, to: incident, at: submission.happened)
    case .moveUnit(let unit, let trigger, let journey):
      return try decideMove(of: unit, trigger, journey, submission)
    case .unit(let id, let command): return try decide(command, on: id, submission)
    case .answer(let proposal, let acts, let refusal):
      return try decide(proposal, acts, reason: refusal, submission)
    case .declareHazard(let report): return try decide(declaring: report)
    case .hazard(let id, let command): return [.hazard(id, try decide(command, on: id))]
    case .road(let command): return [.road(try decide(command, at: submission.happened))]
    case .observe(let observation): return try decide(observation)
    case .quarantine(let item): return [.itemQuarantined(item)]
    case .drill(let command): return try decide(command, submission)
    case .aid(let command): return try decide(command, submission)
    case .govern(let matter, let command):
      return [.governance(matter, try decide(command, on: matter))]
    case .alliance(let command): return [.alliance(try decide(command, submission))]
    case .prepare(let command): return [.preparedness(try decide(command, submission))]
    case .trust(let city, let command):
      return [.trust(city, try decide(command, on: city, submission))]
    case .evaluation(let command): return [.evaluation(try decide(command, submission))]
    case .communicate(let command):
      return [.communication(try decide(command, submission))]
    case .ledger(let command): return try decide(command, submission)
    }
  }

  private func decide(
    _ command: WatchCommand, at instant: Instant
  ) throws(Rejection) -> [Event] {
    switch command {
    case .open(let region, let scenario):
      return [.watch(.opened(region: region, scenario: scenario))]
    case .close:
      return [.watch(.closed)]
    case .silenceHorn(let until):
      return [.watch(.hornSilenced(until: until))]
    case .posture: preconditionFailure("a posture is decided with who gives the command")
    case .keepWhatIf(let whatIf):
      try decide(whatIf, at: instant)
      return [.watch(.whatIfKept(whatIf))]
    case .discardWhatIf(let supposition):
      guard supposition.isInRange else { throw .cannotBeSupposed }
      return [.watch(.whatIfDiscarded(supposition))]
    case .keepAidComparison(let comparison):
      try decide(comparison, at: instant)
      return [.watch(.aidComparisonKept(comparison))]
    case .discardAidComparison(let asked):
      guard asked <= instant else { throw .cannotBeSupposed }
      return [.watch(.aidComparisonDiscarded(asked: asked))]
    }
  }

  /// A gauge's value is recorded only where it crosses into another band; the value itself is a
  /// `Reading`.
  private func decide(_ observation: Observation) throws(Rejection) -> [Event] {
    guard observation.value.isFinite else { throw .valueIsNotANumber }
    if let count = count(in: observation) { return try decide(count) }
    let id = Gauge.ID(rawValue: observation.source)
    guard observation.kind == "water-level", let gauge = region[id] else { return [] }
    let band = gauge.band(of: observation.value)
    let standing = stages[id] ?? .normal
    guard band != standing else { return [] }
    return [.stageCrossed(id, from: standing, to: band, value: observation.value)]
  }
}

extension Gauge {
  /// Where a stage in metres stands against the gauge's levels; a level itself belongs to the band
  /// that it opens.
  package func band(of stage: Double) -> StageBand {
    if stage >= guaranteeLevel.value { return .guarantee }
    return stage >= warningLevel.value ? .warning : .normal
  }
}
