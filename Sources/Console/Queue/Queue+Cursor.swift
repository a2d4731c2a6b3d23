internal import Domain

extension Queue {
  /// Moves the cursor by rows, stopping at the ends.
  mutating func move(by step: Int, height: Int, in picture: Picture) {
    guard count > 0 else { return }
    guard let here = cursorPosition else { return move(to: 0, height: height, in: picture) }
    move(to: here + step, height: height, in: picture)
  }

  /// Puts the cursor on a row, or the nearest that there is.
  mutating func move(to position: Int, height: Int, in picture: Picture) {
    guard count > 0 else { return }
    let place = min(max(0, position), count - 1)
    cursor.move(to: place, item: id(at: place), from: window(height: height), height: height)
    letGo(picture)
  }

  /// Puts the cursor on an alert, if it is listed; says whether it is.
  mutating func move(to id: Alert.ID, height: Int, in picture: Picture) -> Bool {
    guard let position = position(of: id) else { return false }
    move(to: position, height: height, in: picture)
    return true
  }

  /// Notes on which line the cursor's row stands now, so that it stays there whatever comes above.
  mutating func anchor(height: Int) {
    guard let position = cursorPosition else { return }
    cursor.line = max(0, position - window(height: height).lowerBound)
  }

  /// Shows what came in above the first row shown, if the cursor's row stays in the pane.
  mutating func ease(height: Int) {
    guard let position = cursorPosition, position < height else { return }
    cursor.line = position
  }

  /// Whether rows stand above the pane that would fit into it.
  func isEased(height: Int) -> Bool {
    guard let position = cursorPosition, position < height else { return held == nil }
    return held == nil && window(height: height).lowerBound == 0
  }

  /// Holds the order and the members of the list.
  mutating func freeze(_ picture: Picture) {
    frozen = FrozenOrder(visible.rows.map(\.id), picture)
  }

  /// Lets the list go on; the cursor stays on its alert, as a ghost where that is gone.
  mutating func thaw(_ picture: Picture, now: Instant) {
    guard let held = frozen else { return }
    frozen = nil
    guard let item = cursor.item, rows[item] == nil,
      let alert = picture.alerts[item] ?? held.picture.alerts[item]
    else { return }
    let isOver = picture.alerts[item]?.isStanding != true
    ghost = Ghost(alert: alert, reason: isOver ? .cleared : .leftOut, left: now)
    let row = index.row(of: alert, by: sort)
    visible.insert(row)
    rows[item] = row
  }

  /// Marks an alert, or takes its mark away.
  mutating func toggleMark(_ id: Alert.ID) {
    if marks.remove(id) == nil { marks.insert(id) }
  }

  /// Turns the marks of all listed rows round; hidden marks stay as they are.
  mutating func invertMarks() {
    endRange()
    for position in 0..<count { toggleMark(id(at: position)) }
  }

  /// Begins a range of marks at the cursor, or ends it and keeps what it spans.
  mutating func toggleRange() {
    if rangeStart == nil { rangeStart = cursor.item } else { endRange() }
  }

  /// Ends a range of marks and keeps what it spans.
  mutating func endRange() {
    marks = effectiveMarks
    rangeStart = nil
  }

  /// Takes all marks away, also those that are hidden.
  mutating func clearMarks() {
    rangeStart = nil
    marks = []
  }
}
