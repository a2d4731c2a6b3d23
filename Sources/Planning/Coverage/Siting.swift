/// Where to stand so that the nodes of a network are near: heuristics that begin greedily, exchange
/// one site for another while that helps (Teitz and Bart 1968, Operations Research 16:955), and
/// then are shaken a number of times.
package struct Siting: Hashable, Sendable {
  /// The nodes that are sites, ascending.
  package let sites: [Int]

  /// Sites that make the sum of the distances from each node to its nearest site small (the
  /// p-median problem); distances are rows, infinite where no way leads.
  package init(nearest distances: [[Double]], sites: Int) {
    var median = Median(distances, count: sites)
    self.sites = median.solved()
  }

  /// The sum of the distances from each node to its nearest site; infinite where one has none.
  package func totalDistance(_ distances: [[Double]]) -> Double {
    distances.indices.reduce(0) { sum, node in
      sum + (sites.map { distances[$0][node] }.min() ?? .infinity)
    }
  }
}

/// A search for medians.
private struct Median {
  private let count: Int
  /// The distance from a site to a node at `site * nodeCount + node`; where no way leads, longer
  /// than all ways there are together.
  private let distances: [Double]
  private let nodeCount: Int
  private var sites: [Int] = []
  private var isSite: [Bool]
  /// The place in `sites` of the nearest site of each node, and the distances to it and to the
  /// next.
  private var nearest: [Int]
  private var first: [Double]
  private var second: [Double]

  /// How many distances are looked at, over all rounds.
  private static let work = 600_000_000

  init(_ rows: [[Double]], count: Int) {
    self.count = count
    nodeCount = rows.count
    let longest = rows.joined().reduce(0) { $1.isFinite ? max($0, $1) : $0 }
    let beyond = (longest > 0 ? longest : 1) * Double(rows.count)
    distances = rows.joined().map { $0.isFinite ? $0 : beyond }
    isSite = Array(repeating: false, count: rows.count)
    nearest = Array(repeating: 0, count: rows.count)
    first = Array(repeating: .infinity, count: rows.count)
    second = first
  }

  /// The best sites that were found, ascending.
  mutating func solved() -> [Int] {
    begin()
    var chance = Shuffle()
    var (best, least) = (sites, descend())
    best = sites
    let rounds = min(200, Self.work / max(1, nodeCount * nodeCount * 12))
    for _ in 0..<(count < nodeCount ? rounds : 0) {
      for _ in 0..<max(1, min(count / 6, 8)) { exchangeByChance(&chance) }
      let total = descend()
      if total < least {
        (best, least) = (sites, total)
      } else {
        settle(best)
      }
    }
    return best.sorted()
  }

  /// One site after the other, each where it helps most.
  private mutating func begin() {
    for place in 0..<count {
      var (best, least) = (0, Double.infinity)
      for site in 0..<nodeCount where !isSite[site] {
        let row = site * nodeCount
        var sum = 0.0
        for node in 0..<nodeCount { sum += min(first[node], distances[row + node]) }
        if sum < least { (best, least) = (site, sum) }
      }
      sites.append(best)
      isSite[best] = true
      for node in 0..<nodeCount {
        let distance = distances[best * nodeCount + node]
        if distance < first[node] {
          (second[node], first[node], nearest[node]) = (first[node], distance, place)
        } else {
          second[node] = min(second[node], distance)
        }
      }
    }
  }

  /// Makes the best exchange again and again, until none helps; the sum of distances then.
  private mutating func descend() -> Double {
    while let (place, site) = bestExchange() { exchange(place, for: site) }
    return first.reduce(0, +)
  }

  /// The exchange that shortens the sum most, weighed for all sites that might go at once
  /// (Whitaker 1983, INFOR 21:95).
  private func bestExchange() -> (place: Int, site: Int)? {
    var best: (place: Int, site: Int)?
    var most = 1e-9 * first.reduce(0, +)
    var losses = Array(repeating: 0.0, count: count)
    for site in 0..<nodeCount where !isSite[site] {
      for place in 0..<count { losses[place] = 0 }
      var gain = 0.0
      let row = site * nodeCount
      for node in 0..<nodeCount {
        let distance = distances[row + node]
        if distance < first[node] {
          gain += first[node] - distance
        } else {
          losses[nearest[node]] += min(distance, second[node]) - first[node]
        }
      }
      for place in 0..<count where gain - losses[place] > most {
        (best, most) = ((place, site), gain - losses[place])
      }
    }
    return best
  }

  private mutating func exchangeByChance(_ chance: inout Shuffle) {
    let site = chance.below(nodeCount)
    if !isSite[site] { exchange(chance.below(count), for: site) }
  }

  private mutating func exchange(_ place: Int, for site: Int) {
    var next = sites
    next[place] = site
    settle(next)
  }

  /// Takes up sites, and the nearest two of each node.
  private mutating func settle(_ next: [Int]) {
    for site in sites { isSite[site] = false }
    for site in next { isSite[site] = true }
    sites = next
    for node in 0..<nodeCount { (first[node], second[node]) = (.infinity, .infinity) }
    for (place, site) in sites.enumerated() {
      for node in 0..<nodeCount {
        let distance = distances[site * nodeCount + node]
        if distance < first[node] {
          (second[node], first[node], nearest[node]) = (first[node], distance, place)
        } else if distance < second[node] {
          second[node] = distance
        }
      }
    }
  }
}
