import Glibc
import Terminal

/// What may stand on a screen or in a terminal's lines.
enum Screen {
  /// Traps if a text, cleaned or drawn as the console does, would do anything to a terminal but
  /// fill cells.
  static func shown(_ text: String) {
    check(Sanitizer.harmless(text), of: text)
    for columns in [1, 7, 80] {
      var surface = Surface(size: Size(columns: columns, rows: 2))
      let used = surface.write(text, at: 0, y: 0)
      demand(used <= columns, "\(used) of \(columns) columns")
      surface.write(text, at: -3, y: 1)
      for row in surface.rows { check(row, of: text) }
      for y in 0..<2 {
        let width = surface.row(y).reduce(0) { $0 + $1.width }
        demand(width == columns, "a row of \(columns) columns is \(width) wide")
      }
    }
  }

  /// Traps if a sentence that goes to standard output or error holds what a terminal obeys.
  static func printed(_ sentence: String) { check(sentence, of: sentence) }

  private static func check(_ shown: String, of text: String) {
    for scalar in shown.unicodeScalars {
      demand(!obeyed(scalar), "U+\(String(scalar.value, radix: 16)) comes out of a text")
    }
  }

  /// Controls, and what turns the direction of text.
  private static func obeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Ends the program with a sentence where something does not hold that must.
func demand(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  guard !holds else { return }
  let line = Array("does not hold: \(sentence())\n".utf8)
  write(2, line, line.count)
  abort()
}
