import Domain
import Glibc

/// What a source lets go of: how much a second, and for how long.
struct DriftSource {
  private let hazard: Hazard
  private let release: Estimate
  private let duration: Estimate
  private let now: Instant

  init(_ hazard: Hazard, release: Estimate, at now: Instant) {
    self.hazard = hazard
    self.release = release
    self.now = now
    // Of what nobody said when it ends it is assumed that it goes on.
    duration = hazard.source("duration") ?? Estimate(low: 1e4, middle: 1e4, high: 1e4)
  }

  /// kg of each step; a member draws within what is known, nil is the middle.
  func masses(_ member: Int?, _ draws: Draws, _ count: Int) -> [Double] {
    func drawn(_ estimate: Estimate, _ purpose: Draws.Purpose) -> Double {
      guard let member else { return estimate.middle }
      // From the tenth to the ninetieth of a hundred lie 2.56 standard deviations.
      let sigma = log(max(1, estimate.high / max(1e-9, estimate.low))) / 2.56
      return estimate.middle * exp(sigma * draws.normal(purpose, member: member, place: 0))
    }
    let rate = drawn(release, .release)
    var minutes = drawn(duration, .duration)
    // What was not said to be over goes on.
    let gone = Double(hazard.report.since.duration(to: now).inSeconds) / 60
    if duration.high > duration.low { minutes = max(minutes, gone + 5) }
    let step = Double(DriftEnsemble.step.inSeconds)
    return (0..<count).map { index in
      rate * min(step, max(0, minutes * 60 - Double(index) * step))
    }
  }
}

extension Prospect.Rivals {
  /// Nothing is said.
  static let none = Prospect.Rivals(persistence: nil, fixedLag: nil)
}

extension Hazard {
  /// What is known of a quantity of its source.
  func source(_ quantity: String) -> Estimate? {
    report.sources.first { $0.quantity == quantity }?.amount
  }
}
