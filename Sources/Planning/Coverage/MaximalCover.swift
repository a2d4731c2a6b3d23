/// Sites that cover as much weight as can be (Church and ReVelle 1974): greedy, then exchanged
/// while that helps, then shaken a number of times.
package struct MaximalCover: Hashable, Sendable {
  /// The sites, ascending.
  package let sites: [Int]
  /// The weight that they cover.
  package let weight: Double
  /// The weight that plain greed covers.
  package let greedyWeight: Double

  /// The cover by a number of sites; `covered` lists the nodes that each site covers.
  package init(covered: [[Int]], weights: [Double], sites count: Int) {
    var search = CoverSearch(covered: covered, weights: weights)
    for _ in 0..<count { search.add(search.best().site) }
    greedyWeight = search.weight
    let best = search.improved()
    sites = best.sorted()
    let nodes = Set(best.flatMap { covered[$0] })
    weight = weights.indices.reduce(0) { nodes.contains($1) ? $0 + weights[$1] : $0 }
  }
}

/// Sites in the course of a search.
private struct CoverSearch {
  private let covered: [[Int]]
  private let weights: [Double]
  private(set) var sites: [Int] = []
  private var isSite: [Bool]
  /// By how many sites each node is covered.
  private var times: [Int]
  /// The weight covered now.
  var weight: Double {
    times.indices.reduce(0) { times[$1] > 0 ? $0 + weights[$1] : $0 }
  }

  init(covered: [[Int]], weights: [Double]) {
    (self.covered, self.weights) = (covered, weights)
    isSite = Array(repeating: false, count: covered.count)
    times = Array(repeating: 0, count: weights.count)
  }

  /// The site that would add most, of equal ones the first.
  func best() -> (site: Int, gain: Double) {
    var best = (site: 0, gain: -Double.infinity)
    for site in covered.indices where !isSite[site] {
      var gain = 0.0
      for node in covered[site] where times[node] == 0 { gain += weights[node] }
      if gain > best.gain { best = (site, gain) }
    }
    return best
  }

  mutating func add(_ site: Int) {
    sites.append(site)
    isSite[site] = true
    for node in covered[site] { times[node] += 1 }
  }

  private mutating func remove(at place: Int) -> Int {
    let site = sites.remove(at: place)
    isSite[site] = false
    for node in covered[site] { times[node] -= 1 }
    return site
  }

  /// The best sites over all rounds.
  mutating func improved() -> [Int] {
    guard !sites.isEmpty, sites.count < covered.count else { return sites }
    descend()
    var (best, most, chance) = (sites, weight, Shuffle())
    let pass = max(1, covered.reduce(0) { $0 + $1.count } * sites.count)
    for _ in 0..<min(100, 300_000_000 / pass) {
      for _ in 0..<max(1, sites.count / 4) {
        _ = remove(at: chance.below(sites.count))
        var site = chance.below(covered.count)
        while isSite[site] { site = (site + 1) % covered.count }
        add(site)
      }
      descend()
      if weight > most {
        (best, most) = (sites, weight)
      } else {
        while !sites.isEmpty { _ = remove(at: sites.count - 1) }
        for site in best { add(site) }
      }
    }
    return best
  }

  /// Puts each site where it adds most, until all stay.
  private mutating func descend() {
    var stayed = 0
    while stayed < sites.count {
      let site = remove(at: 0)
      var own = 0.0
      for node in covered[site] where times[node] == 0 { own += weights[node] }
      let better = best()
      let helps = better.gain - own > 1e-9 * abs(own)
      stayed = helps ? 0 : stayed + 1
      add(helps ? better.site : site)
    }
  }
}
