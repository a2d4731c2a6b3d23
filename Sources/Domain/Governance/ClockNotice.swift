/// The name of a late clock, as the alert about it bears it.
package struct ClockNotice: Hashable, Comparable, Sendable {
  package let incident: Incident.ID
  package let rule: String
  package let stage: FiledReport.Stage
  package let receiver: FiledReport.Receiver
  /// Nil where either would have done.
  package let means: FiledReport.Means?
  package let due: Instant

  package init(
    incident: Incident.ID, rule: String, stage: FiledReport.Stage,
    receiver: FiledReport.Receiver, means: FiledReport.Means?, due: Instant
  ) {
    (self.incident, self.rule, self.stage) = (incident, rule, stage)
    (self.receiver, self.means, self.due) = (receiver, means, due)
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

  /// What tells one from all others, and is the same for ever.
  package var name: String {
    [
      incident.rawValue, rule, stage.rawValue, receiver.rawValue, means?.rawValue ?? "any",
      "\(due.milliseconds)",
    ].joined(separator: "|")
  }

  package static func < (left: ClockNotice, right: ClockNotice) -> Bool {
    (left.incident, left.due, left.rule) < (right.incident, right.due, right.rule)
  }

  /// The report that it asks for, without how it is made.
  var subject: String { "\(incident) \(stage.rawValue) \(receiver.rawValue)" }

  /// What tells of it, or ends that.
  package func report(
    _ operation: AlertReport.Operation, of incident: Incident?, at now: Instant
  ) -> AlertReport {
    let opened = ReportKey(source: ReportKey.clocks, identifier: name, sent: due)
    let key = ReportKey(
      source: ReportKey.clocks, identifier: name, sent: operation == .open ? due : now)
    return AlertReport(
      key: key, operation: operation,
      status: incident?.isExercise ?? false ? .exercise : .actual,
      references: operation == .open ? [] : [opened], city: incident?.city,
      kind: EventKind.reportOverdue,
      emergencyClass: incident?.report.emergencyClass ?? .accident, severity: .severe,
      urgency: .immediate, certainty: .observed, headline: "\(incident?.id.rawValue ?? "") \(rule)")
  }
}
