import Console
import Domain
import Terminal
import Testing

extension Sitting {
  static let maanshan = City.ID("340500")

  /// A desk over a record on which cities kept their word and did not: Nanjing answered in time,
  /// Zhenjiang late, Changzhou never; Ma'anshan sent half of what it had promised, and late; Suzhou
  /// left an alert to its supervisor; Zhenjiang blames Nanjing. New terms wait for answers.
  static func overTrust(
    _ language: Language = .en, role: Role = .coordinator,
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> Sitting {
    var sitting = try Sitting.overFlood(language, role: role, size: size)
    let alert = try sitting.raise("SUZ")
    let first = try sitting.propose()
    try sitting.lend()
    try sitting.publish(.alliance(.consent(first, by: nanjing, note: "")))
    sitting.wait(.minutes(31))
    try sitting.publish(.alliance(.refuse(first, by: zhenjiang, reason: "buses are short")))
    try sitting.publish(.alert(alert, .escalate))
    sitting.wait(.minutes(29))
    try sitting.publish(.alliance(.lapse(first)))
    try sitting.publish(
      .trust(nanjing, .remark(by: zhenjiang, isPraise: false, text: "opened its sluice untold")))
    sitting.wait(.hours(4))
    try sitting.step(.arrive, AidMessage(.arrive, quantity: 500))
    sitting.wait(.minutes(95))
    _ = try sitting.propose()
    sitting.wait(.minutes(12))
    return sitting
  }

  private static let request = AidRequest.ID("NKG-R1")

  private mutating func step(_ trigger: AidTrigger, _ message: AidMessage) throws {
    let city = trigger.side == .lender ? Self.maanshan : Self.nanjing
    try publish(.aid(.take(message, on: .init(Self.request, Self.maanshan), by: city)))
  }

  /// Ma'anshan promises a thousand sandbags within two hours, and sets out.
  private mutating func lend() throws {
    let now = desk.now
    let report = AidRequest.Report(
      requester: Self.nanjing, good: .supply(SupplyItem.ID("sandbags")), quantity: 1000,
      asks: [.init(Self.maanshan, 1000)], purpose: "the dyke at Qixia",
      place: try city("NKG").coordinate, answerBy: now.advanced(by: .hours(1)),
      neededBy: now.advanced(by: .hours(2)), returnBy: now.advanced(by: .hours(72)))
    try publish(.aid(.request(report)))
    try step(.offer, AidMessage(.offer, quantity: 1000, price: Money(fen: 200)))
    try step(.accept, AidMessage(.accept, quantity: 1000))
    try step(.commit, AidMessage(.commit, quantity: 1000))
    let way = Journey(
      from: try city("MAS").coordinate, to: try city("NKG").coordinate, departed: now,
      expectedArrival: now.advanced(by: .hours(1)))
    try step(.mobilise, AidMessage(.mobilise, journey: way))
  }
}
