import Console
import Domain
import Terminal
import Testing

@Suite("Contesting and ruling on what cities did not keep, by keys")
struct TrustingTests {
  private func trust(_ sitting: Sitting, _ city: City.ID) -> Trust {
    sitting.picture.trust(in: city)
  }

  /// The cursor on a city of the list.
  private func go(to city: City.ID, _ sitting: inout Sitting) throws {
    try sitting.press("gT")
    for _ in 0..<sitting.picture.region.cities.count
    where sitting.desk.trustCursor.item != city {
      try sitting.press("j")
    }
    try #require(sitting.desk.trustCursor.item == city)
  }

  @Test(arguments: Language.allCases)
  func theListOpensWithWhatIsToBeRuledOnAndACityWithItsCauses(language: Language) throws {
    var sitting = try Sitting.overTrust(language)
    try sitting.press("gT")
    #expect(sitting.desk.screen == .trust)
    let waiting = sitting.picture.region.cities.map { trust(sitting, $0.id) }
      .filter { $0.toRule > 0 }
    let first = try #require(sitting.desk.trustCursor.item)
    #expect(trust(sitting, first).toRule > 0)
    #expect(trust(sitting, first).score == waiting.map(\.score).min())
    try sitting.press("Enter")
    #expect(sitting.desk.isTrustOpen)
    #expect(sitting.screen.contains(language.trustWords.breach(.absent)), "\(sitting.screen)")
    try sitting.press("Esc")
    #expect(!sitting.desk.isTrustOpen && sitting.desk.screen == .trust)
    try sitting.press("Esc")
    #expect(sitting.desk.screen != .trust)
  }

  @Test func theCommandOpensItToo() throws {
    var sitting = try Sitting.overTrust()
    sitting.run("trust")
    #expect(sitting.desk.screen == .trust)
    #expect(sitting.screen.contains("REG-D1") && sitting.screen.contains("answer"))
  }

  @Test func theCitysSupervisorContestsAndACoordinatorRules() throws {
    var sitting = try Sitting.overTrust()
    try go(to: Sitting.changzhou, &sitting)
    let before = trust(sitting, Sitting.changzhou).score
    let raised = try #require(trust(sitting, Sitting.changzhou).breaches.last)
    try sitting.publish(
      .trust(Sitting.changzhou, .contest(raised.id, reason: "the line was down")),
      by: Actor(name: "li", role: .supervisor))
    let answered = try #require(trust(sitting, Sitting.changzhou).breaches.last)
    #expect(answered.answer?.act == "the line was down" && answered.state == .answered)
    try sitting.press("e")
    #expect(sitting.form?.lines.contains { $0.contains("the line was down") } ?? false)
    try sitting.press("Right")
    try sitting.fill([nil, "the exchange says so too"])
    let ruled = try #require(trust(sitting, Sitting.changzhou).breaches.last)
    #expect(ruled.ruling?.act.verdict == .excused && ruled.ruling?.by.name == "wang")
    #expect(trust(sitting, Sitting.changzhou).score > before)
    try sitting.press("e")
    #expect(sitting.form == nil, "nothing is left to rule on")
  }

  @Test("Accountability: who answered for the city is told so before a form")
  func whoAnsweredForTheCityDoesNotRule() throws {
    var sitting = try Sitting.overTrust()
    try go(to: Sitting.changzhou, &sitting)
    try sitting.press("c")
    try sitting.fill(["the line was down"])
    try sitting.press("e")
    #expect(sitting.form == nil && sitting.desk.message?.weight == .refusal)
  }

  @Test func nobodyIsUpheldUnheardWithinADay() throws {
    var sitting = try Sitting.overTrust()
    try go(to: Sitting.changzhou, &sitting)
    try sitting.press("e")
    let form = try #require(sitting.form)
    #expect(form.lines.count == 2, "what it is, and that the city was not heard")
    #expect(form.fields[0].editor.text == "excused", "what may be ruled stands first")
    try sitting.press("Left")
    try sitting.fill([nil, "late is late"])
    #expect(sitting.desk.message?.weight == .refusal)
    #expect(trust(sitting, Sitting.changzhou).breaches.last?.isOpen ?? false)
  }

  @Test func whoMayNotIsToldBeforeAForm() throws {
    for (role, allowed) in [
      (Role.dispatcher, ""), (.supervisor, "cm"), (.coordinator, "cem"), (.observer, ""),
    ] {
      for key in ["c", "e", "m"] {
        var sitting = try Sitting.overTrust(role: role)
        try go(to: Sitting.changzhou, &sitting)
        try sitting.press(key)
        #expect((sitting.form != nil) == allowed.contains(key), "\(role) \(key)")
        if sitting.form == nil { #expect(sitting.desk.message?.weight == .refusal) }
      }
    }
  }

  @Test func aRemarkComesFromAnotherCityOrTheBody() throws {
    var sitting = try Sitting.overTrust()
    try go(to: Sitting.changzhou, &sitting)
    try sitting.press("m")
    let form = try #require(sitting.form)
    #expect(!form.fields[0].choices.contains("Changzhou"))
    try sitting.press("Tab", "Right", "S-Tab")
    try sitting.fill([nil, nil, "shared its gauges"])
    let cause = try #require(trust(sitting, Sitting.changzhou).kept.last)
    #expect(cause.kind == .remark && cause.toward == nil && cause.subject == "shared its gauges")
  }

  @Test func theOpenedCausesAreActedOnOneByOne() throws {
    var sitting = try Sitting.overTrust()
    try go(to: Sitting.nanjing, &sitting)
    try sitting.press("Enter")
    let blame = try #require(trust(sitting, Sitting.nanjing).breaches.last)
    #expect(sitting.desk.causeCursor.item == blame.id, "what waits for a ruling is at hand")
    try sitting.press("j")
    #expect(sitting.desk.causeCursor.item != blame.id)
    try sitting.press("c")
    #expect(sitting.form == nil, "what was kept is not contested")
  }

  @Test func whoeverIsBoundReadsWhatBreakingItCosts() throws {
    var sitting = try Sitting.overTrust()
    let report = AidRequest.Report(
      requester: Sitting.nanjing, good: .supply(SupplyItem.ID("sandbags")), quantity: 100,
      asks: [.init(Sitting.maanshan, 100)], purpose: "the dyke at Qixia",
      place: try sitting.city("NKG").coordinate,
      answerBy: sitting.desk.now.advanced(by: .hours(1)),
      neededBy: sitting.desk.now.advanced(by: .hours(2)),
      returnBy: sitting.desk.now.advanced(by: .hours(72)))
    try sitting.publish(.aid(.request(report)))
    let offer = AidMessage(.offer, quantity: 100, price: Money(fen: 200))
    try sitting.publish(
      .aid(
        .take(offer, on: .init(AidRequest.ID("NKG-R2"), Sitting.maanshan), by: Sitting.maanshan)
      ))
    sitting.run("desk nanjing")
    try sitting.press("gR", "a")
    let lines = try #require(sitting.form).lines
    let score = trust(sitting, Sitting.nanjing).score
    let deposit = trust(sitting, Sitting.nanjing).deposit(on: Money(fen: 20_000))
    #expect(score != 0.5 && deposit.fen > 0)
    #expect(
      lines.contains { $0.hasPrefix("Deposit by the trust in Nanjing") && $0.contains("¥200.00") })
    #expect(lines.contains { $0.hasPrefix("If Nanjing does not keep it") })
  }
}
