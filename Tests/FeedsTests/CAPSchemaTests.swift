import Feeds
import Testing

/// What the XML schema of CAP 1.2 allows and what it does not.
@Suite struct CAPSchemaTests {
  private func verdict(_ text: String) -> CAPVerdict {
    CAPCheck.check(Array(text.utf8), file: "flood.xml")
  }

  private func expectValid(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(verdict(text).errors == [], sourceLocation: location)
  }

  private func expectFault(
    _ text: String, _ fault: CAPFault, line: Int? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let errors = verdict(text).errors
    #expect(errors.map(\.fault) == [fault], sourceLocation: location)
    if let line { #expect(errors.first?.line == line, sourceLocation: location) }
  }

  @Test func theSampleIsRightAndTold() {
    let verdict = verdict(CAPSample.flood)
    #expect(verdict.isValid)
    #expect(verdict.findings == [])
    #expect(verdict.version == .oneTwo)
    #expect(verdict.identifier == "420100-20260704-7")
    #expect(verdict.sent == "2026-07-04T06:30:00+08:00")
    #expect(verdict.infos == 1)
    #expect(verdict.areas == 1)
    #expect(verdict.references.count == 1)
  }

  @Test func orderAndCount() {
    expectFault(CAPSample.flood("<status>Actual</status>", ""), .missing("status"), line: 2)
    expectFault(
      CAPSample.flood("<scope>Public</scope>", "<scope>Public</scope><scope>Public</scope>"),
      .repeated("scope"), line: 8)
    expectFault(
      CAPSample.flood("<event>河道洪水</event>", "<event>a</event><language>zh</language>"),
      .outOfOrder("language"), line: 14)
    expectFault(
      CAPSample.flood("<altitude>60</altitude>", "<altitude>60</altitude><circle>0,0 1</circle>"),
      .outOfOrder("circle"))
    expectFault(CAPSample.flood("<event>河道洪水</event>", "<event/><hazard/>"), .unexpected("hazard"))
    expectFault(
      CAPSample.flood("<valueName>local</valueName>", ""), .missing("valueName"), line: 19)
  }

  @Test func namespaces() {
    let prefixed = CAPSample.flood.replacing("</", with: "</c:").replacing("<?xml", with: "\u{1}")
      .replacing(/<(?=\w)/, with: "<c:").replacing("\u{1}", with: "<?xml")
      .replacing("xmlns=", with: "xmlns:c=")
    expectValid(prefixed)
    expectFault(
      CAPSample.flood("<scope>", "<scope xmlns='urn:example'>"), .unexpected("scope"),
      .missing("scope"))
    expectFault(
      CAPSample.flood(" xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", ""),
      .notAnAlert(root: "alert", namespace: ""))
    expectFault(CAPSample.flood("cap:1.2", "cap:1.1"), .otherVersion(.oneOne))
  }

  private func expectFault(_ text: String, _ first: CAPFault, _ second: CAPFault) {
    #expect(verdict(text).errors.map(\.fault) == [first, second])
  }

  @Test(arguments: [" Actual", "actual", "Actual\n", "", "Real"])
  func wordsCountToTheLetter(_ word: String) {
    let errors = verdict(CAPSample.flood(">Actual<", ">\(word)<")).errors
    #expect(
      errors.map(\.fault)
        == [.notInList(word, ["Actual", "Exercise", "System", "Test", "Draft"])])
    #expect(errors.map(\.element) == ["status"])
  }

  @Test func commentsAndSectionsAreTransparent() {
    expectValid(CAPSample.flood(">Actual<", "><![CDATA[Act]]>u<!-- x --><?y z?>al<"))
    expectValid(CAPSample.flood("<status>", "<!-- x -->&#32;<![CDATA[ ]]><status>"))
    expectFault(CAPSample.flood("<status>", "x<status>"), .text("x"), line: 2)
    expectFault(CAPSample.flood("<status>", "&#160;<status>"), .text("\u{a0}"))
    expectFault(CAPSample.flood(">Actual<", ">Actual<b/><"), .children, line: 6)
  }

  @Test(arguments: [
    "2024-02-29T00:00:00-00:00", "0001-01-01T00:00:00+14:00", " 2026-01-01T24:00:00+08:00\n",
    "9999-12-31T23:59:59-14:00",
  ])
  func timesThatAre(_ time: String) {
    expectValid(CAPSample.flood("2026-07-04T06:30:00+08:00", time))
  }

