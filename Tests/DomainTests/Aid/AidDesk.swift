import Geodesy
import Testing

@testable import Domain

extension City.ID {
  static let wuxi: City.ID = "320200"
}

extension AidRequest.ID: ExpressibleByStringLiteral {}
extension SupplyItem.ID: ExpressibleByStringLiteral {}
extension AidAgreement.ID: ExpressibleByStringLiteral {}

/// The two cities of the small region and a third, with sandbags in store and an agreement between
/// Suzhou and Shanghai about sandbags and engines; Wuxi is party to none.
let aidRegion: Region = {
  func name(_ text: String) -> LocalizedName {
    LocalizedName(english: text, simplified: text, traditional: text)
  }
  let wuxi = City(
    id: .wuxi, names: City.Names(name: name("WUX"), pinyin: "wuxi", abbreviation: "WUX"),
    province: name("Province"), coordinate: .at(31.57, 120.3), population: 7_000_000,
    areaInSquareKilometres: 4600, neighbours: [.suzhou], tile: Tile(column: 0, row: 1),
    jurisdiction: Jurisdiction.ID("320200"))
  let station = ResponseStation(
    id: ResponseStation.ID("WUX-S1"), city: .wuxi, kind: .fire, name: name("WUX-S1"),
    coordinate: wuxi.coordinate, district: Jurisdiction.ID("320200"))
  let units = ["WUX-F01", "WUX-F02"].map {
    UnitSeed(id: Unit.ID($0), kind: .fireEngine, station: station, crew: 6)
  }
  let agreement = AidAgreement(
    id: "east", name: name("East"), parties: [.suzhou, .shanghai],
    terms: [
      .init(good: .supply("sandbags"), cap: 800, tariff: Money(fen: 250)),
      .init(good: .units(.fireEngine), cap: 2, tariff: Money(fen: 36_000)),
    ],
    from: midnight.advanced(by: .hours(-24)), until: midnight.advanced(by: .hours(240)))
  return Region(
    id: Region.ID("aid"), name: name("Aid"), sources: [], bounds: smallRegion.bounds,
    grid: TileGrid(columns: 2, rows: 2), cities: smallRegion.cities + [wuxi],
    jurisdictions: JurisdictionTree([]), waters: smallRegion.waters,
    resources: Resources(
      stations: smallRegion.stations + [station], units: smallRegion.units + units,
      items: [SupplyItem(id: "sandbags", name: name("sandbags"), unit: name("pieces"))],
      supplies: [City.ID.suzhou, .shanghai, .wuxi].map {
        SupplyStock(city: $0, item: "sandbags", quantity: 1000, asOf: "2025-12-01")
      }),
    aid: AidTerms(agreements: [agreement]))
}()

/// A request of Suzhou for sandbags: an answer within an hour, needed within six, back in a week.
func sandbags(
  _ quantity: Int = 600, from asks: [AidRequest.Ask] = [.init(.shanghai, 600)],
  at now: Instant = midnight
) -> AidRequest.Report {
  AidRequest.Report(
    requester: .suzhou, good: .supply("sandbags"), quantity: quantity, asks: asks,
    purpose: "the dyke at Xukou", place: .at(31.2, 120.45),
    answerBy: now.advanced(by: .hours(1)), neededBy: now.advanced(by: .hours(6)),
    returnBy: now.advanced(by: .hours(168)))
}

/// A request of Suzhou for fire engines at an incident.
func engines(
  _ quantity: Int, for incident: Incident.ID, from asks: [AidRequest.Ask]
) -> AidRequest.Report {
  var report = sandbags(quantity, from: asks)
  report.good = .units(.fireEngine)
  report.incident = incident
  return report
}

extension Desk {
  func line(_ id: AidRequest.ID = "SUZ-R1", of lender: City.ID = .shanghai) throws -> AidLine {
    try #require(picture.aid[id]?.line(of: lender))
  }

  /// Passes a message from the side whose step it is; the rules of the desk follow.
  @discardableResult
  mutating func pass(
    _ message: AidMessage, _ id: AidRequest.ID = "SUZ-R1", of lender: City.ID = .shanghai,
    by city: City.ID? = nil
  ) throws -> [Event] {
    let side = message.trigger.side == .lender ? lender : City.ID.suzhou
    return try takeWithRules(.aid(.take(message, on: .init(id, lender), by: city ?? side)))
  }

  /// The command that takes a step with facts that fit, by a city.
  func command(
    _ trigger: AidTrigger, on line: AidLine, by city: City.ID
  ) -> Command {
    if trigger == .expire { return .aid(.expire(line.id)) }
    var message = AidMessage(trigger)
    switch trigger {
    case .quote, .offer: message.price = Money(fen: 200)
    case .decline, .refuse, .withdraw, .cancel, .contest, .refuseExtension, .askReturn:
      message.text = "because"
    case .mobilise: message.journey = way(hours: 2)
    case .arrive: message.quantity = line.committed
    case .consume: message.quantity = 1
    case .askExtension: message.until = line.returnBy.advanced(by: .hours(24))
    case .send, .accept, .commit, .grantExtension, .release, .comeHome, .claim, .waive, .settle,
      .expire:
      break
    }
    return .aid(.take(message, on: line.id, by: city))
  }

  func way(hours: Int64) -> Journey {
    Journey(
      from: .at(31.23, 121.47), to: .at(31.2, 120.45), departed: now,
      expectedArrival: now.advanced(by: .hours(hours)))
  }

  /// Takes the shortest way of steps to a state.
  mutating func lead(
    _ id: AidRequest.ID = "SUZ-R1", of lender: City.ID = .shanghai, to state: AidState
  )
    throws
  {
    for trigger in Self.steps(to: state) {
      let line = try line(id, of: lender)
      let city = trigger.side == .lender ? lender : City.ID.suzhou
      if trigger == .expire { now = line.expires ?? now }
      try takeWithRules(
        command(trigger, on: line, by: city), by: trigger == .expire ? .program : .officer)
      if trigger != .expire { wait(.minutes(1)) }
    }
  }

  static func steps(to state: AidState) -> [AidTrigger] {
    let toUse: [AidTrigger] = [.send, .offer, .accept, .commit, .mobilise, .arrive]
    let home = toUse + [.release, .comeHome]
    return switch state {
    case .draft: []
    case .requested: [.send]
    case .quoted: [.send, .quote]
    case .offered: [.send, .offer]
    case .declined: [.send, .decline]
    case .accepted: Array(toUse.prefix(3))
    case .committed: Array(toUse.prefix(4))
    case .mobilising: Array(toUse.prefix(5))
    case .arrived: toUse
    case .extensionRequested: toUse + [.askExtension]
    case .returnRequested: toUse + [.askReturn]
    case .released: toUse + [.release]
    case .returned: home
    case .claimed: home + [.claim]
    case .settled: home + [.claim, .settle]
    case .cancelled: [.cancel]
    case .expired: [.send, .expire]
    }
  }
}
