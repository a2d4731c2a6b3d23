import Domain
import Terminal

/// All units by what they do: those on a task first, with their way and arrival.
struct UnitBoard {
  let scene: Scene
  let cursor: ListCursor<Unit.ID>
  let hasFocus: Bool
  let roster: UnitRoster

  /// Draws the counts by status, a head, and the units.
  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    guard !size.isEmpty else { return surface }
    var y = 0
    if size.rows > 3 {
      surface.write(counts(size.columns), at: 0, y: 0, limit: size.columns)
      y = 1
    }
    let height = size.rows - y
    let position = cursor.item.flatMap { roster.position(of: $0) }
    for index in cursor.window(position: position, count: roster.ids.count, height: height) {
      if let unit = scene.picture.units[roster.ids[index]] { row(unit, y, on: &surface) }
      y += 1
    }
    return surface
  }

  /// How many units stand in each state; those that have no room are summed up behind `+`.
  private func counts(_ columns: Int) -> TextLine {
    let all = UnitRoster.order.compactMap { status in
      roster.counts[status].flatMap { $0 > 0 ? (status, $0) : nil }
    }
    for gap in ["  ", " "] {
      let line = counts(all, gap)
      if line.width <= columns { return line }
    }
    for kept in (0..<all.count).reversed() {
      let rest = all.dropFirst(kept).reduce(0) { $0 + $1.1 }
      let line = counts(Array(all.prefix(kept)), " ").adding("+\(rest)", .textDim)
      if line.width <= columns { return line }
    }
    return TextLine()
  }

  private func counts(_ counts: [(UnitStatus, Int)], _ gap: String) -> TextLine {
    var line = TextLine(gap)
    for (status, count) in counts {
      line.add("\(scene.words.terms.unitStatus(status)) ", .textDim)
      line.add("\(count)", UnitFaces.face(status))
      line.add(gap)
    }
    return line
  }

  private func row(_ unit: Unit, _ y: Int, on surface: inout Surface) {
    let isHere = cursor.item == unit.id
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    line.add(padded("\(unit.id.rawValue)/\(unit.level.rawValue)", 10))
    line.add(
      padded(scene.words.terms.unitStatus(unit.status), scene.words.statusWidth),
      UnitFaces.face(unit.status))
    line.add(" ")
    line.add(padded(scene.words.terms.unitKind(unit.kind), scene.words.kindWidth))
    line.add(" ")
    if let journey = unit.journey, unit.held == nil {
      line.add(UnitFaces.arrival(journey, scene: scene), .unitEnroute)
    } else {
      line.add(padded(scene.age(unit.since), 5), .textDim)
    }
    if let incident = unit.incident { line.add(" " + incident.rawValue) }
    line.spans += UnitNotes(scene: scene, unit: unit).spans
    line.add(" " + scene.name(of: unit.city), .textDim)
    surface.write(line, at: 0, y: y, limit: surface.size.columns)
    if isHere {
      let stem = Rect(x: 0, y: y, columns: min(21, surface.size.columns), rows: 1)
      surface.overlay(stem, face: hasFocus ? .rowCursor : .rowCursorBlur)
    }
  }
}
