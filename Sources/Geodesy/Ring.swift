/// A closed line: the last corner joins the first.
///
/// Inside is all that the line goes round at all, either way: the rule of winding numbers that are
/// not zero. So both lobes of a figure of eight are inside, and the middle of a five-pointed star.
/// A line round the Earth's axis goes round the pole of the hemisphere in which it lies on the
/// whole.
package struct Ring: Hashable, Sendable {
  /// Where a place lies against a ring.
  package enum Side: Hashable, Sendable {
    case inside, edge, outside
  }

  /// The corners in their order, the first not repeated at the end.
  package let corners: [Coordinate]
  /// The line in a plane of degrees: longitudes carried on from one corner to the next, so that no
  /// edge spans the globe and they may leave −180…180; with corners at a pole that it goes round.
  let path: [Point]

  /// A corner in the plane of degrees.
  struct Point: Hashable, Sendable {
    var longitude: Double
    var latitude: Double
  }

  /// A ring through corners; a repeated first corner at the end is taken off.
  ///
  /// Nothing when fewer than three different corners are left.
  package init?(_ corners: [Coordinate]) {
    var corners = corners
    if corners.count > 1, corners.first == corners.last { corners.removeLast() }
    guard let first = corners.first, Self.hasThreePlaces(corners) else { return nil }
    var longitude = first.longitude
    var path = corners.map { corner in
      longitude += Longitude.turn(from: Longitude.wrapped(longitude), to: corner.longitude)
      return Point(longitude: longitude, latitude: corner.latitude)
    }
    longitude += Longitude.turn(from: Longitude.wrapped(longitude), to: first.longitude)
    if abs(longitude - first.longitude) > 180 {
      // The line comes back a whole turn further on: it is led home along the pole's parallel.
      let pole = path.reduce(0) { $0 + $1.latitude } < 0 ? -90.0 : 90
      path.append(Point(longitude: longitude, latitude: first.latitude))
      path.append(Point(longitude: longitude, latitude: pole))
      path.append(Point(longitude: first.longitude, latitude: pole))
    }
    self.corners = corners
    self.path = path
  }

  private static func hasThreePlaces(_ corners: [Coordinate]) -> Bool {
    guard let first = corners.first, let second = corners.first(where: { $0 != first }) else {
      return false
    }
    return corners.contains { $0 != first && $0 != second }
  }

  /// The smallest box around the ring, with the pole that it goes round.
  package var bounds: BoundingBox {
    var (south, north, west, east) = (90.0, -90.0, Double.infinity, -Double.infinity)
    for point in path {
      (south, north) = (min(south, point.latitude), max(north, point.latitude))
      (west, east) = (min(west, point.longitude), max(east, point.longitude))
    }
    let spansGlobe = east - west >= 360
    return BoundingBox(
      south: south, west: spansGlobe ? -180 : Longitude.wrapped(west), north: north,
      east: spansGlobe ? 180 : Longitude.wrapped(east))
  }

  /// Whether a place lies inside the ring, on it or outside.
  package func side(of place: Coordinate) -> Side {
    if abs(place.latitude) == 90, path.count > corners.count {
      return path[corners.count + 1].latitude == place.latitude ? .inside : .outside
    }
    for turn in [0.0, 360, -360] {
      let side = side(longitude: place.longitude + turn, latitude: place.latitude)
      if side != .outside { return side }
    }
    return .outside
  }

  /// The side of a place in the plane of the path: a ray from it to the east crosses the ring as
  /// often upwards as downwards when the ring does not go round it.
  private func side(longitude: Double, latitude: Double) -> Side {
    var winding = 0
    var previous = path.count - 1
    for index in path.indices {
      let isSeam = path.count > corners.count && (index == 0 || index > corners.count)
      let (x1, y1) = (path[previous].longitude - longitude, path[previous].latitude - latitude)
      let (x2, y2) = (path[index].longitude - longitude, path[index].latitude - latitude)
      previous = index
      let turn = x1 * y2 - x2 * y1
      if !isSeam, abs(turn) <= Ring.tolerance, x1 * x2 + y1 * y2 <= 0 { return .edge }
      guard (y1 > 0) != (y2 > 0), x1 - y1 * (x2 - x1) / (y2 - y1) > 0 else { continue }
      winding += y2 > y1 ? 1 : -1
    }
    return winding == 0 ? .outside : .inside
  }

  /// How large the product of two offsets in degrees may be for a place to count as on an edge.
  private static let tolerance = 1e-12

  /// The area within the ring in square kilometres, whatever way round it runs.
  package var areaInSquareKilometres: Double {
    var sum = 0.0
    var previous = path.count - 1
    for index in path.indices {
      let turn = radians(path[index].longitude - path[previous].longitude)
      sum += turn * (2 + sine(path[previous].latitude) + sine(path[index].latitude))
      previous = index
    }
    let radius = Earth.meanRadius.kilometres
    return abs(sum) / 2 * radius * radius
  }
}
