import Domain
import Planning
import Terminal

/// The joint plan as lines: how it does beside one incident after the other, its rows, units to
/// stand by elsewhere, reliefs; or the same incidents without units of other cities.
struct JointPage {
  let scene: Scene
  let board: JointBoard?
  let alone: AidComparison?

  private func text(_ sentence: DispatchSentence) -> String { scene.language.text(sentence) }

  /// All lines, and which of them the cursor's row begins on.
  func lines(width: Int) -> (lines: [TextLine], cursor: Int?) {
    let kept = AloneLines.kept(scene)
    if let alone {
      return (AloneLines(scene: scene, comparison: alone).lines(width: width) + kept, nil)
    }
    guard let board else { return (kept, nil) }
    var lines = head(board)
    var cursor: Int?
    func add(_ item: JointBoard.Item, _ row: [TextLine]) {
      if board.cursor.item == item { cursor = lines.count }
      lines += row
    }
    lines.append(TextLine(text(.incidents), .title))
    if board.plan.rows.isEmpty { lines.append(TextLine("  " + text(.nothingLacks), .textDim)) }
    for row in board.plan.rows {
      add(.incident(row.incident), self.row(row, board, width))
    }
    if !board.moves.isEmpty { lines.append(TextLine(text(.covers), .title)) }
    for move in board.moves { add(.move(move.unit), [line(move, board)]) }
    if !board.reliefs.isEmpty { lines.append(TextLine(text(.reliefs), .title)) }
    for relief in board.reliefs { add(.relief(relief.weary), [line(relief, board)]) }
    return (lines + kept, cursor)
  }

  private func head(_ board: JointBoard) -> [TextLine] {
    func minutes(_ value: Double) -> String { NumberText.decimal(value, digits: 0) }
    let (ours, greedy) = (board.plan.outcome, board.plan.greedy)
    let age = TimeText.age(board.made.duration(to: scene.now))
    return [
      TextLine(
        text(
          .outcome(
            board.plan.aim, total: minutes(ours.weightedMinutes),
            worst: TimeText.due(ours.worst, precisely: false), lacking: ours.lacking)),
        .textStrong),
      TextLine(
        text(
          .greedy(
            total: minutes(greedy.weightedMinutes),
            worst: TimeText.due(greedy.worst, precisely: false), lacking: greedy.lacking)),
        .textDim
      ).trailing(text(.madeAgo(age))),
    ]
  }

  private func stem(_ item: JointBoard.Item, _ board: JointBoard) -> TextLine {
    let isHere = board.cursor.item == item
    let isChosen = board.chosen.contains(item)
    return TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(isChosen ? "[x] " : "[ ] ", isChosen ? .textStrong : .textDim)
  }

  /// The incident, then its units and what is lacking below it.
  private func row(_ row: JointPlan.Row, _ board: JointBoard, _ width: Int) -> [TextLine] {
    guard let incident = scene.picture.incidents[row.incident] else { return [] }
    let sign = scene.sign(of: incident.report.priority)
    var first = stem(.incident(row.incident), board)
    first.add(sign.text + "\(incident.report.priority.rawValue) ", sign.face)
    first.add(padded(row.incident.rawValue, 9), .textStrong)
    first.add(" " + scene.name(of: incident.city) + " · " + scene.matter(of: incident.report))
    if let all = row.allThere { first = first.trailing(TimeText.due(all, precisely: false)) }
    let units = row.choices.map { choice in
      let isGone = scene.picture.units[choice.candidate.unit.id]?.status.isDispatchable != true
      return choice.candidate.unit.id.rawValue
        + (isGone ? "!" : "") + (choice.candidate.isOwnCity ? "" : "~") + " "
        + TimeText.due(choice.candidate.travel.untilArrival, precisely: false)
    }
    var lines = [first]
    lines += TextLine.paragraph(
      units.joined(separator: ", "), .text, indent: 9, width: width
    ).filter { _ in !units.isEmpty }
    let gaps = DispatchWordsOf(scene: scene).gaps(row.gaps)
    if !gaps.isEmpty {
      lines += TextLine.paragraph(text(.lacks(gaps)), .dueOver, indent: 9, width: width)
    }
    return lines
  }

  private func line(_ move: MoveUp, _ board: JointBoard) -> TextLine {
    let unit = scene.picture.units[move.unit]
    let station = scene.region[move.to].map { scene.language.name($0.name) } ?? move.to.rawValue
    return stem(.move(move.unit), board).adding(
      text(
        .move(
          unit: move.unit.rawValue, kind: unit.map { scene.words.terms.unitKind($0.kind) } ?? "",
          station: station, city: scene.name(of: move.coverage.city),
          gain: Int((move.gain * 100).rounded()), isHomeward: move.isHomeward)))
  }

