/// Where an officer stands in a list: on a thing, never on a row number.
package struct ListCursor<ID: Hashable & Sendable>: Hashable, Sendable {
  package var item: ID?
  /// The line of the pane that the item stands on, from 0.
  package var line = 0

  /// A cursor on an item, or on none.
  package init(item: ID? = nil) { self.item = item }

  /// The rows that a pane of some height shows: the item keeps its line if the list allows.
  package func window(position: Int?, count: Int, height: Int) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    let line = min(max(0, line), height - 1)
    let top = max(0, min((position ?? 0) - line, count - height))
    return top..<min(count, top + height)
  }

  /// Goes to a row of the list; the pane scrolls no more than it must.
  package mutating func move(to position: Int, item: ID, from window: Range<Int>, height: Int) {
    self.item = item
    line = min(max(0, position - window.lowerBound), max(0, height - 1))
  }
}
