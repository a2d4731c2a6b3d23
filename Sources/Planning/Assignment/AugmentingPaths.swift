/// Builds an assignment row by row: each new row takes a column over a path on which rows before it
/// change theirs.
struct AugmentingPaths {
  /// The column of each row.
  private(set) var columns: [Int]
  private var rows: [Int]
  private var previous: [Int]
  private var lengths: [Double]
  private var unscanned: [Int] = []
  /// The least reach with which the search of a row ended.
  private var reached = 0.0

  private static let none = -1

  private init(_ costs: CostMatrix) {
    precondition(costs.rowCount <= costs.columnCount, "more rows than columns")
    columns = Array(repeating: Self.none, count: costs.rowCount)
    rows = Array(repeating: Self.none, count: costs.columnCount)
    previous = rows
    lengths = Array(repeating: .infinity, count: costs.columnCount)
  }

  /// The assignment of least worst cost: a path is as long as its largest cost.
  init(leastWorst costs: CostMatrix) {
    self.init(costs)
    var worst = 0.0
    for row in columns.indices {
      let sink = search(from: row) { reached, row, column in
        max(worst, reached, costs[row, column])
      }
      worst = reached
      augment(from: row, to: sink)
    }
  }

  /// The free column that a row reaches over the shortest path; `extend` says how far it is to a
  /// column from a row that is reached.
  private mutating func search(
    from start: Int, extend: (_ reached: Double, _ row: Int, _ column: Int) -> Double
  ) -> Int {
    unscanned = Array(rows.indices)
    for column in lengths.indices { lengths[column] = .infinity }
    reached = 0
    var row = start
    while true {
      var (nearest, place) = (Double.infinity, 0)
      for (index, column) in unscanned.enumerated() {
        let length = extend(reached, row, column)
        if length < lengths[column] {
          lengths[column] = length
          previous[column] = row
        }
        let known = lengths[column]
        if known < nearest || (known == nearest && rows[column] == Self.none) {
          (nearest, place) = (known, index)
        }
      }
      reached = nearest
      let column = unscanned[place]
      unscanned.swapAt(place, unscanned.count - 1)
      unscanned.removeLast()
      if rows[column] == Self.none { return column }
      row = rows[column]
    }
  }

  private mutating func augment(from start: Int, to sink: Int) {
    var column = sink
    while true {
      let row = previous[column]
      rows[column] = row
      swap(&columns[row], &column)
      if row == start { return }
    }
  }
}
