import Glibc

/// How the direction of the wind stands and how it turns, by a filter (Kalman 1960) over all that a
/// mast showed: a direction that turns for a day or two, as when a front passes, and a swing about
/// it that comes and goes within hours. Which of the two a change of the last hour was is not known
/// from that hour alone: the longer the mast was heard, the surer.
///
/// Degrees and hours throughout; a direction is counted on without jumps at north.
struct WindTurning {
  /// How far things are off and how long they last: plausible for flat land, chosen so that what
  /// is foretold of gas and of ash is right in both a wind that swings and one that turns.
  private enum Doubt {
    /// Degrees an hour, a standard deviation, and hours.
    static let turn = 6.0
    static let turnLasts = 48.0
    /// Degrees, and hours.
    static let swing = 8.0
    static let swingLasts = 2.0
    /// Degrees: a reading is a gust.
    static let reading = 5.0
    /// Degrees, before the first reading.
    static let direction = 40.0
  }

  /// Where a run stands and how it goes on.
  struct State {
    fileprivate var direction = 0.0
    fileprivate var turn = 0.0
    fileprivate var swing = 0.0

    /// What the wind comes from.
    var shown: Double { direction + swing }

    /// Lets hours pass, with what is new in them as standard normal numbers.
    mutating func pass(_ hours: Double, turn newTurn: Double = 0, swing newSwing: Double = 0) {
      let (kept, left) = (exp(-hours / Doubt.turnLasts), exp(-hours / Doubt.swingLasts))
      direction += turn * Doubt.turnLasts * (1 - kept)
      turn = turn * kept + Doubt.turn * (1 - kept * kept).squareRoot() * newTurn
      swing = swing * left + Doubt.swing * (1 - left * left).squareRoot() * newSwing
    }
  }

  /// What is known now: the middle, and the covariances of direction, turn and swing row by row.
  private(set) var middle = State()
  private var spread = [
    Doubt.direction * Doubt.direction, 0, 0, 0, Doubt.turn * Doubt.turn, 0, 0, 0,
    Doubt.swing * Doubt.swing,
  ]

  /// What readings tell, each at an hour (0 is now) and in degrees, the oldest first.
  init(_ readings: [(hour: Double, degrees: Double)]) {
    var last = readings.first?.hour ?? 0
    middle.direction = readings.first?.degrees ?? 0
    for reading in readings {
      pass(reading.hour - last)
      take(reading.degrees)
      last = reading.hour
    }
    pass(max(0, -last))
  }

  private mutating func pass(_ hours: Double) {
    guard hours > 0 else { return }
    middle.pass(hours)
    let (kept, left) = (exp(-hours / Doubt.turnLasts), exp(-hours / Doubt.swingLasts))
    let reach = Doubt.turnLasts * (1 - kept)
    let (p, t) = (spread, spread[4])
    let (ofTurn, ofSwing) = ((p[1] + reach * t) * kept, (p[2] + reach * p[5]) * left)
    spread = [
      p[0] + 2 * reach * p[1] + reach * reach * t, ofTurn, ofSwing,
      ofTurn, t * kept * kept + Doubt.turn * Doubt.turn * (1 - kept * kept), p[5] * kept * left,
      ofSwing, p[5] * kept * left,
      p[8] * left * left + Doubt.swing * Doubt.swing * (1 - left * left),
    ]
  }

  /// Takes a reading of direction and swing together.
  private mutating func take(_ degrees: Double) {
    let shared = (0..<3).map { spread[$0 * 3] + spread[$0 * 3 + 2] }
    let whole = shared[0] + shared[2] + Doubt.reading * Doubt.reading
    let error = degrees - middle.shown
    middle.direction += shared[0] / whole * error
    middle.turn += shared[1] / whole * error
    middle.swing += shared[2] / whole * error
    for row in 0..<3 {
      for column in 0..<3 { spread[row * 3 + column] -= shared[row] * shared[column] / whole }
    }
  }

  /// What may be now, by three standard normal numbers and the root of the covariances (Cholesky).
  func drawn(_ first: Double, _ second: Double, _ third: Double) -> State {
    let a = max(1e-9, spread[0]).squareRoot()
    let (b, d) = (spread[3] / a, spread[6] / a)
    let c = max(1e-9, spread[4] - b * b).squareRoot()
    let e = (spread[7] - b * d) / c
    let f = max(0, spread[8] - d * d - e * e).squareRoot()
    return State(
      direction: middle.direction + a * first, turn: middle.turn + b * first + c * second,
      swing: middle.swing + d * first + e * second + f * third)
  }
}
