import Feeds
import Testing

/// What is understood of good, half-good and hopeless alerts, and what is said of the rest.
@Suite struct CAPReaderTests {
  private func read(_ text: String, strict: Bool = false) -> CAPReading {
    CAPReader.read(Array(text.utf8), source: "feed.xml", strict: strict)
  }

  /// The remarks of a text from which one message is taken.
  private func remarks(_ text: String) -> [String] {
    let reading = read(text)
    #expect(reading.messages.count == 1)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    return reading.diagnostics.map { "\($0.line ?? 0): \($0.reason.english)" }
  }

  /// The one error of a text from which nothing is taken.
  private func rejection(_ text: String, strict: Bool = false) -> Diagnostic? {
    let reading = read(text, strict: strict)
    #expect(reading.messages.isEmpty)
    #expect(reading.diagnostics.count == 1)
    #expect(reading.diagnostics.first?.severity == .error)
    return reading.diagnostics.first
  }

  @Test func everythingInTheSampleIsRead() throws {
    for strict in [true, false] {
      let reading = read(CAPSample.flood, strict: strict)
      #expect(reading.diagnostics == [])
      let message = try #require(reading.messages.first)
      #expect(message.identifier == "420100-20260704-7")
      #expect(message.sender == "water@wuhan.example")
      #expect(message.sent.description == "2026-07-04T06:30:00+08:00")
      #expect((message.status, message.kind, message.scope) == (.actual, .update, .public))
      #expect(message.references.map(\.identifier) == ["420100-20260704-6"])
      let info = try #require(message.infos.first)
      #expect(info.line == 10)
      #expect(info.language == "zh-CN")
      #expect(info.categories == [.meteorological, .safety])
      #expect(info.event == "河道洪水")
      #expect(info.responseTypes == [.evacuate])
      #expect((info.urgency, info.severity, info.certainty) == (.immediate, .severe, .observed))
      #expect(info.eventCodes.map(\.value) == ["RF2"])
      #expect(info.expires == DateTime("2026-07-04T10:30:00Z"))
      #expect(info.resources.map(\.size) == [40960])
      let area = try #require(info.areas.first)
      #expect(area.description == "东西湖区")
      #expect(area.polygons.map(\.points.count) == [4])
      #expect(area.polygons.first?.points.first?.longitude == 114.1)
      #expect(area.circles.map(\.radiusKilometres) == [2.5])
      #expect(area.geocodes.map(\.value) == ["420112"])
      #expect((area.altitude, area.ceiling) == (60, 90.5))
    }
  }

