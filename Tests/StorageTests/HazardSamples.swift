import Domain
import Geodesy

/// One entry and more for every kind of event of a hazard and every word of it.
enum HazardSamples {
  static let kinds: [Hazard.Kind] = [
    .riverFlood, .plume, .spill, .epidemic, .cascade, .ash, .typhoon,
  ]
  static let ways: [Prospect.Way] = [.body, .spread, .carried]

  private static let hazard = Hazard.ID(rawValue: "SUZ-H3")
  private static let start = Instant(milliseconds: 1_760_000_000_000)

  static let events: [Event] =
    zip(0..., kinds.prefix(4)).map { place, kind in .hazard(hazard, .declared(report(kind, place)))
    } + [
      .hazard(hazard, .watched),
      .hazard(hazard, .revised(report(.riverFlood, 1))),
      .hazard(hazard, .forecast(forecast)),
      .hazard(hazard, .verified(verdicts)),
      .hazard(hazard, .ended(reason: "水位回落")),
      .hazard(hazard, .confirmed(City.ID(rawValue: "wuxi"))),
      .hazard(hazard, .forecast(between)),
    ]

  /// What came later, at the end of the golden file.
  static let laterEvents: [Event] =
    [
      .hazard(hazard, .revised(breached)),
      .hazard(hazard, .forecast(detailed)),
    ]
    + suppositions.prefix(4).map { supposition in
      .watch(
        .whatIfKept(
          WhatIf(supposition: supposition, hazard: breached, base: forecast, fork: detailed)))
    } + [.watch(.whatIfDiscarded(suppositions[1]))]

  /// What has come to a place already.
  private static let passed: Forecast = {
    var forecast = Self.forecast
    forecast.prospects[0].past = .init(level: 4.12, at: after(1), people: 12_300)
    return forecast
  }()

  /// What came last.
  static let last: [Event] = [.hazard(hazard, .forecast(passed))]

  /// A typhoon, with every signal.
  static let typhoon: [Event] =
    [.hazard(hazard, .declared(report(.typhoon, 5)))]
    + WarningSignal.allCases.map { signal in
      var forecast = Self.forecast
      forecast.prospects[0].signal = signal
      return .hazard(hazard, .forecast(forecast))
    }

  /// What came later still.
  static let latest: [Event] = [
    .watch(
      .whatIfKept(
        WhatIf(supposition: suppositions[4], hazard: breached, base: forecast, fork: detailed)))
  ]

  /// Incidents with and without units of other cities.
  static let comparisons: [Event] = [
    .watch(
      .aidComparisonKept(
        AidComparison(
          asked: after(2),
          rows: [
            .init(
              incident: Incident.ID(rawValue: "SUZ-I1"), city: City.ID(rawValue: "suzhou"),
              with: .init(lastArrival: after(3), lacking: 0), without: .init(lacking: 2))
          ],
          covers: [.init(city: City.ID(rawValue: "wuxi"), with: 0.875, without: 0.25)]))),
    .watch(.aidComparisonDiscarded(asked: after(2))),
  ]

  static let suppositions: [Supposition] = [
    .inflow(percent: 30), .wind(from: 240, speed: 5.5), .source(percent: -50),
    .leveeFails(Levee.ID(rawValue: "wuwei"), at: after(3)),
    .rain(millimetres: 120, hours: 12),
  ]

  private static let breached: Hazard.Report = {
    var report = Self.report(.riverFlood, 1)
    report.sources.append(
      .breach(
        of: Levee.ID(rawValue: "wuwei"), width: Estimate(low: 10, middle: 20, high: 40),
        since: after(2)))
    return report
  }()

  /// With the course of a place and the ground that may be covered.
  private static let detailed: Forecast = {
    var forecast = Self.forecast
    forecast.prospects[0].course = [3.52, 3.7, 4.05, 3.9]
    forecast.footprint = Forecast.Ground(
      width: .kilometres(5),
      cells: [.init(place: .at(31.25, 120.5), probability: 0.62, arrival: after(1))])
    return forecast
  }()

  /// What came later has its lines after all others.
  static let later: [Event] = [
    .hazard(hazard, .declared(report(.cascade, 2))),
    .hazard(
      hazard,
      .restricted(
        Measure(city: City.ID(rawValue: "suzhou"), since: start, contact: 0.45, travel: 0.3))),
    .hazard(hazard, .forecast(chain)),
    .hazard(hazard, .verified([chainVerdict])),
    .hazard(hazard, .declared(report(.ash, 4))),
  ]

