import Testing

@testable import Domain

@Suite("What cities decide together, from a proposal to consent or refusal")
struct DecisionStories {
  @Test func aProposalIsCounteredAndAgreed() throws {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    #expect(try desk.decision().parties == [.suzhou, .shanghai, .wuxi])
    #expect(try desk.decision().awaited == [.shanghai, .wuxi], "who wrote it consents by that")
    desk.wait(.minutes(5))
    try desk.take(.consent(id, by: .wuxi, note: "from ten on"))
    desk.wait(.minutes(5))
    try desk.take(desk.counter(id, by: .shanghai))
    let countered = try desk.decision()
    #expect(countered.state == .open)
    #expect(countered.awaited == [.suzhou, .wuxi], "a consent to other terms counts no more")
    #expect(countered.round.terms.text == "close it by half")
    #expect(countered.round.answerBy == desk.now.advanced(by: .minutes(20)), "the clock is new")
    #expect(countered.rounds[0].reply(of: .wuxi)?.act.answer == .consented("from ten on"))
    try desk.take(.consent(id, by: .suzhou, note: ""))
    #expect(try desk.decision().state == .open)
    desk.wait(.minutes(1))
    try desk.take(.consent(id, by: .wuxi, note: ""))
    let agreed = try desk.decision()
    #expect(agreed.state == .agreed && agreed.since == desk.now && agreed.awaited.isEmpty)
    #expect(desk.desk.picture.openDecisions.isEmpty)
    #expect(desk.desk.picture.decisions(about: AllianceDesk.matter).map(\.id) == [id])
  }

  @Test func oneRefusalWithItsReasonRefusesTheWholeOnceAllHaveAnswered() throws {
    for refusesFirst in [true, false] {
      var desk = try AllianceDesk()
      let id = try desk.propose()
      let refuse = AllianceCommand.refuse(id, by: .shanghai, reason: "no pumps")
      let consent = AllianceCommand.consent(id, by: .wuxi, note: "")
      try desk.take(refusesFirst ? refuse : consent)
      #expect(try desk.decision().state == .open, "the others are heard too")
      try desk.take(refusesFirst ? consent : refuse)
      let decision = try desk.decision()
      #expect(decision.state == .refused)
      #expect(decision.round.reply(of: .shanghai)?.act.answer == .refused("no pumps"))
      #expect(decision.round.reply(of: .shanghai)?.by == .body)
    }
  }

  @Test func theBodyProposesAndEveryCityAnswers() throws {
    var desk = try AllianceDesk()
    let id = try desk.propose(by: .body)
    #expect(id == "REG-D1")
    #expect(try desk.decision(id).awaited == [.suzhou, .shanghai, .wuxi])
    for city in [City.ID.suzhou, .shanghai, .wuxi] {
      try desk.take(.consent(id, by: city, note: ""), by: .chief)
    }
    #expect(try desk.decision(id).state == .agreed)
    #expect(try desk.propose(by: .body) == "REG-D2", "no name is given twice")
    #expect(try desk.propose() == "SUZ-D1")
    #expect(desk.desk.picture.decisions(about: AllianceDesk.matter).map(\.id).count == 3)
  }

  @Test func lateIsLateFromTheMomentAfterTheDeadlineAndItLapsesAsLongAfterIt() throws {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    desk.wait(.minutes(30))
    #expect(try desk.decision().late(at: desk.now).isEmpty, "the deadline itself is in time")
    desk.wait(.milliseconds(1))
    #expect(try desk.decision().late(at: desk.now) == [.shanghai, .wuxi])
    try desk.take(.consent(id, by: .wuxi, note: ""))
    #expect(try desk.decision().late(at: desk.now) == [.shanghai], "a late answer is an answer")
    let lapses = try desk.decision().round.lapses
    #expect(lapses == midnight.advanced(by: .minutes(60)))
    desk.desk.now = lapses.advanced(by: .milliseconds(-1))
    #expect(desk.refusal(of: .lapse(id), by: .program) == .stillRuns(id, until: lapses))
    desk.desk.now = lapses
    try desk.take(.lapse(id), by: .program)
    #expect(try desk.decision().state == .lapsed)
  }

