import Glibc

/// The mean wind about the middle of a tropical cyclone: it rises with the distance up to a radius
/// and falls beyond with a power of it, a Rankine vortex with the slower fall that typhoons have.
/// In each quadrant the fall may be another, so that the radii of given winds are met.
package struct Vortex: Hashable, Sendable {
  /// m/s, and at how many kilometres that blows.
  package var strongest: Double
  package var radius: Double
  /// The power of the fall to the northeast, southeast, southwest and northwest.
  package var falls: SIMD4<Double>

  package init(strongest: Double, radius: Double, falls: SIMD4<Double>) {
    self.strongest = strongest
    self.radius = radius
    self.falls = falls
  }

  /// The wind at a place so many kilometres east and north of the middle.
  package func wind(east: Double, north: Double) -> Double {
    let distance = hypot(east, north) / radius
    guard distance > 1 else { return strongest * distance }
    let quadrant = north >= 0 ? (east >= 0 ? 0 : 3) : (east >= 0 ? 1 : 2)
    return strongest * pow(distance, -falls[quadrant])
  }

  /// The vortex whose winds have the observed radii.
  /// - Parameter radii: of each quadrant from the northeast clockwise, km by m/s.
  package init(strongest: Double, radii: [[(wind: Double, kilometres: Double)]]) {
    let known = radii.map { $0.filter { $0.kilometres > 0 && $0.wind < strongest } }
    // The power that the two outermost radii of a quadrant tell; what is usual where one is known.
    let powers = known.map { quadrant -> Double in
      let sorted = quadrant.sorted { $0.wind < $1.wind }
      guard let outer = sorted.first, let inner = sorted.last, inner.kilometres < outer.kilometres
      else { return 0.5 }
      let power = log(inner.wind / outer.wind) / log(outer.kilometres / inner.kilometres)
      return min(max(power, 0.3), 0.9)
    }
    falls = SIMD4(powers)
    self.strongest = strongest
    let radii = zip(known, powers).compactMap { quadrant, fall in
      quadrant.max { $0.wind < $1.wind }.map { $0.kilometres * pow($0.wind / strongest, 1 / fall) }
    }
    radius = radii.isEmpty ? 50 : min(max(radii.reduce(0, +) / Double(radii.count), 10), 150)
  }
}
