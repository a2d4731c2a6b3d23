internal import Glibc

/// A channel with a flat bottom and sloping sides under a steady, uniform flow: Manning's formula,
/// Q = A^(5/3) P^(-2/3) S^(1/2) / n.
///
/// Without sides' slope it is a rectangle, without a bottom a triangle.
package struct TrapezoidalChannel: Hashable, Sendable {
  package let bottomWidth: Double
  /// Metres to the side for each metre up.
  package let sideSlope: Double
  /// Manning's n.
  package let roughness: Double
  package let bedSlope: Double

  /// A channel, in metres; it must have a bottom or sloping sides.
  package init(bottomWidth: Double, sideSlope: Double, roughness: Double, bedSlope: Double) {
    precondition(bottomWidth > 0 || sideSlope > 0, "a channel has room for water")
    self.bottomWidth = bottomWidth
    self.sideSlope = sideSlope
    self.roughness = roughness
    self.bedSlope = bedSlope
  }

  /// The area of the flow at a depth, in m².
  package func area(depth: Double) -> Double { (bottomWidth + sideSlope * depth) * depth }

  /// The length of the bed and sides under water at a depth, in m.
  package func wettedPerimeter(depth: Double) -> Double {
    bottomWidth + 2 * depth * slantPerDepth
  }

  /// The discharge at a depth, in m³/s.
  package func discharge(depth: Double) -> Double {
    depth > 0 ? exp(logDischarge(atLog: log(depth))) : 0
  }

  /// The depth at which a discharge flows, in m.
  ///
  /// In logarithms the discharge rises with the depth at a slope of at least 1 (that of a narrow
  /// rectangle), so that a residual brackets the root, however small or large the flow.
  package func depth(discharge: Double) -> Double {
    guard discharge > 0 else { return 0 }
    let target = log(discharge)
    let residual = target - logDischarge(atLog: 0)
    var (low, high) = (min(residual, 0), max(residual, 0))
    var place = residual / 2
    for _ in 0..<100 {
      let rest = target - logDischarge(atLog: place)
      if rest > 0 { low = place } else { high = place }
      var next = place + rest / logSlope(atLog: place)
      if !(low...high).contains(next) { next = (low + high) / 2 }
      let isStill = abs(next - place) <= 1e-15 * max(1, abs(next))
      place = next
      if isStill { break }
    }
    return exp(place)
  }

  private var slantPerDepth: Double { hypot(1, sideSlope) }

  private func logDischarge(atLog place: Double) -> Double {
    let depth = exp(place)
    let middle = bottomWidth > 0 ? log(bottomWidth + sideSlope * depth) : log(sideSlope) + place
    let perimeter =
      bottomWidth > 0
      ? log(bottomWidth + 2 * depth * slantPerDepth) : log(2 * slantPerDepth) + place
    return (5 * (place + middle) - 2 * perimeter) / 3 + log(bedSlope) / 2 - log(roughness)
  }

  /// How steeply the logarithm of the discharge rises with that of the depth.
  private func logSlope(atLog place: Double) -> Double {
    guard bottomWidth > 0 else { return 8 / 3 }
    let depth = exp(place)
    let sides = sideSlope * depth / (bottomWidth + sideSlope * depth)
    let slant = 2 * depth * slantPerDepth / (bottomWidth + 2 * depth * slantPerDepth)
    return (5 * (1 + sides) - 2 * slant) / 3
  }
}
