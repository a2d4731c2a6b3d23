import Console
import Domain
import Testing

/// How times and numbers are written, and how the last hours are counted.
@Suite struct PanelTimeTests {
  @Test func whatIsDueIsToldByTheSecondOnlyWhenItIsNear() {
    #expect(TimeText.due(.seconds(72), precisely: true) == "1m12s")
    #expect(TimeText.due(.seconds(-41), precisely: true) == "-41s")
    #expect(TimeText.due(.seconds(72), precisely: false) == "1m")
    #expect(TimeText.due(.minutes(7), precisely: true) == "7m")
    #expect(TimeText.due(.minutes(-62), precisely: true) == "-1h02")
    #expect(TimeText.due(.hours(50), precisely: true) == "2d")
    #expect(TimeText.due(.seconds(-100), precisely: true) == "-1m40s", "no `-01:40` above `-4h45`")
    #expect(
      TimeText.due(.seconds(-30), precisely: false) == "0m", "nothing is not less than nothing")
    #expect(TimeText.age(.seconds(59)) == "0m")
    #expect(TimeText.age(.seconds(-5)) == "0m")
    // What is dated ahead is not new: the plus says so.
    #expect(TimeText.age(.minutes(-7)) == "+7m")
    #expect(TimeText.age(.minutes(-62)) == "+1h02")
    #expect(TimeText.age(.hours(-26)) == "+26h")
    #expect(TimeText.age(.hours(-24 * 900)) == "+900d")
  }

  @Test func numbersAreRoundedAndGrouped() {
    #expect(NumberText.decimal(11.95) == "12.0")
    #expect(NumberText.decimal(-0.04) == "0.0")
    #expect(NumberText.decimal(.nan) == "–")
    #expect(NumberText.signed(0.3) == "+0.3")
    #expect(NumberText.grouped(24_870_895) == "24,870,895")
    #expect(NumberText.grouped(-7) == "-7")
  }

  @Test func theTrendCountsWhatCameInItsSlotsAndForgetsTheRest() throws {
    var watch = try PanelWatch(alerts: false)
    for number in 0..<3 {
      try watch.report("\(number)", "320500", "gas-leak", .severe, "leak")
      watch.pass(.minutes(5))
    }
    var history = CityHistory()
    for entry in watch.entries { history.note(entry) }
    let suzhou = City.ID("320500")
    #expect(history.trend(of: suzhou, at: watch.now).suffix(4) == [1, 1, 1, 0])
    #expect(history.trend(slots: 4, ofMinutes: 5, at: watch.now) == [1, 1, 1, 0])
    let later = watch.now.advanced(by: .hours(5))
    #expect(history.trend(of: suzhou, at: later) == Array(repeating: 0, count: 12))
  }
}
