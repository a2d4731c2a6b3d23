internal import Domain

/// A danger of the exercise's world that goes its own way: the world knows it whole, the watch gets
/// to see what instruments and desks tell of it.
protocol Peril: Sendable {
  /// How long a step of it is.
  static var step: Duration { get }
  /// Up to when it has been followed.
  var time: Instant { get }

  /// When its next step is done, at the earliest at a moment.
  func next(from instant: Instant) -> Instant

  /// Follows it for one step, and answers what is told of it at that moment.
  mutating func follow(_ picture: Picture, at now: Instant) -> [Stimulus]

  /// What came into the world of it, left it and is in it.
  var balances: [Balance] { get }
}

extension Peril {
  /// When its next step is done, at the earliest at a moment.
  func next(from instant: Instant) -> Instant { max(instant, time.advanced(by: Self.step)) }

  /// The hazard of a kind that was declared for a city in a picture, the newest of them.
  static func declared(_ kind: Hazard.Kind, in city: City.ID, _ picture: Picture) -> Hazard? {
    picture.hazards.sorted.last { $0.kind == kind && $0.report.origin == city }
  }
}

extension Scenario.PlannedHazard {
  /// The dangers at a moment: of a storm that strikes lifelines the storm too.
  func perils(
    _ scenario: Scenario, _ region: Region, seed: UInt64, at instant: Instant
  ) -> [any Peril] {
    let own = peril(scenario, region, seed: seed, at: instant)
    guard case .cascade(let plan) = self, let storm = plan.storm else {
      return [own].compactMap(\.self)
    }
    let typhoon: any Peril = PassingTyphoon(storm, scenario, region, seed: seed, at: instant)
    return [own, typhoon].compactMap(\.self)
  }

  /// The danger at a moment; nil for a flood, which goes with the water, and in a region that lacks
  /// what it is about.
  func peril(
    _ scenario: Scenario, _ region: Region, seed: UInt64, at instant: Instant
  ) -> (any Peril)? {
    switch self {
    case .flood: nil
    case .leak(let leak): LeakedCloud(leak, scenario, region, seed: seed, at: instant)
    case .cascade(let plan): FailingLifelines(plan, scenario, region, seed: seed, at: instant)
    case .outbreak(let plan): SpreadingInfection(plan, scenario, region, seed: seed, at: instant)
    case .fire(let fire): FireCloud(fire, scenario, region, seed: seed, at: instant)
    case .spill(let spill): RiverSpill(spill, scenario, region, seed: seed, at: instant)
    }
  }
}

extension Stimulus {
  /// The readings of a city's wind mast: m/s and the degrees that it comes from.
  static func wind(speed: Double, direction: Double, at city: City, _ now: Instant) -> [Stimulus] {
    [("wind", speed, "m/s"), ("wind-direction", direction, "°")].map { kind, value, unit in
      Stimulus(
        .observation(
          Observation(
            source: "wind-\(city.abbreviation)", time: now, kind: kind, city: city.id,
            coordinate: city.coordinate, value: value, unit: unit)), at: now)
    }
  }
}
