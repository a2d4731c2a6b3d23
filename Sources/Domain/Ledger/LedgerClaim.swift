/// A city's claim on the city where a danger began, for what that cost it (索赔): it has the right
/// to one where the danger stands in the other city and the harm in its own.
package struct LedgerClaim: Hashable, Identifiable, Sendable {
  /// `NKG-C1`: the letters of the city that claims and a count of its own.
  package struct ID: TextIdentifier {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What is claimed of whom.
  package struct Report: Hashable, Sendable {
    package var matter: Matter
    package var claimant: City.ID
    package var respondent: City.ID
    package var amount: Money
    package var reason: String
    package var answerBy: Instant

    package init(
      _ amount: Money, of matter: Matter, by claimant: City.ID, on respondent: City.ID,
      reason: String, answerBy: Instant
    ) {
      self.matter = matter
      self.claimant = claimant
      self.respondent = respondent
      self.amount = amount
      self.reason = reason
      self.answerBy = answerBy
    }
  }

  package let id: ID
  package let report: Report
  package let made: Instant
  package internal(set) var state = ClaimState.open
  /// What the other city first said, and when.
  package internal(set) var answer: Dated<String>?

  init(id: ID, _ report: Report, at instant: Instant) {
    self.id = id
    self.report = report
    made = instant
  }

  /// How long the other city took for its answer, or has taken so far.
  package func delay(at now: Instant) -> Duration { made.duration(to: answer?.at ?? now) }
}

/// How a claim stands.
package enum ClaimState: String, CaseIterable, Hashable, Sendable {
  case open, accepted, contested, withdrawn
}

/// What moves a claim on.
package enum ClaimTrigger: String, CaseIterable, Hashable, Sendable {
  case accept, contest, withdraw
}

/// The table of a claim's states; what is not in it is refused.
package enum ClaimStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: ClaimState
    package let trigger: ClaimTrigger
    package let to: ClaimState
  }

  /// What was contested may be accepted yet.
  package static let edges = [
    Edge(from: .open, trigger: .accept, to: .accepted),
    Edge(from: .open, trigger: .contest, to: .contested),
    Edge(from: .open, trigger: .withdraw, to: .withdrawn),
    Edge(from: .contested, trigger: .accept, to: .accepted),
    Edge(from: .contested, trigger: .withdraw, to: .withdrawn),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: ClaimState, on trigger: ClaimTrigger) -> ClaimState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}
