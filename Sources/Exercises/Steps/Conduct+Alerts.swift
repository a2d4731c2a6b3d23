internal import Domain
internal import Statutes

/// What happens to an alert next.
enum AlertStep {
  /// By its city's desk.
  case acknowledge, openIncident
  /// By its source.
  case rise, clear, recur
}

extension Conduct {
  /// What happens to an alert of the exercise next; nothing for other alerts.
  func next(for alert: Alert, in picture: Picture) -> Next<AlertStep>? {
    guard Actors.raised(alert), alert.city.flatMap({ region[$0] }) != nil else { return nil }
    if alert.isInjected { return ofInject(alert, picture) }
    let steps = [bySource(alert, picture), byDesk(alert, picture)].compactMap(\.self)
    return steps.min { $0.at < $1.at }
  }

  /// What a drill injects is left to its players: no desk takes it, and it neither rises nor goes
  /// by itself before it was worked on.
  private func ofInject(_ alert: Alert, _ picture: Picture) -> Next<AlertStep>? {
    guard alert.isActive, let id = alert.incident, let incident = picture.incidents[id],
      incident.state == .recovered, let recovered = incident.entered[.recovered]
    else { return nil }
    return Next(
      .clear, at: recovered.advanced(by: dice(alert).words(.fate, draw: 1)[0].seconds(30...180)))
  }

  /// The source follows the condition, whatever desks do.
  private func bySource(_ alert: Alert, _ picture: Picture) -> Next<AlertStep>? {
    // Weather, rivers and utilities end their warnings by themselves.
    guard let rate = arrivals.rate(of: alert.report.kind),
      alert.report.key.source != Actors.weather, alert.report.key.source != Actors.hydrology,
      alert.report.key.source != Actors.utilities
    else { return nil }
    if let next = chatter(alert, rate) { return next }
    guard alert.isActive else { return nil }
    let clear = Next(AlertStep.clear, at: end(of: alert, rate, picture))
    let fate = dice(alert).words(.rise)
    let rises =
      alert.updates == 0 && alert.report.severity != .extreme
      && fate[0].happens(perThousand: scenario.rates.risesPerThousand)
    guard rises, !isFalse(alert, rate) else { return clear.at == .distantFuture ? nil : clear }
    let rise = alert.firstOccurred.advanced(by: fate[1].seconds(180...900))
    return rise < clear.at ? Next(.rise, at: rise) : clear
  }

  private func isFalse(_ alert: Alert, _ rate: Scenario.EventRate) -> Bool {
    dice(alert).words(.fate)[0].scaled(to: 0...99) < rate.falseAlarmPercentage
  }

  /// A loose contact: it comes and goes some times.
  private func chatter(_ alert: Alert, _ rate: Scenario.EventRate) -> Next<AlertStep>? {
    let fate = dice(alert).words(.chatter)
    guard rate.source == .sensor, alert.incident == nil,
      fate[0].happens(perThousand: scenario.rates.chatterPerThousand)
    else { return nil }
    let comings = fate[1].scaled(to: 3...7)
    let length = dice(alert).words(.chatter, tick: UInt32(alert.keys.count), draw: 1)
    if alert.isActive {
      guard alert.keys.count <= comings else { return nil }
      return Next(.clear, at: alert.report.key.sent.advanced(by: length[0].seconds(10...45)))
    }
    guard alert.keys.count < comings, case .cancelled(let key) = alert.end else { return nil }
    return Next(.recur, at: key.sent.advanced(by: length[1].seconds(8...40)))
  }

  /// When the condition is over, as the alert stands now.
  private func end(
    of alert: Alert, _ rate: Scenario.EventRate, _ picture: Picture
  ) -> Instant {
    let words = dice(alert).words(.fate, draw: 1)
    if let id = alert.incident {
      guard let incident = picture.incidents[id], incident.isOpen else {
        return alert.changed.advanced(by: words[0].seconds(20...90))
      }
      guard incident.state == .recovered, let recovered = incident.entered[.recovered] else {
        return .distantFuture
      }
      return recovered.advanced(by: words[0].seconds(30...180))
    }
    let begun = alert.firstOccurred
    if isFalse(alert, rate) { return begun.advanced(by: words[1].seconds(240...1_500)) }
    // What nobody is sent to passes; what somebody should have been sent to burns out at last.
    guard rate.work > .zero else { return begun.advanced(by: words[2].spread(about: .minutes(16))) }
    return begun.advanced(by: .minutes(90) + words[2].spread(about: .minutes(30)))
  }

