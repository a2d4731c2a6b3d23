import Glibc
import Hazards
import Testing

/// Services that need one another.
@Suite struct CascadeTests {
  /// Haimes and Jiang (2001), J. Infrastruct. Syst. 7, p. 1-12: (0.571, 0.714).
  @Test func twoSubsystems() {
    let failure = Inoperability(interdependency: [[0, 0.8], [0.2, 0]], perturbation: [0, 0.6])
    #expect(isClose(failure.shares[0], 4.0 / 7, within: 1e-14))
    #expect(isClose(failure.shares[1], 5.0 / 7, within: 1e-14))
    #expect(failure.isCapped == [false, false])
  }

  /// The stroke finds what patience finds: 5,000 rounds of the iteration itself, over seeds, with
  /// every strength from weak to far beyond whole failure.
  @Test(arguments: 0..<24)
  func theStrokeIsTheLimit(seed: Int) {
    var dice = PhiloxStream(seed: UInt64(seed), stream: 0)
    let order = 2 + seed % 6
    let strength = 0.1 + 0.1 * Double(seed)
    let matrix = (0..<order).map { _ in
      (0..<order).map { _ in
        dice.share() < 0.4 ? strength * dice.share() : 0
      }
    }
    let blows = (0..<order).map { _ in dice.share() < 0.5 ? dice.share() : 0 }
    var shares = blows
    for _ in 0..<5_000 {
      shares = (0..<order).map { row in
        min(1, zip(matrix[row], shares).reduce(blows[row]) { $0 + $1.0 * $1.1 })
      }
    }
    let failure = Inoperability(interdependency: matrix, perturbation: blows)
    for (found, expected) in zip(failure.shares, shares) {
      #expect(abs(found - expected) < 1e-11, "seed \(seed): \(failure.shares), not \(shares)")
    }
    #expect(failure.isCapped == shares.map { $0 >= 1 - 1e-12 })
  }

  /// A group that keeps itself alive without a blow is not what the iteration finds.
  @Test func nothingFailsWithoutABlow() {
    let failure = Inoperability(interdependency: [[2, 0], [0, 0.5]], perturbation: [0, 0.1])
    #expect(failure.shares == [0, 0.2] && failure.isCapped == [false, false])
  }

  /// Without a new blow the discrete recovery of Santos et al. (2014), 60 days.
  @Test func recoveryByDays() {
    let matrix = [[0, 0, 0.3], [0.4, 0, 0], [0.2, 0.6, 0]]
    let recovery = Recovery(
      interdependency: matrix,
      resilience: [1, 1, 1].map { _ in Recovery.resilience(recoveryTime: 60, ownShare: 0) },
      perturbation: [0, 0, 0], initial: [0, 0, 0.12])
    let found = recovery.inoperability(afterSteps: 10)
    for (found, expected) in zip(
      found, [0.013545403018984537, 0.0020195198522300045, 0.05527399071554883])
    {
      #expect(isClose(found, expected, within: 1e-12))
    }
  }

  /// A service alone is down to a hundredth after its recovery time.
  @Test func recoveryTimeMeansAHundredth() {
    let recovery = Recovery(
      interdependency: [[0.25]],
      resilience: [Recovery.resilience(recoveryTime: 12, ownShare: 0.25)], perturbation: [0],
      initial: [0.8])
    #expect(isClose(recovery.inoperability(after: 12)[0], 0.008, within: 1e-12))
  }

  /// A lasting blow ends in the standing failure, however quick the services are.
  @Test(arguments: [0.1, 1, 1e6, 1e12])
  func aLastingBlowEndsInTheStandingFailure(quickness: Double) {
    let matrix = [[0, 0.8], [0.2, 0]]
    let recovery = Recovery(
      interdependency: matrix, resilience: [quickness, quickness / 7], perturbation: [0, 0.6],
      initial: [0, 0])
    let end = recovery.inoperability(after: 4000)
    let standing = Inoperability(interdependency: matrix, perturbation: [0, 0.6]).shares
    for (found, expected) in zip(end, standing) { #expect(isClose(found, expected, within: 1e-9)) }
  }

  /// A million days by powers are a million days one by one.
  @Test func manyStepsArePowers() {
    let recovery = Recovery(
      interdependency: [[0, 0.999], [0.999, 0]], resilience: [0.01, 0.02], perturbation: [0, 1e-4],
      initial: [0.5, 0])
    var state = [0.5, 0]
    for _ in 0..<9000 {
      state = [
        state[0] + 0.01 * (0.999 * state[1] - state[0]),
        state[1] + 0.02 * (0.999 * state[0] + 1e-4 - state[1]),
      ]
    }
    for (found, expected) in zip(recovery.inoperability(afterSteps: 9000), state) {
      #expect(isClose(found, expected, within: 1e-10))
    }
  }

  /// Each rule at its edge; rounds look at the state before them.
  @Test func roundsOfADependency() {
    let graph = DependencyGraph(
      supports: [[], [0], [0, 1], [0, 1, 2], [3, 0], []],
      rules: [.any, .any, .all, .share(2.0 / 3), .all, .any])
    #expect(graph.rounds(after: [0, 0]) == [[0], [1], [2, 3], [4]])
    #expect(graph.rounds(after: []) == [[]])
    #expect(graph.rounds(after: [5]) == [[5]])
  }

  /// Pregnolato et al. (2017).
  @Test(arguments: [(0.0, 86.9448), (100, 40.6548), (299, 2.0886), (300, 0), (1e9, 0)])
  func roadsUnderWater(depth: Double, speed: Double) {
    #expect(abs(FloodedRoad.speed(depth: depth) - speed) < 1e-4)
    #expect(FloodedRoad.isPassable(depth: depth) == (depth < 300))
  }
}
