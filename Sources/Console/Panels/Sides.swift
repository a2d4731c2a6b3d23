import Terminal

/// A list and what is told of its row: one below the other, or side by side where a screen has room
/// for both, so that nothing stands far from what it belongs to.
struct Sides {
  /// The columns that the list has, and what is told beside or below it.
  let list: Int
  let detail: Int
  /// Whether they stand side by side.
  let isWide: Bool

  /// From so many columns on they stand side by side.
  static let least = 150

  /// - Parameter share: so much of a hundred goes to the list.
  init(width: Int, share: Int = 55) {
    isWide = width >= Self.least
    list = isWide ? width * share / 100 : width
    detail = isWide ? width - list - 3 : width
  }

  /// Both as one page of lines, between them a rule.
  func lines(
    _ list: [TextLine], _ detail: [TextLine], rows: Int, _ glyphs: GlyphSet
  ) -> [TextLine] {
    guard isWide else {
      let rule = String(repeating: glyphs.lines.horizontal, count: max(0, self.list))
      return list + [TextLine(rule, .textDim)] + detail
    }
    let bar = TextLine(" \(glyphs.lines.vertical) ", .textDim)
    // What is cut off here is there whole once the row is opened.
    let shown =
      detail.count > rows
      ? detail.prefix(max(0, rows - 1)) + [TextLine(glyphs.ellipsis, .textDim)] : detail[...]
    let right = Array(shown)
    return (0..<max(list.count, rows)).map { row in
      var line = (list.indices.contains(row) ? list[row] : TextLine()).fitted(to: self.list)
      line.spans += bar.spans
      guard right.indices.contains(row) else { return line }
      line.spans += right[row].spans
      line.trailing = right[row].trailing
      return line
    }
  }
}

extension Sides {
  /// Lines that no screen draws wider than can be read at once: what stands at their right stays
  /// near what it belongs to.
  static func readable(_ width: Int, _ lines: (Int) -> [TextLine]) -> [TextLine] {
    guard width > least else { return lines(width) }
    return lines(least).map { $0.trailing.isEmpty ? $0 : $0.fitted(to: least) }
  }
}

extension TextLine {
  /// The same line in exactly so many cells, with what stands against the right edge among it.
  func fitted(to columns: Int) -> TextLine {
    var line = TextLine()
    var used = 0
    for (index, span) in spans.enumerated() {
      let room = columns - used
      guard room > 0 else { return line }
      let isLast = index == spans.count - 1
      let width = TextWidth.of(span.text)
      if width > room || (width == room && !isLast) {
        let cut = TextWidth.truncated(span.text + (isLast ? "" : " "), to: room)
        line.add(TextWidth.left(cut, room), span.face)
        return line
      }
      line.spans.append(span)
      used += width
    }
    let end = trailing.reduce(0) { $0 + TextWidth.of($1.text) }
    guard end > 0, used + 1 + end <= columns else {
      line.add(TextWidth.left("", columns - used))
      return line
    }
    line.add(TextWidth.left("", columns - used - end))
    line.spans += trailing
    return line
  }
}
