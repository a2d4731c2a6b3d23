import Domain
import Testing

@testable import Reports

/// Joint decisions in the after-action report: each entry once, and who was late.
@Suite struct JointActsTests {
  private let matter = Matter.hazard(Hazard.ID("SUZ-H1"))
  private let suzhou = City.ID("320500")
  private let wuxi = City.ID("320200")
  private let shanghai = City.ID("310000")

  /// A proposal that is countered late, consented to, refused, and one that lapses; a meeting; a
  /// directive. The moments are minutes after the first.
  private func entries() -> [Entry] {
    func at(_ minute: Int64) -> Instant {
      Instant(milliseconds: 1_760_000_000_000).advanced(by: .minutes(minute))
    }
    let first = JointDecision.ID("REG-D1")
    let second = JointDecision.ID("REG-D2")
    let meeting = Meeting.ID("REG-M1")
    let parties = [suzhou, wuxi, shanghai]
    let events: [(Int64, AllianceEvent)] = [
      (0, .decision(first, proposed(parties, at(30)))),
      (20, .decision(first, .answered(.init(suzhou, .consented("")), to: .open))),
      (34, .decision(first, .countered(wuxi, .init("half"), answerBy: at(60)))),
      (50, .decision(first, .answered(.init(suzhou, .refused("too little")), to: .open))),
      (75, .decision(first, .answered(.init(shanghai, .consented("")), to: .refused))),
      (80, .decision(second, proposed(parties, at(90)))),
      (85, .decision(second, .answered(.init(wuxi, .consented("")), to: .open))),
      (100, .decision(second, .lapsed)),
      (
        101,
        .meeting(
          meeting, .called(.init(by: .body, about: matter, "t", invited: parties, at: at(110))))
      ),
      (110, .meeting(meeting, .begun)), (111, .meeting(meeting, .told(.init(suzhou)))),
      (112, .meeting(meeting, .told(.init(wuxi, excuse: "a fire")))),
      (113, .meeting(meeting, .written("the sluice goes down"))),
      (120, .meeting(meeting, .closed)),
      (121, .intervention(matter, .directed(.init(to: [wuxi], "close it", due: at(200))))),
    ]
    return events.enumerated().map { place, event in
      Entry(
        sequence: place + 1, origin: .init("sim"), originSequence: place + 1,
        happened: at(event.0), received: at(event.0), recorded: at(event.0),
        actor: .source("desk-SUZ"), cause: nil, isExercise: true, city: nil,
        event: .alliance(event.1))
    }
  }

  private func proposed(_ parties: [City.ID], _ due: Instant) -> DecisionEvent {
    .proposed(matter, by: .body, parties: parties, .init("lead away"), answerBy: due)
  }

  @Test func eachEntryStandsOnceUnderItsKind() {
    var joint = JointActs()
    let entries = entries()
    for entry in entries { joint.take(entry) }
    #expect(joint.count == entries.count)
    #expect(JointActs.Kind.allCases.reduce(0) { $0 + joint.count($1) } == entries.count)
    #expect(joint.threads.flatMap(\.acts).map(\.entry.sequence).sorted() == Array(1...15))
    #expect(joint.threads.map(\.subject) == ["REG-D1", "REG-D2", "REG-M1", "SUZ-H1"])
    #expect(joint.count(.consented) == 3 && joint.count(.refused) == 1)
    #expect(joint.count(.countered) == 1 && joint.count(.minuted) == 1)
    #expect(joint.count(.came) == 1 && joint.count(.excused) == 1)
  }

  @Test func whoWasLateAndWhoNeverAnsweredIsTold() {
    var joint = JointActs()
    for entry in entries() { joint.take(entry) }
    let first = joint.threads[0]
    #expect(first.acts.map(\.late) == [nil, nil, .minutes(4), nil, .minutes(15)])
    #expect(first.unanswered.isEmpty)
    #expect(joint.threads[1].unanswered == [suzhou, shanghai])
  }

  /// The report's list and the record's own count agree.
  @Test func theReportAddsUpAgainstTheRecord() throws {
    var record = try DrillRecord.entries()
    let before = try AfterAction(record, region: try DrillRecord.region.get())
    let known = record.count { if case .alliance = $0.event { true } else { false } }
    #expect(before.joint.count == known)
    let decided = entries().prefix(1)
    for var entry in decided {
      entry.sequence = record.count + 1
      record.append(entry)
    }
    let after = try AfterAction(record, region: try DrillRecord.region.get())
    #expect(after.joint.count == known + 1)
    #expect(after.joint.threads.last?.unanswered.count == 3)
  }
}
