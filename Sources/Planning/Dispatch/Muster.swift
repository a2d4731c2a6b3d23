internal import Domain
internal import Geodesy

/// A look through the units of a picture for those that could go to an incident.
struct Muster {
  let incident: Incident
  let picture: Picture
  let instant: Instant
  let needs: [Need]
  /// The incident's city, then its neighbours.
  let nearCities: [City.ID]
  private let neededKinds: Set<UnitKind>
  private let ways: WaysTo

  init(_ incident: Incident, _ picture: Picture, _ instant: Instant, needs: [Need]? = nil) {
    self.incident = incident
    self.picture = picture
    self.instant = instant
    self.needs = needs ?? NeededKinds.of(incident, in: picture.region)
    neededKinds = Set(self.needs.map(\.kind))
    nearCities = [incident.city] + (picture.region[incident.city]?.neighbours ?? [])
    ways = WaysTo(incident.report.coordinate, in: picture, at: instant)
  }

  func isNeeded(_ seed: UnitSeed) -> Bool { neededKinds.contains(seed.kind) }

  /// The free units among those that satisfy a condition, in the order of the region.
  func free(where isConsidered: (UnitSeed) -> Bool) -> [Candidate] {
    var found: [Candidate] = []
    for seed in picture.region.units where isConsidered(seed) {
      guard let unit = picture.units[seed.id], unit.status.isDispatchable else { continue }
      found.append(candidate(unit))
    }
    return found
  }

  /// Units on their way to what is less urgent, of the kinds that are needed.
  func divertible(_ kinds: Set<UnitKind>) -> [Candidate] {
    var found: [Candidate] = []
    for seed in picture.region.units
    where kinds.contains(seed.kind) && nearCities.contains(seed.city) {
      guard let unit = picture.units[seed.id],
        UnitStatusTable.next(from: unit.status, on: .divert) != nil,
        let other = unit.incident.flatMap({ picture.incidents[$0] }), other.id != incident.id,
        other.report.priority.rawValue > incident.report.priority.rawValue
      else { continue }
      found.append(candidate(unit))
    }
    return found
  }

  /// A unit and its way to the incident. Whoever sits in the vehicle already turns round at once.
  func candidate(_ unit: Unit) -> Candidate {
    let travel = ways.travel(
      from: unit.position(at: instant), by: unit.kind, isRolling: unit.duty.outSince != nil,
      isOnRoad: unit.isOnRoad)
    return Candidate(
      unit: unit, travel: travel, isOwnCity: unit.city == incident.city,
      isNeeded: neededKinds.contains(unit.kind),
      isStale: unit.isStale(at: instant, picture.rules),
      needsRest: picture.rules.needsRest(unit.duty, at: instant))
  }

  /// The same candidate with the roads that it would take.
  func withRoads(_ candidate: Candidate) -> Candidate {
    var other = candidate
    other.travel.ways = ways.ways(of: candidate.unit, at: instant)
    return other
  }
}
