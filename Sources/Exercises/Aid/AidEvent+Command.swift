internal import Domain

/// What was done about aid, as a command that does it again.
extension AidEvent {
  func command(on id: AidRequest.ID, in picture: Picture) -> Command? {
    switch self {
    case .drafted(let report): return .aid(.draft(report))
    case .offeredUnasked: return nil
    case .passed(let message, let lender, _):
      let line = AidLine.ID(id, lender)
      switch message.trigger.side {
      case .clock: return .aid(.expire(line))
      case .lender: return .aid(.take(message, on: line, by: lender))
      case .requester:
        return picture.aid[id].map { .aid(.take(message, on: line, by: $0.requester)) }
      }
    }
  }

  /// The command that put down a request and told it at once; nil where this event and the next are
  /// none.
  func opening(before next: Event?) -> Command? {
    guard case .aid(_, .passed(let message, _, _)) = next else { return nil }
    switch self {
    case .drafted(let report): return .aid(.request(report))
    case .offeredUnasked(let report):
      return .aid(.offerUnasked(report, price: message.price ?? .zero))
    case .passed: return nil
    }
  }
}
