/// What the next value of a series should be, from its level and its slope (Holt 1957), and how far
/// off such forecasts usually are.
struct Forecast: Hashable, Sendable {
  /// How much of an error goes into the level and into the slope.
  private static let levelShare = 0.6
  private static let slopeShare = 0.2
  /// How fast the usual error follows the last ones; an error counts as three at the most, so that
  /// an event does not make the next one look usual.
  private static let errorShare = 0.05
  /// Errors that come before the level and the slope are known well enough.
  static let settling = 8

  private let floor: SensingRules.Floor
  private var level = 0.0
  /// Units an hour.
  private var slope = 0.0
  private var last: Int64?
  private var meanError = 0.0
  private var count = 0

  init(floor: SensingRules.Floor) { self.floor = floor }

  /// Whether enough values have been seen to be surprised by one.
  var isSettled: Bool { count > Self.settling }

  /// Takes a value, later than the last; answers what was foreseen, and by how many standard
  /// deviations that was wrong; nil until it is settled.
  mutating func take(
    _ value: Double, at milliseconds: Int64
  ) -> (foreseen: Double, error: Double)? {
    guard let last else {
      (level, self.last, count) = (value, milliseconds, 1)
      return nil
    }
    let hours = Double(milliseconds - last) / 3_600_000
    self.last = milliseconds
    count += 1
    let foreseen = level + slope * hours
    let error = value - foreseen
    // The mean of a normal error's size is 0.8 σ.
    let sigma = max(meanError * 1.25, floor.sigma(at: foreseen))
    level = foreseen + Self.levelShare * error
    slope += Self.slopeShare * error / max(hours, 1.0 / 60)
    meanError += Self.errorShare * (min(abs(error), 3 * sigma) - meanError)
    return isSettled ? (foreseen, error / sigma) : nil
  }
}

/// The mean and the standard deviation of the first values of a series (Welford 1962).
struct Baseline: Hashable, Sendable {
  private let floor: SensingRules.Floor
  private(set) var mean = 0.0
  private var squares = 0.0
  private var count = 0

  init(floor: SensingRules.Floor) { self.floor = floor }

  /// Whether enough values have been seen.
  var isSettled: Bool { count >= SensingRules.learning }

  /// Never less than the floor.
  var sigma: Double {
    max(count > 1 ? (squares / Double(count - 1)).squareRoot() : 0, floor.sigma(at: mean))
  }

  mutating func learn(_ value: Double) {
    count += 1
    let before = value - mean
    mean += before / Double(count)
    squares += before * (value - mean)
  }
}
