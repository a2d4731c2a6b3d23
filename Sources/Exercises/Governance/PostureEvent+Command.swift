internal import Domain

extension PostureEvent {
  /// The command that a person gave for it.
  var command: PostureCommand {
    switch self {
    case .ordered(let order, _): .order(order)
    case .ticked(let tick): .tick(tick.item, evidence: tick.evidence)
    case .completed(_, let waiver): .complete(waiving: waiver?.reason)
    case .calledOff(_, let reason): .callOff(reason: reason)
    }
  }
}
