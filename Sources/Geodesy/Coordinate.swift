/// A place on the Earth: degrees on WGS-84, north and east positive.
///
/// A coordinate is always a real place: the latitude lies in −90…90, the longitude in −180…180,
/// and both are finite. The `private(set)` fields and the checking initialiser keep that promise.
package struct Coordinate: Hashable, Sendable {
  /// Degrees north of the equator, −90…90.
  package private(set) var latitude: Double
  /// Degrees east of Greenwich, −180…180.
  package private(set) var longitude: Double

  /// A place read from outside, or nothing when the numbers are no place on the Earth.
  package init?(latitude: Double, longitude: Double) {
    guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// A place that the program itself states or has computed, in degrees north and east.
  ///
  /// Numbers from outside go through `init?(latitude:longitude:)` instead.
  package static func at(_ latitude: Double, _ longitude: Double) -> Coordinate {
    guard let place = Coordinate(latitude: latitude, longitude: longitude) else {
      preconditionFailure("\(latitude), \(longitude) is no place on the Earth")
    }
    return place
  }
}

extension Coordinate: CustomStringConvertible {
  /// `latitude,longitude` in degrees, the order of CAP 1.2.
  package var description: String { "\(latitude),\(longitude)" }
}

/// The arithmetic of longitudes, which meet themselves at the antimeridian.
enum Longitude {
  /// The same meridian in −180…180; 180 stays 180.
  static func wrapped(_ degrees: Double) -> Double {
    guard abs(degrees) > 180 else { return degrees }
    let turned = (degrees + 180).truncatingRemainder(dividingBy: 360)
    return (turned < 0 ? turned + 360 : turned) - 180
  }

  /// How far east one must turn to get from one meridian to another by the shorter way, −180…180.
  static func turn(from start: Double, to end: Double) -> Double { wrapped(end - start) }
}
