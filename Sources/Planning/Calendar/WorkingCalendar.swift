/// When an office works: the periods of a working day, and which days are.
package struct WorkingCalendar: Equatable, Sendable {
  /// Minutes of the day, in order and apart.
  private let periods: [Range<Int>]
  /// 1 for Monday to 7 for Sunday.
  private let weekdays: Set<Int>
  private let holidays: Set<Int>
  private let extraDays: Set<Int>

  /// A calendar of at least one period; extra working days count before holidays, these before
  /// weekdays. Days are counted from the start of 1970.
  package init(
    periods: [Range<Int>], weekdays: Set<Int>, holidays: Set<Int> = [], extraDays: Set<Int> = []
  ) {
    self.periods = periods.sorted { $0.lowerBound < $1.lowerBound }
    (self.weekdays, self.holidays, self.extraDays) = (weekdays, holidays, extraDays)
  }

  /// Whether the office works on a day.
  package func works(on day: Int) -> Bool {
    if extraDays.contains(day) { return true }
    // The first day of 1970 was a Thursday.
    let weekday = ((day + 3) % 7 + 7) % 7 + 1
    return !holidays.contains(day) && weekdays.contains(weekday)
  }

  /// When so many working minutes have passed: at the end of a period, not at the start of the
  /// next, where they fill it; the start itself where there are none. Nil where that is after a
  /// last day.
  package func due(_ minutes: Int, after start: WallMinute, lastDay: Int) -> WallMinute? {
    guard minutes > 0 else { return start }
    var left = minutes
    var day = start.minutes >= 0 ? start.minutes / 1440 : (start.minutes - 1439) / 1440
    while day <= lastDay {
      if works(on: day) {
        for period in periods {
          let opens = max(start.minutes, day * 1440 + period.lowerBound)
          let closes = day * 1440 + period.upperBound
          guard opens < closes else { continue }
          if left <= closes - opens { return WallMinute(minutes: opens + left) }
          left -= closes - opens
        }
      }
      day += 1
    }
    return nil
  }
}
