/// A ranking by TOPSIS of participants of whom not everything is known.
///
/// What is missing is left out: the participant's weights are spread over what is known of it. From
/// the best and from the worst that could stand in the gaps follows between which places it lies.
package struct RobustRanking: Sendable {
  /// Where one participant stands.
  package struct Place: Hashable, Sendable {
    /// 1 for the best; equals share the better place.
    package let rank: Int
    /// 1 for the best in everything, 0 for the worst.
    package let closeness: Double
    /// The places that it could have if everything were known.
    package let bounds: ClosedRange<Int>
  }

  /// A place for each row; nil where nothing is known of it.
  package let places: [Place?]

  /// One criterion: what it weighs, whether more is better, and between which values it lies; nil
  /// where only what was seen says so.
  package struct Column: Hashable, Sendable {
    package let weight: Double
    package let isBenefit: Bool
    package let scale: ClosedRange<Double>?

    package init(weight: Double, isBenefit: Bool, scale: ClosedRange<Double>?) {
      (self.weight, self.isBenefit, self.scale) = (weight, isBenefit, scale)
    }
  }

  /// The ranking of a matrix of a row for each participant and a column for each criterion, nil
  /// where a value is missing.
  package init(_ matrix: [[Double?]], _ columns: [Column]) {
    let used = columns.indices.filter { column in
      columns[column].weight > 0 && matrix.contains { $0[column] != nil }
    }
    let known = matrix.indices.filter { row in used.contains { matrix[row][$0] != nil } }
    let values = known.map { row in used.map { matrix[row][$0] } }
    let criteria = used.map { columns[$0] }
    let closeness = Self.closeness(values, criteria)
    var places: [Place?] = Array(repeating: nil, count: matrix.count)
    for (place, row) in known.enumerated() {
      let rank = 1 + closeness.count { $0 > closeness[place] + 1e-12 }
      let best = Self.rank(of: place, values, criteria, isAtBest: true)
      let worst = Self.rank(of: place, values, criteria, isAtBest: false)
      places[row] = Place(
        rank: rank, closeness: closeness[place],
        bounds: min(rank, best, worst)...max(rank, best, worst))
    }
    self.places = places
  }

  /// How near each row comes to the best of what is known, its weights spread over that.
  private static func closeness(_ rows: [[Double?]], _ columns: [Column]) -> [Double] {
    var near = Array(repeating: 0.0, count: rows.count)
    var far = near
    var weights = near
    for (place, column) in columns.enumerated() {
      let known = rows.compactMap { $0[place] }
      let length = known.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard let low = known.min(), let high = known.max() else { continue }
      let (ideal, opposite) = column.isBenefit ? (high, low) : (low, high)
      for row in rows.indices {
        guard let value = rows[row][place] else { continue }
        weights[row] += column.weight
        guard length > 0 else { continue }
        let scale = column.weight / length
        near[row] += ((value - ideal) * scale) * ((value - ideal) * scale)
        far[row] += ((value - opposite) * scale) * ((value - opposite) * scale)
      }
    }
    // A common factor of a row's weights stands above and below the line: it falls out.
    return rows.indices.map { row in
      let (best, worst) = (near[row].squareRoot(), far[row].squareRoot())
      return best + worst > 0 ? worst / (best + worst) : 0
    }
  }

  /// The place of a row where its gaps hold the best and those of the others the worst, or the
  /// other way round.
  private static func rank(
    of row: Int, _ rows: [[Double?]], _ columns: [Column], isAtBest: Bool
  ) -> Int {
    let filled = rows.indices.map { other in
      columns.indices.map { place in
        rows[other][place]
          ?? extreme(of: columns[place], rows.compactMap { $0[place] }, (other == row) == isAtBest)
      }
    }
    let ranking = IdealRanking(
      filled, weights: columns.map(\.weight), benefits: columns.map(\.isBenefit))
    return ranking.ranks[row]
  }

  private static func extreme(of column: Column, _ known: [Double], _ isBest: Bool) -> Double {
    let low = column.scale?.lowerBound ?? known.min() ?? 0
    let high = column.scale?.upperBound ?? known.max() ?? 0
    return column.isBenefit == isBest ? high : low
  }
}
