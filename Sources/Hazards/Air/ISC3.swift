import Glibc

/// The rural fits of EPA's ISC3 (EPA-454/B-95-003b, tables 1-1 and 1-2), with the distance in
/// kilometres.
enum ISC3 {
  /// A row of table 1-2: σz = a xᵇ up to and with its limit.
  private struct Row {
    let limit: Double
    let a: Double
    let b: Double

    init(_ limit: Double, _ a: Double, _ b: Double) {
      self.limit = limit
      self.a = a
      self.b = b
    }
  }

  static func spread(_ stability: StabilityClass, at metres: Double) -> Spread {
    let x = metres / 1000
    return Spread(
      crosswind: crosswind(stability, at: x), vertical: vertical(stability, at: x))
  }

  /// Where σz goes from one row to the next, in metres.
  static func limits(_ stability: StabilityClass) -> [Double] {
    rows(stability).dropLast().map { $0.limit * 1000 }
  }

  /// σy = 465.11628 x tan(c − d ln x), the angle in degrees. The curve grows from some 10⁻⁸ m to
  /// thousands of kilometres; outside of that, where it would turn, its end is held.
  private static func crosswind(_ stability: StabilityClass, at x: Double) -> Double {
    let degree = 0.017453293
    let c = stability.entry(24.1670, 18.3330, 12.5, 8.3330, 6.25, 4.1667)
    let d = stability.entry(2.5334, 1.8096, 1.0857, 0.72382, 0.54287, 0.36191)
    let turning = asin(2 * degree * d) / 2
    let (least, most) = (turning, Double.pi / 2 - turning)
    let angle = degree * (c - d * log(x))
    if angle >= least && angle <= most { return 465.11628 * x * tan(angle) }
    let end = angle < least ? least : most
    return 465.11628 * exp((c - end / degree) / d) * tan(end)
  }

  private static func vertical(_ stability: StabilityClass, at x: Double) -> Double {
    let rows = rows(stability)
    let row = rows.first { x <= $0.limit } ?? rows[rows.count - 1]
    let sigma = row.a * pow(x, row.b)
    return stability.entry(true, true, true, false, false, false) ? min(5000, sigma) : sigma
  }

  private static func rows(_ stability: StabilityClass) -> [Row] {
    stability.entry(a, b, c, d, e, f)
  }

  private static let a = [
    Row(0.10, 122.8, 0.9447), Row(0.15, 158.08, 1.0542), Row(0.20, 170.22, 1.0932),
    Row(0.25, 179.52, 1.1262), Row(0.30, 217.41, 1.2644), Row(0.40, 258.89, 1.4094),
    Row(0.50, 346.75, 1.7283), Row(3.11, 453.85, 2.1166), Row(.infinity, 5000, 0),
  ]
  private static let b = [
    Row(0.20, 90.673, 0.93198), Row(0.40, 98.483, 0.98332), Row(.infinity, 109.3, 1.0971),
  ]
  private static let c = [Row(.infinity, 61.141, 0.91465)]
  private static let d = [
    Row(0.30, 34.459, 0.86974), Row(1, 32.093, 0.81066), Row(3, 32.093, 0.64403),
    Row(10, 33.504, 0.60486), Row(30, 36.65, 0.56589), Row(.infinity, 44.053, 0.51179),
  ]
  private static let e = [
    Row(0.10, 24.26, 0.8366), Row(0.30, 23.331, 0.81956), Row(1, 21.628, 0.7566),
    Row(2, 21.628, 0.63077), Row(4, 22.534, 0.57154), Row(10, 24.703, 0.50527),
    Row(20, 26.97, 0.46713), Row(40, 35.42, 0.37615), Row(.infinity, 47.618, 0.29592),
  ]
  private static let f = [
    Row(0.20, 15.209, 0.81558), Row(0.70, 14.457, 0.78407), Row(1, 13.953, 0.68465),
    Row(2, 13.953, 0.63227), Row(3, 14.823, 0.54503), Row(7, 16.187, 0.4649),
    Row(15, 17.836, 0.41507), Row(30, 22.651, 0.32681), Row(60, 27.074, 0.27436),
    Row(.infinity, 34.219, 0.21716),
  ]
}
