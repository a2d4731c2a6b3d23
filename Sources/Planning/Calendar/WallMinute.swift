import Domain

/// A minute as the clock on the wall and the calendar beside it show it.
package struct WallMinute: Hashable, Comparable, Sendable {
  /// Minutes since the start of 1970.
  package let minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  /// The minute that stands as `2026-07-01T15:42`; nil where the calendar has none.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Self.day(String(parts[0])),
      let minute = Self.minute(String(parts[1])), minute < 1440
    else { return nil }
    minutes = day * 1440 + minute
  }

  /// `2026-07-01T15:42`.
  package var text: String {
    let civil = CivilTime(Instant(milliseconds: Int64(minutes) * 60_000), offsetInMinutes: 0)
    return "\(civil.date)T\(civil.shortClock)"
  }

  /// The day since the start of 1970 that stands as `2026-07-01`; nil where the calendar has none.
  package static func day(_ text: String) -> Int? {
    guard text.utf8.count == 10, let numbers = numbers(text, "-", [4, 2, 2]) else { return nil }
    let instant = Instant(
      year: numbers[0], month: numbers[1], day: numbers[2], offsetInMinutes: 0)
    return instant.map {
      Int($0.milliseconds / 86_400_000) - ($0.milliseconds % 86_400_000 < 0 ? 1 : 0)
    }
  }

  /// The minute of the day that stands as `15:42`, up to `24:00`; nil where no clock shows it.
  package static func minute(_ text: String) -> Int? {
    guard let numbers = numbers(text, ":", [2, 2]), numbers[1] < 60 else { return nil }
    let minute = numbers[0] * 60 + numbers[1]
    return minute <= 1440 ? minute : nil
  }

  package static func < (left: WallMinute, right: WallMinute) -> Bool {
    left.minutes < right.minutes
  }

  private static func numbers(
    _ text: String, _ separator: Character, _ widths: [Int]
  ) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == separator.asciiValue })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == widths.count ? numbers : nil
  }
}
