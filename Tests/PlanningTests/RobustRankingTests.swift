import Domain
import Testing

@testable import Planning

@Suite("A ranking of participants of whom not everything is known")
struct RobustRankingTests {
  private func columns(_ weights: [Double], costs: Set<Int> = []) -> [RobustRanking.Column] {
    weights.enumerated().map { place, weight in
      RobustRanking.Column(
        weight: weight, isBenefit: !costs.contains(place),
        scale: costs.contains(place) ? nil : 0...100)
    }
  }

  @Test func whereAllIsKnownItIsTopsisAndThePlaceIsSure() {
    let matrix: [[Double]] = [[90, 40, 3], [60, 80, 1], [30, 95, 2], [90, 40, 3]]
    let (weights, benefits) = ([0.5, 0.3, 0.2], [true, true, false])
    let plain = IdealRanking(matrix, weights: weights, benefits: benefits)
    let robust = RobustRanking(matrix, columns(weights, costs: [2]))
    #expect(robust.places.compactMap { $0?.rank } == plain.ranks)
    for (place, closeness) in zip(robust.places, plain.closeness) {
      #expect(abs((place?.closeness ?? 0) - (closeness ?? 0)) < 1e-12)
      #expect(place?.bounds.count == 1, "nothing is missing that could move it")
    }
  }

  @Test func whatIsMissingIsLeftOutAndItsPlaceLiesBetweenTwo() throws {
    let matrix: [[Double?]] = [[80, 80], [70, nil], [20, 50]]
    let places = RobustRanking(matrix, columns([0.5, 0.5])).places
    let second = try #require(places[1])
    #expect(second.bounds == 1...3, "with 100 it would be first, with 0 the last")
    #expect(second.bounds.contains(second.rank))
    #expect(places[0]?.bounds == 1...2, "what another does not say moves this one too")
    #expect(places[2]?.rank == 3)
  }

  @Test func missingIsNeverZero() throws {
    let places = RobustRanking([[50, nil], [50, 0]], columns([0.5, 0.5])).places
    let (silent, zero) = (try #require(places[0]), try #require(places[1]))
    #expect(silent.bounds.lowerBound <= zero.bounds.lowerBound)
  }

  @Test func ofWhomNothingIsKnownThereIsNoPlace() {
    let places = RobustRanking([[nil, nil], [1, 2]], columns([0.5, 0.5])).places
    #expect(places[0] == nil && places[1]?.rank == 1)
    #expect(RobustRanking([], columns([1])).places.isEmpty)
    #expect(RobustRanking([[nil]], columns([1])).places == [nil])
  }

  @Test func theComparisonsThatContradictMostAreNamed() throws {
    let agreed: [[Double]] = [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]
    #expect(PairwiseComparison.worstTriple(agreed) == nil)
    let matrix: [[Double]] = [[1, 2, 1 / 9], [0.5, 1, 2], [9, 0.5, 1]]
    let triple = try #require(PairwiseComparison.worstTriple(matrix))
    #expect(triple.first == 0 && triple.second == 1 && triple.third == 2)
    #expect(triple.follows == 4 && abs(triple.said - 1 / 9.0) < 1e-12)
    #expect(!PairwiseComparison(matrix).isConsistent)
  }
}
