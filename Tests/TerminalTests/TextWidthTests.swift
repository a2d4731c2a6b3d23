import Terminal
import Testing

/// A wide corpus: the text and the cells it takes.
@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("上海", 4), ("化工厂火灾 fire", 15), ("e\u{301}", 1), ("ａｂ", 4),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｶﾅ", 2), ("かな", 4), ("▲◆●■·", 5), ("±§α", 3),
    ("🔥", 2), ("👨\u{200D}👩\u{200D}👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤\u{FE0F}", 1), ("₂", 1),
    ("a\u{200B}b", 2), ("\u{FEFF}x", 1), ("⡠⠤", 2), ("─│┌", 3), ("𠀀", 2), ("、。", 4), ("…", 1),
    ("ก\u{0E34}\u{0E48}", 1), ("\u{1B}[0m", 4),
  ])
  func cells(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test func truncationSaysSo() {
    #expect(TextWidth.truncated("浦东新区川沙路", to: 14) == "浦东新区川沙路")
    #expect(TextWidth.truncated("浦东新区川沙路", to: 13) == "浦东新区川沙~")
    #expect(TextWidth.truncated("浦东新区川沙路", to: 12) == "浦东新区川~")
    #expect(TextWidth.truncated("abc", to: 0) == "")
    #expect(TextWidth.truncated("abc", to: 1) == "~")
  }

  @Test func paddingFillsExactly() {
    #expect(TextWidth.left("上海", 6) == "上海  ")
    #expect(TextWidth.right("上海", 6) == "  上海")
    #expect(TextWidth.centred("上海", 7) == " 上海  ")
    for columns in 0..<12 {
      for text in ["上海浦东", "a上b海", "abcdefgh"] {
        #expect(TextWidth.of(TextWidth.left(text, columns)) == columns)
        #expect(TextWidth.of(TextWidth.right(text, columns)) == columns)
      }
    }
  }

  @Test func linesBreakAtSpacesAndBetweenChinese() {
    #expect(TextWidth.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(TextWidth.wrapped("one two", to: 3) == ["one", "two"])
    #expect(TextWidth.wrapped("道路塌陷徐汇", to: 5) == ["道路", "塌陷", "徐汇"])
    #expect(TextWidth.wrapped("abcdefgh", to: 3) == ["abc", "def", "gh"])
    #expect(TextWidth.wrapped("", to: 3) == [""])
    #expect(TextWidth.wrapped("x", to: 0) == [])
  }
}
