import Glibc

/// What was released at once: a Gaussian cloud that the wind carries, that grows on its way, and
/// that the ground throws back.
///
/// C = m/((2π)^1.5 σx σy σz) exp(−(x−ut)²/2σx² − y²/2σy²) [exp(−(z−h)²/2σz²) + exp(−(z+h)²/2σz²)]
/// with σx = σy, both of the travelled distance ut (AIChE/CCPS 1999).
package struct Puff: Hashable, Sendable {
  /// kg.
  package var mass: Double
  /// m/s, above 0.
  package var windSpeed: Double
  package var stability: StabilityClass
  /// Metres above the ground.
  package var releaseHeight: Double

  /// A puff of so many kg in a wind of so many m/s.
  package init(
    mass: Double, windSpeed: Double, stability: StabilityClass, releaseHeight: Double = 0
  ) {
    precondition(windSpeed > 0, "a puff needs a wind")
    self.mass = mass
    self.windSpeed = windSpeed
    self.stability = stability
    self.releaseHeight = releaseHeight
  }

  /// Its size after so many metres.
  package func spread(at travelled: Double) -> Spread {
    PuffSpread(stability).spread(at: travelled)
  }

  /// kg/m³ at a place, so many seconds (above 0) after the release.
  package func concentration(at place: Receptor, after seconds: Double) -> Double {
    let centre = windSpeed * seconds
    guard mass > 0 else { return 0 }
    return mass * exp(logDensity(at: place, centre: centre))
  }

  /// The concentration integrated over the whole passage, in kg s/m³, at a place downwind.
  ///
  /// The integral runs over v = ln s of the travelled distance s, in a variable that is fine about
  /// the peak and coarse far from it: the tail is as long as the peak is narrow.
  package func dosage(at place: Receptor) -> Double {
    precondition(place.x > 0, "the place is downwind")
    guard mass > 0 else { return 0 }
    let curve = { (v: Double) in self.logDensity(at: place, centre: exp(v)) + v }
    let peak = Self.peak(of: curve, near: log(place.x), width: relativeWidth(at: place.x))
    let top = curve(peak)
    guard top > -.infinity else { return 0 }
    let width = Self.width(of: curve, at: peak)
    let reach = asinh(100 / width)
    let integral = AdaptiveIntegral.of(
      from: -reach, to: reach, parts: 64, relativeError: 1e-10
    ) { t in
      exp(curve(peak + width * sinh(t)) - top) * width * cosh(t)
    }
    return mass / windSpeed * integral * exp(top)
  }

  private func relativeWidth(at travelled: Double) -> Double {
    min(1, spread(at: travelled).crosswind / travelled)
  }

  /// The logarithm of concentration per kilogram.
  private func logDensity(at place: Receptor, centre: Double) -> Double {
    let spread = spread(at: centre)
    let (wide, high) = (spread.crosswind, spread.vertical)
    let along = square((place.x - centre) / wide) + square(place.y / wide)
    let below = square((place.z - releaseHeight) / high)
    let above = square((place.z + releaseHeight) / high)
    // The nearer of the cloud and its image leads; the other is a share of it.
    let vertical = -below / 2 + log1p(exp((below - above) / 2))
    return vertical - along / 2 - 2 * log(wide) - log(high) - 1.5 * log(2 * Double.pi)
  }

  /// The top of a curve: by a look over places that lie close about `centre` and far apart beyond,
  /// then by the golden section.
  private static func peak(
    of curve: (Double) -> Double, near centre: Double, width: Double
  ) -> Double {
    let reach = asinh(60 / width)
    let count = 400
    let places = (-count...count).map {
      centre + width * sinh(reach * Double($0) / Double(count))
    }
    let values = places.map { curve($0) }
    let best = values.indices.max { values[$0] < values[$1] } ?? count
    let low = places[max(0, best - 1)]
    let high = places[min(places.count - 1, best + 1)]
    return Maximum.golden(from: low, to: high, precision: 1e-9, curve).place
  }

  /// How wide a peak is: where the curve has fallen by a half on the steeper side.
  private static func width(of curve: (Double) -> Double, at peak: Double) -> Double {
    let top = curve(peak)
    var width = 1.0
    while width > 1e-9, min(curve(peak + width), curve(peak - width)) < top - 0.5 { width /= 2 }
    return width
  }
}
