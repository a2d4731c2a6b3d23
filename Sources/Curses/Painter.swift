import CNcurses
import Terminal

/// Hands the cells that changed to ncurses, with the colours of a theme.
struct Painter {
  private let depth: ColourDepth
  private var theme: Theme?
  /// The look of each face under each overlay, once it was needed.
  private var looks: [Look?] = []
  private var run: [fh_cell] = []

  private static let faces = Face.allCases.count

  /// What ncurses knows a style by.
  private struct Look {
    let pair: Int32
    let attributes: UInt8
  }

  init(depth: ColourDepth) { self.depth = depth }

  /// From now on draws with a theme.
  mutating func use(_ theme: Theme) {
    self.theme = theme
    looks = Array(repeating: nil, count: Painter.faces * (Painter.faces + 1))
  }

  /// Draws what differs from the last surface, or everything, as far as the screen goes. Says
  /// whether there was anything.
  mutating func paint(_ surface: Surface, over last: Surface?, size: Size) -> Bool {
    let columns = min(surface.size.columns, size.columns)
    guard columns > 0 else { return false }
    var changed = false
    for y in 0..<min(surface.size.rows, size.rows) {
      let row = surface.row(y).prefix(columns)
      guard let range = Painter.difference(row, last?.row(y).prefix(columns)) else { continue }
      changed = true
      draw(row[range], x: range.lowerBound - row.startIndex, y: y, room: columns)
    }
    return changed
  }

  /// From the first to the last cell that differ, widened to whole characters; nil if none do.
  private static func difference(
    _ row: ArraySlice<Cell>, _ last: ArraySlice<Cell>?
  ) -> Range<Int>? {
    guard let last, last.count == row.count else { return row.indices }
    guard var first = row.indices.first(where: { row[$0] != last[$0] }) else { return nil }
    let end = row.indices.last(where: { row[$0] != last[$0] }) ?? first
    while first > row.startIndex, row[first].width == 0 { first -= 1 }
    return first..<(end + 1)
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, x: Int, y: Int, room: Int) {
    run.removeAll(keepingCapacity: true)
    var width = 0
    for cell in cells where cell.width > 0 {
      let look = look(of: cell)
      let fits = x + width + cell.width <= room
      let text = fits ? cell.cluster.values : Cluster.space.values
      run.append(
        fh_cell(
          text: (text.base, text.mark, text.second), pair: look.pair,
          attributes: look.attributes, width: fits ? UInt8(cell.width) : 1))
      width += cell.width
    }
    fh_draw(Int32(x), Int32(y), run, Int32(run.count))
  }

  private mutating func look(of cell: Cell) -> Look {
    let above = cell.overlay.map { Int($0.rawValue) + 1 } ?? 0
    let index = above * Painter.faces + Int(cell.face.rawValue)
    if let look = looks[index] { return look }
    let look = makeLook(cell.face, under: cell.overlay)
    looks[index] = look
    return look
  }

  private func makeLook(_ face: Face, under overlay: Face?) -> Look {
    guard let theme else { return Look(pair: 0, attributes: 0) }
    let style = theme.style(face, under: overlay, at: depth)
    let pair =
      depth == .mono
      ? 0 : fh_pair(Painter.number(style.foreground), Painter.number(style.background))
    return Look(pair: pair, attributes: style.attributes.rawValue)
  }

  private static func number(_ ink: Style.Ink?) -> Int32 {
    switch ink {
    case .number(let number): Int32(clamping: number)
    case .terminal, nil: -1
    }
  }
}
