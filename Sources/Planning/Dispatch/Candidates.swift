package import Domain

/// Which units could go to an incident, the best first.
package enum Candidates {
  /// The longest that a unit of another city is asked to come by rote.
  package static let lendingLimit = Duration.minutes(60)

  /// The free units that could go, the best first.
  ///
  /// Needed kinds come before others. Within them the incident's city leads, then what others lend
  /// by an agreement or a promise, then what must be asked for; crews that must rest come last of
  /// their kind. The earlier arrival decides, then the identifier. Of needed kinds the city and its
  /// neighbours are looked at, and all cities where those have none; of other kinds only the city
  /// itself.
  package static func ranked(
    for incident: Incident, in picture: Picture, at instant: Instant, limit: Int
  ) -> [Candidate] {
    guard limit > 0 else { return [] }
    let muster = Muster(incident, picture, instant)
    let near = Set(muster.nearCities)
    var found = muster.free { seed in
      seed.city == incident.city || (muster.isNeeded(seed) && near.contains(seed.city))
    }
    if !found.contains(where: \.isNeeded) {
      found += muster.free { !near.contains($0.city) && muster.isNeeded($0) }
    }
    return sorted(found).prefix(limit).map { muster.withRoads($0) }
  }

  /// The best free units of each kind that a plan lacks, wherever they stand and however long they
  /// take: nobody is sent so far by rote, but somebody may want them all the same.
  package static func farther(
    for incident: Incident, lacking needs: [Need], in picture: Picture, at instant: Instant,
    each count: Int
  ) -> [Candidate] {
    guard !needs.isEmpty else { return [] }
    let muster = Muster(incident, picture, instant)
    return needs.flatMap { need in
      let able = muster.free { $0.kind == need.kind }
        .filter { need.isMet(by: $0.unit) && $0.travel.isReachable }
      return sorted(able).prefix(count).map { muster.withRoads($0) }
    }
  }

  /// The units that a desk would send by rote: those of the best plan.
  package static func recommended(
    for incident: Incident, in picture: Picture, at instant: Instant
  ) -> [Candidate] {
    Recommendation(for: incident, in: picture, at: instant).choices.map(\.candidate)
  }

  /// The candidates in their order; what decides it is reckoned once for each.
  static func sorted(_ candidates: [Candidate]) -> [Candidate] {
    let keyed = candidates.map { candidate in
      let place =
        (candidate.isNeeded ? 0 : 8) + (candidate.needsRest ? 4 : 0)
        + (candidate.isOwnCity ? 0 : candidate.access.isOpen ? 1 : 2)
      return (key: (place, candidate.travel.untilArrival.inSeconds), candidate: candidate)
    }
    return keyed.sorted { left, right in
      left.key == right.key
        ? left.candidate.unit.id < right.candidate.unit.id : left.key < right.key
    }
    .map(\.candidate)
  }
}
