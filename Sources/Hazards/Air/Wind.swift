import Glibc

/// A wind, as the way that it carries things.
package struct Wind: Hashable, Sendable {
  /// m/s towards the east.
  package let east: Double
  /// m/s towards the north.
  package let north: Double
  /// m/s.
  package let speed: Double

  /// A wind of so many m/s that comes from a direction, clockwise from north.
  package init(speed: Double, fromDegrees degrees: Double) {
    self.speed = speed
    let radians = degrees * Double.pi / 180
    east = -speed * sin(radians)
    north = -speed * cos(radians)
  }

  /// No wind.
  package static let calm = Wind(speed: 0, fromDegrees: 0)
}

/// A place on the ground, in metres from a point that all share.
package struct GroundPoint: Hashable, Sendable {
  package var east: Double
  package var north: Double

  /// A place so many metres to the east and to the north.
  package init(east: Double, north: Double) {
    self.east = east
    self.north = north
  }
}

/// A round Gaussian column, seen from above.
package struct AirColumn: Hashable, Sendable {
  package var centre: GroundPoint
  /// m, above 0.
  package var sigma: Double
  /// kg.
  package var mass: Double

  /// A column over a place.
  package init(centre: GroundPoint, sigma: Double, mass: Double) {
    self.centre = centre
    self.sigma = sigma
    self.mass = mass
  }

  /// kg/m² below it at a place: m/(2πσ²) exp(−d²/2σ²).
  package func load(at place: GroundPoint) -> Double {
    let east = (place.east - centre.east) / sigma
    let north = (place.north - centre.north) / sigma
    let shape = exp(-(east * east + north * north) / 2)
    return shape == 0 ? 0 : mass / (2 * Double.pi) / sigma / sigma * shape
  }
}
