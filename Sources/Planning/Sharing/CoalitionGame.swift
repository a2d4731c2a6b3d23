/// What every coalition of players would cost, or earn, on its own: the ground on which a common
/// cost or gain is shared.
///
/// Coalition `m` is the set of all players `i` whose bit `i` is set in `m`.
package struct CoalitionGame: Sendable {
  /// Whether the values are paid or received.
  package enum Kind: String, CaseIterable, Sendable {
    case cost, value
  }

  package let kind: Kind
  package let values: [Double]
  package let players: Int

  /// A game by the values of all coalitions, of which the empty one has 0.
  package init(players: Int, kind: Kind, values: [Double]) {
    precondition((1...20).contains(players), "a game has 1 to 20 players")
    precondition(values.count == 1 << players, "each coalition has a value")
    (self.players, self.kind, self.values) = (players, kind, values)
  }

  /// What all together cost or earn.
  package var whole: Double { values[values.count - 1] }

  /// The average of what a player adds, over all orders in which the players may come
  /// (Shapley 1953).
  package var shapley: [Double] {
    // How many orders of the others put a coalition of each size before a player, as a share.
    var weights = [1 / Double(players)]
    for size in 1..<max(1, players) {
      weights.append(weights[size - 1] * Double(size) / Double(players - size))
    }
    return (0..<players).map { player in
      values.indices.reduce(0) { sum, coalition in
        guard coalition & 1 << player == 0 else { return sum }
        let added = values[coalition | 1 << player] - values[coalition]
        return sum + weights[coalition.nonzeroBitCount] * added
      }
    }
  }

  /// What each player adds to all the others.
  package var separable: [Double] {
    (0..<players).map { whole - values[(values.count - 1) ^ 1 << $0] }
  }

  /// The separable parts, and the rest by what each player gains by taking part (separable costs,
  /// remaining benefits); nil where nobody gains, so that nothing says how the rest is shared.
  package var separableShares: [Double]? {
    let separable = separable
    let gains = (0..<players).map { values[1 << $0] - separable[$0] }
    let total = gains.reduce(0, +)
    guard abs(total) > 1e-12 * scale else { return nil }
    let rest = whole - separable.reduce(0, +)
    return zip(separable, gains).map { $0 + rest * ($1 / total) }
  }

  /// Whether no coalition pays more, or gets less, than on its own, within a millionth (and within
  /// what a double can tell where the values are huge).
  package func isInCore(_ shares: [Double]) -> Bool {
    let tolerance = max(1e-6, 1e-12 * scale)
    return values.indices.allSatisfy { coalition in
      let excess = sum(of: shares, in: coalition) - values[coalition]
      return kind == .cost ? excess <= tolerance : excess >= -tolerance
    }
  }

  /// The greatest value of any coalition, by size.
  var scale: Double { values.reduce(0) { max($0, abs($1)) } }

  /// What a coalition has of the shares of all.
  func sum(of shares: [Double], in coalition: Int) -> Double {
    var (sum, rest) = (0.0, coalition)
    while rest != 0 {
      sum += shares[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}
