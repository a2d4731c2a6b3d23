internal import Domain

/// What is reported when: in each minute of each city, by the city's own dice.
struct Arrivals {
  /// A call or a sensor's report, by where and when; all else follows from the dice.
  struct Call: Hashable, Comparable {
    let at: Instant
    let city: Int
    /// Minutes since 1970.
    let minute: Int
    let draw: Int

    static func < (left: Call, right: Call) -> Bool {
      (left.at, left.city, left.draw) < (right.at, right.city, right.draw)
    }
  }

  /// A unit's time out of service.
  struct ServiceBreak: Hashable, Comparable {
    let from: Instant
    let to: Instant
    let unit: Unit.ID

    static func < (left: ServiceBreak, right: ServiceBreak) -> Bool {
      (left.from, left.unit) < (right.from, right.unit)
    }
  }

  /// The longest time out of service; what began earlier is over.
  static let longestBreak = Duration.minutes(90)

  private let scenario: Scenario
  private let region: Region
  private let dice: [Dice]
  private let places: Places
  private let shares: [Int]
  /// The units of each city, as in the region.
  private let units: [[Unit.ID]]
  private let rates: [String: Scenario.EventRate]

  init(_ scenario: Scenario, _ region: Region, seed: UInt64) {
    self.scenario = scenario
    self.region = region
    dice = region.cities.map { Dice(seed: seed, of: $0.id.rawValue) }
    places = Places(region)
    shares = scenario.kinds.map(\.share)
    units = region.cities.map { city in region.units.filter { $0.city == city.id }.map(\.id) }
    rates = Dictionary(
      scenario.kinds.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How a kind of event goes, nil for kinds that the scenario does not know.
  func rate(of kind: String) -> Scenario.EventRate? { rates[kind] }

  /// Who calls in a minute since 1970, in order of time.
  func calls(inMinute minute: Int) -> [Call] {
    guard !scenario.kinds.isEmpty else { return [] }
    var calls: [Call] = []
    let start = Instant(seconds: Int64(minute) * 60)
    let percentage = Double(scenario.rates.byHour[hour(of: start)])
    for (index, city) in region.cities.enumerated() {
      let hourly =
        scenario.rates.perMillionPerHour * Double(city.population) / 1_000_000
        * surge(in: city, at: start)
      let words = dice[index].words(.arrivals, tick: UInt32(truncatingIfNeeded: minute))
      let count = words[0].poisson(mean: min(5, hourly * percentage / 6000))
      for draw in 0..<count {
        let second = draw == 0 ? words[1] : words[2] &+ UInt32(draw) &* 0x9E37_79B9
        let at = start.advanced(by: second.seconds(0...59))
        calls.append(Call(at: at, city: index, minute: minute, draw: draw))
      }
    }
    return calls.sorted()
  }

  /// By how much more is reported in a city than on any other day.
  private func surge(in city: City, at start: Instant) -> Double {
    guard !scenario.surges.isEmpty else { return 1 }
    let usual = shares.reduce(0, +)
    let now = scenario.shares(in: city.id, atHour: hours(start)).reduce(0, +)
    return usual > 0 ? Double(now) / Double(usual) : 1
  }

  private func shares(in city: Int, minute: Int) -> [Int] {
    guard !scenario.surges.isEmpty else { return shares }
    return scenario.shares(
      in: region.cities[city].id, atHour: hours(Instant(seconds: Int64(minute) * 60)))
  }

  private func hours(_ instant: Instant) -> Double {
    Double(scenario.start.duration(to: instant).inSeconds) / 3600
  }

  /// Which units go out of service in a minute since 1970.
  func serviceBreaks(inMinute minute: Int) -> [ServiceBreak] {
    let mean = min(5, scenario.rates.serviceBreaksPerHour / 60)
    let tick = UInt32(truncatingIfNeeded: minute)
    return region.cities.indices.compactMap { index in
      let words = dice[index].words(.service, tick: tick)
      guard !units[index].isEmpty, words[0].poisson(mean: mean) > 0 else { return nil }
      let from = Instant(seconds: Int64(minute) * 60).advanced(by: words[1].seconds(0...59))
      return ServiceBreak(
        from: from, to: from.advanced(by: words[2].seconds(1_200...5_400)),
        unit: units[index][words[3].scaled(to: 0...(units[index].count - 1))])
    }
  }

  /// The report that a call makes.
  func report(of call: Call) -> AlertReport {
    let (dice, tick) = (dice[call.city], UInt32(truncatingIfNeeded: call.minute))
    let words = dice.words(.kind, tick: tick, draw: UInt32(call.draw))
    let rate = scenario.kinds[words[0].choice(among: shares(in: call.city, minute: call.minute))]
    let severity = Self.severities[words[1].choice(among: rate.severities)]
    return report(
      rate.kind, severity, source: rate.source, inCity: call.city, at: call.at,
      identifier: "\(call.minute)-\(call.draw)", tick: tick, draw: UInt32(call.draw))
  }

  /// The report that an inject makes; nothing where it names a city outside the region.
  func report(ofInject index: Int, at instant: Instant) -> AlertReport? {
    let inject = scenario.injects[index]
    let tick = UInt32(truncatingIfNeeded: index)
    var city = dice[0].word(.place, tick: tick, draw: 1_000).scaled(
      to: 0...(region.cities.count - 1))
    if let named = inject.city {
      guard let found = region.cities.firstIndex(where: { $0.id == named }) else { return nil }
      city = found
    }
    var report = report(
      inject.kind, inject.severity, source: rates[inject.kind]?.source ?? .call, inCity: city,
      at: instant, identifier: "inject-\(index + 1)", tick: tick, draw: 1_000)
    if let place = inject.place { places.move(&report, to: place, inCity: city) }
    return report
  }

  /// The report of an alert that a drill injects; nothing for a city outside the region.
  func report(of inject: Domain.Inject, at instant: Instant) -> AlertReport? {
    guard let alert = inject.alert,
      let city = region.cities.firstIndex(where: { $0.id == alert.city })
    else { return nil }
    let isTold = inject.method != .system && inject.method != .message
    var report = report(
      alert.kind, alert.severity, source: isTold ? .call : .sensor, inCity: city,
      at: instant, identifier: InjectedAlert.identifier(ofInject: inject.number),
      tick: UInt32(truncatingIfNeeded: inject.number), draw: 2_000)
    report.text += " · \(inject.text.simplified) \(inject.text.english)"
    if let place = alert.coordinate { places.move(&report, to: place, inCity: city) }
    guard !alert.place.isEmpty else { return report }
    report.area = alert.place
    report.headline = alert.place
    return report
  }

  private func report(
    _ kind: String, _ severity: Severity, source: Scenario.EventRate.Source, inCity index: Int,
    at instant: Instant, identifier: String, tick: UInt32, draw: UInt32
  ) -> AlertReport {
    let city = region.cities[index]
    let place = places.place(
      inCity: index, dice[index].words(.place, tick: tick, draw: draw),
      street: dice[index].word(.street, tick: tick, draw: draw))
    return AlertReport(
      key: ReportKey(source: Actors.source(source, city), identifier: identifier, sent: instant),
      status: .exercise, city: city.id, coordinate: place.coordinate, area: place.area,
      kind: kind, emergencyClass: EventKind.named(kind)?.emergencyClass ?? .accident,
      severity: severity, urgency: .immediate, certainty: source == .call ? .likely : .observed,
      headline: place.headline, text: Self.text(source))
  }

  private static func text(_ source: Scenario.EventRate.Source) -> String {
    switch source {
    case .call: "演练 Exercise · 电话报警 reported by telephone"
    case .sensor: "演练 Exercise · 传感器报警 reported by a sensor"
    }
  }

  private func hour(of instant: Instant) -> Int {
    CivilTime(instant, offsetInMinutes: scenario.rates.offsetInMinutes).hour
  }

  /// In the order of a scenario's weights.
  static let severities: [Severity] = [.minor, .moderate, .severe, .extreme]
}
