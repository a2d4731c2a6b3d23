internal import Domain

/// What the forms about evaluations hand in.
extension Desk {
  /// Hands in what a form says, or says what cannot be read.
  mutating func act(_ purpose: EvaluationForm, _ form: Form) -> [Effect] {
    switch purpose {
    case .open(let cases): return open(cases, form)
    case .invite(let id):
      return submit(
        .invite(id, institution: typed(form, .institution)), .invite, id.rawValue)
    case .handIn(let id): return handIn(id, form)
    case .close(let id): return submit(.close(id), .close, id.rawValue)
    case .withdraw(let id):
      return submit(.withdraw(id, reason: form.text(.reason)), .withdraw, id.rawValue)
    case .raise(let evaluation, let criterion): return raise(evaluation, criterion, form)
    case .finish(let id):
      guard let evidence = MarkText.entries(typed(form, .evidence)) else {
        return stand(in: form, at: .evidence)
      }
      let work = Lesson.Work(typed(form, .note), evidence: evidence)
      return submit(.lesson(id, .finish(work)), .lessonStep, id.rawValue)
    case .check(let id): return check(id, form)
    case .drop(let id):
      return submit(
        .lesson(id, .drop(reason: form.text(.reason))), .dropLesson, id.rawValue)
    case .weigh: return weigh(form)
    case .requite(let evaluation): return requite(evaluation, form)
    }
  }

  private func typed(_ form: Form, _ field: EvaluationField) -> String {
    form.text(.evaluation(field)).trimmed
  }

  private mutating func submit(
    _ command: EvaluationCommand, _ act: ActionID.EvaluationAct, _ subject: String
  ) -> [Effect] {
    submit(.evaluation(command), .evaluation(act), subject)
  }

  /// Stands at the field of a form that cannot be read.
  private mutating func stand(in form: Form, at name: EvaluationField) -> [Effect] {
    var form = form
    form.focus = form.fields.firstIndex { $0.name == .evaluation(name) } ?? 0
    form.fault = language.text(DialogPhrase.isMissing(language.label(.evaluation(name))))
    dialog = .form(form)
    return []
  }

  /// Who speaks; nil for a city that nobody knows.
  private func host(of form: Form) -> Proposer? {
    let name = typed(form, .host)
    return name == evaluationWords.body ? .body : city(named: name).map { .city($0) }
  }

  private mutating func open(_ cases: [Evaluation.Case], _ form: Form) -> [Effect] {
    let chosen = typed(form, .subject)
    guard let subject = cases.first(where: { name(of: $0).trimmed == chosen }) else {
      return stand(in: form, at: .subject)
    }
    let stages = Evaluation.Stage.allCases
    guard let stage = stages.first(where: { evaluationWords.stage($0) == typed(form, .stage) })
    else { return stand(in: form, at: .stage) }
    guard let host = host(of: form) else { return stand(in: form, at: .host) }
    guard let within = DurationText.parse(typed(form, .within)) else {
      return stand(in: form, at: .within)
    }
    // Of what is no matter all take part of whom the record shows something.
    let cities = subject.matter == nil ? region.cities.map(\.id).filter(isOnRecord) : []
    let call = Evaluation.Call(
      by: host, of: subject, stage, cities: cities, due: now.advanced(by: within))
    return submit(.open(call), .evaluate, chosen)
  }

  private func isOnRecord(_ city: City.ID) -> Bool { picture.trust(in: city).ended > 0 }

  /// The city that a form judges; nil for the response as a whole.
  private func judged(_ form: Form, _ evaluation: Evaluation) -> City.ID? {
    evaluation.call.cities.first { cityName($0) == typed(form, .judged) }
  }

