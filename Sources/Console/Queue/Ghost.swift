package import Domain

/// An alert that left the list while the cursor stood on it: it keeps its row until the officer
/// moves.
package struct Ghost: Hashable, Sendable {
  /// Why it is no longer listed.
  package enum Reason: Hashable, Sendable {
    /// It is over.
    case cleared
    /// The filter, the city or the kind of list leaves it out.
    case leftOut
  }

  /// The alert as it was last known.
  package let alert: Alert
  package let reason: Reason
  /// When it left, by the watch's clock.
  package let left: Instant
}

/// The order of the queue at the moment that it was frozen, and what happened since.
package struct FrozenOrder: Sendable {
  package let order: [Alert.ID]
  /// Alerts that would have entered since.
  package internal(set) var arrivals: Set<Alert.ID> = []
  /// Those of them that now stand with priority 1.
  package internal(set) var firsts: Set<Alert.ID> = []
  /// The newest priority-1 alert that broke through: shown in a line of its own above the rows.
  package internal(set) var pinned: Alert.ID?
  /// The picture of that moment: what has left since is still known.
  let picture: Picture
  private let positions: [Alert.ID: Int]

  /// The order to be held.
  init(_ order: [Alert.ID], _ picture: Picture) {
    self.order = order
    self.picture = picture
    positions = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where an alert stands in the held order; nil if it came later.
  package func position(of id: Alert.ID) -> Int? { positions[id] }
}
