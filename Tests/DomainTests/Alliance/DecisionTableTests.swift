import Testing

@testable import Domain

@Suite("Every state and every trigger of a joint decision and of a meeting")
struct DecisionTableTests {
  /// Where each trigger leads from each state; `.` is refused.
  private static let decisions = """
    from      consent             refuse       counter withdraw  lapse
    open      open/agreed/refused open/refused open    withdrawn lapsed
    agreed    .                   .            .       .         .
    refused   .                   .            .       .         .
    lapsed    .                   .            .       .         .
    withdrawn .                   .            .       .         .
    """

  private static let meetings = """
    from      begin join excuse write close  cancel
    called    open  .    called .     .      cancelled
    open      .     open open   open  closed .
    closed    .     .    .      .     .      .
    cancelled .     .    .      .     .      .
    """

  private func cells(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  @Test func theTablesAreAsWritten() throws {
    let decisions = cells(Self.decisions)
    #expect(Array(decisions[0].dropFirst()) == DecisionTrigger.allCases.map(\.rawValue))
    #expect(decisions.dropFirst().map { $0[0] } == DecisionState.allCases.map(\.rawValue))
    for line in decisions.dropFirst() {
      let state = try #require(DecisionState(rawValue: line[0]))
      for (trigger, cell) in zip(DecisionTrigger.allCases, line.dropFirst()) {
        let next = DecisionStateTable.states(from: state, on: trigger).map(\.rawValue)
        #expect(next == (cell == "." ? [] : cell.split(separator: "/").map(String.init)))
      }
    }
    let meetings = cells(Self.meetings)
    #expect(Array(meetings[0].dropFirst()) == MeetingTrigger.allCases.map(\.rawValue))
    #expect(meetings.dropFirst().map { $0[0] } == MeetingState.allCases.map(\.rawValue))
    for line in meetings.dropFirst() {
      let state = try #require(MeetingState(rawValue: line[0]))
      for (trigger, cell) in zip(MeetingTrigger.allCases, line.dropFirst()) {
        #expect(MeetingStateTable.next(from: state, on: trigger)?.rawValue ?? "." == cell)
      }
    }
  }

  @Test func eachStepOnADecisionFollowsTheTable() throws {
    for state in DecisionState.allCases {
      for trigger in DecisionTrigger.allCases {
        var desk = try desk(with: state)
        #expect(try desk.decision().state == state)
        desk.desk.now = midnight.advanced(by: .hours(2))
        let command = command(trigger, desk)
        let states = DecisionStateTable.states(from: state, on: trigger)
        guard !states.isEmpty else {
          #expect(
            desk.refusal(of: command, by: .program)
              == .decisionCannot("SUZ-D1", trigger, in: state), "\(state) by \(trigger)")
          continue
        }
        try desk.take(command, by: .program)
        #expect(states.contains(try desk.decision().state), "\(state) by \(trigger)")
      }
    }
  }

  /// The three ends of an answer: others are awaited, all consent, one has refused.
  @Test func anAnswerLeadsWhereTheOthersLetIt() throws {
    for (before, answer, next) in [
      (nil, "consent", DecisionState.open), (nil, "refuse", .open),
      ("consent", "consent", .agreed), ("refuse", "consent", .refused),
      ("consent", "refuse", .refused), ("refuse", "refuse", .refused),
    ] as [(String?, String, DecisionState)] {
      var desk = try AllianceDesk()
      let id = try desk.propose()
      func command(_ word: String, _ city: City.ID) -> AllianceCommand {
        word == "consent" ? .consent(id, by: city, note: "") : .refuse(id, by: city, reason: "r")
      }
      if let before { try desk.take(command(before, .wuxi)) }
      try desk.take(command(answer, .shanghai))
      #expect(try desk.decision().state == next, "\(before ?? "–"), \(answer)")
    }
  }

  @Test func whatIsNotThereIsRefused() throws {
    let desk = try AllianceDesk()
    for trigger in DecisionTrigger.allCases {
      #expect(
        desk.refusal(of: command(trigger, desk), by: .program) == .unknownDecision("SUZ-D1"))
    }
    for trigger in MeetingTrigger.allCases {
      #expect(
        desk.refusal(of: .meeting("SUZ-M1", command(trigger)), by: .program)
          == .unknownMeeting("SUZ-M1"))
    }
  }

  @Test func eachStepOnAMeetingFollowsTheTable() throws {
    for state in MeetingState.allCases {
      for trigger in MeetingTrigger.allCases {
        var desk = try desk(meeting: state)
        #expect(try desk.meeting().state == state)
        guard let next = MeetingStateTable.next(from: state, on: trigger) else {
          #expect(
            desk.refusal(of: .meeting("SUZ-M1", command(trigger)))
              == .meetingCannot("SUZ-M1", trigger, in: state), "\(state) by \(trigger)")
          continue
        }
        if trigger == .close {
          try desk.take(.meeting("SUZ-M1", .join(.wuxi)))
          try desk.take(.meeting("SUZ-M1", .write("agreed")))
        }
        try desk.take(.meeting("SUZ-M1", command(trigger)))
        #expect(try desk.meeting().state == next, "\(state) by \(trigger)")
      }
    }
  }

  private func command(_ trigger: DecisionTrigger, _ desk: AllianceDesk) -> AllianceCommand {
    let id: JointDecision.ID = "SUZ-D1"
    return switch trigger {
    case .consent: .consent(id, by: .shanghai, note: "")
    case .refuse: .refuse(id, by: .shanghai, reason: "r")
    case .counter: desk.counter(id, by: .shanghai)
    case .withdraw: .withdraw(id, by: .city(.suzhou), reason: "r")
    case .lapse: .lapse(id)
    }
  }

  private func command(_ trigger: MeetingTrigger) -> MeetingCommand {
    switch trigger {
    case .begin: .begin
    case .join: .join(.shanghai)
    case .excuse: .excuse(.shanghai, reason: "r")
    case .write: .write("t")
    case .close: .close
    case .cancel: .cancel(reason: "r")
    }
  }

  private func desk(with state: DecisionState) throws -> AllianceDesk {
    var desk = try AllianceDesk()
    let id = try desk.propose()
    switch state {
    case .open: break
    case .agreed, .refused:
      try desk.take(.consent(id, by: .wuxi, note: ""))
      try desk.take(
        state == .agreed
          ? .consent(id, by: .shanghai, note: "") : .refuse(id, by: .shanghai, reason: "r"))
    case .lapsed:
      desk.wait(.hours(1))
      try desk.take(.lapse(id), by: .program)
    case .withdrawn: try desk.take(.withdraw(id, by: .city(.suzhou), reason: "r"))
    }
    return desk
  }

  private func desk(meeting state: MeetingState) throws -> AllianceDesk {
    var desk = try AllianceDesk()
    let id = try desk.callMeeting()
    switch state {
    case .called: break
    case .open: try desk.take(.meeting(id, .begin))
    case .closed:
      try desk.take(.meeting(id, .begin))
      try desk.take(.meeting(id, .join(.wuxi)))
      try desk.take(.meeting(id, .write("agreed")))
      try desk.take(.meeting(id, .close))
    case .cancelled: try desk.take(.meeting(id, .cancel(reason: "r")))
    }
    return desk
  }
}
