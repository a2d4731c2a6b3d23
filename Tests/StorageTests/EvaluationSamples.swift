import Domain

/// One entry and more for every kind of event about evaluations, and every word of it.
enum EvaluationSamples {
  static let stages: [Evaluation.Stage] = [.before, .during, .after]
  static let ratings: [EvaluationSheet.Rating] = [.performed, .some, .major, .unable]
  static let states: [EvaluationState] = [.open, .complete]
  static let requitals: [Requital.Kind] = [
    .commendation, .priority, .criticism, .training, .suspension,
  ]

  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")
  private static let id = Evaluation.ID(rawValue: "REG-E1")
  private static let lesson = Lesson.ID(rawValue: "SUZ-L1")
  private static let due = Instant(milliseconds: 1_790_000_000_123)

  private static let cases: [Evaluation.Case] = [
    .matter(.incident(Incident.ID(rawValue: "SUZ-I1"))),
    .matter(.hazard(Hazard.ID(rawValue: "SUZ-H1"))), .drill,
  ]

  private static let marks: [EvaluationSheet.Mark] =
    [.score(85, evidence: [12, 15]), .notObserved]
    + ratings.map { .rating($0, evidence: [12]) }

  private static let sheets: [EvaluationSheet] = [
    EvaluationSheet(
      by: .city(suzhou), of: suzhou, zip(Criterion.ofCities, marks).map { .init($0, $1) }),
    EvaluationSheet(by: .body, of: nil, zip(Criterion.ofResponse, marks).map { .init($0, $1) }),
    EvaluationSheet(by: .thirdParty("河海大学"), of: wuxi, []),
  ]

  /// Whether the sheets name every criterion.
  static var hasEveryCriterion: Bool {
    Set(sheets.flatMap(\.lines).map(\.criterion)) == Set(Criterion.allCases)
  }

  static let events: [Event] = (opened + judged + lessons).map { .evaluation($0) } + later

  private static let opened: [EvaluationEvent] =
    zip(cases, stages).map { subject, stage in
      .opened(id, .init(by: .body, of: subject, stage, cities: [suzhou, wuxi], due: due))
    } + [
      .opened(
        id,
        .init(
          by: .city(suzhou), of: .period(from: Instant(milliseconds: 1), to: due), .after,
          cities: [suzhou], due: due)),
      .invited(id, institution: "河海大学"),
    ]

  private static let judged: [EvaluationEvent] =
    sheets.map { .handedIn(id, $0, to: .open) }
    + [
      .handedIn(id, sheets[2], to: .complete),
      .closed(id, missing: [.city(wuxi), .body, .thirdParty("河海大学")]),
      .closed(id, missing: []), .withdrawn(id, reason: "重复启动"),
    ]
    + zip(Criterion.ofCities, Criterion.ofCities.dropFirst()).compactMap { first, second in
      CriterionPair(first, second).map { .judged($0, ratio: 2.5, reason: "先救人") }
    }
    + requitals.map { .requited(suzhou, Requital($0, reason: "及时", after: id)) }
    + [.requited(suzhou, Requital(.training, reason: "pumps"))]

  private static let lessons: [EvaluationEvent] = [
    .lesson(
      lesson,
      .raised(
        .init(
          of: suzhou, "演练闸门", due: due, after: id, for: .timeliness, evidence: [12, 15]))),
    .lesson(lesson, .raised(.init(of: suzhou, "rehearse", due: due, evidence: [12]))),
    .lesson(lesson, .finished(.init("已演练", evidence: [20]))),
    .lesson(lesson, .verified(.init(by: .body, "现场核查"))),
    .lesson(lesson, .sentBack(.init(by: .city(wuxi), "not yet"))),
    .lesson(lesson, .dropped(reason: "并入他项")),
    .lesson(lesson, .reminded), .lesson(lesson, .fellDue),
  ]

  private static let later: [Event] = zip(1..., TrustSamples.laterKinds).map { place, kind in
    .trust(suzhou, .contested(.init(place, kind), reason: "汛期顺延"))
  }
}
