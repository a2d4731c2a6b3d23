/// What the record shows of what was expected: each entry is looked at once, as it is applied.
extension Picture {
  /// Takes note of what an entry, applied already, means to the injects that are watched. The cost
  /// grows with what is expected, never with the record.
  mutating func watch(_ entry: Entry) {
    guard var drill, drill.isUnderWay else { return }
    if case .drill = entry.event { return }
    if case .alert(let id, .raised(let report)) = entry.event,
      let number = InjectedAlert.inject(of: report),
      let index = drill.runs.firstIndex(where: { $0.inject.number == number })
    {
      drill.runs[index].alerts.append(id)
    }
    for index in drill.runs.indices where drill.runs[index].isWatched {
      for place in drill.runs[index].inject.expected.indices {
        let expectation = drill.runs[index].inject.expected[place]
        note(entry, for: expectation, &drill.runs[index].progress[place], drill)
      }
    }
    self.drill = drill
  }

  private func note(
    _ entry: Entry, for expectation: ExpectedAction, _ progress: inout InjectRun.Progress,
    _ drill: Drill
  ) {
    let scope = expectation.scope
    switch (expectation.act, entry.event) {
    case (.acknowledge, .alert(let id, .acknowledged)) where matches(id, scope, drill):
      progress.see(entry, id.rawValue)
    case (.acknowledge, .alert(let id, .unacknowledged)): progress.takeBack(id.rawValue)
    case (.openIncident, .incident(let id, .reported)) where matches(id, scope, drill):
      progress.see(entry, id.rawValue)
    case (.reach(let state), .incident(let id, _))
    where incidents[id]?.state == state && matches(id, scope, drill):
      progress.see(entry, id.rawValue)
    case (.note(let words), .alert(let id, .noted(let text)))
    where matches(id, scope, drill) && text.holds(anyOf: words):
      progress.see(entry, id.rawValue)
    case (.note(let words), .incident(let id, .noted(let text)))
    where matches(id, scope, drill) && text.holds(anyOf: words):
      progress.see(entry, id.rawValue)
    case (.posture(let posture), .watch(let event)):
      guard let (city, now) = event.citySwitched, now == posture,
        scope.city.map({ $0 == city }) ?? true
      else { break }
      progress.see(entry, city.rawValue)
    case (.dispatch(let kind, let count), .unit(let id, .dispatched(let incident, _)))
    where (kind.map { units[id]?.kind == $0 } ?? true) && matches(incident, scope, drill):
      progress.add(id, of: count, entry)
    case (.dispatch(_, let count), .unit(let id, .moved(.cancel, _, _, _))):
      progress.remove(id, of: count)
    case (.arrival(let kind, let count), .unit(let id, .moved(.arrive, _, _, _)))
    where (kind.map { units[id]?.kind == $0 } ?? true)
      && (units[id]?.incident).map({ matches($0, scope, drill) }) ?? false:
      progress.addArrived(id, of: count, entry)
    case (.acknowledge, _), (.openIncident, _), (.reach, _), (.note, _), (.posture, _),
      (.dispatch, _), (.arrival, _):
      break
    }
  }

  private func matches(_ id: Alert.ID, _ scope: ExpectedAction.Scope, _ drill: Drill) -> Bool {
    guard let alert = alerts[id] else { return false }
    if let number = scope.inject, drill.run(number)?.alerts.contains(id) != true { return false }
    if let city = scope.city, alert.city != city { return false }
    return scope.kind.map { $0 == alert.report.kind } ?? true
  }

  private func matches(_ id: Incident.ID, _ scope: ExpectedAction.Scope, _ drill: Drill) -> Bool {
    guard let incident = incidents[id] else { return false }
    if let number = scope.inject {
      guard let alerts = drill.run(number)?.alerts,
        incident.alerts.contains(where: { alerts.contains($0) })
      else { return false }
    }
    if let city = scope.city, incident.city != city { return false }
    return scope.kind.map { $0 == incident.report.kind } ?? true
  }
}

extension Actor {
  /// Whether a drill is played by it: a person at a desk who does not run the drill.
  package var isPlayer: Bool {
    switch role {
    case .observer, .dispatcher, .supervisor, .coordinator: true
    case .facilitator, .system: false
    }
  }
}

extension InjectRun.Progress {
  /// Only what a player does counts: neither the facilitator nor a simulated desk can pass a test.
  fileprivate mutating func see(_ entry: Entry, _ subject: String) {
    guard sighting == nil, entry.actor.isPlayer else { return }
    sighting = Sighting(
      at: entry.happened, by: entry.actor, subject: subject, sequence: entry.sequence)
  }

  /// What a player took back was not done.
  fileprivate mutating func takeBack(_ subject: String) {
    if sighting?.subject == subject { sighting = nil }
  }

  fileprivate mutating func add(_ unit: Unit.ID, of count: Int, _ entry: Entry) {
    guard entry.actor.isPlayer, !units.contains(unit) else { return }
    units.append(unit)
    if units.count >= count { see(entry, unit.rawValue) }
  }

  /// A unit that was called off before the scene was not sent.
  fileprivate mutating func remove(_ unit: Unit.ID, of count: Int) {
    units.removeAll { $0 == unit }
    if units.count < count { sighting = nil }
  }

  /// Crews arrive by themselves; that they were sent is another expectation.
  fileprivate mutating func addArrived(_ unit: Unit.ID, of count: Int, _ entry: Entry) {
    guard !units.contains(unit) else { return }
    units.append(unit)
    guard units.count >= count, sighting == nil else { return }
    sighting = Sighting(
      at: entry.happened, by: entry.actor, subject: unit.rawValue, sequence: entry.sequence)
  }
}

extension String {
  /// Whether it holds one of some words, whatever their case; any text holds one of none.
  fileprivate func holds(anyOf words: [String]) -> Bool {
    guard !words.isEmpty else { return true }
    let text = lowercased()
    return words.contains { text.contains($0.lowercased()) }
  }
}
