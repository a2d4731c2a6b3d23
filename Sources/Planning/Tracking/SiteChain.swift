import Glibc

/// A driver whose next site depends on the present one alone: rows of probabilities that each make
/// a whole.
package struct SiteChain: Hashable, Sendable {
  private let transition: [[Double]]
  /// The share of the visits that each site gets in the long run; nil where that depends on where
  /// one begins.
  package let stationary: [Double]?

  /// A chain over at least one site.
  package init(_ transition: [[Double]]) {
    self.transition = transition
    stationary = Self.stationary(transition)
  }

  /// How many bits a move tells, on average.
  package var entropy: Double? { mean { row in row.reduce(0) { $0 + Self.bits($1) } } }

  /// The share of the moves that the best predictor foretells.
  package var optimalAccuracy: Double? { mean { $0.max() ?? 0 } }

  /// More than that no predictor can foretell of moves of so much entropy (Fano; Song et al. 2010,
  /// Science 327:1018).
  package var fanoBound: Double? {
    guard let entropy, transition.count > 1 else { return stationary == nil ? nil : 1 }
    let others = log2(Double(transition.count - 1))
    var (low, high) = (1 / Double(transition.count), 1.0)
    for _ in 0..<200 {
      let x = (low + high) / 2
      let possible = Self.bits(x) + Self.bits(1 - x) + (1 - x) * others
      if possible > entropy { low = x } else { high = x }
    }
    return (low + high) / 2
  }

  private static func bits(_ share: Double) -> Double { share > 0 ? -share * log2(share) : 0 }

  private func mean(_ of: ([Double]) -> Double) -> Double? {
    stationary.map { zip($0, transition).reduce(0) { $0 + $1.0 * of($1.1) } }
  }

  /// Where one ends up, if there is only one such part of the chain.
  private static func stationary(_ transition: [[Double]]) -> [Double]? {
    let reached = transition.indices.map { Self.reached(from: $0, transition) }
    let lasting = transition.indices.filter { site in
      transition.indices.allSatisfy { !reached[site][$0] || reached[$0][site] }
    }
    guard let first = lasting.first, lasting.allSatisfy({ reached[first][$0] }) else { return nil }
    let shares = eliminated(lasting.map { row in lasting.map { transition[row][$0] } })
    var stationary = Array(repeating: 0.0, count: transition.count)
    for (site, share) in zip(lasting, shares) { stationary[site] = share }
    return stationary
  }

  private static func reached(from start: Int, _ transition: [[Double]]) -> [Bool] {
    var reached = Array(repeating: false, count: transition.count)
    reached[start] = true
    var open = [start]
    while let site = open.popLast() {
      for next in transition.indices where transition[site][next] > 0 && !reached[next] {
        reached[next] = true
        open.append(next)
      }
    }
    return reached
  }

  /// State reduction without subtractions (Grassmann, Taksar and Heyman 1985, Operations Research
  /// 33:1107).
  private static func eliminated(_ rows: [[Double]]) -> [Double] {
    var p = rows
    for last in p.indices.dropFirst().reversed() {
      let sum = p[last][..<last].reduce(0, +)
      for row in 0..<last {
        p[row][last] /= sum
        for column in 0..<last { p[row][column] += p[row][last] * p[last][column] }
      }
    }
    var shares = [1.0]
    for column in p.indices.dropFirst() {
      shares.append((0..<column).reduce(0) { $0 + shares[$1] * p[$1][column] })
    }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }
}
