import Domain
import Statutes
import Testing

/// What cities owe besides reports, duties and answers stands among what they must do now.
@Suite struct PendingActTests {
  private func acts(_ desk: Desk, of city: City.ID? = nil) -> [PendingAct] {
    desk.statutes.obligations(in: desk.picture, at: desk.now, of: city).compactMap { row in
      if case .act(let act) = row { act } else { nil }
    }
  }

  private func raised(due wait: Duration, _ desk: inout Desk) throws -> Lesson.ID {
    _ = try desk.open()
    try desk.take(
      .evaluation(
        .raise(
          .init(of: Desk.wuxi, "name who answers", due: desk.now.advanced(by: wait), evidence: [1]))
      ))
    return try #require(desk.picture.standingLessons.first?.id)
  }

  @Test func aLessonThatPressesOrIsLateIsARowWithItsSlack() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try raised(due: .hours(100), &desk)
    let due = desk.now.advanced(by: .hours(100))
    #expect(acts(desk).isEmpty, "its owner has ninety hours before it is reminded")
    desk.wait(.hours(90))
    let act = try #require(acts(desk).first)
    #expect(act.subject == .lesson(id) && act.city == Desk.wuxi && act.due == due)
    #expect(acts(desk, of: Desk.suzhou).isEmpty)
    #expect(acts(desk, of: Desk.wuxi).count == 1)
    let row = Obligation.act(act)
    #expect(row.matter == nil && row.subject == id.rawValue && !row.isDone)
    #expect(!row.isLate(at: due))
    #expect(row.isLate(at: due.advanced(by: .milliseconds(1))))
    desk.wait(.hours(11))
    #expect(acts(desk).count == 1, "a late one stays until it is done")
    try desk.take(.evaluation(.lesson(id, .finish(.init("done", evidence: [1])))))
    #expect(acts(desk).isEmpty)
  }

  @Test func aNoticeIsOwedUntilItIsAcknowledged() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let incident = try desk.open()
    try desk.take(
      .communicate(
        .send(
          .init(
            of: .incident(incident), from: .city(Desk.wuxi), to: [Desk.suzhou], .confidential,
            "gas"))))
    let act = try #require(acts(desk).first)
    #expect(act.city == Desk.suzhou && act.matter == .incident(incident))
    #expect(act.due == desk.now.advanced(by: .minutes(15)))
    guard case .notice(let id) = act.subject else { throw Desk.NoIncident() }
    let brief = desk.statutes.brief(of: .body, in: desk.picture, at: desk.now)
    #expect(brief.items(.notice).count == 1, "a brief tells of it once, as a notice")
    #expect(!brief.items(.obligation).contains { $0.subject.contains(id.rawValue) })
    try desk.take(.communicate(.notice(id, .read(Desk.suzhou))))
    #expect(acts(desk).count == 1, "what is only read is still owed")
    try desk.take(.communicate(.notice(id, .acknowledge(Desk.suzhou, note: ""))))
    #expect(acts(desk).isEmpty)
  }

  @Test func aSignatureIsOwedByEachThatHasNotAnswered() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let terms = try #require(
      desk.picture.region.aid.agreements.first { $0.parties.count >= 2 })
    var draft = AgreementDraft(amending: terms)
    draft.until = desk.now.advanced(by: .hours(24 * 300))
    draft.from = desk.now
    let signBy = desk.now.advanced(by: .hours(48))
    try desk.take(.prepare(.agreement(.draft(draft, by: .city(terms.parties[0]), signBy: signBy))))
    let owed = acts(desk)
    #expect(owed.map(\.city) == Array(terms.parties.dropFirst()))
    #expect(owed.allSatisfy { $0.due == signBy })
    #expect(
      owed.first?.subject == .signature(terms.id, version: terms.version + 1))
    let all = desk.statutes.openCommitments(in: desk.picture, at: desk.now)
    #expect(
      all.count { $0.kind == .signature } == owed.count, "each is one promise, and no two")
  }
}
