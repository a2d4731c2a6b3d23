import Geodesy
import Terminal

/// Where places of the Earth lie on a map of cells: equirectangular, true to scale at its middle.
///
/// An approximation that is off by less than 1 % over the few degrees that a region spans.
struct Projection: Hashable, Sendable {
  /// How much higher than wide a terminal's cell is.
  static let cellAspect = 2.0

  private let west: Double
  private let north: Double
  /// Cells for a degree.
  private let across: Double
  private let down: Double

  /// The projection that shows a region as large as fits, enlarged and moved as the view says.
  init(bounds: BoundingBox, view: MapView, size: Size) {
    let middle = view.centre ?? bounds.middle
    let shrink = cosine(degrees: bounds.middle.latitude)
    let columns = Double(max(1, size.columns))
    let rows = Double(max(1, size.rows))
    let scale =
      min(columns / (bounds.width * shrink), rows * Self.cellAspect / bounds.height)
      * Double(1 << view.zoom)
    across = scale * shrink
    down = scale / Self.cellAspect
    west = middle.longitude - columns / across / 2
    north = middle.latitude + rows / down / 2
  }

  /// The place in cells from the upper left corner, fractions included.
  func point(_ place: Coordinate) -> (x: Double, y: Double) {
    ((place.longitude - west) * across, (north - place.latitude) * down)
  }

  /// The cell that a place lies in.
  func cell(_ place: Coordinate) -> (x: Int, y: Int) {
    let point = point(place)
    return (Int(point.x.rounded(.down)), Int(point.y.rounded(.down)))
  }

  /// How many kilometres a cell is wide.
  var kilometresPerColumn: Double { 111.2 / (down * Self.cellAspect) }
}

/// The cosine by its series, exact to 1e-9 in ±90°: the map needs no library for it.
private func cosine(degrees: Double) -> Double {
  let x = degrees * .pi / 180
  var term = 1.0
  var sum = 1.0
  for step in 1...10 {
    term *= -x * x / Double((2 * step - 1) * 2 * step)
    sum += term
  }
  return sum
}
