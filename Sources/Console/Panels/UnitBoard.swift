package import Domain
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
    for index in cursor.window(position: position, count: roster.units.count, height: height) {
      row(roster.units[index], y, on: &surface)
      y += 1
    }
    return surface
  }

  private func counts(_ columns: Int) -> TextLine {
    var line = TextLine("  ")
    for status in UnitRoster.order {
      guard let count = roster.counts[status], count > 0 else { continue }
      let text = "\(scene.words.terms.unitStatus(status)) "
      guard line.width + TextWidth.of(text) + 4 <= columns else { break }
      line.add(text, .textDim)
      line.add("\(count)  ", UnitFaces.face(status))
    }
    return line
  }

  private func row(_ unit: Unit, _ y: Int, on surface: inout Surface) {
    let isHere = cursor.item == unit.id
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    line.add(padded(unit.id.rawValue, 8))
    line.add(" ")
    line.add(
      padded(scene.words.terms.unitStatus(unit.status), scene.words.statusWidth),
      UnitFaces.face(unit.status))
    line.add(" ")
    line.add(padded(scene.words.terms.unitKind(unit.kind), scene.words.kindWidth))
    line.add(" ")
    if let journey = unit.journey {
      line.add(UnitFaces.arrival(journey, scene: scene), .unitEnroute)
    } else {
      line.add(padded(scene.age(unit.since), 4), .textDim)
    }
    if let incident = unit.incident { line.add(" " + incident.rawValue) }
    line.add(" " + scene.name(of: unit.city), .textDim)
    surface.write(line, at: 0, y: y, limit: surface.size.columns)
    if isHere {
      let stem = Rect(x: 0, y: y, columns: min(21, surface.size.columns), rows: 1)
      surface.overlay(stem, face: hasFocus ? .rowCursor : .rowCursorBlur)
    }
  }
}

/// The units of a picture in the order in which a board shows them, and how many do what.
package struct UnitRoster: Sendable {
  package let units: [Unit]
  package let counts: [UnitStatus: Int]
  /// Units of each city that are on a task.
  package let out: [City.ID: Int]

  /// What wants watching first, then what is free, then what is out of reach.
  package static let order: [UnitStatus] = [
    .delayed, .committed, .enroute, .staging, .onScene, .returning, .available, .manual,
    .unavailable, .outOfService,
  ]

  private static let ranks: [UnitStatus: Int] = Dictionary(
    uniqueKeysWithValues: order.enumerated().map { ($1, $0) })

  /// Sorts the units of one city, or of all; what is out is counted for all in any case.
  package init(_ picture: Picture, city: City.ID? = nil) {
    var groups = [[Unit]](repeating: [], count: Self.order.count)
    var out: [City.ID: Int] = [:]
    for seed in picture.region.units {
      guard let unit = picture.units[seed.id] else { continue }
      if unit.status.resource == .assigned { out[unit.city, default: 0] += 1 }
      if city == nil || unit.city == city { groups[Self.ranks[unit.status] ?? 0].append(unit) }
    }
    var counts: [UnitStatus: Int] = [:]
    for (status, group) in zip(Self.order, groups) { counts[status] = group.count }
    units = groups.flatMap(\.self)
    self.counts = counts
    self.out = out
  }

  /// Where a unit stands on the board.
  package func position(of id: Unit.ID) -> Int? { units.firstIndex { $0.id == id } }
}
