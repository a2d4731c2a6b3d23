import Glibc

/// Weights of criteria by how far each tells the participants apart (Shannon's entropy).
package struct EntropyWeights: Sendable {
  /// The entropy of each criterion against the greatest possible, 1 where it tells nobody apart;
  /// nil where there is but one participant.
  package let entropy: [Double?]
  /// Nil where no criterion tells anybody apart, so that nothing can be weighed.
  package let weights: [Double?]

  /// The weights of a matrix of values that are not negative: a row for each participant, a column
  /// for each criterion.
  package init(_ matrix: [[Double]]) {
    let columns = matrix.first.map { $0.indices } ?? 0..<0
    let entropy = columns.map { column in Self.entropy(matrix.map { $0[column] }) }
    let told = entropy.map { max(0, 1 - ($0 ?? 1)) }
    let sum = told.reduce(0, +)
    self.entropy = entropy
    weights = told.map { sum > 1e-14 ? $0 / sum : nil }
  }

  private static func entropy(_ values: [Double]) -> Double? {
    guard values.count > 1, let greatest = values.max() else { return nil }
    guard greatest > 0 else { return 1 }
    let sum = values.reduce(0) { $0 + $1 / greatest }
    let total = values.reduce(0.0) { total, value in
      let share = value / greatest / sum
      return share > 0 ? total - share * log(share) : total
    }
    return min(1, total / log(Double(values.count)))
  }
}
