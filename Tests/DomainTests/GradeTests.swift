import Testing

@testable import Domain

/// The tables of grades at each of their steps: the number itself counts to the graver side.
@Suite struct GradeTests {
  /// A kind of event, a measure, an amount, and the grade that follows.
  private static let rows: [(String, LossMeasure, Int, Grade)] = [
    ("road-accident", .dead, 0, .fourth), ("road-accident", .dead, 2, .fourth),
    ("road-accident", .dead, 3, .third), ("road-accident", .dead, 9, .third),
    ("road-accident", .dead, 10, .second), ("road-accident", .dead, 29, .second),
    ("road-accident", .dead, 30, .first),
    ("road-accident", .injured, 9, .fourth), ("road-accident", .injured, 10, .third),
    ("road-accident", .injured, 49, .third), ("road-accident", .injured, 50, .second),
    ("road-accident", .injured, 99, .second), ("road-accident", .injured, 100, .first),
    ("road-accident", .directLoss, 9_999_999, .fourth),
    ("road-accident", .directLoss, 10_000_000, .third),
    ("road-accident", .directLoss, 49_999_999, .third),
    ("road-accident", .directLoss, 50_000_000, .second),
    ("road-accident", .directLoss, 99_999_999, .second),
    ("road-accident", .directLoss, 100_000_000, .first),
    ("road-accident", .moved, 1_000_000, .fourth), ("road-accident", .waterStop, 3, .fourth),
    ("water-pollution", .dead, 0, .fourth), ("water-pollution", .dead, 1, .third),
    ("water-pollution", .dead, 2, .third), ("water-pollution", .dead, 3, .second),
    ("water-pollution", .dead, 9, .second), ("water-pollution", .dead, 10, .first),
    ("water-pollution", .injured, 9, .fourth), ("water-pollution", .injured, 10, .third),
    ("water-pollution", .injured, 49, .third), ("water-pollution", .injured, 50, .second),
    ("water-pollution", .injured, 99, .second), ("water-pollution", .injured, 100, .first),
    ("water-pollution", .moved, 4_999, .fourth), ("water-pollution", .moved, 5_000, .third),
    ("water-pollution", .moved, 9_999, .third), ("water-pollution", .moved, 10_000, .second),
    ("water-pollution", .moved, 49_999, .second), ("water-pollution", .moved, 50_000, .first),
    ("water-pollution", .directLoss, 4_999_999, .fourth),
    ("water-pollution", .directLoss, 5_000_000, .third),
    ("water-pollution", .directLoss, 19_999_999, .third),
    ("water-pollution", .directLoss, 20_000_000, .second),
    ("water-pollution", .directLoss, 99_999_999, .second),
    ("water-pollution", .directLoss, 100_000_000, .first),
    ("water-pollution", .waterStop, 0, .fourth), ("water-pollution", .waterStop, 1, .third),
    ("water-pollution", .waterStop, 2, .second), ("water-pollution", .waterStop, 3, .first),
    // Where both tables apply the graver one counts.
    ("chemical-leak", .dead, 10, .first), ("chemical-leak", .moved, 5_000, .third),
  ]

  @Test func eachStepTakesItsNumberIn() {
    for (kind, measure, amount, grade) in Self.rows {
      let finding = GradeFinding(losses(measure, amount), kind: kind, of: .accident)
      #expect(finding?.grade == grade, "\(kind): \(measure) \(amount)")
    }
  }

  private func losses(_ measure: LossMeasure, _ amount: Int) -> Losses {
    switch measure {
    case .dead: Losses(dead: amount)
    case .injured: Losses(injured: amount)
    case .moved: Losses(moved: amount)
    case .directLoss: Losses(directLoss: amount)
    case .waterStop: Losses(waterStop: Losses.WaterStop(rawValue: amount))
    }
  }

  @Test func otherClassesHaveNoTable() {
    for emergencyClass in EmergencyClass.allCases where emergencyClass != .accident {
      #expect(GradeFinding(Losses(dead: 99), kind: "river-flood", of: emergencyClass) == nil)
    }
  }

  @Test func theGravestMeasureDecides() {
    let losses = Losses(dead: 1, injured: 60, directLoss: 1_000)
    let finding = GradeFinding(losses, kind: "building-fire", of: .accident)
    #expect(finding?.grade == .second && finding?.step?.measure == .injured)
  }
}
