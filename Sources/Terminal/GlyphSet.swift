/// The signs that panels draw with: for a terminal that shows Unicode, or one that does not.
package enum GlyphSet: String, CaseIterable, Sendable {
  case unicode, ascii

  /// The sign of a priority from 1 (most urgent) to 4; `?` for any other.
  package func severity(_ priority: Int) -> String {
    switch (priority, self) {
    case (1, .unicode): "▲"
    case (2, .unicode): "◆"
    case (3, .unicode): "●"
    case (4, .unicode): "■"
    case (1, .ascii): "!"
    case (2, .ascii): "*"
    case (3, .ascii): "o"
    case (4, .ascii): "-"
    default: unknown
    }
  }

  /// Nothing wrong here.
  package var clear: String { self == .unicode ? "·" : "." }
  package var unknown: String { "?" }
  /// Put aside for a while.
  package var shelved: String { self == .unicode ? "○" : "~" }

  package var arrowUp: String { self == .unicode ? "↑" : "^" }
  package var arrowDown: String { self == .unicode ? "↓" : "v" }
  package var arrowLeft: String { self == .unicode ? "←" : "<" }
  package var arrowRight: String { self == .unicode ? "→" : ">" }
  package var arrowUpRight: String { self == .unicode ? "↗" : "/" }
  package var arrowDownRight: String { self == .unicode ? "↘" : "\\" }
  package var ellipsis: String { "~" }

  package var lines: BoxLines { self == .unicode ? .single : .ascii }
  /// Frames that are another sort at a glance, also without colour.
  package var drillLines: BoxLines { self == .unicode ? .double : .asciiDrill }

  /// Signs from empty to full, for bars and small graphs.
  package var levels: [String] {
    switch self {
    case .unicode: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .ascii: [" ", ".", ":", "-", "=", "+", "*", "#", "#"]
    }
  }

  /// The sign for a share of the whole; what lies outside 0...1 counts as its nearer end.
  package func level(_ share: Double) -> String {
    guard share > 0 else { return levels[0] }
    guard share < 1 else { return levels[levels.count - 1] }
    return levels[max(1, Int((share * Double(levels.count - 1)).rounded()))]
  }
}

/// The signs of a frame.
package struct BoxLines: Hashable, Sendable {
  package let horizontal: String
  package let vertical: String
  /// Upper left, upper right, lower left, lower right.
  package let corners: [String]

  package static let single = BoxLines(
    horizontal: "─", vertical: "│", corners: ["┌", "┐", "└", "┘"])
  package static let double = BoxLines(
    horizontal: "═", vertical: "║", corners: ["╔", "╗", "╚", "╝"])
  package static let asciiDrill = BoxLines(
    horizontal: "=", vertical: "#", corners: ["#", "#", "#", "#"])
  package static let ascii = BoxLines(
    horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"])
}

extension Surface {
  /// Draws a frame at the edge of an area, with a title in its upper line.
  package mutating func box(
    _ area: Rect, face: Face = .border, title: String = "", titleFace: Face = .title,
    lines: BoxLines = .single
  ) {
    guard area.columns > 1, area.rows > 1 else { return }
    let middle = area.columns - 2
    let (right, bottom) = (area.endX - 1, area.endY - 1)
    for y in [area.y, bottom] {
      let line = Rect(x: area.x + 1, y: y, columns: middle, rows: 1)
      fill(line, with: lines.horizontal, face: face)
    }
    for x in [area.x, right] {
      let line = Rect(x: x, y: area.y + 1, columns: 1, rows: area.rows - 2)
      fill(line, with: lines.vertical, face: face)
    }
    let ends = [(area.x, area.y), (right, area.y), (area.x, bottom), (right, bottom)]
    for (corner, end) in zip(lines.corners, ends) {
      write(corner, at: end.0, y: end.1, face: face)
    }
    guard !title.isEmpty, middle > 4 else { return }
    let words = " " + TextWidth.truncated(title, to: middle - 4) + " "
    write(words, at: area.x + 2, y: area.y, face: titleFace, limit: middle - 1)
  }
}
