import Terminal

/// Columns of figures behind names: each as wide as what it holds, with the gaps that there is room
/// for. Where there is too little, heads are cut before figures are.
struct NumberTable {
  /// A column with its head.
  struct Column {
    let label: TextLine.Span
    let cells: [TextLine.Span]

    init(_ label: String, _ cells: [TextLine.Span], face: Face = .textDim) {
      self.label = .init(text: label, face: face)
      self.cells = cells
    }

    /// How many cells of a screen its figures take.
    var figures: Int { cells.reduce(1) { max($0, TextWidth.of($1.text)) } }
  }

  let columns: [Column]
  /// Of each column with the gap before it.
  let widths: [Int]
  private let gap: Int

  /// Whether all of it has room.
  let fits: Bool

  init(_ columns: [Column], room: Int) {
    self.columns = columns
    for most in [Int.max, 10, 8, 6, 4] {
      let needs = columns.map { max($0.figures, min(most, TextWidth.of($0.label.text))) }
      for gap in [3, 2, 1] where needs.reduce(0, +) + gap * columns.count <= room {
        (widths, self.gap, fits) = (needs.map { $0 + gap }, gap, true)
        return
      }
    }
    (widths, gap, fits) = (columns.map { $0.figures + 1 }, 1, false)
  }

  /// The heads, behind what stands above the names.
  func heading(_ line: TextLine) -> TextLine {
    var line = line
    for (column, width) in zip(columns, widths) {
      let label = TextWidth.truncated(column.label.text, to: width - gap)
      line.add(TextWidth.right(label, width), column.label.face)
    }
    return line
  }

  /// A row of figures, behind its name.
  func row(_ place: Int, _ line: TextLine) -> TextLine {
    var line = line
    for (column, width) in zip(columns, widths) where column.cells.indices.contains(place) {
      line.add(TextWidth.right(column.cells[place].text, width), column.cells[place].face)
    }
    return line
  }
}
