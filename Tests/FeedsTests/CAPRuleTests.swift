import Feeds
import Testing

/// What the text of CAP 1.2 asks beyond its schema: each rule breaks alone, at its own place.
@Suite struct CAPRuleTests {
  private func findings(_ text: String) -> [CAPFinding] {
    let verdict = CAPCheck.check(Array(text.utf8), file: "flood.xml")
    #expect(verdict.errors == [], "rules speak of valid messages here")
    return verdict.findings
  }

  private struct Breach: CustomStringConvertible {
    var rule: String
    var line: Int
    var old: String
    var new: String
    var description: String { rule }
  }

  private static let breaches = [
    Breach(rule: "identifier-form", line: 3, old: "-7<", new: " 7<"),
    Breach(rule: "identifier-form", line: 3, old: "420100-20260704-7", new: ""),
    Breach(rule: "sender-form", line: 4, old: "water@", new: "water,"),
    Breach(rule: "restricted-needs-restriction", line: 8, old: ">Public<", new: ">Restricted<"),
    Breach(rule: "private-needs-addresses", line: 8, old: ">Public<", new: ">Private<"),
    Breach(
      rule: "restriction-without-restricted", line: 8, old: "</scope>",
      new: "</scope><restriction>x</restriction>"),
    Breach(rule: "exercise-needs-note", line: 6, old: ">Actual<", new: ">Exercise<"),
    Breach(rule: "error-needs-note", line: 7, old: ">Update<", new: ">Error<"),
    Breach(rule: "references-form", line: 9, old: ",2026-07-04T05:00:00+08:00", new: ""),
    Breach(rule: "references-self", line: 9, old: "20260704-6,", new: "20260704-7,"),
    Breach(rule: "references-postdated", line: 9, old: "T05:00:00", new: "T07:00:00"),
    Breach(rule: "utc-form", line: 5, old: "T06:30:00+08:00", new: "T06:30:00+00:00"),
    Breach(rule: "expires-after-sent", line: 20, old: "T18:30:00", new: "T06:30:00"),
    Breach(
      rule: "onset-before-expires", line: 20, old: "<expires>",
      new: "<onset>2026-07-05T00:00:00+08:00</onset><expires>"),
    Breach(rule: "markup-in-text", line: 21, old: "府河", new: "&lt;br/&gt;府河"),
    Breach(rule: "markup-in-text", line: 21, old: "府河", new: "a&amp;nbsp;b"),
    Breach(rule: "web-absolute", line: 22, old: "https://wuhan.example/flood", new: "/flood"),
    Breach(rule: "resource-needs-content", line: 27, old: "https://wuhan.example/l", new: "l"),
    Breach(rule: "digest-form", line: 27, old: "</uri>", new: "</uri><digest>abc</digest>"),
    Breach(rule: "polygon-form", line: 31, old: "30.7,114.1 ", new: "91,114.1 "),
    Breach(rule: "polygon-form", line: 31, old: "30.7,114.1 ", new: "NaN,114.1 "),
    Breach(rule: "polygon-points", line: 31, old: " 30.7,114.1 30.7,114.3", new: ""),
    Breach(rule: "polygon-closed", line: 31, old: "30.6,114.1<", new: "30.6,114.2<"),
    Breach(
      rule: "polygon-crossing", line: 31, old: "30.6,114.1 30.7,114.1 30.7,114.3 ",
      new: "30.6,114.1 30.7,114.2 30.7,114.1 30.6,114.2 "),
    Breach(rule: "circle-form", line: 32, old: " 2.5<", new: " -2.5<"),
    Breach(rule: "ceiling-needs-altitude", line: 35, old: "<altitude>60</altitude>", new: ""),
    Breach(rule: "ceiling-above-altitude", line: 35, old: "90.5", new: "59.9"),
  ]

  @Test(arguments: breaches.indices)
  func eachRuleBreaksAlone(_ index: Int) {
    let breach = Self.breaches[index]
    let findings = findings(CAPSample.flood(breach.old, breach.new))
    #expect(findings.map(\.rule) == [breach.rule])
    #expect(findings.map(\.line) == [breach.line])
  }

  @Test func updatesAndCancelsNeedReferences() {
    let reference =
      "<references>water@wuhan.example,420100-20260704-6,2026-07-04T05:00:00+08:00</references>"
    #expect(findings(CAPSample.flood(reference, "")).map(\.rule) == ["references-needed"])
    let first = CAPSample.flood(reference, "").replacing("Update", with: "Alert")
    #expect(findings(first) == [])
  }

  @Test func infoBlocksAfterASignatureAreToldOf() {
    let signature = "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>"
    #expect(
      findings(CAPSample.flood("<info>", signature + "<info>")).map(\.rule) == ["signature-last"])
    #expect(findings(CAPSample.flood("</info>", "</info>" + signature)) == [])
  }

  @Test func anAlertWithoutInfoSaysNothing() throws {
    let start = try #require(CAPSample.flood.firstRange(of: "<info>")).lowerBound
    let end = try #require(CAPSample.flood.firstRange(of: "</info>")).upperBound
    let bare = String(CAPSample.flood[..<start] + CAPSample.flood[end...])
    #expect(findings(bare).map(\.rule) == ["info-missing"])
    #expect(findings(bare.replacing("Update", with: "Cancel")) == [])
  }

  @Test func aRingAcrossThe180thMeridianDoesNotCrossItself() {
    let ring = "10,179 10,-179 11,-179 11,179 10,179"
    #expect(findings(CAPSample.flood("30.6,114.1 30.7,114.1 30.7,114.3 30.6,114.1", ring)) == [])
  }

  @Test func findingsSayWhatTheySaw() {
    let finding = findings(CAPSample.flood(" 2.5<", " \u{85}<")).first
    #expect(finding?.severity == .error)
    #expect(finding?.element == "circle")
    #expect(finding?.message.hasSuffix(#": '30.65,114.2 \u{85}'"#) == true)
  }

  @Test func eachRuleSetAddsItsFindings() {
    let bytes = Array(CAPSample.flood(" 2.5<", " -1<").utf8)
    #expect(CAPCheck.check(bytes, file: "x", ruleSets: []).findings == [])
    #expect(CAPCheck.check(bytes, file: "x", ruleSets: [.standard, .standard]).findings.count == 2)
  }
}
