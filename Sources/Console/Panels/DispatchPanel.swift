import Domain
import Geodesy
import Planning
import Terminal

/// Who could be sent, what sending them would mean, what is lacking and why, and what stays behind.
struct DispatchPanel {
  let scene: Scene
  let plan: DispatchPlan?
  let hasFocus: Bool

  private var words: DispatchPhrases { scene.words.dispatch }

  /// Rows that are no candidates: target, head, and the summary below.
  static let overhead = 6
  private static let summaryRows = 4
  /// Cells for `1h00–1h53?` and a space.
  private static let intervalWidth = 11

  func draw(_ size: Size) -> Surface {
    var surface = Surface(size: size)
    guard let plan, !size.isEmpty else {
      surface.write(words.none, at: 1, y: 0, face: .textDim, limit: size.columns - 1)
      return surface
    }
    let needsRoom = size.rows > Self.overhead + 1
    var y = 0
    if needsRoom {
      surface.write(target(plan.target), at: 0, y: 0, limit: size.columns)
      surface.write(head(size.columns), at: 0, y: 1, limit: size.columns)
      y = 2
    }
    let height = size.rows - (needsRoom ? Self.overhead : 0)
    let window = plan.cursor.window(
      position: plan.cursorPosition, count: plan.candidates.count, height: height)
    if plan.candidates.isEmpty {
      surface.write(words.nobody, at: 1, y: y, face: .dueOver, limit: size.columns - 1)
    }
    for candidate in plan.candidates[window] {
      row(candidate, plan, y, on: &surface)
      y += 1
    }
    if needsRoom {
      let rows = DispatchSummary(scene: scene, plan: plan)
        .lines(size.columns, atMost: Self.summaryRows)
      for (index, line) in rows.enumerated() {
        surface.write(
          line, at: 0, y: size.rows - Self.summaryRows + index, limit: size.columns)
      }
    }
    return surface
  }

  private func target(_ target: DispatchTarget) -> TextLine {
    let line = TextLine("  \(words.to) ", .textDim)
    switch target {
    case .incident(let id):
      let title = scene.picture.incidents[id]?.report.title ?? ""
      return line.adding("\(id) \(title)", .textStrong)
    case .alert(let id):
      let title = scene.picture.alerts[id].map { scene.headline(of: $0.report) } ?? ""
      return line.adding("\(id) \(title)", .textStrong).trailing(words.opensIncident)
    }
  }

  /// Columns: mark, unit and its type, kind, city, distance, arrival and its interval, reason.
  private func head(_ columns: Int) -> TextLine {
    var text =
      padded("", 6) + padded(words.unit, 10) + padded(words.kind, scene.words.kindWidth + 1)
    text += padded(words.city, cityWidth(columns)) + TextWidth.right("km", 4) + " "
    text += TextWidth.right(words.arrival, 5) + " "
    if room(columns) != .little { text += padded(words.interval, Self.intervalWidth) }
    return TextLine(text + words.reason, .textDim)
  }

  private func row(
    _ candidate: Candidate, _ plan: DispatchPlan, _ y: Int, on surface: inout Surface
  ) {
    let columns = surface.size.columns
    let city = cityWidth(columns)
    let unit = candidate.unit
    let isChosen = plan.chosen.contains(unit.id)
    let isHere = plan.cursor.item == unit.id
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
    line.add(isChosen ? "[x] " : "[ ] ", isChosen ? .textStrong : .textDim)
    line.add(
      padded("\(unit.id.rawValue)/\(unit.level.rawValue)", 10), isChosen ? .textStrong : .text)
    line.add(padded(scene.words.terms.unitKind(unit.kind), scene.words.kindWidth + 1))
    line.add(
      padded(scene.name(of: unit.city, fitting: city - 1), city),
      candidate.isOwnCity ? .text : .dueSoon)
    let kilometres = candidate.distance.kilometres
    let distance = NumberText.decimal(kilometres, digits: kilometres < 100 ? 1 : 0)
    line.add(TextWidth.right(distance, 4) + " ")
    let arrival = candidate.travel.untilArrival
    let isReachable = candidate.travel.isReachable
    let hasInterval = room(columns) != .little
    if isReachable {
      line.add(TextWidth.right(minutes(arrival), 5) + " ", .textStrong)
    } else {
      let width = 6 + (hasInterval ? Self.intervalWidth : 0)
      line.add(padded(scene.language.text(.noRoad), width), .dueOver)
    }
    if hasInterval, isReachable {
      let range = candidate.arrivalRange
      let mark = candidate.isStale ? "?" : ""
      line.add(
        padded(
          "\(minutes(range.lowerBound))–\(minutes(range.upperBound))\(mark)", Self.intervalWidth),
        candidate.isStale ? .dueSoon : .textDim)
    }
    line.spans += reason(candidate, plan, columns)
    let ways = candidate.travel.ways.map(\.rawValue).joined(separator: " ")
    if !ways.isEmpty { line.add(" " + ways, .textDim) }
    surface.write(line, at: 0, y: y, limit: surface.size.columns)
    if isHere {
      let stem = Rect(x: 0, y: y, columns: min(24, surface.size.columns), rows: 1)
      surface.overlay(stem, face: hasFocus ? .rowCursor : .rowCursorBlur)
    }
  }

