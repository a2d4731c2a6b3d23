import Domain

/// The alerts that a forecast raises in the cities ahead: raised when it becomes likely that a
/// place is reached, updated when what is expected has changed enough to matter and when it has
/// come, ended when it is gone again or not expected any more.
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

  private struct Said: Sendable {
    var report: AlertReport
    /// When it was expected, or since when it is there.
    var moment: Instant?
    var isThere: Bool
  }

  private let isExercise: Bool
  private var said: [String: Said] = [:]

  init(_ picture: Picture, isExercise: Bool) {
    self.isExercise = isExercise
    for alert in picture.alerts.sorted
    where alert.report.key.source == Self.source && alert.isActive {
      said[alert.report.key.identifier] = Said(
        report: alert.report,
        moment: alert.report.foretelling?.moment.middle
          ?? alert.report.expires?.advanced(by: .zero - Self.standing),
        isThere: alert.report.foretelling?.isThere ?? false)
    }
  }

  /// What is to be reported of a forecast.
  mutating func reports(
    on forecast: Forecast, of hazard: Hazard, _ picture: Picture, at now: Instant
  ) -> [AlertReport] {
    var cities: [City.ID] = []
    for prospect in forecast.prospects where !cities.contains(prospect.city) {
      cities.append(prospect.city)
    }
    return cities.compactMap { report(on: $0, forecast, hazard, picture, now) }
      + unmentioned(forecast, of: hazard, at: now)
  }

  /// The ends of what was expected in cities that hardly a run reaches any more. A river whose
  /// gauge fell silent is not foretold there, which is no evidence of anything.
  private mutating func unmentioned(
    _ forecast: Forecast, of hazard: Hazard, at now: Instant
  ) -> [AlertReport] {
    guard hazard.kind != .riverFlood else { return [] }
    let mentioned = Set(forecast.prospects.map { "\(hazard.id)-\($0.city)" })
    return said.keys.sorted().filter {
      $0.hasPrefix("\(hazard.id)-") && !mentioned.contains($0) && said[$0]?.isThere == false
    }.compactMap { ending(of: $0, at: now) }
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

  /// What is to be said of a city: that it is there, that it is expected, or that neither holds
  /// any more; nil where nothing has changed.
  private mutating func report(
    on city: City.ID, _ forecast: Forecast, _ hazard: Hazard, _ picture: Picture, _ now: Instant
  ) -> AlertReport? {
    let identifier = "\(hazard.id)-\(city)"
    let own = forecast.prospects.filter { $0.city == city }
    let before = said[identifier]
    let expected = forecast.expected(in: city).flatMap { prospect in
      prospect.probability >= Self.least(hazard.kind, isTold: before != nil) ? prospect : nil
    }
    let presence = ForecastPresence(
      own, of: hazard, told: before.flatMap { $0.isThere ? $0.moment : nil }, picture, at: now)
    // A city has many services: that one is down says less than which is next.
    let isOfServices = own.contains { $0.site != nil }
    let wording: ForecastWording
    if let presence, !isOfServices || expected == nil {
      wording = ForecastWording(
        hazard: hazard, forecast: forecast, prospect: presence.prospect,
        moment: TimeEstimate(presence.since), isThere: true,
        isConfirmed: presence.isConfirmed(hazard), region: picture.region, now: now)
    } else if let expected, let arrival = expected.arrival {
      wording = ForecastWording(
        hazard: hazard, forecast: forecast, prospect: expected, moment: arrival, isThere: false,
        isConfirmed: false, region: picture.region, now: now)
    } else {
      return ending(of: identifier, at: now)
    }
    return report(wording, identifier, before, now)
  }

  private mutating func report(
    _ wording: ForecastWording, _ identifier: String, _ before: Said?, _ now: Instant
  ) -> AlertReport? {
    var report = wording.report(
      ReportKey(source: Self.source, identifier: identifier, sent: now))
    let (moment, isThere) = (wording.moment.middle, wording.isThere)
    report.expires = isThere ? nil : moment.advanced(by: Self.standing)
    report.status = isExercise ? .exercise : .actual
    if let before {
      // While it is there nothing of what was said of it is taken back.
      if isThere { report.severity = report.severity.graver(before.report.severity) }
      guard hasChanged(before, report, moment, isThere: isThere) else { return nil }
      report.operation = .update
      report.references = [before.report.key]
    }
    said[identifier] = Said(report: report, moment: moment, isThere: isThere)
    return report
  }

  private func hasChanged(
    _ before: Said, _ report: AlertReport, _ moment: Instant, isThere: Bool
  ) -> Bool {
    if before.isThere != isThere || before.report.area != report.area
      || before.report.severity != report.severity || before.report.urgency != report.urgency
      || before.report.certainty != report.certainty
    {
      return true
    }
    guard let told = before.moment else { return true }
    return abs(told.duration(to: moment).inMilliseconds) >= Self.news.inMilliseconds
  }
}
