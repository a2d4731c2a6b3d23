/// A line over ground, from place to place along great circles: a river, a coast, a route.
package struct Polyline: Hashable, Sendable {
  /// The places that the line joins, in order.
  package let points: [Coordinate]
  /// How far along the line each point lies; as many as there are points.
  private let distances: [Distance]

  /// A line through places in their order; one with fewer than two places has no length.
  package init(_ points: [Coordinate]) {
    self.points = points
    var reached = Distance.zero
    var previous = points.first
    distances = points.map { point in
      if let from = previous { reached += from.distance(to: point) }
      previous = point
      return reached
    }
  }

  /// The length over all legs.
  package var length: Distance { distances.last ?? .zero }

  /// The smallest box around the line; nothing when it has no points.
  package var bounds: BoundingBox? { BoundingBox(around: points) }

  /// How far along the line a point of it lies, by the point's index.
  package func distance(ofPoint index: Int) -> Distance { distances[index] }

  /// The place reached after a distance along the line, held at its ends; nothing on an empty line.
  package func point(at distance: Distance) -> Coordinate? {
    guard let first = points.first, let last = points.last else { return nil }
    guard distance > .zero else { return first }
    guard distance < length else { return last }
    let end = firstPoint(beyond: distance)
    let start = end - 1
    let leg = distances[end] - distances[start]
    return points[start].interpolated(
      to: points[end], fraction: (distance - distances[start]) / leg)
  }

  /// The index of the first point that lies further along than a distance inside the line.
  private func firstPoint(beyond distance: Distance) -> Int {
    var (low, high) = (0, distances.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if distances[middle] > distance { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
