import Geodesy
import Testing

@testable import Domain

@Suite("A request for aid from its first word to the last fen")
struct AidStories {
  private func asked(_ quantity: Int = 600, _ asks: AidRequest.Ask...) throws -> Desk {
    var desk = Desk(region: aidRegion)
    let asks = asks.isEmpty ? [.init(.shanghai, quantity)] : asks
    try desk.take(.aid(.request(sandbags(quantity, from: asks))))
    return desk
  }

  private func stock(_ desk: Desk, _ city: City.ID) -> Stock {
    desk.picture.stock(of: city, "sandbags")
  }

  @Test func sandbagsAreLentUsedBroughtHomeAndPaidFor() throws {
    var desk = try asked()
    #expect(desk.picture.aid["SUZ-R1"]?.shortfall == 600)
    try desk.pass(AidMessage(.offer))
    #expect(try desk.line().price == Money(fen: 250), "the agreement's tariff")
    #expect(try desk.line().agreement == "east")
    try desk.pass(AidMessage(.accept))
    #expect(desk.picture.aid["SUZ-R1"]?.shortfall == 600, "promised, but not set apart")
    try desk.pass(AidMessage(.commit))
    #expect(desk.picture.aid["SUZ-R1"]?.shortfall == 0)
    #expect(stock(desk, .shanghai).free == 400 && stock(desk, .shanghai).onHand == 1000)
    try desk.pass(AidMessage(.mobilise, journey: desk.way(hours: 2)))
    #expect(stock(desk, .shanghai) == held(onHand: 400, lent: 600, desk, .shanghai))
    #expect(try desk.line().underWay == 600)
    desk.wait(.hours(2))
    try desk.pass(AidMessage(.arrive, quantity: 590))
    #expect(stock(desk, .suzhou).borrowed == 590, "ten were lost on the way")
    try desk.pass(AidMessage(.consume, quantity: 400))
    #expect(stock(desk, .suzhou).borrowed == 190)
    try desk.pass(AidMessage(.release))
    #expect(stock(desk, .suzhou).borrowed == 0)
    try desk.pass(AidMessage(.comeHome))
    #expect(stock(desk, .shanghai) == held(onHand: 590, lent: 0, desk, .shanghai))
    try desk.pass(AidMessage(.claim))
    // 400 used and 10 lost at 2.50 yuan.
    #expect(desk.picture.aidAccount(of: .shanghai).receivable == Money(fen: 102_500))
    #expect(desk.picture.aidAccount(of: .suzhou).payable == Money(fen: 102_500))
    try desk.pass(AidMessage(.settle))
    #expect(desk.picture.aidAccount(of: .shanghai).received == Money(fen: 102_500))
    #expect(desk.picture.aidAccount(of: .shanghai).receivable == .zero)
    #expect(desk.picture.aidAccount(of: .suzhou).balance == Money(fen: -102_500))
    #expect(desk.picture.aid["SUZ-R1"]?.isClosed == true)
    #expect(desk.picture.openAid.isEmpty)
    #expect(
      desk.picture.aidInUse(under: "east", by: .shanghai, .supply("sandbags")) == 0)
  }

  private func held(
    onHand: Int, lent: Int, _ desk: Desk, _ city: City.ID
  ) -> Stock {
    var expected = stock(desk, city)
    expected.onHand = onHand
    expected.lent = lent
    expected.reserved = 0
    return expected
  }

  @Test func twoLendersFillOneRequest() throws {
    var desk = try asked(600, .init(.shanghai, 400), .init(.wuxi, 600))
    try desk.pass(AidMessage(.offer, quantity: 400))
    try desk.pass(AidMessage(.offer, quantity: 500, price: Money(fen: 300)), of: .wuxi)
    try desk.pass(AidMessage(.accept))
    #expect(
      throws: Rejection.aid(.quantityOutOfRange(500, most: 200)),
      "both at once would be more than was asked for"
    ) { try desk.pass(AidMessage(.accept, quantity: 500), of: .wuxi) }
    try desk.pass(AidMessage(.accept), of: .wuxi)
    #expect(try desk.line(of: .wuxi).accepted == 200, "what is still missing")
    try desk.pass(AidMessage(.commit, quantity: 300))
    #expect(desk.picture.aid["SUZ-R1"]?.shortfall == 300)
    try desk.pass(AidMessage(.commit), of: .wuxi)
    #expect(desk.picture.aid["SUZ-R1"]?.shortfall == 100, "one brought less than it had promised")
    let request = try #require(desk.picture.aid["SUZ-R1"])
    for line in request.lines {
      #expect(line.asked >= line.offered && line.offered >= line.accepted)
      #expect(line.accepted >= line.committed && line.committed >= line.delivered)
    }
  }

  @Test func whoAnswersAfterItIsFilledIsTold() throws {
    var desk = try asked(600, .init(.shanghai, 600), .init(.wuxi, 600))
    try desk.pass(AidMessage(.offer))
    try desk.pass(AidMessage(.offer, price: .zero), of: .wuxi)
    try desk.pass(AidMessage(.accept))
    #expect(throws: Rejection.aid(.isFilled("SUZ-R1"))) {
      try desk.pass(AidMessage(.accept), of: .wuxi)
    }
    try desk.pass(AidMessage(.refuse, text: "filled by Shanghai"), of: .wuxi)
    #expect(try desk.line(of: .wuxi).state == .declined)
  }

  @Test func anAnswerThatDoesNotComeExpiresAtTheMinuteAndNotBefore() throws {
    var desk = try asked()
    var deadlines = AidDeadlines(desk.picture)
    let due = midnight.advanced(by: .hours(1))
    #expect(deadlines.next == due)
    desk.now = due.advanced(by: .milliseconds(-1))
    let line = AidLine.ID("SUZ-R1", .shanghai)
    #expect(
      desk.refusal(of: .aid(.expire(line)), by: .program) == .aid(.notDue(line, until: due)))
    #expect(deadlines.due(at: desk.now, in: desk.picture).isEmpty)
    desk.now = due
    #expect(deadlines.due(at: desk.now, in: desk.picture).map(\.line) == [line])
    try desk.take(.aid(.expire(line)), by: .program)
    #expect(try desk.line().state == .expired)
    #expect(deadlines.due(at: desk.now, in: desk.picture).isEmpty)
  }

  @Test func anOfferInTheLastMinuteMovesTheDeadlineToTheNeed() throws {
    var desk = try asked()
    var deadlines = AidDeadlines(desk.picture)
    desk.now = midnight.advanced(by: .minutes(59))
    try desk.pass(AidMessage(.offer))
    for entry in desk.record { deadlines.note(entry, in: desk.picture) }
    #expect(deadlines.due(at: midnight.advanced(by: .hours(2)), in: desk.picture).isEmpty)
    #expect(
      deadlines.due(at: midnight.advanced(by: .hours(6)), in: desk.picture).map(\.line)
        == [AidLine.ID("SUZ-R1", .shanghai)])
  }

  @Test func anOfferNobodyAskedForIsALendersOwnLetter() throws {
    var desk = Desk(region: aidRegion)
    let report = sandbags(200, from: [.init(.wuxi, 200)])
    let events = try desk.take(.aid(.offerUnasked(report, price: Money(fen: 10))))
    #expect(events.count == 2)
    #expect(try desk.line("WUX-O1", of: .wuxi).state == .offered)
    try desk.pass(AidMessage(.accept), "WUX-O1", of: .wuxi)
    try desk.pass(AidMessage(.commit), "WUX-O1", of: .wuxi)
    #expect(stock(desk, .wuxi).reserved == 200)
  }

  @Test func theAgreementBindsThePriceUpToItsCap() throws {
    var desk = try asked(900)
    #expect(throws: Rejection.aid(.priceMissing), "900 is above its cap") {
      try desk.pass(AidMessage(.offer))
    }
    #expect(throws: Rejection.aid(.priceAboveTariff(Money(fen: 250)))) {
      try desk.pass(AidMessage(.offer, quantity: 800, price: Money(fen: 251)))
    }
    try desk.pass(AidMessage(.offer, quantity: 800, price: Money(fen: 249)))
    try desk.pass(AidMessage(.accept))
    #expect(
      desk.picture.aidInUse(under: "east", by: .shanghai, .supply("sandbags")) == 800)
    #expect(
      desk.picture.agreement(
        covering: 1, of: .supply("sandbags"), from: .shanghai, to: .suzhou, at: desk.now) == nil)
  }

  @Test func anAgreementEndsAtItsLastMoment() {
    let agreements = { (instant: Instant) in
      Desk(region: aidRegion).picture.agreements(
        between: .suzhou, and: .shanghai, on: .supply("sandbags"), at: instant
      ).count
    }
    let end = midnight.advanced(by: .hours(240))
    #expect(agreements(end.advanced(by: .milliseconds(-1))) == 1)
    #expect(agreements(end) == 0)
    #expect(
      Desk(region: aidRegion).picture.agreements(
        between: .suzhou, and: .wuxi, on: .supply("sandbags"), at: midnight
      ).isEmpty)
  }

  @Test func whatCannotBeAskedIsRefusedWithTheFacts() throws {
    let desk = Desk(region: aidRegion)
    func refusal(_ change: (inout AidRequest.Report) -> Void) -> Rejection? {
      var report = sandbags()
      change(&report)
      return desk.refusal(of: .aid(.request(report)))
    }
    #expect(refusal { $0.asks = [] } == .aid(.noLenderAsked))
    #expect(refusal { $0.asks = [.init(.suzhou, 1)] } == .aid(.asksItself(.suzhou)))
    #expect(
      refusal { $0.asks += $0.asks } == .aid(.lenderAskedTwice(.shanghai)))
    #expect(refusal { $0.good = .supply("gold") } == .aid(.unknownItem("gold")))
    #expect(refusal { $0.good = .units(.ladder) } == .aid(.needsIncident))
    #expect(refusal { $0.incident = "SUZ-I9" } == .unknownIncident("SUZ-I9"))
    #expect(refusal { $0.asks[0].quantity = 601 } == .aid(.quantityOutOfRange(601, most: 600)))
    #expect(refusal { $0.neededBy = $0.returnBy } == .aid(.timesOutOfOrder))
    #expect(refusal { $0.answerBy = midnight } == .aid(.timesOutOfOrder))
    #expect(refusal { $0.requester = "000000" } == .unknownCity("000000"))
  }

  @Test func aCountFromTheFeedTakesThePlaceOfTheOldOne() throws {
    var desk = Desk(region: aidRegion)
    func observation(_ value: Double, _ instant: Instant) -> Command {
      .observe(
        Observation(
          source: "store-7", time: instant, kind: "stock-sandbags", city: .wuxi, value: value,
          unit: "pieces"))
    }
    try desk.take(observation(720, midnight), by: .feed)
    #expect(stock(desk, .wuxi).onHand == 720 && stock(desk, .wuxi).counted == midnight)
    #expect(
      desk.refusal(of: observation(900, midnight.advanced(by: .hours(-1))), by: .feed)
        == .aid(.countIsOlder(.wuxi, "sandbags", than: midnight)))
  }

  @Test func theArchiveHoldsAllOfIt() throws {
    for state in AidState.allCases {
      var desk = Desk(region: aidRegion)
      try desk.take(.aid(.draft(sandbags())))
      try desk.lead(to: state)
      let read = try #require(
        Picture(region: aidRegion, at: midnight, archive: desk.picture.archive))
      #expect(read.aid == desk.picture.aid)
      #expect(read.stocks == desk.picture.stocks)
      #expect(read.archive == desk.picture.archive)
    }
  }
}
