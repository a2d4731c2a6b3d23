import Glibc

/// The system in which a source states places.
package enum GeodeticDatum: String, CaseIterable, Hashable, Sendable {
  /// World Geodetic System 1984: what GPS receivers, CAP and GeoJSON mean.
  case wgs84
  /// The shifted system of maps published in China (GCJ-02), up to 700 m off.
  case gcj02

  /// The place on WGS-84 that numbers of this system mean.
  package func wgs84(_ stated: Coordinate) -> Coordinate {
    switch self {
    case .wgs84: stated
    case .gcj02: GCJ02.removed(from: stated)
    }
  }
}

/// The shift between WGS-84 and GCJ-02, as it has been known in public since 2010: a polynomial
/// with sines, in metres on the ellipsoid of Krasovsky 1940. Outside of a box around China there
/// is none.
package enum GCJ02 {
  /// Where the shift applies.
  package static let reach = BoundingBox(
    south: 0.8293, west: 72.004, north: 55.8271, east: 137.8347)
  private static let semiMajorAxis = 6_378_245.0
  private static let squaredEccentricity = 0.00669342162296594323

  /// The place as GCJ-02 states it, from WGS-84.
  package static func applied(to place: Coordinate) -> Coordinate {
    guard reach.contains(place) else { return place }
    let shift = shift(at: place.latitude, place.longitude)
    return .at(place.latitude + shift.north, place.longitude + shift.east)
  }

  /// The place on WGS-84 that a place of GCJ-02 means: the one that the shift leads to it, found
  /// by iteration to less than a millimetre.
  package static func removed(from stated: Coordinate) -> Coordinate {
    guard reach.contains(stated) else { return stated }
    var (latitude, longitude) = (stated.latitude, stated.longitude)
    for _ in 0..<20 {
      let shift = shift(at: latitude, longitude)
      let (north, east) = (stated.latitude - shift.north, stated.longitude - shift.east)
      let change = max(abs(north - latitude), abs(east - longitude))
      (latitude, longitude) = (north, east)
      if change < 1e-10 { break }
    }
    return .at(latitude, longitude)
  }

  /// The shift at a place of WGS-84 in degrees.
  private static func shift(
    at latitude: Double, _ longitude: Double
  ) -> (north: Double, east: Double) {
    let (x, y) = (longitude - 105, latitude - 35)
    let root = abs(x).squareRoot()
    let common = (20 * wave(x, 6) + 20 * wave(x, 2)) * 2 / 3
    let north =
      -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common
      + (20 * wave(y, 1) + 40 * wave(y, 1.0 / 3)) * 2 / 3
      + (160 * wave(y, 1.0 / 12) + 320 * wave(y, 1.0 / 30)) * 2 / 3
    let east =
      300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common
      + (20 * wave(x, 1) + 40 * wave(x, 1.0 / 3)) * 2 / 3
      + (150 * wave(x, 1.0 / 12) + 300 * wave(x, 1.0 / 30)) * 2 / 3
    let sine = sine(latitude)
    let magic = 1 - squaredEccentricity * sine * sine
    let meridian = semiMajorAxis * (1 - squaredEccentricity) / (magic * magic.squareRoot())
    let parallel = semiMajorAxis / magic.squareRoot() * cos(radians(latitude))
    return (degrees(north / meridian), degrees(east / parallel))
  }

  /// A sine with so many half turns a degree.
  private static func wave(_ degrees: Double, _ halfTurns: Double) -> Double {
    sin(degrees * halfTurns * .pi)
  }
}

extension Polygon {
  /// The same area with its corners on WGS-84, from the system that they are stated in.
  package func moved(from datum: GeodeticDatum) -> Polygon {
    guard datum != .wgs84 else { return self }
    let moved = Polygon(
      outer: outer.corners.map(datum.wgs84), holes: holes.map { $0.corners.map(datum.wgs84) })
    return moved ?? self
  }
}

extension Footprint {
  /// The same shapes on WGS-84, from the system that they are stated in.
  package func moved(from datum: GeodeticDatum) -> Footprint {
    Footprint(
      polygons: polygons.map { $0.moved(from: datum) },
      circles: circles.map {
        Circle(centre: datum.wgs84($0.centre), radius: $0.radius) ?? $0
      })
  }
}
