import Testing

@testable import Domain

/// A region whose cities meet every month and hold a drill every year, and a desk of its body.
private struct ProgrammeDesk {
  static let rules = [
    ProgrammeRule(
      id: "talk", kind: .meeting, name: LocalizedName(inAll: "Talk"), period: .month,
      source: LocalizedName(inAll: "test")),
    ProgrammeRule(
      id: "drill", kind: .drill, name: LocalizedName(inAll: "Drill"), period: .year,
      source: LocalizedName(inAll: "test")),
  ]

  var desk = Desk(region: aidRegion.with(.superior, programme: rules))

  /// The record begins in the middle of March.
  init() throws {
    desk.now = day(75)
    try desk.take(.watch(.open(region: desk.picture.region.id, scenario: nil)))
  }

  var count: ProgrammeCount { desk.picture.programmeCount(of: 2026, at: desk.now) }

  func standing(_ id: ProgrammeEntry.ID) throws -> ProgrammeStanding {
    try #require(desk.picture.programmeEntry(id))
      .standing(at: desk.now, since: desk.picture.recordBegan(desk.now))
  }

  @discardableResult
  mutating func take(
    _ command: ProgrammeCommand, by actor: Actor = .body
  ) throws(Rejection) -> [Event] {
    try desk.take(.prepare(.programme(command)), by: actor)
  }

  func refusal(of command: ProgrammeCommand) -> PreparednessRejection? {
    guard
      case .preparedness(let reason)? = desk.refusal(
        of: .prepare(.programme(command)), by: .body)
    else { return nil }
    return reason
  }

  /// A meeting about no matter to which some of the cities come.
  mutating func meet(_ cities: [City.ID], about matter: Matter? = nil) throws {
    let call = Meeting.Call(
      by: .body, about: matter, "the month", invited: [.suzhou, .shanghai, .wuxi], at: desk.now)
    let events = try desk.take(.alliance(.callMeeting(call)), by: .body)
    guard case .alliance(.meeting(let id, _))? = events.first else { return }
    try desk.take(.alliance(.meeting(id, .begin)), by: .body)
    for city in cities { try desk.take(.alliance(.meeting(id, .join(city))), by: .body) }
    try desk.take(.alliance(.meeting(id, .write("gates"))), by: .body)
    try desk.take(.alliance(.meeting(id, .close)), by: .body)
  }
}

@Suite("The programme of the year")
struct ProgrammeStories {
  @Test func aYearHasTwelveMeetingsAndADrillAndKnowsNothingOfBeforeTheRecord() throws {
    let desk = try ProgrammeDesk()
    #expect(desk.desk.picture.programme(of: 2026).count == 13)
    #expect(desk.count[.beforeRecord] == 2, "January and February")
    #expect(desk.count[.planned] == 11)
    #expect(desk.desk.picture.nextDue(at: desk.desk.now)?.id == "talk/2026-03")
  }

  @Test func aMeetingWithMinutesAndAttendanceFulfilsItsMonth() throws {
    var desk = try ProgrammeDesk()
    try desk.meet([.suzhou, .shanghai])
    let held = try #require(desk.desk.picture.programmeEntry("talk/2026-03")?.holding?.act)
    #expect(held.attended == 2)
    #expect(held.invited == 3)
    #expect(held.evidence == .meeting("REG-M1"))
    #expect(try desk.standing("talk/2026-03") == .held)
  }

  @Test func oneOfASingleCityOrAboutAMatterFulfilsNothing() throws {
    var desk = try ProgrammeDesk()
    try desk.meet([.suzhou])
    #expect(try desk.standing("talk/2026-03") == .planned)
    let incident = try desk.desk.openIncident()
    try desk.meet([.suzhou, .wuxi], about: .incident(incident))
    #expect(try desk.standing("talk/2026-03") == .planned)
  }

  @Test func whatWasNotHeldIsMissingAndIsHeldLateByASecondMeeting() throws {
    var desk = try ProgrammeDesk()
    desk.desk.now = day(95)
    #expect(try desk.standing("talk/2026-03") == .missing)
    try desk.meet([.suzhou, .wuxi])
    #expect(try desk.standing("talk/2026-04") == .held, "April's own comes first")
    try desk.meet([.suzhou, .wuxi])
    #expect(try desk.standing("talk/2026-03") == .late)
    #expect(desk.count[.held] == 1)
    #expect(desk.count[.late] == 1)
    #expect(desk.count.due == 2)
  }

  @Test func anEntryIsAddedMovedAndCancelledWithReasons() throws {
    var desk = try ProgrammeDesk()
    try desk.take(.add(.drill, name: "Night drill", due: day(120)))
    try desk.take(.move("REG-P1", to: day(130), reason: "flood season"))
    let moved = try #require(desk.desk.picture.programmeEntry("REG-P1"))
    #expect(moved.due == day(130))
    #expect(moved.moves.map(\.act.from) == [day(120)])
    try desk.take(.cancel("talk/2026-05", reason: "holidays"))
    #expect(try desk.standing("talk/2026-05") == .cancelled)
    #expect(desk.desk.picture.programme(of: 2026).count == 14)
  }

