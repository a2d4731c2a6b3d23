package import Domain

/// How fast a kind of unit gets along: assumptions for exercises, on the careful side.
///
/// Nothing here is measured. In a built-up city an emergency vehicle of this region is taken to
/// make 25–40 km/h from door to door, beyond its first `builtUpDistance` 55–80 km/h on open roads.
/// A city that has measured its own should replace them.
package struct RoadSpeed: Hashable, Sendable {
  /// Kilometres an hour in built-up areas.
  package let builtUp: Int
  /// Kilometres an hour on open roads.
  package let open: Int

  /// How much of each way counts as built-up, in metres.
  package static let builtUpDistance = 10_000

  /// The speed of a kind of unit in ordinary traffic.
  package init(of kind: UnitKind) {
    (builtUp, open) =
      switch kind {
      case .police: (40, 80)
      case .ambulance: (36, 75)
      case .fireEngine: (32, 60)
      case .epidemicTeam: (32, 75)
      case .hazmat, .floodRescueBoat: (30, 60)
      case .powerRepair, .urbanManagement: (30, 65)
      case .ladder: (28, 55)
      case .pumpTruck: (28, 60)
      case .engineering: (25, 55)
      }
  }

  /// Seconds that a way of so many metres takes, in traffic that makes it a percentage of the
  /// usual.
  func seconds(forMetres metres: Int, trafficPercentage: Int) -> Int {
    let builtUpMetres = min(metres, Self.builtUpDistance)
    let openMetres = metres - builtUpMetres
    // Whole numbers throughout: the same on every machine.
    let milliseconds = builtUpMetres * 3600 / builtUp + openMetres * 3600 / open
    return (milliseconds * trafficPercentage / 100 + 500) / 1000
  }
}

/// What traffic does to a travel time: an assumption by the hour of the day.
package enum Traffic {
  /// All cities of the regions shipped keep China's time.
  private static let offsetInMinutes = 480

  /// The travel time at a moment as a percentage of that in ordinary traffic.
  package static func percentage(at instant: Instant) -> Int {
    percentage(hour: CivilTime(instant, offsetInMinutes: offsetInMinutes).hour)
  }

  /// The same for an hour of the day.
  static func percentage(hour: Int) -> Int {
    switch hour {
    case 7, 8: 130
    case 17, 18: 135
    case 22, 23, 0..<6: 85
    default: 100
    }
  }
}
