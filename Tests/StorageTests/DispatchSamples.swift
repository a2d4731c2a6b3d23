import Domain
import Geodesy

/// Samples of what came with proposals, alarms and the life of units.
enum DispatchSamples {
  static let triggers: [UnitTrigger] = [.divert, .moveUp, .goHome, .relieve]
  static let laterTriggers: [UnitTrigger] = [.standDown]
  static let statuses: [UnitStatus] = [.relocating]
  static let reasons: [Proposal.Reason] = [
    .ownCity, .neighbour, .elsewhere, .near, .diverted, .cover, .relief,
  ]
  static let shortfalls: [Proposal.Shortfall] = [
    .none, .lessCapable, .busy, .outOfService, .needsRest, .tooFar, .byRequest,
  ]

  private static let incident = Incident.ID(rawValue: "SUZ-I12")
  private static let unit = Unit.ID(rawValue: "SUZ-F02")
  private static let moment = Instant(milliseconds: 1_760_003_600_000)
  private static let journey = Journey(
    from: .at(31.3, 120.6), to: .at(31.25, 120.725), departed: moment,
    expectedArrival: moment.advanced(by: .minutes(9)))
  private static let assignment = Assignment(
    unit: unit, distance: .metres(4_200), travel: .seconds(390))

  private static let proposal = Proposal(
    matter: .dispatch(incident),
    rows: zip(1..., reasons).map { place, reason in
      Proposal.Row(
        unit: Unit.ID(rawValue: "SUZ-F0\(place)"), reason: reason,
        distance: .metres(Double(place) * 1_000), low: .seconds(Int64(place) * 60),
        expected: .seconds(Int64(place) * 80), high: .seconds(Int64(place) * 130))
    },
    gaps: zip(1..., shortfalls).map { place, reason in
      Proposal.Gap(
        kind: .hazmat, level: place % 2 == 0 ? .first : .fourth, count: place, reason: reason,
        until: place % 3 == 0 ? moment : nil)
    },
    coverage: Proposal.Coverage(
      city: City.ID(rawValue: "suzhou"), kind: .fireEngine, before: 0.9375, after: 0.875,
      responseBefore: .seconds(312), responseAfter: .seconds(345)))

  private static let bare = Proposal(matter: .alert(Alert.ID(rawValue: "SUZ-A7")), rows: [])
  private static let cover = Proposal(
    matter: .cover(City.ID(rawValue: "suzhou")), rows: Array(proposal.rows.prefix(1)))

  static let events: [Event] =
    [
      .watch(.proposalAnswered(proposal, .accepted)),
      .watch(.proposalAnswered(cover, .changed([unit]))),
      .watch(.proposalAnswered(bare, .refused(reason: "nobody is to go"))),
      .incident(incident, .alarmRaised(to: 2)),
      .unit(unit, .withdrawn(reason: "轮胎")),
      .unit(unit, .diverted(from: incident, to: Incident.ID(rawValue: "SUZ-I13"), assignment)),
      .unit(
        unit, .sentToStandBy(at: ResponseStation.ID(rawValue: "320508-fire"), journey)),
      .unit(unit, .reliefSent(Unit.ID(rawValue: "SUZ-F03"))),
      .unit(unit, .contactLost(since: moment)),
      .unit(unit, .contactRegained),
    ]
    + triggers.map {
      .unit(unit, .moved($0, to: .relocating, journey: journey, isLateEntry: false))
    }

  /// What came with units that can go no further, and with calling back at once.
  static let later: [Event] =
    [.unit(unit, .heldUp(on: RoadWay.ID("G42"))), .unit(unit, .heldUp(on: nil))]
    + laterTriggers.map {
      .unit(unit, .moved($0, to: .available, journey: nil, isLateEntry: false))
    }
}
