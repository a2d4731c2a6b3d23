import Domain
import Geodesy
import JSONText

/// A proposal and what became of it, as the journal keeps them: the proposal's members, and
/// `choice` with `sent` or `reason`.
extension Proposal {
  /// Writes the proposal's members, and the choice's.
  func write(_ choice: ProposalChoice, to writer: inout JSONWriter) {
    switch matter {
    case .dispatch(let id): writer.member("incident", id.rawValue)
    case .alert(let id): writer.member("alert", id.rawValue)
    case .cover(let id): writer.member("covers", id.rawValue)
    }
    writer.key("units")
    writer.array { writer in for row in rows { writer.object { row.write(to: &$0) } } }
    writer.key("gaps")
    writer.array { writer in for gap in gaps { writer.object { gap.write(to: &$0) } } }
    if let coverage {
      writer.key("coverage")
      writer.object { coverage.write(to: &$0) }
    }
    switch choice {
    case .accepted: writer.member("choice", "accepted")
    case .changed(let units):
      writer.member("choice", "changed")
      writer.key("sent")
      writer.array { writer in for unit in units { writer.string(unit.rawValue) } }
    case .refused(let reason):
      writer.member("choice", "refused")
      writer.member("reason", reason)
    }
  }

  /// The proposal that a body holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    var rows: [Row] = []
    for item in try body.array("units") {
      guard let row = item.object else { throw .outOfRange(key: "units") }
      rows.append(try Row(written: row))
    }
    var gaps: [Gap] = []
    for item in try body.array("gaps") {
      guard let gap = item.object else { throw .outOfRange(key: "gaps") }
      gaps.append(try Gap(written: gap))
    }
    let coverage = try body.objectIfPresent("coverage")
    self.init(
      matter: try Matter(written: body), rows: rows, gaps: gaps,
      coverage: try coverage.map { (body) throws(JSONMismatch) in try Coverage(written: body) })
  }
}

extension ProposalChoice {
  /// The choice that a body holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    let word = try body.string("choice")
    switch word {
    case "accepted": self = .accepted
    case "changed":
      var sent: [Unit.ID] = []
      for item in try body.array("sent") {
        guard let text = item.string else { throw .outOfRange(key: "sent") }
        sent.append(Unit.ID(rawValue: text))
      }
      self = .changed(sent)
    case "refused": self = .refused(reason: try body.string("reason"))
    default: throw .unknownWord(key: "choice", word: word)
    }
  }
}

extension Proposal.Matter {
  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    if let id = try body.stringIfPresent("incident") {
      self = .dispatch(Incident.ID(rawValue: id))
    } else if let id = try body.stringIfPresent("alert") {
      self = .alert(Alert.ID(rawValue: id))
    } else {
      self = .cover(City.ID(rawValue: try body.string("covers")))
    }
  }
}

extension Proposal.Row {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("unit", unit.rawValue)
    writer.member("why", reason.word)
    writer.member("distance", distance.metres)
    writer.member("low", low)
    writer.member("expected", expected)
    writer.member("high", high)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      unit: Unit.ID(rawValue: try body.string("unit")), reason: try body.word("why"),
      distance: .metres(try body.double("distance")), low: try body.duration("low"),
      expected: try body.duration("expected"), high: try body.duration("high"))
  }
}

extension Proposal.Gap {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("kind", kind.word)
    writer.member("type", level.rawValue)
    writer.member("count", count)
    writer.member("why", reason.word)
    if let until { writer.member("until", until) }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    guard let level = CapabilityLevel(rawValue: try body.int("type")) else {
      throw .outOfRange(key: "type")
    }
    self.init(
      kind: try body.word("kind"), level: level, count: try body.int("count"),
      reason: try body.word("why"), until: try body.instantIfPresent("until"))
  }
}

extension Proposal.Coverage {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("city", city.rawValue)
    writer.member("kind", kind.word)
    writer.member("before", before)
    writer.member("after", after)
    writer.member("responseBefore", responseBefore)
    writer.member("responseAfter", responseAfter)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      city: City.ID(rawValue: try body.string("city")), kind: try body.word("kind"),
      before: try body.double("before"), after: try body.double("after"),
      responseBefore: try body.duration("responseBefore"),
      responseAfter: try body.duration("responseAfter"))
  }
}
