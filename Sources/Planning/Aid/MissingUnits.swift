package import Domain

/// Which other cities to ask for units of a kind that an incident lacks, and that only a request
/// brings.
package struct MissingUnits: Hashable, Sendable {
  package let kind: UnitKind
  /// How many are lacking, one at least.
  package let count: Int
  /// Whom to ask, the best first, and for how many each.
  package let asks: [AidRequest.Ask]

  /// How many units are looked at for whom to ask, and how many cities are asked at most.
  private static let looked = 24
  private static let asked = 3

  /// What to ask for of a kind that a plan lacks.
  package init(
    of kind: UnitKind, lacking gaps: [Proposal.Gap], for incident: Incident, in picture: Picture,
    at now: Instant
  ) {
    let missing = gaps.filter { $0.kind == kind }.map { Need(kind, $0.count, level: $0.level) }
    let able = Candidates.farther(
      for: incident, lacking: [missing.first ?? Need(kind, 1)], in: picture, at: now,
      each: Self.looked)
    // As donors are ranked: who is trusted less counts as later.
    func rank(_ candidate: Candidate) -> Duration {
      candidate.travel.untilArrival + picture.trust(in: candidate.unit.city).rankingDelay
    }
    let askable = able.filter { !$0.isOwnCity && !$0.isLent }.sorted { rank($0) < rank($1) }
    var asks: [AidRequest.Ask] = []
    for candidate in askable {
      let place = asks.firstIndex { $0.lender == candidate.unit.city }
      if let place { asks[place].quantity += 1 } else { asks.append(.init(candidate.unit.city, 1)) }
    }
    let count = max(1, missing.reduce(0) { $0 + $1.count })
    self.kind = kind
    self.count = count
    self.asks = asks.prefix(Self.asked).map { .init($0.lender, min($0.quantity, count)) }
  }
}
