/// All that a picture holds of evaluations: what is open and the newest of what is not, and what
/// the record shows of each case.
package struct Evaluations: Sendable {
  package internal(set) var all: Registry<Evaluation.ID, Evaluation> = .init()
  package internal(set) var lessons: Registry<Lesson.ID, Lesson> = .init()
  /// What each city got for what it did, the newest last.
  package internal(set) var requitals: Registry<City.ID, [Dated<Requital>]> = .init()
  /// How much more one criterion counts than another, where a coordinator has said so; the first
  /// of each pair comes first in the list of criteria.
  package internal(set) var judgements: [CriterionPair: Double] = [:]
  /// What the record shows of each incident and hazard, by its name; of what belongs to none of
  /// them under `""`.
  package internal(set) var files: Registry<String, CaseFile> = .init()
  /// How many evaluations each host has opened, and how many lessons each city was given, by its
  /// letters.
  var counts: Registry<String, Int> = .init()
  var lessonCounts: Registry<String, Int> = .init()
  var past = Retirement<Evaluation.ID>(capacity: 60)
  var pastLessons = Retirement<Lesson.ID>(capacity: 200)

  /// So many rewards and penalties of a city stay to be looked at; all stay on the record.
  static let mostRequitals = 20
}

extension Picture {
  /// An evaluation; nil where none is known under the name.
  package func evaluation(_ id: Evaluation.ID) -> Evaluation? { evaluations.all[id] }

  /// Evaluations that go on, the one that presses most first.
  package var standingEvaluations: [Evaluation] {
    evaluations.all.filter(\.isStanding).sorted { ($0.call.due, $0.id) < ($1.call.due, $1.id) }
  }

  /// Lessons that are not verified or dropped, the one that is due first before all others.
  package var standingLessons: [Lesson] {
    evaluations.lessons.filter { !$0.isOver }.sorted {
      ($0.plan.due, $0.id) < ($1.plan.due, $1.id)
    }
  }

  /// What the record shows of an incident or a hazard.
  package func file(of matter: Matter) -> CaseFile { evaluations.files[matter.name] ?? CaseFile() }

  /// The rewards and penalties of a city, the newest last.
  package func requitals(of city: City.ID) -> [Dated<Requital>] {
    evaluations.requitals[city] ?? []
  }
}
