import Feeds
import Testing

/// Every rule of every profile, by an example that keeps it and one that breaks it.
@Suite("Rules and profiles of CAP") struct CAPProfileTests {
  private func findings(_ text: String, _ set: CAPRuleSet) -> [CAPFinding] {
    CAPCheck.check(Array(text.utf8), file: "flood.xml", ruleSets: [set]).findings
  }

  @Test func aMessageCanBeRightByAllOfThem() {
    for set in CAPRuleSet.all { #expect(findings(CAPExample.right, set) == []) }
    #expect(CAPCheck.check(Array(CAPExample.right.utf8), file: "flood.xml").isValid)
  }

  @Test(arguments: CAPExample.all)
  func eachRuleIsBrokenAlone(_ example: CAPExample) throws {
    let set = try #require(
      CAPRuleSet.all.first { $0.rules.contains { $0.id == example.rule } },
      "no rule is called \(example.rule)")
    let found = findings(example.wrong, set)
    #expect(Set(found.map(\.rule)) == [example.rule])
    let rule = try #require(set.rules.first { $0.id == example.rule })
    #expect(found.allSatisfy { $0.severity == rule.severity && $0.line > 0 })
    #expect(found.allSatisfy { $0.message.hasPrefix(rule.sentence) && !$0.element.isEmpty })
  }

  @Test func noRuleIsWithoutAnExample() {
    let shown = Set(CAPExample.all.map(\.rule))
    let rules = CAPRuleSet.all.flatMap(\.rules).map(\.id)
    #expect(rules.filter { !shown.contains($0) } == [])
    #expect(Set(rules).count == rules.count, "two rules have one name")
    #expect(rules.count > 80)
  }

  @Test func rulesSayWhatTheyAsk() {
    for rule in CAPRuleSet.all.flatMap(\.rules) {
      #expect(!rule.element.isEmpty && !rule.sentence.hasSuffix("."))
      let asks = [" must ", " should ", " is only ", " counts", " says "]
      #expect(asks.contains { rule.sentence.contains($0) }, "\(rule.id)")
    }
  }

  @Test func aProfileIsHeldTogetherWithTheStandard() throws {
    #expect(CAPRuleSet.all.map(\.name) == ["cap", "google", "ipaws", "cap-cp", "12379"])
    #expect(CAPRuleSet.profile("cap")?.map(\.name) == ["cap"])
    #expect(CAPRuleSet.profile("ipaws")?.map(\.name) == ["cap", "ipaws"])
    #expect(CAPRuleSet.profile("Google") == nil)
  }

  @Test func aBrokenRuleLeavesTheVerdictAlone() {
    let text = CAPExample.right.replacing("IPAWSv1.0", with: "x")
    let verdict = CAPCheck.check(
      Array(text.utf8), file: "flood.xml", ruleSets: CAPRuleSet.profile("ipaws") ?? [])
    #expect(verdict.isValid && verdict.findings.map(\.rule) == ["ipaws-code"])
    #expect(verdict.findings.map(\.element) == ["alert"] && verdict.findings.map(\.line) == [1])
  }

  @Test func publishedIdentifiersOf12379AreRight() throws {
    let china = try #require(CAPRuleSet.all.last)
    for identifier in ["65402641600000_20261006212927", "11010141600000_20250727102615"] {
      let text = CAPExample.right.replacing("32050000000000_20260704063000_1", with: identifier)
      #expect(findings(text, china) == [])
    }
  }
}
