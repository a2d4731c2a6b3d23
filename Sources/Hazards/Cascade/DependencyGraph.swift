/// Who needs whom: each asset has supports, and a rule that says how many of them it can lose.
package struct DependencyGraph: Hashable, Sendable {
  /// When an asset fails for want of its supports; one without any fails only by itself.
  package enum Rule: Hashable, Sendable {
    /// One lost support is enough.
    case any
    /// Every support must be lost.
    case all
    /// As soon as such a share of the supports is lost.
    case share(Double)

    /// Whether an asset with so many supports fails once it has lost some of them.
    func isBroken(lost: Int, of supports: Int) -> Bool {
      guard supports > 0, lost > 0 else { return false }
      return switch self {
      case .any: true
      case .all: lost == supports
      case .share(let share): Double(lost) / Double(supports) >= share
      }
    }
  }

  /// The supports of each asset.
  package let supports: [[Int]]
  package let rules: [Rule]
  /// The assets that each asset supports, once for each time it is named.
  let dependants: [[Int]]

  /// A graph of assets, each with its supports and its rule.
  package init(supports: [[Int]], rules: [Rule]) {
    precondition(supports.count == rules.count, "each asset has a rule")
    self.supports = supports
    self.rules = rules
    var dependants = Array(repeating: [Int](), count: supports.count)
    for (asset, names) in supports.enumerated() {
      for support in names { dependants[support].append(asset) }
    }
    self.dependants = dependants
  }

  /// What fails in each round after some assets have failed by themselves: by the state before the
  /// round, so that each line can be checked by hand. The first round is the assets themselves;
  /// all are in ascending order.
  package func rounds(after initial: [Int]) -> [[Int]] {
    var lost = Array(repeating: 0, count: supports.count)
    var hasFailed = Array(repeating: false, count: supports.count)
    var round = Set(initial).sorted()
    var rounds = [round]
    for asset in round { hasFailed[asset] = true }
    while !round.isEmpty {
      var struck: [Int] = []
      for dependant in round.flatMap({ dependants[$0] }) {
        lost[dependant] += 1
        struck.append(dependant)
      }
      round = Set(struck).filter {
        !hasFailed[$0] && rules[$0].isBroken(lost: lost[$0], of: supports[$0].count)
      }.sorted()
      for asset in round { hasFailed[asset] = true }
      if !round.isEmpty { rounds.append(round) }
    }
    return rounds
  }
}
