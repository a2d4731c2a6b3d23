import Testing

@testable import Domain

@Suite("Every state and every trigger of a claim for damage")
struct ClaimTableTests {
  /// Where each trigger leads from each state; `.` is refused.
  private static let table = """
    from      accept   contest   withdraw
    open      accepted contested withdrawn
    accepted  .        .         .
    contested accepted .         withdrawn
    withdrawn .        .         .
    """

  private func cells() -> [[String]] {
    Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  private func claimed() throws -> Desk {
    var desk = try AllianceDesk().desk
    try desk.ledger(
      .claim(
        .init(
          Money(fen: 1_000), of: AllianceDesk.matter, by: .wuxi, on: .suzhou, reason: "r",
          answerBy: desk.now.advanced(by: .hours(1)))))
    return desk
  }

  private func command(_ trigger: ClaimTrigger) -> LedgerCommand {
    switch trigger {
    case .accept: .accept("WUX-C1", by: .suzhou)
    case .contest: .contest("WUX-C1", by: .suzhou, reason: "r")
    case .withdraw: .withdraw("WUX-C1", by: .wuxi, reason: "r")
    }
  }

  @Test func eachStepFollowsTheTable() throws {
    let cells = cells()
    #expect(Array(cells[0].dropFirst()) == ClaimTrigger.allCases.map(\.rawValue))
    #expect(cells.dropFirst().map { $0[0] } == ClaimState.allCases.map(\.rawValue))
    let ways: [ClaimState: [ClaimTrigger]] = [
      .open: [], .accepted: [.accept], .contested: [.contest], .withdrawn: [.withdraw],
    ]
    for line in cells.dropFirst() {
      let state = try #require(ClaimState(rawValue: line[0]))
      for (trigger, cell) in zip(ClaimTrigger.allCases, line.dropFirst()) {
        #expect(ClaimStateTable.next(from: state, on: trigger)?.rawValue ?? "." == cell)
        var desk = try claimed()
        for earlier in ways[state] ?? [] { try desk.ledger(command(earlier)) }
        guard cell != "." else {
          #expect(
            desk.refusal(of: command(trigger)) == .claimCannot("WUX-C1", trigger, in: state))
          continue
        }
        try desk.ledger(command(trigger))
        #expect(desk.picture.ledger.claims["WUX-C1"]?.state.rawValue == cell)
        let isOwed = desk.picture.ledger.debts["WUX-C1"] != nil
        #expect(isOwed == (cell == "accepted"), "\(state) by \(trigger)")
      }
    }
  }

  @Test func settledFilesWaitForOpenClaims() throws {
    var desk = try claimed()
    try desk.take(.hazard(.flood, .end(reason: "fallen")))
    #expect(desk.picture.fileState(of: AllianceDesk.matter) == .toSettle)
    try desk.ledger(.withdraw("WUX-C1", by: .wuxi, reason: "paid by the province"))
    #expect(desk.picture.fileState(of: AllianceDesk.matter) == .closed)
  }
}
