import Geodesy
import Terminal

/// Signs and names put on a map, none upon another.
struct MapPlot {
  private(set) var surface: Surface
  private let projection: Projection
  /// For each cell whether a sign or a name stands there.
  private var isTaken: [Bool]
  /// For each cell whether it is shaded: only names of cities that it concerns stand upon that.
  private var isShaded: [Bool]

  init(surface: Surface, projection: Projection) {
    self.surface = surface
    self.projection = projection
    isTaken = Array(repeating: false, count: surface.size.columns * surface.size.rows)
    isShaded = isTaken
  }

  /// Puts a sign of one cell at a place unless something stands there.
  mutating func putWhereFree(_ sign: String, at place: Coordinate, face: Face) {
    let cell = projection.cell(place)
    guard isFree(x: cell.x, y: cell.y, columns: 1) else { return }
    draw(sign, x: cell.x, y: cell.y, face: face)
  }

  /// Puts a sign at a place, or beside it where another stands already; says where it is now.
  @discardableResult mutating func putNear(
    _ sign: String, at place: Coordinate, face: Face
  ) -> Surface.Position? {
    let cell = projection.cell(place)
    for (x, y) in [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)] {
      guard isFree(x: cell.x + x, y: cell.y + y, columns: 1) else { continue }
      draw(sign, x: cell.x + x, y: cell.y + y, face: face)
      return Surface.Position(x: cell.x + x, y: cell.y + y)
    }
    return nil
  }

  /// Shades the cells of a square of ground, beneath all that is put on the map later.
  mutating func shade(
    _ sign: String, around place: Coordinate, halfDegrees half: Double, face: Face
  ) {
    let widening = max(0.2, 1 - place.latitude * place.latitude / 6_600)
    let (north, west) = (place.latitude + half, place.longitude - half / widening)
    let first = projection.cell(.at(min(90, north), west))
    let last = projection.cell(
      .at(max(-90, place.latitude - half), place.longitude + half / widening))
    let rows = max(0, first.y)...max(max(0, first.y), min(surface.size.rows - 1, last.y - 1))
    let columns = max(0, first.x)...max(max(0, first.x), min(surface.size.columns - 1, last.x - 1))
    guard first.y < surface.size.rows, first.x < surface.size.columns, last.x >= 0, last.y >= 0
    else { return }
    for y in rows {
      for x in columns {
        surface.write(sign, at: x, y: y, face: face, limit: 1)
        isShaded[y * surface.size.columns + x] = true
      }
    }
  }

  /// Marks a line on the ground, cell by cell, beneath all that is put on the map later.
  mutating func trace(_ points: ArraySlice<Coordinate>, sign: String, face: Face) {
    for (from, to) in zip(points, points.dropFirst()) {
      let (start, end) = (projection.point(from), projection.point(to))
      let steps = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)))
      guard steps < 10_000 else { continue }
      for step in 0...steps {
        let part = Double(step) / Double(steps)
        let x = Int((start.x + (end.x - start.x) * part).rounded(.down))
        let y = Int((start.y + (end.y - start.y) * part).rounded(.down))
        guard x >= 0, y >= 0, x < surface.size.columns, y < surface.size.rows else { continue }
        surface.write(sign, at: x, y: y, face: face, limit: 1)
      }
    }
  }

  private mutating func draw(_ sign: String, x: Int, y: Int, face: Face) {
    surface.write(sign, at: x, y: y, face: face, limit: 1)
    take(x: x, y: y, columns: 1)
  }

  /// Writes the first of some names that fits beside, above or below a sign; none if none does.
  mutating func label(
    _ names: [String], at cell: Surface.Position, face: Face, isConcerned: Bool = true
  ) {
    for name in names {
      let width = TextWidth.of(name)
      let spots =
        [
          (cell.x + 1, cell.y), (cell.x - width, cell.y), (cell.x - width / 2, cell.y - 1),
          (cell.x - width / 2, cell.y + 1), (cell.x + 1, cell.y - 1), (cell.x + 1, cell.y + 1),
          (cell.x - width, cell.y - 1), (cell.x - width, cell.y + 1),
        ] + (isConcerned ? Self.slides(around: cell, width) : [])
      for (x, y) in spots
      where isFree(x: x, y: y, columns: width)
        && (isConcerned || !isShaded(x: x, y: y, columns: width))
      {
        surface.write(name, at: x, y: y, face: face)
        take(x: x, y: y, columns: width)
        return
      }
    }
  }

  /// All places in the rows above and below a sign at which a name still touches its column: for
  /// who is concerned, and finds no better one.
  private static func slides(
    around cell: Surface.Position, _ width: Int
  ) -> [(Int, Int)] {
    [-1, 1].flatMap { row in (0...width).map { (cell.x + 1 - $0, cell.y + row) } }
  }

  private func isFree(x: Int, y: Int, columns: Int) -> Bool {
    guard columns > 0, x >= 0, y >= 0, y < surface.size.rows, x + columns <= surface.size.columns
    else { return false }
    let row = y * surface.size.columns
    return !isTaken[(row + x)..<(row + x + columns)].contains(true)
  }

  private func isShaded(x: Int, y: Int, columns: Int) -> Bool {
    let row = y * surface.size.columns
    return isShaded[(row + x)..<(row + x + columns)].contains(true)
  }

  private mutating func take(x: Int, y: Int, columns: Int) {
    let row = y * surface.size.columns
    for column in x..<(x + columns) { isTaken[row + column] = true }
  }
}
