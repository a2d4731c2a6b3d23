/// What polygons and circles cover together, wherever on the Earth they lie.
package struct Footprint: Hashable, Sendable {
  package var polygons: [Polygon]
  package var circles: [Circle]

  /// What shapes cover together; no shapes cover nothing.
  package init(polygons: [Polygon] = [], circles: [Circle] = []) {
    self.polygons = polygons
    self.circles = circles
  }

  package var isEmpty: Bool { polygons.isEmpty && circles.isEmpty }

  /// Whether a place lies in one of the shapes or on its edge.
  package func contains(_ place: Coordinate) -> Bool {
    polygons.contains { $0.contains(place) } || circles.contains { $0.contains(place) }
  }

  /// A place in the middle of the first shape, to stand for the whole where one place is asked
  /// for; it need not lie inside. Nothing without shapes.
  package var middle: Coordinate? {
    if let circle = circles.first, polygons.isEmpty { return circle.centre }
    guard let bounds = polygons.first?.bounds else { return nil }
    return .at(
      (bounds.south + bounds.north) / 2, Longitude.wrapped(bounds.west + bounds.width / 2))
  }

  /// The boxes around the shapes, in their order.
  package var boxes: [BoundingBox] { polygons.map(\.bounds) + circles.map(\.bounds) }

  /// The stretches of a parallel that the shapes cover, from west to east and apart from each
  /// other, in degrees east of the meridian `west`, 0…360.
  package func spans(atLatitude latitude: Double, eastOf west: Double) -> [ClosedRange<Double>] {
    var spans: [ClosedRange<Double>] = []
    for polygon in polygons where polygon.bounds.reaches(latitude) {
      var own = polygon.outer.spans(atLatitude: latitude)
      for hole in polygon.holes { own = own.cut(by: hole.spans(atLatitude: latitude)) }
      spans += own.turned(from: west)
    }
    for circle in circles {
      guard let half = circle.halfWidth(atLatitude: latitude) else { continue }
      let centre = circle.centre.longitude
      spans += [(centre - half)...(centre + half)].turned(from: west)
    }
    return spans.merged
  }
}

extension BoundingBox {
  fileprivate func reaches(_ latitude: Double) -> Bool { south <= latitude && latitude <= north }
}

extension Ring {
  /// The stretches of a parallel inside the ring, in the longitudes of its path, apart from each
  /// other.
  fileprivate func spans(atLatitude latitude: Double) -> [ClosedRange<Double>] {
    var crossings: [(longitude: Double, step: Int)] = []
    var previous = path.count - 1
    for index in path.indices {
      let (from, to) = (path[previous], path[index])
      previous = index
      guard (from.latitude > latitude) != (to.latitude > latitude) else { continue }
      let share = (latitude - from.latitude) / (to.latitude - from.latitude)
      crossings.append(
        (
          from.longitude + share * (to.longitude - from.longitude),
          to.latitude > from.latitude ? 1 : -1
        ))
    }
    crossings.sort { $0.longitude < $1.longitude }
    var spans: [ClosedRange<Double>] = []
    var (winding, start) = (0, 0.0)
    for crossing in crossings {
      if winding == 0 { start = crossing.longitude }
      winding += crossing.step
      if winding == 0 { spans.append(start...crossing.longitude) }
    }
    return spans.merged
  }
}

extension [ClosedRange<Double>] {
  /// The same stretches in degrees east of a meridian, 0…360; one across it becomes two.
  fileprivate func turned(from west: Double) -> [ClosedRange<Double>] {
    flatMap { span -> [ClosedRange<Double>] in
      let width = span.upperBound - span.lowerBound
      guard width < 360 else { return [0...360] }
      let start = (span.lowerBound - west).truncatingRemainder(dividingBy: 360)
      let first = start < 0 ? start + 360 : start
      let end = first + width
      return end <= 360 ? [first...end] : [first...360, 0...(end - 360)]
    }
  }

  /// The stretches in order, those that touch joined.
  fileprivate var merged: [ClosedRange<Double>] {
    guard count > 1 else { return self }
    var merged: [ClosedRange<Double>] = []
    for span in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, span.lowerBound <= last.upperBound {
        let end = Swift.max(last.upperBound, span.upperBound)
        merged[merged.count - 1] = last.lowerBound...end
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// What is left of stretches once others, in whatever turn of the globe they lie, are taken out.
  fileprivate func cut(by others: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    guard !others.isEmpty else { return self }
    var left = self
    for other in others {
      for turn in [-360.0, 0, 360] {
        let (start, end) = (other.lowerBound + turn, other.upperBound + turn)
        left = left.flatMap { span -> [ClosedRange<Double>] in
          guard start < span.upperBound, end > span.lowerBound else { return [span] }
          var parts: [ClosedRange<Double>] = []
          if start > span.lowerBound { parts.append(span.lowerBound...start) }
          if end < span.upperBound { parts.append(end...span.upperBound) }
          return parts
        }
      }
    }
    return left
  }
}
