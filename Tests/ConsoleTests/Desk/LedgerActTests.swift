import Console
import Domain
import Terminal
import Testing

@Suite("Paying, claiming, sharing and netting by keys")
struct LedgerActTests {
  @Test func whatIsOwedIsPaidAndTheSumStaysNothing() throws {
    var sitting = try Sitting.overLedger()
    sitting.run("ledger")
    #expect(sitting.desk.screen == .ledger && sitting.screen.contains("¥0.00"))
    try sitting.press("a")
    #expect(sitting.form?.lines.first?.contains("Nanjing owes Ma'anshan ¥1,400.00") ?? false)
    sitting.wait(.seconds(1))
    sitting.enter()
    let debts = sitting.picture.ledger.openDebts
    #expect(debts.map(\.id.rawValue) == ["FUND-G1"], "that of the fund is left")
    #expect(sitting.picture.ledger.book(of: .city(Sitting.maanshan)).balance(.cash).fen == 140_000)
    #expect(sitting.picture.ledger.sum == .zero)
  }

  @Test func aSplitIsPutBeforeTheCitiesAndOnceAllConsentItIsOwed() throws {
    var sitting = try Sitting.overLedger()
    sitting.run("ledger")
    try sitting.press("s", "D")
    let transfers = sitting.form?.lines ?? []
    #expect(!transfers.isEmpty)
    sitting.wait(.seconds(1))
    sitting.enter()
    let decision = try #require(sitting.picture.openDecisions.first)
    let compensation = try #require(decision.round.terms.compensation)
    #expect(compensation.transfers.count == transfers.count && compensation.rule == .shapley)
    try sitting.press("gb")
    #expect(sitting.screen.contains("Then"), "the board says who would pay whom")
    for city in decision.awaited {
      try sitting.publish(.alliance(.consent(decision.id, by: city, note: "")))
    }
    for (number, transfer) in zip(1..., compensation.transfers) {
      let debt = sitting.picture.ledger.debts[Debt.ID(decision.id, number)]
      #expect(debt?.open == transfer.amount && debt?.debtor == .city(transfer.from))
    }
    // What each has spent, with what it still owes, is its share.
    sitting.run("ledger")
    try sitting.press("s", "D")
    #expect(sitting.form == nil && sitting.message.contains("nobody owes anybody anything more"))
  }

  @Test func aClaimIsAnsweredByItsSide() throws {
    var sitting = try Sitting.overLedger()
    sitting.run("ledger")
    try sitting.press("s", "e")
    #expect(sitting.form?.lines.first?.contains("Changzhou claims ¥12,500.00") ?? false)
    sitting.wait(.seconds(1))
    try sitting.press("Right")
    try sitting.fill([nil, "pumps ran for one day"])
    let claim = try #require(sitting.picture.ledger.claims.sorted.first)
    #expect(claim.state == .contested && claim.answer?.act == "pumps ran for one day")
    #expect(sitting.screen.contains("contested"))
  }

  @Test func thatIsRefusedBeforeAFormOpensToWhoMayNot() throws {
    for (keys, roles) in [
      (["a"], [Role.dispatcher]), (["s", "D"], [.dispatcher]), (["i"], [.dispatcher, .supervisor]),
      (["X"], [.dispatcher]), (["c"], [.dispatcher]),
    ] {
      for role in roles {
        var sitting = try Sitting.overLedger(role: role)
        sitting.run("ledger")
        for key in keys { try sitting.press(key) }
        #expect(sitting.form == nil, "\(keys) by \(role)")
        #expect(sitting.desk.message?.weight == .refusal, "\(keys) by \(role)")
      }
    }
  }

  @Test func theOpenedCityTellsOnWhatEachLineRests() throws {
    var sitting = try Sitting.overLedger()
    sitting.run("ledger")
    try sitting.press("Enter")
    #expect(sitting.screen.contains("700 × ¥2.00 = ¥1,400.00"), "\(sitting.screen)")
    try sitting.press("Esc")
    #expect(sitting.desk.screen == .ledger)
    try sitting.press("Esc")
    #expect(sitting.desk.screen != .ledger)
  }
}
