import Geodesy
import Planning

extension Model {
  /// A track by inexact fixes.
  static let trackKalman = Model(
    "track-kalman", "where a truck is, by inexact measurements, with a Kalman filter",
    read: { (input) throws(InputFault) in try input.track() },
    compute: { (track: Track) in
      var filter = track.filter
      return track.measurements.map { measurement in
        filter.take(measurement, variance: track.variance)
        return filter
      }
    },
    write: { (steps: [KalmanTrack], answer) in
      answer.write("track", steps) { step, answer in
        answer.write("state", step.state)
        answer.write("covariance", step.covariance)
        answer.write("gain", step.gain)
      }
    })

  /// Where one is after going straight ahead.
  static let deadReckoning = Model(
    "dead-reckoning", "where one is after going straight ahead for a while",
    read: { (input) throws(InputFault) in
      let place = try input.coordinate()
      let heading = try input.number("heading_deg", .between(0, 360))
      let speed = try input.number("speed_m_s")
      let metres = speed * (try input.number("elapsed_s"))
      guard metres.isFinite else {
        throw input.refused("elapsed_s", "leads farther than a number can tell")
      }
      return place.destination(bearing: heading, distance: .metres(metres))
    },
    compute: { (place: Coordinate) in place },
    write: { place, answer in
      answer.write("latitude_deg", place.latitude)
      answer.write("longitude_deg", place.longitude)
    })

  /// How well the next site can be foretold.
  static let nextSiteMarkov = Model(
    "next-site-markov", "how well the next site of a driver of known habits can be foretold",
    read: { (input) throws(InputFault) in
      let count = input.count(of: "transition")
      return try input.array("transition", .atLeast(1)) { (field) throws(InputFault) in
        let row = try field.numbers(.share, .exactly(count))
        let sum = row.reduce(0, +)
        guard abs(sum - 1) <= 1e-6 else { throw field.refused("sums to \(sum), not to 1") }
        return row
      }
    },
    compute: { (rows: [[Double]]) in SiteChain(rows) },
    write: { chain, answer in
      if let stationary = chain.stationary {
        answer.write("stationary", stationary)
      } else {
        answer.write("stationary", Double?.none)
        answer.warn("where it ends depends on where it begins")
      }
      answer.write("entropy_bits", chain.entropy)
      answer.write("optimal_accuracy", chain.optimalAccuracy)
      answer.write("fano_bound", chain.fanoBound)
    })

  /// How well the next site was foretold.
  static let nextSiteAccuracy = Model(
    "next-site-accuracy", "how well a log foretells the next site from the moves before",
    read: { (input) throws(InputFault) in
      let visits = try input.integers("visits", .notNegative, .atLeast(2))
      let learned = try input.integer(
        "learned_moves", [.atLeast(0), .below(Double(visits.count - 1))])
      return (visits, learned)
    },
    compute: { (visits: [Int], learned: Int) in
      (
        accuracy: SiteLog.accuracy(of: visits, after: learned), moves: visits.count - 1 - learned
      )
    },
    write: { (outcome: (accuracy: Double?, moves: Int), answer) in
      answer.write("accuracy", outcome.accuracy)
      answer.write("moves", outcome.moves)
    })

  /// Which points lie in a zone.
  static let pointInPolygon = Model(
    "point-in-polygon", "which points lie in a zone, by the even-odd rule",
    read: { (input) throws(InputFault) in
      let corners = try input.points("polygon", .atLeast(3))
      return (corners, try input.points("points", .any))
    },
    compute: { (corners: [PlanePoint], points: [PlanePoint]) in
      points.map { $0.isInside(corners) }
    },
    write: { inside, answer in answer.write("inside", inside) })
}

private struct Track {
  let filter: KalmanTrack
  let measurements: [Double]
  let variance: Double
}

private enum MotionWord: String, CaseIterable {
  case still = "static"
  case constantVelocity = "constant-velocity"
}

extension Fields {
  fileprivate mutating func track() throws(InputFault) -> Track {
    let word = try word("motion", MotionWord.self)
    let noise = try number("process_noise", .notNegative, default: 0)
    let (motion, parts): (KalmanTrack.Motion, Int) =
      switch word {
      case .still: (.still(varianceOfStep: noise), 1)
      case .constantVelocity:
        (
          .constantVelocity(
            step: try number("time_step_s", .positive), varianceOfAcceleration: noise), 2
        )
      }
    let measurements = try numbers("measurements_m")
    let variance = try number("measurement_variance_m2", .positive)
    let state = try numbers("initial_state", .any, .exactly(parts))
    let covariance = try array("initial_covariance", .exactly(parts)) {
      (row) throws(InputFault) in
      try row.numbers(.any, .exactly(parts))
    }
    guard Self.isCovariance(covariance) else {
      throw refused("initial_covariance", "is not symmetric with no negative variance")
    }
    return Track(
      filter: KalmanTrack(motion: motion, state: state, covariance: covariance),
      measurements: measurements, variance: variance)
  }

  private static func isCovariance(_ rows: [[Double]]) -> Bool {
    guard rows.indices.allSatisfy({ rows[$0][$0] >= 0 }) else { return false }
    guard rows.count == 2 else { return true }
    let (cross, product) = (rows[0][1], rows[0][0] * rows[1][1])
    return abs(cross - rows[1][0]) <= 1e-9 * abs(cross) && cross * cross <= product * (1 + 1e-9)
  }

  /// A place on the Earth.
  mutating func coordinate() throws(InputFault) -> Coordinate {
    .at(
      try number("latitude_deg", .between(-90, 90)),
      try number("longitude_deg", .between(-180, 180)))
  }

  fileprivate mutating func points(
    _ key: String, _ count: Count
  ) throws(InputFault) -> [PlanePoint] {
    try array(key, count) { (field) throws(InputFault) in
      let parts = try field.tuple(of: 2)
      return PlanePoint(x: try parts[0].number(), y: try parts[1].number())
    }
  }
}
