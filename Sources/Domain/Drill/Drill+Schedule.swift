/// What a drill does by itself: injects whose time or condition has come, and what can be said of
/// those that were delivered. The exercise asks, and submits.
extension Picture {
  /// The commands that are due at a moment, in order of the injects' numbers.
  package func drillCommands(at now: Instant) -> [DrillCommand] {
    guard let drill, drill.isUnderWay else { return [] }
    return drill.runs.compactMap { run in
      let number = run.inject.number
      switch run.state {
      case .scheduled:
        guard let due = due(of: run, in: drill, at: now), due <= now else { return nil }
        return .deliver(number)
      case .delivered, .observed:
        guard let verdict = run.verdict(at: now), verdict != run.verdict else { return nil }
        return .observe(number)
      case .draft, .held, .closed, .skipped: return nil
      }
    }
  }

  /// The next moment at which something comes due by time alone; nil where nothing does.
  package func nextDrillMoment(after now: Instant) -> Instant? {
    guard let drill, drill.isUnderWay else { return nil }
    var moments: [Instant] = []
    for run in drill.runs {
      switch run.state {
      case .scheduled: if let due = due(of: run, in: drill, at: now) { moments.append(due) }
      case .delivered, .observed:
        for case .awaited(let limit) in run.standings(at: now) {
          moments.append(limit.advanced(by: .milliseconds(1)))
        }
      case .draft, .held, .closed, .skipped: break
      }
    }
    return moments.filter { $0 > now }.min()
  }

  /// When an inject that waits is delivered by itself, as things stand; nil by hand, or while what
  /// it waits for has not happened.
  package func due(of run: InjectRun, in drill: Drill, at now: Instant) -> Instant? {
    guard let started = drill.started else { return nil }
    switch run.inject.trigger {
    case .byHand: return nil
    case .at(let time): return started.advanced(by: time)
    case .after(let number, let state, let delay):
      return drill.run(number)?.entered[state]?.advanced(by: delay)
    case .when(let condition): return moment(of: condition, since: started, at: now)
    }
  }

  /// When a condition holds; nil while nothing leads to it.
  private func moment(
    of condition: Inject.Condition, since started: Instant, at now: Instant
  ) -> Instant? {
    switch condition {
    case .posture(let city, let posture): return self.posture(of: city) == posture ? now : nil
    case .incident(let kind, let city, let state):
      let isSo = !incidents.filter { incident in
        incident.state == state && (kind.map { $0 == incident.report.kind } ?? true)
          && (city.map { $0 == incident.city } ?? true)
      }.isEmpty
      return isSo ? now : nil
    case .unacknowledged(let kind, let city, let length):
      let waiting = alerts.filter { alert in
        alert.state == .unacknowledged && (kind.map { $0 == alert.report.kind } ?? true)
          && (city.map { $0 == alert.city } ?? true)
      }
      // What stood before the drill began is none of its conditions.
      return waiting.map { max($0.annunciated, started).advanced(by: length) }.min()
    }
  }
}
