import Domain
import Statutes
import Terminal

/// Agreements with who has signed and how long they last, plans in force and proposed, and the
/// programme of the year; below, the row under the cursor. Opened, a row has the whole screen.
struct AgreementsPage {
  let scene: Scene
  let rows: [PreparednessRow]
  let cursor: ListCursor<PreparednessRow>
  let current: PreparednessRow?
  let isOpen: Bool
  let offset: Int
  let details: PreparednessDetails
  let reminders: [Reminder.ID: Reminder]

  private var words: PreparednessWords { scene.language.preparedness.page }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    rows = desk.preparednessRows
    cursor = desk.agreementCursor
    current = desk.currentPreparedness
    isOpen = desk.isAgreementOpen
    offset = desk.detailScroll
    details = PreparednessDetails(scene: scene, statutes: desk.settings.statutes)
    reminders = Dictionary(
      scene.picture.reminders(at: scene.now).map { ($0.id, $0) },
      uniquingKeysWith: { one, _ in one })
  }

  /// How many rows the list of a desk's screen has.
  static func listRows(in desk: Desk) -> Int {
    let area = Arrangement(desk).pane(.agreements)?.area
    return listRows(of: area?.rows ?? 1, Sides(width: area?.columns ?? 80))
  }

  private static func listRows(of rows: Int, _ sides: Sides) -> Int {
    sides.isWide ? max(1, rows - 2) : max(1, rows * 3 / 5 - 2, rows - 22)
  }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    guard let current else {
      return head(width) + TextLine.paragraph(words.none, .textDim, width: width)
    }
    if isOpen {
      return Sides.readable(width) { details.lines(of: current, whole: true, width: $0) }
    }
    let sides = Sides(width: width)
    let here = rows.firstIndex(of: current) ?? 0
    let list = cursor.window(
      position: here, count: rows.count, height: Self.listRows(of: height, sides)
    ).map { row(rows[$0], isHere: $0 == here, sides.list) }
    return sides.lines(
      head(sides.list) + list, details.lines(of: current, whole: false, width: sides.detail),
      rows: height, scene.glyphs)
  }

  /// How much of all of it stands how.
  private func head(_ width: Int) -> [TextLine] {
    let now = scene.now
    let all = scene.picture.agreementOrder.compactMap { scene.picture.agreements[$0] }
    let binding = all.filter { $0.binding(at: now) != nil }
    let soon = binding.count { agreement in
      agreement.ends.map { $0 < now.advanced(by: .hours(30 * 24)) } ?? false
    }
    let open = all.count { $0.signing(at: now) != nil }
    let year = Picture.year(of: now)
    let count = scene.picture.programmeCount(of: year, at: now)
    let next = scene.picture.nextDue(at: now).map {
      "\(scene.language.name($0.name)) ≤ \(DayText.last($0.due).suffix(5))"
    }
    return [
      TextLine(
        words.agreementsHead(binding.count, soon, open), soon + open > 0 ? .dueSoon : .textStrong),
      TextLine(
        words.programmeHead(year, count, next), count[.missing] > 0 ? .dueOver : .textStrong),
    ]
  }

  // MARK: Rows

  private func row(_ row: PreparednessRow, isHere: Bool, _ width: Int) -> TextLine {
    let line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    let face: Face = isHere ? .textStrong : .text
    switch row {
    case .reminder(let id):
      guard let reminder = reminders[id] else { return line }
      return line.adding(scene.glyphs == .unicode ? "● " : "* ", .dueSoon)
        .adding(details.text(of: reminder), face)
        .trailing(reminder.due.map { details.left(until: $0) } ?? "", .dueSoon)
    case .agreement(let id):
      guard let agreement = scene.picture.agreements[id] else { return line }
      return self.row(agreement, line, face, isNarrow: width < 100)
    case .plan(let matter, let plan):
      let progress = details.progress(of: matter, plan)
      let text = progress.map { words.progress($0.doneInTime, $0.duties.count) } ?? ""
      let late = progress?.late(at: scene.now) ?? 0
      return line.adding(padded(words.plan, kindColumns), .textDim)
        .adding(padded(matter.name, 9), .text)
        .adding(progress.map { scene.language.name($0.run.begun.act.name) } ?? plan.rawValue, face)
        .trailing(
          text + (late > 0 ? " · " + words.lateCount(late) : ""), late > 0 ? .dueOver : .dueOk)
    case .proposal(let matter, let plan):
      return line.adding(padded(words.plan, kindColumns), .textDim)
        .adding(padded(matter.name, 9), .text).adding(details.name(of: plan), face)
        .trailing(words.proposed, .dueSoon)
    case .entry(let id):
      guard let entry = scene.picture.programmeEntry(id) else { return line }
      return self.row(entry, line, face)
    }
  }

  private var kindColumns: Int { scene.language == .en ? 8 : 6 }

  private func row(
    _ agreement: Agreement, _ line: TextLine, _ face: Face, isNarrow: Bool
  ) -> TextLine {
    let now = scene.now
    let binding = agreement.binding(at: now)
    let shown = agreement.signing(at: now) ?? binding ?? agreement.newest
    let state = agreement.state(of: shown, at: now)
    var row = line.adding(padded("v\(shown.number)", kindColumns), .textDim)
      .adding(padded(words.state(state), stateColumns), details.face(of: state))
      .adding(scene.language.name(shown.terms.name), face)
    if state == .signing {
      let signed = shown.signatories.count - shown.awaited.count
      row.add("  \(signed)/\(shown.signatories.count)", .dueSoon)
      return row.trailing(shown.signBy.map { details.left(until: $0) } ?? "", .dueSoon)
    }
    if !isNarrow { row.add("  " + words.partyCount(shown.parties(at: now).count), .textDim) }
    guard binding != nil, let ends = agreement.ends else { return row }
    let isSoon = ends < now.advanced(by: .hours(30 * 24))
    let day = DayText.last(ends)
    return row.trailing(
      "\(isNarrow ? String(day.dropFirst(2)) : "≤ " + day) \(details.left(until: ends))",
      isSoon ? .dueOver : .textDim)
  }

  private var stateColumns: Int { scene.language == .en ? 11 : 8 }

  private func row(_ entry: ProgrammeEntry, _ line: TextLine, _ face: Face) -> TextLine {
    let standing = entry.standing(at: scene.now, since: scene.picture.recordBegan(scene.now))
    let when = DayText.last(entry.due).suffix(5)
    var row = line.adding(padded(words.kind(entry.kind), kindColumns), .textDim)
      .adding(padded(words.standing(standing), stateColumns), details.face(of: standing))
      .adding("≤ \(when)  ", .textDim).adding(scene.language.name(entry.name), face)
    if !entry.moves.isEmpty { row.add("  " + words.movedCount(entry.moves.count), .dueSoon) }
    if let holding = entry.holding?.act {
      let invited = holding.invited.map { "/\($0)" } ?? ""
      return row.trailing(
        "\(DayText.text(holding.at).suffix(5)) \(words.cities(holding.attended))\(invited)")
    }
    return standing == .planned ? row.trailing(details.left(until: entry.due)) : row
  }
}
