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
    let sources = statutes.profiles.flatMap(\.clocks).map(\.source) + statutes.duties.map(\.source)
    for source in sources {
      #expect(!source.english.isEmpty && !source.simplified.isEmpty)
      #expect(source.english != source.simplified, "an officer reads the basis in his language")
    }
  }

  /// A file of before the three languages names its sources in one.
  @Test func oneTextIsTheSourceInAllLanguages() throws {
    let text = Statutes.text.replacingFirst(
      "        source:\n          - \"Jiangxi: city to province within 3 h\"\n",
      with: "        source: Jiangxi\n"
    ).split(separator: "\n", omittingEmptySubsequences: false)
    var lines = text.map(String.init)
    let place = try #require(lines.firstIndex(of: "        source: Jiangxi"))
    lines.removeSubrange(place + 1...place + 2)
    let reading = Statutes.read(lines.joined(separator: "\n"), name: "mine.yaml")
    let statutes = try #require(reading.value, "\(reading.problems)")
    let rule = try #require(statutes.profiles.last?.clocks.last)
    #expect(rule.source.english == "Jiangxi" && rule.source.traditional == "Jiangxi")
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
  func replacingFirst(_ piece: String, with other: String) -> String {
    guard let range = firstRange(of: piece) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
