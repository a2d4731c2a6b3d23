/// The states of an alarm (ISA-18.2-2016 figure 4, IEC 62682): the letter is the standard's.
package enum AlertState: String, CaseIterable, Hashable, Sendable {
  /// A: nothing is wrong.
  case normal
  /// B: wrong, and nobody has taken it.
  case unacknowledged
  /// C: wrong, and somebody has taken it.
  case acknowledged
  /// D: right again, but nobody has taken it.
  case returned
  /// E: put aside by an operator, for a time.
  case shelved
  /// F: put aside by a rule of the design.
  case suppressed
  /// G: its source is being mended.
  case outOfService
}

/// What moves an alarm from state to state.
package enum AlertTrigger: String, CaseIterable, Hashable, Sendable {
  case occur, rise, clear
  case acknowledge, unacknowledge
  case shelve, unshelve, shelvingEnds
  case suppress, unsuppress
  case removeFromService, returnToService
}

/// The state table; what is not in it is refused.
package enum AlertStateTable {
  /// Where an edge leads.
  package enum Destination: Hashable, Sendable {
    case to(AlertState)
    /// Normal if the condition has gone, else unacknowledged.
    case unacknowledgedIfActive
    /// Normal if the condition has gone, else acknowledged: who unshelves by hand has seen it
    /// (ISA-18.2 §11.7.3).
    case acknowledgedIfActive
  }

  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: AlertState
    package let trigger: AlertTrigger
    package let destination: Destination
  }

  package static let edges: [Edge] =
    [
      Edge(from: .normal, trigger: .occur, destination: .to(.unacknowledged)),
      Edge(from: .unacknowledged, trigger: .acknowledge, destination: .to(.acknowledged)),
      Edge(from: .unacknowledged, trigger: .clear, destination: .to(.returned)),
      Edge(from: .unacknowledged, trigger: .rise, destination: .to(.unacknowledged)),
      Edge(from: .acknowledged, trigger: .clear, destination: .to(.normal)),
      Edge(from: .acknowledged, trigger: .rise, destination: .to(.unacknowledged)),
      Edge(from: .acknowledged, trigger: .unacknowledge, destination: .to(.unacknowledged)),
      Edge(from: .returned, trigger: .acknowledge, destination: .to(.normal)),
      Edge(from: .returned, trigger: .occur, destination: .to(.unacknowledged)),
      Edge(from: .shelved, trigger: .unshelve, destination: .acknowledgedIfActive),
      Edge(from: .shelved, trigger: .shelvingEnds, destination: .unacknowledgedIfActive),
      Edge(from: .suppressed, trigger: .unsuppress, destination: .unacknowledgedIfActive),
      Edge(from: .outOfService, trigger: .returnToService, destination: .unacknowledgedIfActive),
    ] + putAside + whileAside

  /// Every alarm in the open can be put aside, in three ways that are never confused.
  private static let putAside: [Edge] =
    [AlertState.normal, .unacknowledged, .acknowledged, .returned].flatMap { state in
      [
        Edge(from: state, trigger: .shelve, destination: .to(.shelved)),
        Edge(from: state, trigger: .suppress, destination: .to(.suppressed)),
        Edge(from: state, trigger: .removeFromService, destination: .to(.outOfService)),
      ]
    }

  /// While aside, the condition may come, rise and go; the alarm stays where it is.
  private static let whileAside: [Edge] =
    [AlertState.shelved, .suppressed, .outOfService].flatMap { state in
      [AlertTrigger.occur, .rise, .clear].map { trigger in
        Edge(from: state, trigger: trigger, destination: .to(state))
      }
    }

  /// The state that a trigger leads to, nil if the table has no such edge.
  /// - Parameter isActive: whether the condition stands once the trigger has done its work.
  package static func next(
    from state: AlertState, on trigger: AlertTrigger, isActive: Bool
  ) -> AlertState? {
    for edge in edges where edge.from == state && edge.trigger == trigger {
      switch edge.destination {
      case .to(let next): return next
      case .unacknowledgedIfActive: return isActive ? .unacknowledged : .normal
      case .acknowledgedIfActive: return isActive ? .acknowledged : .normal
      }
    }
    return nil
  }
}
