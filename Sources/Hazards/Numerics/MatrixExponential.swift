import Glibc

/// exp(A) by halving until the series is short, and squaring back.
enum MatrixExponential {
  /// exp(A) of a matrix that stands row by row.
  ///
  /// While the parts are small they are kept as exp − 1, which squares as 2E + E²: so slow motions
  /// keep their digits beside motions that are a thousand million times quicker. The last squarings
  /// are of exp itself, whose entries keep their digits as they die away.
  static func of(_ matrix: [Double], order: Int) -> [Double] {
    let size = (0..<order).reduce(0.0) { largest, row in
      max(largest, (0..<order).reduce(0) { $0 + abs(matrix[row * order + $1]) })
    }
    guard size < .infinity else { return matrix.map { _ in .nan } }
    let halvings = size > 0.25 ? Int(ilogb(size)) + 3 : 0
    let last = min(halvings, 12)
    var part = series(matrix.map { scalbn($0, Int32(-halvings)) }, order: order)
    for _ in 0..<(halvings - last) {
      let square = SquareMatrix.product(part, part, order: order)
      for index in part.indices { part[index] = 2 * part[index] + square[index] }
    }
    for index in 0..<order { part[index * order + index] += 1 }
    for _ in 0..<last { part = SquareMatrix.product(part, part, order: order) }
    return part
  }

  /// exp(A) − 1 of a small matrix.
  private static func series(_ matrix: [Double], order: Int) -> [Double] {
    var term = matrix
    var sum = matrix
    for n in 2...16 {
      term = SquareMatrix.product(term, matrix, order: order).map { $0 / Double(n) }
      for index in sum.indices { sum[index] += term[index] }
    }
    return sum
  }
}

/// Products of square matrices that stand row by row.
enum SquareMatrix {
  static func product(_ left: [Double], _ right: [Double], order: Int) -> [Double] {
    var product = Array(repeating: 0.0, count: order * order)
    for row in 0..<order {
      for middle in 0..<order {
        let factor = left[row * order + middle]
        guard factor != 0 else { continue }
        for column in 0..<order {
          product[row * order + column] += factor * right[middle * order + column]
        }
      }
    }
    return product
  }

  static func times(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    let order = vector.count
    return (0..<order).map { row in
      (0..<order).reduce(0) { $0 + matrix[row * order + $1] * vector[$1] }
    }
  }

  /// A matrix to a power of at least 0.
  static func power(_ matrix: [Double], _ exponent: Int, order: Int) -> [Double] {
    var result = Array(repeating: 0.0, count: order * order)
    for index in 0..<order { result[index * order + index] = 1 }
    var (square, left) = (matrix, exponent)
    while left > 0 {
      if left % 2 == 1 { result = product(result, square, order: order) }
      left /= 2
      if left > 0 { square = product(square, square, order: order) }
    }
    return result
  }
}
