/// A moment as a wall clock and a calendar show it at a fixed offset from UTC (proleptic
/// Gregorian).
package struct CivilTime: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int
  package let hour: Int
  package let minute: Int
  package let second: Int
  package let millisecond: Int
  /// Minutes east of UTC.
  package let offsetInMinutes: Int

  /// The civil time of a moment; the day count follows Hinnant, "chrono-compatible low-level date
  /// algorithms" (2013).
  package init(_ instant: Instant, offsetInMinutes: Int) {
    let local = instant.milliseconds + Int64(offsetInMinutes) * 60_000
    let days = Int((Double(local) / 86_400_000).rounded(.down))
    let rest = Int(local - Int64(days) * 86_400_000)
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1000 % 60
    millisecond = rest % 1000
    self.offsetInMinutes = offsetInMinutes
  }

  /// `15:42:07`.
  package var clock: String { "\(two(hour)):\(two(minute)):\(two(second))" }

  /// `15:42`.
  package var shortClock: String { "\(two(hour)):\(two(minute))" }

  /// `2026-07-01`.
  package var date: String { "\(padded(year, 4))-\(two(month))-\(two(day))" }

  /// `2026-07-01T15:42:07+08:00`, with milliseconds only where there are any.
  package var iso8601: String {
    let fraction = millisecond == 0 ? "" : "." + padded(millisecond, 3)
    let sign = offsetInMinutes < 0 ? "-" : "+"
    let offset = abs(offsetInMinutes)
    return "\(date)T\(clock)\(fraction)\(sign)\(two(offset / 60)):\(two(offset % 60))"
  }
}

private func two(_ number: Int) -> String { padded(number, 2) }

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Instant {
  /// The moment of a civil date and time at an offset from UTC; nil where the calendar has none.
  package init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    millisecond: Int = 0, offsetInMinutes: Int
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1000).contains(millisecond), abs(offsetInMinutes) <= 14 * 60
    else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = Int64(era * 146_097 + dayOfEra - 719_468)
    let minutes = (days * 24 + Int64(hour)) * 60 + Int64(minute - offsetInMinutes)
    self.init(milliseconds: (minutes * 60 + Int64(second)) * 1000 + Int64(millisecond))
  }
}

extension Instant {
  /// How many midnights lie between this and another moment; negative for one on an earlier day.
  package func midnights(until other: Instant, offsetInMinutes: Int) -> Int {
    func day(_ instant: Instant) -> Int {
      Int((Double(instant.milliseconds / 60_000 + Int64(offsetInMinutes)) / 1440).rounded(.down))
    }
    return day(other) - day(self)
  }
}
