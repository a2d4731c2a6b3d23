import Domain
import Terminal

/// The thin lines between neighbouring tiles; `~` where a river leads from one to the other.
extension MapGrid {
  func links(of city: City, _ area: Rect, on surface: inout Surface) {
    let lines = scene.glyphs.lines
    for neighbour in city.neighbours {
      guard let other = scene.region[neighbour] else { continue }
      let across = other.tile.column - city.tile.column
      let down = other.tile.row - city.tile.row
      let flows = scene.joinsByWater(city.id, neighbour)
      let face: Face = flows ? .mapWater : .border
      switch (across, down) {
      case (1, 0):
        let sign = flows ? "~" : lines.horizontal
        surface.write(sign, at: area.endX - 1, y: area.y, face: face)
      case (0, 1) where area.rows >= 4:
        let sign = flows ? "~" : lines.vertical
        surface.write(sign, at: area.x + 1, y: area.endY - 1, face: face)
      default:
        continue
      }
    }
  }
}
