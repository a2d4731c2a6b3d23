import Glibc

/// A place in the frame of a release, in metres: x downwind, y crosswind, z above the ground.
package struct Receptor: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var z: Double

  /// A place downwind.
  package init(x: Double, y: Double = 0, z: Double = 0) {
    self.x = x
    self.y = y
    self.z = z
  }
}

/// A steady release in a steady wind: the Gaussian plume, thrown back by the ground.
///
/// C = Q/(2π u σy σz) exp(−y²/2σy²) [exp(−(z−H)²/2σz²) + exp(−(z+H)²/2σz²)]. Not for a gas that is
/// denser than air.
package struct Plume: Hashable, Sendable {
  /// kg/s.
  package var emission: Double
  /// m/s, above 0.
  package var windSpeed: Double
  /// Metres above the ground, the rise included.
  package var releaseHeight: Double

  /// A plume of so many kg/s in a wind of so many m/s.
  package init(emission: Double, windSpeed: Double, releaseHeight: Double = 0) {
    precondition(windSpeed > 0, "a plume needs a wind")
    self.emission = emission
    self.windSpeed = windSpeed
    self.releaseHeight = releaseHeight
  }

  /// kg/m³ at a place where the plume is so wide; 0 upwind.
  package func concentration(at place: Receptor, spread: Spread) -> Double {
    guard place.x > 0 else { return 0 }
    let shape =
      exp(-square(place.y / spread.crosswind) / 2)
      * reflected(height: releaseHeight, at: place.z, sigma: spread.vertical)
    guard emission > 0, shape > 0 else { return 0 }
    let core = emission / windSpeed / spread.crosswind / spread.vertical
    return core * shape / (2 * Double.pi)
  }

  /// The highest concentration at the ground, and how many metres downwind it is: looked for from
  /// 50 m to 100 km.
  package func groundMaximum(
    _ dispersion: Dispersion, _ stability: StabilityClass
  ) -> (distance: Double, concentration: Double) {
    let (near, far) = Self.searched
    // Above this no height differs from another, and its square would be no number.
    let height = min(releaseHeight, 1e100)
    let distance = Maximum.place(
      from: near, to: far, joints: dispersion.joints(stability)
    ) { x in
      // The logarithm has its peak where the concentration has, and never underflows.
      let spread = dispersion.spread(stability, at: x)
      return -log(spread.crosswind) - log(spread.vertical)
        - square(height / spread.vertical) / 2
    }
    let spread = dispersion.spread(stability, at: distance)
    return (distance, concentration(at: Receptor(x: distance), spread: spread))
  }

  /// The ends of the search for the maximum, in metres.
  package static let searched = (near: 50.0, far: 100_000.0)
}

/// What the ground makes of a vertical Gaussian: the cloud and its mirror image.
func reflected(height: Double, at z: Double, sigma: Double) -> Double {
  exp(-square((z - height) / sigma) / 2) + exp(-square((z + height) / sigma) / 2)
}

@inline(__always)
func square(_ x: Double) -> Double { x * x }
