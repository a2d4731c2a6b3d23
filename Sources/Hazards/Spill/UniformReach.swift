internal import Glibc

/// A reach in which water runs, mixes along the river and decays at constant rates.
package struct UniformReach: Hashable, Sendable {
  /// In m/s.
  package let velocity: Double
  /// Longitudinal, in m²/s.
  package let dispersion: Double
  /// Of what was spilt, in 1/s.
  package let decay: Double

  /// A reach of a velocity, a dispersion and a decay.
  package init(velocity: Double, dispersion: Double, decay: Double = 0) {
    self.velocity = velocity
    self.dispersion = dispersion
    self.decay = decay
  }

  /// The concentration at a distance and time after a mass was spilt at once across an area
  /// (Taylor 1954); in kg/m³ for kg, m², m, s.
  package func pulse(
    mass: Double, area: Double, distance: Double, time: Double
  ) -> Double {
    guard time > 0, mass > 0 else { return 0 }
    let spread = 4 * dispersion * time
    let offset = distance - velocity * time
    let power = -offset / spread * offset - decay * time
    return mass / area * exp(power) / (Double.pi * spread).squareRoot()
  }

  /// The concentration at a distance and time, as a share of that of a source which began at the
  /// time 0 and goes on (Ogata and Banks 1961); without decay.
  package func continuousRatio(distance: Double, time: Double) -> Double {
    guard distance > 0 else { return 1 }
    guard time > 0 else { return 0 }
    let width = 2 * (dispersion * time).squareRoot()
    let ahead = (distance - velocity * time) / width
    let behind = (distance + velocity * time) / width
    let reflected = exp(-ahead * ahead) * ErrorFunction.scaledComplement(behind)
    return (erfc(ahead) + reflected) / 2
  }
}

/// How a river mixes along itself.
package enum LongitudinalDispersion {
  /// The velocity of shear at the bed, in m/s.
  package static func shearVelocity(depth: Double, bedSlope: Double) -> Double {
    (Gravity.acceleration * depth * bedSlope).squareRoot()
  }

  /// E = 0.011 U²W²/(H u*), in m²/s (Fischer et al. 1979, eq. 5.19).
  package static func fischer(
    velocity: Double, width: Double, depth: Double, shearVelocity: Double
  ) -> Double {
    0.011 * velocity * velocity * width * width / (depth * shearVelocity)
  }
}

/// When a spill arrives, by what was measured in about a hundred rivers (Jobson 1996, USGS WRIR
/// 96-4013).
package enum TravelTime {
  /// The time after the spill at which its first trace arrives, from that of its peak.
  package static func leadingEdge(ofPeak time: Double) -> Double { 0.89 * time }
}
