import Domain
import Statutes
import Testing

/// Which elements of the law a report is found to lack.
@Suite struct CompletenessTests {
  private func lacking(
    _ stage: FiledReport.Stage, _ desk: Desk, _ id: Incident.ID
  ) throws -> [ReportElement] {
    let incident = try #require(desk.picture.incidents[id])
    return desk.statutes.withFacts(
      FiledReport(stage, to: .province, by: .written), on: incident, in: desk.picture,
      at: desk.now
    ).without
  }

  @Test func aFollowUpWithoutAGradeLacksTheNatureAndAFirstReportDoesNot() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    #expect(try !lacking(.initial, desk, id).contains(.nature))
    #expect(try lacking(.followUp, desk, id).contains(.nature))
    #expect(try lacking(.final, desk, id).contains(.nature))
    try desk.grade(id, .third)
    #expect(try !lacking(.followUp, desk, id).contains(.nature))
  }

  @Test func aLastReportSaysHowManyWereHurt() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open()
    try desk.govern(id, .assess(Losses(directLoss: 60_000_000)))
    #expect(try !lacking(.followUp, desk, id).contains(.losses))
    #expect(try lacking(.final, desk, id).contains(.losses))
    try desk.govern(id, .assess(Losses(dead: 0, injured: 0, directLoss: 60_000_000)))
    #expect(try !lacking(.final, desk, id).contains(.losses))
  }

  @Test func theTrendIsAskedForWhereAHazardIsBehindIt() throws {
    var desk = Desk(at: "2026-07-01T10:00")
    let id = try desk.open(Hazard.Kind.plume.eventKind)
    try desk.grade(id, .third)
    #expect(try !lacking(.followUp, desk, id).contains(.trend), "nothing spreads")
    try desk.take(
      .declareHazard(Hazard.Report(kind: .plume, origin: Desk.wuxi, since: desk.now)))
    let incident = try #require(desk.picture.incidents[id])
    try #require(desk.picture.hazard(behind: incident) != nil)
    #expect(try lacking(.followUp, desk, id).contains(.trend), "no forecast has been issued")
    #expect(try !lacking(.initial, desk, id).contains(.trend))
  }
}
