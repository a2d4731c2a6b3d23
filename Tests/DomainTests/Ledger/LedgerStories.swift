import Geodesy
import Testing

@testable import Domain

extension LedgerClaim.ID: ExpressibleByStringLiteral {}
extension Debt.ID: ExpressibleByStringLiteral {}
extension Grant.ID: ExpressibleByStringLiteral {}

extension LedgerParty {
  static let suzhou = LedgerParty.city(.suzhou)
  static let shanghai = LedgerParty.city(.shanghai)
  static let wuxi = LedgerParty.city(.wuxi)
}

extension Desk {
  func book(_ party: LedgerParty) -> Book { picture.ledger.book(of: party) }

  @discardableResult
  mutating func ledger(
    _ command: LedgerCommand, by actor: Actor = .body
  ) throws(Rejection) -> [Event] {
    try takeWithRules(.ledger(command), by: actor)
  }

  /// Why something was refused, if the ledger was the reason.
  func refusal(of command: LedgerCommand, by actor: Actor = .body) -> LedgerRejection? {
    guard case .ledger(let reason)? = refusal(of: .ledger(command), by: actor) else { return nil }
    return reason
  }

  /// Six hundred sandbags of Shanghai for the flood, of which four hundred are used up, ten lost.
  mutating func lend(for hazard: Hazard.ID? = nil) throws {
    var report = sandbags()
    report.hazard = hazard
    try take(.aid(.request(report)))
    try pass(AidMessage(.offer))
    try pass(AidMessage(.accept))
    try pass(AidMessage(.commit))
    try pass(AidMessage(.mobilise, journey: way(hours: 2)))
    wait(.hours(2))
    try pass(AidMessage(.arrive, quantity: 590))
    try pass(AidMessage(.consume, quantity: 400))
    try pass(AidMessage(.release))
    try pass(AidMessage(.comeHome))
  }
}

@Suite("Money between cities, from the first fen to the last")
struct LedgerStories {
  private static let flood = Hazard.ID("SUZ-H1")
  private static let matter = Matter.hazard(flood)
  /// 410 bags at 2.50 yuan.
  private static let worth = Money(fen: 102_500)

  private func flooded() throws -> Desk {
    try AllianceDesk().desk
  }

  @Test("Mechanism: benefit — double entry, the agreed tariff, settlement closes the risk file")
  func settlementClosesTheRiskFile() throws {
    var desk = try flooded()
    try desk.lend(for: Self.flood)
    #expect(desk.book(.shanghai).balance(.help) == Self.worth, "at the agreement's tariff")
    try desk.pass(AidMessage(.claim))
    #expect(desk.book(.shanghai).balance(.receivable(.suzhou)) == Self.worth)
    #expect(desk.book(.suzhou).balance(.payable(.shanghai)) == .zero - Self.worth)
    #expect(desk.picture.oldestClaim(of: .shanghai) == desk.now)
    #expect(desk.picture.fileState(of: Self.matter) == .running, "the flood goes on")
    try desk.take(.hazard(Self.flood, .end(reason: "fallen")))
    #expect(desk.picture.fileState(of: Self.matter) == .toSettle)
    try desk.ledger(.pay("SUZ-R1/310000", nil, by: .suzhou), by: .chief)
    #expect(try desk.line().state == .settled, "the line of aid ends with its payment")
    #expect(desk.picture.fileState(of: Self.matter) == .closed)
    #expect(desk.book(.shanghai).balance(.cash) == Self.worth)
    #expect(desk.book(.suzhou).net == .zero - Self.worth)
    #expect(desk.picture.ledger.debts.isEmpty && desk.picture.ledger.deposits.isEmpty)
    #expect(desk.picture.ledger.sum == .zero && desk.picture.ledger.total == .zero)
    let file = try #require(desk.picture.ledger.files[Self.matter])
    #expect(file.spent(by: .suzhou) == Self.worth && file.spent(by: .shanghai) == .zero)
  }

