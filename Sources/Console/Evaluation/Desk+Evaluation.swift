package import Domain
internal import Planning

/// What the forms about evaluations are for.
package enum EvaluationForm: Hashable, Sendable {
  case open([Evaluation.Case])
  case invite(Evaluation.ID)
  case handIn(Evaluation.ID)
  case close(Evaluation.ID)
  case withdraw(Evaluation.ID)
  case raise(Evaluation.ID?, Criterion?)
  case finish(Lesson.ID)
  case check(Lesson.ID)
  case drop(Lesson.ID)
  case weigh
  case requite(Evaluation.ID?)
}

extension Desk {
  var evaluationWords: EvaluationWords { language.evaluation.page }

  /// Does what a key of the screen asks for; what changes the record asks first.
  mutating func perform(_ act: ActionID.EvaluationAct) -> [Effect] {
    switch act {
    case .evaluate: return askToEvaluate()
    case .handIn: return askToHandIn()
    case .invite: return askAboutEvaluation(.invite)
    case .close: return askAboutEvaluation(.close)
    case .withdraw: return askAboutEvaluation(.withdraw)
    case .lesson: return askToRaiseLesson()
    case .lessonStep: return askForLessonStep()
    case .dropLesson: return askToDropLesson()
    case .weigh: return askToWeigh()
    case .requite: return askToRequite()
    case .basis:
      evaluation.basis = evaluation.basis.next
      return []
    case .weights:
      evaluation.method = evaluation.method.next
      return []
    case .lessons:
      show(.evaluation)
      evaluation.depth = evaluation.depth == .lessons ? .list : .lessons
      return []
    }
  }

  // MARK: Asking

  /// Whether the officer's role may give a command; says so where it may not, before a form.
  private mutating func may(_ command: EvaluationCommand) -> Bool {
    let role = settings.actor.role
    if Command.evaluation(command).isOpen(to: role) { return true }
    tell(language.text(Refusal.rejected(.notPermitted(role))), .refusal)
    return false
  }

  func fill(_ name: EvaluationField, _ text: String = "") -> Form.Field {
    field(.evaluation(name), text)
  }

  private func choose(_ name: EvaluationField, _ choices: [String], at place: Int = 0) -> Form.Field
  {
    let isThere = choices.indices.contains(place)
    return Form.Field(
      name: .evaluation(name), label: language.label(.evaluation(name)),
      editor: LineEditor(isThere ? choices[place] : ""), choices: choices,
      choice: isThere ? place : nil)
  }

  private mutating func ask(
    _ form: EvaluationForm, _ title: EvaluationSentence, lines: [EvaluationSentence] = [],
    isDangerous: Bool = false, fields: [Form.Field]
  ) -> [Effect] {
    ask(
      .evaluation(form), .evaluation(title), lines: lines.map { .evaluation($0) },
      isDangerous: isDangerous, fields: fields)
  }

