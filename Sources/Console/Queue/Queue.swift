package import Domain

/// The list of alerts as the officer sees it: an order, a filter, a cursor on an alert, marks.
///
/// Everything here is bound to the alerts' identity. Whatever comes, the item under the cursor is
/// changed by the officer only.
package struct Queue: Sendable {
  package internal(set) var sort = QueueSort.urgency
  package internal(set) var list = QueueList.standing
  /// Only this city; all when nil.
  package internal(set) var city: City.ID?
  package internal(set) var filter = Filter.all
  package internal(set) var cursor = ListCursor<Alert.ID>()
  package internal(set) var ghost: Ghost?
  package internal(set) var frozen: FrozenOrder?
  package internal(set) var marks: Set<Alert.ID> = []
  /// Where a range of marks began.
  package internal(set) var rangeStart: Alert.ID?
  /// What changed since the officer last looked at it.
  package internal(set) var changed: Set<Alert.ID> = []
  /// The cursor goes to each alert that arrives.
  package internal(set) var followsNewest = false

  /// Whether the rows of a group stand as one, the most urgent for all.
  package internal(set) var isFolded = false

  var index: QueueIndex
  var visible = SortedRows()
  /// The row of each listed alert; a row may be held where its alert no longer belongs.
  var rows: [Alert.ID: QueueRow] = [:]
  /// The alert under the cursor, while its row stands where it stood though its rank has changed.
  var held: Alert.ID?
  /// The alert under the cursor, while it is listed though its group is folded.
  var unfolded: Alert.ID?

  /// The list of all that stands, the cursor on its first row.
  init(_ picture: Picture) {
    index = QueueIndex(picture)
    rebuild(from: picture, now: .distantPast)
    cursor.item = visible.count > 0 ? visible[0].id : nil
  }

  /// How many rows are listed, a ghost's and frozen ones among them.
  package var count: Int { frozen?.order.count ?? visible.count }

  /// The alert on a row of the list.
  package func id(at position: Int) -> Alert.ID {
    frozen?.order[position] ?? visible[position].id
  }

  /// Where an alert stands in the list, nil when it is not listed.
  package func position(of id: Alert.ID) -> Int? {
    if let frozen { return frozen.position(of: id) }
    return rows[id].flatMap { visible.position(of: $0) }
  }

  /// The cursor's place in the list.
  package var cursorPosition: Int? { cursor.item.flatMap { position(of: $0) } }

  /// The rows that a pane of some height shows.
  package func window(height: Int) -> Range<Int> {
    cursor.window(position: cursorPosition, count: count, height: height)
  }

  /// The marked alerts that are listed, in the list's order; a ghost is not.
  package var visibleMarks: [Alert.ID] {
    effectiveMarks.compactMap { id in listedPosition(of: id).map { ($0, id) } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// How many marks the filter, the city or the kind of list hides.
  package var hiddenMarkCount: Int { effectiveMarks.count { listedPosition(of: $0) == nil } }

  private func listedPosition(of id: Alert.ID) -> Int? {
    ghost?.alert.id == id ? nil : position(of: id)
  }

  /// The marks, with the range that is being made.
  package var effectiveMarks: Set<Alert.ID> { marks.union(range) }

  /// The alerts between the beginning of a range and the cursor.
  private var range: [Alert.ID] {
    guard let rangeStart, let start = position(of: rangeStart), let end = cursorPosition else {
      return []
    }
    return (min(start, end)...max(start, end)).map { id(at: $0) }
  }

  /// The most urgent alert of a city that was not put aside, in a time that does not depend on how
  /// many stand.
  package func worst(in city: City.ID) -> Alert.ID? { index.worst(in: city) }

  /// How many alerts wait past the time in which they should have been taken; the most urgent are
  /// looked at, at most so many that a frame does not wait for them.
  package func late(in picture: Picture, at now: Instant) -> (count: Int, isWhole: Bool) {
    count(in: picture) { $0.due.map { $0 < now } ?? false }
  }

  /// How many alerts have waited so long that they are the supervisor's matter; the most urgent are
  /// looked at.
  package func escalated(in picture: Picture, at now: Instant) -> (count: Int, isWhole: Bool) {
    count(in: picture) { $0.escalates.map { $0 <= now } ?? false }
  }

  private func count(
    in picture: Picture, _ isCounted: (Alert) -> Bool
  ) -> (count: Int, isWhole: Bool) {
    let looked = index.waiting.rows.prefix(Self.mostLookedAt)
    let count = looked.count { row in picture.alerts[row.id].map(isCounted) ?? false }
    return (count, index.waiting.count <= Self.mostLookedAt)
  }

  private static let mostLookedAt = 200

  /// The other alerts that stand and belong to a group, in order of their names.
  package func members(of leader: Alert.ID) -> [Alert.ID] { index.members(of: leader) }

  /// Whether the list leaves out some of what stands.
  package var isNarrowed: Bool { city != nil || !filter.isAll || list == .aside }
}
