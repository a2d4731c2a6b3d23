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
    if view.depth == .lessons { return lessonPage(width, height) }
    guard let current, let figures else {
      return [head] + TextLine.paragraph(words.none, .textDim, width: width)
        + lessonLines(width, height - 3)
    }
    switch view.depth {
    case .figure:
      return figure.map { lines(of: $0, figures, width) } ?? []
    case .table:
      let lines = table(figures, current, width, cities: height - 9)
      return lines + lessonLines(width, height - lines.count)
    case .list, .lessons:
      let here = rows.firstIndex { $0.id == current.id } ?? 0
      let count = Self.listRows(of: height)
      var lines = [head]
      lines += view.cursor.window(position: here, count: rows.count, height: count).map {
        row(rows[$0], isHere: $0 == here, width)
      }
      lines.append(rule(width))
      lines += table(figures, current, width, cities: max(2, height - lines.count - 10))
      return lines + lessonLines(width, height - lines.count)
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
  private func caseText(_ evaluation: Evaluation) -> String {
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

  // MARK: The table

  private var cityColumns: Int { scene.language == .en ? 10 : 9 }

  private func table(
    _ figures: EvaluationFigures, _ current: Evaluation, _ width: Int, cities: Int
  ) -> [TextLine] {
    var lines = [title(current, width), basis(figures), heading]
    let places = figures.places(view.method, by: view.basis)
    let others = EvaluationFigures.Method.allCases.map { figures.places($0, by: view.basis) }
    let shown = figures.cities.prefix(max(2, cities))
    for (place, city) in shown.enumerated() {
      let all = others.compactMap { $0[place]?.rank }
      lines.append(row(city, place, places[place], all, figures))
    }
    if shown.count < figures.cities.count {
      lines.append(TextLine(words.more(figures.cities.count - shown.count), .textDim))
    }
    lines.append(response(figures))
    lines.append(burden(figures))
    lines.append(TextLine("  " + words.legend, .textDim))
    return lines
  }

  private func title(_ current: Evaluation, _ width: Int) -> TextLine {
    let missing = current.state == .closed ? current.missing : current.awaited
    let line = TextLine("\(current.id) ", .title)
      .adding(caseText(current), .textStrong)
      .adding(" · " + words.opened(who(current.call.host), scene.hourAndAge(current.opened)))
    guard !missing.isEmpty else { return line }
    let names = missing.map { who($0) }.joined(separator: scene.language == .en ? ", " : "、")
    return line.adding(" · " + words.missing(names), .dueSoon)
  }

  func who(_ host: Proposer) -> String { host.city.map { scene.name(of: $0) } ?? words.body }

  func who(_ evaluator: Evaluation.Evaluator) -> String {
    switch evaluator {
    case .city(let city): scene.name(of: city)
    case .body: words.body
    case .thirdParty(let name): scene.local(name, isOurs: true)
    }
  }

  /// By what it is ranked and weighed, and how far the comparisons agree.
  private func basis(_ figures: EvaluationFigures) -> TextLine {
    let weights = figures.weights(view.method, by: view.basis).map {
      String(NumberWords.twoDecimals($0).dropFirst())
    }
    let line = TextLine(words.rankedBy(words.basis(view.basis), words.method(view.method)))
      .adding(" " + weights.joined(separator: " "), .textDim)
    guard view.method == .pairs else { return line }
    let ratio = NumberWords.twoDecimals(figures.pairwise.consistencyRatio)
    guard let triple = figures.contradiction else { return line.trailing("CR \(ratio)") }
    let names = [triple.first, triple.second, triple.third].map {
      words.short(Criterion.ofCities[$0])
    }
    return line.trailing(words.contradiction(ratio, names.joined(separator: "/")), .dueOver)
  }

  private var heading: TextLine {
    var line = TextLine("  " + padded(words.city, cityColumns - 2), .textDim)
    for criterion in Criterion.ofCities {
      line.add(padded(TextWidth.right(words.short(criterion), 4), 8), .textDim)
    }
    return line.adding(padded(words.rank, 10) + words.others, .textDim)
  }

  private func row(
    _ city: City.ID, _ place: Int, _ rank: RobustRanking.Place?, _ others: [Int],
    _ figures: EvaluationFigures
  ) -> TextLine {
    let isHere = view.depth == .table && view.row == place
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(padded(scene.name(of: city, fitting: cityColumns - 3), cityColumns - 2), .textStrong)
    for (column, criterion) in Criterion.ofCities.enumerated() {
      let value = valueText(criterion, city, figures)
      let isCell = isHere && view.column == column
      let text = (isCell ? scene.glyphs.pointer : "") + value.text
      let gap =
        figures.gap(criterion, of: city, to: .third)
        ?? figures.gap(
          criterion, of: city, to: .body)
      line.add(TextWidth.right(text, 4), isCell ? .title : value.face)
      line.add(padded(gapText(gap), 4), gap?.isLarge ?? false ? .dueOver : .textDim)
    }
    guard let rank else { return line.adding(padded("–", 10), .textDim) }
    let bounds = rank.bounds
    let dash = scene.glyphs == .unicode ? "–" : "-"
    let spread = bounds.count > 1 ? " (\(bounds.lowerBound)\(dash)\(bounds.upperBound))" : ""
    line.add(padded("\(rank.rank)\(spread)", 10), .textStrong)
    let (low, high) = (others.min() ?? rank.rank, others.max() ?? rank.rank)
    return line.adding(low == high ? "\(low)" : "\(low)\(dash)\(high)", .textDim)
  }

  private func valueText(
    _ criterion: Criterion, _ city: City.ID, _ figures: EvaluationFigures
  ) -> TextLine.Span {
    guard let value = figures.value(criterion, of: city, by: view.basis) else {
      return .init(text: scene.glyphs == .unicode ? "·" : ".", face: .textDim)
    }
    if view.basis == .record, criterion == .cost {
      return .init(text: NumberWords.oneDecimal(value), face: .text)
    }
    let text = "\(Int(value.rounded()))"
    return value < 60 ? .init(text: "<" + text, face: .dueOver) : .init(text: text, face: .text)
  }

  /// `+24!`: by how many points a city finds itself better than others do.
  func gapText(_ gap: EvaluationFigures.Gap?) -> String {
    guard let gap else { return "" }
    let points = Int(gap.points.rounded())
    return (points >= 0 ? "+" : "-") + "\(abs(points))" + (gap.isLarge ? "!" : "")
  }

  private func response(_ figures: EvaluationFigures) -> TextLine {
    let isHere = view.depth == .table && view.row >= figures.cities.count
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(words.whole + " ", .textDim)
    for (column, figure) in figures.response.enumerated() {
      let value = figure.value.map { "\(figure.isLow ? "<" : "")\(Int($0.rounded()))" } ?? "–"
      let isCell = isHere && view.column == column
      line.add("\(words.short(figure.criterion)) ", .textDim)
      line.add(
        (isCell ? scene.glyphs.pointer : "") + value,
        isCell ? .title : figure.isLow ? .dueOver : .text)
      line.add(figure.missing > 0 ? "?\(figure.missing)  " : "  ", .textDim)
    }
    return line
  }

  /// How evenly the hours lie, and what became of proposals in which mode.
  private func burden(_ figures: EvaluationFigures) -> TextLine {
    let proposals = figures.record.proposals
    var parts: [String] = []
    if let fairness = figures.fairness {
      parts.append(
        words.fairness(
          NumberWords.twoDecimals(fairness.jain), NumberWords.twoDecimals(fairness.gini)))
    }
    parts.append(words.proposals("", proposals.accepted, proposals.declined))
    if figures.record.dropped > 0 { parts.append(words.dropped(figures.record.dropped)) }
    if let matter = figures.evaluation.call.subject.matter {
      parts.append(scene.language.alliance.intervention.state(scene.picture.command(of: matter)))
    }
    return TextLine("  " + parts.joined(separator: " · "), .textDim)
  }
}
