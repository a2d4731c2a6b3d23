import Domain
import Glibc
import Hazards

extension HazardOutlook {
  /// What follows where lifelines are down or a levee has broken: found by itself, as a flood is.
  static let cascade = HazardOutlook(
    kind: .cascade, cadence: .minutes(15), told: 0.3, kept: 0.15
  ) { work, memory in
    guard !work.picture.region.exposure.lifelines.isEmpty else { return [] }
    let network = memory.lifelines ?? LifelineNetwork(work.picture.region)
    memory.lifelines = network
    return CascadeOutlook.findings(work, network)
  }
}

/// What comes of lifelines that were struck and of levees that broke: for each service that rests
/// on them when it falls out and when it is back, for each polder when it is full.
struct CascadeOutlook {
  /// The simple rule: whatever has lost its support falls out so long after.
  private static let fixedLag = Duration.hours(4)

  let picture: Picture
  let ensemble: CascadeEnsemble
  private var region: Region { picture.region }
  private var now: Instant { ensemble.now }

  /// One finding while something is struck; the end of what stands where nothing is any more.
  static func findings(_ work: ForecastWork, _ network: LifelineNetwork) -> [ForecastFinding] {
    let standing = work.picture.standingHazards.first { $0.kind == .cascade }
    guard
      let ensemble = CascadeEnsemble(work.picture, network, at: work.now, seed: work.seed)
    else {
      guard let standing else { return [] }
      let nothing = Forecast(
        issued: work.now, horizon: CascadeEnsemble.horizon,
        basis: .init(observations: 0, newest: work.now), members: CascadeEnsemble.memberCount,
        prospects: [])
      return [
        ForecastFinding(
          report: standing.report, forecast: nothing,
          end: "各项服务均已恢复 all services are back")
      ]
    }
    let outlook = CascadeOutlook(picture: work.picture, ensemble: ensemble)
    return [
      ForecastFinding(
        report: outlook.report(standing), forecast: outlook.forecast, isDangerous: true)
    ]
  }

  /// What was struck, with how long it takes to mend; it began where the first of it is.
  private func report(_ standing: Hazard?) -> Hazard.Report {
    var sources: [Hazard.Source] = []
    var begun: [(since: Instant, city: City.ID)] = []
    for breach in ensemble.breaches {
      let width = breach.widths.last?.value ?? 0
      sources.append(
        Hazard.Source(
          quantity: breach.levee.id.rawValue,
          amount: Estimate(low: width, middle: width, high: width), unit: "m"))
      begun.append((breach.since, breach.levee.city))
    }
    for (index, lifeline) in ensemble.network.lifelines.enumerated()
    where ensemble.states.isStruck(index) {
      let hours = LifelineTimes.usual(lifeline.kind).repair / 3600
      let spread = exp(1.2816 * LifelineTimes.spread)
      func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
      sources.append(
        Hazard.Source(
          quantity: lifeline.id.rawValue,
          amount: Estimate(
            low: rounded(hours / spread), middle: hours, high: rounded(hours * spread)),
          unit: "h"))
      if let since = ensemble.states.downSince[index] { begun.append((since, lifeline.city)) }
    }
    let first = begun.min { ($0.since, $0.city) < ($1.since, $1.city) }
    let origin = standing?.report.origin ?? first?.city ?? City.ID("")
    return Hazard.Report(
      kind: .cascade, origin: origin, place: region[origin]?.coordinate,
      since: standing?.report.since ?? first?.since ?? now, sources: sources)
  }

  /// The forecast, in the order in which things fall out.
  var forecast: Forecast {
    var prospects = ensemble.breaches.indices.map(polder)
    prospects += ensemble.network.lifelines.indices.compactMap(service)
    func order(_ prospect: Prospect) -> Instant {
      prospect.isReached ? .distantPast : prospect.arrival?.middle ?? .distantFuture
    }
    let ordered = prospects.enumerated().sorted {
      (order($0.element), $0.offset) < (order($1.element), $1.offset)
    }.map(\.element)
    let newest = [
      ensemble.states.newest, ensemble.breaches.compactMap { $0.widths.last?.time }.max(),
    ]
    return Forecast(
      issued: now, horizon: CascadeEnsemble.horizon,
      basis: .init(
        observations: ensemble.states.readings
          + ensemble.breaches.reduce(0) { $0 + $1.widths.count + $1.depths.count },
        newest: newest.compactMap(\.self).max() ?? now),
      members: CascadeEnsemble.memberCount, prospects: ordered)
  }

