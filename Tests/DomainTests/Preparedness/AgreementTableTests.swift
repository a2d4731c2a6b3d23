import Testing

@testable import Domain

/// Each edge of the table is taken and leads where the table says; what is not in it is refused.
@Suite("The table of agreements")
struct AgreementTableTests {
  private static let acts: [AgreementTrigger] = [.sign, .refuse, .withdraw, .leave, .end]

  private func command(_ trigger: AgreementTrigger) -> AgreementCommand {
    let (id, version) = (AgreementDesk.east, 2)
    return switch trigger {
    case .sign: .sign(id, version: version, by: .shanghai)
    case .refuse: .refuse(id, version: version, by: .shanghai, reason: "r")
    case .withdraw: .withdraw(id, version: version, by: .city(.suzhou), reason: "r")
    case .leave: .leave(id, by: .suzhou, reason: "r")
    case .end, .clock: .end(id, reason: "r")
    }
  }

  @Test(arguments: AgreementState.allCases, AgreementTrigger.allCases.filter { $0 != .clock })
  func everyEdgeIsTakenOrRefused(state: AgreementState, trigger: AgreementTrigger) throws {
    var desk = AgreementDesk()
    try desk.lead(to: state)
    #expect(try desk.state(2) == state)
    // Leaving and ending are of what binds, which is the first version while the second does not.
    let meant: Int =
      trigger == .leave || trigger == .end
      ? try desk.agreement().binding(at: desk.now)?.number ?? desk.agreement().newest.number : 2
    let before = try desk.state(meant)
    let allowed = AgreementStateTable.states(from: before, on: trigger)
    if allowed.isEmpty {
      #expect(
        desk.refusal(of: command(trigger))
          == .agreementCannot(AgreementDesk.east, version: meant, trigger, in: before))
    } else {
      try desk.take(command(trigger))
      #expect(allowed.contains(try desk.state(meant)))
    }
  }

  @Test func theClockLeadsOnlyWhereTheTableSays() throws {
    let moves: [(AgreementState, AgreementState)] = [
      (.signing, .lapsed), (.signed, .inForce), (.inForce, .expired), (.inForce, .ended),
      (.inForce, .superseded), (.signed, .superseded),
    ]
    let table = AgreementStateTable.edges.filter { $0.trigger == .clock }.map { [$0.from, $0.to] }
    #expect(Set(table) == Set(moves.map { [$0.0, $0.1] }))
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    var desk = AgreementDesk()
    func refusal(
      by author: Proposer = .city(.suzhou), signBy: Instant? = nil,
      _ change: (inout AgreementDraft) -> Void
    ) throws -> PreparednessRejection? {
      var draft = try desk.amended()
      change(&draft)
      return desk.refusal(
        of: .draft(draft, by: author, signBy: signBy ?? desk.now.advanced(by: .hours(24))))
    }
    #expect(try refusal { $0.agreement = "west" } == .unknownAgreement("west"))
    #expect(try refusal { $0.parties = [.suzhou] } == .partiesMakeNoSense)
    #expect(try refusal { $0.parties = [.suzhou, .suzhou] } == .partiesMakeNoSense)
    #expect(try refusal { $0.terms = [] } == .termsMakeNoSense)
    #expect(try refusal { $0.terms += $0.terms } == .termsMakeNoSense)
    #expect(
      try refusal { $0.terms = [.init(good: .supply("gold"), cap: 1, tariff: .zero)] }
        == .termsMakeNoSense)
    #expect(
      try refusal { $0.terms = [.init(good: AgreementDesk.sand, cap: 0, tariff: .zero)] }
        == .termsMakeNoSense)
    #expect(try refusal { $0.until = $0.from } == .validityMakesNoSense)
    #expect(try refusal { $0.until = midnight } == .validityMakesNoSense)
    #expect(try refusal(by: .city(.wuxi)) { _ in } == .isNoParty(AgreementDesk.east, .wuxi))
    #expect(
      try refusal(signBy: midnight) { _ in }
        == .signingTimeOutOfRange(longest: Picture.longestSigning))
    #expect(
      try refusal(signBy: day(61)) { _ in }
        == .signingTimeOutOfRange(longest: Picture.longestSigning))
    let same = AgreementDraft(amending: try desk.agreement().newest.terms)
    #expect(
      desk.refusal(of: .draft(same, by: .body, signBy: day(1))) == .nothingNewIn(AgreementDesk.east)
    )
    try desk.draft(desk.amended())
    #expect(try refusal { _ in } == .draftIsOpen(AgreementDesk.east, version: 2))
    #expect(
      desk.refusal(of: .sign(AgreementDesk.east, version: 2, by: .wuxi))
        == .isNoParty(AgreementDesk.east, .wuxi))
    #expect(
      desk.refusal(of: .sign(AgreementDesk.east, version: 2, by: .suzhou))
        == .answeredAlready(AgreementDesk.east, version: 2, .suzhou))
    #expect(
      desk.refusal(of: .sign(AgreementDesk.east, version: 9, by: .suzhou))
        == .unknownVersion(AgreementDesk.east, 9))
    #expect(
      desk.refusal(of: .withdraw(AgreementDesk.east, version: 2, by: .body, reason: "r"))
        == .notItsAuthor(AgreementDesk.east, version: 2))
  }

  @Test func anAgreementHasNoMoreVersionsThanItsMost() throws {
    var desk = AgreementDesk()
    for number in 2...Agreement.mostVersions {
      try desk.draft(desk.amended(cap: 800 + number))
      try desk.take(
        .withdraw(AgreementDesk.east, version: number, by: .city(.suzhou), reason: "r"))
    }
    let draft = try desk.amended(cap: 2_000)
    #expect(
      desk.refusal(of: .draft(draft, by: .city(.suzhou), signBy: day(1)))
        == .tooManyVersions(AgreementDesk.east, most: Agreement.mostVersions))
  }
}
