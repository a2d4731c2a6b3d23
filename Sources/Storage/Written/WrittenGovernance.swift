import Domain
import JSONText

/// The names that the journal gives to what cities do about what they answer for: for ever,
/// whatever the domain calls them.
enum GovernanceEventName: String, CaseIterable {
  case assessed = "governance.assessed"
  case reported = "governance.reported"
  case told = "governance.told"
  case leadProposed = "lead.proposed"
  case leadAccepted = "lead.accepted"
  case leadRefused = "lead.refused"
  case leadWithdrawn = "lead.withdrawn"
  case leadAssigned = "lead.assigned"
  case dutyDone = "duty.done"
  case dutyEnded = "duty.ended"
}

extension Matter {
  /// The matter that an event's members name.
  init(written body: JSONObject) throws(JSONMismatch) {
    if let incident = try body.stringIfPresent("incident") {
      self = .incident(Incident.ID(rawValue: incident))
    } else {
      self = .hazard(Hazard.ID(rawValue: try body.string("hazard")))
    }
  }

  /// Writes the member that names it.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .incident(let id): writer.member("incident", id.rawValue)
    case .hazard(let id): writer.member("hazard", id.rawValue)
    }
  }
}

extension GovernanceEvent {
  /// The name that the journal gives it.
  var writtenName: GovernanceEventName {
    switch self {
    case .assessed: .assessed
    case .reported: .reported
    case .told: .told
    case .leadProposed: .leadProposed
    case .leadAccepted: .leadAccepted
    case .leadRefused: .leadRefused
    case .leadWithdrawn: .leadWithdrawn
    case .leadAssigned: .leadAssigned
    case .dutyDone: .dutyDone
    case .dutyEnded: .dutyEnded
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .assessed(let assessment): assessment.write(to: &writer)
    case .reported(let report): report.write(to: &writer)
    case .told(let cities):
      writer.key("cities")
      writer.array { writer in for city in cities { writer.string(city.rawValue) } }
    case .leadProposed(let offer), .leadAccepted(let offer): offer.write(to: &writer)
    case .leadRefused(let offer, let reason), .leadWithdrawn(let offer, let reason):
      offer.write(to: &writer)
      writer.member("answer", reason)
    case .leadAssigned(let city, let reason):
      writer.member("to", city.rawValue)
      writer.member("reason", reason)
    case .dutyDone(let done):
      writer.member("duty", done.duty.rawValue)
      writer.member("note", done.note)
      writer.memberIfPresent("due", done.due?.milliseconds)
    case .dutyEnded(let ended):
      writer.member("duty", ended.duty.rawValue)
      writer.member("due", ended.due)
      writer.memberIfPresent("at", ended.at?.milliseconds)
      writer.member("breach", ended.breach.word)
    }
  }

  /// The event of this name.
  init(_ name: GovernanceEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .assessed: self = .assessed(try Assessment(written: body))
    case .reported: self = .reported(try FiledReport(written: body))
    case .told:
      self = .told(try body.strings("cities").map { City.ID(rawValue: $0) })
    case .leadProposed: self = .leadProposed(try LeadOffer(written: body))
    case .leadAccepted: self = .leadAccepted(try LeadOffer(written: body))
    case .leadRefused:
      self = .leadRefused(try LeadOffer(written: body), reason: try body.string("answer"))
    case .leadWithdrawn:
      self = .leadWithdrawn(try LeadOffer(written: body), reason: try body.string("answer"))
    case .leadAssigned:
      self = .leadAssigned(
        City.ID(rawValue: try body.string("to")), reason: try body.string("reason"))
    case .dutyDone:
      self = .dutyDone(
        DoneDuty(
          DutyID(rawValue: try body.string("duty")), note: try body.string("note"),
          due: try body.instantIfPresent("due")))
    case .dutyEnded:
      self = .dutyEnded(
        EndedDuty(
          DutyID(rawValue: try body.string("duty")), due: try body.instant("due"),
          at: try body.instantIfPresent("at"), try body.word("breach")))
    }
  }
}

extension Assessment {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("grade", grade.rawValue)
    switch basis {
    case .ruling(let reason): writer.member("ruling", reason)
    case .table(let table, let measure):
      writer.member("table", table.word)
      writer.memberIfPresent("measure", measure?.word)
    }
    losses.write(to: &writer)
    writer.memberIfPresent("correction", correction)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    guard let grade = Grade(rawValue: try body.int("grade")) else {
      throw .outOfRange(key: "grade")
    }
    let losses = try Losses(written: body)
    let basis: Basis
    if let reason = try body.stringIfPresent("ruling") {
      basis = .ruling(reason)
    } else {
      basis = .table(try body.word("table"), try body.wordIfPresent("measure"))
    }
    self.init(
      losses: losses, grade: grade, basis: basis,
      correction: try body.stringIfPresent("correction"))
  }
}

extension Losses {
  /// Writes a member for each measure that is known.
  func write(to writer: inout JSONWriter) {
    writer.memberIfPresent("dead", dead)
    writer.memberIfPresent("injured", injured)
    writer.memberIfPresent("moved", moved)
    writer.memberIfPresent("loss", directLoss)
    writer.memberIfPresent("water", waterStop?.word)
  }

  /// What the members tell.
  init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      dead: try body.countIfPresent("dead"), injured: try body.countIfPresent("injured"),
      moved: try body.countIfPresent("moved"), directLoss: try body.countIfPresent("loss"),
      waterStop: try body.wordIfPresent("water"))
  }
}

extension FiledReport {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("stage", stage.word)
    writer.member("number", number)
    writer.member("to", receiver.word)
    writer.member("by", means.word)
    writer.memberIfPresent("lacking", lacking)
    if let told {
      writer.key("told")
      writer.object { told.write(to: &$0) }
    }
    guard !without.isEmpty else { return }
    writer.key("without")
    writer.array { writer in for element in without { writer.string(element.word) } }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      try body.word("stage"), number: try body.count("number"), to: try body.word("to"),
      by: try body.word("by"), lacking: try body.stringIfPresent("lacking"))
    told = try body.objectIfPresent("told").map { object throws(JSONMismatch) in
      try Losses(written: object)
    }
    guard try body.arrayIfPresent("without") != nil else { return }
    for word in try body.strings("without") {
      guard let element = ReportElement.allCases.first(where: { $0.word == word }) else {
        throw .unknownWord(key: "without", word: word)
      }
      without.append(element)
    }
  }
}

extension LeadOffer {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("from", from.rawValue)
    writer.member("to", to.rawValue)
    writer.member("reason", reason)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(
      from: City.ID(rawValue: try body.string("from")),
      to: City.ID(rawValue: try body.string("to")), reason: try body.string("reason"))
  }
}

extension JSONObject {
  /// The choice under a key, if any.
  fileprivate func wordIfPresent<Choice: Worded>(
    _ key: String
  ) throws(JSONMismatch) -> Choice? {
    try stringIfPresent(key) == nil ? nil : word(key)
  }

  /// The texts of a list.
  func strings(_ key: String) throws(JSONMismatch) -> [String] {
    guard let items = try arrayIfPresent(key) else { throw .missing(key: key) }
    var texts: [String] = []
    for item in items {
      guard let text = item.string else { throw .outOfRange(key: key) }
      texts.append(text)
    }
    return texts
  }
}
