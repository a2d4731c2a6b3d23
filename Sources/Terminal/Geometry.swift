/// How large a screen, panel or picture is, in character cells; never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether there is no cell to draw in.
  package var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// An area of character cells, its upper left corner counted from zero; its extent is never
/// negative, so every operation here is total: what does not fit becomes empty.
package struct Rect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let columns: Int
  package let rows: Int

  package init(x: Int, y: Int, columns: Int, rows: Int) {
    self.x = x
    self.y = y
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The area of a whole surface.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, columns: size.columns, rows: size.rows)
  }

  package var size: Size { Size(columns: columns, rows: rows) }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The first column to the right of the area.
  package var endX: Int { x + columns }

  /// The first row below the area.
  package var endY: Int { y + rows }

  /// Whether the cell lies in the area.
  package func contains(x: Int, y: Int) -> Bool {
    x >= self.x && x < endX && y >= self.y && y < endY
  }

  /// The part that both areas share, which may be empty.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top,
      columns: min(endX, other.endX) - left, rows: min(endY, other.endY) - top)
  }
}

extension Rect {
  /// The area without a margin on each side.
  package func inset(columns margin: Int = 1, rows rowMargin: Int = 1) -> Rect {
    Rect(
      x: x + min(margin, columns), y: y + min(rowMargin, rows),
      columns: columns - 2 * margin, rows: rows - 2 * rowMargin)
  }

  /// A left part of so many columns, and the rest. A negative count is taken from the right.
  package func split(columns count: Int) -> (left: Rect, right: Rect) {
    let cut = Rect.cut(count, of: columns)
    return (
      Rect(x: x, y: y, columns: cut, rows: rows),
      Rect(x: x + cut, y: y, columns: columns - cut, rows: rows)
    )
  }

  /// A top part of so many rows, and the rest. A negative count is taken from the bottom.
  package func split(rows count: Int) -> (top: Rect, bottom: Rect) {
    let cut = Rect.cut(count, of: rows)
    return (
      Rect(x: x, y: y, columns: columns, rows: cut),
      Rect(x: x, y: y + cut, columns: columns, rows: rows - cut)
    )
  }

  /// Side by side, as wide as the weights say; every column belongs to exactly one part.
  package func columns(weights: [Int]) -> [Rect] {
    Rect.cuts(columns, weights: weights).map {
      Rect(x: x + $0.lowerBound, y: y, columns: $0.count, rows: rows)
    }
  }

  /// One above the other, as high as the weights say; every row belongs to exactly one part.
  package func rows(weights: [Int]) -> [Rect] {
    Rect.cuts(rows, weights: weights).map {
      Rect(x: x, y: y + $0.lowerBound, columns: columns, rows: $0.count)
    }
  }

  /// One row of the area, counted from its top; empty when there is no such row.
  package func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, columns: columns, rows: 1).intersection(self)
  }

  private static func cut(_ count: Int, of length: Int) -> Int {
    count >= 0 ? min(count, length) : max(0, length + max(count, -length))
  }

  private static func cuts(_ length: Int, weights: [Int]) -> [Range<Int>] {
    let total = weights.reduce(0) { $0 + max(0, $1) }
    var sum = 0
    var start = 0
    return weights.map { weight in
      sum += max(0, weight)
      let end = total > 0 ? length * sum / total : 0
      defer { start = end }
      return start..<end
    }
  }
}
