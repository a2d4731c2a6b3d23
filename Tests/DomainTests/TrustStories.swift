import Testing

@testable import Domain

/// What cities promise and do, and how far they are trusted for it.
@Suite struct TrustStories {
  private let coordinator = Actor(name: "zhao", role: .coordinator)

  private func isNear(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) < 1e-12
  }

  private func desk(_ asks: [AidRequest.Ask] = [.init(.shanghai, 600)]) throws -> Desk {
    var desk = Desk(region: aidRegion)
    try desk.take(.aid(.request(sandbags(600, from: asks))))
    return desk
  }

  /// A delivery that came too late, on the record of Shanghai.
  private func lateDelivery() throws -> (Desk, TrustCause) {
    var desk = try desk()
    for trigger in [AidTrigger.offer, .accept, .commit, .mobilise] {
      let line = try desk.line()
      let city: City.ID = trigger.side == .lender ? .shanghai : .suzhou
      try desk.take(desk.command(trigger, on: line, by: city))
    }
    desk.wait(.hours(8))
    try desk.pass(AidMessage(.arrive, quantity: 600))
    return (desk, try #require(desk.picture.trust(in: .shanghai).breaches.last))
  }

  @Test func ofWhomNothingIsKnownHalfIsExpected() {
    #expect(Trust().score == 0.5 && Trust().ended == 0)
  }

  @Test func whoBringsAllInTimeIsTrustedMore() throws {
    var desk = Desk(region: aidRegion)
    try desk.take(.aid(.draft(sandbags())))
    try desk.lead(to: .arrived)
    let trust = desk.picture.trust(in: .shanghai)
    // An answer of half a weight and a delivery of a whole one.
    #expect(isNear(trust.score, (1.5 + 1) / 3.5))
    #expect(trust.outcomes == [.kept: 2] && trust.breaches.isEmpty)
  }

  @Test func halfOfWhatCameLateCounts() throws {
    let (desk, cause) = try lateDelivery()
    #expect(cause.fulfilment.outcome == .late && cause.breach == .slow)
    #expect(cause.toward == .suzhou && cause.subject == "SUZ-R1")
    let trust = desk.picture.trust(in: .shanghai)
    #expect(isNear(trust.score, (0.5 + 0.5 + 1) / (0.5 + 1 + 2)))
  }

  @Test func whoSendsLessKeepsPartOfItsWord() {
    let part = Fulfilment(300, of: 600)
    #expect(part.outcome == .partial && part.share == 0.5)
    #expect(Fulfilment(300, of: 600, delay: .minutes(1)).share == 0.25)
    #expect(Fulfilment(0, of: 600).outcome == .broken && Fulfilment(0, of: 600).share == 0)
  }

  @Test func whoDoesNotAnswerDidNotJoinIn() throws {
    var desk = try desk()
    desk.now = try #require(try desk.line().expires)
    try desk.take(.aid(.expire(.init("SUZ-R1", .shanghai))), by: .program)
    let cause = try #require(desk.picture.trust(in: .shanghai).breaches.last)
    #expect(cause.kind == .answer && cause.breach == .absent)
    #expect(isNear(desk.picture.trust(in: .shanghai).score, 1 / 2.5))
  }

  @Test func whatIsExcusedWeighsNothingAsIfItHadNeverDone() throws {
    var (desk, cause) = try lateDelivery()
    try desk.take(
      .trust(.shanghai, .rule(cause.id, .excused, reason: "the bridge was shut")),
      by: coordinator)
    let trust = desk.picture.trust(in: .shanghai)
    #expect(isNear(trust.score, (0.5 + 1) / 2.5))
    #expect(trust.rulings == [.excused: 1] && trust.breaches.last?.state == .ruled)
  }

  @Test func whatIsUpheldCountsInFull() throws {
    var (desk, cause) = try lateDelivery()
    try desk.take(.trust(.shanghai, .contest(cause.id, reason: "there was traffic")), by: .chief)
    try desk.take(
      .trust(.shanghai, .rule(cause.id, .upheld, reason: "as on any day")), by: coordinator)
    let trust = desk.picture.trust(in: .shanghai)
    #expect(isNear(trust.score, (0.5 + 1) / (0.5 + 1 + 2)))
    #expect(trust.breaches.last?.answer?.act == "there was traffic")
  }

  @Test func nobodyIsUpheldUnheardWithinADay() throws {
    var (desk, cause) = try lateDelivery()
    let uphold = Command.trust(.shanghai, .rule(cause.id, .upheld, reason: "late"))
    #expect(
      desk.refusal(of: uphold, by: coordinator)
        == .trust(.notHeard(.shanghai, until: cause.heardBy)))
    desk.now = cause.heardBy
    try desk.take(uphold, by: coordinator)
    #expect(desk.picture.trust(in: .shanghai).rulings == [.upheld: 1])
  }

  @Test func aPersonRulesNotTheProgram() throws {
    let (desk, cause) = try lateDelivery()
    let rule = Command.trust(.shanghai, .rule(cause.id, .dismissed, reason: "r"))
    #expect(desk.refusal(of: rule, by: .program) == .notPermitted(.system))
  }

  @Test func everyStepOfTheTableIsTakenAndEveryOtherRefused() throws {
    for state in CauseState.allCases {
      for trigger in CauseTrigger.allCases {
        var (desk, cause) = try lateDelivery()
        if state == .settled {
          cause = try #require(desk.picture.trust(in: .shanghai).kept.last)
        }
        if state == .answered {
          try desk.take(.trust(.shanghai, .contest(cause.id, reason: "r")), by: .chief)
        }
        if state == .ruled {
          try desk.take(
            .trust(.shanghai, .rule(cause.id, .excused, reason: "r")), by: coordinator)
        }
        let command: TrustCommand =
          trigger == .contest
          ? .contest(cause.id, reason: "r") : .rule(cause.id, .excused, reason: "r")
        guard CauseStateTable.next(from: state, on: trigger) == nil else {
          try desk.take(.trust(.shanghai, command), by: coordinator)
          continue
        }
        #expect(
          desk.refusal(of: .trust(.shanghai, command), by: coordinator)
            == .trust(.cannot(trigger, in: state)))
      }
    }
  }

  @Test func blameCountsOnceItIsUpheldAndPraiseAtOnce() throws {
    var desk = Desk(region: aidRegion)
    let blame = TrustCommand.remark(by: .suzhou, isPraise: false, text: "closed its gate")
    try desk.take(.trust(.shanghai, blame), by: coordinator)
    #expect(desk.picture.trust(in: .shanghai).score == 0.5)
    #expect(
      desk.refusal(of: .trust(.shanghai, blame), by: coordinator)
        == .trust(.remarkedToday(.shanghai, by: .suzhou)))
    let praise = TrustCommand.remark(by: nil, isPraise: true, text: "shared its data")
    try desk.take(.trust(.shanghai, praise), by: coordinator)
    #expect(isNear(desk.picture.trust(in: .shanghai).score, 1.5 / 2.5))
    #expect(
      desk.refusal(
        of: .trust(.suzhou, .remark(by: .suzhou, isPraise: true, text: "t")), by: coordinator)
        == .trust(.remarksOnItself(.suzhou)))
  }

  @Test func aRulingIsAsIfItHadBeenSoFromTheBeginning() {
    func cause(_ entry: Int, _ fulfilment: Fulfilment, _ place: Int) -> TrustCause {
      TrustCause(
        id: .init(entry, .delivery), at: midnight, subject: "s", toward: nil,
        fulfilment: fulfilment, breach: fulfilment.outcome == .kept ? nil : .uncooperative,
        isSuspicion: false, place: place)
    }
    var trust = Trust()
    var plain = BetaReputation(forgetting: Trust.forgetting)
    for place in 1...40 {
      trust.add(cause(place, place == 7 ? .broken : .kept, place))
      plain.add(place == 7 ? 0 : 1)
    }
    #expect(trust.score < plain.expectation)
    let ruling = TrustCause.Ruling(.excused, reason: "r")
    trust.rule(.init(7, .delivery), Dated(ruling, by: coordinator, at: midnight))
    #expect(isNear(trust.score, plain.expectation))
    for place in 41...5_000 { trust.add(cause(place, .broken, place)) }
    #expect(trust.breaches.count == Trust.mostBreaches && trust.kept.count == Trust.mostKept)
  }

  @Test func breakingOnesWordHasAPrice() {
    let trust = Trust().breaking(.delivery)
    #expect(isNear(trust.score, 1 / 3.0))
    #expect(trust.deposit(on: Money(fen: 300)) == Money(fen: 200))
    #expect(Trust().deposit(on: Money(fen: 300)) == Money(fen: 150))
  }

  @Test func theArchiveKeepsAllOfIt() throws {
    var (desk, cause) = try lateDelivery()
    try desk.take(.trust(.shanghai, .contest(cause.id, reason: "r")), by: .chief)
    try desk.take(
      .trust(.shanghai, .rule(cause.id, .upheld, reason: "r")), by: coordinator)
    let again = try #require(
      Picture(region: aidRegion, at: midnight, archive: desk.picture.archive))
    #expect(again.trust(in: .shanghai) == desk.picture.trust(in: .shanghai))
    #expect(again.archive == desk.picture.archive)
  }
}
