package import Geodesy
internal import Synchronization

/// Which city each piece of a region's ground belongs to and how many people live on it: a grid of
/// cells about five kilometres wide, each with one owner.
///
/// An approximation, unless the region file gives a city's boundary: without one, ground goes to
/// the district seat that is nearest, weighed so that the cities' areas come out near the stated
/// ones, and not beyond the shore. Half of a city's people are taken to live around its district
/// seats, as many at each, and half evenly over its ground.
package struct Territories: Sendable {
  /// A place that ground is counted to: the seat of a district, or of a city without districts.
  struct Seat: Sendable {
    var place: Coordinate
    /// The index of its city.
    var city: Int
    var jurisdiction: Jurisdiction.ID
  }

  /// What belongs to a city on the grid.
  struct Holding: Sendable {
    var id: City.ID
    /// Square kilometres.
    var area = 0.0
    var people = 0.0
  }

  let raster: Raster
  let seats: [Seat]
  /// For each cell the index of the seat that it is counted to; nothing where it is nobody's.
  let owners: [Int?]
  /// For each cell how many people live on it.
  let people: [Double]
  /// For each row how large its cells are, in square kilometres.
  let rowAreas: [Double]
  /// By the index of the city.
  let holdings: [Holding]

  /// The city on whose ground a place lies; nothing at sea and abroad.
  package func city(at place: Coordinate) -> City.ID? {
    guard let cell = raster.cell(at: place), let seat = owners[cell] else { return nil }
    return holdings[seats[seat].city].id
  }

  /// How large a cell is, in square kilometres.
  func area(ofCell cell: Int) -> Double { rowAreas[cell / raster.columns] }

  /// How large a city's ground comes out on the grid, in square kilometres.
  package func areaInSquareKilometres(of id: City.ID) -> Double {
    holdings.first { $0.id == id }?.area ?? 0
  }
}

/// Cells of equal angle over a part of the Earth, counted from the south-western corner by rows.
struct Raster: Sendable {
  /// The south-western corner.
  let south: Double
  let west: Double
  /// The side of a cell in degrees.
  let cellSize: Double
  let columns: Int
  let rows: Int

  /// The most cells that a grid has; larger regions have larger cells.
  private static let limit = 200_000.0

  /// Cells of a size in degrees over a box, larger ones where they would be too many.
  init(over box: BoundingBox, cellSize: Double) {
    let size = max(cellSize, (box.width * box.height / Self.limit).squareRoot())
    south = box.south
    west = box.west
    self.cellSize = size
    columns = max(1, Int((box.width / size - 1e-6).rounded(.up)))
    rows = max(1, Int((box.height / size - 1e-6).rounded(.up)))
  }

  var count: Int { rows * columns }

  /// The latitude of the southern edge of a row.
  func edge(ofRow row: Int) -> Double { south + Double(row) * cellSize }

  /// The cell that a place lies in.
  func cell(at place: Coordinate) -> Int? {
    let row = Int(((place.latitude - south) / cellSize).rounded(.down))
    let turn = (place.longitude - west).truncatingRemainder(dividingBy: 360)
    let column = Int(((turn < 0 ? turn + 360 : turn) / cellSize).rounded(.down))
    guard 0..<rows ~= row, 0..<columns ~= column else { return nil }
    return row * columns + column
  }

  /// The middle of a cell, in degrees; the longitude may leave −180…180.
  func middle(of cell: Int) -> (latitude: Double, longitude: Double) {
    (
      south + (Double(cell / columns) + 0.5) * cellSize,
      west + (Double(cell % columns) + 0.5) * cellSize
    )
  }
}

/// Makes a region's territories when they are first asked for, once, so that opening a region costs
/// nothing.
final class TerritoriesOnDemand: Sendable {
  private let made = Mutex<Territories?>(nil)

  func territories(_ make: () -> Territories) -> Territories {
    made.withLock { made in
      if let made { return made }
      let fresh = make()
      made = fresh
      return fresh
    }
  }
}

extension TerritoriesOnDemand: Equatable {
  /// What follows from a region makes no difference between two regions.
  static func == (left: TerritoriesOnDemand, right: TerritoriesOnDemand) -> Bool { true }
}

extension Region {
  /// Which ground belongs to which city; the first call works it out.
  package var territories: Territories {
    territoriesOnDemand.territories { Territories(of: self) }
  }
}
