import Geodesy
import Testing

@testable import Domain

/// The region of three cities whose body its cities formed themselves.
private let peerRegion = aidRegion.organised(.peers)

@Suite("The superior authority takes a matter over, and hands it back")
struct InterventionStories {
  private func desk() throws -> (Desk, Matter) {
    var desk = Desk(region: peerRegion)
    let id = try desk.openIncident()
    return (desk, .incident(id))
  }

  @discardableResult
  private func take(
    _ desk: inout Desk, _ matter: Matter, _ command: InterventionCommand
  ) throws -> [Event] {
    try desk.take(.alliance(.intervention(matter, command)), by: command.author)
  }

  private func refusal(
    _ desk: Desk, _ matter: Matter, _ command: InterventionCommand
  ) -> Rejection? {
    desk.refusal(of: .alliance(.intervention(matter, command)), by: command.author)
  }

  private func assess(_ desk: inout Desk, _ matter: Matter, _ losses: Losses) throws {
    try desk.take(.govern(matter, .assess(losses)))
  }

  @Test func aGraveEventIsTakenOverInTwoStepsAndHandedBack() throws {
    var (desk, matter) = try desk()
    #expect(desk.picture.command(of: matter) == .peers)
    #expect(desk.picture.interventionGrounds(of: matter).isEmpty)
    try assess(&desk, matter, Losses(dead: 10))
    #expect(desk.picture.interventionGrounds(of: matter) == [.grade(.second)])
    try take(&desk, matter, .propose(.grade, reason: "ten dead"))
    #expect(desk.picture.command(of: matter) == .proposed)
    let assign = Command.govern(matter, .assignLead(.shanghai, reason: "r"))
    #expect(
      desk.refusal(of: assign, by: .body) == .alliance(.intervention(.onlyProposes(matter))),
      "what is only proposed directs nobody")
    desk.wait(.minutes(3))
    try take(&desk, matter, .confirm)
    let record = desk.picture.governance(of: matter).command
    #expect(desk.picture.command(of: matter) == .superior)
    #expect(record.intervention?.act == SuperiorIntervention(.grade(.second), reason: "ten dead"))
    #expect(record.confirmed?.at == desk.now && record.confirmed?.by == .province)
    try take(
      &desk, matter,
      .direct([.shanghai, .wuxi], "send all foam", due: desk.now.advanced(by: .hours(1))))
    try desk.take(assign, by: .body)
    #expect(desk.picture.responsibility(for: matter)?.lead.city == .shanghai)
    try take(&desk, matter, .handBack(reason: "under control"))
    #expect(desk.picture.command(of: matter) == .peers)
    let after = desk.picture.governance(of: matter).command
    #expect(after.intervention == nil && after.confirmed == nil)
    #expect(after.ended?.act == "under control")
    #expect(after.directives.map(\.act.text) == ["send all foam"])
    #expect(after.directives.first?.act.cities == [.shanghai, .wuxi])
    #expect(
      refusal(desk, matter, .direct([.wuxi], "t", due: desk.now.advanced(by: .hours(1))))
        == .alliance(.intervention(.onlyProposes(matter))))
    try take(&desk, matter, .propose(.grade, reason: "it flares up again"))
  }

  @Test func whatTheSuperiorLeadsFromTheBeginningIsLeftToTheCitiesByHandingBack() throws {
    var desk = Desk(region: aidRegion)
    let matter = Matter.incident(try desk.openIncident())
    #expect(desk.picture.command(of: matter) == .superior)
    #expect(desk.picture.interventionGrounds(of: matter).isEmpty)
    try take(
      &desk, matter, .direct([.wuxi], "close the road", due: desk.now.advanced(by: .hours(1))))
    try take(&desk, matter, .handBack(reason: "the cities can do it"))
    #expect(desk.picture.command(of: matter) == .peers)
    let other = Matter.incident(try desk.openIncident(in: .wuxi))
    #expect(desk.picture.command(of: other) == .superior, "each matter stands for itself")
  }

  // MARK: Grounds

  @Test func aGradeExceedsThemFromTheSecondOn() throws {
    var (desk, matter) = try desk()
    #expect(
      refusal(desk, matter, .propose(.grade, reason: "r"))
        == .alliance(.intervention(.notGraveEnough(matter, nil))))
    try assess(&desk, matter, Losses(dead: 9))
    #expect(
      refusal(desk, matter, .propose(.grade, reason: "r"))
        == .alliance(.intervention(.notGraveEnough(matter, .third))))
    try assess(&desk, matter, Losses(dead: 30))
    try take(&desk, matter, .propose(.grade, reason: "thirty dead"))
    #expect(
      desk.picture.governance(of: matter).command.intervention?.act.ground == .grade(.first))
  }

  @Test func aShortfallExceedsThemOnceAllHaveAnswered() throws {
    var (desk, matter) = try desk()
    guard case .incident(let id) = matter else { return }
    func refusal() -> Rejection? {
      self.refusal(desk, matter, .propose(.shortfall, reason: "r"))
    }
    #expect(refusal() == .alliance(.intervention(.noShortfall(matter))))
    var request = sandbags()
    request.incident = id
    try desk.take(.aid(.request(request)))
    #expect(refusal() == .alliance(.intervention(.stillAsking(["SUZ-R1"]))))
    #expect(desk.picture.interventionGrounds(of: matter).isEmpty)
    var message = AidMessage(.decline)
    message.text = "we have none"
    try desk.take(.aid(.take(message, on: .init("SUZ-R1", .shanghai), by: .shanghai)))
    #expect(desk.picture.interventionGrounds(of: matter) == [.shortfall(["SUZ-R1"])])
    try take(&desk, matter, .propose(.shortfall, reason: "nobody has any"))
    #expect(
      desk.picture.governance(of: matter).command.intervention?.act.ground
        == .shortfall(["SUZ-R1"]))
  }

  @Test func theShortfallOfAHazardIsThatOfItsCities() throws {
    var desk = Desk(region: peerRegion)
    try desk.take(.declareHazard(floodReport()))
    try desk.take(.aid(.request(sandbags())))
    var message = AidMessage(.decline)
    message.text = "we have none"
    try desk.take(.aid(.take(message, on: .init("SUZ-R1", .shanghai), by: .shanghai)))
    #expect(
      desk.picture.interventionGrounds(of: .hazard(.flood)) == [.shortfall(["SUZ-R1"])])
  }

  @Test func aCityThatLeadsOrAssistsMayAskForIt() throws {
    var (desk, matter) = try desk()
    func plea(_ city: City.ID) -> InterventionCommand {
      .propose(.request(city), reason: "too much for us")
    }
    #expect(refusal(desk, matter, plea("000000")) == .unknownCity("000000"))
    #expect(
      refusal(desk, matter, plea(.wuxi))
        == .alliance(.intervention(.hasNoPart(.wuxi, matter))))
    try take(&desk, matter, plea(.suzhou))
    #expect(
      desk.picture.governance(of: matter).command.intervention?.act.ground == .request(.suzhou))
  }

  /// The second step was taken by the person who had taken the first.
  @Test func nobodyConfirmsWhatTheyProposed() throws {
    var (desk, matter) = try desk()
    try take(&desk, matter, .propose(.request(.suzhou), reason: "r"))
    let confirm = Command.alliance(.intervention(matter, .confirm))
    #expect(
      desk.refusal(of: confirm, by: .body)
        == .alliance(.intervention(.confirmedByItsProposer(matter, .body))))
    let other = Actor(name: Actor.body.name, role: .facilitator)
    for seat in [other, .province] {
      var desk = desk
      try desk.take(confirm, by: seat)
      #expect(desk.picture.command(of: matter) == .superior, "another role is another seat")
    }
  }

  /// What had been proposed for a grade came into force after the grade had been corrected.
  @Test func whatNoLongerHoldsIsNotConfirmed() throws {
    var (desk, matter) = try desk()
    try assess(&desk, matter, Losses(dead: 10))
    try take(&desk, matter, .propose(.grade, reason: "ten dead"))
    try desk.take(.govern(matter, .assess(Losses(dead: 4), correction: "counted twice")))
    #expect(
      refusal(desk, matter, .confirm)
        == .alliance(.intervention(.notGraveEnough(matter, .third))))
    try desk.take(.govern(matter, .assess(Losses(dead: 31))))
    try take(&desk, matter, .confirm)
    #expect(
      desk.picture.governance(of: matter).command.confirmed?.act.ground == .grade(.first),
      "the facts of now stand on the record")
  }

  @Test func aDirectiveIsDueAheadAndWithinAWeek() throws {
    var desk = Desk(region: aidRegion)
    let matter = Matter.incident(try desk.openIncident())
    func refusal(_ due: Instant) -> Rejection? {
      self.refusal(desk, matter, .direct([.wuxi], "t", due: due))
    }
    let late = Rejection.alliance(.deadlineOutOfRange(longest: Picture.longestDecision))
    #expect(refusal(desk.now) == late)
    #expect(refusal(desk.now.advanced(by: .hours(169))) == late)
    var other = desk
    try take(&other, matter, .direct([.wuxi], "t", due: desk.now.advanced(by: .hours(168))))
    try take(&desk, matter, .direct([.wuxi], "t", due: desk.now.advanced(by: .minutes(20))))
    #expect(
      desk.picture.governance(of: matter).command.directives.first?.act.due
        == desk.now.advanced(by: .minutes(20)))
  }

  // MARK: Refused

  @Test func reasonsCitiesAndOrdersAreGiven() throws {
    var (desk, matter) = try desk()
    #expect(
      refusal(desk, matter, .propose(.request(.suzhou), reason: " ")) == .reasonMissing)
    try take(&desk, matter, .propose(.request(.suzhou), reason: "r"))
    #expect(refusal(desk, matter, .drop(reason: "")) == .reasonMissing)
    try take(&desk, matter, .confirm)
    #expect(refusal(desk, matter, .handBack(reason: "\n")) == .reasonMissing)
    #expect(
      refusal(desk, matter, .direct([.wuxi], " ", due: desk.now.advanced(by: .hours(1))))
        == .reasonMissing)
    #expect(
      refusal(desk, matter, .direct([], "t", due: desk.now.advanced(by: .hours(1))))
        == .governance(.noCityChosen))
    #expect(
      refusal(desk, matter, .direct([.wuxi, .wuxi], "t", due: desk.now.advanced(by: .hours(1))))
        == .governance(.noCityChosen))
    #expect(
      refusal(desk, matter, .direct(["000000"], "t", due: desk.now.advanced(by: .hours(1))))
        == .unknownCity("000000"))
  }

  @Test func whatIsOverIsNotTakenOverButHandedBack() throws {
    var (desk, matter) = try desk()
    guard case .incident(let id) = matter else { return }
    var other = desk
    try other.take(.incident(id, .dismiss(reason: "r")))
    #expect(
      refusal(other, matter, .propose(.request(.suzhou), reason: "r"))
        == .governance(.isOver(matter)))
    try take(&desk, matter, .propose(.request(.suzhou), reason: "r"))
    other = desk
    try other.take(.incident(id, .dismiss(reason: "r")))
    #expect(refusal(other, matter, .confirm) == .governance(.isOver(matter)))
    try take(&other, matter, .drop(reason: "it is over"))
    try take(&desk, matter, .confirm)
    try desk.take(.incident(id, .dismiss(reason: "r")))
    #expect(
      refusal(desk, matter, .direct([.wuxi], "t", due: desk.now.advanced(by: .hours(1))))
        == .governance(.isOver(matter)))
    try take(&desk, matter, .handBack(reason: "it is over"))
    #expect(refusal(desk, .hazard("SUZ-H9"), .confirm) == .unknownHazard("SUZ-H9"))
    #expect(refusal(desk, .incident("SUZ-I9"), .confirm) == .unknownIncident("SUZ-I9"))
  }

  /// Where each trigger leads from each state; `.` is refused.
  private static let table = """
    from     propose  confirm  drop  handBack
    peers    proposed .        .     .
    proposed .        superior peers .
    superior .        .        .     peers
    """

  @Test func eachTriggerLeadsWhereTheTableSaysOrIsRefused() throws {
    let lines = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(Array(lines[0].dropFirst()) == InterventionTrigger.allCases.map(\.rawValue))
    #expect(lines.dropFirst().map { $0[0] } == MatterCommand.allCases.map(\.rawValue))
    for line in lines.dropFirst() {
      let state = try #require(MatterCommand(rawValue: line[0]))
      for (trigger, cell) in zip(InterventionTrigger.allCases, line.dropFirst()) {
        var (desk, matter) = try desk()
        if state != .peers {
          try take(&desk, matter, .propose(.request(.suzhou), reason: "r"))
        }
        if state == .superior { try take(&desk, matter, .confirm) }
        #expect(desk.picture.command(of: matter) == state)
        guard let next = MatterCommand(rawValue: cell) else {
          #expect(
            refusal(desk, matter, command(trigger))
              == .alliance(.intervention(.cannot(matter, trigger, in: state))))
          continue
        }
        try take(&desk, matter, command(trigger))
        #expect(desk.picture.command(of: matter) == next, "\(state) by \(trigger)")
      }
    }
  }

  private func command(_ trigger: InterventionTrigger) -> InterventionCommand {
    switch trigger {
    case .propose: .propose(.request(.suzhou), reason: "r")
    case .confirm: .confirm
    case .drop: .drop(reason: "r")
    case .handBack: .handBack(reason: "r")
    }
  }

  @Test func anArchiveHoldsItAll() throws {
    var (desk, matter) = try desk()
    for plea in [SuperiorIntervention.Plea.request(.suzhou), .grade] {
      try assess(&desk, matter, Losses(dead: plea == .grade ? 31 : 30))
      try take(&desk, matter, .propose(plea, reason: "r"))
      try take(&desk, matter, .confirm)
      try take(&desk, matter, .direct([.wuxi], "t", due: desk.now.advanced(by: .hours(1))))
      let read = try #require(
        Picture(region: peerRegion, at: midnight, archive: desk.picture.archive))
      #expect(read.governance(of: matter) == desk.picture.governance(of: matter))
      try take(&desk, matter, .handBack(reason: "back"))
    }
    let read = try #require(
      Picture(region: peerRegion, at: midnight, archive: desk.picture.archive))
    #expect(read.governance(of: matter) == desk.picture.governance(of: matter))
  }
}

extension Actor {
  /// Who speaks for the superior authority.
  fileprivate static let province = Actor(name: "sun", role: .coordinator)
}

extension InterventionCommand {
  /// Who gives it here: the second step is another's than the first.
  fileprivate var author: Actor { self == .confirm ? .province : .body }
}
