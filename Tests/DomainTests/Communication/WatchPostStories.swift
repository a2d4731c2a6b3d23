import Testing

@testable import Domain

@Suite("The watch from one person to the next") struct WatchPostStories {
  @Test("Duty board: handover brief signed by both, watch gaps measured")
  func bothSignAndUntilThenTheFirstAnswersForIt() throws {
    var desk = try CommunicationDesk()
    try desk.begin()
    desk.wait(.hours(12))
    let seal = desk.seal()
    try desk.watch(.handOver(by: "wang", seal, remarks: "SUZ-I1 needs foam"))
    let signed = desk.desk.now
    desk.wait(.minutes(4))
    try desk.watch(.question(by: "chen", item: "SUZ-I1", text: "how much foam?"))
    #expect(desk.post.holder?.act == "wang", "he answers for it until the other has signed")
    #expect(desk.post.openGap(at: desk.desk.now)?.length == .minutes(4))
    desk.wait(.minutes(3))
    try desk.watch(.takeOver(by: "chen"))
    #expect(desk.post.holder?.act == "chen" && desk.post.offer == nil)
    let handover = try #require(desk.post.handovers.last)
    #expect(handover.number == 1 && handover.seal == seal && handover.since == midnight)
    #expect(handover.outgoing.act == "wang" && handover.incoming?.act == "chen")
    #expect(handover.questions.map(\.act.text) == ["how much foam?"])
    #expect(desk.post.gaps == [.init(.unsigned, from: signed, to: desk.desk.now)])
    #expect(desk.post.gaps.first?.length == .minutes(7))
  }

  @Test func nobodyTakesTheWatchOverFromHimself() throws {
    var desk = try CommunicationDesk()
    try desk.begin()
    try desk.watch(.handOver(by: "wang", desk.seal(), remarks: ""))
    #expect(desk.refusal(watch: .takeOver(by: "wang")) == .samePerson("wang"))
  }

  @Test func onlyWhoIsOnWatchHandsItOver() throws {
    var desk = try CommunicationDesk()
    try desk.begin()
    let post = Proposer.city(.suzhou)
    let command = WatchPostCommand.handOver(by: "chen", desk.seal(), remarks: "")
    #expect(desk.refusal(watch: command) == .notOnWatch(post, "chen"))
    #expect(
      desk.refusal(watch: .standDown(by: "chen", reason: "r")) == .notOnWatch(post, "chen"))
    try desk.watch(.handOver(by: "wang", desk.seal(), remarks: ""))
    #expect(desk.refusal(watch: .recall(by: "chen", reason: "r")) == .notOnWatch(post, "chen"))
  }

  @Test func aWatchThatIsLeftIsAGapUntilSomebodyTakesIt() throws {
    var desk = try CommunicationDesk()
    try desk.begin()
    desk.wait(.hours(1))
    // The supervisor relieves somebody who does not answer.
    try desk.take(.watch(.city(.suzhou), .standDown(by: "li", reason: "no answer")), by: .chief)
    let left = desk.desk.now
    #expect(desk.post.holder == nil && desk.post.unattended == left)
    desk.wait(.minutes(25))
    #expect(desk.post.openGap(at: desk.desk.now)?.kind == .unattended)
    try desk.begin("chen")
    #expect(desk.post.gaps == [.init(.unattended, from: left, to: desk.desk.now)])
    #expect(desk.post.openGap(at: desk.desk.now) == nil)
  }

  @Test func aBriefTellsOfWhatIsOnTheRecord() throws {
    var desk = try CommunicationDesk()
    try desk.begin()
    let future = desk.seal(desk.desk.picture.sequence + 1)
    #expect(
      desk.refusal(watch: .handOver(by: "wang", future, remarks: "")) == .briefDoesNotFit)
    try desk.watch(.handOver(by: "wang", desk.seal(), remarks: ""))
    try desk.watch(.takeOver(by: "chen"))
    let old = desk.seal(1)
    #expect(desk.refusal(watch: .handOver(by: "chen", old, remarks: "")) == .briefDoesNotFit)
  }

  @Test func theWatchChangesAtTheRegionsHours() {
    // 2026-01-01T08:00+08:00 is midnight in UTC.
    func hours(_ hours: Int64) -> Instant { midnight.advanced(by: .hours(hours)) }
    #expect(smallRegion.shiftChange(after: hours(1)) == hours(12))
    #expect(smallRegion.shiftChange(after: hours(9)) == hours(12))
    #expect(
      smallRegion.shiftChange(after: hours(11)) == hours(24), "who begins early stays")
    #expect(smallRegion.shiftChange(after: hours(13)) == hours(24))
  }
}
