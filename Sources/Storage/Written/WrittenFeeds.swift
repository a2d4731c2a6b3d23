import Domain
import JSONText

/// The names that the journal gives to what comes from outside: for ever.
enum FeedEventName: String, CaseIterable {
  case stageCrossed = "gauge.stageCrossed"
  case itemQuarantined = "feed.itemQuarantined"
  case endForetold = "feed.endForetold"
}

extension QuarantinedItem {
  /// Writes the members of the event.
  func write(to writer: inout JSONWriter) {
    writer.member("file", file)
    writer.memberIfPresent("line", line)
    writer.member("reason", reason)
    writer.member("excerpt", excerpt)
  }

  /// The item that an event's members describe.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      file: try body.string("file"), line: try body.intIfPresent("line"),
      reason: try body.string("reason"), excerpt: try body.string("excerpt"))
  }
}
