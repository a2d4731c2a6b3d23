/// How strongly the air mixes (Pasquill 1961): from A, a sunny afternoon of light wind, to F, a
/// clear still night.
package enum StabilityClass: String, CaseIterable, Hashable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  /// This class's entry of a table in the order A to F.
  func entry<Value>(
    _ a: Value, _ b: Value, _ c: Value, _ d: Value, _ e: Value, _ f: Value
  ) -> Value {
    switch self {
    case .a: a
    case .b: b
    case .c: c
    case .d: d
    case .e: e
    case .f: f
    }
  }

  /// The classes that a wind of so many m/s at 10 m allows where the sky is not known, from the
  /// stablest of them (Pasquill 1961; Turner 1970, table 3-1): by day those between slight sun and
  /// overcast, by night those between a clear sky and an overcast one. A strong wind mixes the air
  /// whatever the sky is.
  package static func plausible(wind: Double, isNight: Bool) -> [StabilityClass] {
    switch (wind, isNight) {
    case (5..., _): [.d]
    case (3..., true): [.e, .d]
    case (_, true): [.f, .e]
    case (3..., false): [.d, .c]
    case (_, false): [.d, .c, .b]
    }
  }
}
