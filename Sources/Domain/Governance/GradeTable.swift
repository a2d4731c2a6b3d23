/// The tables by which losses are graded, as data. In both texts 以上 ("and more") includes the
/// number and 以下 ("fewer than") does not, so that each step is a least amount.
package enum GradeTable: String, CaseIterable, Hashable, Sendable {
  /// Regulation on the reporting and investigation of production safety accidents (State Council
  /// decree 493, 2007), art. 3.
  case productionSafety
  /// Measures for reporting on environmental emergencies (Ministry of Environmental Protection
  /// decree 17, 2011), annex.
  case environment

  /// One step: from so much of a measure on the grade is at least so grave.
  package struct Step: Hashable, Sendable {
    package let measure: LossMeasure
    package let least: Int
    package let grade: Grade
  }

  /// The steps, the gravest first; what reaches none is Ⅳ.
  package var steps: [Step] {
    switch self {
    case .productionSafety:
      Self.steps([
        (.dead, 30, 10, 3), (.injured, 100, 50, 10),
        (.directLoss, 100_000_000, 50_000_000, 10_000_000),
      ])
    case .environment:
      // Of deaths the annex asks for three and more at Ⅱ, and counts fewer than three as Ⅲ.
      Self.steps([
        (.dead, 10, 3, 1), (.injured, 100, 50, 10), (.moved, 50_000, 10_000, 5_000),
        (.directLoss, 100_000_000, 20_000_000, 5_000_000),
        (
          .waterStop, Losses.WaterStop.prefecture.rawValue, Losses.WaterStop.county.rawValue,
          Losses.WaterStop.township.rawValue
        ),
      ])
    }
  }

  private static func steps(
    _ rows: [(measure: LossMeasure, first: Int, second: Int, third: Int)]
  ) -> [Step] {
    rows.map { Step(measure: $0.measure, least: $0.first, grade: .first) }
      + rows.map { Step(measure: $0.measure, least: $0.second, grade: .second) }
      + rows.map { Step(measure: $0.measure, least: $0.third, grade: .third) }
  }

  /// The tables that a kind of event is graded by; none where an officer must rule.
  package static func tables(for kind: String, of emergencyClass: EmergencyClass) -> [GradeTable] {
    guard emergencyClass == .accident else { return [] }
    if kind == "water-pollution" { return [.environment] }
    return pollutants.contains(kind) ? [.productionSafety, .environment] : [.productionSafety]
  }

  /// What is an accident at work and fouls air or water besides: the graver table counts.
  private static let pollutants: Set = [
    "chemical-leak", "gas-leak", "factory-fire", "ship-collision",
  ]

  /// The grade of losses, and the step that was reached; no step for what reaches none.
  package func finding(for losses: Losses) -> GradeFinding {
    let step = steps.first { step in
      losses.amount(of: step.measure).map { $0 >= step.least } ?? false
    }
    return GradeFinding(table: self, step: step)
  }
}

/// What a table says of losses.
package struct GradeFinding: Hashable, Sendable {
  package let table: GradeTable
  /// The step that was reached; nil where none was.
  package let step: GradeTable.Step?

  package var grade: Grade { step?.grade ?? .fourth }

  /// What the tables for a kind of event say: the graver one's finding; nil where there is no
  /// table.
  package init?(_ losses: Losses, kind: String, of emergencyClass: EmergencyClass) {
    let findings = GradeTable.tables(for: kind, of: emergencyClass).map { $0.finding(for: losses) }
    guard let gravest = findings.min(by: { $0.grade.isGraver(than: $1.grade) }) else { return nil }
    self = gravest
  }

  init(table: GradeTable, step: GradeTable.Step?) {
    self.table = table
    self.step = step
  }
}
