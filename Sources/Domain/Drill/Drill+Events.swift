extension Picture {
  mutating func apply(_ event: DrillEvent, _ entry: Entry) {
    switch event {
    case .planned(let plan): drill = Drill(plan)
    case .branched(let branch):
      drill?.branch = branch
    case .started:
      drill?.phase = .running
      drill?.started = entry.happened
    case .paused: drill?.phase = .paused
    case .resumed: drill?.phase = .running
    case .speedSet(let speed): drill?.speed = speed
    case .stepped: break
    case .checkpointed(let number, let label):
      drill?.checkpoints.append(
        Drill.Checkpoint(
          number: number, at: entry.happened, sequence: entry.sequence, label: label))
    case .jumpedBack, .ended:
      drill?.phase = .ended
      drill?.ended = entry.happened
    case .inject(let number, let event):
      guard let index = drill?.runs.firstIndex(where: { $0.inject.number == number }) else {
        preconditionFailure("inject \(number) is of no drill")
      }
      drill?.runs[index].apply(event, entry)
      if case .delivered = event { seeWhatStands(index, entry) }
    }
  }

  /// What an inject asks for may be so already: a city that stands ready needs no word.
  private mutating func seeWhatStands(_ index: Int, _ entry: Entry) {
    guard let expected = drill?.runs[index].inject.expected else { return }
    for (place, expectation) in expected.enumerated() {
      guard case .posture(let posture) = expectation.act, let city = expectation.scope.city,
        self.posture(of: city) == posture
      else { continue }
      drill?.runs[index].progress[place].sighting = Sighting(
        at: entry.happened, by: .program, subject: city.rawValue, sequence: 0)
    }
  }
}

extension InjectRun {
  fileprivate mutating func apply(_ event: InjectEvent, _ entry: Entry) {
    guard let next = InjectStateTable.next(from: state, on: event.trigger) else {
      preconditionFailure("inject \(inject.number) was moved by \(event.trigger) from \(state)")
    }
    state = next
    entered[next] = entry.happened
    switch event {
    case .delivered: deliveredBy = entry.actor
    case .held(let reason), .skipped(let reason): self.reason = reason
    case .released: reason = nil
    case .observed(let verdict): self.verdict = verdict
    case .scheduled, .closed: break
    }
  }
}

extension InjectEvent {
  /// The edge of the state table that it took.
  package var trigger: InjectTrigger {
    switch self {
    case .scheduled: .schedule
    case .delivered: .deliver
    case .held: .hold
    case .released: .release
    case .skipped: .skip
    case .observed: .observe
    case .closed: .close
    }
  }
}