  private func moment(_ seconds: Double) -> Instant {
    now.advanced(by: .minutes(Int64((seconds / 60).rounded())))
  }

  // MARK: Services

  private func service(_ index: Int) -> Prospect? {
    let lifeline = ensemble.network.lifelines[index]
    let isDown = !ensemble.states.works(index)
    let fates = ensemble.fates.map { $0[index] }
    let limit = Double(CascadeEnsemble.horizon.inSeconds)
    let failures = fates.compactMap(\.failure).filter { $0 <= limit }.sorted()
    guard isDown || failures.count >= 2 else { return nil }
    let recoveries = fates.compactMap(\.recovery).map(moment).sorted()
    let lengths = fates.compactMap { fate -> Double? in
      guard let end = fate.recovery else { return nil }
      return (end - (fate.failure ?? 0)) / 3600 + passed(index)
    }.sorted()
    let arrivals = failures.map(moment)
    let served = ensemble.network.served[index]
    return Prospect(
      city: lifeline.city, gauge: nil,
      way: ensemble.states.isStruck(index) ? .body : .carried, unit: "h", observed: nil,
      warning: .init(
        level: 0, probability: isDown ? 1 : Double(failures.count) / Double(fates.count)),
      guarantee: nil, isReached: isDown, arrival: isDown ? nil : TimeEstimate(arrivals),
      peak: Estimate(lengths, digits: 1),
      peakTime: TimeEstimate(arrivals) ?? .init(ensemble.states.downSince[index] ?? now),
      people: Estimate(low: served, middle: served, high: served),
      residents: region[lifeline.city]?.population ?? 0,
      rivals: isDown ? .none : rivals(index), site: .lifeline(lifeline.id),
      recovery: TimeEstimate(recoveries))
  }

  /// For how many hours it has been down already.
  private func passed(_ index: Int) -> Double {
    ensemble.states.downSince[index].map { Double($0.duration(to: now).inSeconds) / 3600 } ?? 0
  }

  /// What simple rules say: nothing more falls out; or what has lost its support does, four hours
  /// after.
  private func rivals(_ index: Int) -> Prospect.Rivals {
    guard let since = ensemble.states.unsupportedSince[index] else { return .none }
    return .init(persistence: nil, fixedLag: max(now, since.advanced(by: Self.fixedLag)))
  }

  // MARK: Polders

  private func polder(_ number: Int) -> Prospect {
    let breach = ensemble.breaches[number]
    let runs = ensemble.polders.map { $0[number] }
    let limit = Double(CascadeEnsemble.horizon.inSeconds)
    let depth = runs[0].depths[0]
    let isReached = depth >= PolderGround.danger
    let arrivals = runs.compactMap { $0.reach(PolderGround.danger) }.filter { $0 <= limit }.sorted()
    let river = max(PolderGround.danger, breach.river(at: now))
    let full = river * PolderGround.full
    let peaks = runs.map(\.peak.depth).sorted()
    let fillings = runs.map { moment($0.reach(full) ?? $0.peak.seconds) }.sorted()
    let people = runs.map {
      Double(breach.levee.people) * min(1, $0.peak.depth / PolderGround.danger)
    }.sorted()
    return Prospect(
      city: breach.levee.city, gauge: nil, way: .body, unit: "m",
      observed: breach.depths.last ?? Series.Point(time: now, value: depth),
      warning: .init(
        level: PolderGround.danger,
        probability: isReached ? 1 : Double(arrivals.count) / Double(runs.count)),
      guarantee: .init(
        level: full,
        probability: Double(runs.count { $0.reach(full) != nil }) / Double(runs.count)),
      isReached: isReached, arrival: isReached ? nil : TimeEstimate(arrivals.map(moment)),
      peak: Estimate(peaks, digits: 2), peakTime: TimeEstimate(fillings) ?? .init(now),
      people: Estimate(people, digits: -2), residents: region[breach.levee.city]?.population ?? 0,
      rivals: .none, site: .levee(breach.levee.id))
  }
}
