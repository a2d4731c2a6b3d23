package import Domain
package import Planning

/// What units are sent to.
package enum DispatchTarget: Hashable, Sendable {
  case incident(Incident.ID)
  /// An alert that has no incident yet: sending will open one first.
  case alert(Alert.ID)
}

/// Units that could be sent to a place, and those chosen.
package struct DispatchPlan: Sendable {
  package let target: DispatchTarget
  /// The best first.
  package internal(set) var candidates: [Candidate]
  package internal(set) var chosen: Set<Unit.ID>
  package internal(set) var cursor = ListCursor<Unit.ID>()

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
}
