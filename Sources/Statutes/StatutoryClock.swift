package import Domain

/// One limit as it runs for an incident: what must be reported to whom, since when, by when, and
/// whether it was.
package struct StatutoryClock: Hashable, Sendable {
  package let rule: ClockRule
  package let incident: Incident.ID
  package let city: City.ID
  package let start: Instant
  package let due: Instant
  /// When it was made; nil while it was not.
  package let made: Instant?
  /// Whether what was made was only a pre-report.
  package let isPreReport: Bool
  /// When the grade was raised after it had been due: it could not have been in time.
  package let raisedPast: Instant?

  /// The moment that is late: what is due daily is late at the hour, all else a moment later.
  private var isLateAtDue: Bool {
    if case .daily = rule.limit { true } else { false }
  }

  /// Whether it was not made in time, by a moment.
  package func isLate(at now: Instant) -> Bool {
    let moment = made ?? now
    return isLateAtDue ? moment >= due : moment > due
  }

  package var isOpen: Bool { made == nil }

  /// The time left; below zero once it is late.
  package func slack(at now: Instant) -> Duration { now.duration(to: due) }

  /// The first moment at which it is late.
  var lateFrom: Instant { isLateAtDue ? due : due.advanced(by: .milliseconds(1)) }
}

extension Statutes {
  /// The clocks of an incident, those that are open first, by the time left; none before it is
  /// verified and graded.
  package func clocks(
    of incident: Incident, in picture: Picture, at now: Instant
  ) -> [StatutoryClock] {
    let record = picture.governance(of: .incident(incident.id))
    guard let city = picture.region[incident.city], let grade = record.grade,
      let profile = profile(of: city)
    else { return [] }
    let course = ReportCourse(incident: incident, city: city.id, record: record, statutes: self)
    return profile.clocks.filter { $0.binds(city, incident.report, grade) }
      .flatMap { course.clocks(of: $0, at: now) }
      .sorted {
        $0.isOpen == $1.isOpen ? ($0.due, $0.rule.id) < ($1.due, $1.rule.id) : $0.isOpen
      }
  }
}

/// The reports of one incident beside the rules that ask for them.
struct ReportCourse {
  let incident: Incident
  let city: City.ID
  let record: Governance
  let statutes: Statutes

  func clocks(of rule: ClockRule, at now: Instant) -> [StatutoryClock] {
    switch rule.limit {
    case .daily(let minutes): daily(rule, minutes, at: now)
    case .within(let length, let count):
      rule.stage == .correction
        ? correction(rule, length) : within(rule, length, count)
    }
  }

  private func start(of rule: ClockRule) -> Instant? {
    switch rule.start {
    case .verified: incident.entered[.verified]
    case .graded: record.raised
    case .recovered: incident.entered[.recovered]
    case .reported: incident.reported
    }
  }

  private func due(_ start: Instant, _ length: Duration, _ count: ClockRule.Count) -> Instant? {
    switch count {
    case .natural: start.advanced(by: length)
    case .work: statutes.due(workingMinutes: Int(length.inSeconds / 60), after: start)
    }
  }

  private func within(
    _ rule: ClockRule, _ length: Duration, _ count: ClockRule.Count
  ) -> [StatutoryClock] {
    guard let start = start(of: rule), let due = due(start, length, count) else { return [] }
    return [clock(rule, start, due, made: record.reports.first { rule.isServed(by: $0.act) })]
  }

  private func clock(
    _ rule: ClockRule, _ start: Instant, _ due: Instant, made: Dated<FiledReport>?
  ) -> StatutoryClock {
    let raised = record.raised.flatMap { $0 > due ? $0 : nil }
    return StatutoryClock(
      rule: rule, incident: incident.id, city: city, start: start, due: due, made: made?.at,
      isPreReport: made?.act.lacking != nil,
      raisedPast: made.map { $0.at <= due } ?? false ? nil : raised)
  }

  /// A toll that changed after the last report is told until the window closes that opened with the
  /// first word of the incident.
  private func correction(_ rule: ClockRule, _ window: Duration) -> [StatutoryClock] {
    guard let start = start(of: rule) else { return [] }
    let due = start.advanced(by: window)
    var clocks: [StatutoryClock] = []
    for (before, after) in zip(record.assessments, record.assessments.dropFirst())
    where before.act.losses.dead != after.act.losses.dead
      || before.act.losses.injured != after.act.losses.injured
    {
      guard after.at <= due, hasReported(rule.receiver, by: after.at) else { continue }
      let made = record.reports.first {
        $0.at >= after.at && $0.act.receiver == rule.receiver && $0.act.stage != .initial
      }
      clocks.append(clock(rule, after.at, due, made: made))
    }
    // An older change is told with the newest.
    return clocks.suffix(1)
  }

  private func hasReported(_ receiver: FiledReport.Receiver, by moment: Instant) -> Bool {
    record.reports.contains { $0.act.receiver == receiver && $0.at <= moment }
  }

  /// The hour that was missed last, if one was, and the next one; none once the final report is
  /// made or the incident is closed.
  private func daily(
    _ rule: ClockRule, _ minutes: [Int], at now: Instant
  ) -> [StatutoryClock] {
    guard let start = start(of: rule), incident.isOpen,
      record.reports(.final, to: rule.receiver).isEmpty
    else { return [] }
    let first = record.reports(.initial, to: rule.receiver).first?.at ?? start
    let (before, last, next) = slots(minutes, around: now)
    var clocks: [StatutoryClock] = []
    if last > first {
      let made = record.reports.first {
        $0.at >= before && rule.isServed(by: $0.act)
      }
      let missed = clock(rule, max(before, first), last, made: made)
      if missed.isLate(at: now) { clocks.append(missed) }
    }
    let made = record.reports.first { $0.at >= last && rule.isServed(by: $0.act) }
    return clocks + [clock(rule, max(last, first), next, made: made)]
  }

  /// The two hours up to a moment, and the one after it.
  private func slots(
    _ minutes: [Int], around now: Instant
  ) -> (before: Instant, last: Instant, next: Instant) {
    let offset = Int64(Region.offsetInMinutes) * 60_000
    let day = Int64((Double(now.milliseconds + offset) / 86_400_000).rounded(.down))
    let all = (-2...1).flatMap { shift in
      minutes.map { minute in
        Instant(
          milliseconds: (day + Int64(shift)) * 86_400_000 + Int64(minute) * 60_000 - offset)
      }
    }
    let next = all.firstIndex { $0 > now } ?? all.count - 1
    return (all[next - 2], all[next - 1], all[next])
  }
}
