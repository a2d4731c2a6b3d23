extension Picture {
  /// The fastest that a drill's time may run.
  package static let drillSpeedLimit = 3_600.0
  /// The longest that one step may take: as long as the longest months of an exercise.
  package static let drillStepLimit = Duration.hours(31 * 24)

  func decide(_ command: DrillCommand, _ submission: Submission) throws(Rejection) -> [Event] {
    // What is exercise never stands in a record as if it had happened.
    guard submission.isExercise else { throw .drillIsExercise }
    if case .plan(let plan) = command {
      guard drill.map({ $0.phase == .ended }) ?? true else { throw .drillIsPlanned }
      return [.drill(.planned(plan))]
    }
    guard let drill else { throw .noDrill }
    if let trigger = command.trigger {
      guard DrillPhaseTable.next(from: drill.phase, on: trigger) != nil else {
        throw .drillCannot(trigger, in: drill.phase)
      }
    }
    return try decide(command, in: drill, at: submission.happened).map { .drill($0) }
  }

  private func decide(
    _ command: DrillCommand, in drill: Drill, at now: Instant
  ) throws(Rejection) -> [DrillEvent] {
    switch command {
    case .plan(let plan): return [.planned(plan)]
    case .branch(let branch): return [.branched(branch)]
    case .start:
      return [.started]
        + drill.runs.filter { $0.state == .draft }.map { .inject($0.inject.number, .scheduled) }
    case .pause: return [.paused]
    case .resume: return [.resumed]
    case .setSpeed(let speed):
      guard speed > 0, speed <= Self.drillSpeedLimit else { throw .speedOutOfRange(speed) }
      return [.speedSet(speed)]
    case .step(let length):
      guard length > .zero, length <= Self.drillStepLimit else { throw .stepOutOfRange(length) }
      return [.stepped(length)]
    case .checkpoint(let label):
      return [.checkpointed(number: drill.checkpoints.count + 1, label: label)]
    case .jumpBack(let number):
      guard drill.checkpoints.contains(where: { $0.number == number }) else {
        throw .unknownCheckpoint(number)
      }
      return [.jumpedBack(to: number)]
    case .end: return [.ended]
    case .deliver, .hold, .release, .skip, .observe, .close:
      guard let (number, trigger) = command.injectStep else { return [] }
      return try decide(command, on: number, trigger, in: drill, at: now)
        .map { .inject(number, $0) }
    }
  }

  private func decide(
    _ command: DrillCommand, on number: Int, _ trigger: InjectTrigger, in drill: Drill,
    at now: Instant
  ) throws(Rejection) -> [InjectEvent] {
    guard let run = drill.run(number) else { throw .unknownInject(number) }
    guard InjectStateTable.next(from: run.state, on: trigger) != nil else {
      throw .injectCannot(number, trigger, in: run.state)
    }
    guard drill.isUnderWay || trigger == .skip && drill.phase == .planned else {
      throw .drillIsNotUnderWay(drill.phase)
    }
    switch command {
    case .deliver: return [.delivered]
    case .hold(_, let reason): return [.held(reason: try given(reason))]
    case .release: return [.released]
    case .skip(_, let reason): return [.skipped(reason: try given(reason))]
    case .observe:
      guard let verdict = run.verdict(at: now), verdict != run.verdict else {
        throw .nothingNewObserved(number)
      }
      return [.observed(verdict)]
    case .close:
      guard !run.inject.expected.isEmpty else { return [.closed] }
      // What is closed early is judged by what was seen: what is awaited is missing.
      let verdict = run.verdict(at: .distantFuture)
      guard let verdict, verdict != run.verdict else { return [.closed] }
      return [.observed(verdict), .closed]
    case .plan, .branch, .start, .pause, .resume, .setSpeed, .step, .checkpoint, .jumpBack, .end:
      return []
    }
  }
}

extension DrillCommand {
  /// The edge of the phase table that it takes, nil for what concerns an inject or the plan.
  var trigger: DrillTrigger? {
    switch self {
    case .start: .start
    case .pause: .pause
    case .resume: .resume
    case .setSpeed: .setSpeed
    case .step: .step
    case .checkpoint: .checkpoint
    case .jumpBack: .jumpBack
    case .end: .end
    case .plan, .branch, .deliver, .hold, .release, .skip, .observe, .close: nil
    }
  }

  /// The inject that it concerns, and the edge of the state table that it takes.
  var injectStep: (number: Int, trigger: InjectTrigger)? {
    switch self {
    case .deliver(let number): (number, .deliver)
    case .hold(let number, _): (number, .hold)
    case .release(let number): (number, .release)
    case .skip(let number, _): (number, .skip)
    case .observe(let number): (number, .observe)
    case .close(let number): (number, .close)
    case .plan, .branch, .start, .pause, .resume, .setSpeed, .step, .checkpoint, .jumpBack, .end:
      nil
    }
  }
}
