import Testing

@testable import Domain

/// Where each trigger leads from each state; what is not here is refused.
private let expectedSteps: [AidState: [AidTrigger: AidState]] = [
  .draft: [.send: .requested, .cancel: .cancelled],
  .requested: [
    .quote: .quoted, .offer: .offered, .decline: .declined, .cancel: .cancelled,
    .expire: .expired,
  ],
  .quoted: [
    .offer: .offered, .accept: .accepted, .refuse: .declined, .withdraw: .cancelled,
    .cancel: .cancelled, .expire: .expired,
  ],
  .offered: [
    .accept: .accepted, .refuse: .declined, .withdraw: .cancelled, .cancel: .cancelled,
    .expire: .expired,
  ],
  .declined: [:],
  .accepted: [.commit: .committed, .cancel: .cancelled, .expire: .expired],
  .committed: [.mobilise: .mobilising, .release: .released],
  .mobilising: [.arrive: .arrived, .release: .released],
  .arrived: [
    .consume: .arrived, .askExtension: .extensionRequested, .askReturn: .returnRequested,
    .release: .released,
  ],
  .extensionRequested: [
    .consume: .extensionRequested, .grantExtension: .arrived, .refuseExtension: .returnRequested,
    .release: .released,
  ],
  .returnRequested: [
    .consume: .returnRequested, .askExtension: .extensionRequested, .release: .released,
  ],
  .released: [.comeHome: .returned],
  .returned: [.claim: .claimed, .waive: .settled],
  .claimed: [.contest: .returned, .settle: .settled],
  .settled: [:], .cancelled: [:], .expired: [:],
]

private let requesterSteps: Set<AidTrigger> = [
  .send, .refuse, .accept, .arrive, .consume, .askExtension, .release, .contest, .settle, .cancel,
]

@Suite("Every state of a lender's part, every trigger and every side")
struct AidTableTests {
  private func desk(in state: AidState) throws -> Desk {
    var desk = Desk(region: aidRegion)
    try desk.take(.aid(.draft(sandbags(600, from: [.init(.shanghai, 600)]))))
    try desk.lead(to: state)
    #expect(try desk.line().state == state)
    return desk
  }

  @Test(arguments: AidState.allCases)
  func leadsWhereTheTableSaysOrIsRefused(_ state: AidState) throws {
    let steps = try #require(expectedSteps[state])
    for trigger in AidTrigger.allCases {
      var desk = try desk(in: state)
      let line = try desk.line()
      if trigger == .expire { desk.now = max(desk.now, line.expires ?? desk.now) }
      let owner = requesterSteps.contains(trigger) ? City.ID.suzhou : .shanghai
      let actor = trigger == .expire ? Actor.program : .officer
      let command = desk.command(trigger, on: line, by: owner)
      if let next = steps[trigger] {
        try desk.take(command, by: actor)
        #expect(try desk.line().state == next, "\(state) by \(trigger)")
      } else {
        #expect(
          desk.refusal(of: command, by: actor) == .aid(.cannot(line.id, trigger, in: state)))
        #expect(try desk.line() == line)
      }
    }
  }

  @Test(arguments: AidState.allCases)
  func aStepIsTakenByItsOwnSideOnly(_ state: AidState) throws {
    for trigger in AidTrigger.allCases where trigger != .expire {
      guard AidStateTable.next(from: state, on: trigger) != nil else { continue }
      let desk = try desk(in: state)
      let line = try desk.line()
      let side: AidSide = requesterSteps.contains(trigger) ? .requester : .lender
      for city in [City.ID.suzhou, .shanghai, .wuxi] {
        let isOwner = city == (side == .requester ? .suzhou : .shanghai)
        guard !isOwner else { continue }
        #expect(
          desk.refusal(of: desk.command(trigger, on: line, by: city))
            == .aid(.stepBelongs(to: side, trigger)), "\(state) by \(trigger) of \(city)")
      }
    }
  }

  @Test func onlyTheClockLetsExpire() throws {
    var desk = try desk(in: .requested)
    desk.wait(.hours(2))
    let line = try desk.line()
    #expect(
      desk.refusal(of: .aid(.expire(line.id)), by: .officer) == .notPermitted(.dispatcher))
    #expect(
      desk.refusal(of: .aid(.take(AidMessage(.expire), on: line.id, by: .suzhou)))
        == .aid(.cannot(line.id, .expire, in: .requested)))
  }

  @Test func noEdgeStandsTwiceAndTheEndsHaveNone() {
    let pairs = AidStateTable.edges.map { "\($0.from) \($0.trigger)" }
    #expect(Set(pairs).count == pairs.count)
    for state in AidState.allCases {
      let isEnd = AidTrigger.allCases.allSatisfy { AidStateTable.next(from: state, on: $0) == nil }
      #expect(state.isFinal == isEnd, "\(state)")
    }
    let count = expectedSteps.values.reduce(0) { $0 + $1.count }
    #expect(count == AidStateTable.edges.count)
  }

  /// Nothing is cancelled or expires once it is set apart (EDXL-RM: before the commitment).
  @Test func whatIsSetApartIsReleasedAndNotCancelled() {
    let bound: [AidState] = [
      .committed, .mobilising, .arrived, .extensionRequested, .returnRequested, .released,
      .returned, .claimed,
    ]
    for state in bound {
      #expect(AidStateTable.next(from: state, on: .cancel) == nil)
      #expect(AidStateTable.next(from: state, on: .expire) == nil)
    }
  }
}
