import Testing

@testable import Domain

@Suite("What is to be done better: owner, due date, reminder, and somebody else who looks")
struct LessonStories {
  private func next(_ watch: inout LessonWatch, _ desk: inout EvaluationDesk) throws {
    desk.desk.now = try #require(watch.next)
    for (command, _) in watch.due(at: desk.now, in: desk.desk.picture) {
      try desk.desk.take(command, by: .program)
    }
    for entry in desk.desk.record.suffix(1) { watch.note(entry, in: desk.desk.picture) }
  }

  @Test func doneInTimeAndSeenByAnotherItIsAPromiseKept() throws {
    var desk = try EvaluationDesk.withLesson(.done)
    #expect(try desk.lesson().isOnTime == nil, "nobody has looked yet")
    desk.wait(.hours(200))
    try desk.take(.lesson("SUZ-L1", .verify(.init(by: .city(.wuxi), "seen"))), by: .wuxiChief)
    #expect(try desk.lesson().isOnTime == true, "done in time, seen later")
    let cause = try #require(desk.desk.picture.trust(in: .suzhou).kept.last)
    #expect(cause.kind == .improvement && cause.subject == "SUZ-L1")
    #expect(desk.desk.picture.standingLessons.isEmpty)
  }

  @Test func itsOwnerIsRemindedAndWhenItIsLateThatIsRaisedOnce() throws {
    var desk = try EvaluationDesk()
    try desk.take(.raise(desk.plan()))
    var watch = LessonWatch(desk.desk.picture)
    #expect(
      desk.refusal(of: .lesson("SUZ-L1", .remind), by: .program)
        == .notDueYet("SUZ-L1", midnight.advanced(by: .hours(90))))
    try next(&watch, &desk)
    #expect(desk.now == midnight.advanced(by: .hours(90)), "a tenth of its time before")
    #expect(try desk.lesson().reminded == desk.now)
    #expect(desk.refusal(of: .lesson("SUZ-L1", .remind), by: .program) == .toldAlready("SUZ-L1"))
    let due = midnight.advanced(by: .hours(100))
    #expect(desk.desk.picture.openCommitments.contains { $0.subject == "SUZ-L1" && $0.due == due })
    desk.desk.now = due
    #expect(
      desk.refusal(of: .lesson("SUZ-L1", .fallDue), by: .program) == .notDueYet("SUZ-L1", due),
      "the due time itself is in time")
    try next(&watch, &desk)
    #expect(try desk.lesson().isOnTime == false && watch.next == nil)
    let raised = try #require(desk.desk.picture.trust(in: .suzhou).breaches.last)
    #expect(raised.kind == .improvement && raised.breach == .slow && raised.isOpen)
    try desk.take(
      .lesson("SUZ-L1", .finish(.init("rehearsed", evidence: [1]))), by: .suzhouChief)
    try desk.take(.lesson("SUZ-L1", .verify(.init(by: .body, "seen"))))
    #expect(desk.desk.picture.trust(in: .suzhou).ended == 1, "counted once, as late")
  }

  @Test func whoDidItDoesNotSayWhetherItIsDone() throws {
    let desk = try EvaluationDesk.withLesson(.done)
    let own = LessonCommand.verify(.init(by: .city(.suzhou), "seen"))
    #expect(
      desk.refusal(of: .lesson("SUZ-L1", own), by: .shanghaiChief) == .verifiesItself("SUZ-L1"))
    let same = LessonCommand.verify(.init(by: .city(.wuxi), "seen"))
    #expect(
      desk.refusal(of: .lesson("SUZ-L1", same), by: .suzhouChief) == .verifiesItself("SUZ-L1"))
  }

  @Test func whatIsNotDoneGoesBackToItsOwner() throws {
    var desk = try EvaluationDesk.withLesson(.done)
    let wordless = Command.evaluation(.lesson("SUZ-L1", .sendBack(.init(by: .body, " "))))
    #expect(desk.desk.refusal(of: wordless, by: .body) == .reasonMissing)
    try desk.take(.lesson("SUZ-L1", .sendBack(.init(by: .body, "the pumps stood still"))))
    let again = try desk.lesson()
    #expect(again.state == .open && again.check != nil)
    let unproved = LessonCommand.finish(.init("again", evidence: []))
    #expect(
      desk.refusal(of: .lesson("SUZ-L1", unproved), by: .suzhouChief) == .evidenceMissing)
  }

  @Test func aLessonRestsOnTheRecordAndHasATime() throws {
    let desk = try EvaluationDesk()
    #expect(desk.refusal(of: .raise(desk.plan(evidence: []))) == .evidenceMissing)
    #expect(desk.refusal(of: .raise(desk.plan(evidence: [99]))) == .unknownEntry(99))
    #expect(
      desk.refusal(of: .raise(desk.plan(due: .zero)))
        == .dueOutOfRange(longest: Picture.longestLesson))
    #expect(
      desk.refusal(of: .lesson("SUZ-L9", .remind), by: .program) == .unknownLesson("SUZ-L9"))
  }
}
