import Domain

/// The alerts that a forecast raises in the cities ahead: raised when it becomes likely that a
/// place is reached, updated when what is expected has changed enough to matter, ended when it
/// has come or is not expected any more.
struct ForecastAlerts: Sendable {
  static let source = "forecast"
  /// How likely it must be for an alert to be raised, and to be kept: of gas that is there within
  /// the hour a city is told at a smaller chance than of water that takes a day.
  private static func least(_ kind: Hazard.Kind, isTold: Bool) -> Double {
    guard let row = HazardOutlook.of(kind) else { return 1 }
    return isTold ? row.kept : row.told
  }

  /// How long the alert stands after the expected arrival: that hour is then known from it.
  private static let standing = Duration.hours(24)
  /// How far the expected arrival must move to be told again.
  private static let news = Duration.minutes(60)

  /// How far below the level it must fall before it can be expected anew, in metres.
  private static let hysteresis = 0.1

  private struct Said: Sendable {
    var report: AlertReport
    var arrival: Instant?
  }

  private let isExercise: Bool
  private var said: [String: Said] = [:]
  /// Where it has come: water that falls a little below the level and rises again is no news.
  private var come: Set<String> = []

  init(_ picture: Picture, isExercise: Bool) {
    self.isExercise = isExercise
    for alert in picture.alerts.sorted
    where alert.report.key.source == Self.source && alert.isActive {
      said[alert.report.key.identifier] = Said(
        report: alert.report,
        arrival: alert.report.expires?.advanced(by: .zero - Self.standing))
    }
  }

  /// What is to be reported of a forecast.
  mutating func reports(
    on forecast: Forecast, of hazard: Hazard, _ region: Region, at now: Instant
  ) -> [AlertReport] {
    var cities: [City.ID] = []
    for prospect in forecast.prospects where !cities.contains(prospect.city) {
      cities.append(prospect.city)
    }
    return cities.compactMap { city in
      forecast.subject(of: city).flatMap { report(on: $0, forecast, hazard, region, now) }
    }
  }

  /// The ends of all that was said of a hazard.
  mutating func endings(of hazard: Hazard.ID, at now: Instant) -> [AlertReport] {
    said.keys.sorted().filter { $0.hasPrefix("\(hazard)-") }.compactMap { ending(of: $0, at: now) }
  }

  private mutating func ending(of identifier: String, at now: Instant) -> AlertReport? {
    guard var report = said.removeValue(forKey: identifier)?.report else { return nil }
    report.references = [report.key]
    report.key = ReportKey(source: Self.source, identifier: identifier, sent: now)
    report.operation = .close
    return report
  }

  private mutating func report(
    on prospect: Prospect, _ forecast: Forecast, _ hazard: Hazard, _ region: Region,
    _ now: Instant
  ) -> AlertReport? {
    let identifier = "\(hazard.id)-\(prospect.city)"
    let before = said[identifier]
    // A city has many services: that one is down says nothing of the next.
    if prospect.isReached, prospect.site == nil { come.insert(identifier) }
    if come.contains(identifier) {
      let stands = prospect.observed?.value ?? prospect.front?.now
      let far = stands.map { prospect.warning.level - $0 > Self.hysteresis } ?? false
      if far { come.remove(identifier) } else { return ending(of: identifier, at: now) }
    }
    guard !prospect.isReached, let arrival = prospect.arrival,
      prospect.probability >= Self.least(hazard.kind, isTold: before != nil)
    else { return ending(of: identifier, at: now) }
    let wording = ForecastWording(
      hazard: hazard, prospect: prospect, arrival: arrival, region: region, now: now)
    var report = wording.report(
      ReportKey(source: Self.source, identifier: identifier, sent: now))
    HazardWording(
      hazard: hazard, forecast: forecast, prospect: prospect, arrival: arrival, region: region,
      now: now
    ).reword(&report)
    report.expires = arrival.middle.advanced(by: Self.standing)
    report.status = isExercise ? .exercise : .actual
    if let before {
      guard hasChanged(before, report, arrival) else { return nil }
      report.operation = .update
      report.references = [before.report.key]
    }
    said[identifier] = Said(report: report, arrival: arrival.middle)
    return report
  }

