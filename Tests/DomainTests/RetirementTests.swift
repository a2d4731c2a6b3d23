import Testing

@testable import Domain

@Suite("What is over leaves the picture, in time")
struct RetirementTests {
  /// Raises an alert, takes it and ends it.
  private func run(_ desk: inout Desk, _ identifier: String, sent: Int64 = 0) throws {
    let id = try desk.receive(flood(identifier, sent: sent))
    try desk.acknowledge(id)
    try desk.receive(flood(identifier, sent: sent + 1, .close))
  }

  @Test func endedAlertsStayAWhileAndThenGo() throws {
    var desk = Desk()
    for number in 1...1000 { try run(&desk, "F\(number)") }
    #expect((400...600).contains(desk.picture.alerts.count))
    #expect(desk.picture.alerts["SUZ-A1"] == nil)
    #expect(desk.picture.alerts["SUZ-A1000"] != nil)
    #expect(desk.picture.tallies[.suzhou]?.standingCount == 0)
  }

  @Test func namesOfWhatHasLeftAreForgotten() throws {
    var desk = Desk()
    for number in 1...2000 { try run(&desk, "F\(number)") }
    #expect(desk.picture.identities.count == desk.picture.alerts.count)
  }

  @Test func aReportThatComesAgainAfterItsAlertHasLeftBringsNothingBack() throws {
    var desk = Desk()
    for number in 1...1000 { try run(&desk, "F\(number)") }
    let old = flood("F1")
    #expect(desk.refusal(of: .takeReport(old), by: .feed) == .duplicateReport(old.key))
  }

  @Test func theOldestLeaveByTheHalfAndWhatCameAgainStays() {
    var retirement = Retirement<Int>(capacity: 4)
    var left: [[Int]] = []
    for number in [1, 2, 3, 1, 5, 6, 7] { left.append(retirement.add(number)) }
    #expect(left == [[], [], [], [], [], [], [2, 3]])
    #expect(retirement.items == [1, 5, 6, 7])
  }

  @Test func standingAlertsNeverLeave() throws {
    var desk = Desk()
    let first = try desk.receive(flood("STAYS"))
    for number in 1...1000 { try run(&desk, "F\(number)") }
    #expect(try desk.alert(first).isActive)
  }

  @Test func anAlertThatEndedAgainStaysAsLongAsAnyOther() throws {
    var desk = Desk()
    try run(&desk, "BACK")
    for number in 1...590 { try run(&desk, "F\(number)") }
    try run(&desk, "BACK", sent: 5)
    for number in 591...620 { try run(&desk, "F\(number)") }
    #expect(desk.picture.alerts["SUZ-A1"] != nil)
  }

  @Test func namesAreNotGivenTwice() throws {
    var desk = Desk()
    for number in 1...700 { try run(&desk, "F\(number)") }
    #expect(try desk.receive(flood("NEW")) == "SUZ-A701")
  }

  @Test func closedIncidentsGoToo() throws {
    var desk = Desk()
    for _ in 1...500 {
      let id = try desk.openIncident()
      try desk.take(.incident(id, .dismiss(reason: "nothing")))
    }
    #expect((200...300).contains(desk.picture.incidents.count))
    #expect(desk.picture.total.openIncidents == 0)
  }
}
