import Domain
import Glibc
import Hazards

/// The wind of a city as its mast showed it, and as it may blow on.
///
/// A reading is a gust: the wind of a past moment is the mean of the readings about it. How it
/// turns on is told by all that the mast showed (`WindTurning`). The same wind blows over all the
/// region, which is an assumption of flat land.
struct WindOutlook {
  /// How old the newest wind may be.
  private static let longestSilence = Duration.hours(2)
  /// The standard deviation in time of the weights of readings, in hours.
  private static let smoothing = 0.25
  /// The hours from which the turn about now is taken.
  private static let memory = 1.5

  /// How far things are off, each a standard deviation; checked by how often what was told came.
  private enum Doubt {
    /// Degrees: the direction over the region against that of the mast.
    static let bias = 2.0
    /// Of the logarithm of the speed.
    static let speed = 0.08
  }

  /// A reading, in hours from now and degrees from the mean direction.
  private struct Sample {
    let hour: Double
    let value: Double
  }

  let readings: Int
  let newest: Instant
  private let now: Instant
  private let mean: Double
  private let directions: [Sample]
  private let speeds: [Sample]
  /// Degrees from the mean, and degrees an hour, both of the line through the last readings.
  private let level: Double
  private let turn: Double
  /// What is to come of the direction, from the mean.
  private let turning: WindTurning

  /// Nil where no wind was heard lately.
  init?(of city: City, in picture: Picture, at now: Instant) {
    let source = city.windSource
    guard let speeds = picture.series(source: source, kind: "wind"),
      let directions = picture.series(source: source, kind: "wind-direction"),
      let newest = speeds.latest?.time, newest.duration(to: now) <= Self.longestSilence,
      let last = directions.latest?.value
    else { return nil }
    self.now = now
    self.newest = newest
    readings = speeds.points.count + directions.points.count
    func hour(_ time: Instant) -> Double { -Double(time.duration(to: now).inSeconds) / 3600 }
    mean = last
    self.directions = directions.points.map {
      Sample(hour: hour($0.time), value: ($0.value - last).halfTurn)
    }
    self.speeds = speeds.points.map { Sample(hour: hour($0.time), value: $0.value) }
    (level, turn) = Self.line(self.directions.filter { $0.hour > -Self.memory })
    turning = WindTurning(self.directions.map { ($0.hour, $0.value) })
  }

  /// The straight line through samples: its value now and its slope an hour.
  private static func line(_ samples: [Sample]) -> (level: Double, slope: Double) {
    let count = Double(max(1, samples.count))
    let hour = samples.reduce(0) { $0 + $1.hour } / count
    let value = samples.reduce(0) { $0 + $1.value } / count
    let spread = samples.reduce(0) { $0 + ($1.hour - hour) * ($1.hour - hour) }
    // A few readings tell no turn.
    guard samples.count >= 6, spread > 0 else { return (value, 0) }
    let slope =
      samples.reduce(0) { $0 + ($1.hour - hour) * ($1.value - value) } / spread
    return (value - slope * hour, slope)
  }

  private static func smoothed(_ samples: [Sample], at hour: Double) -> Double {
    let held = min(max(hour, samples.first?.hour ?? 0), samples.last?.hour ?? 0)
    var (sum, weights) = (0.0, 0.0)
    for sample in samples {
      let distance = (sample.hour - held) / smoothing
      guard abs(distance) < 4 else { continue }
      let weight = exp(-distance * distance / 2)
      sum += weight * sample.value
      weights += weight
    }
    return weights > 0 ? sum / weights : samples.last?.value ?? 0
  }

  /// The wind of the last hour, as if it had always blown and went on.
  var steady: Wind {
    func lately(_ samples: [Sample]) -> Double {
      let last = samples.last?.hour ?? 0
      let values = samples.filter { $0.hour >= last - 1 }.map(\.value)
      return values.reduce(0, +) / Double(max(1, values.count))
    }
    return Wind(speed: max(0.5, lately(speeds)), fromDegrees: mean + lately(directions))
  }

  /// The winds of each of so many members in even steps from a past moment on; a member has the
  /// same doubts at every step.
  func winds(
    from start: Instant, step: Duration, count: Int, members: Int, _ draws: Draws
  ) -> [[Wind]] {
    let first = -Double(start.duration(to: now).inSeconds) / 3600
    let length = Double(step.inSeconds) / 3600
    let hours = (0..<count).map { first + (Double($0) + 0.5) * length }
    // What blew is the same for all of them, but for their doubts.
    let past = hours.prefix { $0 <= 0 }.map { self.past(at: $0) }
    let current = max(0.5, Self.smoothed(speeds, at: 0))
    return (0..<members).map { member in
      func normal(_ purpose: Draws.Purpose, _ place: Int = 0) -> Double {
        draws.normal(purpose, member: member, place: place)
      }
      let bias = Doubt.bias * normal(.windDirection)
      let factor = exp(Doubt.speed * normal(.windSpeed))
      var state = turning.drawn(
        normal(.windDirection, 1), normal(.windDirection, 2), normal(.windDirection, 3))
      return hours.indices.map { index in
        if index < past.count {
          return Wind(
            speed: past[index].speed * factor, fromDegrees: mean + past[index].direction + bias)
        }
        state.pass(
          min(length, hours[index]), turn: normal(.windTurn, index),
          swing: normal(.windDrift, index))
        return Wind(speed: current * factor, fromDegrees: mean + state.shown + bias)
      }
    }
  }

  /// The smoothed wind of the past, its direction in degrees from the mean; near now, where no
  /// readings lie beyond, the line's.
  private func past(at hour: Double) -> (speed: Double, direction: Double) {
    let share = min(1, max(0, -hour / (2 * Self.smoothing)))
    let direction =
      Self.smoothed(directions, at: hour) * share + (level + turn * hour) * (1 - share)
    return (max(0.5, Self.smoothed(speeds, at: hour)), direction)
  }
}

extension Double {
  /// An angle in degrees as the shorter way round, -180 to 180.
  fileprivate var halfTurn: Double { remainder(dividingBy: 360) }
}
