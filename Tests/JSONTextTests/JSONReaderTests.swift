import JSONText
import Testing

/// The problem that a text has, or nil for acceptable JSON.
private func problem(_ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()) -> JSONProblem? {
  do {
    _ = try JSON.read(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

private func reason(_ text: String) -> JSONProblem.Reason? { problem(Array(text.utf8))?.reason }

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", JSON.null), (" true\r\n", true), ("false", false), ("\"\"", ""), ("[]", []),
      ("{}", [:]), ("[1,-2,0]", [1, -2, 0]), ("1.5", 1.5), ("-0", .number(-0.0)),
      ("1e2", .number(100)), ("1E-2", 0.01),
      ("123456789012345678901", .number(1.2345678901234568e20)),
      ("-9223372036854775808", .integer(.min)), ("9223372036854775807", .integer(.max)),
      ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
      ("5e-324", .number(.leastNonzeroMagnitude)), ("1e-999", .number(0)),
      ("0.1234567890123456789", .number(0.1234567890123456789)),
      (#"{"b":[{"a":null}],"a":"x"}"#, ["b": [["a": nil]], "a": "x"]),
      (#""\"\\\/\b\f\n\r\t\u4e2d\uD83D\uDE00""#, .string("\"\\/\u{8}\u{C}\n\r\t中😀")),
      (#""上海化工园""#, "上海化工园"), (#""\u0000""#, "\0"),
    ] as [(String, JSON)])
  func readsWhatTheStandardAllows(text: String, value: JSON) throws {
    #expect(try JSON.read(text) == value)
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd), ("  ", .unexpectedEnd), ("nul", .unexpectedEnd),
      ("nulL", .unexpectedByte(0x4C)), ("NaN", .unexpectedByte(0x4E)),
      ("Infinity", .unexpectedByte(0x49)),
      ("1e999", .numberOutOfRange), ("-1e400", .numberOutOfRange), ("01", .invalidNumber),
      ("-", .unexpectedEnd), ("1.", .unexpectedEnd), ("1.e1", .invalidNumber),
      (".5", .unexpectedByte(0x2E)),
      ("+1", .unexpectedByte(0x2B)), ("1e", .unexpectedEnd), ("1e+", .unexpectedEnd),
      ("0x10", .trailingBytes),
      ("-a", .invalidNumber), ("1 2", .trailingBytes), ("[1,]", .unexpectedByte(0x5D)),
      ("[1", .unexpectedEnd), ("[1 2]", .unexpectedByte(0x32)), ("{\"a\"}", .unexpectedByte(0x7D)),
      ("{a:1}", .unexpectedByte(0x61)), ("{\"a\":1,}", .unexpectedByte(0x7D)),
      ("{\"a\":", .unexpectedEnd),
      ("{\"a\":1,\"a\":2}", .duplicateKey("a")), ("\"abc", .unexpectedEnd),
      ("\"\\", .unexpectedEnd),
      ("\"\\x\"", .invalidEscape), ("\"\\u12g4\"", .invalidEscape), ("\"\\u12", .unexpectedEnd),
      ("\"\\ud800\"", .loneSurrogate), ("\"\\udc00\"", .loneSurrogate),
      ("\"\\ud800\\u0041\"", .loneSurrogate),
      ("\"a\tb\"", .controlCharacter(9)), ("\"\\n\tb\"", .controlCharacter(9)),
      ("\u{FEFF}1", .unexpectedByte(0xEF)),
      ("'a'", .unexpectedByte(0x27)), ("// a", .unexpectedByte(0x2F)),
    ] as [(String, JSONProblem.Reason)])
  func refusesWhatItForbids(text: String, expected: JSONProblem.Reason) {
    #expect(reason(text) == expected)
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xE4, 0xB8, 0x22],
      [0x22, 0x5C, 0x6E, 0xFF, 0x22],
    ] as [[UInt8]])
  func refusesInvalidUTF8(bytes: [UInt8]) {
    #expect(problem(bytes)?.reason == .invalidUTF8)
  }

  @Test func sixtyFourLevelsAreReadAndNoMore() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(problem(nested(64)) == nil)
    #expect(problem(nested(65))?.reason == .tooDeep(limit: 64))
    #expect(problem(nested(100_000))?.reason == .tooDeep(limit: 64))
    #expect(reason("[" + Array(repeating: "[]", count: 100).joined(separator: ",") + "]") == nil)
  }

  @Test func sizeIsBounded() {
    #expect(
      problem(Array("[1,2,3]".utf8), JSONLimits(bytes: 6))?.reason == .tooLarge(limit: 6))
  }

  @Test func aRepeatedKeyIsFoundInALargeObjectToo() {
    let keys = (0..<100).map { "\"k\($0)\":0" }
    #expect(reason("{" + keys.joined(separator: ",") + "}") == nil)
    #expect(
      reason("{" + (keys + ["\"k50\":1"]).joined(separator: ",") + "}") == .duplicateKey("k50"))
  }

  /// Keys are compared by their code points, as RFC 8259 §8.3 asks, not by canonical equivalence.
  @Test func keysThatOnlyLookAlikeAreDifferent() {
    #expect(reason("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
  }

  @Test func aProblemNamesOffsetAndLine() {
    let found = problem(Array("{\n\"a\": 1,\n\"b\": x}".utf8))
    #expect(found == JSONProblem(reason: .unexpectedByte(0x78), offset: 15, line: 3))
  }

  @Test func everyTruncationOfAGoodTextIsRefused() throws {
    let text = Array(#"{"a":[1.5e3,true,null,"\u4e2d中"],"b":{"c":"d"}}"#.utf8)
    #expect(problem(text) == nil)
    for length in 0..<text.count {
      #expect(problem(Array(text[..<length])) != nil, "first \(length) bytes")
    }
  }
}
