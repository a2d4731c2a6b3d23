/// An area of the Earth's surface: an outer ring and the holes in it.
///
/// Rings follow straight lines in latitude and longitude between their points, as GeoJSON
/// (RFC 7946 §3.1.1) has it, the shorter way round, so an area may lie across the antimeridian or
/// hold a pole. Which way round a ring runs says nothing: an area is never the rest of the world.
package struct Polygon: Hashable, Sendable {
  /// The outer ring.
  package let outer: Ring
  /// What is cut out of the outer ring.
  package let holes: [Ring]
  /// The smallest box around the outer ring.
  package let bounds: BoundingBox

  /// An area within a ring, less its holes; nothing when a ring has fewer than three corners.
  package init?(outer: [Coordinate], holes: [[Coordinate]] = []) {
    guard let ring = Ring(outer) else { return nil }
    let cut = holes.compactMap(Ring.init)
    guard cut.count == holes.count else { return nil }
    self.outer = ring
    self.holes = cut
    bounds = ring.bounds
  }

  /// Whether a place lies in the area; its edges, those of holes too, belong to it.
  package func contains(_ place: Coordinate) -> Bool {
    guard bounds.contains(place), outer.side(of: place) != .outside else { return false }
    return holes.allSatisfy { $0.side(of: place) != .inside }
  }

  /// The area in square kilometres on the sphere of mean radius; what an outer ring that crosses
  /// itself goes round one way is set against what it goes round the other way.
  package var areaInSquareKilometres: Double {
    holes.reduce(outer.areaInSquareKilometres) { $0 - $1.areaInSquareKilometres }
  }
}
