import Domain
import Statutes
import Terminal

/// How far each city is trusted, how sure that is and what it rests on; below, of the city under
/// the cursor, what it owes and the last causes. Opened, a city has the whole screen.
struct TrustPage {
  let scene: Scene
  let statutes: Statutes
  let rows: [TrustRow]
  let cursor: ListCursor<City.ID>
  let causeCursor: ListCursor<TrustCause.ID>
  let current: TrustRow?
  let isOpen: Bool

  private var words: TrustWords { scene.language.trust.page }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    statutes = desk.settings.statutes
    rows = desk.trustRows
    cursor = desk.trustCursor
    causeCursor = desk.causeCursor
    current = desk.currentTrust
    isOpen = desk.isTrustOpen
  }

  /// How many rows the list of cities has.
  static func listRows(in desk: Desk) -> Int {
    let area = Arrangement(desk).pane(.trust)?.area
    return listRows(of: area?.rows ?? 1, Sides(width: area?.columns ?? 80))
  }

  /// How many rows the causes of an opened city have.
  static func causeRows(in desk: Desk) -> Int {
    causeRows(of: Arrangement(desk).pane(.trust)?.area.rows ?? 1)
  }

  /// The causes keep ten rows where there is room for that.
  private static func listRows(of rows: Int, _ sides: Sides) -> Int {
    sides.isWide ? max(1, rows - 2) : max(1, rows / 2 - 2, rows - 17)
  }
  private static func causeRows(of rows: Int) -> Int { max(1, rows - 13) }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    guard let current else { return [TextLine(words.nobody, .textDim)] }
    if isOpen { return Sides.readable(width) { opened(current, $0, height) } }
    let sides = Sides(width: width)
    let toRule = rows.reduce(0) { $0 + $1.trust.toRule }
    let late = rows.reduce(0) { $0 + $1.open.count { $0.due < scene.now } }
    var list = [
      TextLine(words.head(toRule, late), toRule + late > 0 ? .dueSoon : .textStrong)
        .trailing(words.most(NumberWords.twoDecimals(Trust.most))),
      heading(sides.list),
    ]
    let here = rows.firstIndex { $0.id == current.id } ?? 0
    let count = Self.listRows(of: height, sides)
    list += cursor.window(position: here, count: rows.count, height: count).map {
      row(rows[$0], isHere: $0 == here, sides.list)
    }
    let room = sides.isWide ? height : height - list.count - 1
    return sides.lines(list, brief(current, sides.detail, room), rows: height, scene.glyphs)
  }

  private func rule(_ width: Int) -> TextLine {
    TextLine(String(repeating: scene.glyphs.lines.horizontal, count: max(0, width)), .textDim)
  }

  // MARK: The list

  private static let barCells = 21
  private func hasBar(_ width: Int) -> Bool { width >= 100 }

  private func heading(_ width: Int) -> TextLine {
    let city = scene.cityColumns(in: width)
    var line = TextLine("  " + padded(words.city, city) + TextWidth.right(words.score, 5), .textDim)
    line.add(" " + padded(words.interval, 10), .textDim)
    if hasBar(width) { line.add(padded("0", Self.barCells - 1) + "1  ", .textDim) }
    for label in words.counts { line.add(TextWidth.right(label, 5), .textDim) }
    return line.trailing(words.last)
  }

  private func row(_ row: TrustRow, isHere: Bool, _ width: Int) -> TextLine {
    let face: Face = isHere ? .textStrong : .text
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(scene.column(row.id, scene.cityColumns(in: width)), face)
      .adding(TextWidth.right(TrustFigures.score(row.trust), 5), self.face(row.trust))
      .adding(" " + padded(TrustFigures.interval(row.trust, scene.glyphs), 10), .textDim)
    if hasBar(width) {
      line.add(TrustFigures.bar(row.trust, scene.glyphs, cells: Self.barCells), face)
      line.add("  ")
    }
    let overdue = row.isLate(at: scene.now)
    line.add(number(row.made), face)
    line.add(number(row.count(.kept)), .text)
    line.add(number(row.count(.late)), row.count(.late) > 0 ? .dueSoon : .textDim)
    line.add(number(row.count(.partial)), row.count(.partial) > 0 ? .dueSoon : .textDim)
    line.add(number(row.count(.broken)), row.count(.broken) > 0 ? .dueOver : .textDim)
    line.add(number(row.excused), .textDim)
    line.add(number(row.open.count, isLate: overdue), overdue ? .dueOver : .text)
    line.add(number(row.trust.toRule), row.trust.toRule > 0 ? .dueSoon : .textDim)
    return line.trailing(row.trust.causes.first.map { scene.age($0.at) } ?? words.never)
  }

  private func number(_ count: Int, isLate: Bool = false) -> String {
    let nothing = scene.glyphs == .unicode ? "·" : "."
    return TextWidth.right(count == 0 ? nothing : (isLate ? "!" : "") + "\(count)", 5)
  }

  private func face(_ trust: Trust) -> Face {
    if trust.rankingDelay > .zero { return .dueOver }
    return trust.ended == 0 ? .textDim : .textStrong
  }

  // MARK: A city

  /// What is told of the city under the cursor below the list.
  private func brief(_ row: TrustRow, _ width: Int, _ height: Int) -> [TextLine] {
    var lines = [title(row, width), price(row)]
    if let due = row.open.first {
      lines.append(open(due, more: row.open.count - 1, width))
    }
    let causes = row.trust.causes
    if causes.isEmpty { lines.append(TextLine(words.nobody, .textDim)) }
    return lines + causes.prefix(max(1, height - lines.count)).map { cause($0, isHere: nil, width) }
  }

  private func opened(_ row: TrustRow, _ width: Int, _ height: Int) -> [TextLine] {
    let indent = scene.words.labelWidth
    var lines = [title(row, width), price(row)]
    let got = scene.picture.requitals(of: row.id)
    lines += TextLine.field(words.byKind, byKind(row.trust), indent: indent, width: width)
      .prefix(got.isEmpty ? 2 : 1)
    if !got.isEmpty { lines.append(requitals(got)) }
    if let due = row.open.first { lines.append(open(due, more: row.open.count - 1, width)) }
    lines.append(rule(width))
    let causes = row.trust.causes
    let here = causes.firstIndex { $0.id == causeCursor.item } ?? 0
    let count = Self.causeRows(of: height)
    let window = causeCursor.window(position: here, count: causes.count, height: count)
    lines += window.map { cause(causes[$0], isHere: $0 == here, width) }
    lines.append(rule(width))
    guard causes.indices.contains(here) else { return lines }
    return lines + detail(causes[here], width)
  }

  private func title(_ row: TrustRow, _ width: Int) -> TextLine {
    let trust = row.trust
    let place = "\(scene.picture.trustPlace(of: row.id))/\(rows.count)"
    let head = TextLine(scene.name(of: row.id) + " ", .title)
      .adding("\(words.score) \(TrustFigures.score(trust))", .textStrong)
      .adding(
        scene.language.aside(
          TrustFigures.interval(trust, scene.glyphs) + scene.language.comma + words.certainty),
        .textDim
      )
      .adding(" · \(words.placeLabel) \(place)")
    guard trust.rankingDelay > .zero else { return head }
    return head.adding(" · " + words.rankedLater(TimeText.age(trust.rankingDelay)), .dueOver)
  }

  /// What not keeping one more promise of aid would cost.
  private func price(_ row: TrustRow) -> TextLine {
    let price = scene.picture.priceOfBreaking(.delivery, by: row.id)
    func percent(_ trust: Trust) -> Int { Int(((1 - trust.score) * 100).rounded()) }
    let line = TextLine(padded(words.priceLabel, scene.words.labelWidth), .textDim)
      .adding("\(TrustFigures.score(price.before)) → \(TrustFigures.score(price.after))")
      .adding(" · \(words.placeLabel) \(price.placeBefore) → \(price.placeAfter)")
      .adding(" · \(words.depositLabel) \(percent(price.before)) → \(percent(price.after)) %")
    let delay = price.after.rankingDelay
    return delay > .zero ? line.adding(" · " + words.rankedLater(TimeText.age(delay))) : line
  }

  private func open(_ first: OpenCommitment, more: Int, _ width: Int) -> TextLine {
    let text = CommitmentText(scene, statutes)
    let isLate = first.due < scene.now
    let line = TextLine(padded(words.owes, scene.words.labelWidth), .textDim)
      .adding("\(text.name(first.subject)) ", .textStrong)
      .adding(text.what(first.kind, first.subject, toward: first.toward))
      .adding(" ≤ \(scene.dayAndHour(first.due))", isLate ? .dueOver : .textDim)
      .adding(isLate ? " " + words.overdue : "", .dueOver)
    return more > 0 ? line.trailing(words.others(more)) : line
  }

  /// What it got for what it did, the newest first.
  private func requitals(_ all: [Dated<Requital>]) -> TextLine {
    let terms = scene.language.evaluation.page
    let texts = all.reversed().map { requital in
      "\(terms.requital(requital.act.kind)) \(scene.age(requital.at)) "
        + scene.local(requital.act.reason, isOurs: true)
    }
    return TextLine(padded(terms.requitals, scene.words.labelWidth), .textDim)
      .adding(
        texts.joined(separator: " · "), all.last?.act.kind.isPenalty ?? false ? .dueSoon : .dueOk)
  }

  private func byKind(_ trust: Trust) -> String {
    CommitmentKind.allCases.compactMap { kind in
      trust.evidence[kind].flatMap { evidence in
        evidence.count == 0
          ? nil
          : words.byKindItem(
            words.kind(kind), NumberWords.twoDecimals(evidence.reputation.expectation),
            evidence.count)
      }
    }.joined(separator: " · ")
  }

  // MARK: A cause

  private func cause(_ cause: TrustCause, isHere: Bool?, _ width: Int) -> TextLine {
    let text = CauseText(cause, scene, statutes)
    let tail = text.result + (text.state.isEmpty ? "" : " · " + text.state)
    let room = max(8, width - 2 - 6 - 9 - TextWidth.of(tail) - 2)
    let what = TextWidth.truncated(text.what, to: room)
    return TextLine(isHere == true ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(TextWidth.right(scene.age(cause.at), 5) + " ", .textDim)
      .adding(padded(text.name, 8) + " ", isHere == true ? .textStrong : .text)
      .adding(what, isHere == true ? .textStrong : .text)
      .trailing(tail, text.face)
  }

  /// What the record says of a cause, what the city says, what was ruled and what it weighs.
  private func detail(_ cause: TrustCause, _ width: Int) -> [TextLine] {
    let indent = scene.words.labelWidth
    let text = CauseText(cause, scene, statutes)
    let breach = cause.breach.map { " · " + words.breach($0) } ?? ""
    var lines = [
      TextLine("\(text.name) ", .title).adding("\(text.what)", .textStrong)
        .adding(" · \(text.result)\(breach)", text.face)
    ]
    let delay = cause.fulfilment.delay.flatMap { $0 > .zero ? TimeText.age($0) : nil }
    let evidence = words.evidence(cause.id.entry, cause.fulfilment, delay)
    let when = scene.hourAndAge(cause.at)
    lines += TextLine.field(
      words.evidenceLabel, "\(when) · \(evidence)", indent: indent, width: width)
    if cause.state != .settled {
      lines += TextLine.field(words.answerLabel, answer(cause), indent: indent, width: width)
      lines += TextLine.field(words.rulingLabel, ruling(cause), indent: indent, width: width)
    }
    lines += TextLine.field(words.weighsLabel, weight(cause), indent: indent, width: width)
    return lines
  }

  private func answer(_ cause: TrustCause) -> String {
    guard let answer = cause.answer else {
      guard cause.isOpen else { return words.notHeard }
      return words.notAnswered(scene.dayAndHour(cause.heardBy))
    }
    return words.by(
      answer.by.name, scene.hourAndAge(answer.at), scene.local(answer.act, of: answer))
  }

  private func ruling(_ cause: TrustCause) -> String {
    guard let ruling = cause.ruling else { return words.notRuled }
    let text = "\(words.verdict(ruling.act.verdict)) · " + scene.local(ruling.act.reason)
    return words.by(ruling.by.name, scene.hourAndAge(ruling.at), text)
  }

  private func weight(_ cause: TrustCause) -> String {
    if cause.isSuspicion, cause.ruling == nil { return words.suspicion }
    let evidence = cause.evidence
    return "+\(NumberWords.twoDecimals(evidence.kept)) −\(NumberWords.twoDecimals(evidence.broken))"
  }
}
