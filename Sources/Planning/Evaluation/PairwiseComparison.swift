import Glibc

/// How much more each criterion counts than each other, and the weights that follow (the analytic
/// hierarchy process, Saaty 1990).
package struct PairwiseComparison: Sendable {
  /// The principal eigenvector; sums to 1.
  package let weights: [Double]
  /// The geometric means of the rows; sum to 1.
  package let geometricWeights: [Double]
  /// The principal eigenvalue: the number of criteria where all comparisons agree.
  package let lambdaMax: Double

  /// The mean consistency index of random comparisons of 1 to 10 criteria (Saaty 1980).
  package static let randomIndices = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]

  /// The weights of a reciprocal matrix of 1 to 10 criteria.
  package init(_ matrix: [[Double]]) {
    precondition(
      Self.randomIndices.indices.contains(matrix.count - 1), "there are 1 to 10 criteria")
    let logarithms = matrix.map { row in row.reduce(0) { $0 + log($1) } / Double(row.count) }
    geometricWeights = Self.shares(logarithms)
    // Against the geometric means every entry is near 1: the powers keep their digits.
    let balanced = matrix.indices.map { row in
      matrix.indices.map { matrix[row][$0] * exp(logarithms[$0] - logarithms[row]) }
    }
    let (vector, value) = Self.principal(balanced)
    lambdaMax = value
    weights = Self.shares(zip(logarithms, vector).map { $0 + log($1) })
  }

  /// How far the comparisons contradict one another.
  package var consistencyIndex: Double {
    let count = Double(weights.count)
    return count < 2 ? 0 : max(0, (lambdaMax - count) / (count - 1))
  }

  /// The index against that of random comparisons.
  package var consistencyRatio: Double {
    let random = Self.randomIndices[weights.count - 1]
    return random > 0 ? consistencyIndex / random : 0
  }

  /// Whether the contradictions are small enough for the weights to be used.
  package var isConsistent: Bool { consistencyRatio <= 0.10 }

  private static func shares(_ logarithms: [Double]) -> [Double] {
    let greatest = logarithms.max() ?? 0
    let powers = logarithms.map { exp($0 - greatest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// The principal eigenvector and eigenvalue of a positive matrix, by squaring it until only they
  /// are left, which takes as long however close the next eigenvalue is.
  private static func principal(_ matrix: [[Double]]) -> (vector: [Double], value: Double) {
    var power = matrix
    for _ in 0..<40 {
      let greatest = power.joined().max() ?? 1
      let scaled = power.map { row in row.map { $0 / greatest } }
      power = scaled.map { row in
        scaled.indices.map { column in
          scaled.indices.reduce(0) { $0 + row[$1] * scaled[$1][column] }
        }
      }
    }
    var vector = power.map { $0.reduce(0, +) }
    var value = 0.0
    for _ in 0..<3 {
      let sum = vector.reduce(0, +)
      vector = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } / sum }
      value = vector.reduce(0, +)
    }
    return (vector, value)
  }
}
