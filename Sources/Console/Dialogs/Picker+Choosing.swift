internal import Terminal

extension Picker {
  /// The choice under the cursor.
  package var current: Choice? { fitting.indices.contains(cursor) ? fitting[cursor] : nil }

  /// Moves the cursor by rows, stopping at the ends.
  mutating func move(by step: Int) {
    guard !fitting.isEmpty else { return }
    cursor = min(max(0, cursor + step), fitting.count - 1)
  }

  /// The rows by which a key moves the cursor; nil for a key that does not.
  func step(for key: Key) -> Int? {
    if key == .down || key == .tab || key == .control("n") { return 1 }
    if key == .up || key == .backTab { return -1 }
    if key == .pageDown { return 10 }
    if key == .pageUp { return -10 }
    guard !narrows else { return nil }
    if key == .character("j") { return 1 }
    return key == .character("k") ? -1 : nil
  }

  /// Keeps what fits the typed letters: those that hold them together first, then those that hold
  /// them in order.
  mutating func narrow() {
    let sought = editor.text
    cursor = 0
    guard !sought.isEmpty else {
      fitting = all
      return
    }
    let whole = all.filter { $0.holds(sought) }
    let scattered = all.filter { !$0.holds(sought) && $0.holdsInOrder(sought) }
    fitting = whole + scattered
  }
}

extension Picker.Choice {
  private var words: String {
    if case .action(let action) = item { return text + " " + detail + " " + action.rawValue }
    return text + " " + detail
  }

  fileprivate func holds(_ sought: String) -> Bool { Needle(sought).isIn(words) }

  fileprivate func holdsInOrder(_ sought: String) -> Bool {
    var rest = sought.lowercased().filter { $0 != " " }[...]
    for character in words.lowercased() where character == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
