/// The assignment of least total cost of a matrix with no more rows than columns (Jonker and
/// Volgenant 1987, Computing 38:325): most rows find their column by prices alone, and only those
/// that are left over are brought in along shortest paths.
///
/// Prices of columns are never above zero, and zero for those that nobody has: so the result also
/// holds for fewer rows than columns.
struct LeastTotal {
  /// The column of each row.
  let columns: [Int]

  init(of costs: CostMatrix) {
    precondition(costs.rowCount <= costs.columnCount, "more rows than columns")
    guard costs.rowCount > 0 else {
      columns = []
      return
    }
    columns = costs.withRows { rows in
      var auction = Auction(rows, rowCount: costs.rowCount, columnCount: costs.columnCount)
      defer { auction.end() }
      auction.give()
      // Twice is what Jonker and Volgenant found best.
      auction.bid()
      auction.bid()
      auction.augment()
      return auction.columns
    }
  }
}

/// Rows, the columns that they have and the prices of these, in memory of its own.
private struct Auction {
  private let costs: UnsafeBufferPointer<Double>
  private let rowCount: Int
  private let columnCount: Int
  /// The price of each column: zero or below.
  private let prices: UnsafeMutableBufferPointer<Double>
  private let columnOf: UnsafeMutableBufferPointer<Int32>
  private let rowOf: UnsafeMutableBufferPointer<Int32>
  private var free: [Int] = []

  init(_ costs: UnsafeBufferPointer<Double>, rowCount: Int, columnCount: Int) {
    self.costs = costs
    self.rowCount = rowCount
    self.columnCount = columnCount
    prices = .allocate(capacity: columnCount)
    prices.initialize(repeating: 0)
    columnOf = .allocate(capacity: rowCount)
    columnOf.initialize(repeating: -1)
    rowOf = .allocate(capacity: columnCount)
    rowOf.initialize(repeating: -1)
  }

  func end() {
    prices.deallocate()
    columnOf.deallocate()
    rowOf.deallocate()
  }

  var columns: [Int] { columnOf.map { Int($0) } }

  /// Each row takes its cheapest column if nobody has it.
  mutating func give() {
    for row in 0..<rowCount {
      let line = row * columnCount
      var (best, least) = (0, Double.infinity)
      for column in 0..<columnCount where costs[line + column] < least {
        (best, least) = (column, costs[line + column])
      }
      if rowOf[best] < 0 { take(best, by: row) } else { free.append(row) }
    }
  }

  /// Each row that is left over takes the column that it likes best, at a price by which it likes
  /// the second as well; whom it drives out looks again, or waits where nothing was gained.
  mutating func bid() {
    var (place, waiting) = (0, [Int]())
    var queue = free
    // Rows that drive each other out by smaller and smaller steps are left to the paths.
    var patience = 4 * rowCount
    while place < queue.count {
      let row = queue[place]
      place += 1
      guard patience > 0 else {
        waiting.append(row)
        continue
      }
      let (first, second, least, next) = twoBest(of: row)
      var column = first
      var holder = rowOf[column]
      if least < next {
        prices[column] -= next - least
      } else if holder >= 0, let second {
        column = second
        holder = rowOf[column]
      }
      patience -= 1
      take(column, by: row)
      guard holder >= 0 else { continue }
      columnOf[Int(holder)] = -1
      if least < next {
        place -= 1
        queue[place] = Int(holder)
      } else {
        waiting.append(Int(holder))
      }
    }
    free = waiting
  }

  private func twoBest(
    of row: Int
  ) -> (first: Int, second: Int?, least: Double, next: Double) {
    let line = row * columnCount
    var (first, second) = (0, -1)
    var (least, next) = (costs[line] - prices[0], Double.infinity)
    for column in 1..<max(1, columnCount) {
      let cost = costs[line + column] - prices[column]
      guard cost < next else { continue }
      if cost < least {
        (second, next) = (first, least)
        (first, least) = (column, cost)
      } else {
        (second, next) = (column, cost)
      }
    }
    return (first, second < 0 ? nil : second, least, next)
  }

