extension Region {
  /// When the watch changes hands next: whoever begins shortly before an hour of change stands
  /// watch until the next one.
  package func shiftChange(after instant: Instant) -> Instant {
    let begun = instant.advanced(by: Self.earliestChange)
    let offset = Int64(Self.offsetInMinutes) * 60_000
    let day: Int64 = 86_400_000
    let midnight = (begun.milliseconds + offset) / day * day - offset
    let hours = organisation?.shiftHours ?? Organisation.usualShiftHours
    for hour in hours + hours.map({ $0 + 24 }) {
      let change = Instant(milliseconds: midnight + Int64(hour) * 3_600_000)
      if change > begun { return change }
    }
    return Instant(milliseconds: midnight + day)
  }

  /// Assumed: nobody begins so long before the hour.
  private static let earliestChange = Duration.hours(2)
}
