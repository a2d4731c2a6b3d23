import Console
import Domain
import Terminal
import Testing

@Suite("Asking other cities for help, by keys")
struct AidDeskTests {
  private static let wuhu = City.ID("340200")

  /// A desk over the flood at Wuhu, with an incident to send units to.
  func sitting(
    _ language: Language = .en, over hazard: Hazard.Kind = .riverFlood
  ) throws -> Sitting {
    var sitting = try Sitting(language: language)
    let now = sitting.desk.now
    // The region file's counts are too old by the day of these sittings.
    for supply in sitting.picture.region.supplies {
      try sitting.publish(
        .aid(
          .count(
            StockCount(
              Stock.ID(supply.city, supply.item), quantity: supply.quantity, at: now))))
    }
    try sitting.publish(
      .declareHazard(
        .init(
          kind: hazard, origin: Self.wuhu, river: River.ID("yangtze"), since: now)))
    let people = Estimate(low: 400_000, middle: 500_000, high: 600_000)
    let moment = TimeEstimate(early: now, middle: now, late: now)
    let prospect = Prospect(
      city: Self.wuhu, gauge: Gauge.ID("wuhu"), way: .body, unit: "m", observed: nil,
      warning: .init(level: 11.2, probability: 1), guarantee: nil, isReached: true, arrival: nil,
      peak: Estimate(low: 11, middle: 12, high: 13), peakTime: moment, people: people,
      residents: 3_600_000, rivals: .init(persistence: nil, fixedLag: nil))
    try sitting.publish(
      .hazard(
        Hazard.ID("WHU-H1"),
        .issue(
          Forecast(
            issued: now, horizon: .hours(24), basis: .init(observations: 1, newest: now),
            members: 100, prospects: [prospect]))))
    try sitting.publish(
      .reportIncident(
        Incident.Report(
          city: Self.wuhu, kind: hazard.eventKind, emergencyClass: .naturalDisaster,
          priority: .second, title: "Flood relief", place: "Wuhu",
          coordinate: try sitting.city("WHU").coordinate, alert: nil)))
    return sitting
  }

  private func line(_ sitting: Sitting, _ id: AidRequest.ID) throws -> AidLine {
    try #require(sitting.picture.aid[id]?.lines.first)
  }

  @Test func fourKeysFromTheMatrixToTheRequest() throws {
    var sitting = try sitting()
    try sitting.press("gS")
    #expect(sitting.desk.screen == .supplies)
    #expect(sitting.screen.contains("Wuhu"))
    try sitting.press("a")
    let form = try #require(sitting.form)
    #expect(form.fields.map(\.name).contains(.lenders))
    #expect(form.fields.allSatisfy { !$0.editor.text.isEmpty }, "filled in")
    try sitting.press("Enter", after: .seconds(2))
    let request = try #require(sitting.picture.aid.sorted.first)
    #expect(request.requester == Self.wuhu)
    #expect(request.lines.allSatisfy { $0.state == .requested })
    #expect(sitting.desk.ownCity == Self.wuhu)
  }

  /// A request against a cloud of gas said that it was for flood relief.
  @Test(arguments: [(Hazard.Kind.riverFlood, "flood relief"), (.plume, "gas response")])
  func whatAidIsForFollowsFromTheHazard(kind: Hazard.Kind, purpose: String) throws {
    var sitting = try sitting(over: kind)
    try sitting.press("gS", "a")
    let form = try #require(sitting.form)
    #expect(form.fields.first { $0.name == .text }?.editor.text == purpose)
  }

  @Test func theAnswerIsAcceptedByAKeyOfOurOwnSideAlone() throws {
    var sitting = try sitting()
    try sitting.press("gS", "a")
    try sitting.press("Enter", after: .seconds(2))
    let request = try #require(sitting.picture.aid.sorted.first)
    try sitting.press("gR")
    #expect(sitting.screen.contains(request.id.rawValue))
    try sitting.press("a")
    #expect(sitting.form == nil, "the lender's step is not ours")
    for lender in request.lines.map(\.lender) {
      try sitting.publish(
        .aid(
          .take(
            AidMessage(.offer, quantity: 1, price: .zero), on: .init(request.id, lender),
            by: lender)))
    }
    try sitting.press("a")
    #expect(sitting.form != nil)
    try sitting.press("Enter", after: .seconds(2))
    #expect(try line(sitting, request.id).state == .accepted || request.lines.count > 1)
    #expect(sitting.picture.aid[request.id]?.taken ?? 0 >= 1)
  }

  @Test func allStepsOfOurSideAreListed() throws {
    var sitting = try sitting()
    try sitting.press("gS", "a")
    try sitting.press("Enter", after: .seconds(2))
    try sitting.press("gR", "e")
    let picker = try #require(sitting.picker)
    #expect(picker.all.count == 1, "a requester can only cancel before an answer")
    try sitting.press("Esc")
    // The same officer may speak for the lender.
    sitting.type(":desk nanjing")
    try sitting.press("Enter")
    #expect(sitting.desk.ownCity == (try sitting.city("NKG")).id)
  }

  @Test func aCountOfStocksIsTakenByCommand() throws {
    var sitting = try sitting()
    sitting.type(":stock wuhu sandbags 4321")
    try sitting.press("Enter")
    #expect(
      sitting.picture.stock(of: Self.wuhu, SupplyItem.ID("sandbags")).onHand == 4321)
    sitting.type(":stock wuhu gold 1")
    try sitting.press("Enter")
    #expect(sitting.message.contains(":stock"))
  }

  @Test func anObserverAsksForNothing() throws {
    var sitting = try Sitting(role: .observer)
    try sitting.press("gS", "a")
    #expect(sitting.form == nil && sitting.commands.isEmpty)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)], Language.allCases)
  func bothScreensHoldTogetherAtEverySize(_ size: Size, _ language: Language) throws {
    var sitting = try sitting(language)
    sitting.resize(to: size)
    try sitting.press("gS")
    let matrix = sitting.screen
    #expect(matrix.contains(language.panel.aid.total))
    #expect(matrix.contains(language.panel.aid.from), "the donors have room")
    try sitting.press("a")
    try sitting.press("Enter", after: .seconds(2))
    try sitting.press("gR")
    #expect(sitting.screen.contains("WHU-R1"))
    #expect(sitting.screen.contains("RequestResource"))
    try sitting.press("Enter")
    #expect(sitting.desk.isAidOpen)
    try sitting.press("Esc")
    #expect(!sitting.desk.isAidOpen && sitting.desk.screen == .requests)
  }
}
