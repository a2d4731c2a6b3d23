/// What our own watch over an instrument found, as facts that each language puts into words.
package struct InstrumentFinding: Hashable, Sendable {
  /// What was broken, and so what the numbers mean.
  package enum Rule: String, CaseIterable, Hashable, Sendable {
    /// `limit` is the level.
    case warningLevel, guaranteeLevel
    /// `reached` and `limit` are changes an hour; `from` was measured `hours` before `value`.
    case rate
    /// `reached` and `limit` are in σ: a sum against a forecast, a sum or a moving average
    /// against the mean of the first values.
    case forecastSum, baselineSum, baselineMean
    /// Nothing any more.
    case ended
  }

  package var rule: Rule
  /// The word of the observation's kind: `water-level`, `flow`, `water-quality`.
  package var quantity: String
  /// The gauge, where the region knows it by the instrument's name.
  package var gauge: Gauge.ID?
  package var value: Double
  package var unit: String
  package var reached = 0.0
  package var limit = 0.0
  package var expected: Double?
  package var sigma: Double?
  package var from: Double?
  package var hours: Double?
  /// Values since the change began.
  package var count: Int?

  package init(
    _ rule: Rule, quantity: String, gauge: Gauge.ID?, value: Double, unit: String
  ) {
    self.rule = rule
    self.quantity = quantity
    self.gauge = gauge
    self.value = value
    self.unit = unit
  }
}
