import Testing

@testable import Domain

/// Where each trigger leads from each state; `.` is refused.
private let expectedTable = """
  from      verify   activate contain   flareUp recover   close  dismiss
  reported  verified .        .         .       .         .      closed
  verified  .        active   .         .       .         .      closed
  active    .        .        contained .       .         .      .
  contained .        .        .         active  recovered .      .
  recovered .        .        .         active  .         closed .
  closed    .        .        .         .       .         .      .
  """

@Suite("Every state and every trigger of an incident")
struct IncidentTableTests {
  @Test func leadsWhereTheTableSaysOrIsRefused() throws {
    let lines = expectedTable.split(separator: "\n").map { $0.split(separator: " ") }
    let triggers = lines[0].dropFirst().compactMap { IncidentTrigger(rawValue: String($0)) }
    #expect(triggers.count == IncidentTrigger.allCases.count)
    #expect(lines.count == IncidentState.allCases.count + 1)
    for line in lines.dropFirst() {
      let state = try #require(IncidentState(rawValue: String(line[0])))
      for (trigger, cell) in zip(triggers, line.dropFirst()) {
        try check(state, trigger, leadsTo: IncidentState(rawValue: String(cell)))
      }
    }
  }

  private func check(
    _ state: IncidentState, _ trigger: IncidentTrigger, leadsTo next: IncidentState?
  ) throws {
    var (desk, id) = try incident(in: state)
    let before = try desk.incident(id)
    #expect(before.state == state)
    try ready(&desk, id, for: trigger, next)
    let command = Command.incident(id, command(for: trigger))
    if let next {
      desk.wait(.minutes(1))
      try desk.take(command)
      let after = try desk.incident(id)
      #expect(after.state == next, "\(state) by \(trigger)")
      #expect(after.entered[next] == desk.now)
    } else {
      #expect(desk.refusal(of: command) == .incidentCannot(id, trigger, in: state))
      #expect(try desk.incident(id) == before)
    }
  }

  /// What an edge asks for beside its state: a way out for the units before an end.
  private func ready(
    _ desk: inout Desk, _ id: Incident.ID, for trigger: IncidentTrigger, _ next: IncidentState?
  ) throws {
    if next == nil { return }
    if trigger == .close { try desk.move("SUZ-F01", .release) }
    if trigger == .activate { desk.picture.incidents[id]?.units = ["SUZ-F01"] }
  }

  private func command(for trigger: IncidentTrigger) -> IncidentCommand {
    switch trigger {
    case .verify: .verify
    case .activate: .activate
    case .contain: .contain
    case .flareUp: .reportFlareUp(reason: "wind turned")
    case .recover: .recover
    case .close: .close(outcome: "out")
    case .dismiss: .dismiss(reason: "false alarm")
    }
  }
}

/// A desk with an incident that was led into a state, with one unit at the scene from active on.
private func incident(in state: IncidentState) throws -> (Desk, Incident.ID) {
  var desk = Desk()
  let id = try desk.openIncident(by: .feed)
  func lead(_ commands: IncidentCommand...) throws {
    for command in commands { try desk.take(.incident(id, command)) }
  }
  func send() throws {
    try desk.take(.dispatch([assignment("SUZ-F01")], to: id))
    try desk.move("SUZ-F01", .depart, .arrive)
  }
  switch state {
  case .reported: break
  case .verified: try lead(.verify)
  case .active: try send()
  case .contained:
    try send()
    try lead(.contain)
  case .recovered:
    try send()
    try lead(.contain, .recover)
  case .closed: try lead(.dismiss(reason: "nothing there"))
  }
  return (desk, id)
}

@Suite("What each step of an incident asks for")
struct IncidentRules {
  @Test func aPersonsIncidentIsVerifiedAndASourcesIsNot() throws {
    var desk = Desk()
    let own = try desk.openIncident(by: .officer)
    let reported = try desk.openIncident(by: .feed)
    #expect(try desk.incident(own).state == .verified)
    #expect(try desk.incident(reported).state == .reported)
    #expect(own == "SUZ-I1" && reported == "SUZ-I2")
  }

  @Test func workBeginsWithAUnit() throws {
    let (desk, id) = try incident(in: .verified)
    #expect(desk.refusal(of: .incident(id, .activate)) == .noUnitAssigned(id))
  }

  @Test func containingNeedsAUnitOnScene() throws {
    var desk = Desk()
    let id = try desk.openIncident()
    try desk.take(.dispatch([assignment("SUZ-F01")], to: id))
    #expect(desk.refusal(of: .incident(id, .contain)) == .noUnitOnScene(id))
    try desk.move("SUZ-F01", .depart, .arrive)
    #expect(try desk.incident(id).firstUnitArrived == desk.now)
    try desk.take(.incident(id, .contain))
  }

  @Test func recoveringWaitsForNobodyOnTheRoad() throws {
    var (desk, id) = try incident(in: .contained)
    try desk.take(.dispatch([assignment("SUZ-F02")], to: id))
    #expect(
      desk.refusal(of: .incident(id, .recover)) == .unitsStillEnroute(id, ["SUZ-F02"]))
    try desk.move("SUZ-F02", .depart, .arrive)
    try desk.take(.incident(id, .recover))
    #expect(try desk.incident(id).state == .recovered)
  }

  @Test func closingNeedsReleasedUnitsAndAnOutcome() throws {
    var (desk, id) = try incident(in: .recovered)
    #expect(
      desk.refusal(of: .incident(id, .close(outcome: "out")))
        == .unitsStillAssigned(id, ["SUZ-F01"]))
    try desk.move("SUZ-F01", .release)
    #expect(desk.refusal(of: .incident(id, .close(outcome: " "))) == .outcomeMissing(id))
    try desk.take(.incident(id, .close(outcome: "out at 03:10")))
    #expect(try desk.incident(id).outcome == "out at 03:10")
    #expect(try desk.incident(id).sentCount == 1)
  }

  @Test func dismissingAsksWhy() throws {
    let (desk, id) = try incident(in: .verified)
    #expect(desk.refusal(of: .incident(id, .dismiss(reason: ""))) == .reasonMissing)
  }

  @Test func anAlertHasOneOpenIncident() throws {
    var desk = Desk()
    let alert = try desk.receive(flood())
    try desk.take(.reportIncident(fireReport(of: alert)))
    #expect(try desk.alert(alert).incident == "SUZ-I1")
    #expect(
      desk.refusal(of: .reportIncident(fireReport(of: alert)))
        == .alertHasIncident(alert, "SUZ-I1"))
    try desk.take(.incident("SUZ-I1", .dismiss(reason: "twice")))
    try desk.take(.reportIncident(fireReport(of: alert)))
    #expect(try desk.alert(alert).incident == "SUZ-I2")
  }

  @Test func anIncidentLiesInACityOfTheRegion() {
    let desk = Desk()
    let elsewhere = Command.reportIncident(fireReport(in: "440300"))
    #expect(desk.refusal(of: elsewhere) == .unknownCity("440300"))
    #expect(
      desk.refusal(of: .reportIncident(fireReport(of: "SUZ-A7"))) == .unknownAlert("SUZ-A7"))
    #expect(desk.refusal(of: .incident("SUZ-I7", .verify)) == .unknownIncident("SUZ-I7"))
  }
}
