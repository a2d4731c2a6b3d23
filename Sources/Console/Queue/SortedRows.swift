internal import Domain

/// A place in an order of alerts: a rank, and the alert's identity where ranks are equal.
struct QueueRow: Hashable, Comparable, Sendable {
  let rank: UInt64
  let id: Alert.ID

  static func < (left: QueueRow, right: QueueRow) -> Bool {
    left.rank == right.rank ? left.id < right.id : left.rank < right.rank
  }
}

/// Alerts in an order that is kept while they come and go: one costs a search by halves and a move
/// of memory, never a sort.
struct SortedRows: Sendable {
  private(set) var rows: [QueueRow] = []

  /// No rows.
  init() {}

  /// All rows at once, sorted here.
  init(sorting rows: [QueueRow]) { self.rows = rows.sorted() }

  var count: Int { rows.count }

  /// The row at a position from 0.
  subscript(position: Int) -> QueueRow { rows[position] }

  /// Puts a row where it belongs; one that is there already is not put in twice.
  mutating func insert(_ row: QueueRow) {
    let position = lowerBound(of: row)
    guard position == rows.count || rows[position] != row else { return }
    rows.insert(row, at: position)
  }

  /// Takes a row out, if it is there.
  mutating func remove(_ row: QueueRow) {
    if let position = position(of: row) { rows.remove(at: position) }
  }

  /// Where a row stands; nil if it is not there.
  func position(of row: QueueRow) -> Int? {
    let position = lowerBound(of: row)
    return position < rows.count && rows[position] == row ? position : nil
  }

  /// The first position whose row does not come before this one.
  func lowerBound(of row: QueueRow) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
