import Documents
package import Domain

extension Scenario {
  /// An infection that begins in one city and is carried by travellers; the seed chooses within the
  /// ranges.
  package struct Outbreak: Hashable, Sendable {
    package let city: City.ID
    /// Infected at the start, in the city where it begins.
    package let infected: ClosedRange<Double>
    package let reproduction: ClosedRange<Double>
    /// Days until one infects others, and for how many one does.
    package let latencyDays: ClosedRange<Double>
    package let infectiousDays: ClosedRange<Double>
    /// The share of those who fall ill that is found and reported.
    package let ascertainment: ClosedRange<Double>
    /// The share of people's time that is spent in other cities of the region.
    package let timeAway: ClosedRange<Double>
    /// How often cases are reported.
    package let reportHours: Int
    /// Reported cases from which a city counts as reached, and from which its hospitals are full.
    package let warningCases: Double
    package let guaranteeCases: Double
    /// What a city does whose posture is emergency.
    package let emergency: Restriction
    /// What a city does of itself, from so many reported cases on.
    package let own: Restriction
    package let ownCases: Double

    /// What is left of contacts and journeys, from 0 to 1.
    package struct Restriction: Hashable, Sendable {
      package let contact: Double
      package let travel: Double
    }
  }

  /// Reads an outbreak.
  static func outbreak(_ section: Section) -> Outbreak {
    Outbreak(
      city: City.ID(section.string("city")), infected: range(section, "infected", .within(1...1e6)),
      reproduction: range(section, "reproduction", .within(0.1...20)),
      latencyDays: range(section, "latencyDays", .within(0.1...30)),
      infectiousDays: range(section, "infectiousDays", .within(0.1...60)),
      ascertainment: range(section, "ascertainment", .within(0.01...1)),
      timeAway: range(section, "timeAway", .within(0...0.5)),
      reportHours: section.integer("reportHours", .within(6...168)),
      warningCases: section.number("warningCases", .within(1...1e6)),
      guaranteeCases: section.number("guaranteeCases", .within(1...1e8)),
      emergency: section.section("emergency", restriction),
      own: section.section("own", restriction),
      ownCases: section.number("ownCases", .within(1...1e9)))
  }

  private static func restriction(_ section: Section) -> Outbreak.Restriction {
    Outbreak.Restriction(
      contact: section.number("contact", .within(0...1)),
      travel: section.number("travel", .within(0...1)))
  }
}
