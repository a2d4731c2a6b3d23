import Testing

@testable import Domain

/// How a matter is graded, reported, led and told of.
@Suite struct GovernanceStories {
  private func desk() throws -> (Desk, Incident.ID) {
    var desk = Desk()
    let id = try desk.openIncident()
    return (desk, id)
  }

  private func refusal(
    _ desk: Desk, _ matter: Matter, _ command: GovernanceCommand
  ) -> Rejection? {
    desk.refusal(of: .govern(matter, command), by: coordinator)
  }

  private let coordinator = Actor(name: "zhao", role: .coordinator)

  // MARK: Grade

  @Test func theTableGradesAndTheRecordSaysByWhat() throws {
    var (desk, id) = try desk()
    try desk.take(.govern(.incident(id), .assess(Losses(dead: 3))))
    let last = try #require(desk.picture.governance(of: .incident(id)).assessments.last)
    #expect(last.act.grade == .third)
    #expect(last.act.basis == .table(.productionSafety, .dead))
    #expect(last.by == .officer && last.at == desk.now)
  }

  @Test func theDeadNeverSilentlyGrowFewer() throws {
    var (desk, id) = try desk()
    let matter = Matter.incident(id)
    try desk.take(.govern(matter, .assess(Losses(dead: 3, injured: 5))))
    #expect(
      refusal(desk, matter, .assess(Losses(dead: 2, injured: 5)))
        == .governance(.correctionMissing(.dead, from: 3, to: 2)))
    #expect(
      refusal(desk, matter, .assess(Losses(injured: 5), correction: "  "))
        == .governance(.correctionMissing(.dead, from: 3, to: 0)))
    try desk.take(.govern(matter, .assess(Losses(dead: 2, injured: 5), correction: "one alive")))
    #expect(desk.picture.governance(of: matter).assessments.last?.act.correction == "one alive")
  }

  @Test func anOfficerRulesWhereThereIsNoTableAndOnlyGraverWhereThereIs() throws {
    var (desk, id) = try desk()
    let matter = Matter.incident(id)
    let light = GovernanceCommand.Ruling(.fourth, reason: "small")
    #expect(
      refusal(desk, matter, .assess(Losses(dead: 3), ruling: light))
        == .governance(.belowTheTable(ruled: .fourth, table: .third)))
    let grave = GovernanceCommand.Ruling(.first, reason: "a school")
    try desk.take(.govern(matter, .assess(Losses(dead: 3), ruling: grave)))
    #expect(desk.picture.governance(of: matter).grade == .first)
    var report = fireReport()
    report.emergencyClass = .naturalDisaster
    let events = try desk.take(.reportIncident(report))
    guard case .incident(let flood, _)? = events.first else { throw DeskProblem.noIncident(events) }
    #expect(
      refusal(desk, .incident(flood), .assess(Losses())) == .governance(.rulingMissing(flood)))
    let unsaid = GovernanceCommand.Ruling(.second, reason: " ")
    #expect(refusal(desk, .incident(flood), .assess(Losses(), ruling: unsaid)) == .reasonMissing)
    #expect(
      refusal(desk, matter, .assess(Losses(dead: -1))) == .governance(.lossesMakeNoSense))
    #expect(
      refusal(desk, matter, .assess(Losses(dead: 3), ruling: grave))
        == .governance(.nothingNew(id)))
  }

  // MARK: Reports

  @Test func reportsComeInTheirOrder() throws {
    var (desk, id) = try desk()
    let matter = Matter.incident(id)
    func report(
      _ stage: FiledReport.Stage, by means: FiledReport.Means = .phone, lacking: String? = nil
    ) -> GovernanceCommand {
      .report(FiledReport(stage, to: .province, by: means, lacking: lacking))
    }
    #expect(refusal(desk, matter, report(.initial)) == .governance(.notGraded(id)))
    try desk.take(.govern(matter, .assess(Losses(dead: 1))))
    #expect(refusal(desk, matter, report(.followUp)) == .governance(.initialMissing(.province)))
    #expect(refusal(desk, matter, report(.initial, lacking: " ")) == .reasonMissing)
    try desk.take(.govern(matter, report(.initial, lacking: "cause")))
    try desk.take(.govern(matter, report(.initial)))
    #expect(
      refusal(desk, matter, report(.initial)) == .governance(.initialStands(.province, .phone)))
    try desk.take(.govern(matter, report(.initial, by: .written)))
    try desk.take(.govern(matter, report(.followUp)))
    try desk.take(.govern(matter, report(.followUp)))
    let numbers = desk.picture.governance(of: matter).reports(.followUp, to: .province)
    #expect(numbers.map(\.act.number) == [1, 2])
    #expect(
      refusal(desk, matter, report(.final)) == .governance(.notRecovered(id, .verified)))
    try desk.take(.incident(id, .dismiss(reason: "a drill of the mill")))
    try desk.take(.govern(matter, report(.final)))
    #expect(refusal(desk, matter, report(.followUp)) == .governance(.finalStands(.province)))
    try desk.take(.govern(matter, report(.correction)))
  }

  @Test func whatIsNotVerifiedIsNotReported() throws {
    var (desk, id) = (Desk(), Incident.ID("SUZ-I1"))
    id = try desk.openIncident(by: .feed)
    let matter = Matter.incident(id)
    #expect(
      refusal(desk, matter, .report(FiledReport(.initial, to: .province, by: .phone)))
        == .governance(.notVerified(id)))
  }

  @Test func aHazardIsNeitherGradedNorReportedOn() throws {
    var desk = Desk()
    let events = try desk.take(.declareHazard(floodReport()))
    guard case .hazard(let id, _)? = events.first else { return }
    let matter = Matter.hazard(id)
    #expect(refusal(desk, matter, .assess(Losses())) == .governance(.onlyIncidents(matter)))
    try desk.take(.govern(matter, .tell([.shanghai])))
    #expect(
      refusal(desk, matter, .tell([.shanghai])) == .governance(.toldAlready(.shanghai)))
    #expect(refusal(desk, matter, .tell([])) == .governance(.noCityChosen))
    #expect(refusal(desk, matter, .tell(["000000"])) == .unknownCity("000000"))
  }

  @Test func whatIsNotThereIsNotGoverned() {
    let desk = Desk()
    #expect(
      refusal(desk, .incident("SUZ-I9"), .consentToLead) == .unknownIncident("SUZ-I9"))
    #expect(refusal(desk, .hazard("SUZ-H9"), .consentToLead) == .unknownHazard("SUZ-H9"))
  }

  // MARK: Lead

  /// Where each trigger leads from each state; `.` is refused.
  private static let table = """
    from    propose consent refuse  withdraw assign
    settled offered .       .       .        settled
    offered .       settled settled settled  settled
    """

  @Test func eachTriggerLeadsWhereTheTableSaysOrIsRefused() throws {
    let lines = Self.table.split(separator: "\n").map { $0.split(separator: " ") }
    let triggers = lines[0].dropFirst().compactMap { LeadTrigger(rawValue: String($0)) }
    #expect(triggers == LeadTrigger.allCases)
    #expect(lines.count == LeadState.allCases.count + 1)
    for line in lines.dropFirst() {
      let state = try #require(LeadState(rawValue: String(line[0])))
      for (trigger, cell) in zip(triggers, line.dropFirst()) {
        try check(state, trigger, leadsTo: LeadState(rawValue: String(cell)))
      }
    }
  }

  private func check(
    _ state: LeadState, _ trigger: LeadTrigger, leadsTo next: LeadState?
  ) throws {
    var (desk, id) = try desk()
    let matter = Matter.incident(id)
    if state == .offered {
      try desk.take(
        .govern(matter, .proposeLead(to: .shanghai, reason: "r")), by: coordinator)
    }
    let before = desk.picture.governance(of: matter)
    guard let next else {
      #expect(
        refusal(desk, matter, command(trigger)) == .governance(.leadCannot(trigger, in: state)))
      return
    }
    try desk.take(.govern(matter, command(trigger)), by: coordinator)
    let record = desk.picture.governance(of: matter)
    #expect(record.leadState == next && before.leadState == state)
    let leader = desk.picture.responsibility(for: matter)?.lead.city
    let moves = trigger == .consent || trigger == .assign
    #expect(leader == (moves ? .shanghai : .suzhou), "\(state) by \(trigger)")
  }

  private func command(_ trigger: LeadTrigger) -> GovernanceCommand {
    switch trigger {
    case .propose: .proposeLead(to: .shanghai, reason: "downstream")
    case .consent: .consentToLead
    case .refuse: .refuseLead(reason: "no units")
    case .withdraw: .withdrawLead(reason: "over")
    case .assign: .assignLead(.shanghai, reason: "decided")
    }
  }

  @Test func theCityBeforeGoesOnToAssistAndRefusalsKeepTheirReasons() throws {
    var (desk, id) = try desk()
    let matter = Matter.incident(id)
    func take(_ command: GovernanceCommand) throws {
      try desk.take(.govern(matter, command), by: coordinator)
    }
    #expect(
      refusal(desk, matter, .proposeLead(to: .suzhou, reason: "r"))
        == .governance(.leadsAlready(.suzhou)))
    #expect(refusal(desk, matter, .proposeLead(to: .shanghai, reason: " ")) == .reasonMissing)
    try take(.proposeLead(to: .shanghai, reason: "r"))
    #expect(refusal(desk, matter, .refuseLead(reason: "")) == .reasonMissing)
    try take(.refuseLead(reason: "no units"))
    #expect(desk.picture.governance(of: matter).refusals.map(\.act.reason) == ["no units"])
    try take(.proposeLead(to: .shanghai, reason: "r"))
    try take(.consentToLead)
    let found = try #require(desk.picture.responsibility(for: matter))
    #expect(found.lead.city == .shanghai)
    #expect(found.assists.map(\.city) == [.suzhou])
    try desk.take(.incident(id, .dismiss(reason: "nothing")))
    #expect(
      refusal(desk, matter, .proposeLead(to: .suzhou, reason: "r"))
        == .governance(.isOver(matter)))
  }

  // MARK: Archive

  @Test func whatIsGovernedComesBackFromTheArchive() throws {
    var (desk, id) = try desk()
    let matter = Matter.incident(id)
    try desk.take(.govern(matter, .assess(Losses(dead: 3, waterStop: .county))))
    try desk.take(
      .govern(matter, .report(FiledReport(.initial, to: .state, by: .written, lacking: "why"))))
    try desk.take(.govern(matter, .tell([.shanghai])))
    try desk.take(
      .govern(matter, .tickOff(DutyID("help", of: .shanghai), note: "ready", due: desk.now)))
    try desk.take(.govern(matter, .proposeLead(to: .shanghai, reason: "r")), by: coordinator)
    try desk.take(.govern(matter, .refuseLead(reason: "no")), by: coordinator)
    try desk.take(.govern(matter, .assignLead(.shanghai, reason: "so")), by: coordinator)
    try desk.take(.govern(matter, .proposeLead(to: .suzhou, reason: "back")), by: coordinator)
    let archive = desk.picture.archive
    let read = try #require(Picture(region: smallRegion, at: midnight, archive: archive))
    #expect(read.governance(of: matter) == desk.picture.governance(of: matter))
    #expect(read.archive == archive)
  }
}
