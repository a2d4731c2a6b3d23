import Domain
import Glibc
import Hazards

extension HazardOutlook {
  /// An epidemic that somebody declared: forecast anew when cases are counted or a city acts.
  static let epidemic = HazardOutlook(
    kind: .epidemic, cadence: .hours(1), told: 0.3, kept: 0.15
  ) { work, memory in
    work.picture.standingHazards.filter { $0.kind == .epidemic }.compactMap { hazard in
      guard EpidemicOutlook.isDue(hazard, work.picture, at: work.now) else { return nil }
      let travel = memory.travel ?? TravelPattern(work.picture.region)
      memory.travel = travel
      return EpidemicOutlook(hazard, work.picture, travel, at: work.now, seed: work.seed).map {
        ForecastFinding(report: hazard.report, forecast: $0.forecast)
      }
    }
  }
}

/// What an epidemic comes to: for each city when it has so many cases, how many are ill at the
/// worst, and when that is.
struct EpidemicOutlook {
  /// The simple rule: a city has its first cases so long after the one where it began.
  private static let fixedLag = Duration.hours(14 * 24)

  private let hazard: Hazard
  private let region: Region
  private let now: Instant
  private let disease: Disease
  private let ensemble: EpidemicEnsemble
  private let newest: Instant
  private let outcomes: [EpidemicEnsemble.Outcome]

  /// Whether there is news: counts, measures, a city that it came to, or a day without any.
  static func isDue(_ hazard: Hazard, _ picture: Picture, at now: Instant) -> Bool {
    guard let forecast = hazard.forecast else { return true }
    let history = CaseHistory(picture, at: now)
    return history.rounds.last.map { $0.time > forecast.basis.newest } ?? false
      || hazard.measures.contains { $0.since > forecast.issued }
      || hazard.arrivals.contains { $0.at > forecast.issued }
      || forecast.issued.duration(to: now) >= .hours(24)
  }

  /// Nil where nothing was counted yet.
  init?(
    _ hazard: Hazard, _ picture: Picture, _ travel: TravelPattern, at now: Instant, seed: UInt64
  ) {
    let disease = Disease(hazard.report)
    guard
      let ensemble = EpidemicEnsemble(disease, hazard, picture, travel, at: now, seed: seed),
      let newest = ensemble.history.rounds.last?.time
    else { return nil }
    self.hazard = hazard
    region = picture.region
    self.now = now
    self.disease = disease
    self.ensemble = ensemble
    self.newest = newest
    outcomes = ensemble.members.indices.map {
      ensemble.outcome(of: $0, warning: disease.warning, guarantee: disease.guarantee)
    }
  }

  /// The forecast, the cities in the order in which they are reached.
  var forecast: Forecast {
    var prospects = region.cities.indices.compactMap(prospect)
    func order(_ prospect: Prospect) -> Instant {
      prospect.isReached ? .distantPast : prospect.arrival?.middle ?? .distantFuture
    }
    prospects.sort {
      (order($0), $0.city == hazard.report.origin ? 0 : 1, $0.city)
        < (order($1), $1.city == hazard.report.origin ? 0 : 1, $1.city)
    }
    return Forecast(
      issued: now, horizon: EpidemicEnsemble.horizon,
      basis: .init(observations: ensemble.history.readings, newest: newest),
      members: EpidemicEnsemble.memberCount, prospects: prospects)
  }

  private func prospect(_ index: Int) -> Prospect? {
    let city = region.cities[index]
    let isReached = hazard.arrival(in: city.id) != nil
    let arrivals = outcomes.compactMap { $0.warning[index].map(report) }.sorted()
    let isReported = (ensemble.history.latest[index]?.value ?? 0) >= 1
    guard isReached || isReported || arrivals.count >= 2 else { return nil }
    let count = Double(outcomes.count)
    let full = outcomes.count { $0.guarantee[index] != nil }
    let peaks = outcomes.map { $0.peak[index] }.sorted()
    let times = outcomes.map { moment($0.peakDay[index]) }.sorted()
    return Prospect(
      city: city.id, gauge: nil, way: city.id == hazard.report.origin ? .body : .carried,
      unit: "cases", observed: ensemble.history.latest[index],
      warning: .init(
        level: disease.warning, probability: isReached ? 1 : Double(arrivals.count) / count),
      guarantee: .init(level: disease.guarantee, probability: Double(full) / count),
      isReached: isReached, arrival: isReached ? nil : TimeEstimate(arrivals),
      peak: Estimate(peaks, digits: (peaks.last ?? 0) >= 1000 ? -2 : 0),
      peakTime: TimeEstimate(times) ?? .init(now),
      people: Estimate(outcomes.map { $0.infected[index] }.sorted(), digits: -1),
      residents: city.population, rivals: isReached ? .none : rivals(index))
  }

  private func moment(_ days: Double) -> Instant {
    max(now, newest.advanced(by: .seconds(Int64((days * 86_400).rounded()))))
  }

  /// What is reached is known once it is counted: at the next round, not before.
  private func report(_ days: Double) -> Instant {
    let interval = Double(max(1, ensemble.history.interval.inSeconds)) / 86_400
    return moment((days / interval - 1e-9).rounded(.up) * interval)
  }

  /// What simple rules say: the new cases of the last three rounds go on as they are; or every city
  /// has its cases a fixed time after the one where it began.
  private func rivals(_ index: Int) -> Prospect.Rivals {
    var rivals = Prospect.Rivals.none
    let end = now.advanced(by: EpidemicEnsemble.horizon)
    let totals = ensemble.history.rounds.suffix(4).compactMap { round in
      round.totals[index].map { (time: round.time, total: $0) }
    }
    if let first = totals.first, let last = totals.last, last.total > first.total {
      let days = Double(first.time.duration(to: last.time).inSeconds) / 86_400
      let daily = (last.total - first.total) / days
      let moment = moment((disease.warning - last.total) / daily)
      rivals.persistence = moment <= end ? moment : nil
    }
    if let since = hazard.arrival(in: hazard.report.origin) {
      let moment = max(now, since.advanced(by: Self.fixedLag))
      rivals.fixedLag = moment <= end ? moment : nil
    }
    return rivals
  }
}
