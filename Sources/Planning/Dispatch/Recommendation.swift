package import Domain
internal import Geodesy

/// Whom to send to an incident, why just those, and why others are missing.
package struct Recommendation: Hashable, Sendable {
  /// How the units are chosen.
  package enum Way: String, CaseIterable, Hashable, Sendable {
    /// The own city's, and neighbours' where it lacks them or, for what is grave, where those are
    /// there clearly sooner.
    case balanced
    /// Whoever is there first, whatever city it belongs to.
    case quickest
    /// The own city's alone.
    case ownCity
    /// The nearest by the way, whatever city: what a desk without this program would do. It is not
    /// proposed; simulated days are held against it.
    case nearest
  }

  /// A unit of the plan and why it is in it.
  package struct Choice: Hashable, Sendable {
    package let candidate: Candidate
    package let reason: Proposal.Reason

    /// A candidate with its reason.
    package init(candidate: Candidate, reason: Proposal.Reason) {
      self.candidate = candidate
      self.reason = reason
    }
  }

  /// A neighbour must be there sooner by this to be taken although the own city has one.
  package static let neighbourGain = Duration.minutes(3)
  /// A unit under way to what is less urgent must be there sooner by this, and by a quarter.
  package static let diversionGain = Duration.minutes(3)

  package let incident: Incident.ID
  package let way: Way
  /// What was needed when it was made, without the units that were sent before.
  package let needs: [Need]
  /// In the order of what is needed most.
  package let choices: [Choice]
  package let gaps: [Proposal.Gap]

  /// The plan for an incident, by one way of choosing.
  package init(
    for incident: Incident, in picture: Picture, at instant: Instant, by way: Way = .balanced
  ) {
    let missing = NeededKinds.missing(incident, in: picture)
    self.init(Muster(incident, picture, instant, needs: missing), by: way)
  }

  init(_ muster: Muster, by way: Way) {
    incident = muster.incident.id
    self.way = way
    needs = muster.needs
    let near = Set(way == .ownCity ? [muster.incident.city] : muster.nearCities)
    var pool = muster.free { muster.isNeeded($0) && near.contains($0.city) }
    pool = way == .nearest ? Self.byDistance(pool) : Candidates.sorted(pool)
    let divertible = Self.divertible(muster, way)
    var chosen: [Choice] = []
    var gaps: [Proposal.Gap] = []
    for need in muster.needs {
      var missing = need.count
      while missing > 0,
        let next = Self.next(for: need, pool, divertible, taken: chosen, muster, way)
      {
        chosen.append(next)
        missing -= 1
      }
      if missing > 0 { gaps.append(Shortage(need, missing, muster).gap) }
    }
    if chosen.isEmpty, !gaps.isEmpty || muster.needs.isEmpty, muster.incident.units.isEmpty {
      chosen = Self.patrol(muster)
    }
    choices = chosen.map {
      Choice(candidate: muster.withRoads($0.candidate), reason: $0.reason)
    }
    self.gaps = gaps
  }

  /// Different plans for an incident, the best first: by what they lack, then by when all are
  /// there.
  package static func plans(
    for incident: Incident, in picture: Picture, at instant: Instant
  ) -> [Recommendation] {
    let missing = NeededKinds.missing(incident, in: picture)
    let muster = Muster(incident, picture, instant, needs: missing)
    var plans: [Recommendation] = []
    for way in [Way.balanced, .quickest, .ownCity] {
      let plan = Recommendation(muster, by: way)
      if !plans.contains(where: { $0.units == plan.units }) { plans.append(plan) }
    }
    return plans
  }

  /// Its units in the order of what is needed most.
  package var units: [Unit.ID] { choices.map(\.candidate.unit.id) }

  /// When the last of them is expected, from the order; nil for nobody.
  package var allThere: Duration? { choices.map(\.candidate.travel.untilArrival).max() }

  /// What is proposed, for the record.
  package func proposal(
    about matter: Proposal.Matter, coverage: Proposal.Coverage? = nil
  ) -> Proposal {
    Proposal(
      matter: matter, rows: choices.map { $0.candidate.row($0.reason) }, gaps: gaps,
      coverage: coverage)
  }

  /// What sending them takes: those that are free together, each that turns round by itself.
  package var acts: [Command] {
    let free = choices.filter { $0.reason != .diverted }.map(\.candidate.assignment)
    let turned = choices.filter { $0.reason == .diverted }.map(\.candidate.assignment)
    return (free.isEmpty ? [] : [Command.dispatch(free, to: incident)])
      + turned.map { .unit($0.unit, .divert(to: incident, $0)) }
  }

  private static func byDistance(_ pool: [Candidate]) -> [Candidate] {
    pool.sorted {
      ($0.distance.metres, $0.unit.id.rawValue) < ($1.distance.metres, $1.unit.id.rawValue)
    }
  }

  /// Units on their way elsewhere that may be asked to turn round: for what is grave alone.
  private static func divertible(_ muster: Muster, _ way: Way) -> [Candidate] {
    guard way != .nearest, muster.incident.report.priority <= .second else { return [] }
    let found = muster.divertible(Set(muster.needs.map(\.kind)))
    return way == .ownCity ? found.filter(\.isOwnCity) : Candidates.sorted(found)
  }
}

