import Domain
import Planning
import Testing

/// Weights, rankings, fairness and trust: printed examples, and what holds of all.
@Suite struct EvaluationTests {
  private func isNear(_ found: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    found.map { abs($0 - expected) <= tolerance } ?? false
  }

  /// Saaty, "How to make a decision", European Journal of Operational Research 48 (1990), 9: the
  /// criteria of a house.
  @Test func saatysHouse() {
    let (third, sixth, seventh) = (1.0 / 3, 1.0 / 6, 1.0 / 7)
    let upper: [[Double]] = [
      [5, 3, 7, 6, 6, third, 0.25], [third, 5, 3, 3, 0.2, seventh], [6, 3, 4, 6, 0.2],
      [third, 0.25, seventh, 0.125], [0.5, 0.2, sixth], [0.2, sixth], [0.5], [],
    ]
    var matrix = Array(repeating: Array(repeating: 1.0, count: 8), count: 8)
    for (row, entries) in upper.enumerated() {
      for (place, entry) in entries.enumerated() {
        matrix[row][row + 1 + place] = entry
        matrix[row + 1 + place][row] = 1 / entry
      }
    }
    let house = PairwiseComparison(matrix)
    let printed = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
    #expect(zip(house.weights, printed).allSatisfy { isNear($0, $1, 0.0011) })
    #expect(isNear(house.lambdaMax, 9.66888731711815))
    #expect(isNear(house.consistencyRatio, 0.16908686, 1e-8) && !house.isConsistent)
  }

  @Test func comparisonsThatAgreeGiveTheirWeightsBack() {
    let weights = [1e-6, 0.2, 3, 1e6]
    let agreed = PairwiseComparison(weights.map { row in weights.map { row / $0 } })
    let sum = weights.reduce(0, +)
    for (place, weight) in weights.enumerated() {
      #expect(isNear(agreed.weights[place] * sum / weight, 1))
      #expect(isNear(agreed.geometricWeights[place] * sum / weight, 1))
    }
    #expect(isNear(agreed.lambdaMax, 4) && agreed.consistencyRatio < 1e-12 && agreed.isConsistent)
    let single = PairwiseComparison([[1]])
    #expect(single.weights == [1] && single.consistencyIndex == 0)
    let pair = PairwiseComparison([[1, 4], [0.25, 1]])
    #expect(isNear(pair.weights[0], 0.8) && pair.consistencyRatio == 0)
  }

  @Test func entropyWeighsWhatTellsParticipantsApart() {
    let found = EntropyWeights([[1, 5, 0], [0, 5, 0]])
    #expect(isNear(found.entropy[0], 0) && isNear(found.entropy[1], 1))
    #expect(found.entropy[2] == 1)
    #expect(isNear(found.weights[0], 1) && isNear(found.weights[1], 0))
    #expect(EntropyWeights([[1, 2]]).weights == [nil, nil])
    #expect(EntropyWeights([[3], [3], [3]]).weights == [nil])
  }

  @Test func theBestOfEverythingIsFirst() {
    let matrix = [[1.0, 9], [5, 1], [1, 9], [3, 4]]
    let ranking = IdealRanking(matrix, weights: [0.5, 0.5], benefits: [true, false])
    #expect(ranking.closeness[0] == 0 && ranking.closeness[1] == 1)
    #expect(ranking.ranks == [3, 1, 3, 2])
    let alike = IdealRanking([[2, 2], [2, 2]], weights: [1, 1], benefits: [true, true])
    #expect(alike.closeness == [nil, nil] && alike.ranks == [1, 1])
  }

  @Test func oneWhoBearsAllIsUnfair() {
    let single = Fairness([0, 7, 0, 0])
    #expect(isNear(single.jain, 0.25) && isNear(single.gini, 0.75))
    #expect(Fairness([5, 5, 5]) == Fairness([0, 0]))
    #expect(Fairness([0, 0]).jain == 1 && Fairness([0, 0]).gini == 0)
    // |1-3| counts twice: 4 / (2 · 4 · 2).
    #expect(isNear(Fairness([1e300, 3e300]).gini, 0.25))
  }

  /// Jøsang and Ismail, "The beta reputation system" (2002): 7 kept, 1 broken.
  @Test func trustFollowsCommitments() {
    let city = BetaReputation(kept: 7, broken: 1)
    #expect(isNear(city.expectation, 0.8) && isNear(city.uncertainty, 0.2))
    #expect(isNear(city.belief + city.disbelief + city.uncertainty, 1))
    #expect(isNear(city.variance, 8 * 2 / (100.0 * 11)))
    #expect(city.limits == nil)
  }

  @Test func withForgettingNobodyIsPerfect() throws {
    var city = BetaReputation(forgetting: 0.9)
    for _ in 0..<1000 { city.add(1) }
    let limits = try #require(city.limits)
    #expect(isNear(city.expectation, limits.allKept) && isNear(limits.allKept, 11 / 12.0))
    for _ in 0..<1000 { city.add(-1) }
    #expect(isNear(city.expectation, limits.allBroken))
  }
}
