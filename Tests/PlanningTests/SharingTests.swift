import Planning
import Testing

/// Shares of costs and funds: printed examples, and what holds of every game.
@Suite struct SharingTests {
  private func near(_ found: [Double]?, _ expected: [Double], within tolerance: Double = 1e-9) {
    #expect(found?.count == expected.count)
    for (found, expected) in zip(found ?? [], expected) {
      #expect(abs(found - expected) <= tolerance, "\(found) is not \(expected)")
    }
  }

  private static let estates: [(Double, [Double])] = [
    (100.0, [100.0, 200, 300]), (200, [100, 200, 300]), (300, [100, 200, 300]),
    (500, [100, 200, 300]), (0, [1, 2]), (3, [1, 2]), (7, [7]),
    (300, [120, 260, 90, 400, 55]), (60, [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]),
    (500, [13, 77, 30, 41, 41, 90, 5, 62, 120, 18, 41, 99]),
    (123.4, [0.1, 77.7, 30, 41.3, 41.3, 90, 0, 62, 120, 18, 41, 1e3]),
  ]

  /// The game whose coalitions have what the others' claims leave of an estate.
  private func bankruptcy(_ estate: Double, _ claims: [Double]) -> CoalitionGame {
    let values = (0..<(1 << claims.count)).map { coalition in
      claims.indices.reduce(estate) { left, player in
        coalition & 1 << player == 0 ? left - claims[player] : left
      }
    }
    return CoalitionGame(
      players: claims.count, kind: .value, values: [0] + values.dropFirst().map { max(0, $0) })
  }

  /// Straffin and Heaney, "Game theory and the Tennessee Valley Authority", International Journal
  /// of Game Theory 10 (1981), 35; thousand dollars.
  @Test func theTennesseeValleyAuthority() {
    let game = CoalitionGame(
      players: 3, kind: .cost,
      values: [0, 163_520, 140_826, 301_607, 250_096, 378_821, 367_370, 412_584])
    near(game.shapley, [117_829, 100_756.5, 193_998.5])
    near(game.nucleolus, [116_234, 93_540, 202_810], within: 1e-6)
    near(game.separableShares, [117_475.54, 99_157.29, 195_951.16], within: 0.01)
    #expect(game.isInCore(game.shapley))
    #expect(!game.isInCore([163_521, 0, 249_063]))
  }

  /// Ferguson, "Game Theory", part IV; Peleg and Sudhölter, "Introduction to the Theory of
  /// Cooperative Games" (2007), example 5.5.12, where no sharing is in the core.
  @Test func printedNucleoli() {
    let ferguson = CoalitionGame(players: 3, kind: .value, values: [0, -1, 0, 3, 1, 4, 2, 5])
    near(ferguson.nucleolus, [8.0 / 3, 2.0 / 3, 5.0 / 3])
    near(ferguson.shapley, [5.0 / 3, 7.0 / 6, 13.0 / 6])
    let peleg = CoalitionGame(players: 3, kind: .value, values: [0, 0, 0, 10, 0, 0, 0, 2])
    near(peleg.nucleolus, [1, 1, 0])
  }

  /// Aumann and Maschler, "Game theoretic analysis of a bankruptcy problem from the Talmud",
  /// Journal of Economic Theory 36 (1985), 195: the rule is the nucleolus of its game.
  @Test(arguments: estates)
  func theTalmudIsTheNucleolus(_ estate: Double, _ claims: [Double]) {
    near(bankruptcy(estate, claims).nucleolus, Estate(estate, claims: claims).talmud, within: 1e-8)
  }

  @Test func theTalmudsOwnEstates() {
    near(Estate(100, claims: [100, 200, 300]).talmud, [100 / 3.0, 100 / 3.0, 100 / 3.0])
    near(Estate(200, claims: [100, 200, 300]).talmud, [50, 75, 75])
    near(Estate(300, claims: [100, 200, 300]).talmud, [50, 100, 150])
  }

