import Glibc

/// How fast an epidemic grows at first (Wallinga and Lipsitch 2007):
/// (1 + r/σ)(1 + r/γ) = R₀.
package struct EpidemicGrowth: Hashable, Sendable {
  /// r, per day; below 0 for one that dies out.
  package let rate: Double

  /// The growth at R₀, with the daily rates out of latency and illness, both above 0.
  package init(reproductionNumber: Double, latency: Double, recovery: Double) {
    // In units of the quicker rate, so that no product leaves the range of numbers.
    let slow = min(latency, recovery)
    let ratio = slow / max(latency, recovery)
    let root = sqrt(square(1 - ratio) + 4 * ratio * reproductionNumber)
    rate = 2 * slow * (reproductionNumber - 1) / (1 + ratio + root)
  }

  /// Days in which the number of patients doubles; nil where it does not grow.
  package var doublingTime: Double? { rate > 0 ? log(2) / rate : nil }
}
