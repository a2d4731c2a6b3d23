/// A rectangle of cells: what a panel draws on, what a test looks at and what a screen shows.
///
/// Every operation clips; nothing traps. No cell ever holds half of a wide character alone, nor a
/// character that would move the terminal's cursor or turn the direction of text.
package struct Surface: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands, when something is being typed.
  package var cursor: Position?

  /// A cell's place, counted from the upper left corner from zero.
  package struct Position: Hashable, Sendable {
    package let x: Int
    package let y: Int
    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  package init(size: Size, face: Face = .text) {
    self.size = size
    let blank = Cell(cluster: .space, face: face)
    cells = Array(repeating: blank, count: size.columns * size.rows)
  }

  /// The area of the whole surface.
  package var bounds: Rect { Rect(size) }

  package subscript(x: Int, y: Int) -> Cell? {
    bounds.contains(x: x, y: y) ? cells[y * size.columns + x] : nil
  }

  /// Writes text to the right from a place, in at most `limit` cells, and says how many cells it
  /// took, also where they lie outside. A wide character that does not fit whole leaves a space.
  @discardableResult package mutating func write(
    _ text: String, at x: Int, y: Int, face: Face = .text, limit: Int = .max
  ) -> Int {
    let room = min(limit, size.columns - x)
    guard room > 0 else { return 0 }
    if let width = text.plainWidth {
      let used = min(width, room)
      putPlain(text, count: used, at: x, y: y, face: face)
      return used
    }
    var used = 0
    for (cluster, width) in Clusters(text) {
      if used + width > room {
        if used < room {
          put(.space, width: 1, at: x + used, y: y, face: face)
          used += 1
        }
        break
      }
      put(cluster, width: width, at: x + used, y: y, face: face)
      used += width
      if used == room { break }
    }
    return used
  }

  /// Puts so many characters of a text of printable ASCII at a place.
  private mutating func putPlain(_ text: String, count: Int, at x: Int, y: Int, face: Face) {
    let first = max(0, x)
    let end = min(size.columns, x + count)
    guard y >= 0, y < size.rows, first < end else { return }
    let row = y * size.columns
    if cells[row + first].width == 0 { cells[row + first - 1] = cells[row + first - 1].blanked }
    if end < size.columns, cells[row + end].width == 0 {
      cells[row + end] = cells[row + end].blanked
    }
    let columns = first..<end
    let _: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      for column in columns {
        let cluster = Cluster(Unicode.Scalar(bytes[column - x]))
        cells[row + column] = Cell(cluster: cluster, face: face)
      }
    }
  }

  /// Puts one cluster at a place; what it half covers becomes blank.
  private mutating func put(_ cluster: Cluster, width: Int, at x: Int, y: Int, face: Face) {
    guard y >= 0, y < size.rows, x + width > 0, x < size.columns else { return }
    if x < 0 || x + width > size.columns {
      put(.space, width: 1, at: max(x, 0), y: y, face: face)
      return
    }
    let index = y * size.columns + x
    if cells[index].width == 0 { cells[index - 1] = cells[index - 1].blanked }
    let end = index + width
    if x + width < size.columns, cells[end].width == 0 { cells[end] = cells[end].blanked }
    cells[index] = Cell(cluster: cluster, face: face, width: width)
    if width == 2 {
      cells[index + 1] = Cell(cluster: .space, face: face, width: 0)
    }
  }

  /// Makes an area blank, in a face.
  package mutating func fill(_ area: Rect, face: Face = .text) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let blank = Cell(cluster: .space, face: face)
    for y in area.y..<area.endY {
      mend(cutAt: area.x, y: y)
      mend(cutAt: area.endX, y: y)
      let row = y * size.columns
      for x in area.x..<area.endX { cells[row + x] = blank }
    }
  }

  /// Fills an area with a sign of one cell, as lines are drawn; nothing for any other text.
  package mutating func fill(_ area: Rect, with sign: String, face: Face = .text) {
    let area = area.intersection(bounds)
    var clusters = Clusters(sign)
    guard !area.isEmpty, let (cluster, width) = clusters.next(), width == 1 else { return }
    let cell = Cell(cluster: cluster, face: face)
    for y in area.y..<area.endY {
      mend(cutAt: area.x, y: y)
      mend(cutAt: area.endX, y: y)
      let row = y * size.columns
      for x in area.x..<area.endX { cells[row + x] = cell }
    }
  }

  /// Puts another surface upon this one; cells that lie outside are left out.
  package mutating func draw(_ other: Surface, at x: Int, y: Int) {
    let area = Rect(x: x, y: y, columns: other.size.columns, rows: other.size.rows)
      .intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.y..<area.endY {
      mend(cutAt: area.x, y: row)
      mend(cutAt: area.endX, y: row)
      let target = row * size.columns
      let source = (row - y) * other.size.columns - x
      for column in area.x..<area.endX { cells[target + column] = other.cells[source + column] }
      mendEnds(of: area, y: row)
    }
    if let cursor = other.cursor, area.contains(x: cursor.x + x, y: cursor.y + y) {
      self.cursor = Position(x: cursor.x + x, y: cursor.y + y)
    }
  }

  /// Gives an area another face, and takes away what was laid over it.
  package mutating func recolour(_ area: Rect, face: Face) {
    change(area) { cell in
      cell.face = face
      cell.overlay = nil
    }
  }

  /// Lays a face over an area, for example the cursor's row; the faces under it stay.
  package mutating func overlay(_ area: Rect, face: Face) {
    change(area) { $0.overlay = face }
  }

  private mutating func change(_ area: Rect, _ body: (inout Cell) -> Void) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.endY {
      for x in area.x..<area.endX { body(&cells[y * size.columns + x]) }
    }
  }

  /// Blanks both halves of something wide that an edge before column `x` would cut.
  private mutating func mend(cutAt x: Int, y: Int) {
    guard x > 0, x < size.columns else { return }
    let index = y * size.columns + x
    guard cells[index].width == 0 else { return }
    cells[index] = cells[index].blanked
    cells[index - 1] = cells[index - 1].blanked
  }

  /// Blanks what was copied in halves at the two ends of an area's row.
  private mutating func mendEnds(of area: Rect, y: Int) {
    let first = y * size.columns + area.x
    let last = y * size.columns + area.endX - 1
    if cells[first].width == 0 { cells[first] = cells[first].blanked }
    if cells[last].width == 2 { cells[last] = cells[last].blanked }
  }
}
