import Testing

@testable import Planning

/// Assignments against every one that there is.
@Suite struct MatchingTests {
  @Test(arguments: 0..<200)
  func noAssignmentIsBetter(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let (rows, columns) = (1 + dice.below(5), 1 + dice.below(5))
    // Few different costs make many ties.
    let costs = CostMatrix((0..<rows).map { _ in (0..<columns).map { _ in Double(dice.below(6)) } })
    let every = Self.everyAssignment(of: costs)
    let best = Matching(leastTotal: costs)
    #expect(best.total(costs) == every.map { $0.reduce(0, +) }.min(), "seed \(seed)")
    #expect(Self.isWhole(best, costs), "seed \(seed)")
    let fair = Matching(leastWorst: costs)
    #expect(fair.worst(costs) == every.compactMap { $0.max() }.min(), "seed \(seed)")
    #expect(Self.isWhole(fair, costs), "seed \(seed)")
    #expect(Matching(greedy: costs).total(costs) >= best.total(costs), "seed \(seed)")
  }

  @Test func theFirstComeMayPayDearly() {
    let costs = CostMatrix([[1, 2], [1, 9]])
    #expect(Matching(greedy: costs).columns == [0, 1])
    #expect(Matching(leastTotal: costs).columns == [1, 0])
  }

  @Test func whoComesTooLateGoesWithout() {
    #expect(Matching(leastTotal: CostMatrix([[5], [3], [4]])).columns == [nil, 0, nil])
    #expect(Matching(leastWorst: CostMatrix([[5], [3], [4]])).columns == [nil, 0, nil])
    #expect(Matching(greedy: CostMatrix([[5], [3], [4]])).columns == [0, nil, nil])
    #expect(Matching(leastWorst: CostMatrix([[], []])).worst(CostMatrix([[], []])) == nil)
  }

  @Test func hugeCostsAreNoObstacle() {
    let costs = CostMatrix([[1e308, 1.5e308], [1.1e308, 1.2e308]])
    #expect(Matching(leastTotal: costs).columns == [0, 1])
  }

  /// The costs of every way to assign as many rows as can be.
  private static func everyAssignment(of costs: CostMatrix) -> [[Double]] {
    let all = costs.rowCount <= costs.columnCount ? costs : costs.transposed
    func from(_ row: Int, without taken: Set<Int>) -> [[Double]] {
      guard row < all.rowCount else { return [[]] }
      return (0..<all.columnCount).filter { !taken.contains($0) }.flatMap { column in
        from(row + 1, without: taken.union([column])).map { [all[row, column]] + $0 }
      }
    }
    return from(0, without: [])
  }

  private static func isWhole(_ assignment: Matching, _ costs: CostMatrix) -> Bool {
    let given = assignment.columns.compactMap { $0 }
    return given.count == min(costs.rowCount, costs.columnCount)
      && Set(given).count == given.count
  }
}

/// Numbers by chance, the same for a seed (SplitMix64, Steele, Lea and Flood 2014).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
