import Feeds
import Testing

/// What is read although the standard would have it otherwise, and what is said of it.
@Suite("Liberties in reading CAP") struct CAPLibertyTests {
  private func read(_ bytes: some Sequence<UInt8>, strict: Bool = false) -> CAPReading {
    CAPReader.read(Array(bytes), source: "feed.xml", strict: strict)
  }

  /// The diagnostics of a reading that took one message, as `line: severity reason`.
  private func told(_ reading: CAPReading) -> [String] {
    #expect(reading.messages.count == 1)
    return reading.diagnostics.map {
      "\($0.line ?? 0): \($0.severity.rawValue) \($0.reason.english)"
    }
  }

  private func atom(_ entries: String...) -> String {
    "<feed xmlns='http://www.w3.org/2005/Atom'>\n" + entries.joined(separator: "\n") + "\n</feed>"
  }

  @Test func aWrapperWithoutAlertsIsToldOfOnce() {
    let entry = "<entry><title>Flood</title><link href='https://wuhan.example/8.xml'/></entry>"
    let reading = read(atom(entry, entry, entry).utf8)
    #expect(reading.messages.isEmpty)
    #expect(
      reading.diagnostics.map(\.reason.english)
        == [
          "3 of 3 entries hold no CAP alert, and what they link to is not fetched; "
            + "this is the first of them"
        ])
    #expect(reading.diagnostics.map(\.line) == [2])
    #expect(reading.diagnostics.map(\.severity) == [.error])
  }

  @Test func aBrokenAlertInAWrapperIsRejectedAloneAndTheOthersAreTaken() {
    let broken = CAPSample.element.replacing("<sent>2026", with: "<sent>x2026")
    let feed = atom(
      "<entry><content>\(broken)</content></entry>",
      "<entry><content>\(CAPSample.element)</content></entry>")
    #expect(
      told(read(feed.utf8))
        == ["5: error <sent> 'x2026-07-04T06:30:00+08:00' is not understood"])
  }

  @Test func anAlertAsTextInItsWrapperIsRead() {
    let section = atom("<entry><content><![CDATA[\n\(CAPSample.flood)]]></content></entry>")
    #expect(told(read(section.utf8)) == ["2: warning the alert stood as text in its wrapper"])
    #expect(read(section.utf8).messages.first?.line == 4, "the lines are those of the file")
    let escaped = CAPSample.flood.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    #expect(told(read(atom("<entry><content>\(escaped)</content></entry>").utf8)).count == 1)
    let prose = atom("<entry><content>&lt;p>an alert:cap: of old&lt;p></content></entry>")
    #expect(
      read(prose.utf8).diagnostics.map(\.reason.english) == [
        "the entry holds no CAP alert; what it links to is not fetched"
      ])
    let cut = CAPSample.element.dropLast(12)
    let broken = read(atom("<entry><content><![CDATA[\(cut)]]></content></entry>").utf8)
    #expect(broken.messages.isEmpty && broken.diagnostics.map(\.severity) == [.error])
  }

  @Test func signaturesAreCarriedAndNotBelieved() throws {
    let signature = """
      <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>\
      <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>\
      </SignedInfo><SignatureValue> YWJj </SignatureValue><KeyInfo><X509Data>\
      <X509Certificate>Y2VydA==</X509Certificate></X509Data></KeyInfo></Signature></alert>
      """
    let reading = read(CAPSample.flood("</alert>", signature).utf8, strict: true)
    #expect(
      told(reading)
        == ["38: warning the signature is kept with the message and was not verified"])
    let kept = try #require(reading.messages.first?.signatures.first)
    #expect(kept.method.hasSuffix("rsa-sha256"))
    #expect(kept.value == "YWJj" && kept.certificate == "Y2VydA==")
  }

  /// `洪水` in GB 18030, and a character that came only with GBK: `镕`.
  @Test(arguments: ["GB18030", "gb2312", "GBK"])
  func chineseEncodingsAreRead(_ name: String) {
    let head = CAPSample.flood.replacing("UTF-8", with: name)
    let (before, after) = split(ascii(head), "event>")
    let bytes = Array(before.utf8) + [0xba, 0xe9, 0xcb, 0xae, 0xe9, 0x46] + Array(after.utf8)
    let reading = read(bytes)
    #expect(told(reading) == ["1: warning read from the encoding 'GB18030'"])
    #expect(reading.messages.first?.infos.first?.event == "洪水镕")
  }

  @Test func latinAndWideEncodingsAreRead() {
    let (before, after) = split(
      ascii(CAPSample.flood.replacing("UTF-8", with: "ISO-8859-1")), "event>")
    let latin = read(Array(before.utf8) + [0x43, 0x72, 0xfb, 0x65] + Array(after.utf8))
    #expect(told(latin) == ["1: warning read from the encoding 'ISO-8859-1'"])
    #expect(latin.messages.first?.infos.first?.event == "Crûe")
    let wide = CAPSample.flood.replacing("UTF-8", with: "UTF-16").utf16
    for mark in [[UInt8](arrayLiteral: 0xff, 0xfe), [0xfe, 0xff]] {
      let isLittle = mark[0] == 0xff
      let units = wide.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let reading = read(mark + units)
      #expect(told(reading).first?.contains("warning read from the encoding 'UTF-16") == true)
      #expect(reading.messages.first?.infos.first?.event == "河道洪水")
    }
    #expect(told(read([0xef, 0xbb, 0xbf] + CAPSample.flood.utf8)) == [])
  }

  @Test func spaceBeforeTheDeclarationIsPassedOver() {
    let reading = read((" \n\n" + CAPSample.flood).utf8)
    #expect(told(reading) == ["1: warning white space before the XML declaration is passed over"])
    #expect(reading.messages.first?.line == 4)
    #expect(CAPCheck.check(Array("\n\(CAPSample.flood)".utf8), file: "x").isValid == false)
  }

  @Test func wordsOfOtherCaseAndOldWordsAreUnderstood() {
    func one(_ old: String, _ new: String) -> CAPMessage? {
      let reading = read(CAPSample.flood(old, new).utf8)
      #expect(told(reading).count == 1, "each liberty is told: \(new)")
      return reading.messages.first
    }
    #expect(one(">Observed<", ">Very Likely<")?.infos.first?.certainty == .likely)
    #expect(one(">Actual<", ">\n exercise <")?.status == .exercise)
    #expect(one(">Update<", ">CANCEL<")?.kind == .cancel)
    #expect(one(">Evacuate<", "> allclear<")?.infos.first?.responseTypes == [.allClear])
    #expect(one("T06:30:00+08:00", "T06:30:00.999+08:00")?.sent.milliseconds == 1_783_117_800_999)
    #expect(one("T06:30:00+08:00", "T06:30:00Z")?.sent.offsetMinutes == 0)
  }

  @Test func aHostileDocumentCostsLittle() {
    let hostile: [(String, String)] = [
      (String(repeating: "<a>", count: 100_000), "elements are nested deeper than 64"),
      (
        "<a " + (0..<300).map { "b\($0)='' " }.joined() + "/>",
        "more than 256 attributes on one element"
      ),
      (
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "a document type declaration (DOCTYPE) is refused"
      ),
    ]
    for (text, reason) in hostile {
      let reading = read(Array(text.utf8))
      #expect(reading.messages.isEmpty)
      #expect(reading.diagnostics.map(\.reason.english) == [reason])
    }
  }

  /// The text with every character beyond ASCII as `?`.
  private func ascii(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "?" }))
  }

  /// What stands before and after the text of an element, by the end of its tags.
  private func split(_ text: String, _ tag: String) -> (Substring, Substring) {
    guard let start = text.firstRange(of: tag)?.upperBound,
      let end = text[start...].firstIndex(of: "<")
    else { preconditionFailure("no \(tag)") }
    return (text[..<start], text[end...])
  }
}

