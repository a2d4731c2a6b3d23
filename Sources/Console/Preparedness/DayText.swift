internal import Domain

/// Days as they are typed and told: `2027-06-30`.
enum DayText {
  /// The beginning of a day; nil for what is none.
  static func parse(_ text: String) -> Instant? {
    let parts = text.trimmed.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    return Instant(
      year: year, month: month, day: day, offsetInMinutes: Region.offsetInMinutes)
  }

  /// The first moment after a day; nil for what is none.
  static func parseLast(_ text: String) -> Instant? {
    parse(text)?.advanced(by: .hours(24))
  }

  /// The day of a moment.
  static func text(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).date
  }

  /// The last day before a moment.
  static func last(_ end: Instant) -> String { text(end.advanced(by: .milliseconds(-1))) }
}
