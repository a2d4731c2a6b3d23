import Domain
import Planning
import Terminal

/// The table of an evaluation: of each city how it did by each criterion, what it and others say,
/// its place and how sure that is; then the response as a whole.
struct EvaluationTable {
  private let page: EvaluationPage
  private let figures: EvaluationFigures
  private let current: Evaluation

  private var scene: Scene { page.scene }
  private var view: EvaluationView { page.view }
  private var words: EvaluationWords { page.words }

  init(_ page: EvaluationPage, _ figures: EvaluationFigures, _ current: Evaluation) {
    (self.page, self.figures, self.current) = (page, figures, current)
  }

  /// As many cities as have room; what the signs mean where there is room for that.
  func lines(_ width: Int, _ height: Int) -> [TextLine] {
    let isRoomy = view.depth == .table || height >= 20
    let columns = columns(width)
    let above = title(width) + [basis] + [heading(columns)] + (isRoomy ? [weights(columns)] : [])
    var below = [response, burden]
    let legend = TextLine.paragraph(words.legend(low), .textDim, indent: 2, width: width)
    let most = height - above.count - below.count
    if isRoomy || most - legend.count >= min(4, figures.cities.count) { below += legend }
    let room = max(2, height - above.count - below.count)
    let all = figures.cities.count
    let count = all > room ? max(2, room - 1) : all
    let first = view.depth == .table ? max(0, min(view.row - count + 1, all - count)) : 0
    var rows = (first..<first + count).map { row($0, columns) }
    if count < all { rows.append(TextLine(words.more(all - count), .textDim)) }
    return above + rows + below
  }

  // MARK: Columns

  /// So many cells of the name, of each criterion its value and the gap behind it, and of the
  /// place; between them a gap.
  private struct Columns {
    var name: Int
    var labels: [String]
    var values: [Int]
    var gaps: [Int]
    var rank: Int
    var space: Int

    var width: Int {
      2 + name + values.reduce(0, +) + gaps.reduce(0, +) + space * (values.count + 2) + rank
    }
  }

  private func columns(_ width: Int) -> Columns {
    let cities = figures.cities
    var columns = Columns(
      name: scene.cityColumns(in: width) - 2, labels: [], values: [], gaps: [],
      rank: TextWidth.of(words.rank), space: 2)
    for criterion in Criterion.ofCities {
      let label = words.name(criterion)
      let values = cities.map { TextWidth.of(valueText(criterion, $0).text) + 1 }
      let gaps = cities.map { TextWidth.of(gapText(gap(criterion, $0))) }
      columns.labels.append(label)
      columns.values.append(max(values.max() ?? 0, TextWidth.of(label)))
      columns.gaps.append(gaps.max() ?? 0)
    }
    let places = figures.places(view.method, by: view.basis)
    columns.rank = places.compactMap { $0.map { TextWidth.of(rankText($0)) } }
      .reduce(columns.rank, max)
    let others = TextWidth.of(words.others)
    guard columns.width + others > width else { return columns }
    // Where there is too little room the names of the criteria are short ones.
    for (place, criterion) in Criterion.ofCities.enumerated() {
      let values = cities.map { TextWidth.of(valueText(criterion, $0).text) + 1 }
      columns.labels[place] = words.short(criterion)
      columns.values[place] = max(values.max() ?? 0, TextWidth.of(words.short(criterion)))
    }
    if columns.width + others > width {
      let names = cities.map { TextWidth.of(scene.name(of: $0, fitting: columns.name - 1)) + 1 }
      columns.name = max(names.max() ?? 0, TextWidth.of(words.city) + 1)
      columns.space = 1
    }
    return columns
  }

  private func heading(_ columns: Columns) -> TextLine {
    var line = TextLine("  " + padded(words.city, columns.name), .textDim)
    for (place, label) in columns.labels.enumerated() {
      line.add(TextWidth.right(label, columns.space + columns.values[place]), .textDim)
      line.add(padded("", columns.gaps[place]))
    }
    let space = padded("", columns.space)
    return line.adding(space + padded(words.rank, columns.rank) + space + words.others, .textDim)
  }

  private func weights(_ columns: Columns) -> TextLine {
    var line = TextLine("  " + padded(words.weight, columns.name), .textDim)
    for (place, weight) in figures.weights(view.method, by: view.basis).enumerated()
    where columns.values.indices.contains(place) {
      let text = String(NumberWords.twoDecimals(weight).dropFirst())
      line.add(TextWidth.right(text, columns.space + columns.values[place]), .textDim)
      line.add(padded("", columns.gaps[place]))
    }
    return line
  }

  // MARK: Above it

