import Documents
internal import Domain
internal import Geodesy
internal import Hazards

/// The hazards of a scenario file.
extension Scenario {
  private enum Kind: String, CaseIterable {
    case flood = "river-flood"
    case leak = "plume"
    case outbreak = "epidemic"
    case cascade = "cascade"
  }

  /// Reads one hazard; what it is decides which keys it has.
  static func hazard(_ section: Section) -> PlannedHazard {
    switch section.choice("kind", of: Kind.self) {
    case .flood: .flood(flood(section))
    case .leak: .leak(leak(section))
    case .outbreak: .outbreak(outbreak(section))
    case .cascade: .cascade(cascade(section))
    }
  }

  private static func leak(_ section: Section) -> Leak {
    Leak(
      city: City.ID(section.string("city")), place: place(section),
      startMinutes: range(section, "startMinutes", .within(0...10_000)),
      releaseInMinutes: section.number("releaseMinutes", .within(1...1440)),
      kilogramsPerSecond: range(section, "kilogramsPerSecond", .within(0.001...1000)),
      windFrom: range(section, "windFrom", .within(0...720)),
      windSpeed: range(section, "windSpeed", .within(0.5...25)),
      stability: section.choice("stability", of: StabilityClass.self).rawValue,
      warningLevel: section.number("warningLevel", .within(1e-6...1e6)),
      guaranteeLevel: section.number("guaranteeLevel", .within(1e-6...1e6)))
  }

  private static func place(_ section: Section) -> Coordinate {
    let degrees = section.list("at") { $0.number(.within(-180...180)) }
    guard degrees.count == 2,
      let place = Coordinate(latitude: degrees[0], longitude: degrees[1])
    else {
      section.optional("at")?.report(.rule("here stand latitude and longitude in degrees"))
      return .at(0, 0)
    }
    return place
  }

  private static func flood(_ section: Section) -> Flood {
    Flood(
      river: River.ID(section.string("river")),
      crestHours: range(section, "crestHours", .within(-240...720)),
      riseInHours: section.number("riseHours", .within(6...480)),
      fallInHours: section.number("fallHours", .within(6...960)),
      peaks: range(section, "peaks", .within(0.1...2)), truth: section.section("truth", truth))
  }

  private static func truth(_ section: Section) -> Truth {
    Truth(
      travelTimeSpread: section.number("travelTimeSpread", .within(0...0.5)),
      readingError: section.number("readingError", .within(0...0.2)))
  }

  /// Two numbers, the lower first.
  static func range(
    _ section: Section, _ key: String, _ bounds: Bounds
  ) -> ClosedRange<Double> {
    let numbers = section.list(key) { $0.number(bounds) }
    guard numbers.count == 2, numbers[0] <= numbers[1] else {
      section.optional(key)?.report(.rule("here stand two numbers, the lower first"))
      return 1...1
    }
    return numbers[0]...numbers[1]
  }
}
