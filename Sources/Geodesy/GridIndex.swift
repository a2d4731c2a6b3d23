/// Things at places, found by where they are: a grid of cells of equal angle.
///
/// Looking within a radius costs as much as the cells that the radius touches hold, not as the
/// whole. Answers are in order of distance; equal distances keep the order of adding.
package struct GridIndex<Element: Sendable>: Sendable {
  /// The side of a cell in degrees.
  package let cellSize: Double
  private let columns: Int
  private var cells: [Int: [Int]] = [:]
  private var entries: [(place: Coordinate, element: Element)] = []

  /// An empty index with cells of a size in degrees, held to 0.01…90.
  package init(cellSize: Double = 0.5) {
    let size = max(0.01, min(90, cellSize))
    self.columns = max(1, Int((360 / size).rounded()))
    self.cellSize = 360 / Double(columns)
  }

  /// How many things the index holds.
  package var count: Int { entries.count }

  /// Adds a thing at a place.
  package mutating func add(_ element: Element, at place: Coordinate) {
    cells[cell(row: row(of: place.latitude), column: column(of: place.longitude)), default: []]
      .append(entries.count)
    entries.append((place, element))
  }

  /// The things within a distance of a place, nearest first.
  package func within(
    _ radius: Distance, of place: Coordinate
  ) -> [(element: Element, distance: Distance)] {
    var found: [(index: Int, distance: Distance)] = []
    for row in rows(within: radius, of: place) {
      for column in columns(within: radius, of: place) {
        for index in cells[cell(row: row, column: column)] ?? [] {
          let distance = entries[index].place.distance(to: place)
          if distance <= radius { found.append((index, distance)) }
        }
      }
    }
    found.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return found.map { (entries[$0.index].element, $0.distance) }
  }

  /// The thing nearest to a place; nothing when the index is empty.
  package func nearest(to place: Coordinate) -> (element: Element, distance: Distance)? {
    guard !entries.isEmpty else { return nil }
    let half = Earth.meanRadius * Double.pi
    var radius = Earth.meanRadius * radians(cellSize)
    while radius < half {
      if let nearest = within(radius, of: place).first { return nearest }
      radius = radius * 2
    }
    return within(half * 1.01, of: place).first
  }

  private func row(of latitude: Double) -> Int { Int(((latitude + 90) / cellSize).rounded(.down)) }

  private func column(of longitude: Double) -> Int {
    Int(((longitude + 180) / cellSize).rounded(.down)) % columns
  }

  private func cell(row: Int, column: Int) -> Int { row * columns + column }

  private func rows(within radius: Distance, of place: Coordinate) -> ClosedRange<Int> {
    let angle = degrees(radius / Earth.meanRadius)
    return row(of: max(-90, place.latitude - angle))...row(of: min(90, place.latitude + angle))
  }

  /// The columns that a circle touches; all of them once it holds a pole.
  private func columns(within radius: Distance, of place: Coordinate) -> [Int] {
    let angle = degrees(radius / Earth.meanRadius)
    guard abs(place.latitude) + angle < 90 else { return Array(0..<columns) }
    let ratio = sine(angle) / sine(90 - abs(place.latitude))
    let reach = degrees(arcsine(min(1, ratio)))
    guard 2 * reach + 2 * cellSize < 360 else { return Array(0..<columns) }
    let first = Int(((place.longitude - reach + 180) / cellSize).rounded(.down))
    let last = Int(((place.longitude + reach + 180) / cellSize).rounded(.down))
    return (first...last).map { (($0 % columns) + columns) % columns }
  }
}
