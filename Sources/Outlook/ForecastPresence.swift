import Domain

/// Where in a city a hazard is, and since when: what was foretold has come there, and is not over
/// before there is evidence of that.
struct ForecastPresence {
  let prospect: Prospect
  let since: Instant

  /// How far below the level it must fall to be gone, in metres.
  private static let hysteresis = 0.1
  /// How long it counts as there at least, once it was confirmed.
  private static let least = Duration.minutes(30)

  /// Nil where it is nowhere in the city.
  /// - Parameters:
  ///   - own: what is foretold of the city.
  ///   - told: since when it was said to be there; nil where that was not said.
  init?(_ own: [Prospect], of hazard: Hazard, told: Instant?, _ picture: Picture, at now: Instant) {
    func since(_ prospect: Prospect) -> Instant {
      Self.since(prospect, hazard, picture) ?? told ?? now
    }
    let reached = own.filter {
      $0.isReached && !Self.isPast($0, hazard, since: since($0), now)
    }
    func rank(_ prospect: Prospect) -> Double { prospect.guarantee?.probability ?? 0 }
    // The gravest of its places, of equals the first; what dips a little below stays the same.
    let gravest = reached.max { rank($0) < rank($1) }
    let near = told == nil ? nil : own.first(where: Self.isNear)
    guard let prospect = gravest ?? near else { return nil }
    self.prospect = prospect
    self.since = prospect.isReached ? since(prospect) : told ?? now
  }

  /// Whether an instrument or somebody there says so: what is worked out for a place without a
  /// gauge is likely and no more.
  func isConfirmed(_ hazard: Hazard) -> Bool {
    prospect.observed != nil || prospect.site != nil || hazard.arrival(in: prospect.city) != nil
  }

  private static func since(
    _ prospect: Prospect, _ hazard: Hazard, _ picture: Picture
  ) -> Instant? {
    switch prospect.site {
    case .lifeline: prospect.peakTime.middle
    case .levee(let id): picture.began(.levee(id), after: .distantPast)
    case nil: prospect.gauge.flatMap(picture.reached) ?? hazard.arrival(in: prospect.city)
    }
  }

  /// Whether the water stands so little below the level that it may be above it again soon.
  private static func isNear(_ prospect: Prospect) -> Bool {
    guard prospect.site == nil, prospect.unit == "m",
      let stands = prospect.observed?.value ?? prospect.front?.now
    else { return false }
    return prospect.warning.level - stands <= hysteresis
  }

  /// Whether what had come is gone, though the forecast has it as reached. A river and a service
  /// are seen anew each time; what was confirmed once is gone when what is read at the place is
  /// below the limit and stays so, or where nothing is read, when it stays so in nine runs of ten.
  private static func isPast(
    _ prospect: Prospect, _ hazard: Hazard, since: Instant, _ now: Instant
  ) -> Bool {
    let level = prospect.warning.level
    switch hazard.kind {
    case .riverFlood, .cascade: return false
    case .spill:
      guard let read = prospect.observed?.value else { return prospect.peak.high < level }
      return read < level && prospect.peak.middle < level
    case .plume, .ash, .epidemic, .typhoon:
      return prospect.peak.high < level && since.duration(to: now) >= least
    }
  }
}
