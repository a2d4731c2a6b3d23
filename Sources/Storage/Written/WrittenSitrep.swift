import Domain
import JSONText

/// The reports of situations, in the journal's words.
extension SitrepEvent {
  /// The name that the journal gives it.
  var writtenName: CommunicationEventName {
    switch self {
    case .told: .figureTold
    case .drafted: .sitrepDrafted
    case .prepared: .sitrepPrepared
    case .approved: .sitrepApproved
    case .sentBack: .sitrepSentBack
    case .sent: .sitrepSent
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .told(let key, let amount, let correction):
      key.write(to: &writer)
      writer.member("amount", amount)
      writer.memberIfPresent("correction", correction)
    case .drafted(let number, let isFinal):
      writer.member("number", number)
      writer.member("final", isFinal)
    case .prepared(let person, let content):
      writer.member("by", person)
      content.write(to: &writer)
    case .approved(let person): writer.member("by", person)
    case .sentBack(let reason): writer.member("reason", reason)
    case .sent(let receivers): writer.member("to", receivers)
    }
  }

  /// The event of this name.
  init(_ name: CommunicationEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .figureTold:
      self = .told(
        try SitrepFigure.Key(written: body), try body.count("amount"),
        correction: try body.stringIfPresent("correction"))
    case .sitrepDrafted:
      self = .drafted(number: try body.count("number"), isFinal: try body.bool("final"))
    case .sitrepPrepared:
      self = .prepared(
        by: try body.string("by"), try SitrepVersion.Content(written: body))
    case .sitrepApproved: self = .approved(by: try body.string("by"))
    case .sitrepSentBack: self = .sentBack(reason: try body.string("reason"))
    case .sitrepSent: self = .sent(to: try body.string("to"))
    case .noticeSent, .noticeReceived, .noticeRead, .noticeAcknowledged, .noticeReminded,
      .noticeMissed, .watchTaken, .handedOver, .questioned, .recalled, .takenOver, .stoodDown:
      throw .outOfRange(key: "number")
    }
  }
}

extension SitrepVersion.Content {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("from", from)
    writer.member("until", to)
    writer.member("remarks", remarks)
    writer.key("figures")
    writer.array { writer in
      for figure in figures {
        writer.object { writer in
          figure.key.write(to: &writer)
          writer.member("amount", figure.amount)
          writer.member("at", figure.at)
          writer.member("entry", figure.entry)
          writer.memberIfPresent("correction", figure.correction)
        }
      }
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    var figures: [SitrepFigure] = []
    for item in try body.arrayIfPresent("figures") ?? [] {
      guard let figure = item.object else { throw .outOfRange(key: "figures") }
      figures.append(
        SitrepFigure(
          try SitrepFigure.Key(written: figure), try figure.count("amount"),
          at: try figure.instant("at"), entry: try figure.count("entry"),
          correction: try figure.stringIfPresent("correction")))
    }
    self.init(
      from: try body.instant("from"), to: try body.instant("until"), figures: figures,
      remarks: try body.string("remarks"))
  }
}

extension SitrepFigure.Key {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("of", city.rawValue)
    writer.member("measure", measure.word)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(City.ID(rawValue: try body.string("of")), try body.word("measure"))
  }
}

extension SitrepMeasure: Worded {
  var word: String {
    switch self {
    case .dead: "dead"
    case .injured: "injured"
    case .missing: "missing"
    case .evacuated: "evacuated"
    case .damaged: "damaged"
    case .destroyed: "destroyed"
    case .loss: "loss"
    }
  }
}