  private static let sites: [Prospect.Site] = [
    .lifeline(Lifeline.ID(rawValue: "SUZ-power-1")), .levee(Levee.ID(rawValue: "wuwei")),
  ]

  private static let chain = Forecast(
    issued: start, horizon: .hours(48), basis: .init(observations: 7, newest: start), members: 100,
    prospects: zip(0..., sites).map { place, site in
      Prospect(
        city: City.ID(rawValue: "suzhou"), gauge: nil, way: .carried, unit: place == 0 ? "h" : "m",
        observed: nil, warning: .init(level: 0.5, probability: 0.7), guarantee: nil,
        isReached: false, arrival: TimeEstimate(early: after(1), middle: after(2), late: after(3)),
        peak: Estimate(low: 4, middle: 6.5, high: 9),
        peakTime: TimeEstimate(early: after(2), middle: after(3), late: after(4)),
        people: Estimate(low: 100, middle: 200, high: 300), residents: 12_748_000,
        rivals: .init(persistence: nil, fixedLag: after(4)), site: site,
        recovery: place == 0
          ? TimeEstimate(early: after(8), middle: after(10), late: after(14)) : nil)
    })

  private static let chainVerdict = ForecastVerdict(
    claim: Claim(
      city: City.ID(rawValue: "suzhou"), gauge: nil, site: sites[1], issued: start,
      until: after(48), probability: 0.7, arrival: after(2),
      rivals: .init(persistence: nil, fixedLag: after(4))), reached: after(3))

  private static func report(_ kind: Hazard.Kind, _ place: Int) -> Hazard.Report {
    Hazard.Report(
      kind: kind, origin: City.ID(rawValue: "suzhou"), place: place == 0 ? nil : .at(31.25, 120.5),
      river: place == 1 ? River.ID(rawValue: "yangtze") : nil, since: start,
      sources: place == 0
        ? []
        : [
          Hazard.Source(
            quantity: "discharge", amount: Estimate(low: 900, middle: 1000.5, high: 1100),
            unit: "m³/s")
        ])
  }

  private static func after(_ hours: Int64) -> Instant { start.advanced(by: .hours(hours)) }

  private static let forecast = Forecast(
    issued: start, horizon: .hours(24), basis: .init(observations: 96, newest: start),
    members: 100,
    prospects: zip(0..., ways).map { place, way in
      Prospect(
        city: City.ID(rawValue: "suzhou"), gauge: place == 0 ? Gauge.ID(rawValue: "taihu") : nil,
        way: way, unit: "m", observed: place == 0 ? .init(time: start, value: 3.52) : nil,
        warning: .init(level: 3.8, probability: 0.84),
        guarantee: place == 0 ? .init(level: 4.65, probability: 0.02) : nil,
        isReached: place == 1,
        arrival: place == 1
          ? nil : TimeEstimate(early: after(3), middle: after(4), late: after(6)),
        peak: Estimate(low: 3.9, middle: 4.05, high: 4.25),
        peakTime: TimeEstimate(early: after(9), middle: after(10), late: after(12)),
        people: Estimate(low: 1000, middle: 2500, high: 8100), residents: 12_748_000,
        rivals: .init(
          persistence: place == 0 ? after(5) : nil, fixedLag: place == 2 ? after(7) : nil))
    })

  /// A forecast of a place between two gauges.
  private static let between: Forecast = {
    var found = forecast
    found.prospects = Array(found.prospects.prefix(1))
    found.prospects[0].gauge = nil
    found.prospects[0].observed = nil
    found.prospects[0].front = .init(id: Riverfront.ID(rawValue: "weicun"), now: 5.875)
    return found
  }()

  private static let verdicts = [
    ForecastVerdict(
      claim: Claim(
        city: City.ID(rawValue: "suzhou"), gauge: Gauge.ID(rawValue: "taihu"), issued: start,
        until: after(24), probability: 0.84, arrival: after(4),
        rivals: .init(persistence: after(5), fixedLag: nil)), reached: after(5)),
    ForecastVerdict(
      claim: Claim(
        city: City.ID(rawValue: "wuxi"), gauge: nil, issued: start, until: after(24),
        probability: 0.125, arrival: nil, rivals: .init(persistence: nil, fixedLag: after(7))),
      reached: nil),
  ]
}
