import Feeds
import Testing

/// Moments as feeds write them.
@Suite struct DateTimeTests {
  @Test func momentsAreCountedFrom1970() {
    #expect(DateTime("1970-01-01T00:00:00Z")?.milliseconds == 0)
    #expect(DateTime("1970-01-01T08:00:00+08:00")?.milliseconds == 0)
    #expect(DateTime("1969-12-31T23:59:59.999Z")?.milliseconds == -1)
    #expect(DateTime("2000-03-01T00:00:00Z")?.milliseconds == 951_868_800_000)
    #expect(DateTime("2026-07-04T06:30:00.1239+08:00")?.milliseconds == 1_783_117_800_123)
    #expect(DateTime("0001-01-01T00:00:00Z")?.milliseconds == -62_135_596_800_000)
    #expect(DateTime("9999-12-31T23:59:59Z")?.milliseconds == 253_402_300_799_000)
  }

  @Test func theOffsetIsKept() {
    #expect(DateTime("2026-07-04T06:30:00-03:30")?.offsetMinutes == -210)
    #expect(DateTime("2026-07-04T06:30:00-03:30") == DateTime("2026-07-04T10:00:00Z"))
  }

  @Test func midnightAndLeapSecondAreTheNextSecond() {
    #expect(DateTime("2023-12-31T24:00:00Z") == DateTime("2024-01-01T00:00:00Z"))
    #expect(DateTime("2016-12-31T23:59:60Z") == DateTime("2017-01-01T00:00:00Z"))
  }

  @Test(arguments: [
    "0001-01-01T00:00:00-00:00", "1900-02-28T23:59:59+05:45", "2000-02-29T12:00:00-14:00",
    "2026-12-31T00:00:00+08:00", "9999-12-31T23:59:59+14:00",
  ])
  func writingReturnsWhatWasRead(_ text: String) {
    #expect(DateTime(text)?.description == text)
  }

  @Test func everyDayOfFourCenturiesIsReadAndWritten() {
    let day: Int64 = 86_400_000
    for number in stride(from: Int64(-100_000), to: 100_000, by: 37) {
      let moment = DateTime(milliseconds: number * day)
      #expect(DateTime(moment.description)?.milliseconds == number * day)
    }
  }

  @Test(arguments: [
    "", "2026", "2026-07-04", "2026-07-04T06:30:00", "2026-07-04T06:30+08:00",
    "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z",
    "0000-01-01T00:00:00Z", "2026-01-01T24:00:01Z", "2026-01-01T25:00:00Z",
    "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-01-01T00:00:00.Z",
    "2026-01-01T00:00:00+14:01", "2026-01-01T00:00:00+13:60", "2026-01-01T00:00:00+8:00",
    "2026-01-01T00:00:00Zx", "-2026-01-01T00:00:00Z", "2026-01-01t00:00:00Z",
    "٢٠٢٦-01-01T00:00:00Z", "1767196800",
  ])
  func otherTextsAreNoMoments(_ text: String) {
    #expect(DateTime(text) == nil)
  }
}
