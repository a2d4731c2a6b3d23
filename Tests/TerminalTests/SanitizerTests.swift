import Terminal
import Testing

/// Text from outside, and what is left of it.
@Suite struct SanitizerTests {
  @Test(arguments: [
    ("plain text 42", "plain text 42"),
    ("化工厂火灾 浦东新区", "化工厂火灾 浦东新区"),
    ("two\r\nlines\tand tab", "two  lines and tab"),
    ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
    ("bell\u{07}\u{08}\u{00}", "bell\u{FFFD}"),
    ("C1\u{9B}2J", "C1\u{FFFD}2J"),
    ("del\u{7F}", "del\u{FFFD}"),
    ("safe\u{202E}exe.txt", "safe\u{FFFD}exe.txt"),
    ("\u{2066}isolate\u{2069}", "\u{FFFD}isolate\u{FFFD}"),
    ("mark\u{200F}\u{200E}", "mark\u{FFFD}"),
    ("pay\u{200B}pal\u{FEFF}", "paypal"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("tag\u{E0041}\u{E0042}\u{E007F}", "tag\u{FFFD}"),
    ("private\u{E000}", "private\u{FFFD}"),
    ("line\u{2028}paragraph\u{2029}", "line paragraph "),
    ("e\u{301}", "e\u{301}"),
    ("z\u{300}\u{301}\u{302}\u{303}\u{304}", "z\u{300}\u{301}"),
    ("\u{301}alone", "alone"),
    ("❤\u{FE0F}", "❤"),
    ("🇨🇳", "CN"),
    ("👨\u{200D}👩\u{200D}👧!", "👨!"),
    ("क\u{94D}\u{200D}ष", "क\u{94D}ष"),
  ])
  func harmless(raw: String, expected: String) {
    let harmless = Sanitizer.harmless(raw)
    #expect(Array(harmless.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Sanitizer.harmless(harmless) == harmless)
  }

  @Test func brokenBytesAreShownAsSuch() {
    let lone = String(decoding: [0x41, 0xED, 0xA0, 0x80, 0x42, 0xFF], as: UTF8.self)
    let harmless = Sanitizer.harmless(lone)
    #expect(harmless.hasPrefix("A\u{FFFD}B"))
    #expect(harmless.hasSuffix("\u{FFFD}"))
  }

  @Test func noScalarReachesACellThatATerminalWouldObey() {
    for value in Array(0...UInt32(0x1FFFF)) + Array(0xE0000...0xE0FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      guard [.control, .format, .lineSeparator, .paragraphSeparator].contains(category) else {
        continue
      }
      var surface = Surface(size: Size(columns: 4, rows: 1))
      surface.write("a" + String(scalar) + "b", at: 0, y: 0)
      let drawn = surface.rows[0].unicodeScalars
      #expect(!drawn.contains(scalar), "U+\(String(value, radix: 16))")
      #expect(drawn.first == "a")
    }
  }
}
