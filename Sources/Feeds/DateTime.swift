/// A moment, and the offset from UTC in which somebody wrote it down.
///
/// Two are equal when they are the same moment, however they were written.
package struct DateTime: Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
  package let milliseconds: Int64
  /// Minutes that local time is ahead of UTC, -840...840.
  package let offsetMinutes: Int

  /// A moment `milliseconds` after 1970, to be written with an offset of `offsetMinutes`.
  package init(milliseconds: Int64, offsetMinutes: Int = 0) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads the common ground of RFC 3339 and xs:dateTime: `2026-01-31T08:00:00.5+08:00` or `…Z`.
  ///
  /// Years are 0001...9999 and days those that the calendar has. `24:00:00` is the next day's
  /// midnight (xs:dateTime) and `:60` the second after `:59` (RFC 3339). Fractions are cut to
  /// milliseconds. Nil for anything else, also for a time without an offset, which is no moment.
  package init?(_ text: some StringProtocol) {
    var cursor = DigitCursor(text.utf8)
    guard let moment = cursor.readDateTime() else { return nil }
    self = moment
  }
}

extension DateTime: Hashable, Comparable {
  package static func == (left: DateTime, right: DateTime) -> Bool {
    left.milliseconds == right.milliseconds
  }

  package static func < (left: DateTime, right: DateTime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(milliseconds)
  }
}

extension DateTime: CustomStringConvertible {
  /// The form that CAP 1.2 asks for (§3.3.2): whole seconds, UTC as `-00:00`.
  package var description: String {
    let local = milliseconds + Int64(offsetMinutes) * 60_000
    let seconds = local.floorDivided(by: 1000)
    let days = seconds.floorDivided(by: 86_400)
    let second = Int(seconds - days * 86_400)
    let (year, month, day) = Calendar.date(ofDay: Int(days))
    let sign = offsetMinutes > 0 ? "+" : "-"
    let offset = abs(offsetMinutes)
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) + "T"
      + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
      + sign + padded(offset / 60, 2) + ":" + padded(offset % 60, 2)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// The Gregorian calendar carried backwards and forwards, in days since 1970-01-01.
private enum Calendar {
  static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Counts years from March, so that the leap day is the last day of its year.
  static func day(year: Int, month: Int, day: Int) -> Int {
    let shifted = month < 3 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let century = shifted.floorDivided(by: 100)
    return 365 * shifted + shifted.floorDivided(by: 4) - century + century.floorDivided(by: 4)
      + dayOfYear - 719_468
  }

  static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
    let days = day + 719_468
    let era = days.floorDivided(by: 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = era * 400 + yearOfEra + (month < 3 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension BinaryInteger {
  fileprivate func floorDivided(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// Reads digits and separators off the front of a text.
private struct DigitCursor<Bytes: Collection> where Bytes.Element == UInt8 {
  private let bytes: Bytes
  private var index: Bytes.Index

  init(_ bytes: Bytes) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func readDateTime() -> DateTime? {
    guard let year = number(digits: 4), year > 0, take("-"),
      let month = number(digits: 2), 1...12 ~= month, take("-"),
      let day = number(digits: 2), 1...Calendar.days(inMonth: month, of: year) ~= day, take("T"),
      let timeOfDay = readTimeOfDay(), let offset = readOffset(), index == bytes.endIndex
    else { return nil }
    let midnight = Int64(Calendar.day(year: year, month: month, day: day)) * 86_400_000
    return DateTime(
      milliseconds: midnight + timeOfDay - Int64(offset) * 60_000, offsetMinutes: offset)
  }

  /// Milliseconds since midnight.
  private mutating func readTimeOfDay() -> Int64? {
    guard let hour = number(digits: 2), hour <= 24, take(":"),
      let minute = number(digits: 2), minute < 60, take(":"),
      let second = number(digits: 2), second <= 60, let fraction = readFraction()
    else { return nil }
    if hour == 24 && (minute, second, fraction) != (0, 0, 0) { return nil }
    return Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  private mutating func readFraction() -> Int? {
    guard take(".") else { return 0 }
    var milliseconds = 0
    var digits = 0
    while let digit = nextDigit() {
      if digits < 3 { milliseconds = milliseconds * 10 + digit }
      digits += 1
    }
    guard digits > 0 else { return nil }
    while digits < 3 {
      milliseconds *= 10
      digits += 1
    }
    return milliseconds
  }

  private mutating func readOffset() -> Int? {
    if take("Z") { return 0 }
    let isAhead = take("+")
    guard isAhead || take("-"), let hours = number(digits: 2), take(":"),
      let minutes = number(digits: 2), minutes < 60, hours * 60 + minutes <= 840
    else { return nil }
    return (isAhead ? 1 : -1) * (hours * 60 + minutes)
  }

  private mutating func number(digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = nextDigit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  private mutating func nextDigit() -> Int? {
    guard index < bytes.endIndex, 0x30...0x39 ~= bytes[index] else { return nil }
    defer { bytes.formIndex(after: &index) }
    return Int(bytes[index]) - 0x30
  }

  private mutating func take(_ separator: Unicode.Scalar) -> Bool {
    guard index < bytes.endIndex, bytes[index] == UInt8(ascii: separator) else { return false }
    bytes.formIndex(after: &index)
    return true
  }
}
