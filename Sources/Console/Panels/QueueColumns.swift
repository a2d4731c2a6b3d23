import Domain
import Terminal

/// Where the columns of the queue stand in a pane of some width. When it is narrow the owner, the
/// units, the age and the city go, in this order; priority, time, state and matter never.
struct QueueColumns {
  let width: Int
  let due = 5
  /// Nil where there is no room for it.
  let city: (x: Int, width: Int)?
  let state: (x: Int, width: Int)
  let what: (x: Int, width: Int)
  let units: (x: Int, width: Int)?
  let age: (x: Int, width: Int)?
  let owner: (x: Int, width: Int)?

  /// The room that the matter keeps before another column is given its place.
  private static let matter = 24

  init(width: Int, language: Language) {
    self.width = width
    let cityWidth = language == .en ? 9 : 6
    let stateWidth = language == .en ? 5 : 4
    var room = width - 12 - stateWidth - 1 - Self.matter
    func take(_ columns: Int, atLeast spare: Int) -> Int? {
      guard room - columns - 1 >= spare else { return nil }
      room -= columns + 1
      return columns
    }
    let cityColumns = take(cityWidth, atLeast: -8)
    let ageColumns = take(5, atLeast: -2)
    let unitColumns = take(5, atLeast: 0)
    let ownerColumns = take(8, atLeast: 8)
    var x = 12
    city = cityColumns.map { (x, $0) }
    x += cityColumns.map { $0 + 1 } ?? 0
    state = (x, stateWidth)
    x += stateWidth + 1
    let tail = [unitColumns, ageColumns, ownerColumns].reduce(0) { $0 + ($1.map { $0 + 1 } ?? 0) }
    what = (x, max(0, width - x - tail))
    x += what.width + 1
    units = unitColumns.map { (x, $0) }
    x += unitColumns.map { $0 + 1 } ?? 0
    age = ageColumns.map { (x, $0) }
    x += ageColumns.map { $0 + 1 } ?? 0
    owner = ownerColumns.map { (x, $0) }
  }

  /// The cells that show where the cursor is: its sign, and the city, or the state where there is
  /// none. No more, so that a movement sends few bytes.
  func cursorCells(_ y: Int) -> [Rect] {
    let name = city ?? state
    return [
      Rect(x: 0, y: y, columns: min(width, 2), rows: 1),
      Rect(x: name.x, y: y, columns: min(name.width, max(0, width - name.x)), rows: 1),
    ]
  }

  /// The cells that show a mark: from the cursor's sign to the state.
  func stem(_ y: Int) -> Rect {
    Rect(x: 0, y: y, columns: min(width, state.x + state.width), rows: 1)
  }

  /// The words above the columns.
  func head(_ words: PanelPhrases) -> TextLine {
    let column = words.queue
    var text = TextWidth.left("", 2) + TextWidth.left(column.severity, 3)
    text += TextWidth.right(column.due, 6) + " "
    if let city { text += TextWidth.left(column.city, city.width) + " " }
    text += TextWidth.left(column.state, state.width) + " "
    text += TextWidth.left(column.what, what.width)
    if let units { text += " " + TextWidth.right(column.units, units.width) }
    if let age { text += " " + TextWidth.right(column.age, age.width) }
    if let owner { text += " " + TextWidth.left(column.owner, owner.width) }
    return TextLine(text, .textDim)
  }

  /// Writes a row.
  func write(_ facts: QueueRowFacts, y: Int, on surface: inout Surface) {
    surface.write(facts.pointer, at: 0, y: y, face: .textStrong, limit: min(1, width))
    surface.write(facts.markSign, at: 1, y: y, face: .textStrong, limit: min(1, width - 1))
    surface.write(facts.severity, at: 2, y: y, face: facts.severityFace, limit: max(0, width - 2))
    put(facts.due, facts.dueFace, (5, 6), y, on: &surface, isNumber: true)
    if let city { put(facts.city(fitting: city.width), facts.face, city, y, on: &surface) }
    put(facts.state, facts.stateFace, state, y, on: &surface)
    var line = TextLine()
    line.add(facts.status, .bannerDrill)
    if !facts.status.isEmpty { line.add(" ") }
    line.add(facts.reach, facts.ghost == nil ? .dueSoon : .rowGhost)
    if !facts.reach.isEmpty { line.add(" ") }
    line.add(facts.group, .textDim)
    if !facts.group.isEmpty { line.add(" ") }
    line.add(facts.what(fitting: what.width - line.width), facts.face)
    surface.write(line, at: what.x, y: y, limit: min(what.width, width - what.x))
    if let units { put(facts.units, facts.face, units, y, on: &surface, isNumber: true) }
    if let age { put(facts.age, .textDim, age, y, on: &surface, isNumber: true) }
    if let owner { put(facts.owner, .textDim, owner, y, on: &surface) }
  }

  private func put(
    _ text: String, _ face: Face, _ column: (x: Int, width: Int), _ y: Int,
    on surface: inout Surface, isNumber: Bool = false
  ) {
    let cut = TextWidth.truncated(text, to: column.width)
    let x = isNumber ? column.x + column.width - TextWidth.of(cut) : column.x
    surface.write(cut, at: x, y: y, face: face, limit: column.width)
  }
}
