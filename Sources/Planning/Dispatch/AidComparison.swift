package import Domain

/// The plans behind a comparison: a fork of the picture, which changes nothing.
extension AidComparison {
  /// Plans for all open incidents of a picture twice.
  package init(_ picture: Picture, at instant: Instant) {
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
    let rows = incidents.enumerated().map { index, incident in
      Row(
        incident: incident.id, city: incident.city, with: with[index], without: without[index])
    }
    let cities = Set(incidents.map(\.city))
    let covers = picture.region.cities.filter { cities.contains($0.id) }.compactMap {
      city -> Cover? in
      guard let both = CityCover(of: city.id, .fireEngine, in: picture, at: instant),
        let own = CityCover(of: city.id, .fireEngine, in: alone, at: instant, lends: false)
      else { return nil }
      return Cover(
        city: city.id, with: both.standing().share, without: own.standing().share)
    }
    self.init(asked: instant, rows: rows, covers: covers)
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
