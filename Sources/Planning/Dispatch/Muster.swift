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
  /// The grounds on which units of a city and kind may go that are lent to nobody.
  private let grounds: [Lender: Ground]

  /// A city and a kind of unit.
  struct Lender: Hashable {
    let city: City.ID
    let kind: UnitKind
  }

  /// On what grounds units may go, and how many at most.
  struct Ground {
    let access: UnitAccess
    let count: Int
  }

  init(_ incident: Incident, _ picture: Picture, _ instant: Instant, needs: [Need]? = nil) {
    self.incident = incident
    self.picture = picture
    self.instant = instant
    self.needs = needs ?? NeededKinds.of(incident, in: picture.region)
    neededKinds = Set(self.needs.map(\.kind))
    nearCities = [incident.city] + (picture.region[incident.city]?.neighbours ?? [])
    ways = WaysTo(incident.report.coordinate, in: picture, at: instant)
    var grounds: [Lender: Ground] = [:]
    for city in picture.region.cities where city.id != incident.city {
      for kind in neededKinds {
        let count = picture.lendable(kind, from: city.id, for: incident, at: instant)
        guard count > 0 else { continue }
        let access = picture.access(toAny: kind, of: city.id, for: incident, at: instant)
        grounds[Lender(city: city.id, kind: kind)] = Ground(access: access, count: count)
      }
    }
    self.grounds = grounds
  }

  /// How many of the units of a city and kind may go without asking that are not lent already.
  func lendable(_ kind: UnitKind, of city: City.ID) -> Int {
    city == incident.city ? .max : grounds[Lender(city: city, kind: kind)]?.count ?? 0
  }

  /// Whether a lender may send one more unit of a kind than a plan has of it already.
  func hasMore(_ candidate: Candidate, than taken: [Recommendation.Choice]) -> Bool {
    guard !candidate.isOwnCity, !candidate.isLent else { return true }
    let unit = candidate.unit
    let others = taken.count {
      $0.candidate.unit.city == unit.city && $0.candidate.unit.kind == unit.kind
        && !$0.candidate.isLent
    }
    return others < lendable(unit.kind, of: unit.city)
  }

  /// Whether a free unit would be there in time if its city were asked and agreed.
  func mustBeAskedFor(_ unit: Unit) -> Bool {
    guard unit.city != incident.city, !picture.rules.needsRest(unit.duty, at: instant),
      picture.loan(of: unit.id) == nil
    else { return false }
    return candidate(unit).travel.untilArrival <= Candidates.lendingLimit
  }

  /// On what grounds a unit may go.
  private func access(to unit: Unit) -> UnitAccess {
    if picture.loan(of: unit.id) != nil {
      return picture.access(to: unit, for: incident, at: instant)
    }
    if unit.city == incident.city { return .own }
    return grounds[Lender(city: unit.city, kind: unit.kind)]?.access ?? .byRequest
  }

  func isNeeded(_ seed: UnitSeed) -> Bool { neededKinds.contains(seed.kind) }

  /// The free units among those that satisfy a condition, in the order of the region; none that is
  /// promised elsewhere.
  func free(where isConsidered: (UnitSeed) -> Bool) -> [Candidate] {
    var found: [Candidate] = []
    for seed in picture.region.units where isConsidered(seed) {
      guard let unit = picture.units[seed.id], unit.status.isDispatchable else { continue }
      let access = access(to: unit)
      if case .lentElsewhere = access { continue }
      found.append(candidate(unit, access))
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
      let access = access(to: unit)
      if access.isOpen { found.append(candidate(unit, access)) }
    }
    return found
  }

  /// A unit and its way to the incident. Whoever sits in the vehicle already turns round at once.
  func candidate(_ unit: Unit) -> Candidate { candidate(unit, access(to: unit)) }

  private func candidate(_ unit: Unit, _ access: UnitAccess) -> Candidate {
    let travel = ways.travel(
      from: unit.position(at: instant), by: unit.kind, isRolling: unit.duty.outSince != nil,
      isOnRoad: unit.isOnRoad)
    return Candidate(
      unit: unit, travel: travel, isOwnCity: unit.city == incident.city,
      isNeeded: neededKinds.contains(unit.kind),
      isStale: unit.isStale(at: instant, picture.rules),
      needsRest: picture.rules.needsRest(unit.duty, at: instant), access: access,
      isLent: picture.loan(of: unit.id) != nil)
  }

  /// The same candidate with the roads that it would take.
  func withRoads(_ candidate: Candidate) -> Candidate {
    var other = candidate
    other.travel.ways = ways.ways(of: candidate.unit, at: instant)
    return other
  }
}