extension Recommendation {
  /// The best unit for a need of those that are not taken yet.
  private static func next(
    for need: Need, _ pool: [Candidate], _ divertible: [Candidate], taken: [Choice],
    _ muster: Muster, _ way: Way
  ) -> Choice? {
    func isOpen(_ candidate: Candidate) -> Bool {
      need.isMet(by: candidate.unit) && !candidate.needsRest && candidate.travel.isReachable
        && (candidate.isOwnCity || candidate.travel.untilArrival <= Candidates.lendingLimit)
        && candidate.access.isOpen && muster.hasMore(candidate, than: taken)
        && !taken.contains { $0.candidate.unit.id == candidate.unit.id }
    }
    let free = best(pool.filter(isOpen), muster, way)
    guard let turned = divertible.filter(isOpen).min(by: isSooner) else { return free }
    let arrival = turned.travel.untilArrival
    guard let free else { return Choice(candidate: turned, reason: .diverted) }
    let other = free.candidate.travel.untilArrival
    let gains = other - arrival >= diversionGain && arrival * 4 <= other * 3
    return gains ? Choice(candidate: turned, reason: .diverted) : free
  }

  private static func isSooner(_ one: Candidate, _ other: Candidate) -> Bool {
    (one.travel.untilArrival, one.unit.id) < (other.travel.untilArrival, other.unit.id)
  }

  private static func best(
    _ pool: [Candidate], _ muster: Muster, _ way: Way
  ) -> Choice? {
    func choice(_ candidate: Candidate?) -> Choice? {
      candidate.map { Choice(candidate: $0, reason: $0.isOwnCity ? .ownCity : .neighbour) }
    }
    switch way {
    case .nearest: return choice(pool.first)
    case .quickest, .ownCity: return choice(pool.min(by: isSooner))
    case .balanced:
      let own = pool.filter(\.isOwnCity).min(by: isSooner)
      let other = pool.filter { !$0.isOwnCity }.min(by: isSooner)
      guard let own else { return choice(other) }
      guard let other else { return choice(own) }
      let (home, away) = (own.travel.untilArrival, other.travel.untilArrival)
      let isTooLate = home > Candidates.lendingLimit
      let isGrave = muster.incident.report.priority <= .second
      let gains = home - away >= neighbourGain
      return choice((isTooLate || isGrave && gains) && away < home ? other : own)
    }
  }

  /// Where nothing needed can go, the city's nearest patrol or fire engine looks.
  private static func patrol(_ muster: Muster) -> [Choice] {
    let patrols = muster.free {
      $0.city == muster.incident.city && ($0.kind == .police || $0.kind == .fireEngine)
    }
    return Candidates.sorted(patrols).prefix(1).map { Choice(candidate: $0, reason: .near) }
  }
}
