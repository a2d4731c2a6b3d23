import Terminal

/// The signs of lists, for both kinds of terminal.
extension GlyphSet {
  /// Before the row under the cursor.
  var pointer: String { self == .unicode ? "›" : ">" }
  /// Before a row that changed since the officer looked.
  var changed: String { self == .unicode ? "•" : "+" }
  /// Between a place and the place within it.
  var within: String { self == .unicode ? " › " : " > " }
  /// All signs of priority with their digits.
  var priorities: String { (1...4).map { severity($0) + "\($0)" }.joined(separator: " ") }
}
