extension PairwiseComparison {
  /// Three criteria whose comparisons contradict one another.
  package struct Triple: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package let third: Int
    /// How much more the first counts than the third by what was said of both, and by way of the
    /// second.
    package let said: Double
    package let follows: Double
  }

  /// The comparisons of a reciprocal matrix that contradict one another most; nil where all agree.
  package static func worstTriple(_ matrix: [[Double]]) -> Triple? {
    var worst: (triple: Triple, factor: Double)?
    for first in matrix.indices {
      for second in matrix.indices where second > first {
        for third in matrix.indices where third > second {
          let said = matrix[first][third]
          let follows = matrix[first][second] * matrix[second][third]
          let factor = max(said / follows, follows / said)
          guard factor > (worst?.factor ?? 1 + 1e-9) else { continue }
          worst = (
            Triple(first: first, second: second, third: third, said: said, follows: follows),
            factor
          )
        }
      }
    }
    return worst?.triple
  }
}
