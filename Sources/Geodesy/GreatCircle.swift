import Glibc

/// The sphere that distances are reckoned on.
package enum Earth {
  /// The mean radius of the Earth (IUGG: (2a + b) / 3 of WGS-84, 6371.0088 km).
  ///
  /// Against the ellipsoid a great-circle distance on this sphere is wrong by less than 0.56 %.
  package static let meanRadius = Distance.metres(6_371_008.8)
}

extension Coordinate {
  /// The great-circle distance to another place (haversine formula).
  package func distance(to other: Coordinate) -> Distance {
    let latitudes = radians(other.latitude - latitude)
    let longitudes = radians(other.longitude - longitude)
    let a =
      haversine(latitudes)
      + cos(radians(latitude)) * cos(radians(other.latitude)) * haversine(longitudes)
    return Earth.meanRadius * (2 * asin(min(1, a.squareRoot())))
  }

  /// The direction in which the shortest way to another place sets out: degrees clockwise from
  /// north, 0 ..< 360; 0 when both places are the same.
  package func bearing(to other: Coordinate) -> Double {
    let (from, to) = (radians(latitude), radians(other.latitude))
    let turn = radians(other.longitude - longitude)
    let east = sin(turn) * cos(to)
    let north = cos(from) * sin(to) - sin(from) * cos(to) * cos(turn)
    let direction = degrees(atan2(east, north)).truncatingRemainder(dividingBy: 360)
    let turned = direction < 0 ? direction + 360 : direction
    return turned < 360 ? turned : 0
  }

  /// The place reached by going a distance straight ahead from here, setting out on a bearing in
  /// degrees clockwise from north.
  package func destination(bearing: Double, distance: Distance) -> Coordinate {
    let (start, direction) = (radians(latitude), radians(bearing))
    let angle = distance / Earth.meanRadius
    let sine = sin(start) * cos(angle) + cos(start) * sin(angle) * cos(direction)
    let turn = atan2(
      sin(direction) * sin(angle) * cos(start), cos(angle) - sin(start) * max(-1, min(1, sine)))
    return .at(
      degrees(asin(max(-1, min(1, sine)))), Longitude.wrapped(longitude + degrees(turn)))
  }

  /// The place at a share of the way to another, along the great circle: 0 is here, 1 is there.
  ///
  /// Shares outside 0…1 are held at the ends. Between opposite points of the Earth every way is
  /// shortest; the one over the middle bearing is taken.
  package func interpolated(to other: Coordinate, fraction: Double) -> Coordinate {
    guard fraction > 0 else { return self }
    guard fraction < 1 else { return other }
    return destination(bearing: bearing(to: other), distance: distance(to: other) * fraction)
  }
}

private func haversine(_ angle: Double) -> Double {
  let half = sin(angle / 2)
  return half * half
}
