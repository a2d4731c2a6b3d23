/// A square matrix taken apart into a lower and an upper triangle with row exchanges, so that
/// systems with it are solved.
struct LinearSystem {
  private let order: Int
  private var factors: [Double]
  private var exchanges: [Int]

  /// The parts of a matrix that stands row by row; nil where a pivot is 0 or no number.
  init?(_ matrix: [Double], order: Int) {
    precondition(matrix.count == order * order, "the matrix is square")
    self.order = order
    factors = matrix
    exchanges = Array(0..<order)
    for column in 0..<order {
      var pivot = column
      for row in column..<order
      where abs(factors[row * order + column]) > abs(factors[pivot * order + column]) {
        pivot = row
      }
      exchanges[column] = pivot
      guard abs(factors[pivot * order + column]) > 0 else { return nil }
      if pivot != column { exchange(pivot, column) }
      eliminate(below: column)
    }
  }

  private mutating func exchange(_ first: Int, _ second: Int) {
    for column in 0..<order {
      factors.swapAt(first * order + column, second * order + column)
    }
  }

  private mutating func eliminate(below column: Int) {
    let pivot = factors[column * order + column]
    for row in (column + 1)..<max(column + 1, order) {
      let share = factors[row * order + column] / pivot
      guard share != 0 else { continue }
      factors[row * order + column] = share
      for other in (column + 1)..<order {
        factors[row * order + other] -= share * factors[column * order + other]
      }
    }
  }

  /// The solution for a right side.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<order { if exchanges[row] != row { x.swapAt(row, exchanges[row]) } }
    for row in 0..<order {
      for column in 0..<row { x[row] -= factors[row * order + column] * x[column] }
    }
    for row in (0..<order).reversed() {
      for column in (row + 1)..<max(row + 1, order) {
        x[row] -= factors[row * order + column] * x[column]
      }
      x[row] /= factors[row * order + row]
    }
    return x
  }
}
