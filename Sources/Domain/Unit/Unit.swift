package import Geodesy

/// A way between two places, with the time that it is expected to take.
package struct Journey: Hashable, Sendable {
  package var from: Coordinate
  package var to: Coordinate
  package var departed: Instant
  package var expectedArrival: Instant
  /// The nodes of the roads that it leads over, in order; none where it is taken to be straight.
  package var stops: [Stop]

  /// A node that a journey passes.
  package struct Stop: Hashable, Sendable {
    package var coordinate: Coordinate
    /// How much of the time is over there, in ten-thousandths.
    package var share: Int
    /// The road that leads to it; nil for streets.
    package var way: RoadWay.ID?

    package init(_ coordinate: Coordinate, share: Int, way: RoadWay.ID?) {
      self.coordinate = coordinate
      self.share = share
      self.way = way
    }
  }

  package init(
    from: Coordinate, to: Coordinate, departed: Instant, expectedArrival: Instant,
    stops: [Stop] = []
  ) {
    self.from = from
    self.to = to
    self.departed = departed
    self.expectedArrival = expectedArrival
    self.stops = stops
  }

  /// The share of the way done at a moment by the clock, 0 to 1: an estimate, not a position
  /// report.
  package func progress(at instant: Instant) -> Double {
    let whole = departed.duration(to: expectedArrival).inMilliseconds
    guard whole > 0 else { return 1 }
    let done = departed.duration(to: instant).inMilliseconds
    return min(1, max(0, Double(done) / Double(whole)))
  }
}

/// A unit's task: which incident, and what was expected when it was sent.
package struct Assignment: Hashable, Sendable {
  package var unit: Unit.ID
  package var distance: Distance
  /// Expected time on the road, without turnout.
  package var travel: Duration

  package init(unit: Unit.ID, distance: Distance, travel: Duration) {
    self.unit = unit
    self.distance = distance
    self.travel = travel
  }
}

/// A crew with its vehicle, as this desk knows it.
package struct Unit: Hashable, Identifiable, Sendable {
  /// `SUZ-F01`: the city's letters, the kind's letter, a count.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  package let id: ID
  package let kind: UnitKind
  package let city: City.ID
  /// How much it can do among those of its kind.
  package let level: CapabilityLevel
  /// The station that it belongs to.
  package let station: ResponseStation.ID
  /// Where that is.
  package let home: Coordinate
  package let crew: Int
  package var status: UnitStatus
  package var since: Instant
  package var incident: Incident.ID?
  package var assignment: Assignment?
  package var journey: Journey?
  /// The last place that it reported, or was known to be.
  package var coordinate: Coordinate
  package var reported: Instant
  package var duty: Duty
  /// Where it stands by instead of at its own station.
  package var standBy: StandBy?
  /// Since when it is out of contact: when it was last heard.
  package var contactLost: Instant?
  /// The unit that is sent to take its place.
  package var relief: ID?
  /// Why it is out of service, where that was said.
  package var withdrawal: Withdrawal?
  /// Since when it can go no further on its way, and on which road.
  package var held: Hold?
  /// What it did when it was sent, until it turns out.
  package var before: Before?

  /// A station that it stands by at.
  package struct StandBy: Hashable, Sendable {
    package var station: ResponseStation.ID
    package var coordinate: Coordinate

    package init(station: ResponseStation.ID, coordinate: Coordinate) {
      self.station = station
      self.coordinate = coordinate
    }
  }

  package init(
    id: ID, kind: UnitKind, city: City.ID, level: CapabilityLevel, station: ResponseStation.ID,
    home: Coordinate, crew: Int, at instant: Instant
  ) {
    self.id = id
    self.kind = kind
    self.city = city
    self.level = level
    self.station = station
    self.home = home
    self.crew = crew
    status = .available
    since = instant
    coordinate = home
    reported = instant
    duty = Duty(inSince: instant)
  }

  /// Where it goes when it is free: the station that it stands by at, else its own.
  package var base: Coordinate { standBy?.coordinate ?? home }
  /// The station there.
  package var place: ResponseStation.ID { standBy?.station ?? station }
}
