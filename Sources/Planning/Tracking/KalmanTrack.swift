/// A filter that follows what moves in a line by inexact measurements of its place (Kalman 1960,
/// Journal of Basic Engineering 82:35).
package struct KalmanTrack: Hashable, Sendable {
  /// How the followed thing moves.
  package enum Motion: Hashable, Sendable {
    /// It stays, but for a variance that each step adds.
    case still(varianceOfStep: Double)
    /// It keeps its speed over steps of seconds, but for an acceleration by chance that is constant
    /// within each; of the variance of that.
    case constantVelocity(step: Double, varianceOfAcceleration: Double)
  }

  package let motion: Motion
  /// Place, and speed where it moves.
  package private(set) var state: [Double]
  package private(set) var covariance: [[Double]]
  /// How much of the last surprise went into each part of the state.
  package private(set) var gain: [Double] = []

  /// A filter that knows a state with a covariance.
  package init(motion: Motion, state: [Double], covariance: [[Double]]) {
    (self.motion, self.state, self.covariance) = (motion, state, covariance)
  }

  /// Predicts a step, then learns from a measurement of the place.
  package mutating func take(_ measurement: Double, variance: Double) {
    predict()
    let spread = covariance[0][0] + variance
    let surprise = measurement - state[0]
    let row = covariance[0]
    gain = covariance.map { $0[0] / spread }
    for part in state.indices {
      state[part] += gain[part] * surprise
      for other in state.indices { covariance[part][other] -= gain[part] * row[other] }
    }
  }

  private mutating func predict() {
    switch motion {
    case .still(let variance): covariance[0][0] += variance
    case .constantVelocity(let step, let variance):
      state[0] += step * state[1]
      let (place, cross, speed) = (covariance[0][0], covariance[0][1], covariance[1][1])
      let square = step * step
      let mixed = cross + step * speed + variance * square * step / 2
      covariance = [
        [place + 2 * step * cross + square * speed + variance * square * square / 4, mixed],
        [mixed, speed + variance * square],
      ]
    }
  }
}
