import Foundation
import Hazards
import Testing

/// Floods through a reach whose storage is a power of the flow.
@Suite struct NonlinearMuskingumTests {
  /// Wilson (1974): the flood on which this method is tried.
  private let inflows: [Double] = [
    22, 23, 35, 71, 103, 111, 109, 100, 86, 71, 59, 47, 39, 32, 28, 24, 22, 21, 20, 19, 19, 18,
  ]
  private let observed: [Double] = [
    22, 21, 21, 26, 34, 44, 55, 66, 75, 82, 85, 84, 80, 73, 64, 54, 44, 36, 30, 25, 22, 19,
  ]

  private func residual(_ reach: NonlinearMuskingum) -> Double {
    reach.sumOfSquares(inflows, observed: observed, initialOutflow: inflows[0])
  }

  @Test(arguments: [
    ("Geem 2006", 0.0863, 0.2869, 1.8679, 36.77), ("Mohan 1997", 0.1033, 0.2813, 1.8282, 38.24),
  ])
  func publishedSums(source: String, k: Double, x: Double, m: Double, sum: Double) {
    let reach = NonlinearMuskingum(storageCoefficient: k, weighting: x, exponent: m)
    #expect(abs(residual(reach) - sum) < 0.005, "\(source)")
  }

  @Test func theFitIsNoWorseThanAnyPublished() {
    let reach = NonlinearMuskingum.fitted(to: inflows, observed: observed)
    #expect(residual(reach) < 36.768)
    #expect(abs(reach.exponent - 1.868) < 0.01 && abs(reach.weighting - 0.287) < 0.002)
  }

  /// What a known reach made of a flood leads back to that reach.
  @Test(arguments: [
    (1.5, 0.2, 1.0, 1.0), (3, 0.05, 1.6, 400), (2, 0.4, 0.7, 30), (5, 0, 1.3, 8000),
    (1.2, 0.3, 2.2, 0.05),
  ])
  func aKnownReachIsFoundAgain(time: Double, x: Double, m: Double, size: Double) {
    let inflows = (0..<40).map { step -> Double in
      let place = Double(step) / 8
      return size * (0.2 + place * place * exp(2 * (1 - place)))
    }
    let mean = inflows.reduce(0, +) / 40
    let reach = NonlinearMuskingum(
      storageCoefficient: time / m / pow(mean, m - 1), weighting: x, exponent: m)
    let observed = reach.route(inflows, initialOutflow: inflows[0]).outflows
    #expect(observed.count == 40)
    let found = NonlinearMuskingum.fitted(to: inflows, observed: observed)
    let sum = found.sumOfSquares(inflows, observed: observed, initialOutflow: inflows[0])
    #expect(sum < 1e-9 * size * size)
    #expect(abs(found.weighting - x) < 1e-3 && abs(found.exponent - m) < 1e-2)
  }

  /// The best reach may lie at an edge: a flood that is only late, and one that comes at once.
  @Test(arguments: [0, 1, 2]) func edgesAreFollowed(lag: Int) {
    let late = Array(repeating: inflows[0], count: lag) + inflows.dropLast(lag)
    let found = NonlinearMuskingum.fitted(to: inflows, observed: late)
    let sum = found.sumOfSquares(inflows, observed: late, initialOutflow: inflows[0])
    // Nothing near it is lower.
    for scale in [0.999, 1.001] {
      for (k, x, m) in [(scale, 1.0, 1.0), (1, scale, 1), (1, 1, scale)] {
        let near = NonlinearMuskingum(
          storageCoefficient: found.storageCoefficient * k,
          weighting: min(found.weighting * x, 0.999_999_999), exponent: found.exponent * m)
        let other = near.sumOfSquares(inflows, observed: late, initialOutflow: inflows[0])
        #expect(other > sum - 0.005)
      }
    }
  }

  @Test func atAnExponentOfOneItKeepsASteadyFlow() {
    let reach = NonlinearMuskingum(storageCoefficient: 2, weighting: 0.2, exponent: 1)
    let routing = reach.route([7, 7, 7, 7], initialOutflow: 7)
    #expect(routing.outflows.allSatisfy { abs($0 - 7) < 1e-12 } && routing.emptyAt == nil)
  }

  @Test func aStorageBelowNothingIsToldWithItsStep() {
    let reach = NonlinearMuskingum(storageCoefficient: 0.1, weighting: 0.2, exponent: 1)
    let routing = reach.route([100, 0, 0], initialOutflow: 100)
    #expect(routing.outflows.count == routing.emptyAt)
    #expect(
      reach.sumOfSquares([100, 0, 0], observed: [1, 1, 1], initialOutflow: 100) == .infinity)
  }
}
