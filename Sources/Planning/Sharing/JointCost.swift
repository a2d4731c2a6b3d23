/// What a common danger costs any group of cities that would have to meet it without the others.
///
/// Three parts add up: a common measure of which each needs so much, the dearest need paying for
/// all smaller ones; what each does on its own ground for itself; and help, which costs more for
/// whom the helper is not with. So the Shapley value is exact for any number of cities: the first
/// part is an airport game (Littlechild and Owen 1973), the others are sums over cities and pairs.
package struct JointCost: Hashable, Sendable {
  /// What the common measure costs up to where each needs it.
  package let needs: [Double]
  /// What each does for itself alone.
  package let own: [Double]
  /// What each (first index) did for each other (second); none where that is part of the needs.
  package let helps: [[Double]]
  /// How many times as much help costs that has to be got from elsewhere, at least 1.
  package let outside: Double

  /// The most cities of which all groups are looked at.
  package static let mostOfAllGroups = 12
  /// The most cities that a group can be told by its mask.
  package static let mostCities = 64

  package init(needs: [Double], own: [Double], helps: [[Double]] = [], outside: Double = 1) {
    precondition(needs.count == own.count, "each city has its need and its own cost")
    precondition(needs.count <= Self.mostCities, "each city has its bit in a mask")
    (self.needs, self.own, self.helps, self.outside) = (needs, own, helps, outside)
  }

  package var players: Int { needs.count }

  /// What a group pays without the others; bit `i` of its mask is city `i`.
  package func cost(of group: UInt64) -> Double {
    var (need, sum) = (0.0, 0.0)
    for player in 0..<players where group & 1 << UInt64(player) != 0 {
      need = max(need, needs[player])
      sum += own[player]
      for (helper, help) in helps.enumerated() where help[player] != 0 {
        sum += help[player] * (group & 1 << UInt64(helper) != 0 ? 1 : outside)
      }
    }
    return need + sum
  }

  /// The group of all.
  private var all: UInt64 { players == 64 ? .max : 1 << UInt64(players) - 1 }

  /// What all pay together.
  package var whole: Double { cost(of: all) }

  /// The average of what each adds, over all orders in which they may come.
  package var shapley: [Double] {
    guard players > 0 else { return [] }
    let common = AirportShares(costs: needs, users: needs.map { $0 > 0 ? 1 : 0 }).perUser
    var shares = (0..<players).map { own[$0] + (needs[$0] > 0 ? common[$0] : 0) }
    for (helper, help) in helps.enumerated() {
      for (helped, amount) in help.enumerated() where amount != 0 {
        // Half of the time the helper comes first, and the help is cheap from the beginning; else
        // it is he who makes it cheap.
        shares[helped] += amount * (outside + 1) / 2
        shares[helper] -= amount * (outside - 1) / 2
      }
    }
    return shares
  }

  /// What each adds to all others.
  package var separable: [Double] {
    (0..<players).map { whole - cost(of: all & ~(1 << UInt64($0))) }
  }

  /// The separable parts, and the rest by what each saves by taking part; nil where nobody does.
  package var separableShares: [Double]? {
    let (whole, separable) = (whole, separable)
    let gains = (0..<players).map { cost(of: 1 << UInt64($0)) - separable[$0] }
    let total = gains.reduce(0, +)
    guard total > 1e-9 * max(1, whole) else { return nil }
    let rest = whole - separable.reduce(0, +)
    return zip(separable, gains).map { $0 + rest * ($1 / total) }
  }

  /// The cost of every group; nil for more cities than all groups are looked at of.
  private var game: CoalitionGame? {
    guard (1...Self.mostOfAllGroups).contains(players) else { return nil }
    return CoalitionGame(
      players: players, kind: .cost, values: (0..<1 << players).map { cost(of: UInt64($0)) })
  }

  /// The nucleolus; nil for too many cities, or where all together do worse than each alone.
  package var nucleolus: [Double]? { game?.nucleolus }

  /// Whether no group pays more than on its own; nil where there are too many groups to say.
  package func isInCore(_ shares: [Double]) -> Bool? {
    if let game { return game.isInCore(shares) }
    guard helps.isEmpty else { return nil }
    // Of the groups that need no more than a city, the one that pays most is all who pay anything
    // beyond their own cost.
    let extra = (0..<players).map { shares[$0] - own[$0] }
    let tolerance = max(1e-6, 1e-12 * whole)
    return needs.allSatisfy { need in
      let most = (0..<players).reduce(0) {
        needs[$1] <= need ? $0 + max(0, extra[$1]) : $0
      }
      return most <= need + tolerance
    }
  }
}

/// The Shapley value of any game from a sample of orders, with how far off it may be.
package struct SampledShapley: Hashable, Sendable {
  package let shares: [Double]
  /// In nineteen cases of twenty no share is farther off than this (1.96 standard errors of the one
  /// that is known least).
  package let error: Double
  package let orders: Int

  /// What each of the players adds, over so many orders by chance, at least two.
  /// - Parameter cost: what a group pays; bit `i` of its mask is player `i`.
  package init(players: Int, orders: Int, seed: UInt64, cost: (UInt64) -> Double) {
    precondition((1...64).contains(players) && orders >= 2, "a sample has players and orders")
    var shuffle = Shuffle(seed: seed)
    var order = Array(0..<players)
    var sums = Array(repeating: 0.0, count: players)
    var squares = sums
    for _ in 0..<orders {
      for place in order.indices.dropLast() {
        order.swapAt(place, place + shuffle.below(players - place))
      }
      var (group, before): (UInt64, Double) = (0, 0)
      for player in order {
        group |= 1 << UInt64(player)
        let after = cost(group)
        sums[player] += after - before
        squares[player] += (after - before) * (after - before)
        before = after
      }
    }
    let count = Double(orders)
    shares = sums.map { $0 / count }
    let worst = zip(shares, squares).map { max(0, $1 - count * $0 * $0) / (count - 1) }.max() ?? 0
    error = 1.96 * (worst / count).squareRoot()
    self.orders = orders
  }
}
