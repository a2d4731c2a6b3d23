import Testing

@testable import Domain

/// The figures of trust: the interval, what rulings leave, what breaking one's word costs.
@Suite struct TrustFigureTests {
  private func isNear(_ found: Double, _ expected: Double, within error: Double = 1e-9) -> Bool {
    abs(found - expected) < error
  }

  private func cause(
    _ entry: Int, _ fulfilment: Fulfilment, isSuspicion: Bool = false, place: Int
  ) -> TrustCause {
    TrustCause(
      id: .init(entry, .delivery), at: midnight, subject: "s", toward: nil, fulfilment: fulfilment,
      breach: fulfilment.outcome == .kept ? nil : .uncooperative, isSuspicion: isSuspicion,
      place: place)
  }

  private func ruling(_ verdict: TrustCause.Verdict) -> Dated<TrustCause.Ruling> {
    Dated(.init(verdict, reason: "r"), by: .body, at: midnight)
  }

  /// The bounds of SciPy 1.15's beta.ppf.
  @Test(arguments: [
    (0.0, 0.0, 0.05, 0.95), (7, 1, 0.5708644529685656, 0.9589768324930035),
    (0.5, 1, 0.07600954160477182, 0.831750005184868),
    (11, 0, 0.7790778080544442, 0.9957346812224394),
    (0, 2, 0.0169524275084415, 0.6315968501359612),
    (39.3, 6.2, 0.7560079238595853, 0.9240485885744346),
  ])
  func theIntervalIsThatOfTheBetaDistribution(
    kept: Double, broken: Double, low: Double, high: Double
  ) {
    let bounds = BetaReputation(kept: kept, broken: broken).interval()
    #expect(isNear(bounds.lowerBound, low) && isNear(bounds.upperBound, high))
  }

  @Test func theMoreIsKnownTheNarrowerTheInterval() {
    func width(_ count: Double) -> Double {
      let bounds = BetaReputation(kept: 3 * count, broken: count).interval()
      return bounds.upperBound - bounds.lowerBound
    }
    #expect(width(0) > width(1) && width(1) > width(5) && width(5) > width(50))
  }

  @Test func whateverIsRuledAllThatEndedIsCountedOnce() {
    var trust = Trust()
    let fulfilments = [
      Fulfilment.kept, .broken, Fulfilment(1, of: 1, delay: .minutes(5)), Fulfilment(1, of: 2),
    ]
    for (place, fulfilment) in fulfilments.enumerated() {
      trust.add(cause(place + 1, fulfilment, place: place + 1))
    }
    trust.add(cause(9, .broken, isSuspicion: true, place: 4))
    #expect(trust.ended == 4 && trust.toRule == 4)
    trust.rule(.init(2, .delivery), ruling(.excused))
    trust.rule(.init(3, .delivery), ruling(.dismissed))
    trust.rule(.init(4, .delivery), ruling(.upheld))
    #expect(trust.ended == 4 && trust.toRule == 1)
    #expect(trust.outcomes[.kept] == 1 && trust.outcomes[.partial] == 1)
    #expect(trust.outcomes[.broken] == 0 && trust.outcomes[.late] == 0)
    trust.rule(.init(9, .delivery), ruling(.upheld))
    #expect(trust.ended == 5 && trust.outcomes[.broken] == 1)
  }

  @Test func lessTrustThanOfAStrangerIsRankedLaterAndMoreIsNot() {
    func delay(broken: Double, kept: Double = 0) -> Duration {
      var trust = Trust()
      trust.evidence[.delivery] = .init()
      trust.evidence[.delivery]?.reputation.add(kept: kept, broken: broken)
      return trust.rankingDelay
    }
    #expect(delay(broken: 0) == .zero && delay(broken: 0, kept: 3) == .zero)
    #expect(delay(broken: 0.5) == .minutes(30), "0.4: one tenth lacks")
    #expect(delay(broken: 1) == .minutes(60), "0.33: a second one has begun")
    #expect(delay(broken: 8) == .minutes(120), "0.1: four")
  }

  @Test func breakingItCostsScorePlaceAndDeposit() throws {
    var desk = Desk(region: aidRegion)
    #expect(desk.picture.trustPlace(of: .suzhou) == 1, "all are alike")
    try desk.take(
      .trust(.wuxi, .remark(by: .shanghai, isPraise: true, text: "t")), by: .chief)
    #expect(desk.picture.trustPlace(of: .wuxi) == 1 && desk.picture.trustPlace(of: .suzhou) == 2)
    let price = desk.picture.priceOfBreaking(.delivery, by: .wuxi)
    #expect(price.placeBefore == 1 && price.placeAfter == 3)
    #expect(isNear(price.before.score, 0.6) && isNear(price.after.score, 1.5 / 3.5))
    let sum = Money(fen: 1000)
    #expect(price.before.deposit(on: sum) == Money(fen: 400))
    #expect(price.after.deposit(on: sum) == Money(fen: 571))
  }

  @Test func theMostIsNotOne() {
    #expect(Trust.most < 1 && Trust.most > 0.98)
  }
}
