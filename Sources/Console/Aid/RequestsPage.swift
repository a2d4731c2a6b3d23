import Domain
import Terminal

/// The board of requests: what waits for this desk, what waits for others, what is under way and
/// what is still to be claimed or paid, each with its clock; below, the one under the cursor.
struct RequestsPage {
  let scene: Scene
  let board: AidBoard
  let own: City.ID?
  let current: (request: AidRequest, line: AidLine)?
  let isOpen: Bool
  let steps: [Step]

  private var words: AidPhrases { scene.words.aid }
  private var names: Names {
    Names(
      region: scene.region, language: scene.language, offsetInMinutes: scene.offsetInMinutes)
  }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    own = desk.ownCity
    board = desk.aidBoard
    current = desk.currentAid
    isOpen = desk.isAidOpen
    steps = desk.steps([.aid(.next), .aid(.refuse), .aid(.steps), .aid(.standFor)])
  }

  /// The page; an opened request takes all of it.
  func lines(width: Int, rows: Int) -> [TextLine] {
    guard let current else {
      return [stand, TextLine(), TextLine("  " + words.noRequests, .textDim)]
    }
    if isOpen { return detail(current, width, notes: .max) }
    let all = boardLines(width)
    let room = max(4, rows * 3 / 5)
    var list = all.lines
    let first = max(0, min(all.cursor - room / 2, list.count - room))
    list = Array(list.dropFirst(first).prefix(room))
    let above = all.rows.count { $0 < first }
    let seen = all.rows.count { (first..<first + list.count).contains($0) }
    list.insert(stand.showing(above..<above + seen, of: all.rows.count), at: 0)
    list.append(
      TextLine(
        String(repeating: scene.glyphs == .unicode ? "─" : "-", count: max(0, width)), .border))
    return list + detail(current, width, notes: max(1, rows - list.count - 5))
  }

  private var stand: TextLine {
    guard let own else { return TextLine(words.standForNobody, .dueSoon) }
    let account = scene.picture.aidAccount(of: own)
    return TextLine(words.standFor(scene.name(of: own)), .title)
      .adding(
        "  "
          + words.account(NumberWords.yuan(account.receivable), NumberWords.yuan(account.payable)),
        .textDim)
  }

  /// The lines of the board, which of them are rows, and which the cursor's.
  private func boardLines(_ width: Int) -> (lines: [TextLine], rows: [Int], cursor: Int) {
    var lines: [TextLine] = []
    var places: [Int] = []
    var cursor = 0
    for section in AidBoard.Section.allCases {
      let rows = board.rows.filter { $0.section == section }
      guard !rows.isEmpty else { continue }
      lines.append(TextLine("\(words.section(section)) \(rows.count)", .title))
      for row in rows {
        if row.id == current?.line.id { cursor = lines.count }
        places.append(lines.count)
        lines.append(line(row, width))
      }
    }
    return (lines, places, cursor)
  }

  private func line(_ row: AidBoard.Row, _ width: Int) -> TextLine {
    let isHere = row.id == current?.line.id
    guard let request = scene.picture.aid[row.request] else { return TextLine() }
    let room = scene.language == .en ? 9 : 6
    func city(_ id: City.ID) -> String { padded(scene.name(of: id, fitting: room), room) }
    let offered = row.line.offered > 0 ? row.line.offered : row.line.asked
    let count = row.line.pledged > 0 ? row.line.pledged : offered
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(request.id.rawValue, 8), isHere ? .textStrong : .text)
      .adding(city(row.line.lender) + (scene.glyphs == .unicode ? "→" : ">"))
      .adding(city(request.requester) + " ")
      .adding(padded(scene.words.aid.state(row.line.state), words.stateWidth), face(row.line.state))
      .adding(" " + names.quantity(count, of: request.good))
    if width >= 100, let turn = row.turn {
      let whose = turn == .requester ? request.requester : row.line.lender
      line.add("  " + words.waitsFor(scene.name(of: whose)), .textDim)
    }
    if row.section == .lacking {
      let left = request.report.quantity - request.taken
      line.add("  \(words.short) \(CountText.grouped(left))", .dueOver)
    }
    return line.trailing(clock(row).text, clock(row).face)
  }

  /// When it comes, or how long is left.
  private func clock(_ row: AidBoard.Row) -> TextLine.Span {
    let age = words.since(scene.age(row.line.since))
    guard let due = row.due else { return .init(text: age, face: .textDim) }
    let left = scene.now.duration(to: due)
    let text =
      (row.isArrival ? scene.dayAndHour(due) + " " : "")
      + TextWidth.right(TimeText.due(left, precisely: false), 6)
    let face: Face = left < .zero ? .dueOver : left < .minutes(30) ? .dueSoon : .dueOk
    return .init(text: text, face: face)
  }

  private func face(_ state: AidState) -> Face {
    switch state {
    case .mobilising, .released, .committed: .unitEnroute
    case .arrived, .extensionRequested, .returnRequested: .unitOnscene
    case .draft, .requested, .quoted, .offered, .accepted: .dueSoon
    case .returned, .claimed: .text
    case .declined, .settled, .cancelled, .expired: .textDim
    }
  }

  /// A request with all its lenders and what was written.
  private func detail(
    _ current: (request: AidRequest, line: AidLine), _ width: Int, notes: Int
  ) -> [TextLine] {
    let (request, line) = current
    var head = TextLine("\(request.id) ", .title)
    head.add(names.quantity(request.report.quantity, of: request.good), .textStrong)
    head.add(
      "  \(words.short) \(CountText.grouped(request.shortfall))",
      request.shortfall > 0 ? .dueOver : .dueOk)
    if let incident = request.report.incident { head.add("  \(incident)", .textDim) }
    head.add("  " + names.purpose(of: request), .textDim)
    var lines = [head]
    if isOpen {
      lines += request.lines.flatMap { part($0, request, width) }
    } else {
      lines += part(line, request, width)
    }
    if let amount = amount(line, request) { lines.append(amount) }
    let written = request.notes.filter { isOpen || $0.lender == line.lender }
    lines += written.suffix(notes).reversed().map { note($0, width) }
    return lines
  }

  /// A lender's part: asked, offered, taken, set apart, there, used, home; its price and units.
  /// What one line has no room for stands below.
  private func part(_ line: AidLine, _ request: AidRequest, _ width: Int) -> [TextLine] {
    let numbers = [
      line.asked, line.offered, line.accepted, line.committed, line.delivered, line.consumed,
      line.broughtHome,
    ]
    var pieces: [[TextLine.Span]] = zip(words.steps, numbers).enumerated()
      .filter { $0.offset == 0 || $0.element.1 > 0 }
      .map { _, step in
        [
          .init(text: " \(step.0) ", face: .textDim),
          .init(text: CountText.grouped(step.1), face: .text),
        ]
      }
    if line.price > .zero {
      let price = NumberWords.yuan(line.price) + (request.good.kind == nil ? "" : "/h")
      pieces.append([.init(text: "  " + price, face: .textDim)])
    }
    pieces += line.units.map { [.init(text: " " + $0.rawValue, face: .textDim)] }
    let name = scene.column(line.lender, scene.cityColumns(in: width))
    var lines = [
      TextLine("  " + name, .textStrong)
        .adding(padded(words.state(line.state), words.stateWidth) + " ", face(line.state))
    ]
    for piece in pieces {
      let added = piece.reduce(0) { $0 + TextWidth.of($1.text) }
      if lines[lines.count - 1].width + added > width { lines.append(TextLine("   ")) }
      lines[lines.count - 1].spans += piece
    }
    return lines
  }

  private func amount(_ line: AidLine, _ request: AidRequest) -> TextLine? {
    guard let claimed = line.claimed else { return nil }
    let claim = line.claim(for: request.good)
    let hours = claim.time.map { " × " + TimeText.elapsed($0) }
    return TextLine("  " + words.claimed + " ", .textDim)
      .adding(
        "\(CountText.grouped(claim.count))\(hours ?? "") × \(NumberWords.yuan(claim.price)) = "
          + NumberWords.yuan(claimed), .textStrong)
  }

  private func note(_ note: AidNote, _ width: Int) -> TextLine {
    var line = TextLine("  \(scene.dayAndHour(note.at)) ", .textDim)
    line.add(padded(note.by.name, 10), .textMuted)
    // The standard's name for it stands in a column where there is room for the longest.
    let (type, isWide) = (note.trigger.messageType ?? "–", width >= 100)
    if isWide { line.add(padded(type, 30) + " ", .textDim) }
    line.add(scene.name(of: note.lender) + (scene.language == .en ? " " : ""))
    line.add(scene.language.wording.past(note.trigger), .text)
    if let quantity = note.quantity { line.add(" " + CountText.grouped(quantity)) }
    if !note.text.isEmpty {
      let local = TwofoldText(scene.region, scene.language, isOurs: note.by.role == .system)
      line.add(" " + local(note.text), .textDim)
    }
    if !isWide { line.add(" " + type, .textDim) }
    return line
  }
}
