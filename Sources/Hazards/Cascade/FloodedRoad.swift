/// How fast one can drive through standing water (Pregnolato et al. 2017,
/// doi 10.1016/j.trd.2017.06.020).
package enum FloodedRoad {
  /// A road is closed at this depth, in mm.
  package static let closedDepth = 300.0

  /// km/h in water so many mm deep: v = 0.0009 w² − 0.5529 w + 86.9448, and 0 where the road is
  /// closed.
  package static func speed(depth millimetres: Double) -> Double {
    isPassable(depth: millimetres)
      ? 0.0009 * square(millimetres) - 0.5529 * millimetres + 86.9448 : 0
  }

  /// Whether a road under so many mm of water is open.
  package static func isPassable(depth millimetres: Double) -> Bool {
    millimetres < closedDepth
  }
}
