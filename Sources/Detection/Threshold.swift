/// Fires while a value is at or beyond a limit, and until it has come back by more than the
/// hysteresis, so that a value that dances on the limit fires once.
package struct Threshold: Hashable, Sendable {
  /// A value beyond its limit.
  package struct Excess: Hashable, Sendable {
    package var value: Double
    package var limit: Double
    package var side: Side

    /// The value that stands beyond its limit.
    package init(value: Double, limit: Double, side: Side) {
      self.value = value
      self.limit = limit
      self.side = side
    }
  }

  package let limit: Double
  /// `upper`: too high is wrong; `lower`: too low is.
  package let side: Side
  /// How far inside the limit a value must come before the rule is quiet again; 0 or more.
  package let hysteresis: Double
  /// Whether the last value was beyond the limit, or has not yet come back far enough.
  package private(set) var isBeyond = false

  /// A limit on one side.
  package init(_ side: Side, limit: Double, hysteresis: Double = 0) {
    precondition(hysteresis >= 0, "a hysteresis is not negative")
    self.side = side
    self.limit = limit
    self.hysteresis = hysteresis
  }

  /// Takes the next value; answers while the rule stands fired.
  package mutating func take(_ value: Double) -> Excess? {
    let beyond = side == .upper ? value - limit : limit - value
    isBeyond = beyond >= 0 || (isBeyond && beyond >= -hysteresis)
    return isBeyond ? Excess(value: value, limit: limit, side: side) : nil
  }
}
