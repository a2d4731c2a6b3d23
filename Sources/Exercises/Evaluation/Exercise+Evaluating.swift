internal import Domain

/// Simulated cities, their body and a third party evaluate the most serious case that crossed
/// cities and is closed, one a half-day at most; they learn from it, and do what they are to do
/// better.
/// What a person has taken up is left to that person. In a drill its facilitator evaluates.
extension Exercise {
  /// One case is evaluated in so much time at most.
  private static let pause = Duration.hours(12)

  /// Half an hour after an incident was closed somebody asks whether it should be evaluated.
  mutating func considerEvaluating(_ incident: Incident) {
    guard scenario.drill == nil, !incident.isOpen, incident.report.priority <= .second,
      let closed = incident.entered[.closed]
    else { return }
    let look = closed.advanced(by: .minutes(30))
    if look >= now { agenda.add(.evaluationLook, at: look) }
  }

  /// Makes the appointments of all that stands, when the exercise is taken up.
  mutating func considerEvaluations(_ picture: Picture) {
    for incident in picture.incidents.sorted { considerEvaluating(incident) }
    for evaluation in picture.evaluations.all.sorted { consider(evaluation, picture) }
    for lesson in picture.standingLessons { consider(lesson, picture) }
  }

  mutating func consider(_ event: EvaluationEvent, _ picture: Picture) {
    switch event {
    case .opened(let id, _), .invited(let id, _), .handedIn(let id, _, _), .closed(let id, _):
      if let evaluation = picture.evaluation(id) { consider(evaluation, picture) }
    case .lesson(let id, let event):
      guard let lesson = picture.evaluations.lessons[id] else { return }
      consider(lesson, picture)
      if case .raised(let plan) = event,
        let evaluation = plan.evaluation.flatMap(picture.evaluation)
      {
        consider(evaluation, picture)
      }
    case .requited(_, let requital):
      if let evaluation = requital.evaluation.flatMap(picture.evaluation) {
        consider(evaluation, picture)
      }
    case .withdrawn, .judged: break
    }
  }

  private mutating func consider(_ evaluation: Evaluation, _ picture: Picture) {
    let plans = conduct.plans(for: evaluation, picture) { isLeft($0, picture) }
    if let next = plans.map(\.at).min() {
      agenda.add(.evaluation(evaluation.id), at: max(now, next))
    }
  }

  private mutating func consider(_ lesson: Lesson, _ picture: Picture) {
    guard scenario.drill == nil, let next = conduct.next(for: lesson, isLeft(lesson, picture))
    else { return }
    agenda.add(.lesson(lesson.id), at: max(now, next.at))
  }

  private func isLeft(_ lesson: Lesson, _ picture: Picture) -> Bool {
    isLeft(lesson.plan.owner, picture) || lesson.work.map { $0.by.role != .system } ?? false
  }

  // MARK: Doing

  /// Opens the evaluation of the most serious case, unless one was opened not long ago.
  func lookForCase(_ picture: Picture) -> [Stimulus] {
    let last = picture.evaluations.all.filter { $0.openedBy.role == .system }.map(\.opened).max()
    if let last, last.advanced(by: Self.pause) > now { return [] }
    let evaluated = Set(picture.evaluations.all.filter { _ in true }.map(\.call.subject))
    func cities(_ incident: Incident) -> Int {
      Set(picture.file(of: .incident(incident.id)).facts.compactMap(\.city)).count
    }
    let cases = picture.incidents.filter { incident in
      guard let closed = incident.entered[.closed] else { return false }
      return incident.report.priority <= .second && closed.advanced(by: Self.pause) > now
        && !evaluated.contains(.matter(.incident(incident.id))) && cities(incident) > 1
    }
    let gravest = cases.min {
      ($0.report.priority, -cities($0), $0.id) < ($1.report.priority, -cities($1), $1.id)
    }
    guard let gravest else { return [] }
    let call = Evaluation.Call(
      by: .body, of: .matter(.incident(gravest.id)), .after, due: now.advanced(by: .hours(4)))
    return [Stimulus(.evaluation(.open(call)), by: Actors.body, at: now)]
  }

  /// Does the first thing that is due in an evaluation; the next follows once it is on the record.
  mutating func work(on id: Evaluation.ID, _ picture: Picture) -> [Stimulus] {
    guard let evaluation = picture.evaluation(id) else { return [] }
    let plans = conduct.plans(for: evaluation, picture) { isLeft($0, picture) }
    guard let due = plans.filter({ $0.at <= now }).min(by: { $0.at < $1.at }) else {
      consider(evaluation, picture)
      return []
    }
    return [Stimulus(.evaluation(due.command), by: due.actor, at: now)]
  }

  /// Does what is due about a lesson.
  func work(on id: Lesson.ID, _ picture: Picture) -> [Stimulus] {
    guard let lesson = picture.evaluations.lessons[id],
      let next = conduct.next(for: lesson, isLeft(lesson, picture)), next.at <= now
    else { return [] }
    return [Stimulus(.evaluation(.lesson(id, next.command)), by: next.actor, at: now)]
  }
}
