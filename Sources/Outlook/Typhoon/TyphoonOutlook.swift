import Domain
import Hazards

extension HazardOutlook {
  /// A typhoon of which a weather service tells: anew with each bulletin and every hour.
  static let typhoon = HazardOutlook(
    kind: .typhoon, cadence: .hours(1), told: 0.3, kept: 0.15
  ) { work, _ in
    work.foreseen(.typhoon) { TyphoonOutlook($0, work)?.forecast }
  }
}

/// What a typhoon comes to: for each city when a gale (grade 8) blows at its seat, how strong the
/// wind becomes, when it is over, how sure, and which warning signal that calls for.
struct TyphoonOutlook {
  private static let gale = WindGrade.least(of: 8)
  private static let storm = WindGrade.least(of: 10)
  /// Where it blows less than this at the city's seat, none of its districts has a gale.
  private static let breeze = WindGrade.least(of: 5)
  /// How many steps before and after its worst hour a city's districts are looked at: 6 h.
  private static let around = 12
  /// From what probability on a signal is called for.
  private static let likely = 0.5

  private let hazard: Hazard
  private let ensemble: TyphoonEnsemble
  private let runs: [TyphoonEnsemble.Run]
  private let region: Region
  private let picture: Picture
  private let now: Instant

  /// Nil where its way is not told, or is over.
  init?(_ hazard: Hazard, _ work: ForecastWork) {
    guard let ensemble = TyphoonEnsemble(hazard, at: work.now, seed: work.seed) else { return nil }
    self.hazard = hazard
    self.ensemble = ensemble
    runs = (0..<TyphoonEnsemble.memberCount).map { ensemble.run($0) }
    picture = work.picture
    region = work.picture.region
    now = work.now
  }

  /// The cities in the order in which it reaches them.
  var forecast: Forecast {
    var prospects = region.cities.compactMap(prospect)
    func order(_ prospect: Prospect) -> Instant {
      prospect.isReached ? .distantPast : prospect.arrival?.middle ?? .distantFuture
    }
    prospects.sort { (order($0), $0.city) < (order($1), $1.city) }
    return Forecast(
      issued: now, horizon: TyphoonEnsemble.horizon,
      basis: .init(
        observations: ensemble.bulletin.track.count { $0.time <= ensemble.bulletin.issued },
        newest: ensemble.bulletin.issued), members: runs.count, prospects: prospects)
  }

  private func prospect(_ city: City) -> Prospect? {
    let winds = runs.map { $0.winds(at: city.coordinate) }
    let isReached = hazard.arrival(in: city.id) != nil
    let arrivals = winds.compactMap(arrival).sorted()
    guard isReached || arrivals.count >= 2 else { return nil }
    let peaks = winds.map { $0.max() ?? 0 }.sorted()
    let times = winds.map { wind in
      ensemble.moment(wind.indices.max { wind[$0] < wind[$1] } ?? 0)
    }.sorted()
    let ends = winds.compactMap { wind in
      wind.lastIndex { $0 >= Self.gale }.map { ensemble.moment($0 + 1) }
    }.sorted()
    func share(_ level: Double) -> Double {
      Double(peaks.count { $0 >= level }) / Double(peaks.count)
    }
    let people = zip(runs, winds).map { run, wind in
      Double(city.population) * shareReached(of: city, under: run, seat: wind)
    }.sorted()
    return Prospect(
      city: city.id, gauge: nil, way: .body, unit: "m/s", observed: observed(city),
      warning: .init(level: Self.gale, probability: isReached ? 1 : share(Self.gale)),
      guarantee: .init(level: Self.storm, probability: share(Self.storm)), isReached: isReached,
      arrival: isReached ? nil : TimeEstimate(arrivals), peak: Estimate(peaks, digits: 0),
      peakTime: TimeEstimate(times) ?? .init(now), people: Estimate(people, digits: -2),
      residents: city.population, rivals: isReached ? .none : rivals(city),
      course: course(winds), recovery: TimeEstimate(ends), signal: signal(winds))
  }

  /// The share of a city's districts over whose seats a gale blows in a run, looked for about the
  /// time at which it blows hardest at the city's. Each counts alike: the region tells no people by
  /// district.
  private func shareReached(
    of city: City, under run: TyphoonEnsemble.Run, seat: [Double]
  ) -> Double {
    guard let worst = seat.indices.max(by: { seat[$0] < seat[$1] }), seat[worst] >= Self.breeze
    else { return 0 }
    let steps = max(0, worst - Self.around)..<worst + Self.around + 1
    let seats = region.jurisdictions.parts(of: city.jurisdiction).compactMap(\.coordinate)
    let places = seats.isEmpty ? [city.coordinate] : seats
    let reached = places.count { place in
      run.blows(at: place, least: Self.gale, in: steps)
    }
    return Double(reached) / Double(places.count)
  }

  private func observed(_ city: City) -> Series.Point? {
    picture.series(source: "anemometer-\(city.abbreviation)", kind: "mean-wind")?.latest
  }

  /// When a gale begins, between two steps.
  private func arrival(_ winds: [Double]) -> Instant? {
    guard let step = winds.firstIndex(where: { $0 >= Self.gale }) else { return nil }
    guard step > 0 else { return now }
    let (before, after) = (winds[step - 1], winds[step])
    let part = (Self.gale - before) / (after - before)
    let minutes = (Double(step - 1) + part) * Double(TyphoonEnsemble.step.inSeconds) / 60
    return now.advanced(by: .minutes(Int64(minutes.rounded())))
  }

  /// The signal that a city hangs out: of what is likelier than not within the hours that the
  /// signals are for (China Meteorological Administration, trial rules of 2004, as quoted: blue and
  /// yellow 24 h, orange 12 h, red 6 h; mean winds of grades 6, 8, 10, 12 or gusts of grades 8, 10,
  /// 12, 14).
  private func signal(_ winds: [[Double]]) -> WarningSignal? {
    let rules: [(WarningSignal, grade: Int, gust: Int, hours: Int)] = [
      (.red, 12, 14, 6), (.orange, 10, 12, 12), (.yellow, 8, 10, 24), (.blue, 6, 8, 24),
    ]
    return rules.first { _, grade, gust, hours in
      let least = min(
        WindGrade.least(of: grade), WindGrade.least(of: gust) / TyphoonEnsemble.gustFactor)
      let count = winds.count { $0.prefix(hours * 2 + 1).contains { $0 >= least } }
      return Double(count) >= Self.likely * Double(winds.count)
    }?.0
  }

  /// The middle wind at every third hour.
  private func course(_ winds: [[Double]]) -> [Double] {
    let last = Int(TyphoonEnsemble.horizon.inSeconds / TyphoonEnsemble.step.inSeconds)
    return stride(from: 0, through: last, by: 6).map { step in
      let middle = winds.map { $0.indices.contains(step) ? $0[step] : 0 }.sorted().percentile(50)
      return ((middle ?? 0) * 10).rounded() / 10
    }
  }

  /// What simple rules say: it goes on as it went; or it comes straight to the city at its speed.
  private func rivals(_ city: City) -> Prospect.Rivals {
    let end = now.advanced(by: TyphoonEnsemble.horizon)
    let straight = ensemble.straight.map { $0.winds(at: city.coordinate) }.flatMap(arrival)
    let direct = ensemble.hours(to: city.coordinate).map {
      max(now, ensemble.bulletin.issued.advanced(by: .minutes(Int64($0 * 60))))
    }
    return .init(
      persistence: straight, fixedLag: direct.flatMap { $0 <= end ? $0 : nil })
  }
}
