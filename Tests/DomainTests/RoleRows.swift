import Geodesy

@testable import Domain

/// Rows of the table of roles: aid, units, roads, and what an officer supposes.
enum RoleRows {
  private static let journey = Journey(
    from: .at(31.3, 120.6), to: .at(31.4, 120.7), departed: midnight,
    expectedArrival: midnight.advanced(by: .minutes(20)))
  private static let line = AidLine.ID("SUZ-R1", .shanghai)
  private static let request = AidRequest.Report(
    requester: .suzhou, good: .units(.hazmat), quantity: 1, asks: [.init(.shanghai, 1)],
    incident: "SUZ-I1", purpose: "leak", place: .at(31.4, 120.7), answerBy: midnight,
    neededBy: midnight, returnBy: midnight)
  private static let ahead = forecast(issued: midnight, [])

  static let aid: [(AidCommand, String)] = [
    (.draft(request), "dscfx"), (.request(request), "dscfx"),
    (.offerUnasked(request, price: .zero), "dscfx"),
    (.take(AidMessage(.accept), on: line, by: .suzhou), "dscfx"),
    (.sendUnits([assignment("SUZ-F01")], on: line, journey: journey, by: .shanghai), "dscfx"),
    (.expire(line), "fx"),
    (.count(StockCount(.init(.suzhou, "sandbags"), quantity: 1, at: midnight)), "dscfx"),
  ]

  static let units: [(UnitCommand, String)] = [
    (.withdraw(reason: "r"), "dscfx"), (.divert(to: "SUZ-I1", assignment("SUZ-F01")), "dscfx"),
    (.standBy(at: ResponseStation.ID("SUZ-S1"), journey), "dscfx"),
    (.relieve(by: assignment("SUZ-F02")), "dscfx"),
    (.standDown, "dscfx"), (.loseContact, "fx"), (.regainContact, "fx"), (.holdUp(on: nil), "fx"),
  ]

  static let roads: [(RoadCommand, String)] = [
    (.close(.way(RoadWay.ID("w")), reason: "r", until: nil), "dscfx"),
    (.open(RoadClosure.ID("C1")), "dscfx"),
    (.endClosure(RoadClosure.ID("C1")), "fx"), (.reroute("SUZ-F01", journey), "fx"),
    (
      .startCorridor(
        GreenCorridor(
          unit: "SUZ-F01", junctions: [], saving: .init(low: 0, middle: 1, high: 2))), "dscfx"
    ),
    (.stopCorridor("SUZ-F01"), "dscfx"),
  ]

  static let others: [(Command, String)] = [
    (
      .watch(
        .keepWhatIf(
          WhatIf(
            supposition: .inflow(percent: 10), hazard: floodReport(), base: ahead, fork: ahead))),
      "dscfx"
    ),
    (.watch(.discardWhatIf(.inflow(percent: 10))), "dscfx"),
    (.watch(.keepAidComparison(AidComparison(asked: midnight, rows: [], covers: []))), "dscfx"),
    (.watch(.discardAidComparison(asked: midnight)), "dscfx"),
    (.incident("SUZ-I1", .raiseAlarm), "dscfx"),
    (
      .hazard(
        "SUZ-H1", .restrict(Measure(city: .suzhou, since: midnight, contact: 0.5, travel: 0.5))),
      "dscfx"
    ),
  ]

  /// All of them as commands.
  static var all: [(Command, String)] {
    others + aid.map { (.aid($0.0), $0.1) } + units.map { (.unit("SUZ-F01", $0.0), $0.1) }
      + roads.map { (.road($0.0), $0.1) }
  }
}
