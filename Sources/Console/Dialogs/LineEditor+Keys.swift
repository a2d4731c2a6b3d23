internal import Terminal

extension LineEditor {
  /// Takes a key that edits a line; says whether it was one.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(Sanitizer.harmless(text))
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .home: moveToStart()
    case .end: moveToEnd()
    case .control("u"): deleteToStart()
    case .control("h"): deleteBackward()
    case .up, .down, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .insert, .function,
      .control, .alt, .mouse:
      return false
    }
    return true
  }
}
