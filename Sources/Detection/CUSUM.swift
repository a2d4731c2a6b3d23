/// The two-sided tabular cumulative sum (Page 1954; Montgomery, Introduction to Statistical Quality
/// Control, §9.1): small lasting shifts add up until the sum leaves its interval.
///
/// C⁺ = max(0, C⁺ + x − (target + K)) and C⁻ = max(0, C⁻ + (target − K) − x), with a signal above
/// H.
package struct CUSUM: Hashable, Sendable {
  /// A sum that has left its interval.
  package struct Excess: Hashable, Sendable {
    package var side: Side
    package var sum: Double
    package var limit: Double
    package var target: Double
    /// Samples since the sum left 0, this one included: the change is thought to have come then.
    package var runLength: Int
    /// The mean of the samples of that run, by Montgomery's estimate: target ± (K + C/N).
    package var estimatedMean: Double

    /// A sum above its limit.
    package init(
      side: Side, sum: Double, limit: Double, target: Double, runLength: Int,
      estimatedMean: Double
    ) {
      self.side = side
      self.sum = sum
      self.limit = limit
      self.target = target
      self.runLength = runLength
      self.estimatedMean = estimatedMean
    }
  }

  package let target: Double
  /// K: half of the shift that matters.
  package let referenceValue: Double
  /// H.
  package let decisionInterval: Double
  /// Where the sums stop growing, so that a long excursion is over soon after it ends; nil lets
  /// them go on for ever.
  package let ceiling: Double?
  /// A rule that has fired is quiet again when its sum is at most this.
  package let release: Double
  package private(set) var upper = 0.0
  package private(set) var lower = 0.0
  /// Samples since each sum left 0; 0 while it is there.
  package private(set) var upperRun = 0
  package private(set) var lowerRun = 0
  private var standing: Side?

  /// Sums that start at 0; K and H in the units of the samples. Without a release a rule is quiet
  /// as soon as its sum is back in its interval.
  package init(
    target: Double, referenceValue: Double, decisionInterval: Double, ceiling: Double? = nil,
    release: Double? = nil
  ) {
    precondition(decisionInterval >= 0, "a decision interval is not negative")
    self.target = target
    self.referenceValue = referenceValue
    self.decisionInterval = decisionInterval
    self.ceiling = ceiling
    self.release = min(release ?? decisionInterval, decisionInterval)
  }

  /// Takes the next value; answers while the rule stands fired. Where both sums could, the upper
  /// speaks.
  package mutating func take(_ value: Double) -> Excess? {
    upper = next(upper, by: value - (target + referenceValue))
    lower = next(lower, by: (target - referenceValue) - value)
    upperRun = upper > 0 ? upperRun + 1 : 0
    lowerRun = lower > 0 ? lowerRun + 1 : 0
    standing = side
    return standing.map { excess($0) }
  }

  private func next(_ sum: Double, by step: Double) -> Double {
    let next = max(0, sum + step)
    return ceiling.map { min($0, next) } ?? next
  }

  private var side: Side? {
    if upper > (standing == .upper ? release : decisionInterval) { return .upper }
    if lower > (standing == .lower ? release : decisionInterval) { return .lower }
    return nil
  }

  private func excess(_ side: Side) -> Excess {
    let (sum, run) = side == .upper ? (upper, upperRun) : (lower, lowerRun)
    let shift = referenceValue + sum / Double(max(1, run))
    return Excess(
      side: side, sum: sum, limit: decisionInterval, target: target, runLength: run,
      estimatedMean: side == .upper ? target + shift : target - shift)
  }
}