  @Test func libertiesAreTakenAndTold() {
    #expect(
      remarks(CAPSample.flood(">Severe<", "> severe <"))
        == ["17: ' severe ' is not one of Extreme, Severe, Moderate, Minor, Unknown"])
    #expect(
      remarks(CAPSample.flood("T06:30:00+08:00", "T06:30:00.25Z"))
        == ["5: '2026-07-04T06:30:00.25Z' is not a time like 2026-01-31T08:00:00+08:00"])
    #expect(
      remarks(CAPSample.flood("<urgency>Immediate</urgency>", ""))
        == ["10: <urgency> is taken to be Unknown"])
    #expect(
      remarks(CAPSample.flood("<status>Actual</status>", ""))
        == ["2: <status> is taken to be Actual"])
    #expect(remarks(CAPSample.flood("<event>", "<x/><event>")) == ["14: 'x' does not belong here"])
    #expect(
      remarks(CAPSample.flood("T18:30:00+08:00<", "<"))
        == ["20: <expires> '2026-07-04' is not understood and left out"])
    #expect(
      remarks(CAPSample.flood(" 30.6,114.1<", "<")) == ["31: the polygon was open and is closed"])
    #expect(
      remarks(CAPSample.flood("30.65,114.2 2.5", "114.2,30.65 2.5"))
        == ["32: <circle> '114.2,30.65 2.5' is not understood and left out"])
    #expect(
      remarks(CAPSample.flood("30.7,114.3", "30.7,- 114.3")).contains(
        "31: <polygon> is left out: '30.7,-' is not latitude,longitude within ±90 and ±180"))
    #expect(remarks(CAPSample.flood("河道洪水", " ")) == ["14: <event> is blank"])
  }

  @Test func aSenderWithASpaceInReferencesIsPutTogether() {
    let reading = read(CAPSample.flood(">water@wuhan.example,", ">Water Bureau,"))
    #expect(reading.messages.first?.references.first?.sender == "Water Bureau")
  }

  @Test func withoutItsKeyAMessageIsRejected() {
    let nameless = rejection(CAPSample.flood("<identifier>420100-20260704-7</identifier>", ""))
    #expect(nameless?.reason.english == "<identifier> is missing or empty")
    #expect(nameless?.line == 2)
    let timeless = rejection(CAPSample.flood("2026-07-04T06:30:00+08:00", "this morning"))
    #expect(timeless?.reason.english == "<sent> 'this morning' is not understood")
    #expect(timeless?.line == 5)
    #expect(timeless?.item == "420100-20260704-7")
    let senderless = rejection(CAPSample.flood(">water@wuhan.example<", "> <"))
    #expect(senderless?.reason.english == "<sender> is missing or empty")
  }

  @Test func aMessageOfWhichNoInfoIsUnderstoodIsRejected() {
    let rejected = rejection(CAPSample.flood(">Severe<", ">Apocalyptic<"))
    #expect(rejected?.reason.english == "<severity> 'Apocalyptic' is not understood")
    let second =
      "<info><category>Met</category><event>e</event><urgency>Past</urgency>"
      + "<severity>Dire</severity><certainty>Likely</certainty></info>"
    let remarks = remarks(CAPSample.flood("</info>", "</info>" + second))
    #expect(remarks == ["37: <severity> 'Dire' is not understood"])
  }

  @Test func strictReadingTakesWhatTheSchemaAllows() {
    let rejected = rejection(CAPSample.flood(">Severe<", ">Severe <"), strict: true)
    #expect(rejected?.line == 17)
    #expect(rejected?.item == "420100-20260704-7")
    #expect(read(CAPSample.flood(" 30.6,114.1<", "<"), strict: true).messages.count == 1)
    let older = rejection(CAPSample.flood("cap:1.2", "cap:1.1"), strict: true)
    #expect(older?.reason.english == "this is CAP 1.1, not CAP 1.2")
  }

  @Test func olderVersionsAreRead() throws {
    let old = """
      <cap:alert xmlns:cap="http://www.incident.com/cap/1.0">
        <cap:identifier>A1</cap:identifier><cap:sender>s@x</cap:sender>
        <cap:sent>2004-05-06T07:08:09-07:00</cap:sent>
        <cap:status>Actual</cap:status><cap:msgType>Alert</cap:msgType>
        <cap:info><cap:event>e</cap:event><cap:urgency>Past</cap:urgency>
          <cap:severity>Minor</cap:severity><cap:certainty>Very Likely</cap:certainty>
          <cap:eventCode>same=TOR</cap:eventCode></cap:info>
      </cap:alert>
      """
    let reading = read(old)
    let message = try #require(reading.messages.first)
    #expect(message.version == .oneZero)
    #expect(message.scope == .public)
    #expect(message.infos.first?.certainty == .likely)
    #expect(message.infos.first?.eventCodes.map(\.name) == ["same"])
    #expect(message.infos.first?.language == "en-US")
    #expect(reading.diagnostics.contains { $0.reason.english == "read as CAP 1.0" })
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func aFeedGivesItsAlertsAndItsEmptyEntries() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>all</title>
      <entry><content type="text/xml">\(CAPSample.element)</content></entry>
      <entry><link href="https://wuhan.example/8.xml"/></entry>
      <entry><content>\(CAPSample.element.replacing("-7<", with: "-8<"))</content></entry>
      </feed>
      """
    let reading = read(feed, strict: true)
    #expect(reading.messages.map(\.identifier) == ["420100-20260704-7", "420100-20260704-8"])
    #expect(
      reading.diagnostics.map(\.reason.english)
        == [
          "1 of 3 entries hold no CAP alert, and what they link to is not fetched; "
            + "this is the first of them"
        ])
    #expect(reading.diagnostics.map(\.line) == [39])
  }

  @Test func anEmptyFeedIsNoFault() {
    let reading = read("<feed xmlns='http://www.w3.org/2005/Atom'><title>none</title></feed>")
    #expect(reading.messages.isEmpty)
    #expect(reading.diagnostics == [])
  }

  @Test func otherDocumentsAreRejected() {
    #expect(
      rejection("<svg xmlns='http://www.w3.org/2000/svg'/>")?.reason.english
        == "'svg' is neither a CAP alert nor a feed of them")
    #expect(
      rejection(CAPSample.flood("cap:1.2", "cap:9.9"))?.reason.english
        == "'urn:oasis:names:tc:emergency:cap:9.9' is no version of CAP")
    #expect(rejection("")?.reason.english == "not well-formed XML: the document is empty")
    #expect(rejection("{\"id\": 1}")?.line == 1)
  }

  @Test func manyDeparturesAreSummedUp() {
    let codes = String(repeating: "<x/>", count: 80)
    let remarks = remarks(
      CAPSample.flood("<status>", codes.replacing("/>", with: "/>\n") + "<status>"))
    #expect(remarks.count == 51)
    #expect(remarks.last?.hasSuffix("30 more departures from the schema") == true)
  }

  @Test func everyPrefixOfAMessageIsRejectedWithoutHarm() {
    let bytes = Array(CAPSample.flood.utf8)
    for end in stride(from: 0, to: bytes.count - 2, by: 7) {
      let reading = CAPReader.read(Array(bytes[..<end]), source: "cut.xml")
      #expect(reading.messages.isEmpty)
      #expect(reading.diagnostics.count == 1)
    }
  }
}
