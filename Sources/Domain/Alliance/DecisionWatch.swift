/// Watches the clocks of joint decisions: tells the desk of each city that is late with its answer,
/// ends that once it has answered, and lets lapse what too few have answered.
package struct DecisionWatch: Sendable {
  /// When each open decision is to be looked at again.
  private var appointments: [JointDecision.ID: Instant] = [:]
  /// Of whom the desk was told.
  private var told: Set<AnswerNotice> = []

  /// The watch over the decisions of a picture.
  package init(_ picture: Picture) {
    for alert in picture.alerts.filter({ $0.isActive && $0.report.key.source == ReportKey.clocks })
    {
      if let notice = AnswerNotice(alert.report.key) { told.insert(notice) }
    }
    for decision in picture.openDecisions { appointments[decision.id] = picture.recorded }
    for notice in told { appointments[notice.decision] = picture.recorded }
  }

  /// Takes in what an entry has changed.
  package mutating func note(_ entry: Entry) {
    guard case .alliance(.decision(let id, _)) = entry.event else { return }
    appointments[id] = entry.recorded
  }

  /// When something is to be looked at again.
  package var next: Instant? { appointments.values.min() }

  /// What the clock has to say: reports of who is late and of who is so no more, and what lapses.
  package mutating func due(at now: Instant, in picture: Picture) -> [Command] {
    let ids = appointments.filter { $0.value <= now }.map(\.key).sorted()
    return ids.flatMap { look(at: $0, now, picture) }
  }

  private mutating func look(
    at id: JointDecision.ID, _ now: Instant, _ picture: Picture
  ) -> [Command] {
    appointments[id] = nil
    let decision = picture.decisions[id]
    var commands: [Command] = []
    var late: Set<AnswerNotice> = []
    if let decision, decision.state == .open {
      let round = decision.round
      if round.lapses <= now {
        commands.append(.alliance(.lapse(id)))
      } else {
        late = Set(
          decision.late(at: now).map { AnswerNotice(id, of: $0, due: round.answerBy) })
        let isLate = now > round.answerBy
        appointments[id] = isLate ? round.lapses : round.answerBy.advanced(by: .milliseconds(1))
      }
    }
    for notice in late.subtracting(told).sorted() {
      commands.append(.takeReport(notice.report(.open, of: decision, at: now)))
    }
    for notice in told.filter({ $0.decision == id }).subtracting(late).sorted() {
      commands.append(.takeReport(notice.report(.close, of: decision, at: now)))
    }
    told = told.filter { $0.decision != id }.union(late)
    return commands
  }
}

/// That a city has not answered in time, as the alert about it names that.
package struct AnswerNotice: Hashable, Comparable, Sendable {
  package let decision: JointDecision.ID
  package let city: City.ID
  package let due: Instant

  init(_ decision: JointDecision.ID, of city: City.ID, due: Instant) {
    self.decision = decision
    self.city = city
    self.due = due
  }

  private static let mark = "answer"

  /// The answer that a report of this desk's clocks tells of; nil for other reports.
  package init?(_ key: ReportKey) {
    let parts = key.identifier.split(separator: "|").map(String.init)
    guard key.source == ReportKey.clocks, parts.count == 4, parts[0] == Self.mark,
      let due = Int64(parts[3])
    else { return nil }
    (decision, city) = (JointDecision.ID(parts[1]), City.ID(parts[2]))
    self.due = Instant(milliseconds: due)
  }

  package static func < (left: AnswerNotice, right: AnswerNotice) -> Bool {
    (left.decision, left.city, left.due) < (right.decision, right.city, right.due)
  }

  /// What tells of it, or ends that.
  func report(
    _ operation: AlertReport.Operation, of decision: JointDecision?, at now: Instant
  ) -> AlertReport {
    let identifier =
      [Self.mark, decision?.id.rawValue ?? self.decision.rawValue]
      + [city.rawValue, "\(due.milliseconds)"]
    func key(_ sent: Instant) -> ReportKey {
      ReportKey(
        source: ReportKey.clocks, identifier: identifier.joined(separator: "|"), sent: sent)
    }
    return AlertReport(
      key: key(operation == .open ? due : now), operation: operation,
      status: decision?.isExercise ?? false ? .exercise : .actual,
      references: operation == .open ? [] : [key(due)], city: city,
      kind: EventKind.answerOverdue, emergencyClass: .accident, severity: .severe,
      urgency: .immediate, certainty: .observed, headline: self.decision.rawValue)
  }
}
