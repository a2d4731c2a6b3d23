import Domain
import JSONText

/// The names that the journal gives to what is said of the trust in a city: for ever, whatever the
/// domain calls them.
enum TrustEventName: String, CaseIterable {
  case contested = "trust.contested"
  case ruled = "trust.ruled"
  case remarked = "trust.remarked"
  case raised = "trust.raised"
}

extension TrustEvent {
  /// The name that the journal gives it.
  var writtenName: TrustEventName {
    switch self {
    case .contested: .contested
    case .ruled: .ruled
    case .remarked: .remarked
    case .raised: .raised
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .contested(let id, let reason):
      id.write(to: &writer)
      writer.member("reason", reason)
    case .ruled(let id, let verdict, let reason):
      id.write(to: &writer)
      writer.member("verdict", verdict.word)
      writer.member("reason", reason)
    case .remarked(let author, let isPraise, let text):
      writer.memberIfPresent("by", author?.rawValue)
      writer.member("praise", isPraise)
      writer.member("text", text)
    case .raised(let suspicion):
      writer.member("commitment", suspicion.kind.word)
      writer.member("breach", suspicion.breach.word)
      writer.member("subject", suspicion.subject)
    }
  }

  /// The event of this name.
  init(_ name: TrustEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .contested:
      self = .contested(
        try TrustCause.ID(written: body), reason: try body.string("reason"))
    case .ruled:
      self = .ruled(
        try TrustCause.ID(written: body), try body.word("verdict"),
        reason: try body.string("reason"))
    case .remarked:
      self = .remarked(
        by: try body.stringIfPresent("by").map { City.ID(rawValue: $0) },
        isPraise: try body.bool("praise"), text: try body.string("text"))
    case .raised:
      self = .raised(
        Suspicion(
          try body.word("commitment"), try body.word("breach"), try body.string("subject")))
    }
  }
}

extension TrustCause.ID {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("entry", entry)
    writer.member("commitment", kind.word)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(try body.count("entry"), try body.word("commitment"))
  }
}
