import Domain
import Planning
import Terminal

/// Evaluations with their clocks; of the one under the cursor how each city did by each criterion,
/// its place and how sure that is, and the gap between what it and others say; then what is to be
/// done better. Opened, the table has the whole screen, and one figure of it after that.
struct EvaluationPage {
  let scene: Scene
  let view: EvaluationView
  let rows: [Evaluation]
  let lessons: [Lesson]
  let current: Evaluation?
  let figures: EvaluationFigures?
  let figure: CaseFigure?

  var words: EvaluationWords { scene.language.evaluation.page }

  init(desk: Desk, scene: Scene) {
    self.scene = scene
    view = desk.evaluation
    rows = desk.evaluationRows
    lessons = desk.lessonRows
    current = desk.currentEvaluation
    figures = desk.currentEvaluation.map { desk.figures(of: $0) }
    figure = desk.currentFigure
  }

  /// How many rows the list of evaluations has.
  static func listRows(in desk: Desk) -> Int {
    listRows(of: Arrangement(desk).pane(.evaluation)?.area.rows ?? 1)
  }

  /// How many rows the list of lessons has.
  static func lessonRows(in desk: Desk) -> Int {
    lessonRows(of: Arrangement(desk).pane(.evaluation)?.area.rows ?? 1)
  }

  private static func listRows(of rows: Int) -> Int { max(1, min(8, rows / 7)) }
  private static func lessonRows(of rows: Int) -> Int { max(1, rows - 8) }

  func lines(width: Int, rows height: Int) -> [TextLine] {
    if view.depth == .lessons {
      return Sides.readable(width) { lessonPage($0, height) }
    }
    guard let current, let figures else {
      return [head] + TextLine.paragraph(words.none, .textDim, width: width)
        + lessonLines(width, height - 3)
    }
    switch view.depth {
    case .figure:
      return Sides.readable(width) { columns in
        figure.map { lines(of: $0, figures, columns) } ?? []
      }
    case .table:
      return Sides.readable(width) { columns in
        let lines = EvaluationTable(self, figures, current).lines(columns, height - 3)
        return lines + lessonLines(columns, height - lines.count)
      }
    case .list, .lessons:
      let sides = Sides(width: width, share: 60)
      let here = rows.firstIndex { $0.id == current.id } ?? 0
      let count = Self.listRows(of: height)
      var list = [head]
      list += view.cursor.window(position: here, count: rows.count, height: count).map {
        row(rows[$0], isHere: $0 == here, sides.list)
      }
      list.append(rule(sides.list))
      let room = height - list.count - (sides.isWide ? 0 : 3)
      list += EvaluationTable(self, figures, current).lines(sides.list, room)
      guard sides.isWide else { return list + lessonLines(width, height - list.count) }
      return sides.lines(
        list, lessonLines(sides.detail, height), rows: height, scene.glyphs)
    }
  }

  func rule(_ width: Int) -> TextLine {
    TextLine(String(repeating: scene.glyphs.lines.horizontal, count: max(0, width)), .textDim)
  }

  // MARK: The list

  private var head: TextLine {
    let standing = rows.count { $0.isStanding }
    let late = rows.count { $0.isStanding && $0.call.due < scene.now }
    let rate = ImprovementRate(lessons)
    return TextLine(words.head(standing, late), late > 0 ? .dueOver : .textStrong)
      .trailing(words.rate(rate.onTime, rate.ended, rate.open))
  }

  private func row(_ row: Evaluation, isHere: Bool, _ width: Int) -> TextLine {
    let face: Face = isHere ? .textStrong : .text
    let ended = row.expected.count - row.lacking().count
    let line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(row.id.rawValue, 9), face)
      .adding(padded(words.stage(row.call.stage), scene.language == .en ? 7 : 5), .textDim)
      .adding(
        padded("\(words.state(row.state)) \(ended)/\(row.expected.count)", 14), self.face(row.state)
      )
      .adding(caseText(row), face)
    return line.trailing(clock(row).text, clock(row).face)
  }

  private func face(_ state: EvaluationState) -> Face {
    switch state {
    case .open: .dueSoon
    case .complete: .dueOk
    case .closed: .text
    case .withdrawn: .textDim
    }
  }

  /// How long there is; of what is over how long ago that was.
  private func clock(_ row: Evaluation) -> TextLine.Span {
    guard row.isStanding else { return .init(text: scene.age(row.since), face: .textDim) }
    let left = scene.now.duration(to: row.call.due)
    let face: Face = left < .zero ? .dueOver : left < .minutes(30) ? .dueSoon : .dueOk
    return .init(text: TimeText.due(left, precisely: false), face: face)
  }

  /// `SUZ-I4 Warehouse fire`.
  func caseText(_ evaluation: Evaluation) -> String {
    switch evaluation.call.subject {
    case .matter(.incident(let id)):
      let known = scene.picture.incidents[id].map { scene.matter(of: $0.report) }
      return "\(id) \(known ?? evaluation.title.map { scene.local($0) } ?? words.gone)"
    case .matter(.hazard(let id)):
      let kind = scene.picture.hazards[id].map { scene.words.forecast.kind($0.kind) }
      return "\(id) \(kind ?? words.gone)"
    case .drill: return words.drill
    case .period(let from, let until):
      return "\(scene.dayAndHour(from)) – \(scene.dayAndHour(until))"
    }
  }

  func who(_ host: Proposer) -> String { host.city.map { scene.name(of: $0) } ?? words.body }

  func who(_ evaluator: Evaluation.Evaluator) -> String {
    switch evaluator {
    case .city(let city): scene.name(of: city)
    case .body: words.body
    case .thirdParty(let name): scene.local(name, isOurs: true)
    }
  }

  /// `+24!`: by how many points a city finds itself better than others do.
  func gapText(_ gap: EvaluationFigures.Gap?) -> String {
    guard let gap else { return "" }
    let points = Int(gap.points.rounded())
    return (points >= 0 ? "+" : "-") + "\(abs(points))" + (gap.isLarge ? "!" : "")
  }
}
