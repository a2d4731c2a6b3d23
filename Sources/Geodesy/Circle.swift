import Glibc

/// All places within a distance of a place, on the sphere.
package struct Circle: Hashable, Sendable {
  package let centre: Coordinate
  /// From nothing, which is a place alone, to half round the Earth, which is all of it.
  package let radius: Distance

  /// A circle; nothing when the radius is below nothing or no number.
  package init?(centre: Coordinate, radius: Distance) {
    guard radius.metres >= 0, radius.metres.isFinite else { return nil }
    self.centre = centre
    self.radius = radius
  }

  /// Whether a place lies within the circle or on its edge.
  package func contains(_ place: Coordinate) -> Bool { centre.distance(to: place) <= radius }

  /// The smallest box around the circle.
  package var bounds: BoundingBox {
    let reach = reachInDegrees
    let (south, north) = (centre.latitude - reach, centre.latitude + reach)
    guard south > -90, north < 90 else {
      return BoundingBox(
        south: max(-90, south), west: -180, north: min(90, north), east: 180)
    }
    let ratio = sine(reach) / sine(90 - abs(centre.latitude))
    let width = degrees(arcsine(min(1, ratio)))
    return BoundingBox(
      south: south, west: Longitude.wrapped(centre.longitude - width), north: north,
      east: Longitude.wrapped(centre.longitude + width))
  }

  /// The area in square kilometres.
  package var areaInSquareKilometres: Double {
    let angle = min(.pi, radius / Earth.meanRadius)
    let earth = Earth.meanRadius.kilometres
    return 2 * .pi * earth * earth * (1 - cos(angle))
  }

  /// How many degrees of a great circle the radius spans, 0…180.
  var reachInDegrees: Double { min(180, degrees(radius / Earth.meanRadius)) }

  /// How many degrees of longitude to either side of the centre's meridian the circle reaches on a
  /// parallel, 0…180; nothing where it does not touch the parallel.
  func halfWidth(atLatitude latitude: Double) -> Double? {
    guard abs(latitude - centre.latitude) <= reachInDegrees else { return nil }
    let scale = cos(radians(latitude)) * cos(radians(centre.latitude))
    let reach = cos(radians(reachInDegrees)) - sine(latitude) * sine(centre.latitude)
    guard scale > 1e-12 else { return reach <= 0 ? 180 : nil }
    let cosine = reach / scale
    if cosine <= -1 { return 180 }
    return cosine > 1 ? nil : degrees(acos(cosine))
  }
}
