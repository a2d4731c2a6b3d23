internal import Documents
package import Domain

/// Reads CAP alerts, alone or wrapped, into reports.
package enum CAPFeed {
  /// Takes what can be understood of a file, codes of other systems as its companion maps them.
  static func read(
    _ bytes: [UInt8], file: String, region: Region, companion: FeedFormat.Companion?,
    strictness: Strictness
  ) -> FeedHarvest {
    guard let companion else {
      return read(bytes, file: file, region: region, strictness: strictness)
    }
    let mapping = GeocodeMapping.read(companion.text, name: companion.name, region: region)
    var harvest = read(
      bytes, file: file, region: region, mapping: mapping.value, strictness: strictness)
    // A message is understood without its mapping too, so its alerts are not held back for that.
    for problem in mapping.problems { harvest.note(problem) }
    return harvest
  }

  /// Takes what can be understood of a file.
  package static func read(
    _ bytes: [UInt8], file: String, region: Region, mapping: GeocodeMapping? = nil,
    strictness: Strictness = .lenient
  ) -> FeedHarvest {
    let reading = CAPReader.read(bytes, source: file, strict: strictness == .strict)
    var harvest = FeedHarvest()
    harvest.diagnostics = reading.diagnostics
    for message in reading.messages {
      if let report = message.report(in: region, mapping: mapping) {
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
