extension Surface {
  /// Each row as text, without the spaces at its end.
  package var rows: [String] {
    (0..<size.rows).map { y in
      var text = ""
      for cell in row(y) where cell.width > 0 { cell.cluster.append(to: &text) }
      return Surface.trimmed(text)
    }
  }

  /// The surface as lines of text, each ended by a line feed.
  package var text: String { rows.map { $0 + "\n" }.joined() }

  /// Each row with a letter where a face is and `.` elsewhere: the second picture of a test. An
  /// overlay's letter stands before that of the face under it. One letter a cell.
  package func faces(_ letters: [Face: Character]) -> [String] {
    (0..<size.rows).map { y in
      let line = row(y).map { cell in
        cell.overlay.flatMap { letters[$0] } ?? letters[cell.face] ?? "."
      }
      return String(line)
    }
  }

  /// The cells of a row; empty if there is no such row.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.rows else { return [] }
    return cells[(y * size.columns)..<((y + 1) * size.columns)]
  }

  private static func trimmed(_ text: String) -> String {
    var end = text.utf8.endIndex
    while end > text.utf8.startIndex {
      let before = text.utf8.index(before: end)
      if text.utf8[before] != UInt8(ascii: " ") { break }
      end = before
    }
    return String(text[..<end])
  }
}
