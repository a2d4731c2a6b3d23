/// One line of text being typed, and the place in it.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  /// The number of characters before the cursor.
  package private(set) var position = 0

  package init(_ text: String = "") {
    characters = Array(text)
    position = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  /// What stands before the cursor.
  package var textBeforeCursor: String { String(characters[..<position]) }
}
