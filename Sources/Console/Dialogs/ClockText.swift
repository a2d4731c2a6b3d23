internal import Domain

/// Moments as they are typed: `03:00` by the clock on the wall, or `20m` for so long ago or ahead.
enum ClockText {
  /// The next moment at which the clock shows this, or so long from now; nil if the text means
  /// none.
  static func next(_ text: String, after now: Instant, offsetInMinutes: Int) -> Instant? {
    if let span = span(text) { return now.advanced(by: span) }
    guard let minute = minute(text) else { return nil }
    let day = day(of: now, offsetInMinutes, minute)
    return day >= now ? day : day.advanced(by: .hours(24))
  }

  /// The last moment at which the clock showed this, or so long ago.
  static func last(_ text: String, before now: Instant, offsetInMinutes: Int) -> Instant? {
    if let span = span(text) { return now.advanced(by: .zero - span) }
    guard let minute = minute(text) else { return nil }
    let day = day(of: now, offsetInMinutes, minute)
    return day <= now ? day : day.advanced(by: .hours(-24))
  }

  /// `20m`, but not `20`: that might be an hour.
  private static func span(_ text: String) -> Duration? {
    guard let last = text.last, !last.isWholeNumber else { return nil }
    return DurationText.parse(text)
  }

  /// The minute of the day that `3:00` or `03：00` means.
  private static func minute(_ text: String) -> Int64? {
    let parts = text.split { $0 == ":" || $0 == "：" }.map(String.init)
    guard parts.count == 2, parts[1].count == 2, let hour = Int64(parts[0]),
      let minute = Int64(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  /// The minute on the day of a moment.
  private static func day(
    of now: Instant, _ offsetInMinutes: Int, _ minute: Int64
  ) -> Instant {
    let shift = Int64(offsetInMinutes) * 60_000
    let local = now.milliseconds + shift
    let length: Int64 = 86_400_000
    let start = local - ((local % length) + length) % length
    return Instant(milliseconds: start - shift + minute * 60_000)
  }
}
