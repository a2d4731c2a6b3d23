import Console
import Domain
import Geodesy
import Terminal
import Testing

extension Sitting {
  static let floodNanjing = Hazard.ID("NKG-H1")

  /// A desk over a flood that began in Nanjing and is foretold for Zhenjiang and Changzhou:
  /// Ma'anshan has lent Nanjing a thousand sandbags, three hundred came back, and claims for the
  /// rest; Changzhou claims from Nanjing what it spent; the fund has given something; a comparison
  /// was kept that says who was spared.
  static func overLedger(
    _ language: Language = .en, role: Role = .coordinator,
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> Sitting {
    var sitting = try Sitting.overFlood(language, role: role, size: size)
    try sitting.work(in: "ZJG", hours: 5)
    try sitting.lendAndUse()
    try sitting.keepComparison()
    let now = sitting.desk.now
    try sitting.publish(
      .ledger(
        .claim(
          .init(
            Money(fen: 1_250_000), of: .hazard(floodNanjing), by: changzhou, on: nanjing,
            reason: "pumps run for three days", answerBy: now.advanced(by: .hours(24))))))
    sitting.wait(.hours(3))
    try sitting.publish(
      .ledger(
        .grant(
          .init(
            .money, value: Money(fen: 5_000_000), from: .fund, to: .city(maanshan),
            purpose: "for help given"))))
    sitting.wait(.minutes(20))
    return sitting
  }

  /// A city's own unit works against the flood for some hours.
  private mutating func work(in letters: String, hours: Int64) throws {
    let city = try city(letters)
    let report = Incident.Report(
      city: city.id, kind: "river-flood", emergencyClass: .naturalDisaster, priority: .second,
      title: "Seepage", place: "", coordinate: city.coordinate, alert: nil)
    let entries = try publish(.reportIncident(report))
    guard case .incident(let id, _) = try #require(entries.first).event else {
      throw Unexpected.event
    }
    let unit = try #require(
      picture.units.filter { $0.city == city.id && $0.status.isDispatchable }.map(\.id).min())
    try publish(
      .dispatch([Assignment(unit: unit, distance: .kilometres(2), travel: .minutes(5))], to: id))
    wait(.hours(hours))
    let way = Journey(
      from: city.coordinate, to: city.coordinate, departed: desk.now,
      expectedArrival: desk.now.advanced(by: .minutes(5)))
    try publish(.moveUnit(unit, .cancel, journey: way))
  }

  private mutating func lendAndUse() throws {
    let now = desk.now
    let report = AidRequest.Report(
      requester: Self.nanjing, good: .supply(SupplyItem.ID("sandbags")), quantity: 1000,
      asks: [.init(Self.maanshan, 1000)], hazard: Self.floodNanjing, purpose: "the dyke at Qixia",
      place: try city("NKG").coordinate, answerBy: now.advanced(by: .hours(1)),
      neededBy: now.advanced(by: .hours(8)), returnBy: now.advanced(by: .hours(72)))
    let entries = try publish(.aid(.request(report)))
    guard case .aid(let id, _) = try #require(entries.first).event else { throw Unexpected.event }
    let way = Journey(
      from: try city("MAS").coordinate, to: try city("NKG").coordinate, departed: now,
      expectedArrival: now.advanced(by: .hours(1)))
    let steps: [AidMessage] = [
      AidMessage(.offer, quantity: 1000, price: Money(fen: 200)),
      AidMessage(.accept, quantity: 1000), AidMessage(.commit, quantity: 1000),
      AidMessage(.mobilise, journey: way), AidMessage(.arrive, quantity: 1000),
      AidMessage(.consume, quantity: 700), AidMessage(.release), AidMessage(.comeHome),
      AidMessage(.claim),
    ]
    for message in steps {
      wait(.minutes(10))
      let city = message.trigger.side == .lender ? Self.maanshan : Self.nanjing
      try publish(.aid(.take(message, on: .init(id, Self.maanshan), by: city)))
    }
  }

  /// Had a levee failed, more people would have been reached.
  private mutating func keepComparison() throws {
    let hazard = try #require(picture.hazards[Self.floodNanjing])
    let base = try #require(hazard.forecast)
    var fork = base
    for place in fork.prospects.indices {
      fork.prospects[place].people = Estimate(low: 30_000, middle: 48_000, high: 70_000)
    }
    try publish(
      .watch(
        .keepWhatIf(
          WhatIf(
            supposition: .inflow(percent: 20), hazard: hazard.report, base: base, fork: fork))))
  }
}