  @Test func onlyWhoProposedWithdrawsAndSaysWhy() throws {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    for other in [Proposer.city(.shanghai), .body] {
      #expect(desk.refusal(of: .withdraw(id, by: other, reason: "r")) == .notItsProposer(id))
    }
    let wordless = AllianceCommand.withdraw(id, by: .city(.suzhou), reason: " ")
    #expect(desk.desk.refusal(of: .alliance(wordless), by: .body) == .reasonMissing)
    try desk.take(desk.counter(id, by: .shanghai))
    try desk.take(.withdraw(id, by: .city(.suzhou), reason: "it rains no more"))
    #expect(try desk.decision().state == .withdrawn, "also once it was countered")
  }

  // MARK: Refused

  @Test func onlyWhomItConcernsProposesAndOnlyWhatConcernsOthers() throws {
    let desk = try AllianceDesk()
    #expect(
      desk.desk.refusal(of: .alliance(desk.proposal(by: .city("000000"))), by: .body)
        == .unknownCity("000000"))
    var alone = Desk(region: aidRegion)
    let events = try alone.take(.reportIncident(fireReport()))
    guard case .incident(let id, _)? = events.first else { throw DeskProblem.noIncident(events) }
    let matter = Matter.incident(id)
    let soon = alone.now.advanced(by: .minutes(30))
    func refusal(_ proposer: Proposer) -> Rejection? {
      alone.refusal(
        of: .alliance(.propose(matter, by: proposer, .init("t"), answerBy: soon)), by: .body)
    }
    #expect(refusal(.city(.wuxi)) == .alliance(.hasNoPart(.wuxi, matter)))
    #expect(refusal(.city(.suzhou)) == .alliance(.nobodyElseAffected(matter)))
    #expect(refusal(.body) == .alliance(.nobodyElseAffected(matter)))
    #expect(
      alone.refusal(
        of: .alliance(.propose(.hazard("SUZ-H9"), by: .body, .init("t"), answerBy: soon)), by: .body
      )
        == .unknownHazard("SUZ-H9"))
  }

  @Test func whatIsOverIsDecidedNoMore() throws {
    var desk = try AllianceDesk()
    try desk.desk.take(.hazard(.flood, .end(reason: "fallen")))
    #expect(
      desk.desk.refusal(of: .alliance(desk.proposal()), by: .body)
        == .governance(.isOver(AllianceDesk.matter)))
  }

  @Test func termsSaySomethingAndTheDeadlineLiesAheadWithinAWeek() throws {
    var desk = try AllianceDesk()
    #expect(
      desk.desk.refusal(of: .alliance(desk.proposal(.init(" "))), by: .body) == .reasonMissing)
    let week = Picture.longestDecision
    for within in [Duration.zero, .seconds(-1), week + .milliseconds(1)] {
      #expect(desk.refusal(of: desk.proposal(within: within)) == .deadlineOutOfRange(longest: week))
    }
    let id = try desk.propose()
    #expect(
      desk.refusal(of: desk.counter(id, by: .wuxi, within: .zero))
        == .deadlineOutOfRange(longest: week))
    #expect(
      desk.desk.refusal(of: .alliance(desk.counter(id, by: .wuxi, .init(""))), by: .body)
        == .reasonMissing)
    #expect(
      desk.desk.refusal(of: .alliance(.refuse(id, by: .wuxi, reason: "\n")), by: .body)
        == .reasonMissing)
    try desk.take(desk.proposal(within: week))
  }

  @Test func eachCityAnswersOnceAndOnlyPartiesDo() throws {
    var desk = try AllianceDesk()
    var events = try desk.desk.take(.reportIncident(fireReport()))
    guard case .incident(let incident, _)? = events.first else {
      throw DeskProblem.noIncident(events)
    }
    let unit = assignment("SHA-F01")
    try desk.desk.take(.dispatch([unit], to: incident))
    events = try desk.take(
      .propose(
        .incident(incident), by: .city(.suzhou), .init("share the foam"),
        answerBy: desk.now.advanced(by: .minutes(30))))
    #expect(try desk.decision("SUZ-D1").parties == [.suzhou, .shanghai])
    #expect(
      desk.refusal(of: .consent("SUZ-D1", by: .wuxi, note: "")) == .isNoParty("SUZ-D1", .wuxi))
    let id = try desk.propose()
    try desk.take(.consent(id, by: .wuxi, note: ""))
    let again = AllianceRejection.answeredAlready(id, .wuxi)
    #expect(desk.refusal(of: .consent(id, by: .wuxi, note: "")) == again)
    #expect(desk.refusal(of: .refuse(id, by: .wuxi, reason: "r")) == again)
    #expect(desk.refusal(of: desk.counter(id, by: .wuxi)) == again)
    #expect(
      desk.refusal(of: .consent(id, by: .suzhou, note: "")) == .answeredAlready(id, .suzhou),
      "it wrote the terms")
  }

  @Test func afterEightRoundsTheyMeetInstead() throws {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    for round in 2...Picture.mostRounds {
      let terms = JointDecision.Terms("round \(round)")
      try desk.take(desk.counter(id, by: round.isMultiple(of: 2) ? .shanghai : .suzhou, terms))
    }
    #expect(
      desk.refusal(of: desk.counter(id, by: .wuxi))
        == .tooManyRounds(id, most: Picture.mostRounds))
    try desk.take(.consent(id, by: .wuxi, note: ""))
  }

  // MARK: Who spoke

  @Test func thePersonWhoSpeaksForACityDoesSoInThisDecisionOnly() throws {
    var desk = try AllianceDesk()
    let id = try desk.propose(by: .body)
    #expect(try desk.decision(id).spokenFor.isEmpty, "the body is no city")
    try desk.take(.consent(id, by: .wuxi, note: ""), by: Actor(name: "desk", role: .system))
    try desk.take(desk.counter(id, by: .shanghai), by: .chief)
    try desk.take(.consent(id, by: .suzhou, note: ""), by: .chief)
    #expect(try desk.decision(id).spokenFor == [.shanghai, .suzhou])
    #expect(!desk.desk.picture.isStaffed(.shanghai), "nothing else of the city is taken in hand")
  }

  @Test func whatIsOverLeavesInTimeAndNamesGoOn() throws {
    var desk = try AllianceDesk()
    for _ in 1...450 {
      let id = try desk.propose()
      try desk.take(.withdraw(id, by: .city(.suzhou), reason: "r"))
    }
    #expect((100...250).contains(desk.desk.picture.decisions.count))
    #expect(desk.desk.picture.decisions["SUZ-D1"] == nil)
    #expect(
      desk.refusal(of: .consent("SUZ-D1", by: .wuxi, note: "")) == .unknownDecision("SUZ-D1"))
    #expect(try desk.propose() == "SUZ-D451")
  }

  @Test func anArchiveHoldsItAll() throws {
    var desk = try AllianceDesk()
    let terms = JointDecision.Terms("lead away", aim: JointAim(.moved, [.init(.suzhou, 900)]))
    let id = try desk.propose(by: .city(.suzhou), terms)
    try desk.take(.refuse(id, by: .wuxi, reason: "no buses"), by: .chief)
    #expect(desk.refusal(of: desk.counter(id, by: .shanghai, terms)) == .changesNothing(id))
    let other = JointDecision.Terms("half", aim: terms.aim)
    try desk.take(desk.counter(id, by: .shanghai, other))
    try desk.propose(by: .body)
    let meeting = try desk.callMeeting()
    try desk.take(.meeting(meeting, .begin))
    try desk.take(.meeting(meeting, .join(.wuxi)))
    try desk.take(.meeting(meeting, .excuse(.shanghai, reason: "short of people")))
    try desk.take(.meeting(meeting, .write("half by ten")))
    let picture = desk.desk.picture
    let read = try #require(
      Picture(region: aidRegion, at: midnight, archive: picture.archive))
    #expect(read.decisions.sorted == picture.decisions.sorted)
    #expect(read.meetings.sorted == picture.meetings.sorted)
    #expect(read.archive == picture.archive)
    desk.desk.picture = read
    #expect(try desk.propose() == "SUZ-D2", "counts go on")
    #expect(try desk.callMeeting() == "SUZ-M2")
  }
}
