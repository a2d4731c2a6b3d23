import Domain
import Statutes
import Terminal

/// What must be done now, the shortest time left first, and all that is known of the row at hand.
struct DutyPage {
  let scene: Scene
  let rows: [Obligation]
  let cursor: ListCursor<Obligation.ID>
  /// The city whose duties are listed; nil lists all.
  let city: City.ID?

  private var words: DutyPhrases { scene.language.governance.page }
  private var isNarrow: Bool { scene.language == .en }

  /// Lines of the page besides its list: head, heading, rule and what is told of the row.
  private static let overhead = 8

  /// How many rows the list of a desk's screen has.
  static func listRows(in desk: Desk) -> Int {
    let rows = Arrangement(desk).pane(.duties)?.area.rows ?? 1
    return listRows(of: rows)
  }

  private static func listRows(of rows: Int) -> Int {
    rows > overhead + 4 ? rows - overhead : max(1, rows - 2)
  }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    let open = rows.filter { !$0.isDone }
    let late = open.count { $0.isLate(at: scene.now) }
    let whose = city.map { scene.name(of: $0) } ?? words.everyone
    var lines = [TextLine(words.head(whose, open.count, late), late > 0 ? .dueOver : .textStrong)]
    guard !rows.isEmpty else { return lines + [TextLine(words.none, .textDim)] }
    lines.append(heading)
    let here = rows.firstIndex { $0.id == cursor.item } ?? 0
    let count = Self.listRows(of: height)
    let window = cursor.window(position: here, count: rows.count, height: count)
    lines[0] = lines[0].showing(window, of: rows.count)
    lines += window.map { row(rows[$0], isHere: $0 == here) }
    guard height > Self.overhead + 4 else { return lines }
    lines += Array(repeating: TextLine(), count: max(0, count - window.count))
    return lines + detail(of: rows[here], width)
  }

  private var heading: TextLine {
    TextLine("  " + TextWidth.right(words.left, 6) + " ", .textDim)
      .adding(padded(words.owner, owner) + " " + padded(words.matter, 8) + " ", .textDim)
      .adding(words.what, .textDim).trailing(words.state)
  }

  private var owner: Int { isNarrow ? 9 : 6 }

  private func row(_ row: Obligation, isHere: Bool) -> TextLine {
    let isLate = row.isLate(at: scene.now)
    let left =
      row.isDone ? "" : TimeText.due(scene.now.duration(to: row.due), precisely: true)
    let face: Face =
      row.isDone
      ? .textDim
      : isLate ? .dueOver : scene.now.duration(to: row.due) < .minutes(30) ? .dueSoon : .text
    return TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(TextWidth.right(left, 6) + " ", face)
      .adding(padded(scene.name(of: row.owner, fitting: owner), owner) + " ", .text)
      .adding(padded(row.subject, 8) + " ", .text)
      .adding(what(row), isHere ? .textStrong : row.isDone ? .textDim : .text)
      .trailing(state(row, isLate), face)
  }

  private func what(_ row: Obligation) -> String { scene.language.title(of: row) }

  private func state(_ row: Obligation, _ isLate: Bool) -> String {
    if row.isDone { return isLate ? words.doneLate : words.done }
    return isLate ? words.late + " " + scene.hour(row.due) : scene.dayAndHour(row.due)
  }

  /// Owner, limit, basis and evidence of a row.
  private func detail(of row: Obligation, _ width: Int) -> [TextLine] {
    let indent = scene.words.labelWidth
    var lines = [
      TextLine(String(repeating: scene.glyphs.lines.horizontal, count: max(0, width)), .textDim)
    ]
    lines.append(TextLine("\(row.subject) \(what(row))", .textStrong))
    let due =
      "\(scene.name(of: row.owner)) · \(words.due) \(scene.dayAndHour(row.due))" + since(row)
    let whom = ContactLines(scene: scene).adding(
      .city(row.owner), to: due, fitting: width - indent)
    lines += TextLine.field(words.owned, whom, indent: indent, width: width).prefix(1)
    let source =
      switch row {
      case .duty(let duty): scene.language.name(duty.template.source)
      case .report(let clock): scene.language.name(clock.rule.source)
      case .answer: scene.language.alliance.page.dutyBasis
      case .act(let act): scene.language.acts.basis(act.subject)
      }
    lines += TextLine.field(words.basis, source, face: .textDim, indent: indent, width: width)
      .prefix(1)
    lines += TextLine.field(words.evidence, evidence(row), indent: indent, width: width).prefix(2)
    return lines
  }

  private func since(_ row: Obligation) -> String {
    let start: Instant? =
      switch row {
      case .report(let clock): clock.start
      case .answer(let answer): answer.since
      case .duty(let duty): duty.since
      case .act(let act): act.since
      }
    return start.map { " · \(words.since) \(scene.dayAndHour($0))" } ?? ""
  }

  private func evidence(_ row: Obligation) -> String {
    switch row {
    case .answer: return scene.language.alliance.page.dutyEvidence
    case .act(let act): return scene.language.acts.evidence(act.subject)
    case .report(let clock):
      var text =
        clock.made.map { words.shown(scene.hour($0)) } ?? words.awaited(.reported)
      if clock.isPreReport { text += " · " + words.preReport }
      if let raised = clock.raisedPast { text += " · " + words.raisedPast(scene.hour(raised)) }
      return text
    case .duty(let duty):
      switch duty.proof {
      case .record(let since): return words.shown(since.map { scene.hour($0) } ?? "–")
      case .hand(let note, let by, let at):
        return words.byHand(by.name, scene.hour(at), scene.local(note))
      case nil: return words.awaited(duty.template.evidence)
      }
    }
  }
}

extension Language {
  /// What a city owes: the report, the duty or the answer.
  func title(of obligation: Obligation) -> String {
    switch obligation {
    case .duty(let duty): name(duty.template.text)
    case .report(let clock): governance.name(of: clock.rule)
    case .answer(let answer): alliance.page.duty(answer.decision.rawValue)
    case .act(let act): acts.title(act.subject)
    }
  }
}

extension GovernancePhrases {
  /// What a rule asks for: `initial report by phone to the province`.
  func name(of rule: ClockRule) -> String {
    let report = FiledReport(rule.stage, number: 0, to: rule.receiver, by: rule.means ?? .written)
    return rule.means == nil ? terms.anyReport(report) : terms.report(report)
  }
}
