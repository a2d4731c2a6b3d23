import Planning

extension Model {
  /// Units for incidents at the least total cost.
  static let assignment = Model(
    "assignment", "which unit goes to which incident, at the least total cost",
    read: { (input) throws(InputFault) in try input.costs() },
    compute: { (costs: CostMatrix) in
      let best = Matching(leastTotal: costs)
      return (
        total: best.total(costs), columns: best.columns,
        greedy: Matching(greedy: costs).total(costs)
      )
    },
    write: { (outcome: (total: Double, columns: [Int?], greedy: Double), answer) in
      answer.write("total_cost", outcome.total)
      answer.write("columns", outcome.columns)
      answer.write("greedy_total_cost", outcome.greedy)
    })

  /// Units for incidents so that the worst is as good as can be.
  static let assignmentBottleneck = Model(
    "assignment-bottleneck", "which unit goes to which incident, the largest cost the least",
    read: { (input) throws(InputFault) in try input.costs() },
    compute: { (costs: CostMatrix) in
      let best = Matching(leastWorst: costs)
      return (worst: best.worst(costs), columns: best.columns)
    },
    write: { (outcome: (worst: Double?, columns: [Int?]), answer) in
      answer.write("worst_cost", outcome.worst)
      answer.write("columns", outcome.columns)
    })
}

extension Fields {
  /// The costs of every column for every row.
  fileprivate mutating func costs() throws(InputFault) -> CostMatrix {
    CostMatrix(try matrix("cost", .notNegative))
  }
}
