internal import JSONText

/// What became of the items of feeds.
package struct IngestCounts: Hashable, Sendable {
  /// Items seen.
  package var read = 0
  /// Distinct messages taken.
  package var accepted = 0
  /// Items with the key and the content of another.
  package var duplicates = 0
  /// Items with the key of another and other content.
  package var conflicts = 0
  package var rejected = 0
  /// Messages that an update took the place of.
  package var replaced = 0
  package var cancelled = 0
  /// References to messages that are not there.
  package var orphanReferences = 0
  /// Actual alerts and updates that were neither replaced nor cancelled and have not expired.
  package var active = 0

  package init() {}
}

extension IngestCounts {
  /// One JSON object with the counts and the diagnostics, as scripts read it.
  package func json(with diagnostics: [Diagnostic]) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      let counts = [
        ("read", read), ("accepted", accepted), ("duplicates", duplicates),
        ("conflicts", conflicts), ("rejected", rejected), ("replaced", replaced),
        ("cancelled", cancelled), ("orphanReferences", orphanReferences), ("active", active),
      ]
      for (name, count) in counts { writer.member(name, count) }
      writer.key("diagnostics")
      writer.array { writer in
        for diagnostic in diagnostics { diagnostic.write(to: &writer) }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("file", file)
      writer.memberIfPresent("line", line)
      writer.memberIfPresent("item", item)
      writer.member("severity", severity.rawValue)
      writer.member("reason", reason.english)
    }
  }
}