  private func title(_ width: Int) -> [TextLine] {
    let missing = current.state == .closed ? current.missing : current.awaited
    let names = scene.language.list(missing.map { page.who($0) })
    let opened = words.opened(page.who(current.call.host), scene.hourAndAge(current.opened))
    let line = TextLine("\(current.id) ", .title).adding(page.caseText(current), .textStrong)
    let late = missing.isEmpty ? "" : " · " + words.missing(names)
    let rest = TextWidth.of(" · " + opened + late)
    guard line.width + rest > width else {
      return [line.adding(" · " + opened).adding(late, .dueSoon)]
    }
    return [line]
      + TextLine.paragraph(opened + late, missing.isEmpty ? .text : .dueSoon, width: width)
  }

  /// By what it is ranked and weighed, and how far the comparisons agree.
  private var basis: TextLine {
    let line = TextLine(words.rankedBy(words.basis(view.basis), words.method(view.method)))
    guard view.method == .pairs else { return line }
    let ratio = NumberWords.twoDecimals(figures.pairwise.consistencyRatio)
    guard let triple = figures.contradiction else {
      return line.adding(" · " + words.consistency(ratio), .textDim)
    }
    let names = [triple.first, triple.second, triple.third].map {
      words.short(Criterion.ofCities[$0])
    }
    return line.adding(" · " + words.contradiction(ratio, names.joined(separator: "/")), .dueOver)
  }

  // MARK: Its rows

  private func gap(_ criterion: Criterion, _ city: City.ID) -> EvaluationFigures.Gap? {
    figures.gap(criterion, of: city, to: .third) ?? figures.gap(criterion, of: city, to: .body)
  }

  /// The gap apart from the value before it: `100 +2` is no sum.
  private func gapText(_ gap: EvaluationFigures.Gap?) -> String {
    gap.map { " " + page.gapText($0) } ?? ""
  }

  private func rankText(_ rank: RobustRanking.Place) -> String {
    let bounds = rank.bounds
    let dash = scene.glyphs == .unicode ? "–" : "-"
    let spread = bounds.count > 1 ? " (\(bounds.lowerBound)\(dash)\(bounds.upperBound))" : ""
    return "\(rank.rank)\(spread)"
  }

  private func row(_ place: Int, _ columns: Columns) -> TextLine {
    let city = figures.cities[place]
    let isHere = view.depth == .table && view.row == place
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(
        padded(scene.name(of: city, fitting: columns.name - 1), columns.name), .textStrong)
    for (column, criterion) in Criterion.ofCities.enumerated() {
      let value = valueText(criterion, city)
      let isCell = isHere && view.column == column
      let text = (isCell ? scene.glyphs.pointer : "") + value.text
      let gap = gap(criterion, city)
      line.add(
        TextWidth.right(text, columns.space + columns.values[column]),
        isCell ? .title : value.face)
      line.add(
        padded(gapText(gap), columns.gaps[column]),
        gap?.isLarge ?? false ? .dueOver : .textDim)
    }
    let space = padded("", columns.space)
    guard let rank = figures.places(view.method, by: view.basis)[place] else {
      return line.adding(space + "–", .textDim)
    }
    line.add(space + padded(rankText(rank), columns.rank), .textStrong)
    let others = EvaluationFigures.Method.allCases
      .compactMap { figures.places($0, by: view.basis)[place]?.rank }
    let (low, high) = (others.min() ?? rank.rank, others.max() ?? rank.rank)
    let dash = scene.glyphs == .unicode ? "–" : "-"
    return line.adding(space + (low == high ? "\(low)" : "\(low)\(dash)\(high)"), .textDim)
  }

  /// What stands before a value that is too low.
  private var low: String { scene.glyphs == .unicode ? "▼" : "<" }

  private func valueText(_ criterion: Criterion, _ city: City.ID) -> TextLine.Span {
    guard let value = figures.value(criterion, of: city, by: view.basis) else {
      return .init(text: scene.glyphs == .unicode ? "·" : ".", face: .textDim)
    }
    if view.basis == .record, criterion == .cost {
      return .init(text: NumberWords.oneDecimal(value), face: .text)
    }
    let text = "\(Int(value.rounded()))"
    return value < 60 ? .init(text: low + text, face: .dueOver) : .init(text: text, face: .text)
  }

  // MARK: Below it

  private var response: TextLine {
    let isHere = view.depth == .table && view.row >= figures.cities.count
    var line = TextLine(isHere ? scene.glyphs.pointer + " " : "  ", .textStrong)
      .adding(words.whole, .textDim)
    for (column, figure) in figures.response.enumerated() {
      let value = figure.value.map { "\(figure.isLow ? low : "")\(Int($0.rounded()))" } ?? "–"
      let isCell = isHere && view.column == column
      line.add("  \(words.short(figure.criterion)) ", .textDim)
      line.add(
        (isCell ? scene.glyphs.pointer : "") + value,
        isCell ? .title : figure.isLow ? .dueOver : .text)
      line.add(figure.missing > 0 ? " ?\(figure.missing)" : "", .textDim)
    }
    return line
  }

  /// How evenly the hours lie, and what became of proposals in which mode.
  private var burden: TextLine {
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
