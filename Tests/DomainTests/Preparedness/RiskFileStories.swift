import Testing

@testable import Domain

@Suite("The file on a risk")
struct RiskFileStories {
  private let plan = PlanUse(
    "river", version: 2, name: LocalizedName(inAll: "River plan"), reason: "it fits")

  private func incident(
    _ desk: inout Desk
  ) throws -> (id: Incident.ID, matter: Matter) {
    let id = try desk.openIncident(by: .feed)
    return (id, .incident(id))
  }

  @Test func theRecordCarriesAnIncidentThroughItsStages() throws {
    var desk = Desk(region: aidRegion.with(.superior))
    let (id, matter) = try incident(&desk)
    #expect(desk.picture.riskFiles[matter]?.stage == .identify)
    desk.wait(.minutes(2))
    try desk.take(.incident(id, .verify))
    desk.wait(.minutes(3))
    try desk.take(.dispatch([assignment("SUZ-F01")], to: id))
    #expect(desk.picture.riskFiles[matter]?.stage == .treat)
    let file = try #require(desk.picture.riskFiles[matter])
    #expect(file.length(of: .identify, at: desk.now) == .minutes(2))
    #expect(file.length(of: .assess, at: desk.now) == .minutes(3))
    #expect(file.length(of: .monitor, at: desk.now) == nil)
    #expect(file.moves.map(\.stage) == [.identify, .assess, .treat])
    let shown = file.moves.map { desk.record[$0.entry - 1].event }
    #expect(shown.last == .incident(id, .activated), "each cites its entry")
  }

  @Test(arguments: RiskStage.allCases, RiskStage.allCases)
  func everyEdgeOfTheRailIsTakenOrRefused(from: RiskStage, to: RiskStage) throws {
    var desk = Desk(region: aidRegion.with(.superior))
    let (_, matter) = try incident(&desk)
    func move(_ stage: RiskStage) -> Command {
      .prepare(.risk(matter, .move(to: stage, reason: "r")))
    }
    for stage in RiskStage.allCases.dropFirst().prefix(from.place) {
      try desk.take(move(stage), by: .chief)
    }
    let trigger: RiskTrigger = to.place > from.place ? .advance : .goBack
    guard RiskStageTable.allows(from, trigger, to) else {
      #expect(
        desk.refusal(of: move(to), by: .chief)
          == .preparedness(.stageCannot(trigger, from: from, to: to)))
      return
    }
    try desk.take(move(to), by: .chief)
    #expect(desk.picture.riskFiles[matter]?.stage == to)
    #expect(desk.picture.riskFiles[matter]?.moves.last?.reason == "r")
  }

  @Test(arguments: PlanState.allCases, PlanTrigger.allCases)
  func everyEdgeOfAPlanIsTakenOrRefused(state: PlanState, trigger: PlanTrigger) throws {
    var desk = Desk(region: aidRegion.with(.superior))
    let (_, matter) = try incident(&desk)
    if state == .on { try desk.take(.prepare(.plan(matter, .activate(plan))), by: .chief) }
    let command = Command.prepare(
      .plan(matter, trigger == .activate ? .activate(plan) : .stop("river", reason: "over")))
    guard let next = PlanTable.next(from: state, on: trigger) else {
      #expect(
        desk.refusal(of: command, by: .chief) == .preparedness(.planCannot(trigger, in: state)))
      return
    }
    try desk.take(command, by: .chief)
    #expect((desk.picture.riskFiles[matter]?.active("river") == nil) == (next == .off))
  }

  @Test func nothingIsDoneAboutWhatIsOver() throws {
    var desk = Desk(region: aidRegion.with(.superior))
    let (id, matter) = try incident(&desk)
    try desk.take(.incident(id, .dismiss(reason: "false alarm")))
    let over = Rejection.governance(.isOver(matter))
    #expect(
      desk.refusal(of: .prepare(.plan(matter, .activate(plan))), by: .chief) == over)
    #expect(
      desk.refusal(of: .prepare(.risk(matter, .move(to: .assess, reason: "r"))), by: .chief)
        == over)
  }

  @Test func theArchiveHoldsIt() throws {
    var desk = Desk(region: aidRegion.with(.superior))
    let (id, matter) = try incident(&desk)
    try desk.take(.incident(id, .verify))
    try desk.take(.prepare(.plan(matter, .activate(plan))), by: .chief)
    try desk.take(.prepare(.plan(matter, .stop("river", reason: "over"))), by: .chief)
    try desk.take(.prepare(.risk(matter, .reroute(to: .publicHealth, reason: "r"))), by: .body)
    let read = try #require(
      Picture(region: desk.picture.region, at: midnight, archive: desk.picture.archive))
    #expect(read.riskFiles[matter] == desk.picture.riskFiles[matter])
    #expect(read.riskTally == desk.picture.riskTally)
  }
}

