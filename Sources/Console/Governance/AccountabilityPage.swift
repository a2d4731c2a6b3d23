import Domain
import Statutes
import Terminal

/// The queue of what cities may have to answer for, what presses most first; below, of the one
/// under the cursor, the entries that show it, the city's answer, the ruling and what that does to
/// trust.
struct AccountabilityPage {
  let scene: Scene
  let statutes: Statutes
  let rows: [BreachCandidate]
  let cursor: ListCursor<BreachCandidate.ID>
  let current: BreachCandidate?
  let evidence: Int?
  let isOpen: Bool
  let listed: Breach?
  let papers: [Int: Entry]
  let journal: String

  private var words: AccountabilityWords { scene.language.accountability }
  private var terms: TrustWords { scene.language.trust.page }
  private var indent: Int { scene.words.labelWidth }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    statutes = desk.settings.statutes
    rows = desk.candidates
    cursor = desk.candidateCursor
    current = desk.currentCandidate
    isOpen = desk.isCandidateOpen
    evidence = desk.isCandidateOpen ? desk.evidenceCursor.item : nil
    listed = desk.listedBreach
    journal = desk.settings.journal.name
    let shown = (current?.cause.entries ?? []).compactMap { desk.paper($0) }
    papers = Dictionary(shown.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many rows the queue has.
  static func listRows(in desk: Desk) -> Int {
    let area = Arrangement(desk).pane(.accountability)?.area
    return listRows(of: area?.rows ?? 1, Sides(width: area?.columns ?? 80))
  }

  /// What is known of the one under the cursor keeps thirteen rows where there is room for that.
  private static func listRows(of rows: Int, _ sides: Sides) -> Int {
    sides.isWide ? max(1, rows - 2) : max(1, rows / 2 - 3, rows - 18)
  }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    let toRule = rows.count { $0.press(at: scene.now) == .toRule }
    let toAnswer = rows.count { $0.press(at: scene.now) == .toAnswer }
    let kind = listed.map { " · " + terms.breach($0) } ?? ""
    var lines = [
      TextLine(
        words.head(rows.count, toRule, toAnswer) + kind, toRule > 0 ? .dueSoon : .textStrong)
    ]
    guard let current else { return lines + [TextLine(words.nobody, .textDim)] }
    // An opened candidate has the whole screen.
    if isOpen {
      return lines + Sides.readable(width) { detail(current, $0, evidence: .max) }
    }
    let sides = Sides(width: width)
    lines.append(heading(sides.list))
    let here = rows.firstIndex { $0.id == current.id } ?? 0
    let count = Self.listRows(of: height, sides)
    let window = cursor.window(position: here, count: rows.count, height: count)
    lines[0] = lines[0].showing(window, of: rows.count)
    lines += window.map {
      row(rows[$0], isHere: $0 == here, sides.list)
    }
    let evidence = sides.isWide ? height - 6 : max(1, height - lines.count - 6)
    return sides.lines(
      lines, detail(current, sides.detail, evidence: evidence), rows: height, scene.glyphs)
  }

  // MARK: The queue

  private var kind: Int { scene.language == .en ? 18 : 11 }

  private func heading(_ width: Int) -> TextLine {
    let city = scene.cityColumns(in: width)
    var line = TextLine("  " + padded(words.limit, 9) + padded(words.city, city), .textDim)
    line.add(padded(words.kind, kind) + " " + words.about, .textDim)
    return line.trailing(words.state + TextWidth.right(words.age, 6))
  }

  /// The time left for the city to answer, that somebody has to rule, or how it was ruled.
  private func limit(_ candidate: BreachCandidate) -> (text: String, face: Face) {
    switch candidate.press(at: scene.now) {
    case .toRule: return (words.rule, .dueOver)
    case .toAnswer:
      return (TimeText.age(scene.now.duration(to: candidate.cause.heardBy)), .dueSoon)
    case .over: return ("–", .textDim)
    }
  }