  @Test(
    "Scenario 3 — B has claim right; A's response delay to B's claim is measured and costs trust"
  )
  func theHarmedCityClaims() throws {
    var desk = try flooded()
    let report = LedgerClaim.Report(
      Money(fen: 50_000), of: Self.matter, by: .shanghai, on: .suzhou, reason: "water by lorry",
      answerBy: desk.now.advanced(by: .hours(24)))
    #expect(
      desk.refusal(of: .claim(with(report) { $0.claimant = .suzhou }))
        == .hasNoClaim(.suzhou, Self.matter))
    #expect(
      desk.refusal(of: .claim(with(report) { $0.respondent = .wuxi }))
        == .doesNotAnswerFor(.wuxi, Self.matter), "it did not begin there")
    try desk.ledger(.claim(report), by: .chief)
    #expect(desk.refusal(of: .claim(report)) == .claimStands("SHA-C1"))
    #expect(
      desk.refusal(of: .accept("SHA-C1", by: .shanghai)) == .isNotTheirs("SHA-C1", .shanghai))
    #expect(desk.picture.openCommitments.contains { $0.subject == "SHA-C1" && $0.city == .suzhou })
    desk.wait(.hours(30))
    let claim = try #require(desk.picture.ledger.claims["SHA-C1"])
    #expect(claim.delay(at: desk.now) == .hours(30), "and it goes on")
    try desk.ledger(.accept("SHA-C1", by: .suzhou), by: .chief)
    desk.wait(.hours(5))
    let answered = try #require(desk.picture.ledger.claims["SHA-C1"])
    #expect(answered.delay(at: desk.now) == .hours(30), "it ended with the answer")
    let cause = try #require(desk.picture.trust(in: .suzhou).breaches.last)
    #expect(cause.subject == "SHA-C1" && cause.fulfilment.delay == .hours(6))
    #expect(desk.book(.shanghai).balance(.receivable(.suzhou)) == Money(fen: 50_000))
    try desk.ledger(.pay("SHA-C1", Money(fen: 20_000), by: .suzhou), by: .chief)
    try desk.ledger(.pay("SHA-C1", nil, by: .suzhou), by: .chief)
    #expect(desk.book(.suzhou).net == Money(fen: -50_000) && desk.picture.ledger.debts.isEmpty)
  }

  private func with(
    _ report: LedgerClaim.Report, _ change: (inout LedgerClaim.Report) -> Void
  ) -> LedgerClaim.Report {
    var report = report
    change(&report)
    return report
  }

  @Test func aDepositIsBookedWithTheAcceptanceAndGivenBackInTheEnd() throws {
    var desk = try flooded()
    try desk.take(.aid(.request(sandbags())))
    try desk.pass(AidMessage(.offer))
    try desk.pass(AidMessage(.accept))
    // Nothing is known of Suzhou: half of 600 bags at 2.50 yuan.
    let deposit = Money(fen: 75_000)
    #expect(desk.book(.suzhou).balance(.depositPaid(.shanghai)) == deposit)
    #expect(desk.book(.shanghai).balance(.depositHeld(.suzhou)) == .zero - deposit)
    #expect(desk.book(.suzhou).net == .zero, "it is still its own")
    try desk.pass(AidMessage(.cancel, text: "not needed"))
    #expect(desk.picture.ledger.deposits.isEmpty && desk.book(.suzhou).balance(.cash) == .zero)
  }

  @Test func aDepositIsKeptOnlyAfterARuling() throws {
    var desk = try flooded()
    try desk.lend()
    try desk.pass(AidMessage(.claim))
    desk.wait(.hours(31 * 24))
    try desk.pass(AidMessage(.settle))
    let line = try desk.line().id
    #expect(desk.picture.ledger.deposits[line] != nil, "paid a day late: it waits for a ruling")
    #expect(desk.refusal(of: .forfeitDeposit(line, reason: "late")) == .breachIsNotUpheld(line))
    let cause = try #require(desk.picture.breach(of: .suzhou, on: line))
    desk.wait(.hours(25))
    try desk.take(.trust(.suzhou, .rule(cause.id, .upheld, reason: "no reason")), by: .body)
    try desk.ledger(.forfeitDeposit(line, reason: "paid late"))
    #expect(desk.picture.ledger.deposits.isEmpty)
    #expect(desk.book(.shanghai).income == Self.worth + Money(fen: 75_000))
    #expect(desk.picture.ledger.sum == .zero)
  }

  @Test func anExcusedBreachGivesTheDepositBack() throws {
    var desk = try flooded()
    try desk.lend()
    try desk.pass(AidMessage(.claim))
    desk.wait(.hours(31 * 24))
    try desk.pass(AidMessage(.settle))
    let line = try desk.line().id
    let cause = try #require(desk.picture.breach(of: .suzhou, on: line))
    try desk.take(.trust(.suzhou, .rule(cause.id, .excused, reason: "banks closed")), by: .body)
    #expect(desk.picture.ledger.deposits[line] == nil)
    #expect(desk.book(.suzhou).net == .zero - Self.worth)
  }

  @Test func whatIsAgreedStandsInTheLedger() throws {
    var desk = try AllianceDesk()
    let compensation = Compensation(
      .shapley,
      [
        .init(from: .suzhou, to: .shanghai, Money(fen: 30_000)),
        .init(from: .wuxi, to: .shanghai, Money(fen: 10_000)),
      ])
    let terms = JointDecision.Terms("shares", compensation: compensation)
    let id = try desk.propose(terms)
    #expect(try desk.decision().round.terms.compensation == compensation)
    try desk.take(.consent(id, by: .shanghai, note: ""))
    #expect(desk.desk.picture.ledger.debts.isEmpty, "one has still to consent")
    try desk.take(.consent(id, by: .wuxi, note: ""))
    #expect(desk.desk.book(.shanghai).toGet == Money(fen: 40_000))
    #expect(desk.desk.picture.ledger.debts["SUZ-D1/2"]?.debtor == .wuxi)
    #expect(desk.desk.picture.ledger.sum == .zero)
  }

  @Test func paymentsThatMakeNoSenseAreRefused() throws {
    let desk = try AllianceDesk()
    func refused(_ transfers: [Compensation.Transfer]) -> Bool {
      let terms = JointDecision.Terms("shares", compensation: Compensation(.byPeople, transfers))
      return desk.desk.refusal(of: .alliance(desk.proposal(terms)), by: .body)
        == .ledger(.transfersMakeNoSense)
    }
    let pay = Compensation.Transfer(from: .suzhou, to: .wuxi, Money(fen: 1))
    #expect(refused([]))
    #expect(refused([pay, pay]))
    #expect(refused([.init(from: .suzhou, to: .suzhou, Money(fen: 1))]))
    #expect(refused([.init(from: .suzhou, to: .wuxi, .zero)]))
  }

  /// Suzhou owes Shanghai 300, Shanghai owes Wuxi 200, Wuxi owes Suzhou 100: each net stays.
  @Test func nettingLeavesEachNetAsItWas() throws {
    var desk = try AllianceDesk()
    let circle = Compensation(
      .byGain,
      [
        .init(from: .suzhou, to: .shanghai, Money(fen: 300)),
        .init(from: .shanghai, to: .wuxi, Money(fen: 200)),
        .init(from: .wuxi, to: .suzhou, Money(fen: 100)),
      ])
    let id = try desk.propose(.init("shares", compensation: circle))
    for city in [City.ID.shanghai, .wuxi] { try desk.take(.consent(id, by: city, note: "")) }
    let parties: [LedgerParty] = [.suzhou, .shanghai, .wuxi]
    let before = parties.map { desk.desk.book($0).net }
    #expect(
      desk.desk.refusal(of: .netOff(.pair(.suzhou, .shanghai))) == .nothingToNet,
      "between two there is nothing mutual")
    try desk.desk.ledger(.netOff(.all))
    #expect(parties.map { desk.desk.book($0).net } == before)
    #expect(desk.desk.picture.ledger.debts["SUZ-D1/3"] == nil, "the smallest is gone")
    #expect(desk.desk.picture.ledger.debts["SUZ-D1/1"]?.open == Money(fen: 200))
    #expect(desk.desk.refusal(of: .netOff(.all)) == .nothingToNet)
  }

  @Test func nettingSettlesALineOfAidOfWhichNothingIsLeft() throws {
    var desk = try flooded()
    try desk.lend()
    try desk.pass(AidMessage(.claim))
    let back = Grant.Report(.money, value: Self.worth, from: .suzhou, to: .fund, purpose: "share")
    try desk.ledger(.grant(back), by: .chief)
    #expect(desk.refusal(of: .netOff(.all)) == .nothingToNet)
    let terms = JointDecision.Terms(
      "shares",
      compensation: Compensation(
        .separable, [.init(from: .shanghai, to: .suzhou, Money(fen: 200_000))]))
    try desk.take(
      .alliance(
        .propose(Self.matter, by: .city(.suzhou), terms, answerBy: desk.now.advanced(by: .hours(1)))
      ),
      by: .body)
    for city in [City.ID.shanghai, .wuxi] {
      try desk.take(.alliance(.consent("SUZ-D1", by: city, note: "")), by: .body)
    }
    try desk.ledger(.netOff(.pair(.suzhou, .shanghai)), by: .chief)
    #expect(try desk.line().state == .settled)
    #expect(desk.book(.shanghai).balance(.cash) == .zero, "no money moved")
    #expect(desk.book(.suzhou).toGet == Money(fen: 97_500))
  }

  @Test func aClaimIsWrittenOffByWhoeverItBelongsTo() throws {
    var desk = try flooded()
    try desk.lend(for: Self.flood)
    try desk.pass(AidMessage(.claim))
    let id = Debt.ID("SUZ-R1/310000")
    #expect(
      desk.refusal(of: .writeOff(id, by: .suzhou, reason: "r"))
        == .isNotTheirs(id.rawValue, .suzhou))
    #expect(
      desk.refusal(of: .ledger(.writeOff(id, by: .shanghai, reason: " ")), by: .chief)
        == .reasonMissing)
    try desk.ledger(.writeOff(id, by: .shanghai, reason: "neighbours"), by: .chief)
    #expect(try desk.line().state == .settled && desk.picture.ledger.debts.isEmpty)
    #expect(desk.book(.shanghai).net == .zero && desk.book(.suzhou).net == .zero)
    #expect(
      desk.picture.ledger.files[Self.matter]?.spent(by: .shanghai) == Self.worth,
      "it bears what it gave up")
  }

  @Test func theFundGivesWhatItHasAndNoMore() throws {
    var desk = try flooded()
    let gift = Grant.Report(.money, value: Money(fen: 500), from: .fund, to: .suzhou, purpose: "p")
    #expect(desk.refusal(of: .grant(gift)) == .fundIsShort(left: .zero))
    try desk.ledger(
      .grant(.init(.money, value: Money(fen: 800), from: .superior, to: .fund, purpose: "p")))
    try desk.ledger(.grant(gift))
    #expect(desk.picture.fundLeft == Money(fen: 300))
    try desk.ledger(.pay("FUND-G2", nil, by: .fund))
    #expect(desk.book(.suzhou).balance(.cash) == Money(fen: 500))
    try desk.ledger(
      .grant(.init(.training, quantity: 40, value: nil, from: .donors, to: .wuxi, purpose: "p")))
    #expect(desk.picture.ledger.grants.last?.report.quantity == 40)
    #expect(desk.book(.wuxi).postings.last?.kind == .grant && desk.book(.wuxi).net == .zero)
    #expect(
      desk.refusal(of: .grant(with(gift) { $0.giver = .suzhou }))
        == .cannotGive(.suzhou, to: .suzhou)
    )
  }

  private func with(
    _ report: Grant.Report, _ change: (inout Grant.Report) -> Void
  ) -> Grant.Report {
    var report = report
    change(&report)
    return report
  }

  @Test func aPaymentInErrorIsTakenBackByACounterPosting() throws {
    var desk = try flooded()
    try desk.ledger(
      .grant(.init(.money, value: Money(fen: 800), from: .superior, to: .suzhou, purpose: "p")))
    try desk.ledger(.pay("SUPERIOR-G1", Money(fen: 300), by: .superior))
    let entry = try #require(desk.record.last?.sequence)
    try desk.ledger(.correct(entry: entry, reason: "wrong account"))
    #expect(desk.picture.ledger.debts["SUPERIOR-G1"]?.open == Money(fen: 800))
    #expect(desk.book(.suzhou).balance(.cash) == .zero)
    #expect(desk.book(.suzhou).postings.map(\.kind) == [.grant, .payment, .correction])
    #expect(
      desk.refusal(of: .correct(entry: entry, reason: "again")) == .nothingToCorrect(entry: entry))
    #expect(desk.refusal(of: .correct(entry: 1, reason: "r")) == .nothingToCorrect(entry: 1))
  }

  @Test func ownUnitsCostTheirHoursAtTheTariff() throws {
    var desk = Desk(region: aidRegion)
    let id = try desk.openIncident()
    try desk.take(.dispatch([assignment("SUZ-F01")], to: id))
    desk.wait(.minutes(90))
    let way = try desk.journey(of: desk.unit("SUZ-F01"))
    try desk.take(.moveUnit("SUZ-F01", .cancel, journey: way))
    // An hour and a half at the 360 yuan of the agreement.
    #expect(desk.book(.suzhou).balance(.response) == Money(fen: 54_000))
    #expect(desk.book(.suzhou).responses == 1 && desk.book(.suzhou).net == .zero)
    #expect(desk.picture.ledger.files[.incident(id)]?.cost == Money(fen: 54_000))
  }

  @Test func aContestedClaimLeavesNothingBehind() throws {
    var desk = try flooded()
    try desk.lend()
    try desk.pass(AidMessage(.claim))
    try desk.pass(AidMessage(.contest, text: "only 300 were used"))
    #expect(desk.book(.shanghai).net == .zero && desk.picture.ledger.debts.isEmpty)
    #expect(desk.book(.shanghai).postings.last?.reason == "only 300 were used")
    try desk.pass(AidMessage(.claim))
    #expect(desk.book(.shanghai).net == Self.worth)
  }

  @Test func whoOwesNothingCannotPay() throws {
    var desk = try flooded()
    #expect(desk.refusal(of: .pay("SUZ-D9/1", nil, by: .suzhou)) == .unknownDebt("SUZ-D9/1"))
    try desk.lend()
    try desk.pass(AidMessage(.claim))
    let id = Debt.ID("SUZ-R1/310000")
    #expect(
      desk.refusal(of: .pay(id, nil, by: .shanghai)) == .isNotTheirs(id.rawValue, .shanghai))
    #expect(
      desk.refusal(of: .pay(id, Money(fen: 1), by: .suzhou)) == .paidInWhole(id, Self.worth))
    #expect(
      desk.refusal(of: .pay(id, Money(fen: 102_501), by: .suzhou))
        == .amountOutOfRange(most: Self.worth))
    #expect(desk.refusal(of: .returnDeposit(.init("SUZ-R9", .wuxi), by: .wuxi)) != nil)
  }
}
