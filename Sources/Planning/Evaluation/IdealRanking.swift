/// A ranking of participants by how near each comes to the best and how far it stays from the
/// worst of every criterion (TOPSIS, Hwang and Yoon 1981, with vector normalisation).
package struct IdealRanking: Sendable {
  /// 1 for the best in everything, 0 for the worst; nil where all are alike.
  package let closeness: [Double?]
  /// 1 for the best; equals share the better rank.
  package let ranks: [Int]

  /// The ranking of a matrix of a row for each participant and a column for each criterion, with
  /// weights that are not negative; a criterion is a benefit or else a cost.
  package init(_ matrix: [[Double]], weights: [Double], benefits: [Bool]) {
    var best = Array(repeating: 0.0, count: matrix.count)
    var worst = best
    for column in weights.indices {
      let values = Self.normalised(matrix.map { $0[column] }).map { $0 * weights[column] }
      guard let low = values.min(), let high = values.max() else { continue }
      let (ideal, opposite) = benefits[column] ? (high, low) : (low, high)
      for (row, value) in values.enumerated() {
        best[row] += (value - ideal) * (value - ideal)
        worst[row] += (value - opposite) * (value - opposite)
      }
    }
    closeness = zip(best, worst).map { best, worst in
      let (near, far) = (best.squareRoot(), worst.squareRoot())
      return near + far > 0 ? far / (near + far) : nil
    }
    let scores = closeness.map { $0 ?? 0 }
    let descending = scores.sorted(by: >)
    var places: [Double: Int] = [:]
    for (place, score) in descending.enumerated() where places[score] == nil {
      places[score] = place + 1
    }
    ranks = scores.map { places[$0] ?? 1 }
  }

  /// Values by the length of their vector.
  private static func normalised(_ values: [Double]) -> [Double] {
    let greatest = values.reduce(0) { max($0, abs($1)) }
    guard greatest > 0 else { return values }
    let scaled = values.map { $0 / greatest }
    let length = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return scaled.map { $0 / length }
  }
}
