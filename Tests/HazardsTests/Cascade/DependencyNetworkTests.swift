import Hazards
import Testing

/// Assets through time: who fails when, and that all comes back.
@Suite struct DependencyNetworkTests {
  private typealias Asset = DependencyNetwork.Asset

  /// A levee, a substation behind it, a hospital with six hours of fuel, and a pump.
  private let town = [
    Asset(.levee, repairTime: 36_000), Asset(.power, supports: [0], repairTime: 7200),
    Asset(.hospital, supports: [1], endurance: 21_600, repairTime: 3600),
    Asset(.pump, supports: [1], repairTime: 3600, restartTime: 600),
  ]

  @Test func aTownIsToldHourByHour() {
    var network = DependencyNetwork(town)
    var changes = network.strike(0)
    for _ in 0..<24 { changes += network.step(3600) }
    let told: [DependencyNetwork.Change] = [
      change(0, 0, .struck), change(0, 1, .lostSupport), change(0, 3, .lostSupport),
      change(21_600, 2, .lostSupport), change(36_000, 0, .restored),
      change(36_000, 1, .restored), change(36_000, 2, .restored), change(36_600, 3, .restored),
    ]
    #expect(changes == told)
    #expect(network.works == [true, true, true, true])
  }

  /// Support that is back in time changes nothing for those who hold out.
  @Test func fuelThatLastsIsEnough() {
    var network = DependencyNetwork(town)
    var changes = network.strike(1)
    for _ in 0..<4 { changes += network.step(3600) }
    #expect(!changes.contains { $0.asset == 2 } && network.failedCount(of: .hospital) == 0)
    #expect(changes.contains(change(7800, 3, .restored)))
  }

  @Test func twoThatNeedEachOtherNeedAHand() {
    var network = DependencyNetwork([
      Asset(.power, supports: [1], endurance: 60, repairTime: 100),
      Asset(.telecom, supports: [0], endurance: 60, repairTime: 100),
    ])
    _ = network.strike(0)
    _ = network.step(86_400)
    #expect(network.works == [false, false])
    #expect(network.restart(0).count == 1)
    _ = network.step(1)
    #expect(network.works == [true, true])
  }

  /// Without times to hold out the assets that fail are those of the rounds.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func withoutReservesItIsTheRounds(seed: UInt64) {
    let assets = random(seed, count: 30, endurance: 0)
    var network = DependencyNetwork(assets)
    let initial = [Int(seed) % 30, Int(seed * 7) % 30]
    for asset in initial { _ = network.strike(asset) }
    _ = network.step(0)
    let rounds = DependencyGraph(supports: assets.map(\.supports), rules: assets.map(\.rule))
      .rounds(after: initial)
    #expect(
      network.works.indices.filter { !network.works[$0] } == rounds.flatMap { $0 }.sorted())
  }

  /// Who fails comes back, once each time: in a network without loops all works again when all is
  /// mended, whatever was struck, and in steps of any length the same happens.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whoFailsComesBack(seed: UInt64) {
    let assets = random(seed, count: 40, endurance: 5000)
    var (fine, coarse) = (DependencyNetwork(assets), DependencyNetwork(assets))
    var dice = PhiloxStream(seed: seed, stream: 2)
    var changes: [DependencyNetwork.Change] = []
    var coarseChanges: [DependencyNetwork.Change] = []
    for hour in 0..<48 {
      if hour % 6 == 0 {
        let struck = Int(dice.next() % 40)
        changes += fine.strike(struck)
        coarseChanges += coarse.strike(struck)
      }
      for _ in 0..<60 { changes += fine.step(60) }
      coarseChanges += coarse.step(3600)
    }
    changes += fine.step(1e6)
    coarseChanges += coarse.step(1e6)
    #expect(changes == coarseChanges && !changes.isEmpty)
    #expect(fine.works.allSatisfy { $0 }, "seed \(seed)")
    for asset in assets.indices {
      let own = changes.filter { $0.asset == asset }
      let falls = own.count { $0.what != .restored }
      #expect(falls == own.count - falls)
      #expect(
        own.enumerated().allSatisfy { ($0.offset % 2 == 1) == ($0.element.what == .restored) })
    }
  }

  private func change(
    _ time: Double, _ asset: Int, _ what: DependencyNetwork.Change.What
  ) -> DependencyNetwork.Change {
    DependencyNetwork.Change(time: time, asset: asset, what: what)
  }

  /// Assets that need earlier ones alone.
  private func random(_ seed: UInt64, count: Int, endurance: Double) -> [Asset] {
    var dice = PhiloxStream(seed: seed, stream: 1)
    return (0..<count).map { index in
      let supports = (0..<index).filter { _ in dice.share() < 0.08 }
      let rules: [DependencyGraph.Rule] = [.any, .all, .share(0.5)]
      return Asset(
        DependencyNetwork.Kind.allCases[index % 8], supports: supports, rule: rules[index % 3],
        endurance: endurance * dice.share(), repairTime: 20_000 * dice.share(),
        restartTime: endurance / 10 * dice.share())
    }
  }
}
