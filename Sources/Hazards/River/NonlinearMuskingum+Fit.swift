internal import Glibc

extension NonlinearMuskingum {
  /// The reach that turns an inflow into an observed outflow with the least sum of squares.
  ///
  /// It looks over a grid of travel times, weightings and exponents, and walks down from the best
  /// places of it; the same flood gives the same reach. At least one flow must be above 0.
  package static func fitted(to inflows: [Double], observed: [Double]) -> NonlinearMuskingum {
    let search = FloodSearch(inflows: inflows, observed: observed)
    return search.reach(at: search.lowest)
  }
}

/// The search for three parameters. A place is (ln τ(1−x), −ln(1−x), ln m/(1−x)), where τ is the
/// travel time at the mean flow: K depends on m over many powers of ten, τ hardly; and where x goes
/// to 1, or m to 0, the valley runs along an axis.
private struct FloodSearch {
  private let inflows: [Double]
  private let observed: [Double]
  private let logFlow: Double

  init(inflows: [Double], observed: [Double]) {
    self.inflows = inflows
    self.observed = observed
    let sum = (inflows + observed).reduce(0, +)
    logFlow = sum > 0 ? log(sum / Double(2 * inflows.count)) : 0
  }

  /// The place of a travel time, a weighting and an exponent, given by its logarithm.
  private func place(_ logTime: Double, _ weighting: Double, _ logExponent: Double) -> [Double] {
    let passing = 1 - weighting
    return [logTime + log(passing), -log(passing), logExponent / passing]
  }

  /// The reach whose storage, K·Q^m, has the slope τ at the mean flow.
  func reach(at place: [Double]) -> NonlinearMuskingum {
    let logExponent = place[2] * exp(-place[1])
    let exponent = exp(logExponent)
    let logTime = place[0] + place[1]
    return NonlinearMuskingum(
      storageCoefficient: exp(logTime - logExponent - (exponent - 1) * logFlow),
      weighting: -expm1(-place[1]), exponent: exponent)
  }

  /// The lowest place that was found.
  var lowest: [Double] {
    let starts = starts
    // A long record has a smooth sum of squares, and costs more to follow.
    let count = max(4, min(24, 20_000 / inflows.count))
    var found = starts.prefix(count).map { descend(from: $0, limit: 400) }
    found.sort { $0.height < $1.height }
    let polished = found.prefix(4).flatMap { [polish($0), polishAtZero($0)] }
    let best = (found + polished).min { $0.height < $1.height }
    return best?.place ?? [0, 0, 0]
  }

  private func height(_ place: [Double]) -> Double {
    guard place[1] >= 0, place[1] < 20 else { return .infinity }
    let reach = reach(at: place)
    guard reach.exponent > 1e-7, reach.exponent < 100 else { return .infinity }
    guard reach.storageCoefficient > 0, reach.storageCoefficient.isFinite else { return .infinity }
    return reach.sumOfSquares(inflows, observed: observed, initialOutflow: inflows.first ?? 0)
  }

  /// The places of the grid that are lower than their neighbours, the lowest first, then the rest.
  private var starts: [[Double]] {
    let times = steps(from: log(0.3), to: log(Double(2 * inflows.count)), count: 16)
    let weightings = [0, 0.08, 0.16, 0.24, 0.32, 0.4, 0.48, 0.6, 0.8, 0.95]
    let exponents = steps(from: log(0.3), to: log(6), count: 12)
    var corners: [(place: [Double], index: [Int], height: Double)] = []
    for (i, time) in times.enumerated() {
      for (j, weighting) in weightings.enumerated() {
        for (k, exponent) in exponents.enumerated() {
          let place = place(time, weighting, exponent)
          let height = height(place)
          if height.isFinite { corners.append((place, [i, j, k], height)) }
        }
      }
    }
    corners.sort { $0.height < $1.height }
    var valleys: [Int] = []
    var slopes: [Int] = []
    for (rank, corner) in corners.enumerated() where rank < 200 {
      let isSlope = valleys.contains { isNext(corners[$0].index, corner.index) }
      if isSlope { slopes.append(rank) } else { valleys.append(rank) }
    }
    return (valleys.prefix(16) + slopes).map { corners[$0].place }
  }

  private func isNext(_ one: [Int], _ other: [Int]) -> Bool {
    zip(one, other).allSatisfy { abs($0 - $1) <= 1 }
  }

  private func steps(from first: Double, to last: Double, count: Int) -> [Double] {
    (0..<count).map { first + (last - first) * Double($0) / Double(count - 1) }
  }

  private func descend(from place: [Double], limit: Int, scale: Double = 1) -> Simplex.Corner {
    var simplex = Simplex(at: place, steps: [0.1 * scale, 0.05 * scale, 0.06 * scale], height)
    simplex.descend(tolerance: 1e-13, limit: limit)
    return simplex.best
  }

  /// Walks on with fresh simplexes, for one may have fallen flat on the way.
  private func polish(_ corner: Simplex.Corner) -> Simplex.Corner {
    var best = corner
    for scale in [5, 1, 0.3, 0.1, 0.03, 0.01] {
      let next = descend(from: best.place, limit: 1000, scale: scale)
      if next.height < best.height { best = next }
    }
    return best
  }

  /// Walks on along the edge where nothing of the inflow passes at once.
  private func polishAtZero(_ corner: Simplex.Corner) -> Simplex.Corner {
    var best = [corner.place[0], corner.place[2]]
    let edge: ([Double]) -> Double = { height([$0[0], 0, $0[1]]) }
    var lowest = edge(best)
    for scale in [1, 0.1, 0.01] {
      var simplex = Simplex(at: best, steps: [0.1 * scale, 0.06 * scale], edge)
      simplex.descend(tolerance: 1e-13, limit: 400)
      (best, lowest) = (simplex.best.place, simplex.best.height)
    }
    return Simplex.Corner(place: [best[0], 0, best[1]], height: lowest)
  }
}
