internal import Domain

extension Desk {
  /// Hands a command in; the answer comes with a later update.
  mutating func submit(
    _ command: Command, _ action: ActionID, _ subject: String, batch: Int,
    thenSend sending: Sending? = nil, thenAsk asks: Bool = false
  ) -> [Effect] {
    let ticket = work.nextTicket
    work.nextTicket += 1
    work.pending[ticket] = Pending(
      batch: batch, action: action, subject: subject, sending: sending, asksForMissing: asks)
    return [.submit(command, ticket: ticket)]
  }

  /// Hands a command in that stands alone.
  mutating func submit(_ command: Command, _ action: ActionID, _ subject: String) -> [Effect] {
    submit(command, action, subject, batch: newBatch())
  }

  /// A number that what one key does has in common.
  mutating func newBatch() -> Int {
    defer { work.nextBatch += 1 }
    return work.nextBatch
  }

  /// Takes the newest act back by compensation, while it can be.
  mutating func undo() -> [Effect] {
    guard let offer = undoOffers.popLast() else { return refuse(.nothingToUndo) }
    let commands = offer.entries.reversed().compactMap { $0.compensation(in: picture) }
    guard !commands.isEmpty else { return refuse(.nothingToUndo) }
    let batch = newBatch()
    return commands.flatMap { submit($0, .alert(.undo), offer.act, batch: batch) }
  }
}
