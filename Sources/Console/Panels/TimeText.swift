package import Domain

/// Times as the panels write them: short, and changing no oftener than they must.
///
/// Only what is due within two minutes is told by the second, so that a screen on which nothing
/// happens stays still but for its clock.
package enum TimeText {
  /// How close to its moment something is told by the second.
  package static let preciseWithin = Duration.minutes(2)

  /// How old something is: `0m`, `59m`, `1h02`, `3d`; what is dated a minute and more ahead of the
  /// clock is not new but wrong, and has a plus, `+7m`. Never more than five cells.
  package static func age(_ duration: Duration) -> String {
    let minutes = duration.inSeconds / 60
    guard minutes < 0 else { return Self.minutes(minutes) }
    return -minutes < 600 ? "+" + Self.minutes(-minutes) : "+" + Self.hours(-minutes / 60)
  }

  private static func hours(_ hours: Int64) -> String {
    hours < 48 ? "\(hours)h" : "\(hours / 24)d"
  }

  /// The time that is left, negative when it has passed: `-41s` and `1m12s` when that is told by
  /// the second, else `7m`, `-12m`, `1h02`; never more than six cells. Each number bears its unit:
  /// `01:40` above `4h45` could be either.
  package static func due(_ left: Duration, precisely: Bool) -> String {
    let size = abs(left.inSeconds)
    let isPrecise = precisely && size < preciseWithin.inSeconds
    let text = isPrecise ? seconds(size) : minutes(size / 60)
    // Nothing is never less than nothing.
    let isNothing = isPrecise ? size == 0 : size < 60
    return left < .zero && !isNothing ? "-" + text : text
  }

  private static func seconds(_ count: Int64) -> String {
    count < 60 ? "\(count)s" : "\(count / 60)m" + two(count % 60) + "s"
  }

  /// Minutes and seconds: `03:07`.
  package static func clock(_ seconds: Int64) -> String {
    two(seconds / 60) + ":" + two(seconds % 60)
  }

  /// Hours, minutes and seconds since something began: `0:03:07`; from two days on `6d 04:00`.
  package static func elapsed(_ duration: Duration) -> String {
    let seconds = max(0, duration.inSeconds)
    if seconds >= 172_800 {
      return "\(seconds / 86_400)d " + two(seconds / 3600 % 24) + ":" + two(seconds / 60 % 60)
    }
    return "\(seconds / 3600):" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
  }

  /// The hour and minute of a moment at an offset from UTC: `15:42`.
  package static func hour(_ instant: Instant, offsetInMinutes: Int) -> String {
    CivilTime(instant, offsetInMinutes: offsetInMinutes).shortClock
  }

  private static func minutes(_ count: Int64) -> String {
    if count < 60 { return "\(count)m" }
    if count < 24 * 60 { return "\(count / 60)h" + two(count % 60) }
    return "\(min(count / 1440, 999))d"
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Numbers as the panels write them, without a formatter.
package enum NumberText {
  /// A number with so many digits after the point, 0...3, rounded half away from zero.
  package static func decimal(_ value: Double, digits: Int = 1) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    var scale: Int64 = 1
    for _ in 0..<max(0, min(3, digits)) { scale *= 10 }
    let whole = Int64((abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard scale > 1 else { return sign + String(whole) }
    let rest = String(whole % scale)
    let zeros = String(repeating: "0", count: max(0, digits - rest.utf8.count))
    return sign + String(whole / scale) + "." + zeros + rest
  }

  /// The same with a sign in front in any case: `+0.3`.
  package static func signed(_ value: Double, digits: Int = 1) -> String {
    let text = decimal(value, digits: digits)
    return text.hasPrefix("-") ? text : "+" + text
  }

  /// A whole number in groups of three digits: `12,748,000`.
  package static func grouped(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
