internal import Domain
internal import Hazards
internal import Outlook

/// What the exercise tells of lifelines.
extension FailingLifelines {
  /// A lifeline tells when it goes down or comes back, and every hour that it is down still.
  func serviceReadings(_ changes: [DependencyNetwork.Change], at now: Instant) -> [Stimulus] {
    var told: [(index: Int, works: Bool, time: Instant)] = changes.compactMap { change in
      guard change.asset < network.lifelines.count else { return nil }
      let time = start.advanced(by: .seconds(Int64(change.time.rounded(.up))))
      return (change.asset, change.what == .restored, min(time, now))
    }
    if start.duration(to: now).inSeconds % 3600 == 0 {
      let changed = Set(told.map(\.index))
      told += network.lifelines.indices.filter { !net.works[$0] && !changed.contains($0) }
        .map { ($0, false, now) }
    }
    return told.map { index, works, time in
      let lifeline = network.lifelines[index]
      return Stimulus(
        .observation(
          Observation(
            source: lifeline.id.rawValue, time: time, kind: LifelineStates.kind,
            city: lifeline.city, coordinate: lifeline.coordinate, value: works ? 1 : 0, unit: "")),
        at: now)
    }
  }

  /// The gusts in each city, every half hour while the storm passes.
  func gustReadings(at now: Instant) -> [Stimulus] {
    let hour = seconds(now) / 3600
    guard let storm, storm.isPassing(hour: hour), start.duration(to: now).inSeconds % 1800 == 0
    else { return [] }
    return region.cities.map { city in
      let gust = (storm.gust(at: city.coordinate, hour: hour) * 10).rounded() / 10
      return Stimulus(
        .observation(
          Observation(
            source: "gust-\(city.abbreviation)", time: now, kind: "gust", city: city.id,
            coordinate: city.coordinate, value: gust, unit: "m/s")), at: now)
    }
  }

  /// Those who run a lifeline report that it is down, and that it is back. What a drill's inject
  /// strikes the inject reports itself.
  func alertReports(_ picture: Picture, at now: Instant) -> [Stimulus] {
    var standing: [String: Bool] = [:]
    let own = picture.alerts.filter { $0.report.key.source == Actors.utilities }
    for alert in own.sorted(by: { $0.id < $1.id }) {
      standing[alert.report.key.identifier] = alert.isActive
    }
    return network.lifelines.enumerated().compactMap { index, lifeline in
      let isTold = standing[lifeline.id.rawValue] ?? false
      guard !isInjected(index), isTold == net.works[index] else { return nil }
      var report = self.report(lifeline, at: now)
      if isTold { report.operation = .close }
      return Stimulus(.takeReport(report), by: Actors.utilities, at: now)
    }
  }

  private func report(_ lifeline: Lifeline, at now: Instant) -> AlertReport {
    let name = "\(lifeline.name.english) \(lifeline.name.simplified)"
    let severity: Severity
    switch lifeline.kind {
    case .power, .hospital: severity = .severe
    case .telecom, .water, .pumps: severity = .moderate
    case .road, .signal: severity = .minor
    }
    return AlertReport(
      key: ReportKey(source: Actors.utilities, identifier: lifeline.id.rawValue, sent: now),
      status: .exercise, city: lifeline.city, coordinate: lifeline.coordinate, area: name,
      kind: lifeline.kind.eventKind,
      emergencyClass: EventKind.named(lifeline.kind.eventKind)?.emergencyClass ?? .accident,
      severity: severity, urgency: .immediate, certainty: .observed, headline: name,
      text: "演练 Exercise · 运行单位报告 reported by those who run it")
  }
}
