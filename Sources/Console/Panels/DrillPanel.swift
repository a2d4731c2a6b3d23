import Domain
import Terminal

/// A drill: for its facilitator the list of injects above the one at hand, for players the messages
/// that have come.
struct DrillPanel {
  let desk: Desk
  let scene: Scene

  private var wording: any Wording { scene.language.wording }
  private var words: DrillPhrases { wording.drill }
  private var names: Names {
    Names(region: scene.region, language: scene.language, offsetInMinutes: scene.offsetInMinutes)
  }
  private var isWide: Bool { scene.language == .en }

  /// How many rows of the list a desk's screen shows.
  static func listRows(in desk: Desk) -> Int {
    let rows = Arrangement(desk).pane(.drill)?.area.rows ?? 0
    return listRows(rows, count: desk.injectNumbers.count)
  }

  /// The list has what it needs, up to the half where there is room for more below.
  private static func listRows(_ rows: Int, count: Int) -> Int {
    guard rows >= 12 else { return max(1, rows - 2) }
    return min(count, max(4, (rows - 3) / 2))
  }

  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    guard let drill = scene.picture.drill else {
      surface.write([TextLine(words.none, .textDim)], in: surface.bounds)
      return surface
    }
    let margin = size.columns > 30 ? 1 : 0
    let area = surface.bounds.inset(columns: margin, rows: 0)
    guard desk.runsDrill else {
      surface.write(
        players(drill, area.columns), in: area, from: desk.detailScroll, more: scene.words.more)
      return surface
    }
    let height = Self.listRows(size.rows, count: drill.runs.count)
    surface.write(state(drill), at: area.x, y: 0, limit: area.columns)
    surface.write(header, at: area.x, y: 1, limit: area.columns)
    let position = drill.runs.firstIndex { $0.inject.number == desk.injectCursor.item }
    let window = desk.injectCursor.window(
      position: position, count: drill.runs.count, height: height)
    for (y, index) in window.enumerated() {
      surface.write(row(drill.runs[index], drill), at: area.x, y: 2 + y, limit: area.columns)
      if index == position {
        let stem = Rect(x: area.x, y: 2 + y, columns: min(area.columns, 18), rows: 1)
        surface.overlay(stem, face: .rowCursor)
      }
    }
    let (_, rest) = area.split(rows: 2 + height)
    guard rest.rows > 1, let run = desk.injectAtHand else { return surface }
    surface.fill(rest.row(0), with: scene.glyphs.lines.horizontal, face: .border)
    surface.write(
      detail(run, drill, area.columns), in: rest.split(rows: 1).bottom, more: scene.words.more)
    return surface
  }

  // MARK: The facilitator's list

  /// Phase, speed, time since the start, and how far the list has come.
  private func state(_ drill: Drill) -> TextLine {
    var line = TextLine(wording.word(drill.phase), .bannerDrill)
    if drill.phase == .running { line.add(" ×" + NumberText.decimal(drill.speed, digits: 0)) }
    if let started = drill.started {
      line.add("  T+" + TimeText.elapsed(started.duration(to: drill.ended ?? scene.now)))
    } else {
      line.add("  " + words.notBegun, .textDim)
    }
    let delivered = drill.runs.count { $0.delivered != nil }
    let lacking = drill.runs.count { $0.verdict == .missing || $0.verdict == .partial }
    line.add("  " + words.count(delivered, drill.runs.count, lacking), .textDim)
    if let branch = drill.branch {
      line.add("  \(words.branch) \(scene.glyphs.arrowLeft) \(branch.checkpoint)", .textDim)
    }
    if !drill.checkpoints.isEmpty {
      let list = drill.checkpoints.map { "\($0.number) \($0.label)" }.joined(separator: " · ")
      line = line.trailing(words.checkpoints + scene.language.colon + list)
    }
    return line
  }

  private var stateWidth: Int { isWide ? 9 : 6 }
  private var seenWidth: Int { isWide ? 11 : 9 }

  private var header: TextLine {
    TextLine(
      "  " + padded(words.number, 4) + padded(words.state, stateWidth) + " "
        + padded(words.due, 11) + padded(words.seen, seenWidth) + " " + padded(words.delay, 6)
        + words.what, .textDim)
  }

  private func row(_ run: InjectRun, _ drill: Drill) -> TextLine {
    let isHere = run.inject.number == desk.injectCursor.item
    let face: Face =
      switch run.state {
      case .delivered: .textStrong
      case .held: .dueSoon
      case .skipped, .closed: .textMuted
      case .draft, .scheduled, .observed: .text
      }
    let (due, dueFace) = due(of: run, drill)
    return TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded("\(run.inject.number)", 4), face)
      .adding(padded(wording.word(run.state), stateWidth) + " ", face)
      .adding(padded(due, 11), dueFace)
      .adding(padded(seen(of: run), seenWidth) + " ", self.face(of: run.verdict))
      .adding(padded(delay(of: run), 6))
      .adding(scene.language.name(run.inject.synopsis), face)
  }

  /// When it comes, or when it came.
  private func due(of run: InjectRun, _ drill: Drill) -> (String, Face) {
    if let delivered = run.delivered { return (scene.hour(delivered), .textDim) }
    guard run.state == .scheduled || run.state == .held || run.state == .draft else {
      return ("–", .textDim)
    }
    if let due = scene.picture.due(of: run, in: drill, at: scene.now) {
      let left = scene.now.duration(to: due)
      let isHeld = run.state == .held && left < .zero
      if left <= .zero, !isHeld { return (words.overdue, .dueSoon) }
      return (
        TimeText.due(left, precisely: drill.phase == .running),
        left < .minutes(2) ? .dueSoon : .text
      )
    }
    switch run.inject.trigger {
    case .at(let time): return ("T+" + TimeText.elapsed(time), .textDim)
    case .after(let number, _, _): return (">#\(number)", .textDim)
    case .when: return (words.onCondition, .textDim)
    case .byHand: return (words.byHand, .textDim)
    }
  }

  private func seen(of run: InjectRun) -> String {
    guard run.delivered != nil, !run.inject.expected.isEmpty else { return "" }
    let seen = run.progress.count { $0.sighting != nil }
    return "\(seen)/\(run.inject.expected.count)"
      + (run.verdict.map { " " + wording.word($0) } ?? "")
  }

  private func face(of verdict: Verdict?) -> Face {
    switch verdict {
    case nil: .text
    case .seen: .dueOk
    case .late: .dueSoon
    case .partial, .missing: .dueOver
    }
  }

  /// From the delivery to the last act that was seen.
  private func delay(of run: InjectRun) -> String {
    guard let delivered = run.delivered,
      let last = run.progress.compactMap(\.sighting?.at).max()
    else { return "" }
    return TimeText.clock(delivered.duration(to: last).inSeconds)
  }

  // MARK: The inject at hand

  private func detail(_ run: InjectRun, _ drill: Drill, _ width: Int) -> [TextLine] {
    let inject = run.inject
    let language = scene.language
    let indent = scene.words.labelWidth + 1
    func field(_ label: String, _ text: String) -> [TextLine] {
      text.isEmpty ? [] : TextLine.field(label, text, indent: indent, width: width)
    }
    var lines = [
      TextLine("#\(inject.number) \(language.name(inject.synopsis))", .textStrong)
        .adding("  " + moment(of: inject.trigger), .textDim)
    ]
    lines += field(words.text, language.name(inject.text))
    lines += field(
      words.way,
      "\(wording.word(inject.method))\(language.colon)\(language.name(inject.from)) "
        + "\(scene.glyphs.arrowRight) \(language.name(inject.to))")
    lines += field(words.response, language.name(inject.response))
    for (index, pair) in zip(inject.expected, inject.expected.indices).enumerated() {
      let standing = run.standings(at: scene.now)
      let line = TextLine(padded(index == 0 ? words.expected : "", indent), .textDim)
        .adding(wording.text(pair.0, names))
      guard !standing.isEmpty else {
        lines.append(line)
        continue
      }
      let (text, face) = words(of: standing[pair.1], of: pair.0, run)
      lines.append(line.adding("  ").adding(text, face))
    }
    lines += field(words.reason, run.reason ?? "")
    let aim = drill.plan.objectives.first { $0.id == inject.objective }
    lines += field(
      words.objective, aim.map { "\($0.id)\(language.colon)\(language.name($0.text))" } ?? "")
    lines += field(words.controller, language.name(inject.controller))
    return lines + field(words.notes, language.name(inject.notes))
  }

  /// A standing in words, with its face.
  private func words(
    of standing: Standing, of expected: ExpectedAction, _ run: InjectRun
  ) -> (String, Face) {
    func after(_ sighting: Sighting) -> String {
      TimeText.clock(max(0, run.delivered?.duration(to: sighting.at).inSeconds ?? 0))
    }
    switch standing {
    case .awaited(let limit): return (words.awaited(scene.hour(limit)), .dueSoon)
    case .seen(let sighting):
      if sighting.sequence == 0 { return (words.alreadySo, .dueOk) }
      return (words.seenAfter(after(sighting), subject(sighting), sighting.by.name), .dueOk)
    case .late(let sighting):
      return (words.lateAfter(after(sighting), subject(sighting), sighting.by.name), .dueSoon)
    case .missing:
      let limit = (run.delivered ?? scene.now).advanced(by: expected.within)
      return (words.missing(scene.hour(limit)), .dueOver)
    }
  }

  /// What was acted on, a city by its name.
  private func subject(_ sighting: Sighting) -> String {
    let city = City.ID(rawValue: sighting.subject)
    return scene.region[city] == nil ? sighting.subject : scene.name(of: city)
  }

  private func moment(of trigger: Inject.Trigger) -> String {
    switch trigger {
    case .at(let time): return "T+" + TimeText.elapsed(time)
    case .after(let number, let state, let delay):
      return words.after(number, wording.word(state), TimeText.age(delay))
    case .byHand: return words.byHand
    case .when(.unacknowledged(let kind, let city, let length)):
      let scope = names.scope(.init(city: city, kind: kind))
      return words.unacknowledged(scope, TimeText.age(length))
    case .when(.incident(let kind, let city, let state)):
      let scope = names.scope(.init(city: city, kind: kind))
      return words.incident(scope, scene.words.terms.incidentState(state))
    case .when(.posture(let city, let posture)):
      return words.posture(names.city(city), scene.words.terms.posture(posture))
    }
  }

  // MARK: The players' view

  /// Objectives, then the messages that have come, the newest first: nothing of what will come.
  private func players(_ drill: Drill, _ width: Int) -> [TextLine] {
    let language = scene.language
    var lines = [TextLine(words.objectives, .title)]
    for objective in drill.plan.objectives {
      lines += TextLine.field(
        "\(objective.id)", language.name(objective.text), indent: 4, width: width)
    }
    lines += [TextLine(), TextLine(words.messages, .title)]
    let come = drill.runs.filter { $0.delivered != nil }
      .sorted {
        ($0.delivered ?? scene.now, $0.inject.number) > (
          $1.delivered ?? scene.now, $1.inject.number
        )
      }
    if come.isEmpty { lines.append(TextLine(words.noMessages, .textDim)) }
    for run in come {
      let inject = run.inject
      let way =
        "\(wording.word(inject.method)) · \(language.name(inject.from)) "
        + "\(scene.glyphs.arrowRight) \(language.name(inject.to))"
      lines.append(
        TextLine(scene.hour(run.delivered ?? scene.now), .textStrong).adding("  " + way, .textDim)
          .adding("  " + scene.words.terms.messageStatusMark(.exercise), .textMuted))
      lines += TextLine.paragraph(language.name(inject.text), indent: 7, width: width)
    }
    return lines
  }
}
