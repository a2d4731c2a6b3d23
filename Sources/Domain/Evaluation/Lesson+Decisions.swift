extension Picture {
  func decide(
    raising plan: Lesson.Plan, at now: Instant
  ) throws(Rejection) -> EvaluationEvent {
    guard region[plan.owner] != nil else { throw .unknownCity(plan.owner) }
    var plan = plan
    plan.text = try given(plan.text)
    if let id = plan.evaluation { _ = try known(id) }
    guard now < plan.due, plan.due <= now.advanced(by: Self.longestLesson) else {
      throw .evaluation(.dueOutOfRange(longest: Self.longestLesson))
    }
    try check(evidence: plan.evidence)
    let letters = letters(of: plan.owner)
    let count = evaluations.lessonCounts[letters, default: 0] + 1
    return .lesson(.init("\(letters)-L\(count)"), .raised(plan))
  }

  func decide(
    _ command: LessonCommand, on id: Lesson.ID, _ submission: Submission
  ) throws(Rejection) -> LessonEvent {
    guard let lesson = evaluations.lessons[id] else { throw .evaluation(.unknownLesson(id)) }
    guard LessonTable.next(from: lesson.state, on: command.trigger) != nil else {
      throw .evaluation(.lessonCannot(id, command.trigger, in: lesson.state))
    }
    let now = submission.happened
    switch command {
    case .finish(let work):
      _ = try given(work.note)
      try check(evidence: work.evidence)
      return .finished(work)
    case .verify(let check):
      try self.check(check, of: lesson, by: submission.actor)
      return .verified(check)
    case .sendBack(let check):
      try self.check(check, of: lesson, by: submission.actor)
      _ = try given(check.note)
      return .sentBack(check)
    case .drop(let reason): return .dropped(reason: try given(reason))
    case .remind:
      guard lesson.reminded == nil else { throw .evaluation(.toldAlready(id)) }
      guard now >= lesson.remindAt else { throw .evaluation(.notDueYet(id, lesson.remindAt)) }
      return .reminded
    case .fallDue:
      guard lesson.fellDue == nil else { throw .evaluation(.toldAlready(id)) }
      guard now > lesson.plan.due else { throw .evaluation(.notDueYet(id, lesson.plan.due)) }
      return .fellDue
    }
  }

  /// Another looks: neither the city that owns it, nor the person who said that it is done.
  private func check(
    _ check: Lesson.Check, of lesson: Lesson, by actor: Actor
  ) throws(Rejection) {
    if let city = check.host.city, region[city] == nil { throw .unknownCity(city) }
    // By the name: in another role it is still the same person.
    let isSame = lesson.work.map { Actor.isSame($0.by.name, actor.name) } ?? false
    guard check.host.city != lesson.plan.owner, !isSame else {
      throw .evaluation(.verifiesItself(lesson.id))
    }
  }
}
