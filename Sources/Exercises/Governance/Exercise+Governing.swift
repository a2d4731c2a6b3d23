internal import Domain
internal import Statutes

/// Simulated desks make the reports that the law asks for and do their duties; what a person has
/// taken up is left to that person.
extension Exercise {
  /// What a city owes about a matter, and when it does it.
  private struct Plan {
    let at: Instant
    let city: City.ID
    let command: Command
  }

  /// Makes the appointments that follow from how a matter now stands.
  mutating func consider(_ matter: Matter, _ picture: Picture) {
    let plans = plans(for: matter, picture)
    if let next = plans.map(\.at).min() { agenda.add(.matter(matter), at: max(now, next)) }
    lookAgain(at: matter, picture)
  }

  /// Makes the appointments of all that stands, when the exercise is taken up.
  mutating func considerMatters(_ picture: Picture) {
    for incident in picture.incidents.sorted { consider(.incident(incident.id), picture) }
    for hazard in picture.standingHazards { consider(.hazard(hazard.id), picture) }
  }

  /// A new forecast may bring cities to a hazard and to the incidents that belong to it.
  mutating func considerReach(of hazard: Hazard, _ picture: Picture) {
    consider(.hazard(hazard.id), picture)
    let behind = picture.incidents.filter {
      $0.isOpen && picture.hazard(behind: $0)?.id == hazard.id
    }
    for id in behind.map(\.id).sorted() { consider(.incident(id), picture) }
  }

  /// Does the first thing that is due about a matter; the next follows once this is on the record.
  mutating func govern(_ matter: Matter, _ picture: Picture) -> [Stimulus] {
    let plans = plans(for: matter, picture)
    let due = plans.filter { $0.at <= now }.min { $0.at < $1.at }
    if let due, let city = region[due.city] {
      let command = withFacts(due.command, picture)
      return [Stimulus(command, by: Actors.desk(city), at: now)]
    }
    consider(matter, picture)
    return []
  }

  /// A report with what it tells, a posture with what is to be done for it.
  private func withFacts(_ command: Command, _ picture: Picture) -> Command {
    if case .govern(.incident(let id), .report(let report)) = command,
      let incident = picture.incidents[id]
    {
      var report = statutes.withFacts(report, on: incident, in: picture, at: now)
      conduct.slip(&report, of: incident)
      return .govern(.incident(id), .report(report))
    }
    if case .watch(.posture(let holder, .order(let order))) = command {
      return .watch(statutes.order(holder, to: order.to, reason: order.reason, in: picture))
    }
    return command
  }

  private func plans(for matter: Matter, _ picture: Picture) -> [Plan] {
    statutes.obligations(of: matter, in: picture, at: now).compactMap { obligation in
      let city = obligation.owner
      guard !obligation.isDone, !isLeft(city, in: matter, picture),
        let at = conduct.time(of: obligation),
        let command = conduct.command(for: obligation, in: picture)
      else { return nil }
      return Plan(at: at, city: city, command: command)
    }
  }

  /// What is due by an hour of the day is due again the next time, though nothing happens.
  private mutating func lookAgain(at matter: Matter, _ picture: Picture) {
    guard case .incident(let id) = matter, let incident = picture.incidents[id], incident.isOpen
    else { return }
    let hours = statutes.clocks(of: incident, in: picture, at: now).compactMap { clock in
      if case .daily = clock.rule.limit, clock.due > now { clock.due } else { nil as Instant? }
    }
    if let hour = hours.min() {
      agenda.add(.matter(matter), at: hour.advanced(by: .seconds(1)))
    }
  }

  /// Whether persons answer for a city in a matter: they have written for the city, play it in a
  /// drill, opened the incident, or have begun to report and to do duties.
  func isLeft(_ city: City.ID, in matter: Matter, _ picture: Picture) -> Bool {
    if picture.isStaffed(city) || played.contains(city) { return true }
    let record = picture.governance(of: matter)
    let suffix = "/\(city)"
    if record.done.contains(where: {
      $0.by.role != .system && $0.act.duty.rawValue.hasSuffix(suffix)
    }) {
      return true
    }
    guard picture.responsibility(for: matter)?.lead.city == city else { return false }
    if case .incident(let id) = matter, let incident = picture.incidents[id],
      !Actors.isDesk(incident.openedBy)
    {
      return true
    }
    return record.assessments.contains { $0.by.role != .system }
      || record.reports.contains { $0.by.role != .system }
      || record.told.contains { $0.by.role != .system }
  }
}

extension Scenario {
  /// The cities that a drill is about: they are its players' own.
  var played: Set<City.ID> {
    guard let plan = plan(seed: 0) else { return [] }
    let expected = plan.injects.flatMap(\.expected).compactMap(\.scope.city)
    return Set(plan.injects.compactMap(\.alert?.city) + expected)
  }
}