  /// What may be evaluated: what is over and crossed cities first, the newest before others; then
  /// what stands; a drill; the last day.
  private var cases: [Evaluation.Case] {
    func crossed(_ matter: Matter) -> Bool {
      Set(picture.file(of: matter).facts.compactMap(\.city)).count > 1
        || picture.responsibility(for: matter)?.isCrossCity ?? false
    }
    let over = picture.incidents.filter { !$0.isOpen && $0.report.priority <= .second }
      .sorted { ($0.closed, $0.id) > ($1.closed, $1.id) }
      .map { Matter.incident($0.id) }.filter(crossed)
    let ended = picture.hazards.filter(\.isOver).map { Matter.hazard($0.id) }.sorted()
    let standing =
      picture.standingHazards.map { Matter.hazard($0.id) }
      + openIncidents.map { Matter.incident($0) }.filter(crossed)
    let here = [currentMatter].compactMap(\.self)
    let matters = (here + over.prefix(12) + ended + standing.prefix(12)).reduce(into: [Matter]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return matters.map { .matter($0) } + (picture.drill == nil ? [] : [.drill])
      + [.period(from: now.advanced(by: .hours(-24)), to: now)]
  }

  func name(of subject: Evaluation.Case) -> String {
    switch subject {
    case .matter(.incident(let id)):
      "\(id) \(picture.incidents[id].map { local($0.report.title) } ?? "")"
    case .matter(.hazard(let id)):
      "\(id) \(picture.hazards[id].map { language.panel.forecast.kind($0.kind) } ?? "")"
    case .drill: evaluationWords.drill
    case .period: evaluationWords.lastDay
    }
  }

  /// Those for whom the officer may speak among some cities: the body where his role allows that.
  func hosts(_ cities: [City.ID]) -> [String] {
    let own = cities.filter { $0 == ownCity } + cities.filter { $0 != ownCity }
    let body = settings.actor.role == .supervisor ? [] : [evaluationWords.body]
    return body + own.map { cityName($0) }
  }

  private mutating func askToEvaluate() -> [Effect] {
    let cases = cases
    let role = settings.actor.role
    let host: Proposer = role == .supervisor ? ownCity.map { .city($0) } ?? .body : .body
    let call = Evaluation.Call(by: host, of: .drill, .after, due: now)
    guard let first = cases.first, may(.open(call)) else { return [] }
    return ask(
      .open(cases), .openTitle, lines: [.whoJudges],
      fields: [
        choose(.subject, cases.map { name(of: $0) }),
        choose(.stage, Evaluation.Stage.allCases.map(evaluationWords.stage), at: stage(of: first)),
        choose(.host, hosts(region.cities.map(\.id))), fill(.within, "4h"),
      ])
  }

  /// The stage that a case is in.
  private func stage(of subject: Evaluation.Case) -> Int {
    let isOver =
      switch subject {
      case .matter(.incident(let id)): !(picture.incidents[id]?.isOpen ?? false)
      case .matter(.hazard(let id)): picture.hazards[id]?.isOver ?? true
      case .drill, .period: true
      }
    return isOver ? 2 : 1
  }

  private mutating func askAboutEvaluation(_ act: ActionID.EvaluationAct) -> [Effect] {
    guard let current = currentEvaluation else { return refuse(.evaluation(.nothingHere)) }
    let id = current.id
    if act == .invite {
      guard may(.invite(id, institution: "")) else { return [] }
      return ask(
        .invite(id), .inviteTitle(id.rawValue), lines: [.noParty], fields: [fill(.institution)])
    }
    if act == .withdraw {
      guard may(.withdraw(id, reason: "")) else { return [] }
      return ask(
        .withdraw(id), .withdrawTitle(id.rawValue), isDangerous: true, fields: [field(.reason)])
    }
    guard may(.close(id)) else { return [] }
    let awaited = current.awaited.map { EvaluationNames(self).who($0) }
    return ask(
      .close(id), .closeTitle(id.rawValue),
      lines: awaited.isEmpty ? [] : [.isMissing(language.list(awaited))], fields: [])
  }

  private mutating func askToHandIn() -> [Effect] {
    guard let current = currentEvaluation else { return refuse(.evaluation(.nothingHere)) }
    let evaluators = evaluators(in: current)
    guard let first = evaluators.first else { return refuse(.evaluation(.nothingToJudge)) }
    let city = first.city ?? current.call.cities.first
    guard may(.handIn(current.id, EvaluationSheet(by: first, of: city, []))) else { return [] }
    return ask(
      .handIn(current.id), .handInTitle(current.id.rawValue), lines: [.howToMark],
      fields: [
        choose(.evaluator, evaluators.map { EvaluationNames(self).who($0) }),
        choose(
          .judged, current.call.cities.map { cityName($0) } + [evaluationWords.whole],
          at: city.flatMap { current.call.cities.firstIndex(of: $0) } ?? 0),
      ] + marks(of: city, current))
  }

  /// Those for whom the officer may judge: a supervisor for the city that he speaks for, a
  /// coordinator for the body and for institutions, and for cities that nobody else speaks for.
  func evaluators(in evaluation: Evaluation) -> [Evaluation.Evaluator] {
    let role = settings.actor.role
    let own = evaluation.call.cities.filter { $0 == ownCity }
    let others = role == .supervisor && ownCity != nil ? [] : evaluation.call.cities
    let cities = (own + others.filter { $0 != ownCity }).map { Evaluation.Evaluator.city($0) }
    let wide: [Evaluation.Evaluator] =
      role == .supervisor ? [] : [.body] + evaluation.institutions.map { .thirdParty($0) }
    return (ownCity == nil ? wide + cities : cities + wide)
  }

  /// The fields of a sheet, filled in with what the record shows.
  func marks(of city: City.ID?, _ evaluation: Evaluation) -> [Form.Field] {
    let record = CaseRecord(evaluation.call, in: picture, open: [])
    return (city == nil ? Criterion.ofResponse : Criterion.ofCities).map { criterion in
      let figure = record.figure(criterion, of: city)
      guard let value = figure.value, criterion != .cost, !figure.entries.isEmpty else {
        return fill(.mark(criterion), "-")
      }
      let mark = EvaluationSheet.Mark.score(
        Int(value.rounded()), evidence: Array(figure.entries.suffix(3)))
      return fill(.mark(criterion), MarkText.text(mark))
    }
  }

  private mutating func askToRaiseLesson() -> [Effect] {
    let figure = currentFigure
    let owners = figure?.city.map { [$0] } ?? currentEvaluation?.call.cities ?? []
    let all = owners + region.cities.map(\.id).filter { !owners.contains($0) }
    let plan = Lesson.Plan(of: all.first ?? City.ID(""), "", due: now, evidence: [])
    guard may(.raise(plan)) else { return [] }
    let evidence = figure.map { Array($0.entries.suffix(5)) } ?? []
    return ask(
      .raise(currentEvaluation?.id, figure?.criterion), .lessonTitle,
      lines: figure.map { [.fromFigure(evaluationWords.name($0.criterion))] } ?? [],
      fields: [
        choose(.owner, all.map { cityName($0) }), fill(.text), fill(.within, "30d"),
        fill(.evidence, MarkText.text(evidence)),
      ])
  }

  private mutating func askForLessonStep() -> [Effect] {
    guard let lesson = currentLesson else { return refuse(.evaluation(.noLesson)) }
    let text = Scene(self).local(lesson.plan.text, isOurs: true)
    switch lesson.state {
    case .open:
      guard may(.lesson(lesson.id, .finish(.init("", evidence: [])))) else { return [] }
      return ask(
        .finish(lesson.id), .finishTitle(lesson.id.rawValue), lines: [.lesson(text)],
        fields: [fill(.note), fill(.evidence)])
    case .done:
      let host: Proposer =
        settings.actor.role == .supervisor ? ownCity.map { .city($0) } ?? .body : .body
      guard may(.lesson(lesson.id, .verify(.init(by: host, "")))) else { return [] }
      let cities = region.cities.map(\.id).filter { $0 != lesson.plan.owner }
      let work = lesson.work?.act.note ?? ""
      return ask(
        .check(lesson.id), .checkTitle(lesson.id.rawValue),
        lines: [.lesson(text), .done(Scene(self).local(work, isOurs: true))],
        fields: [
          choose(.verdict, [true, false].map(evaluationWords.verdict)),
          choose(.host, hosts(cities)),
          fill(.note),
        ])
    case .verified, .dropped:
      let rejection = Rejection.evaluation(
        .lessonCannot(lesson.id, .finish, in: lesson.state))
      tell(language.text(Refusal.rejected(rejection)), .refusal)
      return []
    }
  }

  private mutating func askToDropLesson() -> [Effect] {
    guard let lesson = currentLesson else { return refuse(.evaluation(.noLesson)) }
    guard may(.lesson(lesson.id, .drop(reason: ""))) else { return [] }
    return ask(
      .drop(lesson.id), .dropTitle(lesson.id.rawValue),
      lines: [.lesson(Scene(self).local(lesson.plan.text, isOurs: true))], isDangerous: true,
      fields: [field(.reason)])
  }

  private mutating func askToWeigh() -> [Effect] {
    let names = Criterion.ofCities.map(evaluationWords.name)
    guard let pair = CriterionPair(.timeliness, .cost),
      may(.judge(pair, ratio: 1, reason: ""))
    else { return [] }
    return ask(
      .weigh, .weighTitle, lines: [.howToWeigh],
      fields: [
        choose(.first, names), choose(.second, names, at: 1), fill(.ratio, "1"), field(.reason),
      ])
  }

  private mutating func askToRequite() -> [Effect] {
    let figure = currentFigure
    let owners = figure?.city.map { [$0] } ?? currentEvaluation?.call.cities ?? []
    let all = owners + region.cities.map(\.id).filter { !owners.contains($0) }
    guard let first = all.first, may(.requite(first, Requital(.training, reason: ""))) else {
      return []
    }
    return ask(
      .requite(currentEvaluation?.id), .requiteTitle, isDangerous: true,
      fields: [
        choose(.owner, all.map { cityName($0) }),
        choose(.kind, Requital.Kind.allCases.map(evaluationWords.requital)), field(.reason),
      ])
  }
}

extension Incident {
  fileprivate var closed: Instant { entered[.closed] ?? .distantPast }
}

/// How evaluators are called.
struct EvaluationNames {
  private let scene: Scene

  init(_ desk: Desk) { scene = Scene(desk) }

  /// A city, the body, an institution.
  func who(_ evaluator: Evaluation.Evaluator) -> String {
    switch evaluator {
    case .city(let city): scene.name(of: city)
    case .body: scene.language.evaluation.page.body
    case .thirdParty(let name): scene.local(name, isOurs: true)
    }
  }
}

extension EvaluationFigures.Basis {
  fileprivate var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

extension EvaluationFigures.Method {
  fileprivate var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
