import Testing

@testable import Domain

/// Where each trigger leads from each state; `.` is refused.
private let expectedInjects = """
  from      schedule  deliver   hold release   skip    observe  close
  draft     scheduled .         .    .         skipped .        .
  scheduled .         delivered held .         skipped .        .
  held      .         delivered .    scheduled skipped .        .
  delivered .         .         .    .         .       observed closed
  observed  .         .         .    .         .       observed closed
  closed    .         .         .    .         .       .        .
  skipped   .         .         .    .         .       .        .
  """

private let expectedPhases = """
  from    start   pause  resume  setSpeed step    checkpoint jumpBack end
  planned running .      .       .        .       .          .        .
  running .       paused .       running  running running    ended    ended
  paused  .       .      running .        paused  paused     ended    ended
  ended   .       .      .       .        .       .          .        .
  """

@Suite("Every state and every trigger of a drill and its injects")
struct DrillTableTests {
  @Test func theTablesAreAsWritten() throws {
    try check(expectedInjects, InjectState.self, InjectTrigger.self) {
      InjectStateTable.next(from: $0, on: $1)
    }
    try check(expectedPhases, DrillPhase.self, DrillTrigger.self) {
      DrillPhaseTable.next(from: $0, on: $1)
    }
  }

  private func check<
    State: RawRepresentable<String> & CaseIterable & Equatable,
    Trigger: RawRepresentable<String> & CaseIterable
  >(
    _ table: String, _ states: State.Type, _ triggers: Trigger.Type,
    _ next: (State, Trigger) -> State?
  ) throws {
    let lines = table.split(separator: "\n").map { $0.split(separator: " ") }
    let columns = lines[0].dropFirst().compactMap { Trigger(rawValue: String($0)) }
    #expect(columns.count == Trigger.allCases.count)
    #expect(lines.count == State.allCases.count + 1)
    for line in lines.dropFirst() {
      let state = try #require(State(rawValue: String(line[0])))
      for (trigger, cell) in zip(columns, line.dropFirst()) {
        #expect(next(state, trigger) == State(rawValue: String(cell)), "\(state) by \(trigger)")
      }
    }
  }

  @Test func commandsOnInjectsFollowTheTable() throws {
    for state in InjectState.allCases {
      for trigger in InjectTrigger.allCases where trigger != .schedule {
        let desk = try desk(with: state)
        #expect(desk.run(1)?.state == state)
        let answer = desk.answer(to: .drill(command(trigger)), by: .facilitator)
        let next = InjectStateTable.next(from: state, on: trigger)
        if next == nil {
          #expect(
            answer == .failure(.injectCannot(1, trigger, in: state)), "\(state) by \(trigger)")
        } else if trigger == .observe {
          // Whether there is anything to observe is not the table's matter.
          #expect(answer != .failure(.injectCannot(1, trigger, in: state)))
        } else {
          var desk = desk
          try desk.drill(command(trigger))
          #expect(desk.run(1)?.state == next)
          #expect(next.flatMap { desk.run(1)?.entered[$0] } == desk.now)
        }
      }
    }
  }

  @Test func commandsOnTheDrillFollowTheTable() throws {
    for phase in DrillPhase.allCases {
      for trigger in DrillTrigger.allCases {
        var desk = try desk(in: phase)
        #expect(desk.picture.drill?.phase == phase)
        guard let next = DrillPhaseTable.next(from: phase, on: trigger) else {
          #expect(
            desk.refusal(of: .drill(command(trigger)), by: .facilitator)
              == .drillCannot(trigger, in: phase), "\(phase) by \(trigger)")
          continue
        }
        try desk.drill(command(trigger))
        #expect(desk.picture.drill?.phase == next, "\(phase) by \(trigger)")
      }
    }
  }

  private func command(_ trigger: InjectTrigger) -> DrillCommand {
    switch trigger {
    case .schedule, .release: .release(1)
    case .deliver: .deliver(1)
    case .hold: .hold(1, reason: "they are busy")
    case .skip: .skip(1, reason: "out of time")
    case .observe: .observe(1)
    case .close: .close(1)
    }
  }

  private func command(_ trigger: DrillTrigger) -> DrillCommand {
    switch trigger {
    case .start: .start
    case .pause: .pause
    case .resume: .resume
    case .setSpeed: .setSpeed(4)
    case .step: .step(.minutes(1))
    case .checkpoint: .checkpoint(label: "here")
    case .jumpBack: .jumpBack(to: 1)
    case .end: .end
    }
  }

  private func desk(with state: InjectState) throws -> Desk {
    var desk = Desk()
    try desk.drill(.plan(plan(inject(1, expects: [expects(.acknowledge)]))), by: .program)
    if state == .draft { return desk }
    try desk.drill(.start)
    switch state {
    case .draft, .scheduled: break
    case .held: try desk.drill(.hold(1, reason: "wait"))
    case .delivered: try desk.drill(.deliver(1))
    case .observed:
      try desk.drill(.deliver(1))
      desk.wait(.minutes(11))
      try desk.drill(.observe(1))
    case .closed:
      try desk.drill(.deliver(1))
      try desk.drill(.close(1))
    case .skipped: try desk.drill(.skip(1, reason: "no time"))
    }
    return desk
  }

  private func desk(in phase: DrillPhase) throws -> Desk {
    var desk = Desk()
    try desk.drill(.plan(plan(inject(1))), by: .program)
    if phase == .planned { return desk }
    try desk.drill(.start)
    try desk.drill(.checkpoint(label: "beginning"))
    if phase == .paused { try desk.drill(.pause) }
    if phase == .ended { try desk.drill(.end) }
    return desk
  }
}
