import Testing

@testable import Domain

/// A desk whose clock over joint decisions is listened to, as a station does.
private struct WatchedDesk {
  var desk: AllianceDesk
  var watch: DecisionWatch
  /// How many entries the watch has taken in.
  private var noted: Int

  init(_ desk: AllianceDesk) {
    self.desk = desk
    watch = DecisionWatch(desk.desk.picture)
    noted = desk.desk.record.count
  }

  /// Does what the clock says until a minute; returns the cities whose alerts stand then.
  mutating func run(to minute: Int64) throws -> [City.ID] {
    note()
    let end = midnight.advanced(by: .minutes(minute))
    while let next = watch.next, next <= end {
      desk.desk.now = max(next, desk.now)
      for command in watch.due(at: desk.now, in: desk.desk.picture) {
        try desk.desk.take(command, by: .program)
      }
      note()
    }
    desk.desk.now = end
    return desk.desk.picture.alerts.sorted.filter {
      $0.isActive && $0.report.kind == EventKind.answerOverdue
    }.compactMap(\.report.city).sorted()
  }

  private mutating func note() {
    for entry in desk.desk.record[noted...] { watch.note(entry) }
    noted = desk.desk.record.count
  }
}

@Suite("The clocks of joint decisions")
struct DecisionWatchStories {
  private func watched() throws -> (WatchedDesk, JointDecision.ID) {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    return (WatchedDesk(desk), id)
  }

  @Test func theDeskOfEachLateCityIsToldUntilItAnswers() throws {
    var (clock, id) = try watched()
    #expect(try clock.run(to: 30).isEmpty, "the deadline itself is in time")
    #expect(try clock.run(to: 31) == [.wuxi, .shanghai].sorted())
    try clock.desk.take(.consent(id, by: .wuxi, note: ""))
    #expect(try clock.run(to: 35) == [.shanghai])
    #expect(try clock.run(to: 59) == [.shanghai])
    #expect(try clock.run(to: 61).isEmpty, "what is void is owed no more")
    #expect(try clock.desk.decision().state == .lapsed)
    #expect(clock.watch.next == nil)
  }

  @Test func aCounterProposalEndsWhatWasLateAndStartsTheClockAnew() throws {
    var (clock, id) = try watched()
    #expect(try clock.run(to: 40).count == 2)
    try clock.desk.take(clock.desk.counter(id, by: .shanghai, within: .minutes(20)))
    #expect(try clock.run(to: 60).isEmpty)
    #expect(try clock.run(to: 61) == [.wuxi, .suzhou].sorted())
    #expect(try clock.run(to: 80).isEmpty)
    #expect(try clock.desk.decision().state == .lapsed)
  }

  /// A station that is started again tells nobody twice and forgets nobody.
  @Test func aRestartGoesOnWhereItWas() throws {
    var (clock, id) = try watched()
    #expect(try clock.run(to: 40).count == 2)
    var again = WatchedDesk(clock.desk)
    let before = again.desk.desk.record.count
    #expect(try again.run(to: 45).count == 2)
    #expect(again.desk.desk.record.count == before)
    try again.desk.take(.consent(id, by: .wuxi, note: ""))
    try again.desk.take(.consent(id, by: .shanghai, note: ""))
    var third = WatchedDesk(again.desk)
    #expect(try third.run(to: 46).isEmpty)
  }

  @Test func onlyItsOwnReportsAreRead() {
    func notice(_ source: String, _ identifier: String) -> AnswerNotice? {
      AnswerNotice(ReportKey(source: source, identifier: identifier, sent: midnight))
    }
    #expect(notice(ReportKey.clocks, "answer|SUZ-D1|320200|5")?.decision == "SUZ-D1")
    #expect(notice("ops@suzhou", "answer|SUZ-D1|320200|5") == nil)
    #expect(notice(ReportKey.clocks, "answer|SUZ-D1|320200") == nil)
    #expect(notice(ReportKey.clocks, "answer|SUZ-D1|320200|soon") == nil)
    #expect(notice(ReportKey.clocks, "report|SUZ-D1|320200|5") == nil)
  }
}
