import Testing

@testable import Domain

/// What each act on the record shows of a city's word, and what it owes until then.
@Suite struct TrustRecordStories {
  /// An incident of Suzhou with three dead that is over but for its last report.
  private func recovered() throws -> (Desk, Incident.ID) {
    var desk = Desk()
    let id = try desk.openIncident()
    try desk.take(.govern(.incident(id), .assess(Losses(dead: 3))))
    try desk.take(.incident(id, .dismiss(reason: "another desk's")))
    return (desk, id)
  }

  private func outcome(_ picture: Picture, _ city: City.ID) throws -> Fulfilment.Outcome {
    let cause = try #require(picture.trust(in: city).causes.first)
    return cause.fulfilment.outcome
  }

  private func kinds(_ picture: Picture, _ city: City.ID) -> [CommitmentKind] {
    picture.openCommitments.filter { $0.city == city }.map(\.kind)
  }

  // MARK: Deciding together

  @Test func whoAnswersTheTermsInTimeKeepsItsWordAndWhoIsLateHalf() throws {
    var alliance = try AllianceDesk()
    let id = try alliance.propose()
    #expect(kinds(alliance.desk.picture, .shanghai) == [.answer])
    alliance.wait(.minutes(30))
    try alliance.take(.consent(id, by: .shanghai, note: ""))
    #expect(try outcome(alliance.desk.picture, .shanghai) == .kept, "the deadline is in time")
    alliance.wait(.minutes(1))
    try alliance.take(.refuse(id, by: .wuxi, reason: "r"))
    #expect(try outcome(alliance.desk.picture, .wuxi) == .late)
    let cause = try #require(alliance.desk.picture.trust(in: .wuxi).breaches.first)
    #expect(cause.breach == .slow && cause.subject == "SUZ-D1" && cause.toward == .suzhou)
    #expect(alliance.desk.picture.trust(in: .suzhou).ended == 0, "its own terms ask it nothing")
    #expect(alliance.desk.picture.openCommitments.isEmpty)
  }

  @Test func whoCountersHasAnsweredAndAllOthersAreAskedAnew() throws {
    var alliance = try AllianceDesk()
    let id = try alliance.propose()
    try alliance.take(alliance.counter(id, by: .wuxi))
    #expect(try outcome(alliance.desk.picture, .wuxi) == .kept)
    #expect(kinds(alliance.desk.picture, .suzhou) == [.answer])
    #expect(kinds(alliance.desk.picture, .wuxi).isEmpty)
  }

  @Test func whoNeverAnswersDidNotJoinInOnceItLapses() throws {
    var alliance = try AllianceDesk()
    let id = try alliance.propose()
    try alliance.take(.consent(id, by: .shanghai, note: ""))
    alliance.wait(.minutes(60))
    try alliance.take(.lapse(id), by: .program)
    let cause = try #require(alliance.desk.picture.trust(in: .wuxi).breaches.first)
    #expect(cause.breach == .absent && cause.fulfilment.outcome == .broken)
    #expect(alliance.desk.picture.trust(in: .shanghai).breaches.isEmpty)
  }

  @Test func whoIsInvitedComesOrSaysWhyNot() throws {
    var alliance = try AllianceDesk()
    let id = try alliance.callMeeting()
    #expect(kinds(alliance.desk.picture, .wuxi) == [.meeting])
    try alliance.take(.meeting(id, .begin))
    try alliance.take(.meeting(id, .join(.shanghai)))
    try alliance.take(.meeting(id, .write("t")))
    var excused = alliance
    try excused.take(.meeting(id, .excuse(.wuxi, reason: "short of people")))
    for meeting in [alliance, excused] {
      var meeting = meeting
      try meeting.take(.meeting(id, .close))
      #expect(try outcome(meeting.desk.picture, .shanghai) == .kept)
    }
    try excused.take(.meeting(id, .close))
    #expect(excused.desk.picture.trust(in: .wuxi).ended == 0)
    try alliance.take(.meeting(id, .close))
    #expect(alliance.desk.picture.trust(in: .wuxi).breaches.first?.breach == .absent)
  }

  // MARK: Alerts, the lead, duties, reports

  @Test func anUrgentAlertIsTakenOrBecomesTheSupervisorsMatter() throws {
    var desk = Desk()
    let taken = try desk.receive(flood("a", .open, .extreme))
    let left = try desk.receive(flood("b", .open, .severe))
    #expect(kinds(desk.picture, .suzhou) == [.acknowledgement, .acknowledgement])
    try desk.acknowledge(taken)
    #expect(try outcome(desk.picture, .suzhou) == .kept)
    desk.now = try #require(try desk.alert(left).escalates)
    try desk.take(.alert(left, .escalate), by: .program)
    #expect(try outcome(desk.picture, .suzhou) == .late)
    #expect(kinds(desk.picture, .suzhou).isEmpty)
    try desk.take(.alert(left, .acknowledge(occurrence: 1)))
    #expect(desk.picture.trust(in: .suzhou).ended == 2, "late is late once")
  }

  /// A run without a station's clocks counted everything as taken in time.
  @Test func lateIsLateThoughNobodyToldTheSupervisor() throws {
    for (wait, expected) in [(Duration.zero, Fulfilment.Outcome.kept), (.seconds(1), .late)] {
      var desk = Desk()
      let id = try desk.receive(flood("a", .open, .extreme))
      desk.now = try #require(try desk.alert(id).escalates).advanced(by: wait)
      try desk.acknowledge(id)
      #expect(try outcome(desk.picture, .suzhou) == expected)
    }
  }

