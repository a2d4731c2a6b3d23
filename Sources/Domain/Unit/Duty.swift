/// How long a crew has worked since its last rest, and since when it is out or in.
package struct Duty: Hashable, Sendable {
  /// What it has worked since its last rest, without the time since `outSince`.
  package var worked = Duration.zero
  /// Since when it is on a task, or on its way from one; nil at a station.
  package var outSince: Instant?
  /// Since when it was last at a station.
  package var inSince: Instant

  package init(inSince: Instant) { self.inSince = inSince }

  /// The crew goes out: what it has rested counts from here.
  mutating func goOut(at instant: Instant, _ rules: ServiceRules) {
    guard outSince == nil else { return }
    worked = rules.worked(by: self, at: instant)
    outSince = instant
  }

  /// The crew is at a station again.
  mutating func comeIn(at instant: Instant) {
    if let outSince { worked += max(.zero, outSince.duration(to: instant)) }
    outSince = nil
    inSince = instant
  }
}

extension ServiceRules {
  /// What a crew has worked at a moment since its last rest: nothing where it has rested long
  /// enough at its station, or where another crew has taken over since.
  package func worked(by duty: Duty, at instant: Instant) -> Duration {
    if let out = duty.outSince { return duty.worked + max(.zero, out.duration(to: instant)) }
    let hasRested = duty.inSince.duration(to: instant) >= rest
    return hasRested || shiftBegan(before: instant) > duty.inSince ? .zero : duty.worked
  }

  /// How long a crew is on duty: since the shift began in which it went out, or that runs now.
  package func onDuty(_ duty: Duty, at instant: Instant) -> Duration {
    max(.zero, shiftBegan(before: duty.outSince ?? instant).duration(to: instant))
  }

  /// Whether a crew must rest before it is sent anew.
  package func needsRest(_ duty: Duty, at instant: Instant) -> Bool {
    worked(by: duty, at: instant) >= workLimit || onDuty(duty, at: instant) >= dutyLimit
  }

  /// When a crew at its station has rested: the end of its rest or the next shift, whichever comes
  /// first; nil while it is out.
  package func restEnds(_ duty: Duty, at instant: Instant) -> Instant? {
    guard duty.outSince == nil else { return nil }
    return min(duty.inSince.advanced(by: rest), nextShift(after: instant))
  }

  /// When the shift began that runs at a moment, by the clocks of the region.
  func shiftBegan(before instant: Instant) -> Instant {
    let begins = shiftHours.map { hour in moment(of: hour, onTheDayOf: instant) }
    let passed = begins.map { $0 > instant ? $0.advanced(by: .hours(-24)) : $0 }
    return passed.max() ?? .distantPast
  }

  private func nextShift(after instant: Instant) -> Instant {
    let begins = shiftHours.map { hour in moment(of: hour, onTheDayOf: instant) }
    return begins.map { $0 > instant ? $0 : $0.advanced(by: .hours(24)) }.min() ?? .distantFuture
  }

  private func moment(of hour: Int, onTheDayOf instant: Instant) -> Instant {
    let offset = Int64(Region.offsetInMinutes) * 60_000
    let day: Int64 = 86_400_000
    let local = instant.milliseconds + offset
    let midnight = local - (local % day + day) % day
    return Instant(milliseconds: midnight + Int64(hour) * 3_600_000 - offset)
  }
}
