package import Domain
internal import Geodesy

/// Which units could go to an incident, the best first.
package enum Candidates {
  /// Arrivals within so many seconds count as equal, and the incident's own city comes first.
  private static let equalArrivals: Int64 = 120

  /// The free units that could go, the best first.
  ///
  /// Needed kinds come before others. Within them the earlier arrival leads, in steps of two
  /// minutes; within a step the own city leads, then the expected time, then the identifier. Of
  /// needed kinds the city and its neighbours are looked at, and all cities where those have none;
  /// of other kinds only the city itself.
  package static func ranked(
    for incident: Incident, in picture: Picture, at instant: Instant, limit: Int
  ) -> [Candidate] {
    guard limit > 0 else { return [] }
    let search = Search(incident, picture, instant)
    let near = search.nearCities
    var found = search.free { seed in
      seed.city == incident.city || (search.isNeeded(seed) && near.contains(seed.city))
    }
    if !found.contains(where: \.isNeeded) {
      found += search.free { !near.contains($0.city) && search.isNeeded($0) }
    }
    return sorted(found).prefix(limit).map { search.withRoads($0) }
  }

  /// The longest that a unit of another city is asked to come by rote.
  package static let lendingLimit = Duration.minutes(60)

  /// The units that a desk would send by rote: of each kind needed the first of the ranking, as
  /// many as are needed and free.
  ///
  /// A kind that the own city has none of within the `lendingLimit` comes from a neighbour, if it
  /// can be there sooner. Where nothing needed can, the city's nearest patrol or fire engine goes.
  package static func recommended(
    for incident: Incident, in picture: Picture, at instant: Instant
  ) -> [Candidate] {
    let search = Search(incident, picture, instant)
    let own = search.free { $0.city == incident.city && search.isNeeded($0) }
    let missing = search.needs.map(\.kind).filter { kind in
      !own.contains { $0.unit.kind == kind && $0.travel.untilArrival <= lendingLimit }
    }
    var pool = own
    if !missing.isEmpty {
      let near = search.nearCities.dropFirst()
      pool += search.free { missing.contains($0.kind) && near.contains($0.city) }
        .filter { $0.travel.untilArrival <= lendingLimit }
    }
    let best = sorted(pool)
    let chosen = search.needs.flatMap { need in
      best.lazy.filter { $0.unit.kind == need.kind }.prefix(need.count)
    }
    .filter(\.travel.isReachable)
    guard chosen.isEmpty else { return chosen }
    let patrols = search.free {
      $0.city == incident.city && ($0.kind == .police || $0.kind == .fireEngine)
    }
    return sorted(patrols).prefix(1).filter(\.travel.isReachable)
  }

  /// The candidates in their order; what decides it is reckoned once for each.
  private static func sorted(_ candidates: [Candidate]) -> [Candidate] {
    let keyed = candidates.map { candidate in
      let seconds = candidate.travel.untilArrival.inSeconds
      let place = (candidate.isNeeded ? 0 : 2) + (candidate.isOwnCity ? 0 : 1)
      return (
        key: (candidate.isNeeded ? 0 : 1, seconds / equalArrivals, place, seconds),
        candidate: candidate
      )
    }
    return keyed.sorted { left, right in
      left.key == right.key
        ? left.candidate.unit.id < right.candidate.unit.id : left.key < right.key
    }
    .map(\.candidate)
  }
}

/// A look through the units of a picture for those that could go to an incident.
private struct Search {
  let incident: Incident
  let picture: Picture
  let instant: Instant
  let needs: [Need]
  private let neededKinds: Set<UnitKind>
  private let ways: WaysTo

  init(_ incident: Incident, _ picture: Picture, _ instant: Instant) {
    self.incident = incident
    self.picture = picture
    self.instant = instant
    needs = NeededKinds.of(incident)
    neededKinds = Set(needs.map(\.kind))
    ways = WaysTo(incident.report.coordinate, in: picture, at: instant)
  }

  /// The incident's city, then its neighbours.
  var nearCities: [City.ID] {
    [incident.city] + (picture.region[incident.city]?.neighbours ?? [])
  }

  func isNeeded(_ seed: UnitSeed) -> Bool { neededKinds.contains(seed.kind) }

  /// The free units among those that satisfy a condition, in the order of the region.
  func free(where isConsidered: (UnitSeed) -> Bool) -> [Candidate] {
    var found: [Candidate] = []
    for seed in picture.region.units where isConsidered(seed) {
      guard let unit = picture.units[seed.id], unit.status.isDispatchable else { continue }
      found.append(
        Candidate(
          unit: unit, travel: ways.travel(of: unit, at: instant),
          isOwnCity: unit.city == incident.city,
          isNeeded: neededKinds.contains(unit.kind)))
    }
    return found
  }

  /// The same candidate with the roads that it would take.
  func withRoads(_ candidate: Candidate) -> Candidate {
    var travel = candidate.travel
    travel.ways = ways.ways(of: candidate.unit, at: instant)
    return Candidate(
      unit: candidate.unit, travel: travel, isOwnCity: candidate.isOwnCity,
      isNeeded: candidate.isNeeded)
  }
}
