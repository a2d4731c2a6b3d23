import Planning

extension Model {
  /// Weights by comparing criteria in pairs.
  static let weightsAHP = Model(
    "weights-ahp", "weights of criteria by comparing them in pairs, and how far these agree",
    read: { (input) throws(InputFault) in try input.comparisons() },
    compute: { (matrix: [[Double]]) in PairwiseComparison(matrix) },
    write: { comparison, answer in
      answer.write("weights", comparison.weights)
      answer.write("geometric_weights", comparison.geometricWeights)
      answer.write("lambda_max", comparison.lambdaMax)
      answer.write("consistency_index", comparison.consistencyIndex)
      answer.write("consistency_ratio", comparison.consistencyRatio)
      answer.write("consistent", comparison.isConsistent)
      if !comparison.isConsistent {
        answer.warn("the comparisons contradict one another too far: consistency_ratio > 0.10")
      }
    })

  /// Weights by what tells participants apart.
  static let weightsEntropy = Model(
    "weights-entropy", "weights of criteria by how far each tells the participants apart",
    read: { (input) throws(InputFault) in
      try input.matrix("matrix", .notNegative, rows: .atLeast(1), columns: .atLeast(1))
    },
    compute: { (matrix: [[Double]]) in EntropyWeights(matrix) },
    write: { (found: EntropyWeights, answer) in
      answer.write("entropy", found.entropy)
      answer.write("weights", found.weights)
      if found.weights.contains(nil) {
        answer.warn("weights are null: no criterion tells the participants apart")
      }
    })

  /// A ranking by nearness to the ideal.
  static let rankTOPSIS = Model(
    "rank-topsis", "participants ranked by how near they come to the best of every criterion",
    read: { (input) throws(InputFault) in
      let matrix = try input.matrix("matrix", rows: .atLeast(1), columns: .atLeast(1))
      let columns = Count.same(matrix[0].count, as: "matrix[0]")
      return (
        matrix: matrix, weights: try input.numbers("weights", .notNegative, columns),
        benefits: try input.bools("benefit", columns)
      )
    },
    compute: { (input: (matrix: [[Double]], weights: [Double], benefits: [Bool])) in
      IdealRanking(input.matrix, weights: input.weights, benefits: input.benefits)
    },
    write: { (ranking: IdealRanking, answer) in
      answer.write("closeness", ranking.closeness)
      answer.write("rank", ranking.ranks)
      if ranking.closeness.contains(nil) {
        answer.warn("closeness is null: the participants are all alike")
      }
    })

  /// How evenly a burden lies.
  static let fairness = Model(
    "fairness", "how evenly a burden lies on those who bear it, by Jain and Gini",
    read: { (input) throws(InputFault) in
      try input.numbers("burdens", .notNegative, .atLeast(1))
    },
    compute: { (burdens: [Double]) in Fairness(burdens) },
    write: { fairness, answer in
      answer.write("jain", fairness.jain)
      answer.write("gini", fairness.gini)
    })
}

extension Fields {
  /// A matrix of comparisons in which each pair agrees with itself the other way round.
  fileprivate mutating func comparisons() throws(InputFault) -> [[Double]] {
    let field = try field("matrix")
    let matrix = try squareMatrix("matrix", .positive, rows: .atLeast(1))
    guard matrix.count <= 10 else {
      throw field.fault(.wrongCount(matrix.count, needed: "at most 10"))
    }
    for row in matrix.indices {
      for column in 0...row where !(abs(matrix[row][column] * matrix[column][row] - 1) <= 1e-6) {
        throw InputFault(
          field.path[row][column],
          .refused("\(matrix[row][column]) is not 1 / \(matrix[column][row])"))
      }
    }
    return matrix
  }
}
