import Testing

@testable import Domain

/// What rules find on the record for which a city may have to answer, who answers and who rules.
@Suite struct AccountabilityStories {
  private let other = Actor(name: "qian", role: .coordinator)

  /// An incident of Suzhou whose losses are known, and a first report of it.
  private func graded(_ losses: Losses = Losses(dead: 2, injured: 4)) throws
    -> (Desk, Matter)
  {
    var desk = Desk()
    let matter = Matter.incident(try desk.openIncident())
    try desk.take(.govern(matter, .assess(losses)))
    return (desk, matter)
  }

  private func file(
    _ desk: inout Desk, _ matter: Matter, _ stage: FiledReport.Stage = .initial,
    told: Losses? = nil, without: [ReportElement] = [], lacking: String? = nil
  ) throws {
    try desk.take(
      .govern(
        matter,
        .report(
          FiledReport(
            stage, to: .province, by: .written, lacking: lacking, told: told, without: without))))
  }

  private func last(_ desk: Desk, _ city: City.ID = .suzhou) -> TrustCause? {
    desk.picture.trust(in: city).breaches.last
  }

  // MARK: Rules

  @Test("Accountability: a report that leaves out what it must tell, and does not say so")
  func anIncompleteReport() throws {
    var (desk, matter) = try graded()
    try file(&desk, matter, without: [.losses, .measures])
    let cause = try #require(last(desk))
    #expect(cause.breach == .incompleteReport && cause.isSuspicion)
    #expect(cause.subject.hasSuffix("losses,measures"))
    var (honest, same) = try graded()
    try file(&honest, same, without: [.losses], lacking: "losses are being counted")
    #expect(last(honest) == nil, "a pre-report says what it lacks")
  }

  @Test("Accountability: a figure that contradicts the record, or silently goes down")
  func aFalseFigure() throws {
    var (desk, matter) = try graded()
    try file(&desk, matter, told: Losses(dead: 1, injured: 4))
    #expect(last(desk)?.breach == .falseReport)
    #expect(last(desk)?.subject.hasSuffix("dead 2→1") == true)
    var (down, same) = try graded()
    try file(&down, same, told: Losses(dead: 2, injured: 4, moved: 90))
    #expect(last(down) == nil)
    try file(&down, same, .followUp, told: Losses(dead: 2, injured: 4, moved: 40))
    #expect(last(down)?.subject.hasSuffix("moved 90→40") == true)
    var (corrected, third) = try graded()
    try file(&corrected, third, told: Losses(dead: 2, injured: 4))
    corrected.wait(.minutes(5))
    try corrected.take(
      .govern(third, .assess(Losses(dead: 1, injured: 4), correction: "one was counted twice")))
    let before = corrected.picture.trust(in: .suzhou).breaches.count
    try file(&corrected, third, .followUp, told: Losses(dead: 1, injured: 4))
    #expect(corrected.picture.trust(in: .suzhou).breaches.count == before, "it said why")
  }

  @Test("Accountability: aid turned down by a city that could have given it")
  func aidTurnedDown() throws {
    for (stock, isRaised) in [(2_000, true), (1_000, false)] {
      var desk = Desk(region: aidRegion)
      try desk.take(
        .aid(.count(StockCount(Stock.ID(.shanghai, "sandbags"), quantity: stock, at: desk.now))))
      try desk.take(.aid(.request(sandbags(600, from: [.init(.shanghai, 600)]))))
      try desk.pass(AidMessage(.decline, text: "no"))
      let cause = last(desk, .shanghai)
      #expect((cause?.breach == .uncooperative) == isRaised, "\(stock)")
      guard let cause else { continue }
      #expect(cause.state == .answered && cause.answer?.act == "no", "it said why")
      #expect(cause.entries.count >= 3, "the request, its sending and the refusal")
    }
  }

  @Test func whoeverIsThreatenedItselfNeedNotGive() throws {
    var desk = Desk(region: aidRegion)
    try desk.take(.watch(.switchPosture(.shanghai, to: .watch, reason: "r")), by: .chief)
    try desk.take(.aid(.request(sandbags(1, from: [.init(.shanghai, 1)]))))
    try desk.pass(AidMessage(.decline, text: "no"))
    #expect(last(desk, .shanghai) == nil)
  }

  @Test("Accountability: a duty that nobody did, or that came late")
  func aDutyLeftUndone() throws {
    let duty = DutyID("help", of: .shanghai)
    for (at, breach, outcome) in [
      (nil as Duration?, Breach.absent, Fulfilment.Outcome.broken), (.minutes(5), .slow, .late),
      (.zero, .slow, .kept),
    ] {
      var (desk, matter) = try graded()
      let due = desk.now
      let end = Command.govern(
        matter,
        .endDuty(
          EndedDuty(duty, due: due, at: at.map { due.advanced(by: $0) }, breach)))
      try desk.take(end, by: .program)
      let trust = desk.picture.trust(in: .shanghai)
      let cause = try #require(trust.causes.first)
      #expect(cause.fulfilment.outcome == outcome)
      #expect(cause.breach == (outcome == .kept ? nil : breach))
      #expect(desk.refusal(of: end, by: .program) == .governance(.dutyIsDone(duty)))
      try desk.take(.govern(matter, .tickOff(duty, note: "n", due: due)))
      #expect(desk.picture.trust(in: .shanghai) == trust, "it ends once")
    }
  }

