/// How one lender's part of a request stands: the life of a resource message of EDXL-RM 1.0 with
/// what follows it, the claim and its settlement.
package enum AidState: String, CaseIterable, Hashable, Sendable {
  case draft, requested
  /// The lender named a price and binds himself to nothing yet.
  case quoted
  case offered, declined
  /// The requester took the offer: from here both are bound.
  case accepted
  /// The lender has set the things or the units apart.
  case committed
  case mobilising
  /// It is there and in use.
  case arrived
  case extensionRequested, returnRequested
  /// The requester is done with it; it is on its way home.
  case released
  case returned, claimed, settled
  case cancelled, expired

  /// Whether nothing can follow.
  package var isFinal: Bool {
    switch self {
    case .declined, .settled, .cancelled, .expired: true
    case .draft, .requested, .quoted, .offered, .accepted, .committed, .mobilising, .arrived,
      .extensionRequested, .returnRequested, .released, .returned, .claimed:
      false
    }
  }
}

/// What moves a part of a request on: each is a message from one side to the other.
package enum AidTrigger: String, CaseIterable, Hashable, Sendable {
  case send
  case quote, offer, decline
  /// The requester turns an offer down.
  case refuse
  /// The lender takes an offer back that was not accepted yet.
  case withdraw
  case accept, commit, mobilise, arrive
  /// Some of it was used up.
  case consume
  case askExtension, grantExtension, refuseExtension
  case askReturn, release, comeHome
  case claim
  /// The lender asks nothing for it.
  case waive
  /// The requester does not agree with a claim: it goes back to the lender.
  case contest
  case settle
  case cancel, expire
}

/// Whose step it is.
package enum AidSide: String, CaseIterable, Hashable, Sendable {
  case requester, lender
  /// A deadline passed.
  case clock
}

/// The table of states; what is not in it is refused, and so is a step by the other side.
package enum AidStateTable {
  /// One step that the table allows.
  package struct Edge: Hashable, Sendable {
    package let from: AidState
    package let trigger: AidTrigger
    package let to: AidState
  }

  package static let edges: [Edge] =
    [
      Edge(from: .draft, trigger: .send, to: .requested),
      Edge(from: .requested, trigger: .quote, to: .quoted),
      Edge(from: .requested, trigger: .offer, to: .offered),
      Edge(from: .requested, trigger: .decline, to: .declined),
      Edge(from: .quoted, trigger: .offer, to: .offered),
      Edge(from: .accepted, trigger: .commit, to: .committed),
      Edge(from: .committed, trigger: .mobilise, to: .mobilising),
      Edge(from: .mobilising, trigger: .arrive, to: .arrived),
      Edge(from: .arrived, trigger: .askReturn, to: .returnRequested),
      Edge(from: .extensionRequested, trigger: .grantExtension, to: .arrived),
      Edge(from: .extensionRequested, trigger: .refuseExtension, to: .returnRequested),
      Edge(from: .released, trigger: .comeHome, to: .returned),
      Edge(from: .returned, trigger: .claim, to: .claimed),
      Edge(from: .returned, trigger: .waive, to: .settled),
      Edge(from: .claimed, trigger: .contest, to: .returned),
      Edge(from: .claimed, trigger: .settle, to: .settled),
    ] + answered + inUse + calledOff

  /// What may be done with an answer that binds nobody yet.
  private static let answered: [Edge] = [AidState.quoted, .offered].flatMap { state in
    [
      Edge(from: state, trigger: .accept, to: .accepted),
      Edge(from: state, trigger: .refuse, to: .declined),
      Edge(from: state, trigger: .withdraw, to: .cancelled),
    ]
  }

  private static let inUse: [Edge] =
    [AidState.arrived, .extensionRequested, .returnRequested].map {
      Edge(from: $0, trigger: .consume, to: $0)
    }
    + [AidState.arrived, .returnRequested].map {
      Edge(from: $0, trigger: .askExtension, to: .extensionRequested)
    }
    + [AidState.committed, .mobilising, .arrived, .extensionRequested, .returnRequested].map {
      Edge(from: $0, trigger: .release, to: .released)
    }

  /// Nothing is cancelled or expires that is set apart already.
  private static let calledOff: [Edge] =
    [AidState.draft, .requested, .quoted, .offered, .accepted].map {
      Edge(from: $0, trigger: .cancel, to: .cancelled)
    }
    + [AidState.requested, .quoted, .offered, .accepted].map {
      Edge(from: $0, trigger: .expire, to: .expired)
    }

  /// The state that a trigger leads to, nil if the table has no such edge.
  package static func next(from state: AidState, on trigger: AidTrigger) -> AidState? {
    edges.first { $0.from == state && $0.trigger == trigger }?.to
  }

  /// The triggers that lead on from a state and are a side's, in the order of their names above.
  package static func triggers(from state: AidState, for side: AidSide) -> [AidTrigger] {
    AidTrigger.allCases.filter { $0.side == side && next(from: state, on: $0) != nil }
  }
}

extension AidTrigger {
  /// The side that may do it.
  package var side: AidSide {
    switch self {
    case .send, .refuse, .accept, .arrive, .consume, .askExtension, .release, .contest, .settle,
      .cancel:
      .requester
    case .quote, .offer, .decline, .withdraw, .commit, .mobilise, .grantExtension,
      .refuseExtension, .askReturn, .comeHome, .claim, .waive:
      .lender
    case .expire: .clock
    }
  }

  /// The message of EDXL-RM 1.0 that carries it; nil for what that standard has no message for: the
  /// claim and its settlement, and what a clock does.
  package var messageType: String? {
    switch self {
    case .send, .cancel: "RequestResource"
    case .quote: "ResponseToRequestQuote"
    case .offer, .decline, .withdraw: "ResponseToRequestResource"
    case .accept, .refuse: "RequisitionResource"
    case .commit: "CommitResource"
    case .mobilise, .arrive, .consume, .comeHome: "ReportResourceDeploymentStatus"
    case .askExtension: "RequestExtendedDeploymentDuration"
    case .grantExtension, .refuseExtension: "ResponseToRequestExtendedDeploymentDuration"
    case .askReturn: "RequestReturn"
    case .release: "ReleaseResource"
    case .claim, .waive, .contest, .settle, .expire: nil
    }
  }
}
