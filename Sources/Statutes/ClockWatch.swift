package import Domain

/// Watches the clocks of all incidents and tells the desk of what is late: each as an alert of its
/// own, which ends when the report is made.
package struct ClockWatch: Sendable {
  /// When the next open clock of each incident is late.
  private var appointments: [Incident.ID: Instant] = [:]
  /// The clocks that the desk was told of.
  private var told: Set<ClockNotice> = []
  private let statutes: Statutes

  /// The watch over the incidents of a picture.
  package init(_ statutes: Statutes, _ picture: Picture) {
    self.statutes = statutes
    for alert in picture.alerts.filter({ $0.isActive && $0.report.key.source == ReportKey.clocks })
    {
      if let notice = ClockNotice(alert.report.key) { told.insert(notice) }
    }
    picture.governances.visit { matter, record in
      guard case .incident(let id) = matter, record.grade != nil else { return }
      appointments[id] = picture.recorded
    }
  }

  /// Takes in what an entry has changed: only what is graded has clocks.
  package mutating func note(_ entry: Entry, in picture: Picture) {
    switch entry.event {
    case .governance(.incident(let id), _): appointments[id] = entry.recorded
    case .incident(let id, _) where picture.governance(of: .incident(id)).grade != nil:
      appointments[id] = entry.recorded
    case .watch, .alert, .incident, .unit, .hazard, .stageCrossed, .itemQuarantined, .endForetold,
      .drill, .aid, .stockCounted, .governance, .alliance, .road:
      break
    }
  }

  /// When something is to be looked at again.
  package var next: Instant? { appointments.values.min() }

  /// The reports that tell of what has become late, and that end what is so no more.
  package mutating func due(at now: Instant, in picture: Picture) -> [AlertReport] {
    let ids = appointments.filter { $0.value <= now }.map(\.key).sorted()
    return ids.flatMap { look(at: $0, now, picture) }
  }

  private mutating func look(
    at id: Incident.ID, _ now: Instant, _ picture: Picture
  ) -> [AlertReport] {
    appointments[id] = nil
    let incident = picture.incidents[id]
    let clocks = incident.map { statutes.clocks(of: $0, in: picture, at: now) } ?? []
    let late = clocks.filter { $0.isOpen && $0.isLate(at: now) }
    appointments[id] = clocks.filter { $0.isOpen && !$0.isLate(at: now) }.map(\.lateFrom).min()
    var reports: [AlertReport] = []
    for clock in late {
      let notice = ClockNotice(clock)
      guard told.insert(notice).inserted, let incident else { continue }
      reports.append(notice.report(.open, of: incident, at: now))
    }
    let standing = Set(late.map { ClockNotice($0) })
    for notice in told.filter({ $0.incident == id && !standing.contains($0) }).sorted() {
      told.remove(notice)
      reports.append(notice.report(.close, of: incident, at: now))
    }
    return reports
  }
}

/// The name of a late clock, as the alert about it bears it.
package struct ClockNotice: Hashable, Comparable, Sendable {
  package let incident: Incident.ID
  package let rule: String
  package let stage: FiledReport.Stage
  package let receiver: FiledReport.Receiver
  /// Nil where either would have done.
  package let means: FiledReport.Means?
  package let due: Instant

  init(_ clock: StatutoryClock) {
    (incident, rule, due) = (clock.incident, clock.rule.id, clock.due)
    (stage, receiver, means) = (clock.rule.stage, clock.rule.receiver, clock.rule.means)
  }

  /// The clock that a report of this desk's clocks tells of; nil for other reports.
  package init?(_ key: ReportKey) {
    let parts = key.identifier.split(separator: "|").map(String.init)
    guard key.source == ReportKey.clocks, parts.count == 6, let due = Int64(parts[5]),
      let stage = FiledReport.Stage(rawValue: parts[2]),
      let receiver = FiledReport.Receiver(rawValue: parts[3])
    else { return nil }
    (incident, rule) = (Incident.ID(parts[0]), parts[1])
    (self.stage, self.receiver) = (stage, receiver)
    means = FiledReport.Means(rawValue: parts[4])
    self.due = Instant(milliseconds: due)
  }

  private var identifier: String {
    [
      incident.rawValue, rule, stage.rawValue, receiver.rawValue, means?.rawValue ?? "any",
      "\(due.milliseconds)",
    ].joined(separator: "|")
  }

  package static func < (left: ClockNotice, right: ClockNotice) -> Bool {
    (left.incident, left.due, left.rule) < (right.incident, right.due, right.rule)
  }

  /// What tells of it, or ends that.
  func report(
    _ operation: AlertReport.Operation, of incident: Incident?, at now: Instant
  ) -> AlertReport {
    let opened = ReportKey(source: ReportKey.clocks, identifier: identifier, sent: due)
    let key = ReportKey(
      source: ReportKey.clocks, identifier: identifier, sent: operation == .open ? due : now)
    return AlertReport(
      key: key, operation: operation,
      status: incident?.isExercise ?? false ? .exercise : .actual,
      references: operation == .open ? [] : [opened], city: incident?.city,
      kind: EventKind.reportOverdue,
      emergencyClass: incident?.report.emergencyClass ?? .accident, severity: .severe,
      urgency: .immediate, certainty: .observed, headline: "\(incident?.id.rawValue ?? "") \(rule)")
  }
}