  /// The city's own desk, which leaves to the officer what the officer has taken.
  private func byDesk(_ alert: Alert, _ picture: Picture) -> Next<AlertStep>? {
    if alert.report.key.source == ReportKey.clocks, !answers(alert, picture) { return nil }
    let delay = dice(alert).words(.delay, tick: UInt32(alert.occurrence))
    switch alert.state {
    case .unacknowledged:
      if let id = alert.incident, let incident = picture.incidents[id],
        !Actors.isDesk(incident.openedBy)
      {
        return nil
      }
      let wait = delay[0].seconds(scenario.desks.seconds(alert.priority))
      return Next(.acknowledge, at: alert.occurred.advanced(by: wait))
    case .returned:
      let range = alert.priority <= .second ? scenario.desks.seconds(alert.priority) : 45...240
      return Next(.acknowledge, at: alert.changed.advanced(by: delay[1].seconds(range)))
    case .acknowledged:
      guard let acknowledgement = alert.acknowledgement, Actors.isDesk(acknowledgement.by),
        alert.isActive, alert.incident == nil, let rate = arrivals.rate(of: alert.report.kind),
        rate.work > .zero, !isFalse(alert, rate), alert.coordinate != nil
      else { return nil }
      return Next(.openIncident, at: acknowledgement.at.advanced(by: delay[2].seconds(20...90)))
    case .normal, .shelved, .suppressed, .outOfService: return nil
    }
  }

  /// Whether a desk answers an alarm about one of its own reports: neither where a person answers
  /// for the incident, nor about what it never does.
  private func answers(_ alarm: Alert, _ picture: Picture) -> Bool {
    guard let city = alarm.city, !picture.isStaffed(city),
      let notice = ClockNotice(alarm.report.key),
      let incident = picture.incidents[notice.incident], Actors.isDesk(incident.openedBy)
    else { return false }
    return !alarm.isActive || !neglects(notice, city)
  }

  /// What is put to the station when it happens.
  func stimulus(_ step: AlertStep, on alert: Alert, at instant: Instant) -> Stimulus? {
    guard let city = alert.city.flatMap({ region[$0] }) else { return nil }
    switch step {
    case .acknowledge:
      return Stimulus(
        .alert(alert.id, .acknowledge(occurrence: alert.occurrence)), by: Actors.desk(city),
        at: instant)
    case .openIncident:
      guard let coordinate = alert.coordinate else { return nil }
      let report = Incident.Report(
        city: city.id, kind: alert.report.kind, emergencyClass: alert.report.emergencyClass,
        priority: alert.priority, title: alert.report.headline, place: alert.report.area,
        coordinate: coordinate, alert: alert.id)
      return Stimulus(.reportIncident(report), by: Actors.desk(city), at: instant)
    case .rise, .clear, .recur:
      let report = followUp(step, of: alert, at: instant)
      return Stimulus(.takeReport(report), by: report.key.source, at: instant)
    }
  }

  private func followUp(_ step: AlertStep, of alert: Alert, at instant: Instant) -> AlertReport {
    var report = alert.report
    report.key = ReportKey(
      source: report.key.source, identifier: report.key.identifier, sent: instant)
    report.references = alert.keys.prefix(1).map(\.self)
    switch step {
    case .clear: report.operation = .close
    case .rise:
      report.operation = .update
      report.severity = graver(report.severity)
    case .recur, .acknowledge, .openIncident: report.operation = .update
    }
    return report
  }

  private func graver(_ severity: Severity) -> Severity {
    switch severity {
    case .minor, .unknown: .moderate
    case .moderate: .severe
    case .severe, .extreme: .extreme
    }
  }
}
