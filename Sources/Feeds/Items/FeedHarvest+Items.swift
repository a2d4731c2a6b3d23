internal import Domain
internal import JSONText

extension FeedHarvest {
  /// Takes one value for an item of our own form, or says why not.
  mutating func take(_ json: JSON, file: String, line: Int?, with reader: inout ItemReader) {
    guard let object = json.object else {
      return note(ItemReason.notAnObject(json.kind), .error, file: file, line: line, item: nil)
    }
    reader.begin(object)
    take(file: file, line: line, item: object["id"]?.string, with: &reader) {
      (reader) throws(ItemReason) in try reader.read()
    }
  }

  /// Takes what a reader reads, with its liberties, or the fault that it throws.
  mutating func take(
    file: String, line: Int?, item: String?, with reader: inout ItemReader,
    _ read: (inout ItemReader) throws(ItemReason) -> FeedItem.Content
  ) {
    do {
      items.append(FeedItem(line: line, content: try read(&reader)))
      for liberty in reader.liberties {
        note(liberty, .warning, file: file, line: line, item: item)
      }
    } catch {
      note(error, .error, file: file, line: line, item: item)
    }
  }

  /// Adds a diagnostic.
  mutating func note(
    _ reason: some DiagnosticReason, _ severity: Diagnostic.Severity, file: String, line: Int?,
    item: String?
  ) {
    diagnostics.append(
      Diagnostic(file: file, line: line, item: item, severity: severity, reason: reason))
  }
}
