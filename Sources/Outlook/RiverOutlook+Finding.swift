internal import Domain

extension HazardOutlook {
  /// Floods on the rivers whose gauges are heard: water takes its time.
  static let riverFlood = HazardOutlook(
    kind: .riverFlood, cadence: .hours(1), told: 0.5, kept: 0.3
  ) { work, memory in
    var findings: [ForecastFinding] = []
    let region = work.picture.region
    for river in region.rivers where !river.reaches.isEmpty {
      guard
        let ensemble = RiverEnsemble(
          river, work.picture, at: work.now, seed: work.seed, supposing: work.supposition)
      else { continue }
      let belt = memory.belts[river.id] ?? FloodBelt(river, region)
      memory.belts[river.id] = belt
      let outlook = RiverOutlook(
        river: river, region: region, ensemble: ensemble, belt: belt, picture: work.picture,
        now: work.now)
      findings.append(outlook.finding)
    }
    return findings
  }
}

extension RiverOutlook {
  /// How likely a level must be for a flood to be declared, and to be over.
  private static let dangerous = 0.5
  private static let harmless = 0.1

  /// The forecast with what would be declared of it.
  fileprivate var finding: ForecastFinding {
    let forecast = forecast
    // What is worked out for places at which nobody measures declares nothing and ends nothing.
    let measured = forecast.prospects.filter { $0.front == nil }
    let first =
      measured.first(where: \.isReached)
      ?? measured.first { $0.probability >= Self.dangerous } ?? measured[0]
    let gauge = first.gauge.flatMap { region[$0] }
    let since = first.gauge.flatMap(picture.reached) ?? forecast.issued
    let report = Hazard.Report(
      kind: .riverFlood, origin: first.city, place: gauge?.coordinate, river: river.id,
      since: since, sources: sources)
    let most = measured.map(\.probability).max() ?? 0
    let isOver = measured.allSatisfy { !$0.isReached && $0.probability < Self.harmless }
    return ForecastFinding(
      report: report, forecast: forecast,
      isDangerous: measured.contains { $0.isReached || $0.probability >= Self.dangerous },
      end: isOver
        ? "各站均低于警戒水位 all gauges below their warning levels; "
          + "\(Int((most * 100).rounded())) % / \(forecast.horizon.inSeconds / 3600) h" : nil)
  }

  /// What enters the river at its first gauge that is heard, as sure as its rating.
  private var sources: [Hazard.Source] {
    let top = ensemble.stations[0]
    guard let stage = top.stages?.last else { return [] }
    let flow = top.rating.discharge(atStage: stage)
    func rounded(_ value: Double) -> Double { (value / 100).rounded() * 100 }
    let doubt = 0.05 * 1.28
    let amount = Estimate(
      low: rounded(flow * (1 - doubt)), middle: rounded(flow), high: rounded(flow * (1 + doubt)))
    return [Hazard.Source(quantity: "discharge", amount: amount, unit: "m³/s")]
  }
}
