package import Domain
package import Geodesy

/// How long a unit takes to a place: an estimate that says how far it may be wrong.
///
/// All times are whole seconds, and the same on every machine.
package struct TravelTime: Hashable, Sendable {
  /// The way by road, itself an estimate from the great circle.
  package let distance: Distance
  /// From the order until the wheels turn.
  package let turnout: Duration
  /// On the road, if things go well.
  package let low: Duration
  /// On the road, as expected.
  package let expected: Duration
  /// On the road, if things go badly.
  package let high: Duration
  /// Whether a way leads there at all. Where none does, the times say nothing.
  package let isReachable: Bool
  /// The roads with a designation that the way leads over, in order; empty by streets alone, and
  /// where nobody asked.
  package internal(set) var ways: [RoadWay.ID] = []

  /// Roads are longer than the great circle by this factor: an assumption, of the order that
  /// studies of whole countries find (1.2 to 1.5). Rivers and lakes in the way are not known here.
  package static let detourFactor = 1.3

  /// The road time taken as possible on a good and on a bad day, in percent of the expected one: an
  /// assumption, wide because neither the road nor its traffic is known here.
  package static let spread = (low: 75, high: 160)

  /// The same on roads of the network, whose lengths and speeds are known: narrower, since what is
  /// left is their traffic.
  package static let roadSpread = (low: 80, high: 145)

  /// The estimate for a unit of a kind that sets out from one place to another about a moment.
  ///
  /// - Parameter isRolling: whether the crew sits in its vehicle already, on its way back.
  package init(
    from start: Coordinate, to end: Coordinate, by kind: UnitKind, at instant: Instant,
    isRolling: Bool = false
  ) {
    self.init(
      from: start, to: end, by: kind, trafficPercentage: Traffic.percentage(at: instant),
      isRolling: isRolling)
  }

  init(
    from start: Coordinate, to end: Coordinate, by kind: UnitKind, trafficPercentage: Int,
    isRolling: Bool
  ) {
    distance = Self.roadDistance(from: start, to: end)
    let seconds = RoadSpeed(of: kind).seconds(
      forMetres: Int(distance.metres), trafficPercentage: trafficPercentage)
    turnout = isRolling ? .seconds(20) : Self.turnout(of: kind)
    expected = .seconds(seconds)
    low = .seconds(seconds * Self.spread.low / 100)
    high = .seconds(seconds * Self.spread.high / 100)
    isReachable = true
  }

  /// The estimate for a way over roads, at the percentage that streets take at its hour; nil for a
  /// place that no way leads to.
  init(
    _ way: WaysTo.Way?, by kind: UnitKind, streetPercentage: Int, isRolling: Bool
  ) {
    turnout = isRolling ? .seconds(20) : Self.turnout(of: kind)
    guard let way else {
      distance = .zero
      (low, expected, high) = (Self.never, Self.never, Self.never)
      isReachable = false
      return
    }
    let speed = RoadSpeed(of: kind)
    let streets =
      speed.seconds(forMetres: way.firstStreets, trafficPercentage: streetPercentage)
      + speed.seconds(forMetres: way.lastStreets, trafficPercentage: streetPercentage)
    let roads = (way.roadMilliseconds * PatrolCar.open / speed.open + 500) / 1000
    distance = .metres((Double(way.metres) / 10).rounded() * 10)
    expected = .seconds(streets + roads)
    low = .seconds((streets * Self.spread.low + roads * Self.roadSpread.low) / 100)
    high = .seconds((streets * Self.spread.high + roads * Self.roadSpread.high) / 100)
    isReachable = true
  }

  /// What stands for a time that nobody can tell.
  private static let never = Duration.hours(99)

  /// From the order to the arrival, as expected.
  package var untilArrival: Duration { turnout + expected }
  /// From the order to the arrival, from a good to a bad day.
  package var arrivalRange: ClosedRange<Duration> { (turnout + low)...(turnout + high) }

  /// The expected way by road in whole tens of metres.
  package static func roadDistance(from start: Coordinate, to end: Coordinate) -> Distance {
    let metres = start.distance(to: end).metres * detourFactor
    return .metres((metres / 10).rounded() * 10)
  }

  /// The time from the order to the road: the targets of NFPA 1710 for fire (80 s) and emergency
  /// medical crews (60 s); for teams that do not stand by in their vehicles, assumptions.
  package static func turnout(of kind: UnitKind) -> Duration {
    switch kind {
    case .fireEngine, .ladder, .hazmat: .seconds(80)
    case .ambulance, .police: .seconds(60)
    case .floodRescueBoat, .pumpTruck: .seconds(180)
    case .engineering, .powerRepair, .urbanManagement: .seconds(300)
    case .epidemicTeam: .seconds(600)
    }
  }
}
