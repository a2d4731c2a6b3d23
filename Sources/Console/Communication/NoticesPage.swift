import Domain
import Terminal

/// Notices to named cities, the newest first; below, the one under the cursor with what each city
/// has done with it. Opened, a notice has the whole screen.
struct NoticesPage {
  let scene: Scene
  let rows: [CityNotice]
  let cursor: ListCursor<CityNotice.ID>
  let current: CityNotice?
  let own: City.ID?
  let isOpen: Bool

  private var words: NoticeWords { scene.language.notices }
  private var terms: CommunicationTerms { scene.language.communication.terms }
  private var names: Names {
    Names(
      region: scene.region, language: scene.language, offsetInMinutes: scene.offsetInMinutes)
  }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    rows = desk.noticeRows
    cursor = desk.noticeCursor
    current = desk.currentNotice
    own = desk.ownCity
    isOpen = desk.isNoticeOpen
  }

  /// How many rows the list of a desk's screen has.
  static func listRows(in desk: Desk) -> Int {
    let area = Arrangement(desk).pane(.notices)?.area
    return listRows(of: area?.rows ?? 1, Sides(width: area?.columns ?? 80))
  }

  private static func listRows(of rows: Int, _ sides: Sides) -> Int {
    max(1, sides.isWide ? rows - 5 : rows / 3)
  }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    let waiting = rows.reduce(0) { $0 + $1.awaited.count }
    let late = rows.reduce(0) { $0 + $1.late(at: scene.now).count }
    let head = TextLine(
      words.head(rows.count, waiting, late), late > 0 ? .dueOver : .textStrong)
    guard let current else {
      return [head] + TextLine.paragraph(words.none, .textDim, width: width)
    }
    let sides = Sides(width: width)
    if isOpen {
      return Sides.readable(width) { [head] + whole(current, $0) + times($0) }
    }
    let here = rows.firstIndex { $0.id == current.id } ?? 0
    let count = Self.listRows(of: height, sides)
    let columns = senderColumns(sides.list)
    let window = cursor.window(position: here, count: rows.count, height: count)
    let list = window.map {
      row(rows[$0], isHere: $0 == here, columns, sides.list)
    }
    let top = [head.showing(window, of: rows.count), heading(columns)]
    return sides.lines(
      top + list + times(sides.list), whole(current, sides.detail), rows: height, scene.glyphs)
  }

  /// The column of who sent them: a city, or the body whole where there is room.
  private func senderColumns(_ width: Int) -> Int {
    let cities = scene.cityColumns(in: width)
    guard width >= 100 else { return cities }
    return rows.reduce(cities) { max($0, min(24, TextWidth.of(sender($1)) + 1)) }
  }

  private func sender(_ notice: CityNotice) -> String { names.post(notice.letter.from, terms) }

  private func heading(_ columns: Int) -> TextLine {
    TextLine("  " + padded(words.number, 8) + padded(words.matter, 9), .textDim)
      .adding(padded(words.from, columns) + padded(words.acknowledged, 13), .textDim)
      .trailing(words.sent)
  }

  private func row(
    _ notice: CityNotice, isHere: Bool, _ columns: Int, _ width: Int
  ) -> TextLine {
    let late = notice.late(at: scene.now).count
    let done = notice.copies.count - notice.awaited.count
    let mine = own.flatMap { notice.copy(of: $0)?.state }
    let from =
      notice.letter.from.city.map { scene.name(of: $0, fitting: columns - 1) } ?? sender(notice)
    let count = "\(done)/\(notice.copies.count)" + (late > 0 ? " \(words.late) \(late)" : "")
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(notice.id.rawValue, 8), isHere ? .textStrong : .text)
      .adding(padded(notice.letter.matter.name, 9), .text)
      .adding(padded(TextWidth.truncated(from, to: columns - 1), columns), .text)
      .adding(
        padded(count, 13), late > 0 ? .dueOver : notice.awaited.isEmpty ? .dueOk : .dueSoon)
    if let mine {
      line.add(
        mine == .sent || mine == .received ? words.unread + " " : terms.noticeState(mine) + " ",
        mine == .acknowledged ? .dueOk : .dueSoon)
    }
    let age = scene.age(notice.sent)
    let text = scene.local(notice.letter.text, isOurs: notice.sentBy.role == .system)
    let room = max(4, width - line.width - TextWidth.of(age) - 1)
    return line.adding(TextWidth.truncated(text, to: room), .textDim).trailing(age)
  }

  /// Half and nine in ten of the times from the sending to the acknowledgement, over all that is
  /// listed, and of how many none came.
  private func times(_ width: Int) -> [TextLine] {
    let copies = rows.flatMap { notice in notice.copies.map { (notice.sent, $0) } }
    let times = copies.compactMap { sent, copy in
      copy.acknowledged.map { sent.duration(to: $0.at) }
    }.sorted()
    guard !copies.isEmpty else { return [] }
    func text(_ share: Int) -> String {
      guard !times.isEmpty else { return "–" }
      return TimeText.age(times[min(times.count - 1, times.count * share / 100)])
    }
    return TextLine.paragraph(
      words.times(text(50), text(90), copies.count, copies.count - times.count), .textMuted,
      width: width)
  }

  // MARK: One notice

  private func whole(_ notice: CityNotice, _ width: Int) -> [TextLine] {
    let indent = scene.words.labelWidth + 2
    let letter = notice.letter
    var lines = [
      TextLine("\(notice.id) ", .title).adding("\(letter.matter.name) · ", .textDim)
        .adding(names.post(letter.from, terms), .textStrong)
        .trailing(scene.dayAndHour(notice.sent))
    ]
    if notice.isExercise {
      lines += TextLine.paragraph(scene.language.sitrep.exercise, .bannerDrill, width: width)
    }
    let sharing = letter.mayBeShared ? words.mayBeShared : words.mayNotBeShared
    let scope =
      switch letter.scope {
      case .restricted(let rule):
        words.restricted + scene.language.colon
          + scene.local(rule, isOurs: notice.sentBy.role == .system)
      case .confidential: words.confidential
      }
    lines += TextLine.paragraph(
      "\(scope) · \(sharing)", letter.mayBeShared ? .text : .dueSoon, width: width)
    lines += content(of: notice, indent, width)
    return lines + receipts(of: notice, width)
  }

  private func content(of notice: CityNotice, _ indent: Int, _ width: Int) -> [TextLine] {
    if let own, let copy = notice.copy(of: own) {
      guard copy.read != nil else {
        return TextLine.paragraph(words.openFirst, .dueSoon, width: width)
      }
      if let expiry = notice.expiry(for: own), !notice.isReadable(by: own, at: scene.now) {
        return TextLine.paragraph(
          words.expired(scene.dayAndHour(expiry)), .dueOver, width: width)
      }
    }
    let text = scene.local(notice.letter.text, isOurs: notice.sentBy.role == .system)
    var lines = TextLine.paragraph(text, .textStrong, width: width)
    lines += TextLine.field(words.known, facts(notice.facts), indent: indent, width: width)
    if !notice.letter.withheld.isEmpty {
      let parts = scene.language.list(notice.letter.withheld.map(terms.part))
      lines += TextLine.field(words.withheld, parts, indent: indent, width: width)
    }
    if let time = notice.letter.readFor {
      lines += TextLine.paragraph(words.readFor(TimeText.age(time)), .textDim, width: width)
    }
    return lines
  }

  private func facts(_ facts: CityNotice.Facts) -> String {
    let governance = scene.language.governance.terms
    var pieces = [
      "\(scene.kind(facts.kind)) \(scene.name(of: facts.city)) \(scene.dayAndHour(facts.since))"
    ]
    if let grade = facts.grade { pieces.append("\(words.grade) \(governance.grade(grade))") }
    if let place = facts.place, !place.isEmpty {
      pieces.append("\(words.place) \(scene.local(place))")
    }
    if let losses = facts.losses {
      let known = LossMeasure.allCases.compactMap { measure in
        losses.amount(of: measure).map { "\(governance.measure(measure)) \($0)" }
      }
      pieces.append(
        "\(words.losses) \(known.isEmpty ? governance.unsaid : known.joined(separator: " "))")
    }
    if let units = facts.units { pieces.append("\(words.units) \(units)") }
    if let arrivals = facts.arrivals, !arrivals.isEmpty {
      let all = arrivals.map { "\(scene.name(of: $0.city)) \(scene.dayAndHour($0.at))" }
      pieces.append("\(words.arrivals) \(scene.language.list(all))")
    }
    return pieces.joined(separator: " · ")
  }

  /// Each city with the moments at which its copy went on.
  private func receipts(of notice: CityNotice, _ width: Int) -> [TextLine] {
    let moments = notice.copies.map { copy in
      [notice.sent, copy.received, copy.read?.at, copy.acknowledged?.at].map { moment in
        moment.map { scene.dayAndHour($0) } ?? "–"
      }
    }
    let table = NumberTable(
      [words.sent, words.received, words.read, words.acknowledged].enumerated().map {
        place, label in
        NumberTable.Column(
          label,
          moments.map { .init(text: $0[place], face: $0[place] == "–" ? .textDim : .text) })
      }, room: 52)
    let columns = scene.cityColumns(in: width)
    let head = TextLine("  " + padded(words.city, columns), .textDim)
    let late = notice.late(at: scene.now)
    let lines = notice.copies.enumerated().map { place, copy in
      var line = table.row(
        place,
        TextLine("  " + scene.column(copy.city, columns), copy.city == own ? .textStrong : .text))
      if late.contains(copy.city) { line.add("  " + words.late, .dueOver) }
      if !copy.reminders.isEmpty {
        line.add("  \(words.reminded) \(copy.reminders.count)", .dueSoon)
      }
      if let by = copy.acknowledged?.by.name { line.add("  " + by, .textDim) }
      if let note = copy.acknowledged?.act, !note.isEmpty {
        line.add(scene.language.colon + scene.local(note), .text)
      }
      return line
    }
    return [table.heading(head)] + lines
  }
}
