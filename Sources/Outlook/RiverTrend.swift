import Glibc

/// How a flow changes now: by the parabola of least squares through its last hours.
struct RiverTrend {
  /// Hours that are looked at; with fewer than half of them there is a line and no parabola.
  private static let window = 8.0
  /// After how many hours the quickening has died away to 37 %.
  private static let bendTime = 6.0

  /// m³/s an hour, now.
  let rise: Double
  /// m³/s an hour, an hour: above 0 where a rise quickens.
  let bend: Double

  /// The trend at the last of some flows in m³/s, the steps between them in hours.
  init(_ flows: ArraySlice<Double>, stepInHours step: Double) {
    let seen = Array(flows.suffix(Int(Self.window / step) + 1))
    let span = Double(seen.count - 1) * step
    guard seen.count > 1, span >= Self.window / 2 else {
      rise = seen.count > 1 ? ((seen.last ?? 0) - seen[0]) / span : 0
      bend = 0
      return
    }
    // Powers of the time from the middle, made orthogonal, so that each is found by itself.
    let times = seen.indices.map { Double($0) * step - span / 2 }
    let squares = times.map { $0 * $0 }
    let mean = squares.reduce(0, +) / Double(squares.count)
    let curves = squares.map { $0 - mean }
    let line = zip(times, seen).reduce(0) { $0 + $1.0 * $1.1 } / squares.reduce(0, +)
    let curve =
      zip(curves, seen).reduce(0) { $0 + $1.0 * $1.1 } / curves.reduce(0) { $0 + $1 * $1 }
    rise = line + curve * span
    bend = 2 * curve
  }

  /// What a quickening of 1 m³/s an hour each hour has added to the flow after so many hours, in
  /// m³/s: it dies away, as does the rise that it makes.
  static func bent(over hours: Double, decay: Double) -> Double {
    let both = 1 / (1 / bendTime + 1 / decay)
    return bendTime * (decay * (1 - exp(-hours / decay)) - both * (1 - exp(-hours / both)))
  }
}