  private func row(_ candidate: BreachCandidate, isHere: Bool, _ width: Int) -> TextLine {
    let cause = candidate.cause
    let isOver = candidate.press(at: scene.now) == .over
    let face: Face = isHere ? .textStrong : isOver ? .textDim : .text
    let text = CauseText(cause, scene, statutes)
    let limit = limit(candidate)
    let city = scene.cityColumns(in: width)
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    line.add(padded(limit.text, 9), limit.face)
    line.add(scene.column(candidate.city, city), face)
    line.add(padded(terms.breach(candidate.breach), kind) + " ", face)
    let tail = text.state + TextWidth.right(scene.age(cause.at), 6)
    let room = max(8, width - 2 - 9 - city - kind - 1 - TextWidth.of(tail) - 2)
    line.add(TextWidth.truncated("\(text.name) \(text.what)", to: room), face)
    return line.trailing(tail, isOver ? .textDim : .text)
  }

  // MARK: The one under the cursor

  private func field(
    _ label: String, _ text: String, _ width: Int, _ face: Face = .text
  ) -> [TextLine] {
    TextLine.field(label, text, face: face, indent: indent, width: width)
  }

  /// - Parameter most: so many entries have room; of more the newest are shown.
  private func detail(
    _ candidate: BreachCandidate, _ width: Int, evidence most: Int
  ) -> [TextLine] {
    let cause = candidate.cause
    let text = CauseText(cause, scene, statutes)
    var lines = [
      TextLine(scene.name(of: candidate.city) + "  ", .title)
        .adding(terms.breach(candidate.breach), .textStrong)
        .adding("  \(text.name) \(text.what) · \(text.result)", text.face)
    ]
    lines += evidenceLines(candidate, text.result, most, width)
    lines += field(terms.answerLabel, answer(cause), width)
    lines += field(terms.rulingLabel, ruling(cause), width)
    return lines + field(words.consequence, consequence(candidate), width)
  }

  /// The entries that show it; where the desk has some no longer, what is known of them and where
  /// they can be read.
  private func evidenceLines(
    _ candidate: BreachCandidate, _ result: String, _ most: Int, _ width: Int
  ) -> [TextLine] {
    let entries = candidate.cause.entries.suffix(most)
    let known = EvidenceText(candidate, result, scene)
    let lines = entries.enumerated().map { place, number in
      let isHere = number == evidence
      let label = place == 0 ? terms.evidenceLabel : ""
      var line = TextLine(padded(label, indent), .textDim)
      line.add(isHere ? scene.glyphs.pointer : " ", .textStrong)
      line.add("#\(number) ", isHere ? .textStrong : .text)
      guard let entry = papers[number] else {
        return line.adding(known.text(of: number, papers), .textDim)
      }
      line.add(scene.dayAndHour(entry.happened) + " ", .textDim)
      let room = max(4, width - line.width)
      return line.adding(
        TextWidth.truncated(scene.sentence(for: entry), to: room), isHere ? .textStrong : .text)
    }
    guard entries.contains(where: { papers[$0] == nil }) else { return lines }
    let file = journal.isEmpty ? "FILE" : journal
    return lines + [TextLine(padded("", indent + 1)).adding(words.inFull(file), .textDim)]
  }

  private func answer(_ cause: TrustCause) -> String {
    guard let answer = cause.answer else {
      return cause.isOpen ? terms.notAnswered(scene.dayAndHour(cause.heardBy)) : terms.notHeard
    }
    return terms.by(
      answer.by.name, scene.hourAndAge(answer.at), scene.local(answer.act, of: answer))
  }

  private func ruling(_ cause: TrustCause) -> String {
    guard let ruling = cause.ruling else { return terms.notRuled }
    return terms.by(
      ruling.by.name, scene.hourAndAge(ruling.at),
      "\(terms.verdict(ruling.act.verdict)) · " + scene.local(ruling.act.reason))
  }

  /// The score as it is, and what it would be by each verdict; after a ruling as it came to be.
  private func consequence(_ candidate: BreachCandidate) -> String {
    let trust = scene.picture.trust(in: candidate.city)
    let now = TrustFigures.score(trust)
    guard candidate.cause.isOpen else { return words.now(now) }
    let upheld = NumberWords.twoDecimals(candidate.score(of: trust, if: .upheld))
    let excused = NumberWords.twoDecimals(candidate.score(of: trust, if: .excused))
    return words.would(now, upheld, excused)
  }
}
