@testable import Domain

extension Actor {
  static let facilitator = Actor(name: "zhao", role: .facilitator)
}

extension Alert.ID {
  /// The alert that the second inject of `smallPlan` brings.
  static let injected = Alert.ID("SUZ-A1")
}

private func name(_ text: String) -> LocalizedName {
  LocalizedName(english: text, simplified: text, traditional: text)
}

func inject(
  _ number: Int, _ trigger: Inject.Trigger = .byHand, expects expected: [ExpectedAction] = []
) -> Inject {
  Inject(
    number: number, trigger: trigger, synopsis: name("synopsis \(number)"),
    text: name("text \(number)"), controller: name("control"), method: .telephone,
    from: name("levee guard"), to: name("duty officer"), response: name("take it"),
    objective: Objective.ID("O1"), notes: name(""),
    alert: number == 2
      ? InjectedAlert(kind: "river-flood", severity: .severe, city: .suzhou, place: "levee")
      : nil, expected: expected)
}

func plan(_ injects: Inject...) -> DrillPlan {
  DrillPlan(
    scenario: "small", title: name("Small drill"), seed: 7, offsetInMinutes: 480,
    objectives: [
      Objective(id: Objective.ID("O1"), text: name("Take it"), capability: name("Warning"))
    ], injects: injects)
}

/// What an inject's alert asks for within so many minutes.
func expects(
  _ act: ExpectedAction.Act, within minutes: Int64 = 10, city: City.ID? = nil, inject: Int? = nil,
  kind: String? = nil
) -> ExpectedAction {
  ExpectedAction(
    act: act, scope: .init(inject: inject, city: city, kind: kind), within: .minutes(minutes))
}

extension Desk {
  /// A desk with a drill that has begun.
  static func drilling(_ plan: DrillPlan) throws -> Desk {
    var desk = Desk()
    try desk.take(.drill(.plan(plan)), by: .program)
    try desk.take(.drill(.start), by: .facilitator)
    return desk
  }

  mutating func drill(_ command: DrillCommand, by actor: Actor = .facilitator) throws {
    try take(.drill(command), by: actor)
  }

  func run(_ number: Int) -> InjectRun? { picture.drill?.run(number) }

  /// The exercise reports the alert of an inject.
  mutating func reportAlert(ofInject number: Int) throws {
    var report = flood(
      InjectedAlert.identifier(ofInject: number), source: "sim-call-SUZ", status: .exercise)
    report.kind = "river-flood"
    try receive(report)
  }

  /// Does what the drill does by itself now.
  mutating func letDrillAct() throws -> [DrillCommand] {
    let commands = picture.drillCommands(at: now)
    for command in commands { try drill(command, by: .program) }
    return commands
  }
}