  private mutating func handIn(_ id: Evaluation.ID, _ form: Form) -> [Effect] {
    guard let current = picture.evaluation(id) else {
      return refuse(.evaluation(.nothingHere))
    }
    let names = EvaluationNames(self)
    let evaluator = evaluators(in: current).first { names.who($0) == typed(form, .evaluator) }
    guard let evaluator else { return stand(in: form, at: .evaluator) }
    let city = judged(form, current)
    guard city != nil || typed(form, .judged) == evaluationWords.whole else {
      return stand(in: form, at: .judged)
    }
    var lines: [EvaluationSheet.Line] = []
    for criterion in city == nil ? Criterion.ofResponse : Criterion.ofCities {
      guard let mark = MarkText.parse(typed(form, .mark(criterion))) else {
        return stand(in: form, at: .mark(criterion))
      }
      lines.append(.init(criterion, mark))
    }
    return submit(
      .handIn(id, EvaluationSheet(by: evaluator, of: city, lines)), .handIn, id.rawValue)
  }

  /// With the city that is judged the marks change to what the record shows of it.
  func followJudged(_ form: inout Form, after before: Form) {
    guard case .evaluation(.handIn(let id)) = form.purpose,
      typed(form, .judged) != typed(before, .judged), let current = picture.evaluation(id)
    else { return }
    form.fields = Array(form.fields.prefix(2)) + marks(of: judged(form, current), current)
  }

  private mutating func raise(
    _ evaluation: Evaluation.ID?, _ criterion: Criterion?, _ form: Form
  ) -> [Effect] {
    guard let owner = city(named: typed(form, .owner)) else { return stand(in: form, at: .owner) }
    guard let within = DurationText.parse(typed(form, .within)) else {
      return stand(in: form, at: .within)
    }
    guard let evidence = MarkText.entries(typed(form, .evidence)) else {
      return stand(in: form, at: .evidence)
    }
    let plan = Lesson.Plan(
      of: owner, typed(form, .text), due: now.advanced(by: within), after: evaluation,
      for: criterion, evidence: evidence)
    return submit(.raise(plan), .lesson, cityName(owner))
  }

  private mutating func check(_ id: Lesson.ID, _ form: Form) -> [Effect] {
    guard let host = host(of: form) else { return stand(in: form, at: .host) }
    let check = Lesson.Check(by: host, typed(form, .note))
    let isDone = typed(form, .verdict) == evaluationWords.verdict(true)
    return submit(
      .lesson(id, isDone ? .verify(check) : .sendBack(check)), .lessonStep, id.rawValue)
  }

  private mutating func weigh(_ form: Form) -> [Effect] {
    func criterion(_ field: EvaluationField) -> Criterion? {
      Criterion.ofCities.first { evaluationWords.name($0) == typed(form, field) }
    }
    guard let first = criterion(.first) else { return stand(in: form, at: .first) }
    guard let second = criterion(.second), let pair = CriterionPair(first, second) else {
      return stand(in: form, at: .second)
    }
    guard let ratio = ratio(typed(form, .ratio)) else { return stand(in: form, at: .ratio) }
    return submit(
      .judge(pair, ratio: ratio, reason: form.text(.reason)), .weigh, evaluationWords.name(first))
  }

  /// `3`, `0.5`, `1/3`.
  private func ratio(_ text: String) -> Double? {
    let parts = text.split(separator: "/").map { Double($0) }
    guard let first = parts.first.flatMap(\.self), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return first }
    guard let second = parts[1], second != 0 else { return nil }
    return first / second
  }

  private mutating func requite(_ evaluation: Evaluation.ID?, _ form: Form) -> [Effect] {
    guard let city = city(named: typed(form, .owner)) else { return stand(in: form, at: .owner) }
    let kinds = Requital.Kind.allCases
    guard let kind = kinds.first(where: { evaluationWords.requital($0) == typed(form, .kind) })
    else { return stand(in: form, at: .kind) }
    let requital = Requital(kind, reason: form.text(.reason), after: evaluation)
    return submit(.requite(city, requital), .requite, cityName(city))
  }
}