  @Test func whatAnotherStationRecordedStandsAsSomebodysWord() throws {
    var desk = try ProgrammeDesk()
    try desk.take(
      .state("drill/2026-01", held: day(70), cities: 3, evidence: "record drill-7.fenghuo"))
    let held = try #require(desk.desk.picture.programmeEntry("drill/2026-01")?.holding)
    #expect(held.act.evidence == .stated("record drill-7.fenghuo"))
    #expect(held.by == .body)
  }

  @Test(arguments: ProgrammeState.allCases, ProgrammeTrigger.allCases)
  func everyEdgeIsTakenOrRefused(state: ProgrammeState, trigger: ProgrammeTrigger) throws {
    var desk = try ProgrammeDesk()
    let id: ProgrammeEntry.ID = "talk/2026-03"
    let held = ProgrammeCommand.state(id, held: desk.desk.now, cities: 2, evidence: "e")
    switch state {
    case .planned: break
    case .held: try desk.take(held)
    case .cancelled: try desk.take(.cancel(id, reason: "r"))
    }
    let command: ProgrammeCommand =
      switch trigger {
      case .move: .move(id, to: day(100), reason: "r")
      case .cancel: .cancel(id, reason: "r")
      case .hold: held
      }
    guard let next = ProgrammeTable.next(from: state, on: trigger) else {
      #expect(desk.refusal(of: command) == .entryCannot(id, trigger, in: state))
      return
    }
    try desk.take(command)
    #expect(desk.desk.picture.programmeEntry(id)?.state == next)
  }

  @Test func whatCannotBeIsRefused() throws {
    let desk = try ProgrammeDesk()
    #expect(desk.refusal(of: .cancel("talk/2026-13", reason: "r")) == .unknownEntry("talk/2026-13"))
    #expect(desk.refusal(of: .add(.drill, name: "x", due: day(70))) == .dayMakesNoSense)
    #expect(desk.refusal(of: .add(.drill, name: "x", due: day(900))) == .dayMakesNoSense)
    let due = try #require(desk.desk.picture.programmeEntry("talk/2026-03")).due
    #expect(
      desk.refusal(of: .move("talk/2026-03", to: due, reason: "r")) == .dayMakesNoSense,
      "it is due then")
    let state = ProgrammeCommand.state(
      "talk/2026-03", held: day(76), cities: 2, evidence: "tomorrow")
    #expect(desk.refusal(of: state) == .dayMakesNoSense)
    let alone = ProgrammeCommand.state(
      "talk/2026-03", held: day(75), cities: 1, evidence: "alone")
    #expect(desk.refusal(of: alone) == .nobodyTookPart)
  }

  @Test func whatComesDueIsToldAWeekBeforeAndWhenItIsMissing() throws {
    var desk = try ProgrammeDesk()
    func told() -> [String] {
      desk.desk.picture.reminders(at: desk.desk.now).map(\.id.rawValue).filter {
        $0.hasPrefix("programme|talk/2026-03")
      }
    }
    #expect(told().isEmpty)
    desk.desk.now = day(83)
    #expect(told() == ["programme|talk/2026-03|7"])
    desk.desk.now = day(89)
    #expect(told() == ["programme|talk/2026-03|0"])
    desk.desk.now = day(90)
    #expect(told() == ["programme|talk/2026-03|missing"])
  }

  @Test func whatIsMissingAtTheEndOfAYearIsToldInTheNext() throws {
    var desk = try ProgrammeDesk()
    try desk.take(.move("talk/2026-11", to: day(375), reason: "r"))
    desk.desk.now = day(366)
    let told = Set(desk.desk.picture.reminders(at: desk.desk.now).map(\.id.rawValue))
    #expect(told.contains("programme|talk/2026-12|missing"))
    #expect(told.contains("programme|drill/2026-01|missing"))
    #expect(desk.desk.picture.nextDue(at: desk.desk.now)?.id == "talk/2026-11", "it was moved")
    desk.desk.now = day(370)
    #expect(
      desk.desk.picture.reminders(at: desk.desk.now).contains {
        $0.id == "programme|talk/2026-11|7"
      })
  }

  @Test func theArchiveHoldsIt() throws {
    var desk = try ProgrammeDesk()
    try desk.meet([.suzhou, .shanghai])
    try desk.take(.move("talk/2026-04", to: day(122), reason: "r"))
    try desk.take(.cancel("talk/2026-05", reason: "r"))
    try desk.take(.state("drill/2026-01", held: day(70), cities: 3, evidence: "e"))
    let read = try #require(
      Picture(
        region: desk.desk.picture.region, at: midnight, archive: desk.desk.picture.archive))
    #expect(read.programme(of: 2026) == desk.desk.picture.programme(of: 2026))
  }
}
