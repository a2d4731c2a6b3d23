import Domain
import JSONText

extension PostureEvent {
  /// The name that the journal gives it.
  var writtenName: WatchEventName {
    switch self {
    case .ordered: .postureOrdered
    case .ticked: .postureTicked
    case .completed: .postureCompleted
    case .calledOff: .postureCalledOff
    }
  }

  /// Writes the members that its name and the city leave open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .ordered(let order, let from):
      writer.member("from", from.word)
      order.write(to: &writer)
    case .ticked(let tick):
      writer.member("item", tick.item)
      writer.member("evidence", tick.evidence)
    case .completed(let posture, let waiver):
      writer.member("to", posture.word)
      guard let waiver else { return }
      writer.member("waived", waiver.reason)
      writer.key("missing")
      writer.array { writer in for item in waiver.missing { writer.string(item) } }
    case .calledOff(let posture, let reason):
      writer.member("to", posture.word)
      writer.member("reason", reason)
    }
  }

  /// The event of a name; names of other events make no sense here.
  init(_ name: WatchEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .postureOrdered:
      self = .ordered(try PostureOrder(written: body), from: try body.word("from"))
    case .postureTicked:
      self = .ticked(
        PostureTick(try body.string("item"), evidence: try body.string("evidence")))
    case .postureCompleted:
      let reason = try body.stringIfPresent("waived")
      let missing = reason == nil ? [] : try body.strings("missing")
      self = .completed(
        to: try body.word("to"), reason.map { PostureWaiver($0, missing: missing) })
    case .postureCalledOff:
      self = .calledOff(to: try body.word("to"), reason: try body.string("reason"))
    case .opened, .closed, .hornSilenced, .postureSwitched, .whatIfKept, .whatIfDiscarded,
      .proposalAnswered, .aidComparisonKept, .aidComparisonDiscarded:
      throw .unknownWord(key: "kind", word: name.rawValue)
    }
  }
}

extension PostureOrder {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("to", to.word)
    writer.member("reason", reason)
    writer.key("items")
    writer.array { writer in
      for item in items {
        writer.object { writer in
          writer.member("item", item.name)
          writer.member("owner", item.owner.word)
          writer.member("within", item.within.inMilliseconds)
        }
      }
    }
    switch basis {
    case .decision(let id): writer.member("decision", id.rawValue)
    case .matter(let matter): matter.write(to: &writer)
    case nil: break
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    var items: [PostureItem] = []
    for item in try body.arrayIfPresent("items") ?? [] {
      guard let object = item.object else { throw .outOfRange(key: "items") }
      items.append(
        PostureItem(
          try object.string("item"), owner: try object.word("owner"),
          within: try object.duration("within")))
    }
    var basis: Basis?
    if let id = try body.stringIfPresent("decision") {
      basis = .decision(JointDecision.ID(rawValue: id))
    } else if try isAboutMatter(body) {
      basis = .matter(try Matter(written: body))
    }
    self.init(
      to: try body.word("to"), reason: try body.string("reason"), items: items, basis: basis)
  }
}

/// Whether the members name a matter.
private func isAboutMatter(_ body: JSONObject) throws(JSONMismatch) -> Bool {
  if try body.stringIfPresent("incident") != nil { return true }
  return try body.stringIfPresent("hazard") != nil
}
