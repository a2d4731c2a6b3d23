package import Domain

extension HandoverBrief {
  /// What happened on a watch, counted from entries.
  package struct Events: Hashable, Sendable {
    package private(set) var raised = 0
    package private(set) var taken = 0
    package private(set) var opened = 0
    package private(set) var closed = 0
    package private(set) var sent = 0
    package private(set) var reports = 0
    package private(set) var duties = 0
    package private(set) var notices = 0
    package private(set) var corrections = 0
    package private(set) var entries = 0

    /// Counts the entries of a watch after a moment.
    package init(_ entries: some Sequence<Entry>, of post: Proposer, since start: Instant?) {
      for entry in entries
      where entry.happened > start ?? .distantPast
        && (post.city == nil || entry.city == post.city)
      {
        count(entry.event)
      }
    }

    private mutating func count(_ event: Event) {
      entries += 1
      switch event {
      case .alert(_, .acknowledged): taken += 1
      case .alert(_, let event): if event.isArrival { raised += 1 }
      case .incident(_, .reported): opened += 1
      case .incident(_, .closed), .incident(_, .dismissed): closed += 1
      case .unit(_, .dispatched): sent += 1
      case .governance(_, .reported): reports += 1
      case .governance(_, .dutyDone): duties += 1
      case .governance(_, .assessed(let assessment)):
        if assessment.correction != nil { corrections += 1 }
      case .communication(.sent): notices += 1
      case .communication(.sitrep(_, .told(_, _, let correction))):
        if correction != nil { corrections += 1 }
      case .watch, .incident, .unit, .hazard, .road, .stageCrossed, .itemQuarantined,
        .endForetold, .drill, .aid, .stockCounted, .governance, .alliance, .trust, .communication,
        .evaluation, .preparedness, .ledger:
        break
      }
    }
  }
}
