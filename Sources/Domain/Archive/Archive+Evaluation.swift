/// Evaluations and what follows from them, in order.
extension Evaluations {
  mutating func pass(through archive: inout some Archive) {
    archive.pass(&all, (Evaluation.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&lessons, (Lesson.ID(""), .blank)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&requitals, (City.ID(""), [])) {
      $0.pass(&$1)
      $0.pass(&$2, $0.blank(Requital(.training, reason: ""))) {
        $0.pass(&$1) { archive, requital in
          archive.pass(&requital.kind)
          archive.pass(&requital.reason)
          archive.pass(&requital.evaluation)
        }
      }
    }
    passJudgements(through: &archive)
    archive.pass(&files, ("", CaseFile())) {
      $0.pass(&$1)
      $0.pass(&$2.facts, .blank) { $0.pass(&$1) }
      $0.pass(&$2.dropped)
    }
    archive.pass(&counts, ("", 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    archive.pass(&lessonCounts, ("", 0)) {
      $0.pass(&$1)
      $0.pass(&$2)
    }
    past.pass(through: &archive, Evaluation.ID("")) { $0.pass(&$1) }
    pastLessons.pass(through: &archive, Lesson.ID("")) { $0.pass(&$1) }
  }

  private mutating func passJudgements(through archive: inout some Archive) {
    for first in Criterion.ofCities {
      for second in Criterion.ofCities {
        guard let pair = CriterionPair(first, second), pair.isInOrder else { continue }
        archive.pass(&judgements[pair], 1) { $0.pass(&$1) }
      }
    }
  }
}

extension Archive {
  fileprivate mutating func pass(_ evaluation: inout Evaluation) {
    var (id, call, opened) = (evaluation.id, evaluation.call, evaluation.opened)
    var (openedBy, isExercise) = (evaluation.openedBy, evaluation.isExercise)
    var title = evaluation.title
    pass(&id)
    pass(&call)
    pass(&opened)
    pass(&openedBy)
    pass(&title)
    pass(&isExercise)
    var passed = Evaluation(
      id: id, call, called: title, by: openedBy, at: opened, isExercise: isExercise)
    (passed.institutions, passed.sheets) = (evaluation.institutions, evaluation.sheets)
    (passed.state, passed.since) = (evaluation.state, evaluation.since)
    passed.missing = evaluation.missing
    pass(&passed.institutions, "") { $0.pass(&$1) }
    pass(&passed.sheets, blank(.blank)) { $0.pass(&$1) { $0.pass(&$1) } }
    pass(&passed.state)
    pass(&passed.since)
    pass(&passed.missing, .body) { $0.pass(&$1) }
    evaluation = passed
  }

  private mutating func pass(_ call: inout Evaluation.Call) {
    pass(&call.host)
    pass(&call.subject)
    pass(&call.stage)
    pass(&call.cities)
    pass(&call.due)
  }

  private mutating func pass(_ subject: inout Evaluation.Case) {
    var matter: Matter?
    var from: Instant?
    var until = Instant.distantPast
    switch subject {
    case .matter(let found): matter = found
    case .drill: break
    case .period(let start, let end): (from, until) = (start, end)
    }
    pass(&matter, .incident(Incident.ID(""))) { $0.pass(&$1) }
    pass(&from)
    pass(&until)
    subject =
      matter.map { .matter($0) } ?? from.map { .period(from: $0, to: until) } ?? .drill
  }

  private mutating func pass(_ evaluator: inout Evaluation.Evaluator) {
    var city: City.ID?
    var institution: String?
    switch evaluator {
    case .city(let found): city = found
    case .body: break
    case .thirdParty(let name): institution = name
    }
    pass(&city)
    pass(&institution)
    evaluator = city.map { .city($0) } ?? institution.map { .thirdParty($0) } ?? .body
  }

  private mutating func pass(_ sheet: inout EvaluationSheet) {
    pass(&sheet.evaluator)
    pass(&sheet.city)
    pass(&sheet.lines, .init(.cost, .notObserved)) { archive, line in
      archive.pass(&line.criterion)
      archive.pass(&line.mark)
    }
  }

  private mutating func pass(_ mark: inout EvaluationSheet.Mark) {
    var (score, rating): (Int?, EvaluationSheet.Rating?) = (nil, nil)
    switch mark {
    case .score(let found, _): score = found
    case .rating(let found, _): rating = found
    case .notObserved: break
    }
    var evidence = mark.evidence
    pass(&score, 0) { $0.pass(&$1) }
    pass(&rating, .unable) { $0.pass(&$1) }
    pass(&evidence)
    mark =
      score.map { .score($0, evidence: evidence) }
      ?? rating.map { .rating($0, evidence: evidence) } ?? .notObserved
  }

  fileprivate mutating func pass(_ lesson: inout Lesson) {
    var (id, plan, raised, isExercise) = (lesson.id, lesson.plan, lesson.raised, lesson.isExercise)
    pass(&id)
    pass(&plan.owner)
    pass(&plan.text)
    pass(&plan.due)
    pass(&plan.evaluation)
    pass(&plan.criterion, .cost) { $0.pass(&$1) }
    pass(&plan.evidence)
    pass(&raised)
    pass(&isExercise)
    var passed = Lesson(id: id, plan, at: raised, isExercise: isExercise)
    (passed.state, passed.since) = (lesson.state, lesson.since)
    (passed.work, passed.check, passed.dropped) = (lesson.work, lesson.check, lesson.dropped)
    (passed.reminded, passed.fellDue) = (lesson.reminded, lesson.fellDue)
    pass(&passed.state)
    pass(&passed.since)
    pass(&passed.work, blank(Lesson.Work("", evidence: []))) {
      $0.pass(&$1) { archive, work in
        archive.pass(&work.note)
        archive.pass(&work.evidence)
      }
    }
    pass(&passed.check, blank(Lesson.Check(by: .body, ""))) {
      $0.pass(&$1) { archive, check in
        archive.pass(&check.host)
        archive.pass(&check.note)
      }
    }
    pass(&passed.dropped)
    pass(&passed.reminded)
    pass(&passed.fellDue)
    lesson = passed
  }

  fileprivate mutating func pass(_ fact: inout CaseFact) {
    var (entry, at, kind, city) = (fact.entry, fact.at, fact.kind, fact.city)
    var (got, whole, isLate, isStruck) = (fact.got, fact.of, fact.isLate, fact.isStruck)
    pass(&entry)
    pass(&at)
    pass(&kind)
    pass(&city)
    pass(&got)
    pass(&whole)
    pass(&isLate)
    pass(&isStruck)
    fact = CaseFact(kind, of: city, got, of: whole, isLate: isLate, at: at, entry: entry)
    fact.isStruck = isStruck
  }
}

extension Evaluation {
  /// Nothing, to be read over.
  fileprivate static let blank = Evaluation(
    id: ID(""), Call(by: .body, of: .drill, .after, due: .distantPast), by: .program,
    at: .distantPast, isExercise: false)
}

extension EvaluationSheet {
  fileprivate static let blank = EvaluationSheet(by: .body, of: nil, [])
}

extension Lesson {
  fileprivate static let blank = Lesson(
    id: ID(""), Plan(of: City.ID(""), "", due: .distantPast, evidence: []), at: .distantPast,
    isExercise: false)
}

extension CaseFact {
  fileprivate static let blank = CaseFact(
    .sent, of: nil, 0, of: 0, isLate: false, at: .distantPast, entry: 0)
}
