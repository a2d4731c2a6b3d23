import Testing

@testable import Domain

@Suite("Moments and the calendar")
struct TimeTests {
  @Test(arguments: [
    (Int64(0), 0, "1970-01-01T00:00:00+00:00"),
    (951_782_400_000, 0, "2000-02-29T00:00:00+00:00"),
    (1_767_225_600_000, 480, "2026-01-01T08:00:00+08:00"),
    (1_772_323_199_999, 0, "2026-02-28T23:59:59.999+00:00"),
    (-1, 0, "1969-12-31T23:59:59.999+00:00"),
    (-2_203_891_200_000, 0, "1900-03-01T00:00:00+00:00"),
    (4_107_542_400_000, -570, "2100-02-28T14:30:00-09:30"),
  ])
  func isWrittenAsTheCalendarHasIt(_ milliseconds: Int64, _ offset: Int, _ text: String) {
    let civil = CivilTime(Instant(milliseconds: milliseconds), offsetInMinutes: offset)
    #expect(civil.iso8601 == text)
  }

  @Test func civilTimesGoThereAndBack() {
    for year in [1, 4, 1582, 1899, 1900, 1970, 2000, 2024, 2026, 2100, 2400, 9999] {
      for month in 1...12 {
        for day in [1, 28, 29, 30, 31] {
          for offset in [-840, -570, 0, 345, 480, 840] {
            check(year, month, day, offset)
          }
        }
      }
    }
  }

  private func check(_ year: Int, _ month: Int, _ day: Int, _ offset: Int) {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let short = [4, 6, 9, 11].contains(month) ? 30 : 31
    let length = month == 2 ? (isLeap ? 29 : 28) : short
    let instant = Instant(
      year: year, month: month, day: day, hour: 23, minute: 58, second: 59, millisecond: 7,
      offsetInMinutes: offset)
    #expect((instant != nil) == (day <= length), "\(year)-\(month)-\(day)")
    guard let instant else { return }
    let civil = CivilTime(instant, offsetInMinutes: offset)
    #expect([civil.year, civil.month, civil.day] == [year, month, day])
    #expect([civil.hour, civil.minute, civil.second, civil.millisecond] == [23, 58, 59, 7])
  }

  @Test func whatNoClockShowsIsNoMoment() {
    func moment(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int) -> Instant? {
      Instant(
        year: 2026, month: month, day: day, hour: hour, minute: minute, second: second,
        offsetInMinutes: 480)
    }
    #expect(moment(12, 31, 23, 59, 59) != nil)
    #expect(moment(0, 1, 0, 0, 0) == nil && moment(13, 1, 0, 0, 0) == nil)
    #expect(moment(1, 0, 0, 0, 0) == nil && moment(2, 29, 0, 0, 0) == nil)
    #expect(moment(1, 1, 24, 0, 0) == nil && moment(1, 1, 0, 60, 0) == nil)
    #expect(moment(1, 1, 0, 0, 60) == nil)
  }

  @Test func daysFollowOneAnother() {
    var last = CivilTime(Instant(milliseconds: 0), offsetInMinutes: 480)
    for day in 1...(366 * 60) {
      let next = CivilTime(Instant(seconds: Int64(day) * 86_400), offsetInMinutes: 480)
      let isNextDay = next.day == last.day + 1 && next.month == last.month
      let isNextMonth = next.day == 1 && next.month == last.month + 1
      let isNextYear = (next.day, next.month, next.year) == (1, 1, last.year + 1)
      #expect(isNextDay || isNextMonth || isNextYear, "\(last.date) → \(next.date)")
      last = next
    }
  }

  @Test func durationsAreWholeMilliseconds() {
    #expect(Duration.minutes(2).inMilliseconds == 120_000)
    #expect(Duration.hours(1).inSeconds == 3600)
    #expect(Duration.milliseconds(-1500).inMilliseconds == -1500)
    #expect(midnight.duration(to: midnight.advanced(by: .hours(3))) == .hours(3))
  }

  @Test func theWatchClockRunsAtItsSpeedAndNeverBack() {
    let clock = WatchClock(reading: midnight, wall: Instant(seconds: 100), speed: 60)
    #expect(clock.now(atWall: Instant(seconds: 110)) == midnight.advanced(by: .minutes(10)))
    #expect(clock.now(atWall: Instant(seconds: 90)) == midnight)
    let halted = clock.changed(toSpeed: 0, atWall: Instant(seconds: 101))
    #expect(!halted.isRunning)
    #expect(halted.now(atWall: Instant(seconds: 500)) == midnight.advanced(by: .minutes(1)))
  }
}
