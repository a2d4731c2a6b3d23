package import Domain

/// The open incidents of a picture as they would be served with the neighbours' units and without
/// any unit of another city: a fork, which changes nothing.
package struct AidComparison: Sendable {
  /// What an incident comes to in one of the two.
  package struct Side: Hashable, Sendable {
    /// When the last unit that is needed and to be had is there; nil where nobody is or goes.
    package var lastArrival: Instant?
    /// How many units are lacking.
    package var lacking = 0
  }

  /// An incident in both.
  package struct Row: Hashable, Sendable {
    package let incident: Incident.ID
    package let city: City.ID
    package let with: Side
    package let without: Side

    /// Whether it makes a difference.
    package var differs: Bool { with != without }
  }

  /// A city's cover by fire engines in both.
  package struct Cover: Hashable, Sendable {
    package let city: City.ID
    package let with: CityCover.Standing
    package let without: CityCover.Standing
  }

  package let asked: Instant
  /// The most urgent first.
  package let rows: [Row]
  package let covers: [Cover]

  /// Plans for all open incidents of a picture twice.
  package init(_ picture: Picture, at instant: Instant) {
    asked = instant
    let incidents = picture.incidents.filter { incident in
      switch incident.state {
      case .reported, .verified, .active: true
      case .contained, .recovered, .closed: false
      }
    }
    .sorted {
      ($0.report.priority.rawValue, $0.reported, $0.id)
        < ($1.report.priority.rawValue, $1.reported, $1.id)
    }
    let alone = picture.withoutUnitsOfOthers
    let with = Self.sides(of: incidents, in: picture, at: instant, .neighbours)
    let without = Self.sides(
      of: incidents.compactMap { alone.incidents[$0.id] }, in: alone, at: instant, .none)
    rows = incidents.enumerated().map { index, incident in
      Row(
        incident: incident.id, city: incident.city, with: with[index], without: without[index])
    }
    let cities = Set(incidents.map(\.city))
    covers = picture.region.cities.filter { cities.contains($0.id) }.compactMap { city in
      guard let both = CityCover(of: city.id, .fireEngine, in: picture, at: instant),
        let own = CityCover(of: city.id, .fireEngine, in: alone, at: instant, lends: false)
      else { return nil }
      return Cover(city: city.id, with: both.standing(), without: own.standing())
    }
  }

  private static func sides(
    of incidents: [Incident], in picture: Picture, at instant: Instant,
    _ lending: JointPlan.Lending
  ) -> [Side] {
    let plan = JointPlan(for: incidents, in: picture, at: instant, lending: lending)
    return zip(incidents, plan.rows).map { incident, row in
      var side = Side()
      let assigned = incident.units.compactMap { picture.units[$0] }
      let there = assigned.map { unit in
        unit.status == .onScene
          ? unit.since
          : unit.journey?.expectedArrival
            ?? unit.since.advanced(by: unit.assignment?.travel ?? .zero)
      }
      let sent = row.choices.map { instant.advanced(by: $0.candidate.travel.untilArrival) }
      side.lastArrival = (there + sent).max()
      side.lacking = row.gaps.reduce(0) { $0 + $1.count }
      return side
    }
  }
}
