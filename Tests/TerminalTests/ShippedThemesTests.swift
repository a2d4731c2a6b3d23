import Documents
import Terminal
import Testing

/// Every theme in the program is complete, readable and unmistakable at every depth of colour.
@Suite struct ShippedThemesTests {
  @Test func thereAreThemesForDarkLightAndPlainTerminals() {
    #expect(
      Set(Theme.shippedNames).isSuperset(
        of: ["ember", "paper", "night-hc", "day-hc", "term16", "mono"]))
  }

  @Test(arguments: Theme.shippedNames)
  func passesItsOwnCheck(name: String) throws {
    let text = try #require(Theme.shippedText(name))
    let reading = Theme.parse(text, name: name)
    #expect(reading.problems == [])
    let theme = try #require(reading.value)
    for language in Theme.Language.allCases {
      #expect(theme.titles[language]?.isEmpty == false)
    }
    let findings = theme.check().map(\.description)
    #expect(findings == [], "\(findings.joined(separator: "\n"))")
  }
}
