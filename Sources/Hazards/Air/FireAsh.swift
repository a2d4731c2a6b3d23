/// The ash and char that a large fire throws up, in five classes of grains.
///
/// Diameters, density and shares are plausible for charred paper, plastics and coal: they are made
/// up for exercises, and no two fires are alike.
package struct FireAsh: Hashable, Sendable {
  /// Micrometres.
  package static let diameters = [40.0, 55, 75, 100, 140]
  /// By mass, the finest first.
  package static let shares = [0.25, 0.25, 0.2, 0.18, 0.12]
  /// kg/m³.
  package static let density = 900.0

  /// m/s by class.
  package let settlingSpeeds: [Double]

  /// Grains whose diameters are those above times a factor.
  package init(size factor: Double = 1) {
    let air = StillFluid()
    settlingSpeeds = Self.diameters.map { micrometres in
      air.settlingSpeed(diameter: micrometres * 1e-6 * factor, density: Self.density) ?? 0
    }
  }
}
