import CNcurses
import Terminal
import Testing

@testable import Curses

/// Raw input in, keys out, without a terminal.
@Suite struct KeyDecoderTests {
  private func keys(_ inputs: [RawInput]) -> [Key] {
    var decoder = KeyDecoder()
    var left = inputs[...]
    var keys: [Key] = []
    while let key = decoder.next({ _ in left.popFirst() ?? .nothing }) { keys.append(key) }
    return keys
  }

  private func typed(_ text: String) -> [RawInput] {
    text.unicodeScalars.map { .character($0.value) }
  }

  @Test func sequencesThatNobodyKnowsLeaveNoLettersBehind() {
    #expect(keys(typed("\u{1B}[1;5Aj")) == [.character("j")])
    #expect(keys(typed("\u{1B}[?62;22cj")) == [.character("j")])
    #expect(keys(typed("\u{1B}]11;rgb:0000/0000/0000\u{07}j")) == [.character("j")])
    #expect(keys(typed("\u{1B}P>|xterm\u{1B}\\j")) == [.character("j")])
    #expect(keys(typed("\u{1B}Ojk")) == [.character("k")])
  }

  @Test func escapeStandsBeforeOtherKeys() {
    #expect(keys(typed("\u{1B}\u{1B}")) == [.escape, .escape])
    #expect(keys(typed("\u{1B}") + [.key(UInt32(FH_UP))]) == [.escape, .up])
    #expect(keys(typed("\u{1B}\r")) == [.escape, .enter])
    #expect(keys(typed("\u{1B}[")) == [.alt("[")])
    #expect(keys(typed("\u{1B}火")) == [.alt("火")])
  }

  @Test func whatIsTypedIsHarmless() {
    #expect(keys(typed("\u{202E}a\u{9B}b\u{200B}c")) == "abc".map { .character($0) })
    #expect(keys(typed("\u{0}\u{1C}\u{1}")) == [.control(" "), .control("\\"), .control("a")])
  }

  @Test func pastesAreWholeBoundedAndHarmless() {
    let begin = RawInput.key(UInt32(FH_PASTE_BEGINS))
    let end = RawInput.key(UInt32(FH_PASTE_ENDS))
    #expect(keys([begin] + typed("q\u{1B}[31m\nx") + [end]) == [.paste("q\u{FFFD}[31m x")])
    #expect(keys([begin] + typed("open")) == [.paste("open")])
    let flood = typed(String(repeating: "a", count: KeyDecoder.longestPaste + 10))
    let expected = String(repeating: "a", count: KeyDecoder.longestPaste)
    #expect(keys([begin] + flood + [end] + typed("j")) == [.paste(expected), .character("j")])
  }

  @Test func theMouseIsRead() {
    let mouse = RawInput.key(UInt32(FH_MOUSE))
    let drag = MouseEvent(x: 0, y: 0, button: .left, action: .drag)
    let release = MouseEvent(x: 4, y: 8, button: .right, action: .release)
    #expect(keys([mouse] + typed("32;1;1M")) == [.mouse(drag)])
    #expect(keys([mouse] + typed("2;5;9m")) == [.mouse(release)])
    #expect(keys([mouse] + typed("0;0;0M") + typed("j")) == [.character("j")])
    #expect(keys([mouse] + typed("99999999999999;1;1M")).count == 1)
  }
}
