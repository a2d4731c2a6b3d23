import JSONText
import Testing

/// What a number is written as.
private func written(_ number: Double) -> String { JSON.number(number).text }

@Suite struct JSONWriterTests {
  @Test func writesMembersInTheOrderGiven() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("kind", "unit.dispatched")
      writer.member("count", 3)
      writer.member("share", 0.5)
      writer.member("held", true)
      writer.memberIfPresent("absent", String?.none)
      writer.key("places")
      writer.array { writer in
        writer.array { $0.number(121.5) }
        writer.null()
      }
      writer.key("empty")
      writer.object { _ in }
    }
    let expected =
      #"{"kind":"unit.dispatched","count":3,"share":0.5,"held":true,"#
      + #""places":[[121.5],null],"empty":{}}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func linesFollowOneAnother() {
    var writer = JSONWriter()
    for number in 1...2 {
      writer.object { $0.member("n", number) }
      writer.endLine()
    }
    #expect(writer.bytes == Array("{\"n\":1}\n{\"n\":2}\n".utf8))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (3.0, "3"), (-42.0, "-42"), (0.1, "0.1"), (1e-7, "1e-07"),
    (121.4737, "121.4737"), (1e21, "1e+21"), (9_007_199_254_740_991, "9007199254740991"),
  ])
  func numbersAreShortAndWholeOnesHaveNoFraction(number: Double, text: String) {
    #expect(written(number) == text)
  }

  @Test func everyNumberReadsBackAsItself() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    var checked = 0
    for _ in 0..<5_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      let back = try JSON.read(written(number)).number
      #expect(back?.bitPattern == number.bitPattern, "\(number)")
      checked += 1
    }
    #expect(checked > 4_000)
  }

  @Test func onlyWhatMustBeEscapedIs() {
    #expect(JSON.string("a\"b\\c\n\u{1}\u{1F}/中😀").text == #""a\"b\\c\n\u0001\u001f/中😀""#)
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    let value: JSON = [
      "text": "火警 \u{7F}\0", "list": [1, 2.5, nil, true], "inner": ["a": ["b": []]],
    ]
    #expect(try JSON.read(value.bytes) == value)
    #expect(try JSON.read(value.bytes).bytes == value.bytes)
  }
}

@Test func controlCharactersOfC1AreEscapedSoThatATerminalNeverHearsThem() {
  var writer = JSONWriter()
  writer.string("Q\u{7F}\u{80}\u{9B}31m\u{9F}\u{A0}é")
  #expect(
    String(decoding: writer.bytes, as: UTF8.self) == #""Q\u007f\u0080\u009b31m\u009f"# + "\u{A0}é\""
  )
}
