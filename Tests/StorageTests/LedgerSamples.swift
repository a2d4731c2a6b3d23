import Domain

/// One entry and more for every kind of event of the ledger, and every word of it.
enum LedgerSamples {
  static let grants: [Grant.Kind] = [.money, .training, .platform]
  static let rules: [ShareRule] = [.shapley, .nucleolus, .separable, .byGain, .byPeople]
  static let postings: [Posting.Kind] = [
    .help, .response, .claim, .contest, .payment, .deposit, .depositReturn, .depositForfeit,
    .compensation, .damages, .grant, .netting, .writeOff, .correction,
  ]
  static let parties: [LedgerParty] = [.city(suzhou), .fund, .superior, .donors]

  private static let suzhou = City.ID(rawValue: "suzhou")
  private static let wuxi = City.ID(rawValue: "wuxi")
  private static let matter = Matter.hazard(Hazard.ID(rawValue: "SUZ-H1"))
  private static let claim = LedgerClaim.ID(rawValue: "WUX-C1")
  private static let line = AidLine.ID(AidRequest.ID(rawValue: "SUZ-R3"), wuxi)
  private static let debt = Debt.ID(rawValue: "SUZ-D3/2")
  private static let until = Instant(milliseconds: 1_790_000_000_123)

  private static let ledger: [LedgerEvent] =
    [
      .claimed(
        claim,
        LedgerClaim.Report(
          Money(fen: 1_234_567), of: matter, by: wuxi, on: suzhou, reason: "应急供水",
          answerBy: until)),
      .answered(claim, .accept, to: .accepted, reason: ""),
      .answered(claim, .contest, to: .contested, reason: "too much"),
      .answered(claim, .withdraw, to: .withdrawn, reason: "已由省补助"),
      .paid(debt, Money(fen: 100)),
      .netted([.init(debt, Money(fen: 100)), .init(Debt.ID(line), Money(fen: 100))]),
      .writtenOff(debt, Money(fen: 7), reason: "neighbours"),
      .depositReturned(line, Money(fen: 75_000)),
      .depositForfeited(line, Money(fen: 75_000), reason: "逾期未付"),
    ]
    + zip(1..., grants).map { number, kind in
      .granted(
        Grant.ID(rawValue: "FUND-G\(number)"),
        Grant.Report(
          kind, quantity: number, value: number == 2 ? nil : Money(fen: 50_000),
          from: parties[number], to: number == 3 ? .fund : .city(suzhou), purpose: "奖励",
          matter: number == 1 ? matter : nil))
    }
    + zip(1..., postings).map { number, kind in
      .corrected(
        Correction(
          of: kind, entry: number, debt, from: .city(suzhou), to: parties[number % 4],
          Money(fen: number), matter: number % 2 == 0 ? matter : nil, reason: "#\(number) 记错"))
    }

  static let events: [Event] =
    ledger.map { .ledger($0) }
    + rules.map { rule in
      .alliance(
        .decision(
          JointDecision.ID(rawValue: "SUZ-D3"),
          .proposed(
            matter, by: .city(suzhou), parties: [suzhou, wuxi],
            .init(
              "费用分摊",
              compensation: Compensation(
                rule, [.init(from: suzhou, to: wuxi, Money(fen: 30_000))])),
            answerBy: until)))
    }
}