  @Test("Responsibility list: a duty without owner or due cannot be saved")
  func aDutyHasAnOwnerAndADue() throws {
    let (desk, matter) = try graded()
    #expect(
      desk.refusal(
        of: .govern(matter, .tickOff(DutyID(rawValue: "help"), note: "n", due: desk.now)))
        == .governance(.dutyHasNoOwner(DutyID(rawValue: "help"))))
    let nowhere = DutyID("help", of: "440300")
    #expect(
      desk.refusal(of: .govern(matter, .tickOff(nowhere, note: "n", due: desk.now)))
        == .governance(.dutyHasNoOwner(nowhere)))
    let duty = DutyID("help", of: .suzhou)
    #expect(
      desk.refusal(of: .govern(matter, .tickOff(duty, note: "n")))
        == .governance(.dutyHasNoDue(duty)))
  }

  @Test func whatARuleFindsIsRaisedOnce() throws {
    var desk = Desk()
    let raise = Command.trust(.suzhou, .raise(Suspicion(.report, .concealed, "SUZ-I1 dead 1→2")))
    try desk.take(raise, by: .program)
    #expect(last(desk)?.breach == .concealed && last(desk)?.isSuspicion == true)
    #expect(
      desk.refusal(of: raise, by: .program)
        == .trust(.raisedAlready(.suzhou, "SUZ-I1 dead 1→2")))
  }

  // MARK: Evidence

  @Test("Accountability: each cause names the entries that show it")
  func evidence() throws {
    var (desk, matter) = try graded()
    try file(&desk, matter, told: Losses(dead: 2, injured: 4))
    try file(&desk, matter, .followUp, told: Losses(dead: 1, injured: 4))
    let cause = try #require(last(desk))
    let kinds = cause.entries.compactMap { place in
      desk.record.first { $0.sequence == place }?.event
    }
    #expect(cause.entries.last == cause.id.entry && cause.entries == cause.entries.sorted())
    #expect(kinds.contains { if case .governance(_, .assessed) = $0 { true } else { false } })
    #expect(kinds.count { if case .governance(_, .reported) = $0 { true } else { false } } == 2)
  }

  @Test func onlySoManyEntriesOfOneSubjectAreRemembered() throws {
    var (desk, matter) = try graded()
    try file(&desk, matter)
    for _ in 0..<20 { try file(&desk, matter, .followUp) }
    try file(&desk, matter, .followUp, told: Losses(dead: 0))
    let cause = try #require(last(desk))
    #expect(cause.entries.count <= Picture.longestTrail + 1)
    #expect(cause.entries.first == 1, "how it began is never forgotten")
  }

  // MARK: Four eyes

  @Test("Accountability: who answered for the city, raised it or did it does not rule")
  func fourEyes() throws {
    var (desk, matter) = try graded()
    try file(&desk, matter, told: Losses(dead: 1, injured: 4))
    let id = try #require(last(desk)).id
    func rule(_ actor: Actor) -> Rejection? {
      desk.refusal(of: .trust(.suzhou, .rule(id, .dismissed, reason: "r")), by: actor)
    }
    let wangAbove = Actor(name: Actor.officer.name, role: .coordinator)
    #expect(rule(wangAbove) == .trust(.isParty(wangAbove, .suzhou, id)), "wang filed the report")
    try desk.take(.trust(.suzhou, .contest(id, reason: "a slip")), by: .body)
    #expect(rule(.body) == .trust(.isParty(.body, .suzhou, id)), "zhao answered for Suzhou")
    try desk.take(.trust(.suzhou, .rule(id, .excused, reason: "r")), by: other)
    #expect(last(desk)?.state == .ruled)
    try desk.take(
      .trust(.suzhou, .remark(by: nil, isPraise: false, text: "shut its gate")), by: .body)
    let remark = try #require(last(desk)).id
    #expect(
      desk.refusal(of: .trust(.suzhou, .rule(remark, .dismissed, reason: "r")), by: .body)
        == .trust(.isParty(.body, .suzhou, remark)), "zhao raised it")
  }

  // MARK: The queue

  @Test("Accountability: the queue lists what presses most first")
  func theQueue() throws {
    var desk = Desk()
    func raise(_ text: String, _ kind: CommitmentKind = .report, in city: City.ID) throws {
      try desk.take(
        .trust(city, .raise(Suspicion(kind, .concealed, text))), by: .program)
    }
    try raise("old", in: .suzhou)
    desk.wait(.hours(1))
    try raise("light", .duty, in: .shanghai)
    try raise("heavy", in: .shanghai)
    try raise("answered", in: .suzhou)
    let id = try #require(last(desk)).id
    try desk.take(.trust(.suzhou, .contest(id, reason: "r")), by: .chief)
    func queue() -> [String] { desk.picture.candidates(at: desk.now).map(\.cause.subject) }
    #expect(queue() == ["answered", "old", "heavy", "light"])
    desk.wait(.hours(23))
    #expect(queue() == ["old", "answered", "heavy", "light"], "its day to answer is over")
    var later = desk
    later.wait(.hours(2))
    #expect(
      later.picture.candidates(at: later.now).map(\.cause.subject)
        == ["old", "heavy", "answered", "light"], "what is to be ruled on goes by its weight")
    try desk.take(.trust(.suzhou, .rule(id, .dismissed, reason: "r")), by: .body)
    #expect(queue().last == "answered")
    let over = try #require(desk.picture.candidates(at: desk.now).last)
    #expect(over.press(at: desk.now) == .over)
    let open = try #require(desk.picture.candidates(at: desk.now).first)
    let trust = desk.picture.trust(in: open.city)
    #expect(open.score(of: trust, if: .upheld) < trust.score)
    #expect(open.score(of: trust, if: .dismissed) == trust.score)
  }
}
