import Domain
import Geodesy

/// An entry for every message about mutual aid, with every fact that one carries.
enum AidSamples {
  private static let request = AidRequest.ID(rawValue: "WHU-R3")
  private static let lender = City.ID(rawValue: "320100")
  private static let start = Instant(milliseconds: 1_760_000_000_000)

  static let triggers: [AidTrigger] = [
    .send, .quote, .offer, .decline, .refuse, .withdraw, .accept, .commit, .mobilise, .arrive,
    .consume, .askExtension, .grantExtension, .refuseExtension, .askReturn, .release, .comeHome,
    .claim, .waive, .contest, .settle, .cancel, .expire,
  ]
  static let states: [AidState] = [
    .draft, .requested, .quoted, .offered, .declined, .accepted, .committed, .mobilising, .arrived,
    .extensionRequested, .returnRequested, .released, .returned, .claimed, .settled, .cancelled,
    .expired,
  ]

  static let events: [Event] =
    [
      .aid(request, .drafted(report(.units(.floodRescueBoat), incident: "WHU-I7"))),
      .aid(request, .drafted(report(.supply(SupplyItem.ID(rawValue: "sandbags")), incident: nil))),
      .aid(
        AidRequest.ID(rawValue: "NKG-O1"),
        .offeredUnasked(report(.units(.pumpTruck), incident: "WHU-I7"))),
    ]
    + zip(0..., triggers).map { place, trigger in
      .aid(
        request,
        .passed(message(trigger, place), lender: lender, to: states[place % states.count]))
    } + [
      .stockCounted(
        StockCount(
          Stock.ID(lender, SupplyItem.ID(rawValue: "sandbags")), quantity: 12_400, at: start))
    ]

  /// An answer that an agreement gave beforehand.
  static let last: [Event] = [
    .aid(
      request,
      .passed(
        AidMessage(.offer, quantity: 2, isByStandingConsent: true), lender: lender, to: .offered))
  ]

  private static func report(_ good: AidGood, incident: String?) -> AidRequest.Report {
    AidRequest.Report(
      requester: City.ID(rawValue: "340200"), good: good, quantity: 6,
      asks: [.init(lender, 4), .init(City.ID(rawValue: "340500"), 2)],
      incident: incident.map { Incident.ID(rawValue: $0) },
      hazard: incident.map { _ in Hazard.ID(rawValue: "AQG-H1") }, purpose: "转移群众",
      place: .at(31.35, 118.37), answerBy: start.advanced(by: .hours(1)),
      neededBy: start.advanced(by: .hours(4)), returnBy: start.advanced(by: .hours(72)))
  }

  /// Every other message carries all that one can carry.
  private static func message(_ trigger: AidTrigger, _ place: Int) -> AidMessage {
    guard place % 2 == 0 else { return AidMessage(trigger) }
    return AidMessage(
      trigger, quantity: 4, price: Money(fen: 18_000),
      agreement: AidAgreement.ID(rawValue: "nanjing-metropolitan"),
      units: ["NKG-B01", "NKG-B02"].map { Unit.ID(rawValue: $0) },
      journey: Journey(
        from: .at(32.06, 118.78), to: .at(31.35, 118.37), departed: start,
        expectedArrival: start.advanced(by: .hours(2))),
      until: start.advanced(by: .hours(96)), amount: Money(fen: 123_456), text: "雨大路滑")
  }
}
