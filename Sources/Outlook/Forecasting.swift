package import Domain

/// The watch over what lies ahead: it says when a forecast is due, hands out the work of making it,
/// and puts what came of it to the record: hazards, forecasts, scores and alerts.
///
/// The work itself is a value that can be done anywhere, on another thread too; what it rests on is
/// the picture that it was begun with.
package struct Forecasting: Sendable {
  /// A forecast is made anew so often, and sooner when there is news, but never sooner than this.
  package static let cadence = Duration.hours(1)
  package static let shortest = Duration.minutes(15)
  /// What falls out within minutes is told within minutes.
  private static let shortestForNews = Duration.minutes(3)
  /// What is seen to have come is told at once: no forecast may stand against it.
  private static let shortestForArrival = Duration.minutes(1)

  private let isExercise: Bool
  private let seed: UInt64
  private var memory = OutlookMemory()
  private var alerts: ForecastAlerts
  private var last = Instant.distantPast
  /// When the next forecast is due.
  package private(set) var due: Instant

  /// A watch that takes up the alerts that an earlier one raised in a picture.
  package init(picture: Picture, isExercise: Bool, seed: UInt64, at instant: Instant) {
    self.isExercise = isExercise
    self.seed = seed ^ 0x6f75_746c_6f6f_6b00
    alerts = ForecastAlerts(picture, isExercise: isExercise)
    // What lies ahead follows from the picture, so that a watch may be taken up anywhere.
    let issued = picture.hazards.filter { $0.forecast != nil }.compactMap(\.forecast?.issued).max()
    last = issued ?? .distantPast
    due = instant
    guard let issued else { return }
    due = Self.next(after: issued, picture)
    let hasNews =
      picture.region.gauges.contains { picture.reached($0.id) ?? issued > issued }
      || picture.standingHazards.contains { $0.arrivals.contains { $0.at > issued } }
    if hasNews { due = min(due, issued.advanced(by: Self.shortestForArrival)) }
  }

  /// The next whole hour; sooner where what stands is quicker: water takes its time, what the wind
  /// carries does not.
  private static func next(after now: Instant, _ picture: Picture) -> Instant {
    let standing = picture.standingHazards.compactMap { HazardOutlook.of($0.kind)?.cadence }
    let span = (standing.min().map { min($0, cadence) } ?? cadence).inMilliseconds
    return Instant(milliseconds: (now.milliseconds / span + 1) * span)
  }

  /// Hears what was recorded: a level that is crossed, a hazard that is declared call for a new
  /// forecast.
  package mutating func hear(_ entries: ArraySlice<Entry>) {
    for index in entries.indices {
      switch entries[index].event {
      case .hazard(_, .declared) where entries[index].actor != .program,
        .hazard(_, .revised) where entries[index].isByPerson:
        // Somebody waits for it: what this watch declares itself it has forecast already.
        due = min(due, entries[index].happened)
      case .stageCrossed(_, .normal, _, _), .hazard(_, .confirmed):
        due = min(
          due, max(entries[index].happened, last.advanced(by: Self.shortestForArrival)))
      case .stageCrossed, .hazard(_, .declared), .hazard(_, .revised):
        due = min(due, max(entries[index].happened, last.advanced(by: Self.shortest)))
      case .watch, .alert, .incident, .unit, .hazard, .itemQuarantined, .endForetold, .drill, .aid,
        .stockCounted, .governance, .alliance, .road, .trust, .evaluation, .preparedness,
        .communication, .ledger:
        break
      }
    }
  }

  /// Hears a reading: a service that is lost, a levee that breaks and cases that are counted call
  /// for a new forecast soon.
  package mutating func hear(_ reading: Reading) {
    guard case .observation(let observation) = reading else { return }
    let isNews =
      observation.kind == CaseHistory.kind
      || (observation.kind == LifelineStates.kind && observation.value < 0.5)
      || (observation.kind == BreachReport.widthKind && observation.value > 0)
    guard isNews, observation.time >= last else { return }
    due = min(due, max(observation.time, last.advanced(by: Self.shortestForNews)))
  }

  /// Begins a forecast; the next is due a while later.
  package mutating func begin(on picture: Picture, at now: Instant) -> ForecastWork {
    last = now
    due = Self.next(after: now, picture)
    return ForecastWork(picture: picture, now: now, seed: seed, memory: memory)
  }

  /// The work of running a picture ahead as it is and as it is supposed. Nothing of it is ever
  /// delivered.
  package func ask(
    _ supposition: Supposition, on picture: Picture, at now: Instant
  ) -> WhatIfWork {
    WhatIfWork(
      supposition: supposition,
      base: ForecastWork(picture: picture, now: now, seed: seed, memory: memory))
  }

  /// Puts what came of the work to the record. What is taken is decided on the picture as it now
  /// is, which `take` answers.
  package mutating func deliver(
    _ result: ForecastResult, on picture: Picture, at now: Instant,
    take: (Submission) -> Picture
  ) {
    memory = result.memory
    var picture = picture
    func submit(_ command: Command, by actor: Actor = .program, cause: Cause? = nil) {
      picture = take(
        Submission(
          command, by: actor, happened: now, received: now, cause: cause, isExercise: isExercise))
    }
    for hazard in picture.hazards.sorted {
      let outcomes = hazard.outcomes(in: picture, at: now)
      if !outcomes.isEmpty { submit(.hazard(hazard.id, .verify(outcomes))) }
      guard hazard.isOver else { continue }
      for report in alerts.endings(of: hazard.id, at: now) {
        submit(.takeReport(report), by: .source(report.key.source), cause: .report(report.key))
      }
    }
    for finding in result.findings {
      let report = finding.report
      func standing() -> Hazard? {
        picture.standingHazard(report.kind, on: report.river, from: report.origin)
      }
      if standing() == nil, finding.isDangerous { submit(.declareHazard(report)) }
      guard let hazard = standing() else { continue }
      // Of what is found by itself more may have been struck meanwhile.
      if finding.isDangerous,
        hazard.report.sources.map(\.quantity) != report.sources.map(\.quantity)
      {
        submit(.hazard(hazard.id, .revise(report)))
      }
      submit(.hazard(hazard.id, .issue(finding.forecast)))
      let reports = alerts.reports(on: finding.forecast, of: hazard, picture, at: now)
      for var report in reports {
        if let key = picture.outlived(by: report, hazard) { report.references = [key] }
        submit(
          .takeReport(report), by: .source(report.key.source), cause: .report(report.key))
        if let (alert, cause) = picture.parent(of: report, hazard) {
          submit(.alert(alert, .group(under: cause, .consequence)), cause: .report(report.key))
        } else if let (alert, first) = picture.first(of: report, hazard) {
          submit(.alert(alert, .group(under: first, .sameHazard)), cause: .report(report.key))
        }
      }
      if let end = finding.end {
        for report in alerts.endings(of: hazard.id, at: now) {
          submit(
            .takeReport(report), by: .source(report.key.source), cause: .report(report.key))
        }
        submit(.hazard(hazard.id, .end(reason: end)))
      }
    }
  }
}

