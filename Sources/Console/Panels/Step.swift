import Terminal

/// Something that can be done next, with the key that does it.
package struct Step: Hashable, Sendable {
  package var key: String
  package var label: String
  /// Whether it can be done here and now.
  package var isOpen: Bool

  package init(key: String, label: String, isOpen: Bool = true) {
    self.key = key
    self.label = label
    self.isOpen = isOpen
  }
}

extension TextLine {
  /// Steps side by side over as many lines as they need.
  static func steps(_ steps: [Step], indent: Int, label: String, width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var line = TextLine(padded(label, indent), .textDim)
    for step in steps where step.isOpen {
      let piece = TextLine(step.key, .hintKey).adding(" " + step.label, .hintLabel)
      if line.width > indent, line.width + 2 + piece.width > width {
        lines.append(line)
        line = TextLine(padded("", indent))
      }
      if line.width > indent { line.add("  ") }
      line.spans += piece.spans
    }
    return line.width > indent ? lines + [line] : lines
  }
}