  @Test func theLeadIsAnsweredWithinTheHour() throws {
    for (minutes, expected) in [(60, Fulfilment.Outcome.kept), (61, .late)] {
      var desk = Desk()
      let id = try desk.openIncident()
      try desk.take(
        .govern(.incident(id), .proposeLead(to: .shanghai, reason: "r")), by: .chief)
      #expect(kinds(desk.picture, .shanghai) == [.lead])
      desk.wait(.minutes(Int64(minutes)))
      try desk.take(.govern(.incident(id), .refuseLead(reason: "r")), by: .chief)
      #expect(try outcome(desk.picture, .shanghai) == expected)
      #expect(kinds(desk.picture, .shanghai).isEmpty)
    }
  }

  @Test func aDutyIsTickedOffByItsTime() throws {
    for (minutes, expected) in [(30, Fulfilment.Outcome.kept), (31, .late)] {
      var desk = Desk()
      let id = try desk.openIncident()
      let due = desk.now.advanced(by: .minutes(30))
      desk.wait(.minutes(Int64(minutes)))
      try desk.take(
        .govern(
          .incident(id), .tickOff(DutyID("cordon", of: .suzhou), note: "done", due: due)))
      #expect(try outcome(desk.picture, .suzhou) == expected)
      #expect(desk.picture.trust(in: .suzhou).causes.first?.subject == "\(id) cordon")
    }
  }

  @Test func aFinalReportThatLacksSomethingIsHalfOfOne() throws {
    var (desk, id) = try recovered()
    func report(_ stage: FiledReport.Stage, lacking: String?) -> Command {
      var report = FiledReport(stage, to: .province, by: .written)
      report.lacking = lacking
      return .govern(.incident(id), .report(report))
    }
    try desk.take(report(.initial, lacking: "the cause"))
    #expect(try outcome(desk.picture, .suzhou) == .kept, "a pre-report may lack what is unknown")
    try desk.take(report(.final, lacking: "the cause"))
    let cause = try #require(desk.picture.trust(in: .suzhou).causes.first)
    #expect(cause.fulfilment.outcome == .partial && cause.breach == .incompleteReport)
  }

  @Test func aTollThatRisesAfterTheFinalReportIsForAPersonToJudge() throws {
    var (desk, id) = try recovered()
    let matter = Matter.incident(id)
    try desk.take(.govern(matter, .report(FiledReport(.initial, to: .province, by: .written))))
    try desk.take(.govern(matter, .report(FiledReport(.final, to: .province, by: .written))))
    let before = desk.picture.trust(in: .suzhou)
    try desk.take(.govern(matter, .assess(Losses(dead: 5))))
    var trust = desk.picture.trust(in: .suzhou)
    let cause = try #require(trust.breaches.last)
    #expect(cause.breach == .concealed && cause.isSuspicion && cause.isOpen)
    #expect(trust.score == before.score && trust.ended == before.ended, "nothing is said yet")
    try desk.take(.trust(.suzhou, .contest(cause.id, reason: "found later")), by: .chief)
    var dismissed = desk
    try desk.take(.trust(.suzhou, .rule(cause.id, .upheld, reason: "r")), by: .body)
    trust = desk.picture.trust(in: .suzhou)
    #expect(trust.score < before.score && trust.outcomes[.broken] == 1)
    try dismissed.take(.trust(.suzhou, .rule(cause.id, .dismissed, reason: "r")), by: .body)
    #expect(dismissed.picture.trust(in: .suzhou).score == before.score)
    #expect(dismissed.picture.trust(in: .suzhou).ended == before.ended)
  }

  // MARK: Aid

  @Test func eachSideOwesWhatIsItsTurn() throws {
    let owed: [(AidState, [CommitmentKind], [CommitmentKind])] = [
      (.draft, [], []), (.requested, [.answer], []), (.offered, [], []),
      (.accepted, [.delivery], []), (.committed, [.delivery], []), (.mobilising, [.delivery], []),
      (.arrived, [], [.giveBack]), (.extensionRequested, [], [.giveBack]),
      (.returnRequested, [], [.giveBack]), (.released, [], []), (.returned, [], []),
      (.claimed, [], [.payment]), (.settled, [], []), (.declined, [], []), (.cancelled, [], []),
    ]
    for (state, lender, requester) in owed {
      var desk = Desk(region: aidRegion)
      try desk.take(.aid(.draft(sandbags())))
      try desk.lead(to: state)
      #expect(kinds(desk.picture, .shanghai) == lender, "\(state)")
      #expect(kinds(desk.picture, .suzhou) == requester, "\(state)")
    }
  }

  @Test func whatWasAgreedBeforehandIsNoAnswer() throws {
    var desk = Desk(region: aidRegion)
    let id = try desk.openIncident()
    try desk.takeWithRules(.dispatch([assignment("SHA-F01")], to: id))
    let trust = desk.picture.trust(in: .shanghai)
    #expect(!desk.picture.openAid.isEmpty && trust.ended == 0)
    #expect(kinds(desk.picture, .shanghai) == [.delivery])
  }
}