  private func minutes(_ duration: Duration) -> String {
    TimeText.due(.seconds((duration.inSeconds + 59) / 60 * 60), precisely: false)
  }

  /// How much room a row has: the reason is kept, what else can be dropped is.
  private enum Room { case ample, some, little }

  private func room(_ columns: Int) -> Room {
    let reasons = [
      words.neededHere, words.neededElsewhere, words.neededPromised, words.neededOnRequest,
      words.near,
    ].map(TextWidth.of)
    let whole = 49 + scene.words.kindWidth + (reasons.max() ?? 0)
    if columns >= whole { return .ample }
    return columns >= whole - 5 ? .some : .little
  }

  private func cityWidth(_ columns: Int) -> Int { room(columns) == .ample ? 10 : 5 }

  /// Why it is offered, and what speaks against it.
  private func reason(
    _ candidate: Candidate, _ plan: DispatchPlan, _ columns: Int
  ) -> [TextLine.Span] {
    let isShort = room(columns) == .little
    var spans: [TextLine.Span] = []
    if candidate.needsRest {
      spans.append(.init(text: scene.language.text(.mustRest) + " ", face: .dueOver))
    }
    if plan.reason(of: candidate.unit.id) == .diverted, let from = candidate.unit.incident {
      spans.append(
        .init(text: scene.language.word(.diverted) + " \(from)", face: .dueSoon))
      return spans
    }
    var text =
      switch candidate.reason {
      case .neededFromOwnCity: isShort ? words.neededHereShort : words.neededHere
      case .neededFromElsewhere: elsewhere(candidate, isShort)
      case .neededOnRequest: isShort ? words.neededOnRequestShort : words.neededOnRequest
      case .near: words.near
      }
    if candidate.unit.status != .available {
      text += " · " + scene.words.terms.unitStatus(candidate.unit.status)
    }
    let face: Face = candidate.reason == .neededOnRequest ? .dueSoon : .textMuted
    return spans + [.init(text: text, face: face)]
  }

  private func elsewhere(_ candidate: Candidate, _ isShort: Bool) -> String {
    if case .promised = candidate.access {
      return isShort ? words.neededPromisedShort : words.neededPromised
    }
    return isShort ? words.neededElsewhereShort : words.neededElsewhere
  }
}

/// Below the candidates: which plan it is and who is chosen, what is lacking and why, and what is
/// left uncovered.
struct DispatchSummary {
  let scene: Scene
  let plan: DispatchPlan

  private var words: DispatchPhrases { scene.words.dispatch }

  /// At most so many rows: what stays behind and what is lacking is never cut for the plan's name.
  func lines(_ columns: Int, atMost rows: Int) -> [TextLine] {
    let others = [lacking, left].flatMap { text, face in
      text.isEmpty ? [] : TextLine.paragraph(text, face, indent: 1, width: columns)
    }
    let whole = TextLine.paragraph(head, .textStrong, indent: 1, width: columns)
    let fits = whole.count + others.count <= rows
    return (fits ? whole : [TextLine(" " + head, .textStrong)]) + others.prefix(rows - 1)
  }

  private var head: String {
    let chosen = plan.chosenCandidates
    var parts = [words.chosen(chosen.count)]
    if let slowest = chosen.map(\.travel.untilArrival).max() {
      let minutes = Duration.seconds((slowest.inSeconds + 59) / 60 * 60)
      parts.append(words.allThere(TimeText.due(minutes, precisely: false)))
    }
    let number = plan.number + 1
    parts.append(scene.language.text(.plan(number, of: plan.plans.count, plan.shown.way)))
    return parts.joined(separator: " · ")
  }

  private var lacking: (String, Face) {
    let gaps = DispatchWordsOf(scene: scene).gaps(plan.shown.gaps)
    if !gaps.isEmpty { return (scene.language.text(.lacks(gaps)), .dueOver) }
    return (missing.isEmpty ? "" : words.short(missing), .dueOver)
  }

  /// Kinds that are needed and not chosen in the number needed.
  private var missing: String {
    let chosen = plan.chosenCandidates
    let kinds = plan.shown.needs.compactMap { need in
      let lacking = need.count - chosen.count { need.isMet(by: $0.unit) }
      return lacking > 0 ? "\(scene.words.terms.unitKind(need.kind)) \(lacking)" : nil
    }
    return scene.language.list(kinds)
  }

  private var left: (String, Face) {
    if let coverage = plan.coverage {
      let isGrave = coverage.loss >= 0.05
      return (DispatchWordsOf(scene: scene).cover(coverage), isGrave ? .dueSoon : .textDim)
    }
    return (remaining.isEmpty ? "" : "\(words.left) \(remaining)", .textDim)
  }

  /// The free units that each city keeps of the kinds that would leave it.
  private var remaining: String {
    var seen: [City.ID] = []
    let chosen = plan.chosenCandidates
    for candidate in chosen where !seen.contains(candidate.unit.city) {
      seen.append(candidate.unit.city)
    }
    let cities = seen.map { city in
      let leaving = chosen.count { $0.unit.city == city }
      let free = scene.picture.tally(of: city).freeUnits
      return "\(scene.name(of: city)) \(free) \(scene.glyphs.arrowRight) \(free - leaving)"
    }
    return scene.language.list(cities)
  }
}
