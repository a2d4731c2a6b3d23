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
}
