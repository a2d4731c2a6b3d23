/// One commitment that ended, and what that does to the trust in a city.
package struct TrustCause: Hashable, Identifiable, Sendable {
  /// The entry of the journal that ended it, and what was promised: what tells it from the city's
  /// other causes.
  package struct ID: Hashable, Sendable {
    package var entry: Int
    package var kind: CommitmentKind

    package init(_ entry: Int, _ kind: CommitmentKind) {
      self.entry = entry
      self.kind = kind
    }
  }

  /// What a person ruled.
  package enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// It was so, and counts in full.
    case upheld
    /// It was so, but the city is not to blame.
    case excused
    /// It was not so.
    case dismissed
  }

  /// A verdict with its reason.
  package struct Ruling: Hashable, Sendable {
    package var verdict: Verdict
    package var reason: String

    package init(_ verdict: Verdict, reason: String) {
      self.verdict = verdict
      self.reason = reason
    }
  }

  package let id: ID
  package let at: Instant
  /// The request, incident, alert or duty that it is about.
  package let subject: String
  /// To which city it was promised; nil where to all.
  package let toward: City.ID?
  package let fulfilment: Fulfilment
  /// For what the city may be called to account; nil where it kept its word.
  package let breach: Breach?
  /// It counts only once somebody has upheld it.
  package let isSuspicion: Bool
  /// How many commitments of its kind the city had ended by then, this one among them.
  let place: Int
  /// Who did what it rests on, or raised it.
  package internal(set) var by = Actor.program
  /// The entries that show it, the oldest first; the last ended it.
  package internal(set) var entries: [Int] = []
  /// Why the city says that it is not so.
  package internal(set) var answer: Dated<String>?
  package internal(set) var ruling: Dated<Ruling>?

  package var kind: CommitmentKind { id.kind }

  /// Whether a person may not rule on it: who answered for the city, who raised it, and who did
  /// what it rests on. By the name, so that another role is still the same person.
  package func concerns(_ actor: Actor) -> Bool {
    actor.name == by.name || actor.name == answer?.by.name
  }

  /// Whether a person has still to rule on it.
  package var isOpen: Bool { breach != nil && ruling == nil }

  /// From when on it may be upheld unheard.
  package var heardBy: Instant { at.advanced(by: .hours(24)) }

  /// What it adds to the evidence for and against the city.
  package var evidence: (kept: Double, broken: Double) {
    let weight = kind.weight
    switch ruling?.act.verdict {
    case .upheld: return (0, weight)
    case .excused, .dismissed: return (0, 0)
    case nil:
      return isSuspicion
        ? (0, 0) : (weight * fulfilment.share, weight * (1 - fulfilment.share))
    }
  }
}

/// How a cause stands between the city and whoever rules.
package enum CauseState: String, CaseIterable, Hashable, Sendable {
  /// The city kept its word: there is nothing to answer.
  case settled
  case raised, answered, ruled
}

/// What is done about a cause.
package enum CauseTrigger: String, CaseIterable, Hashable, Sendable {
  case contest, rule
}

/// The table of a cause's states; what is not in it is refused.
package enum CauseStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: CauseState
    package let trigger: CauseTrigger
    package let to: CauseState
  }

  package static let edges = [
    Edge(from: .raised, trigger: .contest, to: .answered),
    Edge(from: .raised, trigger: .rule, to: .ruled),
    Edge(from: .answered, trigger: .rule, to: .ruled),
  ]

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: CauseState, on trigger: CauseTrigger) -> CauseState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }
}

extension TrustCause {
  package var state: CauseState {
    if breach == nil { return .settled }
    if ruling != nil { return .ruled }
    return answer == nil ? .raised : .answered
  }
}
