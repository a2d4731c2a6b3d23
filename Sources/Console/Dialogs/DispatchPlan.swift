package import Domain
package import Planning

/// What units are sent to.
package enum DispatchTarget: Hashable, Sendable {
  case incident(Incident.ID)
  /// An alert that has no incident yet: sending will open one first.
  case alert(Alert.ID)
}

/// Units that could be sent to a place, and those chosen: at first those of the best plan.
package struct DispatchPlan: Sendable {
  package let target: DispatchTarget
  /// The best first.
  package internal(set) var candidates: [Candidate]
  package internal(set) var chosen: Set<Unit.ID>
  package internal(set) var cursor = ListCursor<Unit.ID>()
  /// Different plans, the best first.
  package let plans: [Recommendation]
  /// The one that is shown.
  package internal(set) var number = 0
  /// What the chosen leave uncovered.
  package internal(set) var coverage: Proposal.Coverage?

  /// The plan that is shown.
  package var shown: Recommendation { plans[number] }

  /// The chosen candidates, the first to arrive first.
  package var chosenCandidates: [Candidate] {
    candidates.filter { chosen.contains($0.unit.id) }.sorted {
      ($0.travel.untilArrival, $0.unit.id) < ($1.travel.untilArrival, $1.unit.id)
    }
  }

  /// The cursor's place among the candidates.
  package var cursorPosition: Int? {
    cursor.item.flatMap { item in candidates.firstIndex { $0.unit.id == item } }
  }

  /// Why the plan that is shown has a unit; nil where it has not.
  package func reason(of unit: Unit.ID) -> Proposal.Reason? {
    shown.choices.first { $0.candidate.unit.id == unit }?.reason
  }

  /// The proposal that is shown, as the record keeps it.
  var proposal: Proposal {
    let matter: Proposal.Matter =
      switch target {
      case .incident(let id): .dispatch(id)
      case .alert(let id): .alert(id)
      }
    return shown.proposal(about: matter, coverage: coverage)
  }

  /// What is to be sent now.
  var sending: Sending {
    let turning = Set(
      plans.flatMap(\.choices).filter { $0.reason == .diverted }.map(\.candidate.unit.id))
    let chosen = chosenCandidates
    return Sending(
      proposal: proposal,
      assignments: chosen.filter { !turning.contains($0.unit.id) }.map(\.assignment),
      diverted: chosen.filter { turning.contains($0.unit.id) }.map(\.assignment))
  }
}
