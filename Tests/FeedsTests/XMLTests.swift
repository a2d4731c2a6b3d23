import Feeds
import Testing

/// What XML is read and what is refused before it can do harm.
@Suite struct XMLTests {
  private func refusal(_ bytes: [UInt8], _ limits: XMLLimits = XMLLimits()) -> XMLRefusal? {
    do {
      _ = try XML.parse(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func refusal(_ text: String, _ limits: XMLLimits = XMLLimits()) -> XMLRefusal? {
    refusal(Array(text.utf8), limits)
  }

  @Test func elementsCarryNamesTextAndLines() throws {
    let root = try XML.parse(Array("<a x='1'\n y='2'>\n<p:b xmlns:p='urn:p'>t</p:b>u</a>".utf8))
    #expect(root.name == "a")
    #expect(root.line == 2)
    #expect(root.attributes.map(\.value) == ["1", "2"])
    #expect(root.isMixed)
    #expect(root.children.map(\.namespace) == ["urn:p"])
    #expect(root.children.map(\.text) == ["t"])
    #expect(root.children.map(\.line) == [3])
  }

  @Test func documentTypesAreRefused() {
    #expect(refusal("<!DOCTYPE a>\n<a/>") == .documentType(line: 1))
    #expect(
      refusal("\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>")
        == .documentType(line: 2))
    #expect(
      refusal("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>")
        == .documentType(line: 1))
  }

  /// The parser's own sentence may quote the document; what a terminal obeys is escaped in it.
  @Test func whatTheParserQuotesIsHarmless() throws {
    let uri = try #require(refusal("<a xmlns='u\u{7F}rn:\u{202E}a'/>"))
    #expect(uri.english.contains("u\\u{7f}rn:\\u{202e}a"))
  }

  @Test func limitsHold() {
    var limits = XMLLimits()
    limits.depth = 3
    limits.elements = 5
    limits.textBytes = 4
    limits.bytes = 100
    limits.attributes = 2
    #expect(refusal("<a><a><a>four</a></a></a>", limits) == nil)
    #expect(refusal("<a><a><a><a/></a></a></a>", limits) == .tooDeep(line: 1, limit: 3))
    #expect(refusal("<a><b/><b/><b/><b/>\n<b/></a>", limits) == .tooManyElements(line: 2, limit: 5))
    #expect(refusal("<a>fi<b/>ves</a>", limits) == .textTooLong(line: 1, limit: 4))
    #expect(refusal("<a x='=' y='>'/>", limits) == nil)
    #expect(
      refusal("<a>\n<b x='>' y='' z=''/></a>", limits) == .tooManyAttributes(line: 2, limit: 2))
    #expect(
      refusal(String(repeating: " ", count: 101), limits) == .tooLarge(bytes: 101, limit: 100))
  }

  @Test func commentsAndSectionsAreNotTagsWithAttributes() {
    let signs = String(repeating: "= ' ", count: 501)
    #expect(refusal("<a><!-- <\(signs) --><![CDATA[<\(signs)]]><?p <\(signs)?></a>") == nil)
  }

  @Test func encodings() throws {
    let wide = "<?xml version='1.0' encoding='UTF-16'?><a>警</a>".utf16
    let bigEndian: [UInt8] = [0xfe, 0xff] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    #expect(try XML.parse(bigEndian).text == "警")
    let latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8 + [0xe9] + "</a>".utf8
    #expect(try XML.parse(Array(latin)).text == "é")
    #expect(refusal("<?xml version='1.0' encoding='UTF-7'?><a/>") == .encoding("UTF-7"))
    #expect(refusal([0x3c, 0, 0, 0, 0x61, 0, 0, 0]) == .encoding("UTF-32"))
  }

  @Test(arguments: ["<a>", "<a></b>", "<a/><a/>", "<p:a/>", "<a>&x;</a>", "<a>\u{1b}</a>", " "])
  func brokenDocumentsSayWhere(_ text: String) {
    guard case .notWellFormed(line: 1, let problem) = refusal(text) else {
      Issue.record("\(text) was not refused as broken")
      return
    }
    #expect(!problem.isEmpty)
  }
}
