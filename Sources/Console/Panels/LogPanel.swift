import Domain
import Terminal

/// The last entries of the record in words, the newest first.
struct LogPanel {
  let scene: Scene
  /// Oldest first.
  let entries: [Entry]
  let cursor: ListCursor<Int>
  let hasFocus: Bool

  /// Where an entry stands on the panel, from the top.
  static func position(of sequence: Int?, in entries: [Entry]) -> Int? {
    guard let sequence, let last = entries.last else { return nil }
    let place = last.sequence - sequence
    return place >= 0 && place < entries.count ? place : nil
  }

  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    guard !size.isEmpty else { return surface }
    if entries.isEmpty {
      surface.write(scene.words.log.empty, at: 1, y: 0, face: .textDim, limit: size.columns - 1)
    }
    let position = Self.position(of: cursor.item, in: entries)
    let window = cursor.window(position: position, count: entries.count, height: size.rows)
    for (y, place) in window.enumerated() {
      row(entries[entries.count - 1 - place], y, on: &surface)
    }
    return surface
  }

  private func row(_ entry: Entry, _ y: Int, on surface: inout Surface) {
    let isHere = cursor.item == entry.sequence
    var line = TextLine(isHere ? scene.glyphs.pointer : " ", .textStrong)
    line.add(CivilTime(entry.happened, offsetInMinutes: scene.offsetInMinutes).clock, .textDim)
    line.add(" ")
    line.add(padded(who(entry.actor), 8), face(entry.actor))
    line.add(" ")
    if entry.isExercise { line.add(scene.words.log.exercise + " ", .bannerDrill) }
    line.add(scene.sentence(for: entry), .text)
    surface.write(line, at: 0, y: y, limit: surface.size.columns)
    if isHere {
      let stem = Rect(x: 0, y: y, columns: min(18, surface.size.columns), rows: 1)
      surface.overlay(stem, face: hasFocus ? .rowCursor : .rowCursorBlur)
    }
  }

  private func who(_ actor: Actor) -> String {
    actor == .program ? scene.words.log.program : actor.name
  }

  private func face(_ actor: Actor) -> Face {
    if actor == .program { return .logSystem }
    return actor.role == .system ? .logSource : .logOperator
  }
}
