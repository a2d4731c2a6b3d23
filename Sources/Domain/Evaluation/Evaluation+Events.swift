extension Picture {
  mutating func apply(_ event: EvaluationEvent, _ entry: Entry) {
    switch event {
    case .opened(let id, let call):
      evaluations.all[id] = Evaluation(
        id: id, call, called: title(of: call.subject), by: entry.actor, at: entry.happened,
        isExercise: entry.isExercise)
      evaluations.counts[letters(of: call.host.city), default: 0] += 1
    case .invited(let id, _), .handedIn(let id, _, _), .closed(let id, _), .withdrawn(let id, _):
      guard var evaluation = evaluations.all[id] else {
        preconditionFailure("\(event) is about \(id), which is not in the picture")
      }
      evaluation.take(event, entry)
      evaluations.all[id] = evaluation
      if !evaluation.isStanding {
        for gone in evaluations.past.add(id) {
          let matter = evaluations.all[gone]?.call.subject.matter
          evaluations.all[gone] = nil
          if let matter { forget(matter) }
        }
      }
    case .lesson(let id, let event): apply(event, to: id, entry)
    case .judged(let pair, let ratio, _): evaluations.judgements[pair] = ratio
    case .requited(let city, let requital):
      var all = requitals(of: city)
      all.append(Dated(requital, by: entry.actor, at: entry.happened))
      evaluations.requitals[city] = all.suffix(Evaluations.mostRequitals)
    }
  }

  private func title(of subject: Evaluation.Case) -> String? {
    guard case .matter(.incident(let id)) = subject else { return nil }
    return incidents[id]?.report.title
  }

  private mutating func apply(_ event: LessonEvent, to id: Lesson.ID, _ entry: Entry) {
    if case .raised(let plan) = event {
      evaluations.lessons[id] = Lesson(
        id: id, plan, at: entry.happened, isExercise: entry.isExercise)
      evaluations.lessonCounts[letters(of: plan.owner), default: 0] += 1
      return
    }
    guard var lesson = evaluations.lessons[id] else {
      preconditionFailure("\(event) is about \(id), which is not in the picture")
    }
    judge(event, lesson, entry)
    lesson.take(event, entry)
    evaluations.lessons[id] = lesson
    if lesson.isOver {
      for gone in evaluations.pastLessons.add(id) { evaluations.lessons[gone] = nil }
    }
  }

  /// A lesson is a commitment: it counts as late once its time is over, and as kept once somebody
  /// else has found that it was done in time.
  private mutating func judge(_ event: LessonEvent, _ before: Lesson, _ entry: Entry) {
    func ended(_ fulfilment: Fulfilment) {
      note(
        .improvement, of: before.plan.owner, subject: before.id.rawValue, fulfilment, .slow, entry)
    }
    switch event {
    case .fellDue: ended(Fulfilment(1, of: 1, delay: .zero))
    case .verified: if before.fellDue == nil { ended(.kept) }
    case .raised, .finished, .sentBack, .dropped, .reminded: break
    }
  }
}

extension Evaluation {
  fileprivate mutating func take(_ event: EvaluationEvent, _ entry: Entry) {
    switch event {
    case .invited(_, let name):
      institutions.append(name)
      enter(.open, at: entry.happened)
    case .handedIn(_, let sheet, let next):
      sheets.append(Dated(sheet, by: entry.actor, at: entry.happened))
      enter(next, at: entry.happened)
    case .closed(_, let missing):
      self.missing = missing
      enter(.closed, at: entry.happened)
    case .withdrawn: enter(.withdrawn, at: entry.happened)
    case .opened, .lesson, .judged, .requited: break
    }
  }

  private mutating func enter(_ next: EvaluationState, at instant: Instant) {
    guard next != state else { return }
    (state, since) = (next, instant)
  }
}

extension Lesson {
  fileprivate mutating func take(_ event: LessonEvent, _ entry: Entry) {
    func dated<Act>(_ act: Act) -> Dated<Act> { Dated(act, by: entry.actor, at: entry.happened) }
    let before = state
    switch event {
    case .raised: break
    case .finished(let work): (state, self.work, check) = (.done, dated(work), nil)
    case .verified(let check): (state, self.check) = (.verified, dated(check))
    case .sentBack(let check): (state, self.check) = (.open, dated(check))
    case .dropped(let reason): (state, dropped) = (.dropped, reason)
    case .reminded: reminded = entry.happened
    case .fellDue: fellDue = entry.happened
    }
    if state != before { since = entry.happened }
  }
}

extension EvaluationEvent {
  /// The city that wrote it; nil for the coordinating body, a third party and the clock.
  func city(in picture: Picture) -> City.ID? {
    switch self {
    case .opened(_, let call): call.host.city
    case .handedIn(_, let sheet, _): sheet.evaluator.city
    case .invited, .closed, .withdrawn, .judged: nil
    case .lesson(_, .raised(let plan)): plan.owner
    case .lesson(let id, _): picture.evaluations.lessons[id]?.plan.owner
    case .requited(let city, _): city
    }
  }
}
