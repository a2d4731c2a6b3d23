import Domain
import Planning
import Terminal

extension EvaluationPage {
  /// One figure: what it means, so much of so much and what is not known, what evaluators say
  /// beside it, and the entries of the record that it counts.
  func lines(
    of figure: CaseFigure, _ figures: EvaluationFigures, _ width: Int
  ) -> [TextLine] {
    let indent = scene.words.labelWidth
    let city = figure.city.map { scene.name(of: $0) } ?? words.whole
    var lines = [
      TextLine("\(city) · \(words.name(figure.criterion)) ", .title)
        .adding(value(figure), figure.isLow ? .dueOver : .textStrong)
        .trailing(figures.evaluation.id.rawValue)
    ]
    lines += TextLine.paragraph(words.definition(figure.criterion), .textDim, width: width)
    lines += TextLine.field(
      words.countedLabel,
      words.counted(
        number(figure.numerator), number(figure.denominator), figure.missing), indent: indent,
      width: width)
    for sort in Evaluation.Sort.allCases {
      let mean = figures.mean(figure.criterion, of: figure.city, by: sort)
      guard mean != nil || sort != .peer else { continue }
      let text = mean.map { words.scored(number($0.value), $0.count) } ?? words.notObserved
      lines += TextLine.field(
        words.sort(sort), text + gap(sort, figure, figures), indent: indent, width: width)
    }
    lines += evidence(figure, figures, width)
    lines.append(rule(width))
    return lines + facts(figure, figures)
  }

  private func value(_ figure: CaseFigure) -> String {
    guard let value = figure.value else { return words.nothingCounted }
    return figure.criterion == .cost ? words.hoursAUnit(number(value)) : "\(Int(value.rounded()))"
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : NumberWords.oneDecimal(value)
  }

  /// How far the city's own score lies from it.
  private func gap(
    _ sort: Evaluation.Sort, _ figure: CaseFigure, _ figures: EvaluationFigures
  ) -> String {
    guard sort == .third || sort == .body, let city = figure.city,
      let gap = figures.gap(figure.criterion, of: city, to: sort)
    else { return "" }
    return " · " + words.gap(gapText(gap), gap.pairs)
  }

  /// On what each sheet rests.
  private func evidence(
    _ figure: CaseFigure, _ figures: EvaluationFigures, _ width: Int
  ) -> [TextLine] {
    let said = figures.evaluation.sheets.filter { $0.act.city == figure.city }
      .compactMap { sheet -> String? in
        let mark = sheet.act.mark(of: figure.criterion)
        guard mark.score != nil else { return nil }
        return "\(who(sheet.act.evaluator)) \(MarkText.text(mark))"
      }
    return TextLine.field(
      words.evidenceLabel, said.isEmpty ? "–" : said.joined(separator: " · "),
      indent: scene.words.labelWidth, width: width)
  }

  /// The entries that it counts, the newest first.
  private func facts(_ figure: CaseFigure, _ figures: EvaluationFigures) -> [TextLine] {
    let counted = Set(figure.entries)
    let kinds = figures.record.facts.filter { fact in
      counted.contains(fact.entry) && (figure.city == nil || fact.city == figure.city)
    }
    guard !kinds.isEmpty else { return [TextLine(words.noEntries, .textDim)] }
    let number = kinds.reduce(0) { max($0, TextWidth.of("#\($1.entry)")) } + 1
    let when = kinds.reduce(0) { max($0, TextWidth.of(scene.dayAndHour($1.at))) } + 1
    let who = kinds.reduce(0) { max($0, TextWidth.of(whose($1))) } + 2
    return kinds.reversed().map { fact in
      TextLine(padded("#\(fact.entry)", number), .textDim)
        .adding(padded(scene.dayAndHour(fact.at), when), .textDim)
        .adding(padded(whose(fact), who))
        .adding(words.fact(fact.kind), .text)
        .trailing(result(fact), fact.isLate || fact.got == 0 ? .dueOver : .dueOk)
    }
  }

  private func whose(_ fact: CaseFact) -> String {
    fact.city.map { scene.name(of: $0) } ?? words.body
  }

  private func result(_ fact: CaseFact) -> String {
    switch fact.kind {
    case .spent: return words.minutes(fact.got)
    case .asked: return NumberText.grouped(fact.of)
    case .sent, .there, .told: return ""
    case .plan, .decision: return words.taken(fact.got > 0)
    case .acknowledgement, .report, .duty, .answer, .lead, .meeting, .delivery, .giveBack, .payment,
      .sending, .reaching, .supplied:
      let part = fact.of > 1 ? " \(fact.got)/\(fact.of)" : ""
      return words.done(fact.got > 0, fact.isLate) + part
    }
  }
}
