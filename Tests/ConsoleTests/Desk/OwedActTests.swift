import Console
import Domain
import Statutes
import Terminal
import Testing

/// Lessons, notices and signatures among what must be done now.
@Suite struct OwedActTests {
  private func row(
    _ sitting: Sitting, _ fits: (PendingAct) -> Bool
  ) -> Obligation? {
    sitting.desk.obligations.first { row in
      if case .act(let act) = row { fits(act) } else { false }
    }
  }

  /// Puts the cursor of the duties on a row.
  private func point(_ sitting: inout Sitting, to row: Obligation) throws {
    try sitting.press("gr")
    for _ in sitting.desk.obligations {
      if sitting.desk.currentObligation?.id == row.id { return }
      try sitting.press("j")
    }
    Issue.record("the row is not reached")
  }

  @Test(arguments: Language.allCases)
  func aLateLessonIsARowAndOpensItsPage(language: Language) throws {
    var sitting = try Sitting.overEvaluation(language)
    let lesson = try #require(sitting.picture.standingLessons.first)
    #expect(row(sitting) { $0.subject == .lesson(lesson.id) } == nil, "it is due in days")
    sitting.wait(.hours(61))
    let row = try #require(row(sitting) { $0.subject == .lesson(lesson.id) })
    #expect(row.isLate(at: sitting.desk.now))
    try point(&sitting, to: row)
    #expect(sitting.screen.contains(lesson.id.rawValue))
    try sitting.press("Enter")
    #expect(sitting.desk.screen == .evaluation)
    #expect(sitting.desk.evaluation.depth == .lessons)
    #expect(sitting.desk.evaluation.lessonCursor.item == lesson.id)
    #expect(sitting.screen.contains(lesson.id.rawValue))
  }

  @Test func aNoticeThatIsNotAcknowledgedOpensAmongNotices() throws {
    var sitting = try Sitting.overTrust(.en)
    let flood = try #require(sitting.picture.standingHazards.first)
    try sitting.publish(
      .communicate(
        .send(
          .init(
            of: .hazard(flood.id), from: .city(Sitting.nanjing), to: [Sitting.changzhou],
            .confidential, "crest"))))
    let row = try #require(row(sitting) { $0.city == Sitting.changzhou })
    try point(&sitting, to: row)
    #expect(sitting.screen.contains("acknowledge the notice"))
    try sitting.press("Enter")
    #expect(sitting.desk.screen == .notices)
    #expect(sitting.screen.contains("crest"))
  }
}
