import Domain
import Statutes
import Testing

/// Reports that the record fills in.
@Suite struct DraftTests {
  @Test func allElementsStandInOrderAndWhatIsNotKnownIsNamed() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    try desk.govern(id, .assess(Losses(dead: 0, injured: 12)))
    let incident = try #require(desk.picture.incidents[id])
    #expect(desk.statutes.dueStage(of: incident, in: desk.picture) == .initial)
    let draft = desk.statutes.draft(.initial, on: incident, in: desk.picture, at: desk.now)
    #expect(draft.parts.map(\.element) == ReportDraft.Element.allCases)
    #expect(draft.missing == [.cause, .scope, .trend, .requests])
    #expect(draft.unknownLosses == [.moved, .directLoss, .waterStop])
    #expect(draft.isPreReport)
    #expect(draft.grade == .third)
    let losses = try #require(draft.parts.first { $0.element == .losses })
    #expect(losses.facts == [.loss(.dead, 0), .loss(.injured, 12)])
  }

  @Test func afterTheFirstReportFollowUpsAreCounted() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    try desk.grade(id, .second)
    try desk.report(id)
    try desk.report(id, .followUp)
    let incident = try #require(desk.picture.incidents[id])
    #expect(desk.statutes.dueStage(of: incident, in: desk.picture) == .followUp)
    let draft = desk.statutes.draft(.followUp, on: incident, in: desk.picture, at: desk.now)
    #expect(draft.number == 2)
  }
}
