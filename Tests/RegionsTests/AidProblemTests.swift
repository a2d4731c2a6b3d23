import Documents
import Domain
import Regions
import Testing

@Suite("What cities have settled about aid, in a region file")
struct AidProblemTests {
  private static let section = """

    aid:
      displaced: 0.1
      reachHours: 6
      freshDays: 90
      needs:
        - {good: sandbags, amount: 20, per: leveeKilometre, figure: exercise}
        - {good: floodRescueBoat, amount: 0.5, per: thousandPeople, figure: published}
        - {good: hazmat, amount: 2, per: city, of: plume, figure: exercise}
      agreements:
        - id: reeds
          name: [Reeds, 苇, 葦]
          parties: [REE, SED]
          from: "2025-01-01"
          until: "2026-12-31"
          terms:
            - {good: sandbags, cap: 30, yuan: 2.55}
            - {good: floodRescueBoat, cap: 2, yuan: 180}

    """

  private static func reading(_ old: String = "", _ new: String = "") -> DocumentReading<Region> {
    let text = old.isEmpty ? section : section.replacing(old, with: new)
    return Regions.read(RegionProblemTests.good + text, name: "marsh.yaml")
  }

  @Test func aRightSectionIsRead() throws {
    let reading = Self.reading()
    #expect(reading.problems.isEmpty)
    let region = try #require(reading.value)
    let agreement = try #require(region.aid.agreements.first)
    #expect(agreement.parties.count == 2)
    #expect(agreement.term(for: .units(.floodRescueBoat))?.tariff == Money(fen: 18_000))
    #expect(agreement.terms[0].tariff == Money(fen: 255))
    // The last day counts whole, by the clock of China.
    #expect(agreement.until == Instant(year: 2027, month: 1, day: 1, offsetInMinutes: 480))
    #expect(region.aid.needs.map(\.hazard) == [.riverFlood, .riverFlood, .plume])
    #expect(region.aid.needs.map(\.basis) == [.leveeKilometre, .thousandPeople, .city])
    #expect(region.aid.reach == .hours(6))
  }

  @Test(arguments: [
    ("good: sandbags, amount", "good: sandbag, amount", "sandbag"),
    ("amount: 20", "amount: 0", "amount"),
    ("per: leveeKilometre", "per: metre", "per"), ("of: plume", "of: volcano", "volcano"),
    ("parties: [REE, SED]", "parties: [REE]", "needs two cities at least"),
    ("parties: [REE, SED]", "parties: [REE, REE]", "stands twice"),
    ("parties: [REE, SED]", "parties: [REE, XXX]", "XXX"),
    ("until: \"2026-12-31\"", "until: \"2024-12-31\"", "ends before it begins"),
    ("from: \"2025-01-01\"", "from: \"2025-02-30\"", "is no day of the calendar"),
    ("cap: 30", "cap: 0", "cap"),
    ("yuan: 180", "yuan: -1", "yuan"),
    ("good: floodRescueBoat, cap", "good: sandbags, cap", "stands twice"),
    ("displaced: 0.1", "displaced: 2", "displaced"),
  ])
  func whatIsWrongIsToldWithItsLine(_ old: String, _ new: String, _ word: String) {
    let problems = Self.reading(old, new).problems
    #expect(!problems.isEmpty, "\(new) was taken")
    #expect(problems.contains { $0.description.contains(word) }, "\(problems)")
    #expect(problems.allSatisfy { $0.line > 66 }, "each with its line: \(problems)")
  }
}
