package import Terminal

/// A line of text in faces: what pages and lists are made of.
package struct TextLine: Hashable, Sendable {
  /// A piece of a line in one face.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var face: Face
  }

  /// From the left edge.
  package var spans: [Span] = []
  /// Against the right edge, where there is room for it.
  package var trailing: [Span] = []

  package init() {}

  /// A line in one face.
  package init(_ text: String, _ face: Face = .text) { add(text, face) }

  /// Adds a piece; an empty one is left out.
  package mutating func add(_ text: String, _ face: Face = .text) {
    if !text.isEmpty { spans.append(Span(text: text, face: face)) }
  }

  /// The same line with a piece more.
  package func adding(_ text: String, _ face: Face = .text) -> TextLine {
    var line = self
    line.add(text, face)
    return line
  }

  /// The same line with a piece more.
  package func adding(_ span: Span) -> TextLine { adding(span.text, span.face) }

  /// The same line with a piece against the right edge.
  package func trailing(_ text: String, _ face: Face = .textDim) -> TextLine {
    var line = self
    if !text.isEmpty { line.trailing.append(Span(text: text, face: face)) }
    return line
  }

  /// The head of a list with the rows at its right that are seen, `11-20/25`, where not all are.
  package func showing(_ window: Range<Int>, of count: Int) -> TextLine {
    window.count >= count
      ? self : trailing("\(window.lowerBound + 1)-\(window.upperBound)/\(count)")
  }

  /// The cells that the left part takes.
  package var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }

  /// A label in a column of its own, then a text that goes on below itself when it is long.
  package static func field(
    _ label: String, _ text: String, face: Face = .text, indent: Int, width: Int
  ) -> [TextLine] {
    let room = max(4, width - indent)
    let pieces = TextWidth.wrapped(text, to: room)
    return pieces.enumerated().map { index, piece in
      TextLine(TextWidth.left(index == 0 ? label : "", indent), .textDim).adding(piece, face)
    }
  }

  /// A text over as many lines as it needs.
  package static func paragraph(
    _ text: String, _ face: Face = .text, indent: Int = 0, width: Int
  ) -> [TextLine] {
    TextWidth.wrapped(text, to: max(4, width - indent)).map {
      TextLine(TextWidth.left("", indent)).adding($0, face)
    }
  }
}

extension Surface {
  /// Writes a line within so many cells: what is too long ends in `~`, and the trailing part gives
  /// way to the leading one.
  package mutating func write(_ line: TextLine, at x: Int, y: Int, limit: Int) {
    var used = 0
    for (index, span) in line.spans.enumerated() {
      let room = limit - used
      guard room > 0 else { return }
      let isLast = index == line.spans.count - 1
      let width = TextWidth.of(span.text)
      if width > room || (width == room && !isLast) {
        let cut = TextWidth.truncated(span.text + (isLast ? "" : " "), to: room)
        write(cut, at: x + used, y: y, face: span.face, limit: room)
        return
      }
      write(span.text, at: x + used, y: y, face: span.face, limit: room)
      used += width
    }
    let width = line.trailing.reduce(0) { $0 + TextWidth.of($1.text) }
    guard width > 0, used + 1 + width <= limit else { return }
    var end = x + limit - width
    for span in line.trailing { end += write(span.text, at: end, y: y, face: span.face) }
  }

  /// Writes lines from the top of an area, leaving out the first `offset` and saying in the last
  /// row how many more there are: beside what stands there, or alone where that would be cut.
  package mutating func write(
    _ lines: [TextLine], in area: Rect, from offset: Int = 0, more: (Int) -> String = { _ in "" }
  ) {
    guard !area.isEmpty else { return }
    let first = max(0, min(offset, lines.count - area.rows))
    var shown = Array(lines.dropFirst(first).prefix(area.rows))
    let rest = lines.count - first - area.rows
    if rest > 0, area.rows > 1, let last = shown.last {
      let isAlone =
        last.width + 1 + TextWidth.of(more(rest)) > area.columns || !last.trailing.isEmpty
      let note = more(isAlone ? rest + 1 : rest)
      if !note.isEmpty {
        shown[shown.count - 1] = (isAlone ? TextLine() : last).trailing(note)
      }
    }
    for (row, line) in shown.enumerated() {
      write(line, at: area.x, y: area.y + row, limit: area.columns)
    }
  }
}

/// A text in exactly so many cells, at the left.
func padded(_ text: String, _ columns: Int) -> String { TextWidth.left(text, columns) }
