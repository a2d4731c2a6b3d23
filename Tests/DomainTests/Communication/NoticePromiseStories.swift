import Testing

@testable import Domain

/// What it does to the trust in a city that it acknowledges a notice in time, late or never.
@Suite("Acknowledging a notice is a promise") struct NoticePromiseStories {
  private func causes(_ desk: CommunicationDesk) -> [TrustCause] {
    desk.desk.picture.trust(in: .shanghai).causes.filter { $0.kind == .notice }
  }

  /// Shanghai opens the notice, and acknowledges it so long after it was sent.
  private func acknowledged(after wait: Duration) throws -> CommunicationDesk {
    var desk = try CommunicationDesk()
    let id = try desk.send()
    try desk.take(.notice(id, .read(.shanghai)))
    desk.wait(wait)
    try desk.take(.notice(id, .acknowledge(.shanghai, note: "")))
    return desk
  }

  @Test func whatIsAcknowledgedByItsClockIsKept() throws {
    let desk = try acknowledged(after: .minutes(15))
    let cause = try #require(causes(desk).first)
    #expect(cause.fulfilment.outcome == .kept && cause.breach == nil)
    #expect(cause.subject == "SUZ-N1" && cause.toward == .suzhou)
    #expect(causes(desk).count == 1)
  }

  @Test func aMillisecondAfterItsClockIsLate() throws {
    let desk = try acknowledged(after: .minutes(15) + .milliseconds(1))
    let cause = try #require(causes(desk).first)
    #expect(cause.fulfilment.outcome == .late && cause.breach == .slow)
    let kept = try acknowledged(after: .minutes(1)).desk.picture.trust(in: .shanghai).score
    #expect(desk.desk.picture.trust(in: .shanghai).score < kept)
  }

  @Test func whoeverDoesNotAnswerTwoRemindersHasNotKeptItsWord() throws {
    var desk = try CommunicationDesk()
    let id = try desk.send()
    let before = desk.desk.picture.trust(in: .shanghai).score
    let last = try desk.notice().lastWord
    #expect(last == midnight.advanced(by: .minutes(45)))
    desk.desk.now = last
    #expect(
      desk.refusal(of: .notice(id, .miss([.shanghai])), by: .program) == .notMissedYet(id, last))
    desk.wait(.milliseconds(1))
    var watch = NoticeWatch(desk.desk.picture)
    let commands = watch.due(at: desk.desk.now, in: desk.desk.picture)
    #expect(commands == [.communicate(.notice(id, .miss([.shanghai])))])
    for command in commands { try desk.desk.take(command, by: .program) }
    watch.note(try #require(desk.desk.record.last), in: desk.desk.picture)
    #expect(watch.next == nil, "what is found once is not found again")
    let cause = try #require(causes(desk).first)
    #expect(cause.fulfilment.outcome == .broken && cause.breach == .absent && cause.isOpen)
    #expect(desk.desk.picture.trust(in: .shanghai).score < before)
    let sent = try #require(
      desk.desk.record.first { entry in
        if case .communication(.sent) = entry.event { true } else { false }
      })
    #expect(cause.entries == [sent.sequence, cause.id.entry], "what was sent shows its clock")
    #expect(
      desk.refusal(of: .notice(id, .miss([.shanghai])), by: .program)
        == .nothingOwed(id, .shanghai))
    // It is acknowledged after all: that is on the notice, and changes nothing here.
    try desk.take(.notice(id, .read(.shanghai)))
    try desk.take(.notice(id, .acknowledge(.shanghai, note: "")))
    #expect(causes(desk).count == 1)
    #expect(try desk.copy().state == .acknowledged)
  }

  @Test func itIsContestedAndRuledOnAsAnyOther() throws {
    var desk = try acknowledged(after: .hours(1))
    let id = try #require(causes(desk).first).id
    try desk.desk.take(.trust(.shanghai, .contest(id, reason: "lines down")), by: .chief)
    let ruler = Actor(name: "body", role: .coordinator)
    try desk.desk.take(
      .trust(.shanghai, .rule(id, .excused, reason: "so it was")), by: ruler)
    let cause = try #require(desk.desk.picture.trust(in: .shanghai).cause(id))
    #expect(cause.state == .ruled && cause.evidence.kept == 0 && cause.evidence.broken == 0)
  }

  @Test func anOpenOneIsAmongWhatTheCityHasPromised() throws {
    var desk = try CommunicationDesk()
    let id = try desk.send()
    func open() -> [OpenCommitment] {
      desk.desk.picture.openCommitments.filter { $0.kind == .notice }
    }
    #expect(
      open() == [
        OpenCommitment(
          .notice, of: .shanghai, id.rawValue, toward: .suzhou,
          due: midnight.advanced(by: .minutes(15)))
      ])
    try desk.take(.notice(id, .read(.shanghai)))
    try desk.take(.notice(id, .acknowledge(.shanghai, note: "")))
    #expect(open().isEmpty)
  }

  /// Records of before an acknowledgement was owed say nothing of it: their days stay as they were.
  @Test func aLetterOfBeforeThatCountsNothing() throws {
    var desk = try CommunicationDesk()
    var letter = desk.letter()
    letter.isOwed = false
    let id = try desk.send(letter)
    #expect(desk.desk.picture.openCommitments.filter { $0.kind == .notice }.isEmpty)
    try desk.take(.notice(id, .read(.shanghai)))
    desk.wait(.hours(2))
    #expect(
      desk.refusal(of: .notice(id, .miss([.shanghai])), by: .program)
        == .nothingOwed(id, .shanghai))
    try desk.take(.notice(id, .acknowledge(.shanghai, note: "")))
    #expect(causes(desk).isEmpty)
  }
}
