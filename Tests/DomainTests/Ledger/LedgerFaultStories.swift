import Geodesy
import Testing

@testable import Domain

/// Faults of the ledger that were found, each by its name.
@Suite("Amounts beyond belief, corrections after the end, claims that are netted in part")
struct LedgerFaultStories {
  private static let flood = Hazard.ID("SUZ-H1")
  private static let matter = Matter.hazard(flood)
  private static let worth = Money(fen: 102_500)

  private func flooded() throws -> Desk { try AllianceDesk().desk }

  // MARK: Amounts

  @Test func noSumOfMoneyOverflows() {
    let most = Money(fen: .max)
    #expect(most + most == most && .zero - most - most == Money(fen: -.max))
    #expect(most.times(2) == most && most.anHour(for: .hours(1000)) == most)
    #expect(Money(fen: 100_000_000).times(1000).anHour(for: .hours(24)).fen == 2_400_000_000_000)
    #expect(Money(fen: 36_000).anHour(for: .minutes(90)) == Money(fen: 54_000))
    #expect(Money(fen: 1).anHour(for: .minutes(30)) == Money(fen: 1), "half a fen upwards")
  }

  @Test func aThousandMillionUnitsAtAMillionYuanAnHourEndNoWatch() throws {
    var desk = Desk(region: aidRegion)
    let incident = try desk.openIncident()
    let count = 1_000_000_000
    try desk.take(.aid(.request(engines(count, for: incident, from: [.init(.wuxi, count)]))))
    let offer = AidMessage(.offer, price: Money(fen: 100_000_000))
    #expect(
      desk.refusal(of: .aid(.take(offer, on: .init("SUZ-R1", .wuxi), by: .wuxi)))
        == .ledger(.amountOutOfRange(most: Picture.mostMoney)))
    // A record of before may hold such an offer, and that it was taken.
    var line = try desk.line(of: .wuxi)
    (line.offered, line.price) = (count, Money(fen: 100_000_000))
    let worth = desk.picture.worth(of: line, .units(.fireEngine), at: desk.now)
    #expect(worth == Money(fen: .max))
    #expect(desk.picture.trust(in: .suzhou).deposit(on: worth) > .zero)
  }

  @Test func nobodyIsPaidForBorrowing() throws {
    var desk = try flooded()
    try desk.take(.aid(.request(sandbags())))
    let offer = AidMessage(.offer, price: Money(fen: -1))
    #expect(
      desk.refusal(of: .aid(.take(offer, on: .init("SUZ-R1", .shanghai), by: .shanghai)))
        == .aid(.priceMissing), "under an agreement as without one")
  }

  // MARK: Corrections

  @Test func aDebtThatStandsAgainIsOpenInItsRiskFile() throws {
    var desk = try flooded()
    try desk.ledger(
      .grant(
        .init(
          .money, value: Money(fen: 800), from: .superior, to: .suzhou, purpose: "p",
          matter: Self.matter)))
    try desk.ledger(.pay("SUPERIOR-G1", nil, by: .superior))
    let entry = try #require(desk.record.last?.sequence)
    #expect(desk.picture.ledger.files[Self.matter]?.isSettled == true)
    try desk.ledger(.correct(entry: entry, reason: "it never came"))
    #expect(desk.picture.ledger.debts["SUPERIOR-G1"]?.matter == Self.matter)
    #expect(desk.picture.ledger.files[Self.matter]?.openDebts == 1, "the file is not settled")
    try desk.ledger(.pay("SUPERIOR-G1", nil, by: .superior))
    #expect(desk.picture.ledger.files[Self.matter]?.isSettled == true)
  }

  @Test func whatWasWrittenOffInErrorIsBorneByTheDebtorAgain() throws {
    var desk = try flooded()
    let report = LedgerClaim.Report(
      Money(fen: 50_000), of: Self.matter, by: .shanghai, on: .suzhou, reason: "water by lorry",
      answerBy: desk.now.advanced(by: .hours(24)))
    try desk.ledger(.claim(report), by: .chief)
    try desk.ledger(.accept("SHA-C1", by: .suzhou), by: .chief)
    try desk.ledger(.writeOff("SHA-C1", by: .shanghai, reason: "neighbours"), by: .chief)
    let entry = try #require(desk.record.last?.sequence)
    #expect(desk.picture.ledger.files[Self.matter]?.spent(by: .suzhou) == .zero)
    try desk.ledger(.correct(entry: entry, reason: "another claim was meant"))
    let file = try #require(desk.picture.ledger.files[Self.matter])
    #expect(file.spent(by: .suzhou) == Money(fen: 50_000) && file.openDebts == 1)
    #expect(desk.book(.shanghai).toGet == Money(fen: 50_000))
    #expect(desk.picture.ledger.sum == .zero && desk.picture.ledger.total == .zero)
    let read = try #require(
      Picture(region: aidRegion, at: midnight, archive: desk.picture.archive))
    #expect(read.ledger.books == desk.picture.ledger.books)
  }

  @Test func whatALenderGivesUpNobodyHasPaid() throws {
    var desk = try flooded()
    try desk.lend(for: Self.flood)
    try desk.pass(AidMessage(.claim))
    desk.wait(.hours(31 * 24))
    let before = desk.picture.trust(in: .suzhou)
    try desk.ledger(.writeOff("SUZ-R1/310000", by: .shanghai, reason: "neighbours"), by: .chief)
    #expect(desk.picture.trust(in: .suzhou) == before, "neither late nor in time")
    #expect(desk.picture.ledger.deposits.isEmpty, "and nothing is held against it")
  }

  // MARK: Netting

  @Test func whatIsNettedInPartIsOwedNoMore() throws {
    var desk = try flooded()
    try desk.lend()
    try desk.pass(AidMessage(.claim))
    let terms = JointDecision.Terms(
      "shares",
      compensation: Compensation(
        .separable, [.init(from: .shanghai, to: .suzhou, Money(fen: 2_500))]))
    let answerBy = desk.now.advanced(by: .hours(1))
    try desk.take(
      .alliance(.propose(Self.matter, by: .city(.suzhou), terms, answerBy: answerBy)), by: .body)
    for city in [City.ID.shanghai, .wuxi] {
      try desk.take(.alliance(.consent("SUZ-D1", by: city, note: "")), by: .body)
    }
    try desk.ledger(.netOff(.pair(.suzhou, .shanghai)), by: .chief)
    let rest = Self.worth - Money(fen: 2_500)
    #expect(try desk.line().owed == rest)
    #expect(desk.picture.aidAccount(of: .shanghai).receivable == rest)
    #expect(desk.picture.aidAccount(of: .shanghai).received == Money(fen: 2_500))
    #expect(desk.picture.aidAccount(of: .suzhou).payable == desk.book(.suzhou).toPay)
    try desk.pass(AidMessage(.settle))
    #expect(try desk.line().paid == Self.worth && desk.line().owed == .zero)
    #expect(desk.picture.aidAccount(of: .shanghai).receivable == .zero)
    #expect(desk.picture.aidAccount(of: .shanghai).received == Self.worth)
    #expect(desk.picture.aidAccount(of: .suzhou).paid == Self.worth)
    #expect(desk.book(.shanghai).balance(.cash) == rest, "so much money moved")
  }

  @Test func aGainThatNoForecastCanMeanIsWorthNoMoreThanIsBelieved() {
    let value = LedgerTerms.Value(
      measure: .person, worth: Money(fen: 10_000), hazard: nil, provenance: .exercise,
      source: "test")
    let region = Region(
      id: aidRegion.id, name: aidRegion.name, sources: [], bounds: aidRegion.bounds,
      grid: aidRegion.grid, cities: aidRegion.cities, jurisdictions: aidRegion.jurisdictions,
      waters: aidRegion.waters, resources: aidRegion.resources,
      ledger: LedgerTerms(values: [value]))
    var gain = Gain(.suzhou, asked: midnight)
    gain.people = .greatestFiniteMagnitude
    let picture = Picture(region: region, at: midnight)
    #expect(picture.worth(of: gain, from: nil) == Picture.mostMoney)
    gain.people = 3
    #expect(picture.worth(of: gain, from: nil) == Money(fen: 30_000))
  }
}
