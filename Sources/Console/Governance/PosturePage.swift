import Domain
import Statutes
import Terminal

/// How all cities together and each of them stand; below, of the one under the cursor, who ordered
/// that and what is to be done for it.
struct PosturePage {
  let scene: Scene
  let statutes: Statutes
  let rows: [PostureHolder]
  let cursor: ListCursor<PostureHolder>
  let current: PostureHolder
  let item: String?
  let isOpen: Bool

  private var words: PostureWords { scene.language.postures.page }
  private var indent: Int { scene.words.labelWidth }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    statutes = desk.settings.statutes
    rows = desk.postureRows
    cursor = desk.postureCursor
    current = desk.currentHolder
    isOpen = desk.isPostureOpen
    item = desk.currentItem?.name
  }

  /// How many rows the list of holders has.
  static func listRows(in desk: Desk) -> Int {
    let area = Arrangement(desk).pane(.postures)?.area
    return listRows(of: area?.rows ?? 1, Sides(width: area?.columns ?? 80, share: 60))
  }

  /// The list of what is to be done keeps twelve rows where there is room for that.
  private static func listRows(of rows: Int, _ sides: Sides) -> Int {
    sides.isWide ? max(1, rows - 2) : max(1, rows / 2 - 3, rows - 17)
  }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    let records = rows.map { scene.picture.postureRecord(of: $0) }
    let late = records.reduce(0) { $0 + self.late($1) }
    let raised = records.count { $0.posture != .routine }
    let head = TextLine(words.head(raised, late), late > 0 ? .dueOver : .textStrong).trailing(
      PostureFigures(SwitchingTimes(records.flatMap(\.all)), words).text)
    // An opened list has the whole screen.
    if isOpen { return Sides.readable(width) { [head] + detail($0) } }
    let sides = Sides(width: width, share: 60)
    let columns = Columns(
      name: max(scene.cityColumns(in: sides.list), TextWidth.of(words.alliance) + 1),
      stands: 1 + records.reduce(11) { max($0, TextWidth.of(stands($1))) })
    let here = rows.firstIndex(of: current) ?? 0
    let count = Self.listRows(of: height, sides)
    let list = cursor.window(position: here, count: rows.count, height: count).map {
      row(rows[$0], isHere: $0 == here, columns)
    }
    return sides.lines(
      [head, heading(columns)] + list, detail(sides.detail), rows: height, scene.glyphs)
  }

  private func late(_ record: PostureRecord) -> Int {
    record.missing.count { item in record.due(item).map { $0 < scene.now } ?? false }
  }

  // MARK: The list

  private struct Columns {
    let name: Int
    let stands: Int
  }

  private func heading(_ columns: Columns) -> TextLine {
    var line = TextLine("  " + padded(words.who, columns.name), .textDim)
    line.add(padded(words.stands, columns.stands), .textDim)
    line.add(TextWidth.right(words.since, 6) + TextWidth.right(words.done, 7), .textDim)
    return line.adding("  " + words.next, .textDim).trailing(words.time)
  }

  /// The posture, and to which it goes back.
  private func stands(_ record: PostureRecord) -> String {
    let easing = record.isEasing ? record.order.map { " " + words.easing($0.act.to) } : nil
    return words.posture(record.posture) + (easing ?? "")
  }

  private func row(_ holder: PostureHolder, isHere: Bool, _ columns: Columns) -> TextLine {
    let record = scene.picture.postureRecord(of: holder)
    let face: Face = isHere ? .textStrong : .text
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    let name = holder.city.map { scene.name(of: $0, fitting: columns.name - 1) } ?? words.alliance
    line.add(padded(name, columns.name), face)
    line.add(
      padded(stands(record), columns.stands),
      record.isEasing ? .dueSoon : postureFace(record.posture))
    line.add(
      TextWidth.right(record.standing.map { scene.age($0.at) } ?? "–", 6), .textDim)
    let items = record.order?.act.items.count ?? 0
    line.add(TextWidth.right(items == 0 ? "–" : "\(record.ticks.count)/\(items)", 7), face)
    if let next = record.missing.min(by: { $0.within < $1.within }), let due = record.due(next) {
      let isLate = due < scene.now
      let left = isLate ? words.late + " " + scene.age(due) : scene.dayAndHour(due)
      line.add("  \(left) ", isLate ? .dueOver : .dueOk)
      line.add(text(next), face)
    }
    return line.trailing(record.current?.time.map { TimeText.age($0) } ?? "")
  }

  private func postureFace(_ posture: Posture) -> Face {
    switch posture {
    case .routine: .text
    case .watch, .recovery: .dueSoon
    case .emergency: .dueOver
    }
  }

  // MARK: The one under the cursor

  private func text(_ item: PostureItem) -> String {
    statutes.line(of: item.name).map { scene.language.name($0.text) } ?? item.name
  }

  private func detail(_ width: Int) -> [TextLine] {
    let record = scene.picture.postureRecord(of: current)
    var lines = [
      TextLine(scene.name(of: current) + "  ", .title)
        .adding(words.posture(record.posture), postureFace(record.posture))
    ]
    guard let order = record.order else {
      return lines + [TextLine(words.neverSwitched, .textDim)]
    }
    lines += field(
      words.orderedLabel,
      "\(words.posture(record.from)) → \(words.posture(order.act.to)) · "
        + words.ordered(
          order.by.name, scene.hourAndAge(order.at), scene.local(order.act.reason, of: order)),
      width)
    switch order.act.basis {
    case .decision(let id): lines += field(words.basisLabel, id.rawValue, width)
    case .matter(let matter): lines += field(words.basisLabel, matter.name, width)
    case nil: break
    }
    if let waiver = record.waiver {
      lines += field(words.waivedLabel, scene.local(waiver.reason), width, .dueOver)
    }
    lines.append(TextLine(listHead(record, order.act.items), .textDim))
    for item in order.act.items { lines += line(of: item, record, width) }
    return lines + past(record, width)
  }

  /// How much of the list is done, and how much of it opens and ends something: the items say in
  /// their own words which.
  private func listHead(_ record: PostureRecord, _ items: [PostureItem]) -> String {
    guard !items.isEmpty else { return words.noList }
    let changes = items.compactMap { statutes.line(of: $0.name)?.change }
    let parts = [PostureChecklist.Line.Change.opens, .closes].compactMap { change in
      let count = changes.count { $0 == change }
      return count == 0 ? nil : "\(words.change(change)) \(count)"
    }
    let done = "\(words.checklist) \(record.ticks.count)/\(items.count)"
    return ([done] + parts).joined(separator: " · ")
  }

  private func field(
    _ label: String, _ text: String, _ width: Int, _ face: Face = .text
  ) -> [TextLine] {
    TextLine.field(label, text, face: face, indent: indent, width: width)
  }

  private func line(of item: PostureItem, _ record: PostureRecord, _ width: Int) -> [TextLine] {
    let isHere = item.name == self.item
    let done = record.ticks.first { $0.act.item == item.name }
    let due = record.due(item) ?? scene.now
    let isLate = done.map { $0.at > due } ?? (due < scene.now)
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    line.add(done == nil ? "[ ] " : "[x] ", done == nil ? (isLate ? .dueOver : .text) : .dueOk)
    line.add(text(item), isHere ? .textStrong : .text)
    let owner = scene.words.terms.role(item.owner)
    let state =
      done.map { "\($0.by.name) \(scene.dayAndHour($0.at))" }
      ?? (isLate ? "\(words.late) \(scene.age(due))" : words.due(scene.dayAndHour(due)))
    line = line.trailing("\(owner) · \(state)", isLate ? .dueOver : .textDim)
    guard isHere, isOpen else { return [line] }
    let source = statutes.line(of: item.name).map { scene.language.name($0.source) } ?? ""
    return [line]
      + (done.map { field("", scene.local($0.act.evidence, of: $0), width) } ?? [])
      + field(words.sourceLabel, source, width, .textDim)
  }

  private func past(_ record: PostureRecord, _ width: Int) -> [TextLine] {
    record.switches.suffix(4).reversed().enumerated().flatMap { place, change in
      let took =
        change.isCalledOff
        ? words.calledOff
        : change.time.map { TimeText.age($0) } ?? "\(change.done)/\(change.items)"
      return field(
        place == 0 ? words.pastLabel : "",
        "\(scene.dayAndHour(change.ordered)) \(words.posture(change.from)) → "
          + "\(words.posture(change.to)) · \(took)", width, .textDim)
    }
  }
}

extension Scene {
  /// A city, or all together.
  func name(of holder: PostureHolder) -> String {
    holder.city.map { name(of: $0) } ?? language.postures.page.alliance
  }
}

/// How long switches took, in words with their count.
struct PostureFigures {
  let text: String

  init(_ times: SwitchingTimes, _ words: PostureWords) {
    func length(_ percent: Int) -> String {
      times.percentile(percent).map { TimeText.age($0) } ?? "–"
    }
    text = words.times(length(50), length(90), times.times.count, times.missing)
  }
}
