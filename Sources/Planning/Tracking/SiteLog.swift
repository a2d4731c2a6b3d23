/// Visits to sites one after the other, from which the next is predicted: the site to which most
/// moves from here have led so far.
package struct SiteLog: Sendable {
  private var counts: [Int: [Int: Int]] = [:]
  private var favourites: [Int: (site: Int, count: Int)] = [:]

  /// A log of no moves.
  package init() {}

  /// The site that is likeliest next, of equals the lowest; nil for a site that nobody has left.
  package func predicted(after site: Int) -> Int? { favourites[site]?.site }

  /// Learns a move.
  package mutating func learn(from start: Int, to end: Int) {
    let count = (counts[start]?[end] ?? 0) + 1
    counts[start, default: [:]][end] = count
    guard let best = favourites[start] else {
      favourites[start] = (end, count)
      return
    }
    if count > best.count || (count == best.count && end < best.site) {
      favourites[start] = (end, count)
    }
  }

  /// The share of moves that are predicted from those before them, of all from a number of moves
  /// on; a site that nobody has left before counts as a miss. Nil where no move is left.
  package static func accuracy(of visits: [Int], after learned: Int) -> Double? {
    var (log, hits) = (SiteLog(), 0)
    let moves = zip(visits, visits.dropFirst())
    for (index, move) in moves.enumerated() {
      if index >= learned, log.predicted(after: move.0) == move.1 { hits += 1 }
      log.learn(from: move.0, to: move.1)
    }
    let predicted = visits.count - 1 - learned
    return predicted > 0 ? Double(hits) / Double(predicted) : nil
  }
}
