import Glibc

/// A square matrix without negative entries: who acts on whom, and how strongly.
package struct NonNegativeMatrix: Hashable, Sendable {
  package let order: Int
  private let entries: [Double]

  /// A matrix from its rows.
  package init(_ rows: [[Double]]) {
    precondition(rows.allSatisfy { $0.count == rows.count }, "the matrix is square")
    precondition(rows.allSatisfy { $0.allSatisfy { !($0 < 0) } }, "no entry is negative")
    order = rows.count
    entries = rows.flatMap { $0 }
  }

  /// An entry by its row and column.
  package subscript(row: Int, column: Int) -> Double { entries[row * order + column] }

  /// The product with a vector.
  package func times(_ vector: [Double]) -> [Double] {
    (0..<order).map { row in
      var sum = 0.0
      for column in 0..<order { sum += entries[row * order + column] * vector[column] }
      return sum
    }
  }

  /// The rows that something in `sources` reaches through entries above 0, the sources themselves
  /// included: row i is reached from column j by the entry (i, j).
  package func reached(from sources: [Int]) -> [Bool] {
    var reached = Array(repeating: false, count: order)
    var frontier = sources
    for source in sources { reached[source] = true }
    while let column = frontier.popLast() {
      for row in 0..<order where !reached[row] && self[row, column] > 0 {
        reached[row] = true
        frontier.append(row)
      }
    }
    return reached
  }

  /// The greatest absolute value of an eigenvalue: that of the strongest group of rows which all
  /// reach one another.
  package var spectralRadius: Double {
    var radius = 0.0
    var seen = Array(repeating: false, count: order)
    let backward = NonNegativeMatrix(
      (0..<order).map { row in (0..<order).map { self[$0, row] } })
    for start in 0..<order where !seen[start] {
      let (there, back) = (reached(from: [start]), backward.reached(from: [start]))
      let group = (0..<order).filter { there[$0] && back[$0] }
      for row in group { seen[row] = true }
      radius = max(radius, perronRoot(of: group))
    }
    return radius
  }

  /// The Perron root of an irreducible part, by Noda's inverse iteration (Numer. Math. 17, 1971):
  /// from any positive vector it comes down to the root, doubling its digits at each step.
  private func perronRoot(of group: [Int]) -> Double {
    guard group.count > 1 else { return group.first.map { self[$0, $0] } ?? 0 }
    let block = NonNegativeMatrix(group.map { row in group.map { self[row, $0] } })
    var vector = Array(repeating: 1.0, count: group.count)
    var root = Double.infinity
    for _ in 0..<200 {
      let ratios = zip(block.times(vector), vector).map { $0 / $1 }
      let (low, high) = (ratios.min() ?? 0, ratios.max() ?? 0)
      guard high < root else { break }
      root = high
      guard high - low > 4e-16 * high, high < .infinity,
        let next = block.solved(shift: high, vector)
      else { break }
      let largest = next.reduce(0) { max($0, abs($1)) }
      vector = next.map { abs($0) / largest }
      guard vector.allSatisfy({ $0 > 0 }) else { break }
    }
    return root
  }

  /// The solution x of (shift I − A) x = right; nil where there is none.
  func solved(shift: Double, _ right: [Double]) -> [Double]? {
    var matrix = entries.map { -$0 }
    for index in 0..<order { matrix[index * order + index] += shift }
    return LinearSystem(matrix, order: order)?.solve(right)
  }
}
