import Testing

@testable import Detection

/// Each detector: quiet, signal, return.
@Suite struct DetectorStories {
  private static let quarter: Int64 = 900_000

  @Test func aThresholdFiresAtItsLimitAndForgivesOnlyBelowTheHysteresis() {
    var rule = Threshold(.upper, limit: 10, hysteresis: 0.2)
    let fired = [9.9, 10.0, 9.9, 9.8, 9.79, 9.9].map { rule.take($0) != nil }
    #expect(fired == [false, true, true, true, false, false])
    #expect(rule.take(10.5) == .init(value: 10.5, limit: 10, side: .upper))
  }

  @Test func aLowerThresholdFiresBelow() {
    var rule = Threshold(.lower, limit: 5)
    #expect([5.1, 5.0, 4.0, 5.1].map { rule.take($0) != nil } == [false, true, true, false])
  }

  @Test func aRateFiresWhileTheWaterRisesTooFast() throws {
    var rule = RateOfChange(limit: 0.3, window: 4 * Self.quarter, release: 0.8)
    let levels = [2.0, 2.05, 2.1, 2.3, 2.5, 2.65, 2.7, 2.75, 2.75, 2.75]
    let answers = levels.enumerated().map { index, level in
      rule.take(Sample(milliseconds: Int64(index) * Self.quarter, value: level))
    }
    #expect(
      answers.map { $0 != nil }
        == [false, false, false, true, true, true, true, true, true, false])
    #expect(rule.isSettled)
    let signal = try #require(answers[4])
    #expect(signal.from == 2.0 && signal.to == 2.5 && signal.hours == 1)
    #expect(abs(signal.perHour - 0.5) < 1e-12)
  }

  @Test func aRateFiresForAFallToo() {
    var rule = RateOfChange(limit: 0.3, window: 4 * Self.quarter)
    _ = rule.take(Sample(milliseconds: 0, value: 3))
    #expect(rule.take(Sample(milliseconds: Self.quarter, value: 2)) == nil, "too soon to tell")
    let signal = rule.take(Sample(milliseconds: 2 * Self.quarter, value: 1))
    #expect(signal?.perHour == -4)
  }

  @Test func aRateNeedsTimeBetweenItsSamples() {
    var rule = RateOfChange(limit: 0.3, window: 4 * Self.quarter)
    #expect(rule.take(Sample(milliseconds: 0, value: 3)) == nil)
    #expect(rule.take(Sample(milliseconds: 1_000, value: 3.1)) == nil)
    #expect(rule.take(Sample(milliseconds: 500, value: 9)) == nil, "an older sample is left out")
  }

  /// Montgomery, Introduction to Statistical Quality Control, tables 9.1 and 9.2: twenty values of
  /// N(10, 1), then ten of N(11, 1).
  @Test func montgomerysThirtyObservations() throws {
    var chart = CUSUM(target: 10, referenceValue: 0.5, decisionInterval: 5)
    var first: (index: Int, excess: CUSUM.Excess)?
    var uppers: [Double] = []
    for (index, value) in Self.montgomery.enumerated() {
      let excess = chart.take(value)
      if first == nil { first = excess.map { (index, $0) } }
      uppers.append(chart.upper)
    }
    let signal = try #require(first)
    #expect(signal.index == 28, "period 29")
    #expect(abs(signal.excess.sum - 5.28) < 0.0051)
    #expect(signal.excess.side == .upper && signal.excess.runLength == 7)
    #expect(signal.index - signal.excess.runLength + 1 == 22, "the change came after period 22")
    // Montgomery's estimate of the new mean: 10 + 0.5 + 5.28/7.
    #expect(abs(signal.excess.estimatedMean - 11.25) < 0.005)
    #expect(abs(uppers[4] - 2.82) < 1e-9 && uppers[8] == 0)
  }

  @Test func aSumWithACeilingIsOverSoonAfterTheExcursion() {
    var rule = CUSUM(
      target: 0, referenceValue: 0.5, decisionInterval: 4, ceiling: 6, release: 2)
    let excursion = (0..<50).map { _ in rule.take(3) != nil }
    #expect(excursion == [false] + Array(repeating: true, count: 49))
    #expect(rule.upper == 6)
    var after = 0
    while rule.take(0) != nil { after += 1 }
    #expect(after == 7, "6 falls by half at each step until it is 2")
  }

  @Test func aMovingAverageSeesASlowDrift() throws {
    var rule = EWMA(target: 10, sigma: 1, smoothing: 0.1, width: 2.7)
    for _ in 0..<20 { #expect(rule.take(10) == nil) }
    var count = 1
    while rule.take(11.5) == nil, count < 100 { count += 1 }
    #expect(count == 6, "1.5·(1 − 0.9ⁿ) is first above 2.7·√(0.1/1.9) = 0.619 at n = 6")
    while rule.take(10) != nil { count += 1 }
    #expect(count < 20, "it comes back")
  }

  /// z₁ = λx, with half width L·σ·λ: for the first sample the exact limits are those of one sample.
  @Test func exactLimitsBeginNarrow() {
    var exact = EWMA(target: 0, sigma: 2, smoothing: 0.25, width: 3)
    var asymptotic = EWMA(
      target: 0, sigma: 2, smoothing: 0.25, width: 3, limits: .asymptotic)
    #expect(exact.take(6.1) != nil && asymptotic.take(6.1) == nil)
    #expect(abs(exact.halfWidth - 1.5) < 1e-12)
    #expect(abs(asymptotic.halfWidth - 6 * 0.3779644730092272) < 1e-12)
  }

  static let montgomery = [
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4,
    10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62,
    11.31, 10.52,
  ]
}
