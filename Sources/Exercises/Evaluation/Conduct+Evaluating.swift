internal import Domain
internal import Planning

/// What simulated evaluators say, and when.
extension Conduct {
  /// Something that an evaluator does at a moment.
  struct EvaluationStep {
    let at: Instant
    let command: EvaluationCommand
    let actor: String
  }

  /// Whom the simulated body asks to judge.
  static let institution = "应急评估研究所 institute of emergency evaluation"

  /// What is still to be done in an evaluation: the sheets of the cities that persons do not speak
  /// for, and where the simulated body opened it all else.
  func plans(
    for evaluation: Evaluation, _ picture: Picture, isLeft: (City.ID) -> Bool
  ) -> [EvaluationStep] {
    guard evaluation.isStanding else { return lessons(from: evaluation, picture) }
    let record = CaseRecord(evaluation.call, in: picture, open: [])
    var steps: [EvaluationStep] = []
    for city in evaluation.call.cities where !isLeft(city) {
      guard let desk = region[city] else { continue }
      // A city judges itself, and whoever leads.
      let judged = [city] + evaluation.call.cities.prefix(1).filter { $0 != city }
      for other in judged {
        steps += step(.city(city), on: other, evaluation, record, 15...80, Actors.desk(desk))
      }
    }
    guard evaluation.openedBy.name == Actors.body else { return steps }
    return steps + bodySteps(evaluation, record)
  }

  private func bodySteps(_ evaluation: Evaluation, _ record: CaseRecord) -> [EvaluationStep] {
    var steps: [EvaluationStep] = []
    func add(_ at: Instant, _ command: EvaluationCommand) {
      steps.append(EvaluationStep(at: at, command: command, actor: Actors.body))
    }
    if evaluation.institutions.isEmpty {
      add(
        evaluation.opened.advanced(by: .minutes(5)),
        .invite(evaluation.id, institution: Self.institution))
    }
    for city in evaluation.call.cities.prefix(4) {
      steps += step(.body, on: city, evaluation, record, 30...70, Actors.body)
      for name in evaluation.institutions {
        steps += step(.thirdParty(name), on: city, evaluation, record, 40...95, Actors.institute)
      }
    }
    let isComplete = evaluation.awaited.isEmpty && steps.isEmpty
    add(isComplete ? evaluation.since : evaluation.call.due, .close(evaluation.id))
    return steps
  }

  /// The sheet of an evaluator on a city, unless it is there.
  private func step(
    _ evaluator: Evaluation.Evaluator, on city: City.ID, _ evaluation: Evaluation,
    _ record: CaseRecord, _ percent: ClosedRange<Int>, _ actor: String
  ) -> [EvaluationStep] {
    let isThere = evaluation.sheets.contains {
      $0.act.evaluator == evaluator && $0.act.city == city
    }
    guard !isThere else { return [] }
    let dice = Dice(seed: seed, of: "evaluation \(evaluation.id) \(evaluator) \(city)")
    let words = dice.words(.answer)
    // One city in ten never comes to it, and is named as missing.
    if evaluator.city != nil, words[0].happens(perThousand: 100) { return [] }
    let whole = evaluation.opened.duration(to: evaluation.call.due).inSeconds
    let at = evaluation.opened.advanced(
      by: .seconds(whole * Int64(words[1].scaled(to: percent)) / 100))
    let sheet = sheet(by: evaluator, of: city, record, kindness: kindness(evaluator, city, dice))
    return [EvaluationStep(at: at, command: .handIn(evaluation.id, sheet), actor: actor)]
  }

  /// By how many points more an evaluator scores than the record does: each city is kinder to
  /// itself by a number of its own, others differ by a few either way.
  private func kindness(
    _ evaluator: Evaluation.Evaluator, _ city: City.ID, _ dice: Dice
  ) -> Int {
    let few = dice.words(.answer)[2].scaled(to: -6...6)
    guard evaluator == .city(city) else { return few }
    return Dice(seed: seed, of: "kindness \(city)").word(.answer).scaled(to: 4...34)
  }

  /// What the record shows is scored as it is seen; what it does not show was not observed.
  private func sheet(
    by evaluator: Evaluation.Evaluator, of city: City.ID, _ record: CaseRecord, kindness: Int
  ) -> EvaluationSheet {
    let lines = Criterion.ofCities.map { criterion -> EvaluationSheet.Line in
      let figure = record.figure(criterion, of: city)
      guard let value = figure.value, !figure.entries.isEmpty else {
        return .init(criterion, .notObserved)
      }
      // Ten points for each hour that a unit was bound.
      let points = criterion == .cost ? 100 - 10 * value : value
      let score = min(100, max(0, Int(points.rounded()) + kindness))
      return .init(criterion, .score(score, evidence: Array(figure.entries.suffix(3))))
    }
    return EvaluationSheet(by: evaluator, of: city, lines)
  }

