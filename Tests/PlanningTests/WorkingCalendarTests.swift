import Planning
import Testing

/// When working hours have passed.
@Suite struct WorkingCalendarTests {
  private func due(
    _ start: String, minutes: Int, holidays: [String] = [], extra: [String] = []
  ) throws -> String? {
    let calendar = WorkingCalendar(
      periods: [840..<1080, 540..<720], weekdays: [1, 2, 3, 4, 5],
      holidays: Set(holidays.compactMap(WallMinute.day)),
      extraDays: Set(extra.compactMap(WallMinute.day)))
    let start = try #require(WallMinute(start))
    return calendar.due(minutes, after: start, lastDay: 40_000)?.text
  }

  @Test(arguments: [
    ("2024-05-06T08:30", 240, "2024-05-06T15:00"), ("2024-05-06T11:30", 240, "2024-05-06T17:30"),
    ("2024-05-10T16:00", 240, "2024-05-13T11:00"), ("2024-05-11T10:00", 120, "2024-05-13T11:00"),
    ("2024-05-06T14:00", 240, "2024-05-06T18:00"), ("2024-05-06T09:00", 180, "2024-05-06T12:00"),
    ("2024-05-06T08:30", 0, "2024-05-06T08:30"), ("1969-12-31T17:00", 120, "1970-01-01T10:00"),
  ])
  func limits(_ start: String, _ minutes: Int, _ end: String) throws {
    #expect(try due(start, minutes: minutes) == end)
  }

  @Test func anExtraWorkingDayBeatsAHoliday() throws {
    let friday = "2024-05-10T16:00"
    #expect(try due(friday, minutes: 240, extra: ["2024-05-11"]) == "2024-05-11T11:00")
    #expect(try due(friday, minutes: 240, holidays: ["2024-05-13"]) == "2024-05-14T11:00")
    #expect(
      try due(friday, minutes: 240, holidays: ["2024-05-11"], extra: ["2024-05-11"])
        == "2024-05-11T11:00")
    #expect(try due(friday, minutes: 100_000_000) == nil)
  }

  @Test func onlyWhatAClockShowsIsAMinute() {
    for text in ["2024-02-30T10:00", "2024-2-03T10:00", "2024-02-03", "2024-02-03T24:00", "T"] {
      #expect(WallMinute(text) == nil, "\(text)")
    }
    #expect(WallMinute("2024-02-29T23:59")?.text == "2024-02-29T23:59")
    #expect(WallMinute.minute("24:00") == 1440 && WallMinute.minute("+9:00") == nil)
  }
}
