import Console
import Domain
import Terminal
import Testing

@Suite struct EscalationTests {
  @Test func `what nobody takes in twice its time is the supervisor's matter`() throws {
    var sitting = try Sitting(mode: .live, size: Size(columns: 200, rows: 60))
    let alert = try sitting.raise("SUZ", .extreme)
    let escalates = try #require(sitting.picture.alerts[alert]?.escalates)
    #expect(sitting.picture.alerts[alert]?.annunciated.duration(to: escalates) == .minutes(4))
    sitting.wait(.seconds(239))
    #expect(!sitting.screen.contains("SUPERVISOR"))
    sitting.wait(.seconds(2))
    #expect(sitting.screen.contains("SUPERVISOR: 1 not taken"))
    #expect(sitting.screen.contains("for the supervisor since"))
    try sitting.press("a")
    #expect(!sitting.screen.contains("SUPERVISOR"))
  }

  @Test func `the detail says how an alert ended, and on what evidence`() throws {
    var sitting = try Sitting(mode: .live, size: Size(columns: 160, rows: 50))
    let alert = try sitting.raise("SUZ", .extreme, identifier: "first")
    let report = try #require(sitting.picture.alerts[alert]?.report)
    var end = report
    end.key = ReportKey(
      source: report.key.source, identifier: "the-end", sent: sitting.wall.advanced(by: .seconds(9))
    )
    end.operation = .close
    end.references = [report.key]
    try sitting.publish(.takeReport(end))
    sitting.run("alert")
    #expect(sitting.screen.contains("by its source: the-end"))
  }
}
