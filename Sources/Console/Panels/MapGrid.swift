package import Domain
package import Terminal

/// The region as a cartogram: one tile a city, north up, neighbours near each other.
package struct MapGrid: Sendable {
  package var scene: Scene
  /// The city under the map's own cursor.
  package var selected: City.ID?
  /// The city of the alert under the queue's cursor.
  package var indicated: City.ID?
  package var hasFocus: Bool
  /// The most urgent alert of a city, where the desk knows it.
  package var worst: @Sendable (City.ID) -> Alert?

  package init(
    scene: Scene, selected: City.ID? = nil, indicated: City.ID? = nil, hasFocus: Bool = false,
    worst: @escaping @Sendable (City.ID) -> Alert? = { _ in nil }
  ) {
    self.scene = scene
    self.selected = selected
    self.indicated = indicated
    self.hasFocus = hasFocus
    self.worst = worst
  }

  /// The size of a tile in a pane: never more than it can fill with facts.
  package static func tileSize(in size: Size, grid: TileGrid) -> Size {
    Size(
      columns: min(20, size.columns / max(1, grid.columns)),
      rows: min(6, max(1, size.rows / max(1, grid.rows))))
  }

  /// Draws the grid in the middle of a pane.
  package func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    let grid = scene.region.grid
    let tile = Self.tileSize(in: size, grid: grid)
    guard tile.columns > 0, size.rows > 0 else { return surface }
    let left = (size.columns - tile.columns * grid.columns) / 2
    let top = firstRow(size, tile, grid)
    for city in scene.region.cities {
      let area = Rect(
        x: left + city.tile.column * tile.columns, y: top + city.tile.row * tile.rows,
        columns: tile.columns, rows: tile.rows)
      guard area.y < size.rows, area.endY > 0 else { continue }
      if tile.columns >= 8 { links(of: city, area, on: &surface) }
      draw(city, area, on: &surface)
    }
    return surface
  }

  /// Where the first row of tiles stands: in the middle, or scrolled so that the chosen city shows.
  private func firstRow(_ size: Size, _ tile: Size, _ grid: TileGrid) -> Int {
    let spare = size.rows - grid.rows * tile.rows
    guard spare < 0 else { return spare / 2 }
    let row = (selected ?? indicated).flatMap { scene.region[$0]?.tile.row } ?? 0
    return max(spare, min(0, size.rows / 2 - row * tile.rows))
  }

  private func draw(_ city: City, _ area: Rect, on surface: inout Surface) {
    // The last column, and of four rows the last, stay free: tiles stand apart, links have room.
    let gap = area.columns >= 8 ? 1 : 0
    let inner = Rect(
      x: area.x, y: area.y, columns: area.columns - gap, rows: area.rows)
    head(of: city, inner, on: &surface)
    let rows = inner.rows - (inner.rows >= 4 ? 2 : 1)
    for (row, line) in facts(of: city, columns: inner.columns, rows: rows).enumerated() {
      surface.write(line, at: inner.x, y: inner.y + 1 + row, limit: inner.columns)
    }
    if city.id == selected {
      surface.overlay(inner, face: hasFocus ? .rowCursor : .rowCursorBlur)
    } else if city.id == indicated {
      surface.overlay(inner.row(0), face: .rowCursorBlur)
    }
  }

  /// The first line of a tile: sign, name, count.
  private func head(of city: City, _ inner: Rect, on surface: inout Surface) {
    if scene.moment != nil { return outlookHead(of: city, inner, on: &surface) }
    let tally = scene.picture.tally(of: city.id)
    let sign = scene.sign(of: city.id)
    surface.write(sign.text, at: inner.x, y: inner.y, face: sign.face, limit: inner.columns)
    let isStale = scene.staleCities[city.id] != nil
    let count = tally.standingCount
    let short = scene.shortName(of: city)
    let shortWidth = TextWidth.of(short)
    let room = inner.columns - 1 - min(shortWidth, inner.columns - 1)
    let text =
      isStale && count > 0
      ? scene.glyphs.unknown : count == 0 ? "" : Self.number(count, columns: min(3, room))
    let isExpected = scene.expected[city.id] != nil && room > TextWidth.of(text) && !isStale
    let mark = isExpected ? scene.glyphs.arrowRight : ""
    let nameRoom = inner.columns - 1 - TextWidth.of(text) - TextWidth.of(mark)
    let full = scene.language.name(city.name)
    // All names in one form: letters until the longest names have room.
    let hasRoom = scene.language == .en ? inner.columns >= 14 : TextWidth.of(full) <= nameRoom
    let name = hasRoom ? full : short
    let face: Face = isStale ? .stale : count > 0 ? .textStrong : .text
    surface.write(name, at: inner.x + 1, y: inner.y, face: face, limit: max(0, nameRoom))
    surface.write(
      text, at: inner.endX - TextWidth.of(text), y: inner.y, face: sign.face,
      limit: inner.columns)
    // A city that will likely be reached shows an arrow before its count.
    surface.write(
      mark, at: inner.endX - TextWidth.of(text) - TextWidth.of(mark), y: inner.y, face: .dueSoon,
      limit: inner.columns)
  }

  /// A count in so many cells, `+` where it is more than they can say.
  static func number(_ count: Int, columns: Int) -> String {
    guard columns > 0 else { return "" }
    let text = String(count)
    guard text.utf8.count > columns else { return text }
    return String(repeating: "9", count: columns - 1) + "+"
  }
}
