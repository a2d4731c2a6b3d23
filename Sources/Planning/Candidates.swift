package import Domain
internal import Geodesy

/// Which units could go to an incident, the best first.
package enum Candidates {
  /// Arrivals within this of each other count as equal, and the incident's own city comes first.
  static let equalArrivals = 120

  /// The free units that could go, the best first.
  ///
  /// Needed kinds come before others. Within them the earlier arrival leads, in steps of two minutes;
  /// within a step the own city leads, then the expected time, then the identifier. Only the city
  /// and its neighbours are looked at, unless they have nothing of what is needed.
  package static func ranked(
    for incident: Incident, in picture: Picture, at instant: Instant, limit: Int
  ) -> [Candidate] {
    let needs = NeededKinds.of(incident).map(\.kind)
    let city = incident.city
    let near = [city] + (picture.region[city]?.neighbours ?? [])
    var found = candidates(for: incident, in: picture, at: instant, needs: needs) {
      near.contains($0.city)
    }
    if !found.contains(where: \.isNeeded) {
      found += candidates(for: incident, in: picture, at: instant, needs: needs) {
        !near.contains($0.city) && needs.contains($0.kind)
      }
    }
    return Array(found.sorted(by: comesFirst).prefix(max(0, limit)))
  }

  /// The units that a desk would send by rote: of each kind needed the first of the ranking, as many
  /// as are needed and free.
  package static func recommended(
    for incident: Incident, in picture: Picture, at instant: Instant
  ) -> [Candidate] {
    let needs = NeededKinds.of(incident)
    let near = [incident.city] + (picture.region[incident.city]?.neighbours ?? [])
    let kinds = needs.map(\.kind)
    var pool = candidates(for: incident, in: picture, at: instant, needs: kinds) {
      $0.city == incident.city && kinds.contains($0.kind)
    }
    let isMissing = needs.contains { need in !pool.contains { $0.unit.kind == need.kind } }
    if isMissing {
      pool += candidates(for: incident, in: picture, at: instant, needs: kinds) {
        $0.city != incident.city && near.contains($0.city) && kinds.contains($0.kind)
      }
    }
    pool.sort(by: comesFirst)
    return needs.flatMap { need in
      pool.filter { $0.unit.kind == need.kind }.prefix(need.count)
    }
  }

  private static func candidates(
    for incident: Incident, in picture: Picture, at instant: Instant, needs: [UnitKind],
    where isConsidered: (UnitSeed) -> Bool
  ) -> [Candidate] {
    var found: [Candidate] = []
    for seed in picture.region.units where isConsidered(seed) {
      guard let unit = picture.units[seed.id], unit.status.isDispatchable else { continue }
      let travel = TravelTime(
        from: unit.position(at: instant), to: incident.report.coordinate, by: unit.kind,
        at: instant, isRolling: unit.status == .returning)
      found.append(
        Candidate(
          unit: unit, travel: travel, isOwnCity: unit.city == incident.city,
          isNeeded: needs.contains(unit.kind)))
    }
    return found
  }

  private static func comesFirst(_ left: Candidate, _ right: Candidate) -> Bool {
    key(left) < key(right)
  }

  private static func key(_ candidate: Candidate) -> (Int, Int64, Int, Int64, Unit.ID) {
    let seconds = candidate.travel.untilArrival.inSeconds
    return (
      candidate.isNeeded ? 0 : 1, seconds / Int64(equalArrivals), candidate.isOwnCity ? 0 : 1,
      seconds, candidate.unit.id
    )
  }
}