  @Test func everyRuleSharesTheWholeFund() {
    let claims = [120.0, 260, 90, 400, 55]
    for estate in stride(from: 0.0, through: 925, by: 37) {
      let fund = Estate(estate, claims: claims)
      for shares in [fund.proportional, fund.equalAwards, fund.equalLosses, fund.talmud] {
        #expect(abs(shares.reduce(0, +) - estate) < 1e-9)
        #expect(zip(shares, claims).allSatisfy { (0...$1).contains($0) })
      }
    }
    near(Estate(300, claims: claims).equalAwards, [61.25, 61.25, 61.25, 61.25, 55])
    near(Estate(300, claims: claims).equalLosses, [0, 80, 0, 220, 0])
    near(Estate(0, claims: [0, 0]).proportional, [0, 0])
  }

  /// The inheritance of Ibn Ezra, as an airport of Littlechild and Owen (Management Science 20
  /// (1973), 370); the Shapley value of the game is the same.
  @Test func anAirportIsPaidByIncrements() {
    let costs = [60.0, 120, 30, 40]
    let shares = AirportShares(costs: costs, users: [1, 1, 1, 1])
    near(shares.perUser, [125 / 6.0, 485 / 6.0, 7.5, 65 / 6.0])
    let values = (0..<16).map { coalition in
      costs.indices.reduce(0) { coalition & 1 << $1 == 0 ? $0 : max($0, costs[$1]) }
    }
    let game = CoalitionGame(players: 4, kind: .cost, values: values)
    near(game.shapley, shares.perUser)
    near(AirportShares(costs: [8, 2], users: [3, 1]).perUser, [2.5, 0.5])
  }

  @Test func aGameThatNobodyWouldJoinHasNoNucleolus() {
    #expect(CoalitionGame(players: 2, kind: .cost, values: [0, 1, 1, 3]).nucleolus == nil)
    #expect(CoalitionGame(players: 2, kind: .value, values: [0, 1, 1, 1]).nucleolus == nil)
    near(CoalitionGame(players: 2, kind: .value, values: [0, 1, 1, 2]).nucleolus, [1, 1])
    near(CoalitionGame(players: 1, kind: .cost, values: [0, -4]).nucleolus, [-4])
    #expect(CoalitionGame(players: 2, kind: .cost, values: [0, 1, 2, 3]).separableShares == nil)
  }

  @Test func gamesOfTwelveAreSharedWhateverTheyHold() throws {
    var state: UInt64 = 7
    for spread in [1.0, 3, 1000] {
      var values = (0..<4096).map { (coalition: Int) -> Double in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let dice = (Double(state >> 40) / Double(1 << 24) * spread).rounded()
        return coalition.nonzeroBitCount < 2 ? 0 : dice + Double(coalition.nonzeroBitCount)
      }
      values[4095] = 40 + spread
      let game = CoalitionGame(players: 12, kind: .value, values: values)
      let shares = try #require(game.nucleolus)
      #expect(abs(shares.reduce(0, +) - game.whole) < 1e-8 * game.whole)
      #expect(shares.allSatisfy { $0 >= 0 })
      // No transfer between two makes the unhappiest coalition happier.
      let least = happiness(shares, game)
      for giver in 0..<12 where shares[giver] > 0.01 {
        for taker in 0..<12 where taker != giver {
          var other = shares
          other[giver] -= 0.01
          other[taker] += 0.01
          #expect(happiness(other, game) <= least + 1e-9)
        }
      }
    }
  }

  private func happiness(_ shares: [Double], _ game: CoalitionGame) -> Double {
    (1..<(game.values.count - 1)).reduce(Double.infinity) { least, coalition in
      var sum = -game.values[coalition]
      for player in shares.indices where coalition & 1 << player != 0 { sum += shares[player] }
      return min(least, sum)
    }
  }
}
