import Glibc

/// Where to put units that may be busy, several at one site if need be, so that the expected weight
/// within reach of a free one is greatest (Daskin 1983, Transportation Science 17:48).
package struct ExpectedCover: Hashable, Sendable {
  /// The site of each unit, ascending.
  package let sites: [Int]
  /// The expected weight covered: a demand that k units reach counts 1 − qᵏ of its weight.
  package let cover: Double

  /// Up to this many combinations all are tried.
  private static let combinations = 200_000.0

  /// The best sites for units that are busy with a probability; `reached` lists the demands that
  /// each site reaches. All combinations are tried where they are not too many.
  package init(
    reached: [[Int]], weights: [Double], busy: Double, units: Int
  ) {
    var search = ExpectedSearch(reached: reached, weights: weights, busy: busy, units: units)
    var ways = 1.0
    for unit in 0..<units { ways *= Double(reached.count + unit) / Double(unit + 1) }
    if ways <= Self.combinations {
      search.tryAll()
    } else {
      search.exchange()
    }
    (sites, cover) = (search.best.sorted(), search.most)
  }
}

private struct ExpectedSearch {
  let reached: [[Int]]
  let weights: [Double]
  let units: Int
  /// The share of a demand that counts, by the number of units that reach it.
  let shares: [Double]
  var times: [Int]
  var sites: [Int] = []
  var best: [Int] = []
  var most = -Double.infinity

  init(reached: [[Int]], weights: [Double], busy: Double, units: Int) {
    (self.reached, self.weights, self.units) = (reached, weights, units)
    shares = (0...units).map { 1 - pow(busy, Double($0)) }
    times = Array(repeating: 0, count: weights.count)
  }

  private var cover: Double {
    weights.indices.reduce(0) { $0 + weights[$1] * shares[times[$1]] }
  }

  private mutating func add(_ site: Int) {
    sites.append(site)
    for demand in reached[site] { times[demand] += 1 }
  }

  private mutating func remove(at place: Int) -> Int {
    let site = sites.remove(at: place)
    for demand in reached[site] { times[demand] -= 1 }
    return site
  }

  private mutating func keepIfBest() {
    let cover = cover
    if cover > most { (best, most) = (sites, cover) }
  }

  /// Tries every combination.
  mutating func tryAll() {
    guard sites.count < units else { return keepIfBest() }
    for site in (sites.last ?? 0)..<reached.count {
      add(site)
      tryAll()
      _ = remove(at: sites.count - 1)
    }
  }

  /// Puts each unit where it adds most, until all stay.
  mutating func exchange() {
    while sites.count < units { add(bestSite().site) }
    keepIfBest()
    var stayed = 0
    while stayed < units {
      let site = remove(at: 0)
      let better = bestSite()
      let own = gain(site)
      let helps = better.gain - own > 1e-12 * abs(own)
      stayed = helps ? 0 : stayed + 1
      add(helps ? better.site : site)
    }
    keepIfBest()
  }

  private func gain(_ site: Int) -> Double {
    reached[site].reduce(0) { sum, demand in
      sum + weights[demand] * (shares[times[demand] + 1] - shares[times[demand]])
    }
  }

  private func bestSite() -> (site: Int, gain: Double) {
    var best = (site: 0, gain: -Double.infinity)
    for site in reached.indices {
      let gain = gain(site)
      if gain > best.gain { best = (site, gain) }
    }
    return best
  }
}
