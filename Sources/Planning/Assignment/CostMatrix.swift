/// What it costs to give each row, such as an incident, each column, such as a unit: row after row
/// in one piece of memory.
package struct CostMatrix: Hashable, Sendable {
  /// How many rows there are.
  package let rowCount: Int
  /// How many columns every row has.
  package let columnCount: Int
  private let values: [Double]

  /// A matrix of rows of one length, of costs that are not negative.
  package init(_ rows: [[Double]]) {
    rowCount = rows.count
    columnCount = rows.first?.count ?? 0
    precondition(rows.allSatisfy { [columnCount] in $0.count == columnCount }, "ragged rows")
    values = Array(rows.joined())
  }

  private init(rowCount: Int, columnCount: Int, values: [Double]) {
    (self.rowCount, self.columnCount, self.values) = (rowCount, columnCount, values)
  }

  /// The cost of a column for a row.
  package subscript(row: Int, column: Int) -> Double { values[row * columnCount + column] }

  /// Lends the costs, row after row in one piece of memory.
  func withRows<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    values.withUnsafeBufferPointer(body)
  }

  /// The same costs with rows for columns.
  var transposed: CostMatrix {
    var turned: [Double] = []
    turned.reserveCapacity(values.count)
    for column in 0..<columnCount {
      for row in 0..<rowCount { turned.append(self[row, column]) }
    }
    return CostMatrix(rowCount: columnCount, columnCount: rowCount, values: turned)
  }

  /// The same costs in a measure of which sums stay far from what a number can hold.
  var scaled: CostMatrix {
    guard let largest = values.max(), largest > 1e150 else { return self }
    return CostMatrix(
      rowCount: rowCount, columnCount: columnCount, values: values.map { $0 / largest })
  }
}
