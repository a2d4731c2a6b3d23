package import Domain

/// Reads CAP alerts, alone or wrapped, into reports.
package enum CAPFeed {
  /// Takes what can be understood of a file.
  package static func read(
    _ bytes: [UInt8], file: String, region: Region, strictness: Strictness = .lenient
  ) -> FeedHarvest {
    let reading = CAPReader.read(bytes, source: file, strict: strictness == .strict)
    var harvest = FeedHarvest()
    harvest.diagnostics = reading.diagnostics
    for message in reading.messages {
      if let report = message.report(in: region) {
        harvest.items.append(FeedItem(line: message.line, content: .alert(report)))
      } else {
        harvest.receipts.append(
          FeedReceipt(key: message.key, references: message.references.map(\.key)))
        harvest.note(
          ItemReason.noAlert(message.kind.rawValue), .warning, file: file, line: message.line,
          item: message.identifier)
      }
    }
    return harvest
  }
}
