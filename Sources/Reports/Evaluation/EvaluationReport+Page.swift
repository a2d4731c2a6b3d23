internal import Domain
internal import Planning

extension EvaluationReport {
  /// The report as a page.
  package func page(_ voice: EvaluationVoice) -> Page {
    let words = voice.words
    var page = Page(title: words.title, language: words.tag)
    if isExercise { page.add(.banner(words.banner)) }
    page.add(.heading(1, words.title))
    page.add(.text("\(words.record): \(entryCount) · \(moment(end))"))
    page.add(.text(words.counted(count)))
    page.add(.text(reconciles ? words.check : words.mismatch))
    if evaluations.isEmpty { page.add(.text(words.none)) }
    for figures in evaluations { add(figures, voice, &page) }
    addLessons(voice, &page)
    addRequitals(voice, &page)
    page.add(.heading(2, words.definition))
    page.add(
      .table(
        [words.criterion, words.definition],
        Criterion.allCases.map { [voice.criterion($0), voice.definition($0)] }))
    page.add(.text(words.how))
    return page
  }

  func moment(_ instant: Instant) -> String {
    CivilTime(instant, offsetInMinutes: Region.offsetInMinutes).iso8601
  }

  private func add(_ figures: EvaluationFigures, _ voice: EvaluationVoice, _ page: inout Page) {
    let words = voice.words
    let evaluation = figures.evaluation
    let subject = evaluation.call.subject.matter?.name ?? voice.stage(evaluation.call.stage)
    page.add(.heading(2, "\(evaluation.id) · \(subject) · \(voice.state(evaluation.state))"))
    let missing = evaluation.isStanding ? evaluation.awaited : evaluation.missing
    if !missing.isEmpty {
      page.add(
        .text("\(words.missing): \(missing.map { voice.evaluator($0) }.joined(separator: " · "))"))
    }
    page.add(.heading(3, words.ranking))
    page.add(ranking(figures, voice))
    page.add(weights(figures, voice))
    page.add(.heading(3, words.byRecord))
    let all = Criterion.ofCities.flatMap { figures.figures[$0] ?? [] }
    page.add(table(all.filter { $0.value != nil || $0.missing > 0 }, voice))
    page.add(.heading(3, words.response))
    page.add(table(figures.response, voice))
    let proposals = figures.record.proposals
    page.add(.text(voice.proposals(proposals.accepted, proposals.declined)))
    page.add(.heading(3, words.evaluators))
    page.add(scores(figures, voice))
  }

  private func ranking(_ figures: EvaluationFigures, _ voice: EvaluationVoice) -> Page.Block {
    let words = voice.words
    let places = EvaluationFigures.Method.allCases.map { figures.places($0, by: .record) }
    return .table(
      [words.city] + EvaluationFigures.Method.allCases.map { voice.method($0) }
        + [words.interval, words.burden],
      figures.cities.enumerated().map { row, city in
        let own = places.map { $0[row] }
        let bounds = own[0].map { "\($0.bounds.lowerBound)–\($0.bounds.upperBound)" }
        return [voice.city(city)] + own.map { $0.map { "\($0.rank)" } ?? "–" }
          + [bounds ?? "–", Self.decimal(figures.record.burden(of: city))]
      })
  }

  private func weights(_ figures: EvaluationFigures, _ voice: EvaluationVoice) -> Page.Block {
    .table(
      [voice.words.method] + Criterion.ofCities.map { voice.criterion($0) } + ["CR"],
      EvaluationFigures.Method.allCases.map { method in
        let ratio = method == .pairs ? Self.decimal(figures.pairwise.consistencyRatio) : "–"
        return [voice.method(method)]
          + figures.weights(method, by: .record).map { Self.decimal($0) } + [ratio]
      })
  }

  private func table(_ figures: [CaseFigure], _ voice: EvaluationVoice) -> Page.Block {
    let words = voice.words
    return .table(
      [words.city, words.criterion, words.value, "n", words.missing, words.entries],
      figures.map { figure in
        [
          figure.city.map { voice.city($0) } ?? words.response, voice.criterion(figure.criterion),
          figure.value.map { Self.decimal($0) } ?? "–",
          "\(Self.decimal(figure.numerator))/\(Self.decimal(figure.denominator))",
          "\(figure.missing)", Self.list(figure.entries),
        ]
      })
  }

  private func scores(_ figures: EvaluationFigures, _ voice: EvaluationVoice) -> Page.Block {
    let words = voice.words
    var rows: [[String]] = []
    for city in figures.cities {
      for criterion in Criterion.ofCities {
        let means = Evaluation.Sort.allCases.map { figures.mean(criterion, of: city, by: $0) }
        guard means.contains(where: { $0 != nil }) else { continue }
        let gap = figures.gap(criterion, of: city, to: .third)
        let text = gap.map { gap in
          "\(Self.decimal(gap.points)) (\(gap.pairs) \(words.pairs))\(gap.isLarge ? " !" : "")"
        }
        rows.append(
          [voice.city(city), voice.criterion(criterion)]
            + means.map { $0.map { "\(Self.decimal($0.value)) (\($0.count))" } ?? "–" }
            + [text ?? "–"])
      }
    }
    return .table(
      [words.city, words.criterion] + Evaluation.Sort.allCases.map { voice.sort($0) }
        + [words.gap], rows)
  }

  // MARK: What follows

  private func addLessons(_ voice: EvaluationVoice, _ page: inout Page) {
    let words = voice.words
    page.add(.heading(2, words.lessons))
    let rate = ImprovementRate(lessons)
    page.add(.text("\(words.onTime): \(rate.onTime)/\(rate.ended) (\(words.missing) \(rate.open))"))
    page.add(
      .table(
        ["#", words.owner, words.what, words.evidence, words.due, words.state],
        lessons.map { lesson in
          [
            lesson.id.rawValue, voice.city(lesson.plan.owner), voice.local(lesson.plan.text),
            Self.list(lesson.plan.evidence), moment(lesson.plan.due),
            voice.lesson(lesson.state) + (lesson.fellDue == nil ? "" : " !"),
          ]
        }))
  }

  private func addRequitals(_ voice: EvaluationVoice, _ page: inout Page) {
    let words = voice.words
    guard !requitals.isEmpty else { return }
    page.add(.heading(2, words.requitals))
    page.add(
      .table(
        [words.date, words.city, words.kind, words.reason],
        requitals.map { city, requital in
          [
            moment(requital.at), voice.city(city), voice.requital(requital.act.kind),
            voice.local(requital.act.reason),
          ]
        }))
  }

  /// At most two digits behind the point.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let rest = hundredths % 100
    guard rest > 0 else { return "\(sign)\(hundredths / 100)" }
    return "\(sign)\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// `#12 #15`; of many the first twelve and how many more.
  static func list(_ entries: [Int]) -> String {
    let text = entries.prefix(12).map { "#\($0)" }.joined(separator: " ")
    return entries.count > 12 ? text + " +\(entries.count - 12)" : text
  }
}
