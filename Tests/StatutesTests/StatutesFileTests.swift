import Documents
import Domain
import Statutes
import Testing

/// The file of the rules, and what is said of a wrong one.
@Suite struct StatutesFileTests {
  @Test func theShippedFileIsRight() throws {
    let reading = Statutes.read(Statutes.text, name: "china.yaml")
    #expect(reading.problems.isEmpty)
    let statutes = try #require(reading.value)
    #expect(statutes.profiles.map(\.id) == ["national", "quick", "henan", "jiangxi"])
    for rule in statutes.profiles.flatMap(\.clocks) { #expect(!rule.source.isEmpty) }
  }

  @Test func eachCityReportsByTheProfileOfItsProvince() throws {
    let statutes = Statutes.standard
    for city in Desk.region.cities { #expect(statutes.profile(of: city)?.id == "quick") }
  }

  /// The shipped file with a piece of it changed, and what is wrong with it then.
  @Test(arguments: [
    ("within: 15m", "within: 15x", "15x"),
    ("to: province\n        reporter", "to: mars\n        reporter", "mars"),
    ("grades: [1, 2, 3]", "grades: [1, 9]", "9"),
    ("2026-01-01..2026-01-03", "2025-12-31..2026-01-03", "is no day of 2026"),
    ("2026-01-01..2026-01-03", "2026-02-30", "2026-02-30"),
    ("with: national", "with: nobody", "nobody"),
    ("evidence: told", "evidence: rumour", "rumour"),
    ("daily: [\"08:00\", \"17:00\"]", "daily: [\"25:00\"]", "25:00"),
    ("provinces: [Henan]", "", "one profile, and no more"),
    ("hours: [\"08:00-12:00\"", "hours: [\"12:00-08:00\"", "12:00-08:00"),
    ("        count: work", "        speed: fast", "speed"),
    ("  - id: verify\n", "  - id: grade\n", "two duties"),
    ("provinces: [Jiangxi]", "provinces: [Henan]", "Henan reports by"),
  ])
  func whatIsWrongIsToldWithItsLine(piece: String, wrong: String, told: String) {
    #expect(Statutes.text.contains(piece))
    let text = Statutes.text.replacingFirst(piece, with: wrong)
    let reading = Statutes.read(text, name: "mine.yaml")
    #expect(reading.value == nil)
    let problems = reading.problems.map(\.description)
    #expect(problems.contains { $0.contains(told) }, "\(problems)")
    #expect(reading.problems.allSatisfy { $0.line > 0 })
  }
}

extension String {
  fileprivate func replacingFirst(_ piece: String, with other: String) -> String {
    guard let range = firstRange(of: piece) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
