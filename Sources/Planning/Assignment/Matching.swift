/// Which column, such as a unit, each row, such as an incident, is given: as many as there can be.
package struct Matching: Hashable, Sendable {
  /// The column of each row, nil for a row that goes without.
  package let columns: [Int?]

  /// The assignment of least total cost, by shortest augmenting paths (Jonker and Volgenant 1987,
  /// Computing 38:325).
  package init(leastTotal costs: CostMatrix) {
    self.init(costs.scaled) { LeastTotal(of: $0).columns }
  }

  /// An assignment whose largest cost is the least possible.
  package init(leastWorst costs: CostMatrix) {
    self.init(costs) { AugmentingPaths(leastWorst: $0).columns }
  }

  /// Rows in order, each with its cheapest column that is still free; of equal ones the first.
  package init(greedy costs: CostMatrix) {
    var free = Array(repeating: true, count: costs.columnCount)
    columns = (0..<costs.rowCount).map { row in
      var cheapest: Int?
      for column in free.indices where free[column] {
        if let best = cheapest, costs[row, best] <= costs[row, column] { continue }
        cheapest = column
      }
      if let cheapest { free[cheapest] = false }
      return cheapest
    }
  }

  /// Solves with no more rows than columns, turned round where there are more.
  private init(_ costs: CostMatrix, solve: (CostMatrix) -> [Int]) {
    guard costs.rowCount > costs.columnCount else {
      columns = solve(costs)
      return
    }
    var columns: [Int?] = Array(repeating: nil, count: costs.rowCount)
    for (column, row) in solve(costs.transposed).enumerated() { columns[row] = column }
    self.columns = columns
  }

  /// What it costs altogether.
  package func total(_ costs: CostMatrix) -> Double {
    columns.enumerated().reduce(0) { sum, given in
      sum + (given.element.map { costs[given.offset, $0] } ?? 0)
    }
  }

  /// The largest cost in it, nil where nothing is assigned.
  package func worst(_ costs: CostMatrix) -> Double? {
    columns.enumerated().compactMap { row, column in column.map { costs[row, $0] } }.max()
  }
}
