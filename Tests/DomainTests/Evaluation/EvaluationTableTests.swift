import Testing

@testable import Domain

@Suite("Every state and every trigger of an evaluation and of a lesson")
struct EvaluationTableTests {
  /// Where each trigger leads from each state; `.` is refused.
  private static let evaluations = """
    from      invite handIn        close  withdraw
    open      open   open/complete closed withdrawn
    complete  open   complete      closed withdrawn
    closed    .      .             .      .
    withdrawn .      .             .      .
    """

  private static let lessons = """
    from     finish verify   sendBack drop    remind fallDue
    open     done   .        .        dropped open   open
    done     .      verified open     .       .      .
    verified .      .        .        .       .      .
    dropped  .      .        .        .       .      .
    """

  private func cells(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  @Test func theTablesAreAsWritten() throws {
    let evaluations = cells(Self.evaluations)
    #expect(Array(evaluations[0].dropFirst()) == EvaluationTrigger.allCases.map(\.rawValue))
    #expect(evaluations.dropFirst().map { $0[0] } == EvaluationState.allCases.map(\.rawValue))
    for line in evaluations.dropFirst() {
      let state = try #require(EvaluationState(rawValue: line[0]))
      for (trigger, cell) in zip(EvaluationTrigger.allCases, line.dropFirst()) {
        let next = EvaluationTable.states(from: state, on: trigger).map(\.rawValue)
        #expect(next == (cell == "." ? [] : cell.split(separator: "/").map(String.init)))
      }
    }
    let lessons = cells(Self.lessons)
    #expect(Array(lessons[0].dropFirst()) == LessonTrigger.allCases.map(\.rawValue))
    #expect(lessons.dropFirst().map { $0[0] } == LessonState.allCases.map(\.rawValue))
    for line in lessons.dropFirst() {
      let state = try #require(LessonState(rawValue: line[0]))
      for (trigger, cell) in zip(LessonTrigger.allCases, line.dropFirst()) {
        #expect(LessonTable.next(from: state, on: trigger)?.rawValue ?? "." == cell)
      }
    }
  }

  private func command(_ trigger: EvaluationTrigger) -> EvaluationCommand {
    switch trigger {
    case .invite: .invite("REG-E1", institution: "Institute")
    case .handIn: .handIn("REG-E1", EvaluationDesk.sheet(by: .body, of: .wuxi))
    case .close: .close("REG-E1")
    case .withdraw: .withdraw("REG-E1", reason: "r")
    }
  }

  @Test func eachStepOnAnEvaluationFollowsTheTable() throws {
    for state in EvaluationState.allCases {
      for trigger in EvaluationTrigger.allCases {
        var desk = try EvaluationDesk.inState(state)
        #expect(try desk.evaluation().state == state)
        desk.wait(.hours(5))
        let states = EvaluationTable.states(from: state, on: trigger)
        guard !states.isEmpty else {
          #expect(
            desk.refusal(of: command(trigger)) == .evaluationCannot("REG-E1", trigger, in: state))
          continue
        }
        try desk.take(command(trigger))
        #expect(try states.contains(desk.evaluation().state), "\(state) \(trigger)")
      }
    }
  }

  private func command(_ trigger: LessonTrigger) -> LessonCommand {
    switch trigger {
    case .finish: .finish(.init("n", evidence: [1]))
    case .verify: .verify(.init(by: .body, "n"))
    case .sendBack: .sendBack(.init(by: .body, "n"))
    case .drop: .drop(reason: "r")
    case .remind: .remind
    case .fallDue: .fallDue
    }
  }

  @Test func eachStepOnALessonFollowsTheTable() throws {
    for state in LessonState.allCases {
      for trigger in LessonTrigger.allCases {
        var desk = try EvaluationDesk.withLesson(state)
        #expect(try desk.lesson().state == state)
        desk.wait(.hours(101))
        let step = EvaluationCommand.lesson("SUZ-L1", command(trigger))
        let actor: Actor = trigger == .remind || trigger == .fallDue ? .program : .body
        guard let next = LessonTable.next(from: state, on: trigger) else {
          #expect(
            desk.refusal(of: step, by: actor) == .lessonCannot("SUZ-L1", trigger, in: state))
          continue
        }
        try desk.take(step, by: actor)
        #expect(try desk.lesson().state == next, "\(state) \(trigger)")
      }
    }
  }
}