  @Test(arguments: [
    "2026-07-04T06:30:00Z", "2026-07-04T06:30:00.5+08:00", "2026-07-04T06:30:00.1234Z",
    "2026-07-04T06:30:00,08:00", "2026-07-04T06:30:00", "2026-02-29T06:30:00+08:00",
    "2026-07-04T24:00:01+08:00", "2026-07-04T06:30:60+08:00", "2026-07-04T06:30:00+14:01",
    "0000-01-01T00:00:00+00:00", "2026-7-4T06:30:00+08:00", "",
  ])
  func timesThatAreNot(_ time: String) {
    let errors = verdict(CAPSample.flood("2026-07-04T06:30:00+08:00", time)).errors
    #expect(errors.map(\.element) == ["sent"])
  }

  @Test(arguments: ["", " en ", "x-klingon", "zh-Hant-TW", "e", "abcdefgh-12345678"])
  func languagesThatAre(_ language: String) {
    expectValid(CAPSample.flood(">zh-CN<", ">\(language)<"))
  }

  @Test(arguments: [
    " ", "en_US", "englishes", "123", "en-", "-en", "en--US", "en US", "en-123456789",
  ])
  func languagesThatAreNot(_ language: String) {
    #expect(!verdict(CAPSample.flood(">zh-CN<", ">\(language)<")).isValid)
  }

  @Test(arguments: ["", "a b", "中文/图", "http://[::1]:80/", "#a", "urn:a:b", "a%20b", "x|y"])
  func addressesThatAre(_ uri: String) {
    expectValid(CAPSample.flood("https://wuhan.example/flood?id=7", uri))
  }

  @Test(arguments: ["%", "%zz", "#a#b", "://x", "http://x:y/", "1http://x", "[a]", "http://[x"])
  func addressesThatAreNot(_ uri: String) {
    #expect(!verdict(CAPSample.flood("https://wuhan.example/flood?id=7", uri)).isValid)
  }

  @Test func numbers() {
    for size in ["-0", "+5", " 007 ", "1" + String(repeating: "0", count: 40)] {
      expectValid(CAPSample.flood("40960", size))
    }
    for size in ["", "5.0", "1e3", "1 2", "-", "٣"] {
      expectFault(CAPSample.flood("40960", size), .notOfType(size, name: "a whole number"))
    }
    for height in [".5", "5.", "-.5", " +60.0 "] {
      expectValid(CAPSample.flood(">60<", ">\(height)<"))
    }
    for height in ["", ".", "1e3", "NaN", "- 5", "1.2.3"] {
      expectFault(
        CAPSample.flood(">60<", ">\(height)<"), .notOfType(height, name: "a decimal number"))
    }
  }

  @Test func attributes() {
    let instance = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
    let schema = "xmlns:xs='http://www.w3.org/2001/XMLSchema'"
    expectValid(CAPSample.flood("<alert ", "<alert \(instance) xsi:schemaLocation='a b' "))
    expectValid(
      CAPSample.flood("<sender>", "<sender \(instance) \(schema) xsi:type='xs:string'>"))
    expectFault(
      CAPSample.flood("<sender>", "<sender \(instance) \(schema) xsi:type='xs:integer'>"),
      .substituteType("xs:integer"))
    expectFault(
      CAPSample.flood("<sender>", "<sender \(instance) xsi:nil='false'>"), .attribute("nil"))
    expectFault(CAPSample.flood("<alert ", "<alert xml:lang='en' "), .attribute("lang"))
    expectFault(CAPSample.flood("<info>", "<info id='1'>"), .attribute("id"), line: 10)
  }

  @Test func signatures() {
    let signature = "xmlns='http://www.w3.org/2000/09/xmldsig#'"
    let cap = "xmlns='urn:oasis:names:tc:emergency:cap:1.2'"
    func signed(_ content: String) -> String {
      CAPSample.flood("</alert>", "<Signature \(signature) Id='s'>\(content)</Signature></alert>")
    }
    expectValid(signed("x<SignedInfo a='1'/>"))
    expectValid(signed("<Object><info \(cap)/></Object>"))
    expectFault(signed("<Object><value \(cap)><b/></value></Object>"), .children)
    expectFault(
      CAPSample.flood("<info>", "<info><Signature \(signature)/>"), .unexpected("Signature"))
  }
}
