import Planning
import Testing

@Suite("What a common danger costs any group of cities")
struct JointCostTests {
  /// Made-up costs of so many cities, the same every time: some along a river, some with help.
  private func cost(_ players: Int, seed: UInt64, helps: Bool) -> JointCost {
    var dice = Shuffle(seed: seed)
    var sum = 0.0
    let needs = (0..<players).map { _ in
      sum += Double(dice.below(400))
      return dice.below(4) == 0 ? 0 : sum
    }
    let own = (0..<players).map { _ in Double(dice.below(300)) }
    let matrix = (0..<players).map { helper in
      (0..<players).map { helped in helper == helped ? 0 : Double(dice.below(60)) }
    }
    return JointCost(needs: needs, own: own, helps: helps ? matrix : [], outside: 1.5)
  }

  private func game(_ cost: JointCost) -> CoalitionGame {
    CoalitionGame(
      players: cost.players, kind: .cost,
      values: (0..<1 << cost.players).map { cost.cost(of: UInt64($0)) })
  }

  @Test(arguments: UInt64(1)...20)
  func theExactSharesAreThoseOfAllOrders(seed: UInt64) throws {
    for helps in [false, true] {
      let cost = cost(Int(2 + seed % 8), seed: seed, helps: helps)
      let game = game(cost)
      for (found, expected) in zip(cost.shapley, game.shapley) {
        #expect(abs(found - expected) < 1e-6, "seed \(seed)")
      }
      for (found, expected) in zip(cost.separable, game.separable) {
        #expect(abs(found - expected) < 1e-6, "seed \(seed)")
      }
      // Where nobody saves anything there is no rest to share; of the game no less.
      let shares = game.separableShares ?? cost.shapley
      for (found, expected) in zip(cost.separableShares ?? cost.shapley, shares) {
        #expect(abs(found - expected) < 1e-6, "seed \(seed)")
      }
    }
  }

  /// Littlechild and Owen 1973: of a runway that three kinds of aeroplanes need up to 10, 20 and
  /// 30, each stretch is paid alike by all who need it.
  @Test func eachStretchIsPaidAlike() {
    let cost = JointCost(needs: [10, 20, 30], own: [0, 0, 0])
    #expect(cost.shapley.map { ($0 * 3).rounded() } == [10, 25, 55])
    #expect(cost.isInCore(cost.shapley) == true)
    #expect(cost.isInCore([30, 0, 0]) == false, "the first would rather go alone")
  }

  @Test(arguments: UInt64(1)...20)
  func theCoreOfManyIsFoundWithoutLookingAtAllGroups(seed: UInt64) {
    let small = cost(8, seed: seed, helps: false)
    // The same game with eight cities that need nothing is too large to look at all groups.
    let nothing = Array(repeating: 0.0, count: 8)
    let large = JointCost(needs: small.needs + nothing, own: small.own + nothing)
    var dice = Shuffle(seed: seed)
    let shares = small.shapley
    var moved = shares
    moved[dice.below(8)] += 90
    moved[dice.below(8)] -= 90
    for tried in [shares, moved] {
      #expect(small.isInCore(tried) == large.isInCore(tried + nothing), "seed \(seed)")
    }
  }

  @Test func theNucleolusIsForTwelveAtMost() {
    #expect(cost(12, seed: 5, helps: true).nucleolus != nil)
    #expect(cost(13, seed: 5, helps: true).nucleolus == nil)
    #expect(cost(27, seed: 5, helps: true).isInCore([]) == nil, "too many groups to say")
  }

  @Test(arguments: UInt64(1)...10)
  func aSampleIsWithinItsStatedErrorAndSumsToTheWhole(seed: UInt64) {
    let cost = cost(20, seed: seed, helps: true)
    let sample = SampledShapley(players: 20, orders: 2_000, seed: seed) { cost.cost(of: $0) }
    #expect(abs(sample.shares.reduce(0, +) - cost.whole) < 1e-6 * cost.whole)
    let farthest = zip(sample.shares, cost.shapley).map { abs($0 - $1) }.max() ?? 0
    // The stated error is that of one share in nineteen of twenty cases; of twenty shares one may
    // be farther off.
    #expect(farthest < 2 * sample.error, "seed \(seed): \(farthest) and \(sample.error)")
    let again = SampledShapley(players: 20, orders: 2_000, seed: seed) { cost.cost(of: $0) }
    #expect(again == sample, "the same seed, the same shares")
  }
}
