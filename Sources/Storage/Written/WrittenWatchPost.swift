import Domain
import JSONText

/// The watch from one person to the next, in the journal's words.
extension WatchPostEvent {
  /// The name that the journal gives it.
  var writtenName: CommunicationEventName {
    switch self {
    case .handedOver: .handedOver
    case .questioned: .questioned
    case .recalled: .recalled
    case .takenOver: .takenOver
    case .stoodDown: .stoodDown
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .handedOver(let number, let person, let seal, let remarks):
      writer.member("number", number)
      writer.member("by", person)
      writer.member("sequence", seal.sequence)
      writer.member("for", seal.at)
      writer.member("items", seal.items)
      writer.member("digest", seal.digest)
      writer.member("remarks", remarks)
    case .questioned(let question):
      writer.member("by", question.by)
      writer.member("item", question.item)
      writer.member("text", question.text)
    case .takenOver(let person): writer.member("by", person)
    case .recalled(let person, let reason), .stoodDown(let person, let reason):
      writer.member("by", person)
      writer.member("reason", reason)
    }
  }

  /// The event of this name.
  init(_ name: CommunicationEventName, _ body: JSONObject) throws(JSONMismatch) {
    let person = try body.string("by")
    switch name {
    case .handedOver:
      let seal = Handover.Seal(
        sequence: try body.count("sequence"), at: try body.instant("for"),
        items: try body.count("items"), digest: try body.string("digest"))
      self = .handedOver(
        number: try body.count("number"), by: person, seal, remarks: try body.string("remarks"))
    case .questioned:
      self = .questioned(
        .init(by: person, item: try body.string("item"), text: try body.string("text")))
    case .recalled: self = .recalled(by: person, reason: try body.string("reason"))
    case .takenOver: self = .takenOver(by: person)
    case .stoodDown: self = .stoodDown(by: person, reason: try body.string("reason"))
    case .noticeSent, .noticeReceived, .noticeRead, .noticeAcknowledged, .noticeReminded,
      .noticeMissed, .watchTaken, .figureTold, .sitrepDrafted, .sitrepPrepared, .sitrepApproved,
      .sitrepSentBack, .sitrepSent:
      throw .outOfRange(key: "by")
    }
  }
}
