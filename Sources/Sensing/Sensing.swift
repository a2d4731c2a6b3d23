package import Domain

/// The watch over the series of instruments: it hears observations, and reports what a person
/// should know of, as a feed of its own would.
///
/// Its state is telemetry, bounded for each series, and a restart begins without it: what was
/// reported before is had from the alerts of the picture, and is then neither repeated nor
/// forgotten.
package struct Sensing: Sendable {
  /// Who answers for the levels of the region's gauges.
  package enum Levels: Sendable {
    /// This watch.
    case watched
    /// Somebody who reports them anyway, as the hydrologists of an exercise do.
    case reportedByOthers
  }

  /// What was last said of a rule of a series.
  private struct Spoken: Sendable {
    var key: ReportKey
    /// 0 where the alert has ended.
    var grade: Int
  }

  private static let prefix = "detector-"

  private let region: Region
  private let levels: Levels
  private let isExercise: Bool
  private var watches: Registry<String, SeriesWatch> = .init()
  private var spoken: Registry<String, Spoken> = .init()

  /// A watch that takes up the alerts that an earlier one raised in a picture.
  package init(picture: Picture, levels: Levels, isExercise: Bool) {
    region = picture.region
    self.levels = levels
    self.isExercise = isExercise
    for alert in picture.alerts.sorted where alert.report.key.source.hasPrefix(Self.prefix) {
      guard let newest = alert.keys.max(by: { $0.sent < $1.sent }) else { continue }
      spoken[newest.source + "|" + newest.identifier] = Spoken(
        key: newest, grade: Self.grade(of: alert))
    }
  }

  /// What was last said of an alert; what a person ruled to be over still stands for its
  /// instrument.
  private static func grade(of alert: Alert) -> Int {
    switch alert.end {
    case .cancelled, .stated, .returnedToNormal: 0
    case .ruled, nil: alert.report.severity == .severe ? 2 : 1
    }
  }

  /// Takes an observation; answers what is to be submitted for it, in order.
  package mutating func submissions(
    for observation: Observation, received: Instant
  ) -> [Submission] {
    take(observation).map { report in
      Submission(
        .takeReport(report), by: .source(report.key.source), happened: observation.time,
        received: received, cause: .report(report.key), isExercise: isExercise)
    }
  }

  /// Takes an observation; answers the reports that it leads to: an alert that begins, gets worse
  /// or better, or ends. None comes twice, and the cost does not depend on what came before.
  package mutating func take(_ observation: Observation) -> [AlertReport] {
    guard observation.value.isFinite, let rules = SensingRules.of(kind: observation.kind) else {
      return []
    }
    let series = Picture.seriesKey(source: observation.source, kind: observation.kind)
    let gauge = gauge(of: observation)
    var watch =
      watches[series] ?? SeriesWatch(rules, gauge: levels == .watched ? gauge : nil)
    guard let findings = watch.take(observation.value, at: observation.time) else { return [] }
    watches[series] = watch
    return SensingRule.allCases.compactMap { rule in
      guard !findings.unsettled.contains(rule) else { return nil }
      return report(rule, findings.fired[rule], observation, gauge)
    }
  }

  private func gauge(of observation: Observation) -> Gauge? {
    observation.kind == "water-level" ? region[Gauge.ID(observation.source)] : nil
  }

  private mutating func report(
    _ rule: SensingRule, _ finding: Finding?, _ observation: Observation, _ gauge: Gauge?
  ) -> AlertReport? {
    let key = ReportKey(
      source: Self.prefix + observation.source,
      identifier: "\(observation.kind)-\(rule.rawValue)", sent: observation.time)
    let place = key.source + "|" + key.identifier
    let before = spoken[place]
    let grade = finding?.grade ?? 0
    guard grade != before?.grade ?? 0 else { return nil }
    // A file that is read again tells nothing that was not told before.
    if let before, observation.time <= before.key.sent { return nil }
    spoken[place] = Spoken(key: key, grade: grade)
    let wording = SensingWording(observation: observation, gauge: gauge)
    var report = wording.report(key, rule, finding)
    report.status = isExercise ? .exercise : .actual
    if let before, before.grade > 0 {
      report.operation = grade == 0 ? .close : .update
      report.references = [before.key]
    }
    return report
  }
}