  // MARK: What follows

  /// Up to three lessons from low figures once an evaluation of the simulated body is closed, and a
  /// commendation for whoever did nearly all in time.
  private func lessons(from evaluation: Evaluation, _ picture: Picture) -> [EvaluationStep] {
    guard evaluation.state == .closed, evaluation.openedBy.name == Actors.body else { return [] }
    let record = CaseRecord(evaluation.call, in: picture, open: [])
    let low = evaluation.call.cities.flatMap { city in
      Criterion.ofCities.map { record.figure($0, of: city) }
    }.filter { $0.isLow && !$0.entries.isEmpty }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    let raised = picture.evaluations.lessons.filter { $0.plan.evaluation == evaluation.id }
    var steps: [EvaluationStep] = []
    func add(_ minutes: Int64, _ command: EvaluationCommand) {
      let at = evaluation.since.advanced(by: .minutes(minutes))
      steps.append(EvaluationStep(at: at, command: command, actor: Actors.body))
    }
    for (place, figure) in low.prefix(3).enumerated() {
      guard let city = figure.city,
        !raised.contains(where: { $0.plan.owner == city && $0.plan.criterion == figure.criterion })
      else { continue }
      let plan = Lesson.Plan(
        of: city, Self.lesson(figure.criterion),
        due: evaluation.since.advanced(by: .hours(72)), after: evaluation.id,
        for: figure.criterion, evidence: Array(figure.entries.suffix(5)))
      add(10 + 5 * Int64(place), .raise(plan))
    }
    if let city = best(evaluation, record), !isRequited(city, evaluation, picture) {
      let text = "及时完整履责 did nearly all in time and whole"
      add(30, .requite(city, Requital(.commendation, reason: text, after: evaluation.id)))
    }
    return steps
  }

  private func isRequited(
    _ city: City.ID, _ evaluation: Evaluation, _ picture: Picture
  ) -> Bool {
    picture.requitals(of: city).contains { $0.act.evaluation == evaluation.id }
  }

  private func best(_ evaluation: Evaluation, _ record: CaseRecord) -> City.ID? {
    evaluation.call.cities.first { city in
      let values = [Criterion.timeliness, .completeness, .effect].compactMap {
        record.figure($0, of: city).value
      }
      return values.count == 3 && values.allSatisfy { $0 >= 90 }
    }
  }

  private static func lesson(_ criterion: Criterion) -> String {
    switch criterion {
    case .leadership: "首批力量派出与通报相关城市的流程演练 rehearse sending first units and telling cities"
    case .cooperation: "明确求援和会商答复的责任人与时限 name who answers requests and terms, and by when"
    case .timeliness: "值班台按时限确认警报并上报 take alerts and report within the time limits"
    case .completeness: "补齐报告要素和物资清点 complete report elements and stock counts"
    case .cost: "复核力量投入时长 review how long units are bound"
    case .effect: "优化调派，减少空驶 send so that fewer units turn back"
    case .plans, .promptness, .resources, .information, .efficiency:
      "修订预案 revise the plan"
    }
  }

  /// What comes next of a lesson: its owner does it, as punctually as it does all else, and the
  /// body looks some hours later; nil where a person has to act.
  func next(for lesson: Lesson, _ isLeft: Bool) -> (
    at: Instant, command: LessonCommand, actor: String
  )? {
    guard !isLeft, let owner = region[lesson.plan.owner] else { return nil }
    let words = Dice(seed: seed, of: "lesson \(lesson.id)").words(.answer)
    switch lesson.state {
    case .open:
      let time = Punctuality(of: owner.id, seed: seed).time(
        words, since: lesson.raised, due: lesson.plan.due, inTime: 20...90)
      guard let time, let entry = lesson.plan.evidence.last else { return nil }
      let work = Lesson.Work("已整改并组织演练 done, and rehearsed", evidence: [entry])
      return (max(time, lesson.since), .finish(work), Actors.desk(owner))
    case .done:
      let at = lesson.since.advanced(by: .minutes(Int64(words[2].scaled(to: 60...360))))
      return (at, .verify(.init(by: .body, "现场核查 looked at on the spot")), Actors.body)
    case .verified, .dropped: return nil
    }
  }
}
