/// The five stages through which a risk is carried.
package enum RiskStage: String, CaseIterable, Hashable, Sendable {
  case identify, assess, treat, monitor, communicate

  /// Its place in the order, from 0.
  package var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a person may do about a stage.
package enum RiskTrigger: String, CaseIterable, Hashable, Sendable {
  /// To the next stage.
  case advance
  /// Back to any earlier one, since what was done there was not enough.
  case goBack
}

/// The table of stages; what is not in it is refused. What the record shows by itself moves a risk
/// on without leave of the table: it may pass stages over, and a flare-up leads back to treating.
package enum RiskStageTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: RiskStage
    package let trigger: RiskTrigger
    package let to: RiskStage
  }

  package static let edges: [Edge] = RiskStage.allCases.flatMap { from in
    RiskStage.allCases.compactMap { to -> Edge? in
      if to.place == from.place + 1 { return Edge(from: from, trigger: .advance, to: to) }
      return to.place < from.place ? Edge(from: from, trigger: .goBack, to: to) : nil
    }
  }

  /// Whether the table has an edge.
  package static func allows(
    _ from: RiskStage, _ trigger: RiskTrigger, _ to: RiskStage
  ) -> Bool {
    edges.contains(Edge(from: from, trigger: trigger, to: to))
  }
}

/// That a risk entered a stage, and the entry that shows it.
package struct RiskMove: Hashable, Sendable {
  package var stage: RiskStage
  package var at: Instant
  /// The entry of the record.
  package var entry: Int
  package var by: Actor
  /// Why a person moved it; nil where the record shows it by itself.
  package var reason: String?
}

/// That another office leads than the first one.
package struct OfficeChange: Hashable, Sendable {
  package var from: EmergencyClass
  package var to: EmergencyClass
  package var reason: String

  package init(from: EmergencyClass, to: EmergencyClass, reason: String) {
    self.from = from
    self.to = to
    self.reason = reason
  }
}

/// What is kept on a risk beside how it is governed: its stages, when it was found to cross a
/// boundary, which office has it, which plans are on.
package struct RiskFile: Hashable, Sendable {
  /// Stages beyond this many moves are no longer kept one by one.
  static let mostMoves = 60

  /// When word of it first came.
  package internal(set) var observed: Instant
  /// When it was first found to reach more than one city; nil while it is not.
  package internal(set) var crossed: Instant?
  /// Oldest first, never empty.
  package internal(set) var moves: [RiskMove]
  /// When it was over; nil while it goes on.
  package internal(set) var ended: Instant?
  /// Other offices that took it over, oldest first.
  package internal(set) var reroutings: [Dated<OfficeChange>] = []
  /// The plans that were activated for it, oldest first.
  package internal(set) var plans: [PlanRun] = []

  init(observed: Instant, _ first: RiskMove) {
    self.observed = observed
    moves = [first]
  }

  /// The stage that it is in, or was in when it ended.
  package var stage: RiskStage { moves.last?.stage ?? .identify }

  /// Since when it is in that stage.
  package var since: Instant { moves.last?.at ?? observed }

  /// How long it was in a stage up to a moment, all spells together; nil where it never was.
  package func length(of stage: RiskStage, at now: Instant) -> Duration? {
    var sum: Duration?
    for (place, move) in moves.enumerated() where move.stage == stage {
      let next = place + 1 < moves.count ? moves[place + 1].at : ended ?? now
      sum = (sum ?? .zero) + max(.zero, move.at.duration(to: next))
    }
    return sum
  }

  /// How long it took from the first word of it to the finding that it crosses a boundary.
  package var timeToCross: Duration? { crossed.map { max(.zero, observed.duration(to: $0)) } }

  /// The plan of a name that is on; nil where it is not.
  package func active(_ plan: PlanUse.ID) -> PlanRun? {
    plans.first { $0.id == plan && $0.ended == nil }
  }
}

/// What all files on risks of a record come to, those that have left the picture too.
package struct RiskTally: Hashable, Sendable {
  /// How many went to an office by their class.
  package internal(set) var routed = 0
  /// Of those, how many another office had to take over.
  package internal(set) var misrouted = 0
  /// How many were found to cross a boundary.
  package internal(set) var crossed = 0
  /// The time that took, summed over them.
  package internal(set) var timeToCross = Duration.zero
  package internal(set) var longestToCross = Duration.zero

  package init() {}
}

/// What can be done about the file on a risk.
package enum RiskCommand: Hashable, Sendable {
  case move(to: RiskStage, reason: String)
  /// Another office leads.
  case reroute(to: EmergencyClass, reason: String)
}

/// What was done about it.
package enum RiskEvent: Hashable, Sendable {
  case moved(from: RiskStage, to: RiskStage, reason: String)
  case rerouted(OfficeChange)
}
