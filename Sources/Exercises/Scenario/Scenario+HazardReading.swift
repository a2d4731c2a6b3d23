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
    case fire = "ash"
    case spill
  }

  /// Reads one hazard; what it is decides which keys it has.
  static func hazard(_ section: Section) -> PlannedHazard {
    switch section.choice("kind", of: Kind.self) {
    case .flood: .flood(flood(section))
    case .leak: .leak(leak(section))
    case .outbreak: .outbreak(outbreak(section))
    case .cascade: .cascade(cascade(section))
    case .fire: .fire(fire(section))
    case .spill: .spill(spill(section))
    }
  }

  private static func leak(_ section: Section) -> Leak {
    Leak(
      city: City.ID(section.string("city")), place: section.required("at")?.place() ?? .at(0, 0),
      startMinutes: range(section, "startMinutes", .within(0...10_000)),
      releaseInMinutes: section.number("releaseMinutes", .within(1...1440)),
      kilogramsPerSecond: range(section, "kilogramsPerSecond", .within(0.001...1000)),
      windFrom: range(section, "windFrom", .within(0...720)),
      windSpeed: range(section, "windSpeed", .within(0.5...25)),
      stability: section.choice("stability", of: StabilityClass.self).rawValue,
      warningLevel: section.number("warningLevel", .within(1e-6...1e6)),
      guaranteeLevel: section.number("guaranteeLevel", .within(1e-6...1e6)))
  }

  private static func fire(_ section: Section) -> Fire {
    Fire(
      city: City.ID(section.string("city")), place: section.required("at")?.place() ?? .at(0, 0),
      startMinutes: range(section, "startMinutes", .within(0...10_000)),
      burnsInMinutes: section.number("burnsMinutes", .within(1...4320)),
      kilogramsPerSecond: range(section, "kilogramsPerSecond", .within(0.001...10_000)),
      heightInMetres: range(section, "heightMetres", .within(10...10_000)),
      windFrom: range(section, "windFrom", .within(0...720)),
      turnPerHour: range(section, "turnPerHour", .within(-60...60)),
      windSpeed: range(section, "windSpeed", .within(0.5...25)),
      warningLevel: section.number("warningLevel", .within(1e-6...1e9)),
      guaranteeLevel: section.number("guaranteeLevel", .within(1e-6...1e9)))
  }

  private static func spill(_ section: Section) -> Spill {
    Spill(
      city: City.ID(section.string("city")), river: River.ID(section.string("river")),
      place: section.required("at")?.place() ?? .at(0, 0),
      kilometre: range(section, "kilometre", .within(0...10_000)),
      startMinutes: range(section, "startMinutes", .within(0...10_000)),
      spillInMinutes: section.number("spillMinutes", .within(1...4320)),
      reportInMinutes: section.number("reportMinutes", .within(0...4320)),
      tonnes: range(section, "tonnes", .within(0.001...100_000)),
      discharge: range(section, "discharge", .within(0.1...200_000)),
      decayPerDay: range(section, "decayPerDay", .within(0...100)),
      speedSpread: section.number("speedSpread", .within(0...0.5)),
      warningLevel: section.number("warningLevel", .within(1e-6...1e9)),
      guaranteeLevel: section.number("guaranteeLevel", .within(1e-6...1e9)))
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

extension Item {
  /// Latitude and longitude in degrees; where something else stands, it is reported.
  func place() -> Coordinate {
    let degrees = list(of: 2).map { $0.number(.within(-180...180)) }
    guard degrees.count == 2 else { return .at(0, 0) }
    if let place = Coordinate(latitude: degrees[0], longitude: degrees[1]) { return place }
    report(.rule("here stand latitude and longitude in degrees"))
    return .at(0, 0)
  }
}
