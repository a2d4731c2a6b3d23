import Domain
import Terminal

/// The alerts in the order in which they should be read, one row each.
struct QueuePanel {
  let scene: Scene
  let queue: Queue
  let hasFocus: Bool

  /// At most so many rows are told by the second: the most urgent ones.
  static let preciseRows = 3

  /// Rows that are no alerts: the head, and the line of an alert that broke through a freeze.
  static func overhead(of queue: Queue) -> Int { queue.frozen?.pinned == nil ? 1 : 2 }

  /// Draws the head, then as many rows as there is room for.
  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    guard !size.isEmpty else { return surface }
    let columns = QueueColumns(width: size.columns, language: scene.language)
    var y = 0
    if size.rows > 3 {
      surface.write(columns.head(scene.words), at: 0, y: 0, limit: size.columns)
      y = 1
    }
    if let pinned = queue.frozen?.pinned, let alert = scene.picture.alerts[pinned], size.rows > 1 {
      draw(breakThrough: alert, y: y, on: &surface)
      y += 1
    }
    guard queue.count > 0 else {
      surface.write(emptyNote, at: 1, y: y, face: .textDim, limit: size.columns - 1)
      return surface
    }
    let window = queue.window(height: size.rows - y)
    var precise = Self.preciseRows
    let marks = queue.effectiveMarks
    for position in window {
      row(position, y, columns, marks, &precise, on: &surface)
      y += 1
    }
    return surface
  }

  private func row(
    _ position: Int, _ y: Int, _ columns: QueueColumns, _ marks: Set<Alert.ID>,
    _ precise: inout Int, on surface: inout Surface
  ) {
    let id = queue.id(at: position)
    let ghost = queue.ghost.flatMap { $0.alert.id == id ? $0 : nil }
    guard let alert = scene.picture.alerts[id] ?? ghost?.alert else {
      surface.write(id.rawValue, at: 2, y: y, face: .rowGhost, limit: columns.width - 2)
      return
    }
    let mark: QueueRowFacts.Mark =
      marks.contains(id) ? .marked : queue.changed.contains(id) ? .changed : .none
    let isClose = alert.due.map { scene.now.isWithin(TimeText.preciseWithin, of: $0) } ?? false
    if isClose { precise -= 1 }
    let facts = QueueRowFacts(
      alert: alert, ghost: ghost?.reason, mark: mark, isUnderCursor: queue.cursor.item == id,
      isPrecise: isClose && precise >= 0, scene: scene)
    columns.write(facts, y: y, on: &surface)
    if mark == .marked { surface.overlay(columns.stem(y), face: .rowMarked) }
    if facts.isUnderCursor {
      for cells in columns.cursorCells(y) {
        surface.overlay(cells, face: hasFocus ? .rowCursor : .rowCursorBlur)
      }
    }
  }

  private func draw(breakThrough alert: Alert, y: Int, on surface: inout Surface) {
    let line = TextLine(
      scene.glyphs.severity(alert.priority.rawValue) + "\(alert.priority.rawValue)",
      .alert(priority: alert.priority.rawValue, .unacknowledged)
    )
    .adding(" \(scene.words.queue.brokeThrough) ", .bannerFreeze)
    .adding(" \(scene.name(of: alert.city)) \(scene.matter(of: alert.report))", .textStrong)
    surface.write(line, at: 2, y: y, limit: surface.size.columns - 2)
  }

  private var emptyNote: String {
    queue.isNarrowed ? scene.words.queue.nothingFits : scene.words.queue.empty
  }
}

extension Instant {
  /// Whether a moment is nearer than a duration, before or after.
  func isWithin(_ span: Duration, of other: Instant) -> Bool {
    abs(duration(to: other).inMilliseconds) < span.inMilliseconds
  }
}