  private func line(_ relief: Relief, _ board: JointBoard) -> TextLine {
    let minutes = (relief.fresh.travel.untilArrival.inSeconds + 59) / 60
    return stem(.relief(relief.weary), board).adding(
      text(
        .relief(
          weary: relief.weary.rawValue, fresh: relief.fresh.unit.id.rawValue,
          incident: relief.incident.rawValue, minutes: Int(minutes))))
  }
}

/// Gaps and coverage in words, wherever they are shown.
struct DispatchWordsOf {
  let scene: Scene

  /// `Hazmat 1 (all busy until 15:20), …`.
  func gaps(_ gaps: [Proposal.Gap]) -> String {
    let texts = gaps.map { gap in
      let kind = scene.words.terms.unitKind(gap.kind)
      let level = gap.level == .fourth ? "" : "/\(gap.level.rawValue)"
      let why = scene.language.word(gap.reason, until: gap.until.map(scene.hour))
      return "\(kind)\(level) \(gap.count)" + scene.language.aside(why)
    }
    return scene.language.list(texts)
  }

  /// What is left uncovered.
  func cover(_ coverage: Proposal.Coverage) -> String {
    func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
    func minutes(_ duration: Duration) -> String {
      NumberText.decimal(Double(duration.inSeconds) / 60, digits: 1)
    }
    return scene.language.text(
      .cover(
        city: scene.name(of: coverage.city), kind: scene.words.terms.unitKind(coverage.kind),
        within: Int(scene.picture.rules.reach.inSeconds / 60), before: percent(coverage.before),
        after: percent(coverage.after), minutesBefore: minutes(coverage.responseBefore),
        minutesAfter: minutes(coverage.responseAfter)))
  }
}

/// The open incidents without units of other cities beside what is: each line bears the mark of
/// what is only supposed.
struct AloneLines {
  let scene: Scene
  let comparison: AidComparison

  private static let mark = "?? "

  private func text(_ sentence: DispatchSentence) -> String { scene.language.text(sentence) }

  func lines(width: Int) -> [TextLine] {
    let differing = comparison.rows.filter(\.differs)
    var lines = [
      TextLine("??\(text(.aloneTitle))?? ", .bannerReplay)
        .adding(" " + scene.language.sum(of: comparison), .textStrong)
    ]
    if differing.isEmpty {
      lines.append(mark().adding(text(.aloneSame), .textDim))
    } else {
      lines.append(mark().adding(text(.aloneHead), .textDim))
    }
    for row in differing {
      let arrow = " \(scene.glyphs.arrowRight) "
      lines.append(
        mark().adding(padded(row.incident.rawValue, 9) + " ", .textStrong)
          .adding(scene.column(row.city, scene.cityColumns(in: width)))
          .adding(side(row.with)).adding(arrow).adding(side(row.without), .dueOver))
    }
    guard !comparison.covers.isEmpty else { return lines }
    lines.append(mark().adding(text(.aloneCovers), .textDim))
    for cover in comparison.covers {
      func share(_ part: Double) -> String { "\(Int((part * 100).rounded())) %" }
      let isWorse = cover.without < cover.with - 0.005
      lines.append(
        mark().adding(scene.column(cover.city, scene.cityColumns(in: width)))
          .adding(share(cover.with) + " \(scene.glyphs.arrowRight) ")
          .adding(share(cover.without), isWorse ? .dueOver : .text))
    }
    return lines
  }

  private func mark() -> TextLine { TextLine(Self.mark, .bannerReplay) }

  /// Those that were kept, the newest first, each with what it came to.
  static func kept(_ scene: Scene) -> [TextLine] {
    guard !scene.picture.aidComparisons.isEmpty else { return [] }
    return [TextLine(), TextLine(scene.language.text(OutlookWord.kept), .title)]
      + scene.picture.aidComparisons.reversed().flatMap { kept -> [TextLine] in
        let asked = OutlookWord.asked(
          by: kept.by.name, at: scene.dayAndHour(kept.comparison.asked))
        return [
          TextLine(mark, .bannerReplay)
            .adding(scene.language.word(SuppositionKind.alone), .textStrong)
            .adding("  " + scene.language.text(asked), .textDim),
          TextLine(mark, .bannerReplay).adding(scene.language.sum(of: kept.comparison)),
        ]
      }
  }

  private func side(_ side: AidComparison.Side) -> String {
    let arrival = side.lastArrival.map(scene.hour) ?? text(.nobodyGoes)
    return side.lacking > 0 ? arrival + " (\(text(.lacking(side.lacking))))" : arrival
  }
}
