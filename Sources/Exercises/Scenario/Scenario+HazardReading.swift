import Documents
internal import Domain

/// The hazards of a scenario file.
extension Scenario {
  private enum Kind: String, CaseIterable {
    case flood = "river-flood"
  }

  /// Reads one hazard; what it is decides which keys it has.
  static func hazard(_ section: Section) -> PlannedHazard {
    switch section.choice("kind", of: Kind.self) {
    case .flood: .flood(flood(section))
    }
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
  private static func range(
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
