/// An area of the Earth's surface: an outer ring and the holes in it.
///
/// Rings follow straight lines in latitude and longitude between their points, as GeoJSON
/// (RFC 7946 §3.1.1) has it, the shorter way round, so an area may lie across the antimeridian.
/// An area that holds a pole is not described by this type.
package struct Polygon: Hashable, Sendable {
  /// The outer ring.
  package let outer: Ring
  /// What is cut out of the outer ring.
  package let holes: [Ring]
  /// The smallest box around the outer ring.
  package let bounds: BoundingBox

  /// An area within a ring, less its holes; nothing when a ring has fewer than three corners.
  package init?(outer: [Coordinate], holes: [[Coordinate]] = []) {
    guard let ring = Ring(outer), let bounds = BoundingBox(around: outer) else { return nil }
    let cut = holes.compactMap(Ring.init)
    guard cut.count == holes.count else { return nil }
    self.outer = ring
    self.holes = cut
    self.bounds = bounds
  }

  /// Whether a place lies in the area; its edges, those of holes too, belong to it.
  package func contains(_ place: Coordinate) -> Bool {
    guard bounds.contains(place), outer.side(of: place) != .outside else { return false }
    return holes.allSatisfy { $0.side(of: place) != .inside }
  }

  /// The area in square kilometres on the sphere of mean radius.
  package var areaInSquareKilometres: Double {
    holes.reduce(outer.areaInSquareKilometres) { $0 - $1.areaInSquareKilometres }
  }
}

/// A closed line: the last corner joins the first.
package struct Ring: Hashable, Sendable {
  /// Where a place lies against a ring.
  package enum Side: Hashable, Sendable {
    case inside, edge, outside
  }

  /// The corners in their order, the first not repeated at the end.
  package let corners: [Coordinate]
  /// The corners' longitudes carried on from one to the next, so that no edge spans the globe; they
  /// may leave −180…180.
  private let longitudes: [Double]

  /// A ring through corners; a repeated first corner at the end is taken off.
  ///
  /// Nothing when fewer than three different corners are left, or when the ring goes round a pole.
  package init?(_ corners: [Coordinate]) {
    var corners = corners
    if corners.count > 1, corners.first == corners.last { corners.removeLast() }
    guard let first = corners.first, Set(corners).count >= 3 else { return nil }
    var longitude = first.longitude
    longitudes = corners.map { corner in
      longitude += Longitude.turn(from: Longitude.wrapped(longitude), to: corner.longitude)
      return longitude
    }
    guard abs(first.longitude - longitude) <= 180 else { return nil }
    self.corners = corners
  }

  /// Whether a place lies inside the ring, on it or outside.
  package func side(of place: Coordinate) -> Side {
    for turn in [0.0, 360, -360] {
      let side = side(longitude: place.longitude + turn, latitude: place.latitude)
      if side != .outside { return side }
    }
    return .outside
  }

  /// The side of a place in the frame of the carried-on longitudes: a ray from it to the east
  /// crosses the ring an odd number of times when it is inside.
  private func side(longitude: Double, latitude: Double) -> Side {
    var isInside = false
    var previous = corners.count - 1
    for index in corners.indices {
      let (x1, y1) = (longitudes[previous] - longitude, corners[previous].latitude - latitude)
      let (x2, y2) = (longitudes[index] - longitude, corners[index].latitude - latitude)
      previous = index
      let turn = x1 * y2 - x2 * y1
      if abs(turn) <= Ring.tolerance, x1 * x2 + y1 * y2 <= 0 { return .edge }
      if (y1 > 0) != (y2 > 0), x1 - y1 * (x2 - x1) / (y2 - y1) > 0 { isInside.toggle() }
    }
    return isInside ? .inside : .outside
  }

  /// How large the product of two offsets in degrees may be for a place to count as on an edge.
  private static let tolerance = 1e-12

  /// The area within the ring in square kilometres, whatever way round it runs.
  package var areaInSquareKilometres: Double {
    var sum = 0.0
    var previous = corners.count - 1
    for index in corners.indices {
      let turn = radians(longitudes[index] - longitudes[previous])
      sum += turn * (2 + sine(corners[previous].latitude) + sine(corners[index].latitude))
      previous = index
    }
    let radius = Earth.meanRadius.kilometres
    return abs(sum) / 2 * radius * radius
  }
}
