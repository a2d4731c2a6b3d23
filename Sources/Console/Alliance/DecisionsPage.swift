import Domain
import Terminal

/// The board of joint decisions and meetings: who has still to answer and how long they have;
/// below, the one under the cursor with each city's answer, aim and progress.
struct DecisionsPage {
  let scene: Scene
  let rows: [AllianceRow]
  let cursor: ListCursor<AllianceRow>
  let current: AllianceRow?

  private var words: DecisionPhrases { scene.language.alliance.page }
  private var cityColumns: Int { scene.cityColumns(in: 100) }
  private var stateColumns: Int { scene.language == .en ? 17 : 14 }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    rows = desk.allianceRows
    cursor = desk.decisionCursor
    current = desk.currentAllianceRow
  }

  /// How many rows the list of a desk's screen has.
  static func listRows(in desk: Desk) -> Int {
    let area = Arrangement(desk).pane(.decisions)?.area
    return listRows(of: area?.rows ?? 1, Sides(width: area?.columns ?? 80))
  }

  private static func listRows(of rows: Int, _ sides: Sides) -> Int {
    max(1, sides.isWide ? rows - 1 : rows / 3)
  }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    let open = scene.picture.openDecisions
    let late = open.reduce(0) { $0 + $1.late(at: scene.now).count }
    let head = TextLine(words.head(open.count, late), late > 0 ? .dueOver : .textStrong)
    guard let current else {
      return [head] + TextLine.paragraph(words.none, .textDim, width: width)
    }
    let sides = Sides(width: width)
    let here = rows.firstIndex(of: current) ?? 0
    let count = Self.listRows(of: height, sides)
    let window = cursor.window(position: here, count: rows.count, height: count)
    let list = window.map {
      row(rows[$0], isHere: $0 == here)
    }
    let detail =
      switch current {
      case .decision(let id):
        scene.picture.decisions[id].map { self.detail(of: $0, sides.detail) } ?? []
      case .meeting(let id):
        scene.picture.meetings[id].map { self.detail(of: $0, sides.detail) } ?? []
      }
    return sides.lines(
      [head.showing(window, of: rows.count)] + list, detail, rows: height, scene.glyphs)
  }

  private func row(_ row: AllianceRow, isHere: Bool) -> TextLine {
    let line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    let face: Face = isHere ? .textStrong : .text
    switch row {
    case .decision(let id):
      guard let decision = scene.picture.decisions[id] else { return line }
      let answered = decision.parties.count - decision.awaited.count
      let count = decision.state == .open ? " \(answered)/\(decision.parties.count)" : ""
      return line.adding(padded(id.rawValue, 8), face)
        .adding(padded(decision.matter.name, 9), .text)
        .adding(
          padded(words.state(decision.state) + count, stateColumns), self.face(decision.state)
        )
        .adding(scene.local(decision.round.terms.text), face)
        .trailing(left(decision).text, left(decision).face)
    case .meeting(let id):
      guard let meeting = scene.picture.meetings[id] else { return line }
      let there =
        "\(words.meetingState(meeting.state)) "
        + "\(meeting.attending.count)/\(meeting.call.invited.count)"
      return line.adding(padded(id.rawValue, 8), face)
        .adding(padded(meeting.call.matter?.name ?? "–", 9), .text)
        .adding(padded(there, stateColumns), meeting.state == .open ? .dueOk : .textDim)
        .adding(scene.local(meeting.call.topic, isOurs: true), face)
        .trailing(scene.dayAndHour(meeting.call.at))
    }
  }

  private func face(_ state: DecisionState) -> Face {
    switch state {
    case .open: .dueSoon
    case .agreed: .dueOk
    case .refused, .lapsed: .dueOver
    case .withdrawn: .textDim
    }
  }

  /// How long the cities have; since when it is over.
  private func left(_ decision: JointDecision) -> TextLine.Span {
    guard decision.state == .open else {
      return .init(text: scene.age(decision.since), face: .textDim)
    }
    let left = scene.now.duration(to: decision.round.answerBy)
    let face: Face = left < .zero ? .dueOver : left < .minutes(10) ? .dueSoon : .dueOk
    let mark = left < .zero ? words.late + " " : ""
    return .init(text: mark + TimeText.due(left, precisely: true), face: face)
  }

  private func who(_ proposer: Proposer) -> String {
    proposer.city.map { scene.name(of: $0) } ?? words.body
  }

  private func detail(of decision: JointDecision, _ width: Int) -> [TextLine] {
    let round = decision.round
    let indent = scene.words.labelWidth
    let number = decision.rounds.count > 1 ? " · " + words.round(decision.rounds.count) : ""
    var lines = [
      TextLine("\(decision.id) ", .title).adding("\(decision.matter.name)\(number) ", .textDim)
        .adding(scene.local(round.terms.text), .textStrong)
    ]
    let times =
      decision.state == .open ? " · \(words.lapses) \(scene.dayAndHour(round.lapses))" : ""
    let deadline = scene.dayAndHour(round.answerBy)
    let author = "\(who(round.author)) \(scene.hour(round.begun)) · \(words.answers) ≤ \(deadline)"
    lines += TextLine.field(words.by, author + times, indent: indent, width: width)
    if let aim = round.terms.aim {
      lines += TextLine.field(
        scene.language.label(.alliance(.measure)),
        words.measure(aim.measure) + scene.language.aside(words.unit(aim.measure)), indent: indent,
        width: width)
    }
    if let compensation = round.terms.compensation {
      lines += TextLine.field(
        scene.language.ledger.page.transfers, payments(of: compensation), indent: indent,
        width: width)
    }
    lines += decision.parties.flatMap { self.lines(of: $0, decision, width) }
    for earlier in decision.rounds.dropLast().reversed() {
      lines.append(
        TextLine(
          "  \(scene.hour(earlier.begun)) \(who(earlier.author))" + scene.language.colon, .textDim
        )
        .adding(scene.local(earlier.terms.text) + others(earlier, decision), .textDim))
    }
    return lines
  }

  /// Who pays whom how much.
  private func payments(of compensation: Compensation) -> String {
    compensation.transfers.map {
      "\(scene.name(of: $0.from)) → \(scene.name(of: $0.to)) \(NumberWords.yuan($0.amount))"
    }.joined(separator: " · ")
  }

  /// The amounts of earlier terms that are others now: ` · Suzhou 4,000`.
  private func others(_ earlier: JointDecision.Round, _ decision: JointDecision) -> String {
    let targets = earlier.terms.aim?.targets ?? []
    return targets.filter { decision.round.terms.aim?.amount(of: $0.city) != $0.amount }
      .map { " · \(scene.name(of: $0.city)) \(NumberText.grouped($0.amount))" }.joined()
  }

  /// What a city answered and when, what it aims at, how far it is, and what it said.
  private func lines(
    of city: City.ID, _ decision: JointDecision, _ width: Int
  ) -> [TextLine] {
    let round = decision.round
    var line = TextLine(
      "  " + padded(scene.name(of: city, fitting: cityColumns), cityColumns) + " ", .text)
    if round.author == .city(city) {
      line.add(padded(words.wroteIt, 16), .dueOk)
    } else if let reply = round.reply(of: city) {
      switch reply.act.answer {
      case .consented: line.add(padded("\(words.consented) \(scene.hour(reply.at))", 16), .dueOk)
      case .refused: line.add(padded("\(words.refused) \(scene.hour(reply.at))", 16), .dueOver)
      }
    } else {
      let isLate = decision.late(at: scene.now).contains(city)
      let isOpen = decision.state == .open
      line.add(
        padded(isLate ? words.late : isOpen ? words.awaited : "–", 16),
        isLate ? .dueOver : isOpen ? .dueSoon : .textDim)
    }
    if let aim = round.terms.aim, let amount = aim.amount(of: city) {
      line.add(figures(amount, aim, city), .text)
    }
    guard let text = round.reply(of: city).flatMap({ note($0) }) else { return [line] }
    guard line.width + TextWidth.of(text) + 2 > width else { return [line.adding("  " + text)] }
    return [line] + TextLine.paragraph(text, indent: cityColumns + 3, width: width)
  }

  /// What a city said with its answer; desks of the exercise say it in two languages.
  private func note(_ reply: Dated<JointDecision.Reply>) -> String? {
    switch reply.act.answer {
    case .consented(let text), .refused(let text):
      text.isEmpty ? nil : scene.local(text, isOurs: reply.by.role == .system)
    }
  }

  /// `aim 3 000 (4.0) · now 1 200, 12m`.
  private func figures(_ amount: Int, _ aim: JointAim, _ city: City.ID) -> String {
    let figure = scene.region.comparable(amount, aim.measure, of: city).map {
      " (\(NumberWords.oneDecimal($0)))"
    }
    let progress = scene.picture.progress(aim.measure, of: city)
    let now =
      progress.map { progress in
        let age = progress.told.map { scene.language.comma + scene.age($0) } ?? ""
        let mark = aim.isMet(progress, by: amount) ? " ✓" : ""
        return
          "\(NumberText.grouped(progress.reached))\(scene.glyphs == .unicode ? mark : "")\(age)"
      } ?? words.notTold
    return "\(words.aim) \(NumberText.grouped(amount))\(figure ?? "") · \(words.reached) \(now)"
  }

  private func detail(of meeting: Meeting, _ width: Int) -> [TextLine] {
    let indent = scene.words.labelWidth
    var lines = [
      TextLine("\(meeting.id) ", .title).adding(
        scene.local(meeting.call.topic, isOurs: true), .textStrong)
    ]
    lines += TextLine.field(
      words.by, "\(who(meeting.call.host)) · \(scene.dayAndHour(meeting.call.at))",
      indent: indent, width: width)
    let invited = meeting.call.invited.map { city in
      let presence = meeting.presences.first { $0.act.city == city }
      let said =
        presence.map { presence in
          presence.act.excuse.map { excuse in
            words.excused + scene.local(excuse, isOurs: presence.by.role == .system)
          } ?? "\(words.came) \(scene.hour(presence.at))"
        } ?? words.awaited
      return scene.name(of: city) + scene.language.aside(said)
    }
    lines += TextLine.field(
      words.invited, invited.joined(separator: " · "), indent: indent, width: width)
    lines += meeting.minutes.flatMap { minute in
      TextLine.field(
        "",
        "\(scene.hour(minute.at)) \(minute.by.name)\(scene.language.colon)"
          + scene.local(minute.act, of: minute), indent: indent,
        width: width)
    }
    return lines
  }
}
