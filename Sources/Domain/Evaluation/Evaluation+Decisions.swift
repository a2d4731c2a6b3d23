extension Picture {
  /// The longest time that may be given for an evaluation, and for a lesson.
  package static let longestEvaluation = Duration.hours(90 * 24)
  package static let longestLesson = Duration.hours(366 * 24)

  func decide(
    _ command: EvaluationCommand, _ submission: Submission
  ) throws(Rejection) -> EvaluationEvent {
    let now = submission.happened
    switch command {
    case .open(let call): return try decide(opening: call, at: now)
    case .invite(let id, let name):
      let evaluation = try evaluation(id, for: .invite)
      return .invited(id, institution: try institution(name, in: evaluation))
    case .handIn(let id, let sheet):
      let evaluation = try evaluation(id, for: .handIn)
      try check(sheet, in: evaluation, by: submission.actor)
      let isLast = evaluation.lacking(besides: sheet).isEmpty
      return .handedIn(id, sheet, to: isLast ? .complete : .open)
    case .close(let id):
      let evaluation = try evaluation(id, for: .close)
      guard evaluation.awaited.isEmpty || now >= evaluation.call.due else {
        throw .evaluation(.stillAwaited(id, evaluation.awaited, until: evaluation.call.due))
      }
      return .closed(id, missing: evaluation.awaited)
    case .withdraw(let id, let reason):
      _ = try evaluation(id, for: .withdraw)
      return .withdrawn(id, reason: try given(reason))
    case .raise(let plan): return try decide(raising: plan, at: now)
    case .lesson(let id, let command): return .lesson(id, try decide(command, on: id, submission))
    case .judge(let pair, let ratio, let reason): return try decide(pair, ratio, reason)
    case .requite(let city, let requital):
      guard region[city] != nil else { throw .unknownCity(city) }
      if let id = requital.evaluation { _ = try known(id) }
      _ = try given(requital.reason)
      return .requited(city, requital)
    }
  }

  func known(_ id: Evaluation.ID) throws(Rejection) -> Evaluation {
    guard let evaluation = evaluations.all[id] else {
      throw .evaluation(.unknownEvaluation(id))
    }
    return evaluation
  }

  /// The evaluation that a step is meant for, if its table allows the step.
  private func evaluation(
    _ id: Evaluation.ID, for trigger: EvaluationTrigger
  ) throws(Rejection) -> Evaluation {
    let evaluation = try known(id)
    guard !EvaluationTable.states(from: evaluation.state, on: trigger).isEmpty else {
      throw .evaluation(.evaluationCannot(id, trigger, in: evaluation.state))
    }
    return evaluation
  }

  // MARK: Opening

  private func decide(
    opening call: Evaluation.Call, at now: Instant
  ) throws(Rejection) -> EvaluationEvent {
    var call = call
    call.cities = try parties(of: call)
    if let city = call.host.city {
      guard region[city] != nil else { throw .unknownCity(city) }
      guard call.cities.contains(city) else { throw .evaluation(.hasNoPart(city)) }
    }
    guard now < call.due, call.due <= now.advanced(by: Self.longestEvaluation) else {
      throw .evaluation(.dueOutOfRange(longest: Self.longestEvaluation))
    }
    let same = standingEvaluations.first {
      $0.call.subject == call.subject && $0.call.stage == call.stage
    }
    if let same { throw .evaluation(.stands(same.id)) }
    let letters = letters(of: call.host.city)
    let count = evaluations.counts[letters, default: 0] + 1
    return .opened(.init("\(letters)-E\(count)"), call)
  }

  /// The cities that took part: of a matter those that lead and assist it.
  private func parties(of call: Evaluation.Call) throws(Rejection) -> [City.ID] {
    switch call.subject {
    case .matter(let matter):
      try checkKnown(matter)
      let isOver = isOver(matter)
      if call.stage == .after, !isOver { throw .evaluation(.goesOn(matter)) }
      if call.stage == .during, isOver { throw .evaluation(.isOver(matter)) }
      guard call.cities.isEmpty, let found = responsibility(for: matter) else { break }
      // Whose units went home is no longer found among those that assist.
      let others = file(of: matter).facts.compactMap(\.city)
      return ([found.lead.city] + found.assists.map(\.city) + others).reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    case .drill: if drill == nil { throw .noDrill }
    case .period(let from, let to):
      if from >= to { throw .evaluation(.periodMakesNoSense) }
    }
    for city in call.cities where region[city] == nil { throw .unknownCity(city) }
    guard !call.cities.isEmpty, Set(call.cities).count == call.cities.count else {
      throw .evaluation(.nobodyTookPart)
    }
    return call.cities
  }

  /// A third party is none of the cities, by whichever name.
  private func institution(
    _ name: String, in evaluation: Evaluation
  ) throws(Rejection) -> String {
    let name = try given(name)
    for city in region.cities where city.isCalled(name) { throw .evaluation(.isParty(name)) }
    guard !evaluation.institutions.contains(name) else {
      throw .evaluation(.invitedAlready(evaluation.id, name))
    }
    return name
  }

  // MARK: Sheets

  private func check(
    _ sheet: EvaluationSheet, in evaluation: Evaluation, by actor: Actor
  ) throws(Rejection) {
    switch sheet.evaluator {
    case .city(let city):
      guard evaluation.call.cities.contains(city) else { throw .evaluation(.hasNoPart(city)) }
    case .body: break
    case .thirdParty(let name):
      guard evaluation.institutions.contains(name) else {
        throw .evaluation(.notInvited(evaluation.id, name))
      }
    }
    if let city = sheet.city, !evaluation.call.cities.contains(city) {
      throw .evaluation(.hasNoPart(city))
    }
    let isThere = evaluation.sheets.contains {
      $0.act.evaluator == sheet.evaluator && $0.act.city == sheet.city
    }
    guard !isThere else {
      throw .evaluation(.handedInAlready(evaluation.id, sheet.evaluator))
    }
    try check(sheet.evaluator, in: evaluation, spokenBy: actor)
    for line in sheet.lines { try check(line, of: sheet) }
  }

  /// Whoever spoke for a city speaks for nobody else: a sheet is its owner's.
  private func check(
    _ evaluator: Evaluation.Evaluator, in evaluation: Evaluation, spokenBy actor: Actor
  ) throws(Rejection) {
    guard actor.role != .system else { return }
    for sheet in evaluation.sheets
    where Actor.isSame(sheet.by.name, actor.name) && sheet.act.evaluator != evaluator {
      guard sheet.act.evaluator.city == nil, evaluator.city == nil else {
        throw .evaluation(.speaksForAnother(actor, sheet.act.evaluator))
      }
    }
  }

  private func check(
    _ line: EvaluationSheet.Line, of sheet: EvaluationSheet
  ) throws(Rejection) {
    let isRepeated = sheet.lines.count { $0.criterion == line.criterion } > 1
    guard line.criterion.isOfResponse == (sheet.city == nil), !isRepeated else {
      throw .evaluation(.criterionDoesNotFit(line.criterion))
    }
    guard let score = line.mark.score else { return }
    guard (0...100).contains(score) else {
      throw .evaluation(.scoreOutOfRange(line.criterion, score))
    }
    try check(evidence: line.mark.evidence)
  }

  /// What is said rests on entries of the record.
  func check(evidence: [Int]) throws(Rejection) {
    guard !evidence.isEmpty else { throw .evaluation(.evidenceMissing) }
    for number in evidence where number < 1 || number > sequence {
      throw .evaluation(.unknownEntry(number))
    }
  }

  // MARK: Weights

  private func decide(
    _ pair: CriterionPair, _ ratio: Double, _ reason: String
  ) throws(Rejection) -> EvaluationEvent {
    guard ratio.isFinite, CriterionPair.ratios.contains(ratio) else {
      throw .evaluation(.ratioOutOfRange(ratio))
    }
    let ordered = pair.isInOrder ? pair : pair.reversed
    let value = pair.isInOrder ? ratio : 1 / ratio
    guard evaluations.judgements[ordered] != value else {
      throw .evaluation(.ratioStands(pair, ratio))
    }
    return .judged(ordered, ratio: value, reason: try given(reason))
  }
}

extension City {
  /// Whether a text is one of its names, with or without what cities call themselves.
  fileprivate func isCalled(_ text: String) -> Bool {
    var bare = text.lowercased().filter { !$0.isWhitespace }
    for ending in ["人民政府", "市", "city"] where bare.hasSuffix(ending) {
      bare.removeLast(ending.count)
    }
    let name = names.name
    let own = [name.english, name.simplified, name.traditional, names.pinyin, names.abbreviation]
    return own.contains { $0.lowercased().filter { !$0.isWhitespace } == bare }
  }
}