/// The pairs of rings, as they are written in many ways.
@Suite struct CAPPointTests {
  private func ring(_ text: String) -> [CAPMessage.Point]? {
    let old = "30.6,114.1 30.7,114.1 30.7,114.3 30.6,114.1"
    let reading = CAPReader.read(Array(CAPSample.flood(old, text).utf8), source: "x")
    return reading.messages.first?.infos.first?.areas.first?.polygons.first?.points
  }

  @Test(arguments: [
    "1,2 3,4 5,6 1,2", "\n 1,2\n3,4\t5,6\r\n1,2 ", "+1.0,2. 3.00,+4 5,6 01,2",
    "1.00000000000000000000000000000000,2 3,4 5,6 1,2",
  ])
  func pairsAreRead(_ text: String) {
    #expect(ring(text)?.map(\.latitude) == [1, 3, 5, 1])
    #expect(ring(text)?.map(\.longitude) == [2, 4, 6, 2])
  }

  @Test(arguments: [
    "1,2 3,4 5 1,2", "1,2 3,4,5 5,6 1,2", "1,2 3, 4 5,6 1,2", "1,2 3,4 5,6e0 1,2",
    "1,2 3,-180.1 5,6",
    "90.01,2 3,4 5,6 1,2", "1,2 --3,4 5,6 1,2", "1,2 3.4.5,4 5,6 1,2", ".,2 3,4 5,6 1,2", "1,2",
    "1;2 3;4 5;6 1;2", "1,2 3,4 5,6 ,", "NaN,2 3,4 5,6 1,2",
  ])
  func whatIsNoRingIsLeftOut(_ text: String) {
    #expect(ring(text) == nil)
  }

  @Test func digitsAreReadToTheLast() {
    let texts = [
      "-.5", "30.123456789012345", "89.99999999999999", "0.1", "12.345678901234567890123",
    ]
    let points = ring(texts.map { "\($0),\($0)" }.joined(separator: " ") + " -.5,-.5")
    #expect(points?.map(\.latitude) == (texts + ["-.5"]).compactMap { Double($0) })
  }
}
