/// One line of text being typed, and the place in it.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  /// The number of characters before the cursor.
  package private(set) var position = 0

  /// A text with the cursor behind it.
  package init(_ text: String = "") {
    characters = Array(text)
    position = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  /// What stands before the cursor.
  package var textBeforeCursor: String { String(characters[..<position]) }
}

extension LineEditor {
  /// The longest text that can be typed.
  private static let capacity = 400

  /// Puts text in at the cursor; line ends and tabs are left out.
  mutating func insert(_ text: String) {
    let line = text.filter { !$0.isNewline && $0 != "\t" }
    let fitting = line.prefix(max(0, Self.capacity - characters.count))
    characters.insert(contentsOf: fitting, at: position)
    position += fitting.count
  }

  /// Deletes the character before the cursor.
  mutating func deleteBackward() {
    guard position > 0 else { return }
    position -= 1
    characters.remove(at: position)
  }

  /// Deletes the character behind the cursor.
  mutating func deleteForward() {
    guard position < characters.count else { return }
    characters.remove(at: position)
  }

  /// Deletes all that stands before the cursor.
  mutating func deleteToStart() {
    characters.removeFirst(position)
    position = 0
  }

  /// Moves the cursor by characters, stopping at the ends.
  mutating func move(by step: Int) {
    position = min(max(0, position + step), characters.count)
  }

  /// Puts the cursor before the text.
  mutating func moveToStart() { position = 0 }
  /// Puts the cursor behind the text.
  mutating func moveToEnd() { position = characters.count }
}
