import Testing

@testable import Domain

/// What it does to the trust in a city that it signs an agreement in time, late or never.
@Suite("Signing an agreement is a promise") struct SigningStories {
  private let east = AgreementDesk.east

  private func causes(_ city: City.ID, _ desk: AgreementDesk) -> [TrustCause] {
    desk.picture.trust(in: city).causes.filter { $0.kind == .signature }
  }

  /// Why the clock may not say that the second version has lapsed.
  private func refusal(_ desk: AgreementDesk) -> PreparednessRejection? {
    let command = Command.prepare(.agreement(.lapse(east, version: 2)))
    guard case .preparedness(let reason)? = desk.desk.refusal(of: command, by: .program) else {
      return nil
    }
    return reason
  }

  @Test func whoSignsOrRefusesByTheHourHasKeptItsWord() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended(parties: [.suzhou, .shanghai, .wuxi]), by: .body)
    desk.desk.wait(.hours(168))
    try desk.sign(2, .suzhou)
    try desk.take(.refuse(east, version: 2, by: .wuxi, reason: "no stores"))
    for city in [City.ID.suzhou, .wuxi] {
      let cause = try #require(causes(city, desk).first)
      #expect(cause.fulfilment.outcome == .kept && cause.breach == nil)
      #expect(cause.subject == "east 2")
    }
    #expect(causes(.shanghai, desk).isEmpty)
  }

  /// The hour for signing may lie behind the day on which it is to be in force.
  @Test func aSignatureAfterTheFirstDayOfItsValidityIsLate() throws {
    for (delay, outcome) in [(Duration.zero, Fulfilment.Outcome.kept), (.milliseconds(1), .late)] {
      var desk = AgreementDesk()
      let start = desk.now.advanced(by: .hours(72))
      try desk.draft(desk.amended(from: start))
      #expect(try desk.agreement().newest.due == start)
      desk.desk.now = start.advanced(by: delay)
      try desk.sign(2, .shanghai)
      let cause = try #require(causes(.shanghai, desk).first)
      #expect(cause.fulfilment.outcome == outcome)
      #expect(cause.breach == (outcome == .late ? .slow : nil))
      #expect(cause.toward == .suzhou)
    }
  }

  @Test func whoDoesNeitherUntilItLapsesHasNotKeptItsWord() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended())
    var watch = SigningWatch(desk.picture)
    let signBy = try #require(try desk.agreement().newest.signBy)
    #expect(watch.next == signBy.advanced(by: .milliseconds(1)))
    let open = desk.picture.openCommitments.filter { $0.kind == .signature }
    #expect(open.map(\.city) == [.shanghai] && open.first?.due == signBy)
    desk.desk.now = signBy
    #expect(watch.due(at: signBy, in: desk.picture).isEmpty)
    #expect(
      refusal(desk)
        == .agreementCannot(east, version: 2, .clock, in: .signing))
    desk.desk.wait(.milliseconds(1))
    let commands = watch.due(at: desk.now, in: desk.picture)
    #expect(commands == [.prepare(.agreement(.lapse(east, version: 2)))])
    for command in commands { try desk.desk.take(command, by: .program) }
    watch.note(try #require(desk.desk.record.last), in: desk.picture)
    #expect(watch.next == nil)
    #expect(try desk.state(2) == .lapsed)
    #expect(try desk.agreement().newest.awaited == [.shanghai], "it is still told who did not")
    let cause = try #require(causes(.shanghai, desk).first)
    #expect(cause.fulfilment.outcome == .broken && cause.breach == .absent && cause.isOpen)
    #expect(causes(.suzhou, desk).isEmpty, "who writes it signs it by that")
    #expect(
      refusal(desk)
        == .agreementCannot(east, version: 2, .clock, in: .lapsed))
    #expect(desk.picture.openCommitments.filter { $0.kind == .signature }.isEmpty)
    // The next one may be drafted as ever.
    try desk.draft(desk.amended(cap: 850))
    #expect(try desk.state(3) == .signing)
  }

  @Test func whatIsSignedOrWithdrawnLapsesNoMore() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended())
    var watch = SigningWatch(desk.picture)
    try desk.take(.withdraw(east, version: 2, by: .city(.suzhou), reason: "later"))
    watch.note(try #require(desk.desk.record.last), in: desk.picture)
    #expect(watch.next == nil)
    #expect(causes(.shanghai, desk).isEmpty)
  }

  /// Records of before it counted say of no answer by when it was owed: their days stay as they
  /// were, and what had lapsed by then is left.
  @Test func anAnswerOfBeforeThatCountsNothing() throws {
    var desk = AgreementDesk()
    try desk.draft(desk.amended())
    let reply = AgreementVersion.Reply(.shanghai, .signed)
    desk.desk.picture.apply(
      Entry(
        sequence: 99, origin: Origin.ID("desk"), originSequence: 99, happened: desk.now,
        received: desk.now, recorded: desk.now, actor: .chief, cause: nil, isExercise: true,
        city: nil,
        event: .preparedness(.agreement(east, .answered(2, reply, to: .signed)))))
    #expect(causes(.shanghai, desk).isEmpty)
    var old = AgreementDesk()
    try old.draft(old.amended())
    old.desk.wait(.hours(200))
    _ = try old.desk.openIncident()
    #expect(SigningWatch(old.picture).next == nil)
  }
}
