package import Domain

/// Counts what feeds said, whatever their form; the counts do not depend on the order of the items.
///
/// Of contradictory messages the first one stays, and it is the one whose operation, references and
/// time of expiry count.
package struct Ingest: Sendable {
  /// In the order in which they came.
  package private(set) var diagnostics: [Diagnostic] = []
  private var messages: [Key: Message] = [:]
  private var readCount = 0
  private var rejectedCount = 0

  package init() {}

  /// Takes what was read of a file.
  package mutating func take(_ harvest: FeedHarvest, file: String) {
    diagnostics += harvest.diagnostics
    let rejected = harvest.diagnostics.count { $0.severity == .error }
    rejectedCount += rejected
    readCount += rejected + harvest.items.count + harvest.receipts.count
    for item in harvest.items {
      switch item.content {
      case .alert(let report):
        take(Message(report), as: .message(report.key), file, item.line)
      case .observation(let observation):
        let key = Key.observation(
          source: observation.source, kind: observation.kind, time: observation.time)
        take(Message(item.content), as: key, file, item.line)
      case .reading(let reading):
        take(Message(item.content), as: Key(reading), file, item.line)
      case .unit(let report):
        take(Message(item.content), as: .position(report.unit, report.time), file, item.line)
      }
    }
    for receipt in harvest.receipts {
      take(Message(receipt), as: .message(receipt.key), file, nil)
    }
  }

  private mutating func take(_ message: Message, as key: Key, _ file: String, _ line: Int?) {
    guard var known = messages[key] else {
      messages[key] = message
      return
    }
    known.copies += 1
    let isKnown = known.digest == message.digest || known.others.contains(message.digest)
    if !isKnown { known.others.append(message.digest) }
    messages[key] = known
    if isKnown { return }
    let name = key.name
    diagnostics.append(
      Diagnostic(
        file: file, line: line, item: name, severity: .warning,
        reason: ItemReason.contradiction(name)))
  }

  /// The counts, with what is active at a moment.
  package func counts(at now: Instant) -> IngestCounts {
    var counts = IngestCounts()
    counts.read = readCount
    counts.rejected = rejectedCount
    counts.accepted = messages.count
    var replaced: Set<Key> = []
    var cancelled: Set<Key> = []
    for message in messages.values {
      counts.conflicts += message.others.count
      counts.duplicates += message.copies - message.others.count - 1
      for reference in message.references {
        guard let meant = messages[.message(reference)] else {
          counts.orphanReferences += 1
          continue
        }
        // An exercise never takes the place of what is real, nor the other way round.
        guard meant.status == message.status else { continue }
        switch message.operation {
        case .update: replaced.insert(.message(reference))
        case .close: cancelled.insert(.message(reference))
        case .open, nil: break
        }
      }
    }
    counts.replaced = replaced.count
    counts.cancelled = cancelled.count
    counts.active = messages.count { key, message in
      message.isActive(at: now) && !replaced.contains(key) && !cancelled.contains(key)
    }
    return counts
  }
}

/// What makes an item the same item when it comes again.
private enum Key: Hashable {
  case message(ReportKey)
  case observation(source: String, kind: String, time: Instant)
  case position(Unit.ID, Instant)
  case sign(source: String, Instant)

  init(_ reading: Reading) {
    switch reading {
    case .observation(let observation):
      self = .observation(
        source: observation.source, kind: observation.kind, time: observation.time)
    case .position(let unit, _, let time): self = .position(unit, time)
    case .heartbeat(let source, _, let time, _), .duplicate(let source, let time):
      self = .sign(source: source, time)
    case .liberty(let item): self = .sign(source: item.file, .distantPast)
    }
  }

  var name: String {
    switch self {
    case .message(let key): key.identifier
    case .observation(let source, _, _), .sign(let source, _): source
    case .position(let unit, _): unit.rawValue
    }
  }
}

/// What the counts need to know of a message.
private struct Message {
  var operation: AlertReport.Operation?
  var status: MessageStatus?
  var references: [ReportKey] = []
  var expires: Instant?
  /// How often the key came.
  var copies = 1
  /// Of the content that came under the key first.
  var digest: UInt64
  /// Of the other contents that came under it.
  var others: [UInt64] = []

  init(_ report: AlertReport) {
    operation = report.operation
    status = report.status
    references = report.references
    expires = report.expires
    digest = report.digest
  }

  init(_ content: FeedItem.Content) { digest = UInt64(bitPattern: Int64(content.hashValue)) }

  init(_ receipt: FeedReceipt) {
    references = receipt.references
    digest = UInt64(bitPattern: Int64(receipt.hashValue))
  }

  func isActive(at now: Instant) -> Bool {
    guard status == .actual, operation == .open || operation == .update else { return false }
    return expires.map { $0 > now } ?? true
  }
}