/// One story for each row of the reference's table of governance that this concept is about.
@Suite("Governance, row by row: what is prepared")
struct PreparednessRowStories {
  /// What the program proposes to leave to the superior authority.
  private func escalations(_ desk: Desk) -> [Reminder.Subject] {
    desk.picture.reminders(at: desk.now).map(\.subject).filter {
      if case .escalation = $0 { true } else { false }
    }
  }

  @Test("Risk beyond a jurisdiction: flagged once a forecast reaches two cities, the time measured")
  func flagged() throws {
    var desk = Desk(region: aidRegion.with(.superior))
    try desk.take(.declareHazard(floodReport()))
    let matter = Matter.hazard(.flood)
    #expect(desk.picture.riskFiles[matter]?.crossed == nil)
    let begun = try #require(desk.picture.riskFiles[matter]?.observed)
    desk.wait(.minutes(12))
    try desk.take(
      .hazard(.flood, .issue(forecast(issued: desk.now, [prospect(.suzhou)]))), by: .program)
    #expect(desk.picture.riskFiles[matter]?.crossed == nil, "one city only")
    desk.wait(.minutes(10))
    try desk.take(
      .hazard(.flood, .issue(forecast(issued: desk.now, [prospect(.shanghai)]))), by: .program)
    #expect(desk.picture.riskFiles[matter]?.timeToCross == begun.duration(to: desk.now))
    #expect(desk.picture.riskTally.crossed == 1)
    #expect(desk.picture.responsibility(for: matter)?.isCrossCity == true)
    #expect(desk.picture.crossingShares(of: matter).map(\.city).contains(.shanghai))
  }

  @Test("Organisation: the category picks the office, two give co-signers, wrong ones are counted")
  func routed() throws {
    var desk = Desk(region: aidRegion.with(.superior))
    let id = try desk.openIncident()
    let matter = Matter.incident(id)
    let own = try desk.incident(id).report.emergencyClass
    #expect(desk.picture.routing(of: matter)?.lead.emergencyClass == own)
    #expect(desk.picture.riskTally.routed == 1)
    let other = try #require(EmergencyClass.allCases.first { $0 != own })
    try desk.take(.prepare(.risk(matter, .reroute(to: other, reason: "it is one"))), by: .body)
    let routing = try #require(desk.picture.routing(of: matter))
    #expect(routing.lead.emergencyClass == other)
    #expect(routing.coSigners.map(\.emergencyClass) == [own])
    #expect(desk.picture.riskTally.misrouted == 1)
    #expect(
      desk.refusal(of: .prepare(.risk(matter, .reroute(to: other, reason: "r"))), by: .body)
        == .preparedness(.officeLeadsAlready(other)))
    try desk.take(.prepare(.risk(matter, .reroute(to: own, reason: "back"))), by: .body)
    #expect(desk.picture.riskTally.misrouted == 1, "each matter once")
    let nobody = Desk(region: aidRegion)
    #expect(nobody.picture.riskTally.routed == 0)
  }

  @Test(
    "Body's duties: agreements, plans, programme and meetings, stages logged, escalation proposed")
  func body() throws {
    var desk = Desk(region: aidRegion.with(.peers))
    let id = try desk.openIncident(by: .feed)
    let matter = Matter.incident(id)
    try desk.take(.incident(id, .verify))
    #expect(escalations(desk).isEmpty)
    try desk.take(.govern(matter, .assess(Losses(dead: 10))))
    #expect(escalations(desk) == [.escalation(matter, .grade(.second))])
    try desk.take(
      .alliance(.intervention(matter, .propose(.grade, reason: "beyond us"))), by: .chief)
    #expect(escalations(desk).isEmpty, "somebody has proposed it")
    #expect(desk.picture.riskFiles[matter]?.stage == .assess)
    #expect(
      desk.picture.reminders(at: desk.now).map(\.id).contains("agreement|east|1|30"),
      "it ends in ten days")
  }

  @Test(
    "Body's duties: escalation is proposed for a shortfall once all who were asked have answered")
  func shortfall() throws {
    var desk = Desk(region: aidRegion.with(.peers))
    let id = try desk.openIncident()
    let matter = Matter.incident(id)
    try desk.take(.aid(.draft(engines(3, for: id, from: [.init(.shanghai, 2)]))))
    try desk.pass(AidMessage(.send))
    #expect(escalations(desk).isEmpty, "it is being asked for")
    try desk.pass(AidMessage(.decline, text: "none to spare"))
    #expect(escalations(desk) == [.escalation(matter, .shortfall(["SUZ-R1"]))])
  }
}
