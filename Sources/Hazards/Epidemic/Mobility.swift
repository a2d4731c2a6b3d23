import Glibc

/// How many go from each city to each other.
package enum Mobility {
  /// The share of those who leave each city that goes to each other, by the radiation model (Simini
  /// et al. 2012): mᵢ mⱼ/((mᵢ + s)(mᵢ + mⱼ + s)), s being all who live closer to i than j does,
  /// without i and j. A row of the answer belongs to an origin; its diagonal is 0.
  package static func radiation(populations: [Double], x: [Double], y: [Double]) -> [[Double]] {
    populations.indices.map { origin in
      let distances = populations.indices.map { place in
        square(x[place] - x[origin]) + square(y[place] - y[origin])
      }
      return shares(from: origin, populations, distances)
    }
  }

  private static func shares(
    from origin: Int, _ populations: [Double], _ distances: [Double]
  ) -> [Double] {
    let others = populations.indices.filter { $0 != origin }
      .sorted { (distances[$0], $0) < (distances[$1], $1) }
    var shares = Array(repeating: 0.0, count: populations.count)
    let home = populations[origin]
    // Those who live equally far do not count for one another.
    var (closer, ring, radius) = (0.0, 0.0, 0.0)
    for place in others {
      if distances[place] > radius { (closer, ring, radius) = (closer + ring, 0, distances[place]) }
      let there = populations[place]
      shares[place] = home / (home + closer) * (there / (home + there + closer))
      ring += there
    }
    return shares
  }

  /// Trips by a law of gravity: k mᵢᵃ mⱼᵇ/dᶜ, 0 from a city to itself.
  package static func gravity(
    populations: [Double], distances: [[Double]], scale: Double, origin: Double,
    destination: Double, distance: Double
  ) -> [[Double]] {
    populations.indices.map { from in
      populations.indices.map { to in
        guard from != to else { return 0 }
        let pull = pow(populations[from], origin) * pow(populations[to], destination)
        return scale * pull / pow(distances[from][to], distance)
      }
    }
  }
}

/// How far cities are from one another for an infection that travels as people do (Brockmann and
/// Helbing 2013): the shortest way over steps of 1 − ln P, P being the share of those who leave a
/// city that goes to the next.
package enum EffectiveDistance {
  /// The distances of all cities from one; nil for those that nobody goes to. Rows of the shares
  /// belong to origins.
  package static func all(from source: Int, shares: [[Double]]) -> [Double?] {
    var distances = Array(repeating: Double.infinity, count: shares.count)
    var isSettled = Array(repeating: false, count: shares.count)
    distances[source] = 0
    while let nearest = distances.indices.filter({ !isSettled[$0] && distances[$0] < .infinity })
      .min(by: { distances[$0] < distances[$1] })
    {
      isSettled[nearest] = true
      for (next, share) in shares[nearest].enumerated() where share > 0 {
        distances[next] = min(distances[next], distances[nearest] + 1 - log(share))
      }
    }
    return distances.map { $0 < .infinity ? $0 : nil }
  }
}
