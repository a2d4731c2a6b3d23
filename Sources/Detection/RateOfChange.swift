/// Fires while a value rises or falls faster than a limit, measured from the oldest sample of a
/// window to the newest.
///
/// It keeps the samples of the window alone, at most `capacity` of them.
package struct RateOfChange: Hashable, Sendable {
  /// A change that is too fast.
  package struct Excess: Hashable, Sendable {
    /// Units an hour; negative where the value falls.
    package var perHour: Double
    /// Units an hour; positive.
    package var limit: Double
    package var from: Double
    package var to: Double
    /// From the one to the other.
    package var hours: Double

    /// A change from one value to another within a time.
    package init(perHour: Double, limit: Double, from: Double, to: Double, hours: Double) {
      self.perHour = perHour
      self.limit = limit
      self.from = from
      self.to = to
      self.hours = hours
    }
  }

  /// The most samples that are kept of a window.
  package static let capacity = 96
  private static let hour = 3_600_000.0

  /// Units an hour.
  package let limit: Double
  /// How far back the change is measured, in milliseconds.
  package let window: Int64
  /// The least time between two samples from which a rate is taken: two readings a second apart
  /// tell of its last digit, and no more.
  package let shortest: Int64
  /// The share of the limit under which a rate must fall before the rule is quiet again.
  package let release: Double
  private var samples: [Sample] = []
  private var isFast = false
  /// Whether the samples reach back far enough to tell a rate.
  package private(set) var isSettled = false

  /// A limit in units an hour over a window in milliseconds; the shortest span that counts is a
  /// half of the window.
  package init(limit: Double, window: Int64, release: Double = 1) {
    precondition(limit > 0 && window > 0, "a rate has a limit and a window above 0")
    precondition(release > 0 && release <= 1, "a release is a share of the limit")
    self.limit = limit
    self.window = window
    self.release = release
    shortest = window / 2
  }

  /// Takes the next sample, which is later than the last; answers while the rule stands fired.
  package mutating func take(_ sample: Sample) -> Excess? {
    if let last = samples.last, sample.milliseconds <= last.milliseconds { return nil }
    samples.append(sample)
    let begin = sample.milliseconds - window
    let stale = samples.prefix { $0.milliseconds < begin }.count
    samples.removeFirst(max(stale, samples.count - Self.capacity))
    let first = samples[0]
    isSettled = sample.milliseconds - first.milliseconds >= shortest
    guard isSettled else {
      isFast = false
      return nil
    }
    let hours = Double(sample.milliseconds - first.milliseconds) / Self.hour
    let rate = (sample.value - first.value) / hours
    isFast = abs(rate) > (isFast ? limit * release : limit)
    guard isFast else { return nil }
    return Excess(perHour: rate, limit: limit, from: first.value, to: sample.value, hours: hours)
  }
}
