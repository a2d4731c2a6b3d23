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
      .drill, .aid, .stockCounted, .governance, .alliance, .road, .trust, .evaluation,
      .preparedness, .communication, .ledger:
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

extension ClockNotice {
  /// The name of a clock.
  package init(_ clock: StatutoryClock) {
    self.init(
      incident: clock.incident, rule: clock.rule.id, stage: clock.rule.stage,
      receiver: clock.rule.receiver, means: clock.rule.means, due: clock.due)
  }
}