  private func hasChanged(_ before: Said, _ report: AlertReport, _ arrival: TimeEstimate) -> Bool {
    if before.report.area != report.area || before.report.severity != report.severity
      || before.report.urgency != report.urgency || before.report.certainty != report.certainty
    {
      return true
    }
    guard let told = before.arrival else { return true }
    return abs(told.duration(to: arrival.middle).inMilliseconds) >= Self.news.inMilliseconds
  }
}

/// What a forecast's alert says, with its values.
private struct ForecastWording {
  let hazard: Hazard
  let prospect: Prospect
  let arrival: TimeEstimate
  let region: Region
  let now: Instant

  private var gauge: Gauge? { prospect.gauge.flatMap { region[$0] } }
  private var front: Riverfront? { prospect.front.flatMap { region[$0.id] } }

  private var place: String {
    let name = gauge?.name ?? front?.name ?? region[prospect.city]?.name
    let all = intakes.isEmpty ? [name].compactMap { $0 } : intakes.map(\.name)
    let texts = all.map { "\($0.english) \($0.simplified)" }
    return texts.isEmpty ? prospect.city.rawValue : texts.joined(separator: ", ")
  }

  /// Of a spill, the city's intakes on the river.
  private var intakes: [WaterIntake] {
    guard hazard.kind == .spill,
      let river = region.rivers.first(where: { $0.id == hazard.report.river })
    else { return [] }
    let reaches = Set(river.reaches.map(\.id))
    return region.exposure.intakes.filter {
      $0.city == prospect.city && reaches.contains($0.reach)
    }
  }

  func report(_ key: ReportKey) -> AlertReport {
    let isSevere = (prospect.guarantee?.probability ?? 0) >= 0.5
    return AlertReport(
      key: key, city: prospect.city,
      coordinate: gauge?.coordinate ?? region[prospect.city]?.coordinate, area: place,
      kind: hazard.kind.eventKind,
      emergencyClass: EventKind.named(hazard.kind.eventKind)?.emergencyClass ?? .naturalDisaster,
      severity: isSevere ? .severe : .moderate,
      urgency: now.duration(to: arrival.middle) <= .hours(6) ? .expected : .future,
      certainty: prospect.probability >= 0.5 ? .likely : .possible,
      headline:
        "\(place) ≥ \(number(prospect.warning.level)) \(prospect.unit) \(clock(arrival.middle)) "
        + "(\(clock(arrival.early))–\(clock(arrival.late))) \(percent(prospect.probability))",
      text: text)
  }

  private var text: String {
    let lead = now.duration(to: arrival.middle).inSeconds / 60
    let hours = "\(lead / 60) h \(lead % 60) min"
    return "预报 forecast · 提前 lead \(hours) · 峰值 peak \(number(prospect.peak.middle)) "
      + "(\(number(prospect.peak.low))–\(number(prospect.peak.high))) \(prospect.unit)"
      + (prospect.guarantee.map {
        " · ≥ \(number($0.level)): \(percent($0.probability))"
      } ?? "")
      + " · 人口 people \(Int(prospect.people.middle))" + workedOut
  }

  /// What the numbers of a place at which nobody measures rest on.
  private var workedOut: String {
    guard let front else { return "" }
    let ends = [front.reach.upstream, front.reach.downstream].map { id in
      region[id].map { "\($0.name.english) \($0.name.simplified)" } ?? id.rawValue
    }
    return " · 无测站，按\(ends.joined(separator: " / "))推算 no gauge: interpolated"
      + (front.isTidal ? " · 下游受潮汐影响 tide below" : "")
  }

  /// At the offset of the regions that this console knows, as its clocks show it.
  private func clock(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: 480).shortClock
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func number(_ value: Double) -> String {
    guard abs(value) < 100 else { return "\(Int(value.rounded()))" }
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    return "\(value < 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
