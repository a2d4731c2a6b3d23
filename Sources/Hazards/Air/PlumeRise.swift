import Glibc

/// How far a buoyant plume rises above its stack in the end, in neutral or unstable air (Briggs
/// 1969, with the figures of ISC3).
package struct PlumeRise: Hashable, Sendable {
  /// Fb = g (1 − ρs/ρa) r² w, m⁴/s³; 0 for a plume that is heavier than the air.
  package let buoyancyFlux: Double
  /// Metres.
  package let height: Double

  /// The rise of a plume that leaves a round mouth of a radius (m) at a speed (m/s), with the
  /// densities of the plume and the air in kg/m³. Not a number where the air weighs nothing.
  package init(
    exitRadius: Double, exitSpeed: Double, plumeDensity: Double, airDensity: Double,
    windSpeed: Double
  ) {
    let flux = 9.80665 * (1 - plumeDensity / airDensity) * exitRadius * exitRadius * exitSpeed
    buoyancyFlux = flux < 0 ? 0 : flux
    height =
      buoyancyFlux < 55
      ? 21.425 * pow(buoyancyFlux, 0.75) / windSpeed : 38.71 * pow(buoyancyFlux, 0.6) / windSpeed
  }
}

/// What lies under the wind.
package enum Terrain: String, CaseIterable, Hashable, Sendable {
  case rural, urban

  /// The exponent of the wind's power law u = u₀ (z/z₀)ᵖ (ISC3's defaults).
  package func windExponent(_ stability: StabilityClass) -> Double {
    switch self {
    case .rural: stability.entry(0.07, 0.07, 0.10, 0.15, 0.35, 0.55)
    case .urban: stability.entry(0.15, 0.15, 0.20, 0.25, 0.30, 0.30)
    }
  }

  /// The wind at a height from the wind at another.
  package func windSpeed(
    at height: Double, from speed: Double, at reference: Double, _ stability: StabilityClass
  ) -> Double {
    speed * pow(height / reference, windExponent(stability))
  }
}