extension Entry {
  /// Whether an officer did it, and not a program or an instrument.
  fileprivate var isByPerson: Bool { actor.role != .system }
}

/// The making of a forecast, ready to be done on any thread.
package struct ForecastWork: Sendable {
  let picture: Picture
  let now: Instant
  let seed: UInt64
  let memory: OutlookMemory
  /// What is supposed instead of what was observed, as far as a picture cannot hold it; nil for a
  /// forecast.
  var supposition: Supposition?

  /// Does it, for each kind of hazard.
  package func run() -> ForecastResult {
    var memory = memory
    let findings = HazardOutlook.all.flatMap { $0.find(self, &memory) }
    return ForecastResult(findings: findings, memory: memory)
  }
}

extension ForecastWork {
  /// The forecasts of all hazards of a kind that stand, which somebody declared and will end; those
  /// of which nothing can be foretold are left out.
  func foreseen(
    _ kind: Hazard.Kind, _ forecast: (Hazard) -> Forecast?
  ) -> [ForecastFinding] {
    picture.standingHazards.filter { $0.kind == kind }.compactMap { hazard in
      forecast(hazard).map { ForecastFinding(report: hazard.report, forecast: $0) }
    }
  }
}

/// What came of the work.
package struct ForecastResult: Sendable {
  package let findings: [ForecastFinding]
  let memory: OutlookMemory
}

/// A forecast with what is known of the hazard.
package struct ForecastFinding: Sendable {
  /// What would be declared where no such hazard stands.
  package let report: Hazard.Report
  package let forecast: Forecast
  /// Whether it should be declared where no such hazard stands.
  package let isDangerous: Bool
  /// On what it is over; nil where it is not, or where somebody else will end it.
  let end: String?

  /// Whether nothing of it is left.
  package var isOver: Bool { end != nil }

  /// A forecast; by default of what somebody declared and will end.
  init(
    report: Hazard.Report, forecast: Forecast, isDangerous: Bool = false, end: String? = nil
  ) {
    self.report = report
    self.forecast = forecast
    self.isDangerous = isDangerous
    self.end = end
  }
}

extension Hazard {
  /// What came of the claims that can be decided now.
  fileprivate func outcomes(in picture: Picture, at now: Instant) -> [HazardOutcome] {
    claims.compactMap { claim in
      let since =
        claim.site.map { picture.began($0, after: claim.issued) }
        ?? claim.gauge.map(picture.reached) ?? arrival(in: claim.city)
      let reached = since.flatMap { $0 > claim.issued && $0 <= claim.until ? $0 : nil }
      guard reached != nil || now > claim.until else { return nil }
      return HazardOutcome(
        city: claim.city, gauge: claim.gauge, site: claim.site, issued: claim.issued,
        reached: reached)
    }
  }
}