  private func take(_ column: Int, by row: Int) {
    rowOf[column] = Int32(truncatingIfNeeded: row)
    columnOf[row] = Int32(truncatingIfNeeded: column)
  }

  /// Brings in each row that is left over, along the shortest path to a column that nobody has.
  mutating func augment() {
    guard !free.isEmpty else { return }
    let lengths = UnsafeMutableBufferPointer<Double>.allocate(capacity: columnCount)
    let previous = UnsafeMutableBufferPointer<Int32>.allocate(capacity: columnCount)
    let order = UnsafeMutableBufferPointer<Int32>.allocate(capacity: columnCount)
    defer {
      lengths.deallocate()
      previous.deallocate()
      order.deallocate()
    }
    lengths.initialize(repeating: 0)
    previous.initialize(repeating: 0)
    order.initialize(repeating: 0)
    for row in free { augment(from: row, lengths, previous, order) }
    free = []
  }

  /// Columns are kept in one order: those done with, then those as near as the nearest, then
  /// others.
  private mutating func augment(
    from start: Int, _ lengths: UnsafeMutableBufferPointer<Double>,
    _ previous: UnsafeMutableBufferPointer<Int32>, _ order: UnsafeMutableBufferPointer<Int32>
  ) {
    let line = start * columnCount
    for column in 0..<columnCount {
      lengths[column] = costs[line + column] - prices[column]
      previous[column] = Int32(truncatingIfNeeded: start)
      order[column] = Int32(truncatingIfNeeded: column)
    }
    var (low, up, done) = (0, 0, 0)
    var reached = 0.0
    var sink = -1
    while sink < 0 {
      if low == up {
        done = low
        reached = nearest(&up, from: low, lengths, order)
        for place in low..<up where rowOf[Int(order[place])] < 0 {
          sink = Int(order[place])
          break
        }
      }
      if sink < 0 { sink = scan(&low, &up, reached, lengths, previous, order) }
    }
    for place in 0..<done {
      let column = Int(order[place])
      prices[column] += lengths[column] - reached
    }
    var column = sink
    while true {
      let row = Int(previous[column])
      let given = Int(columnOf[row])
      take(column, by: row)
      if row == start { return }
      column = given
    }
  }

  /// Brings the columns that are nearest of those not reached to the front; answers how near.
  private func nearest(
    _ up: inout Int, from low: Int, _ lengths: UnsafeMutableBufferPointer<Double>,
    _ order: UnsafeMutableBufferPointer<Int32>
  ) -> Double {
    var least = lengths[Int(order[up])]
    up += 1
    for place in up..<max(up, columnCount) {
      let column = order[place]
      let length = lengths[Int(column)]
      guard length <= least else { continue }
      if length < least {
        up = low
        least = length
      }
      order[place] = order[up]
      order[up] = column
      up += 1
    }
    return least
  }

  /// Looks on from the row of the next column that was reached; a column that nobody has and that
  /// is as near ends the search, -1 goes on.
  private func scan(
    _ low: inout Int, _ up: inout Int, _ reached: Double,
    _ lengths: UnsafeMutableBufferPointer<Double>,
    _ previous: UnsafeMutableBufferPointer<Int32>, _ order: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let here = Int(order[low])
    low += 1
    let row = rowOf[here]
    let line = Int(row) * columnCount
    let base = costs[line + here] - prices[here] - reached
    for place in up..<columnCount {
      let column = Int(order[place])
      let length = costs[line + column] - prices[column] - base
      guard length < lengths[column] else { continue }
      lengths[column] = length
      previous[column] = row
      guard length <= reached else { continue }
      if rowOf[column] < 0 { return column }
      order[place] = order[up]
      order[up] = Int32(truncatingIfNeeded: column)
      up += 1
    }
    return -1
  }
}
