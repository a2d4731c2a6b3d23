import Console
import Domain
import Terminal
import Testing

extension Sitting {
  static let evaluation = Evaluation.ID("REG-E1")

  /// A desk over a flood that three cities have to do with and that is evaluated: Nanjing, which
  /// leads, finds itself good, an institute and the body less so; Zhenjiang has not judged itself.
  /// A fire in Nanjing is dealt with by units of two cities, and a lesson waits.
  static func overEvaluation(
    _ language: Language = .en, role: Role = .coordinator,
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> Sitting {
    var sitting = try Sitting.overTrust(language, role: role, size: size)
    let flood = try #require(sitting.picture.standingHazards.first)
    let due = sitting.desk.now.advanced(by: .hours(4))
    try sitting.publish(
      .evaluation(.open(.init(by: .body, of: .matter(.hazard(flood.id)), .during, due: due))))
    try sitting.publish(
      .evaluation(.invite(evaluation, institution: "应急评估研究所 institute of evaluation")))
    let last = sitting.picture.sequence
    for (evaluator, city, score) in [
      (Evaluation.Evaluator.city(nanjing), nanjing, 92), (.body, nanjing, 74),
      (.thirdParty("应急评估研究所 institute of evaluation"), nanjing, 61),
      (.city(nanjing), changzhou, 40), (.city(changzhou), changzhou, 70),
    ] {
      let lines = Criterion.ofCities.enumerated().map { place, criterion in
        EvaluationSheet.Line(
          criterion,
          criterion == .cost
            ? .notObserved : .score(max(0, score - 3 * place), evidence: [last - place]))
      }
      try sitting.publish(
        .evaluation(.handIn(evaluation, EvaluationSheet(by: evaluator, of: city, lines))))
    }
    try sitting.publish(
      .evaluation(
        .raise(
          .init(
            of: changzhou, "明确求援答复的责任人 name who answers requests",
            due: sitting.desk.now.advanced(by: .hours(60)), after: evaluation, for: .cooperation,
            evidence: [last]))))
    sitting.wait(.minutes(20))
    return sitting
  }
}
