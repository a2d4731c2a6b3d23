import Testing

@testable import Detection

/// Average run lengths against what was published.
@Suite struct RunLengthTests {
  private let cusumShifts = [0, 0.5, 1, 2, 3]

  /// Montgomery, Introduction to Statistical Quality Control, table of the tabular CUSUM with K =
  /// ½.
  @Test(arguments: [
    (4.0, [168, 26.6, 8.38, 3.34, 2.19]), (5.0, [465, 38.0, 10.4, 4.01, 2.57]),
  ])
  func theCumulativeSumTakesAsLongAsPublished(interval: Double, published: [Double]) throws {
    for (shift, length) in zip(cusumShifts, published) {
      let got = try #require(
        RunLength.cusum(referenceValue: 0.5, decisionInterval: interval, shift: shift))
      #expect(isClose(got, length, 0.01), "h \(interval), shift \(shift): \(got)")
    }
  }

  /// Lucas & Saccucci (1990), table of average run lengths with asymptotic limits.
  @Test(arguments: [
    (0.4, 3.054, [500, 224, 71.2, 28.4, 14.3, 5.9, 3.5, 2.5, 2.0, 1.4]),
    (0.2, 2.962, [500, 150, 41.8, 18.2, 10.5, 5.5, 3.7, 2.9, 2.4, 1.9]),
    (0.05, 2.615, [500, 84.1, 28.8, 16.4, 11.4, 7.1, 5.2, 4.2, 3.5, 2.7]),
  ])
  func theMovingAverageTakesAsLongAsPublished(
    smoothing: Double, width: Double, published: [Double]
  ) throws {
    let shifts = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4]
    for (shift, length) in zip(shifts, published) {
      let got = try #require(RunLength.ewma(smoothing: smoothing, width: width, shift: shift))
      #expect(abs(got - length) <= max(0.06, 0.012 * length), "shift \(shift): \(got)")
    }
  }

  /// Shewhart's three sigma: one false alarm in 370.4 samples.
  @Test func aChartOfSingleSamplesTakesAsLongAsItsTailSays() {
    #expect(isClose(RunLength.shewhart(width: 3, shift: 0), 370.398, 1e-5))
    #expect(isClose(RunLength.shewhart(width: 3, shift: 1), 43.8947, 1e-5))
  }

  @Test func aMovingAverageWithoutMemoryIsAChartOfSingleSamples() throws {
    for shift in [0, 1, 2.5] {
      let got = try #require(RunLength.ewma(smoothing: 1, width: 3, shift: shift))
      #expect(isClose(got, RunLength.shewhart(width: 3, shift: shift), 1e-9))
    }
  }

  /// Where no interval is left, a sum signals as soon as one sample is beyond K.
  @Test func aSumWithoutAnIntervalIsAChartOfSingleSamples() throws {
    let got = try #require(
      RunLength.cusum(referenceValue: 3, decisionInterval: 0, shift: 0))
    #expect(isClose(got, RunLength.shewhart(width: 3, shift: 0), 1e-9))
  }

  /// Siegmund (1985): (e^b − b − 1) with b = h + 1.166, good to a percent. An ordinary solution of
  /// the equations has no digit left there.
  @Test(arguments: [10.0, 20, 40, 80])
  func lengthsBeyondTheDigitsOfADoubleAreStillRight(interval: Double) throws {
    let got = try #require(
      RunLength.cusum(referenceValue: 0.5, decisionInterval: interval, shift: 0))
    var power = 1.0
    for _ in 0..<Int(interval) { power *= 2.718281828459045 }
    let siegmund = power * 3.2092 - interval - 2.166
    #expect(isClose(got, siegmund, 0.015), "\(got) against \(siegmund)")
  }

  @Test func aShiftThatNeverReachesOneSideLeavesTheOther() throws {
    let got = try #require(
      RunLength.cusum(referenceValue: 0.5, decisionInterval: 5, shift: 60))
    #expect(got == 1)
  }

  @Test func whatWouldNotEndHasNoAnswer() {
    #expect(RunLength.cusum(referenceValue: 0.5, decisionInterval: 400, shift: 0) == nil)
    #expect(RunLength.ewma(smoothing: 1e-7, width: 3, shift: 0) == nil)
  }

  @Test func theBudgetOfAThousandSensors() {
    let alarms = AlarmBudget.falseAlarmsPerDay(
      sensors: 1000, intervalInMinutes: 10, runLength: 465)
    #expect(isClose(alarms, 309.677, 1e-5))
    let interval = AlarmBudget.decisionInterval(
      sensors: 1000, intervalInMinutes: 10, falseAlarmsPerDay: 3)
    #expect(interval == 10)
    #expect(
      AlarmBudget.decisionInterval(sensors: 10, intervalInMinutes: 10, falseAlarmsPerDay: 3) == 6)
  }

  private func isClose(_ got: Double, _ expected: Double, _ relative: Double) -> Bool {
    abs(got - expected) <= relative * abs(expected)
  }
}
