import Domain
import JSONText

/// The names that the journal gives to what cities do together: for ever, whatever the domain calls
/// them.
enum AllianceEventName: String, CaseIterable {
  case decisionProposed = "decision.proposed"
  case decisionAnswered = "decision.answered"
  case decisionCountered = "decision.countered"
  case decisionWithdrawn = "decision.withdrawn"
  case decisionLapsed = "decision.lapsed"
  case meetingCalled = "meeting.called"
  case meetingBegun = "meeting.begun"
  case meetingPresence = "meeting.presence"
  case meetingMinute = "meeting.minute"
  case meetingClosed = "meeting.closed"
  case meetingCancelled = "meeting.cancelled"
  case interventionProposed = "intervention.proposed"
  case interventionConfirmed = "intervention.confirmed"
  case interventionDropped = "intervention.dropped"
  case interventionHandedBack = "intervention.handedBack"
  case interventionDirected = "intervention.directed"

  fileprivate var isOfMeeting: Bool { rawValue.hasPrefix("meeting.") }
  fileprivate var isOfIntervention: Bool { rawValue.hasPrefix("intervention.") }
}

extension AllianceEvent {
  /// The name that the journal gives it.
  var writtenName: AllianceEventName {
    switch self {
    case .decision(_, .proposed): .decisionProposed
    case .decision(_, .answered): .decisionAnswered
    case .decision(_, .countered): .decisionCountered
    case .decision(_, .withdrawn): .decisionWithdrawn
    case .decision(_, .lapsed): .decisionLapsed
    case .meeting(_, .called): .meetingCalled
    case .meeting(_, .begun): .meetingBegun
    case .meeting(_, .told): .meetingPresence
    case .meeting(_, .written): .meetingMinute
    case .meeting(_, .closed): .meetingClosed
    case .meeting(_, .cancelled): .meetingCancelled
    case .intervention(_, let event): event.writtenName
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .decision(let id, let event):
      writer.member("decision", id.rawValue)
      event.write(to: &writer)
    case .meeting(let id, let event):
      writer.member("meeting", id.rawValue)
      event.write(to: &writer)
    case .intervention(let matter, let event):
      matter.write(to: &writer)
      event.write(to: &writer)
    }
  }

  /// The event of this name.
  init(_ name: AllianceEventName, _ body: JSONObject) throws(JSONMismatch) {
    if name.isOfMeeting {
      self = .meeting(
        Meeting.ID(rawValue: try body.string("meeting")), try MeetingEvent(name, body))
    } else if name.isOfIntervention {
      self = .intervention(try Matter(written: body), try InterventionEvent(name, body))
    } else {
      self = .decision(
        JointDecision.ID(rawValue: try body.string("decision")), try DecisionEvent(name, body))
    }
  }
}

extension DecisionEvent {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .proposed(let matter, let proposer, let parties, let terms, let answerBy):
      matter.write(to: &writer)
      writer.memberIfPresent("by", proposer.city?.rawValue)
      writer.member("parties", cities: parties)
      terms.write(to: &writer)
      writer.member("answerBy", answerBy)
    case .answered(let reply, let next):
      writer.member("city", reply.city.rawValue)
      switch reply.answer {
      case .consented(let note): writer.member("consent", note)
      case .refused(let reason): writer.member("refusal", reason)
      }
      writer.member("to", next.word)
    case .countered(let city, let terms, let answerBy):
      writer.member("city", city.rawValue)
      terms.write(to: &writer)
      writer.member("answerBy", answerBy)
    case .withdrawn(let proposer, let reason):
      writer.memberIfPresent("by", proposer.city?.rawValue)
      writer.member("reason", reason)
    case .lapsed: break
    }
  }

  fileprivate init(_ name: AllianceEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .decisionProposed:
      self = .proposed(
        try Matter(written: body), by: try body.proposer("by"),
        parties: try body.cities("parties"), try JointDecision.Terms(written: body),
        answerBy: try body.instant("answerBy"))
    case .decisionAnswered:
      let consent = try body.stringIfPresent("consent")
      let answer: JointDecision.Answer =
        if let consent { .consented(consent) } else { .refused(try body.string("refusal")) }
      self = .answered(
        .init(City.ID(rawValue: try body.string("city")), answer), to: try body.word("to"))
    case .decisionCountered:
      self = .countered(
        City.ID(rawValue: try body.string("city")), try JointDecision.Terms(written: body),
        answerBy: try body.instant("answerBy"))
    case .decisionWithdrawn:
      self = .withdrawn(by: try body.proposer("by"), reason: try body.string("reason"))
    case .decisionLapsed: self = .lapsed
    case .meetingCalled, .meetingBegun, .meetingPresence, .meetingMinute, .meetingClosed,
      .meetingCancelled, .interventionProposed, .interventionConfirmed, .interventionDropped,
      .interventionHandedBack, .interventionDirected:
      throw .outOfRange(key: "decision")
    }
  }
}

extension MeetingEvent {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .called(let call):
      call.matter?.write(to: &writer)
      writer.memberIfPresent("by", call.host.city?.rawValue)
      writer.member("topic", call.topic)
      writer.member("invited", cities: call.invited)
      writer.member("at", call.at)
    case .told(let presence):
      writer.member("city", presence.city.rawValue)
      writer.memberIfPresent("excuse", presence.excuse)
    case .written(let text): writer.member("text", text)
    case .cancelled(let reason): writer.member("reason", reason)
    case .begun, .closed: break
    }
  }

  fileprivate init(_ name: AllianceEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .meetingCalled:
      let names = [try body.stringIfPresent("incident"), try body.stringIfPresent("hazard")]
      let isAboutMatter = names.contains { $0 != nil }
      self = .called(
        Meeting.Call(
          by: try body.proposer("by"), about: isAboutMatter ? try Matter(written: body) : nil,
          try body.string("topic"), invited: try body.cities("invited"),
          at: try body.instant("at")))
    case .meetingBegun: self = .begun
    case .meetingPresence:
      self = .told(
        .init(
          City.ID(rawValue: try body.string("city")),
          excuse: try body.stringIfPresent("excuse")))
    case .meetingMinute: self = .written(try body.string("text"))
    case .meetingClosed: self = .closed
    case .meetingCancelled: self = .cancelled(reason: try body.string("reason"))
    case .decisionProposed, .decisionAnswered, .decisionCountered, .decisionWithdrawn,
      .decisionLapsed, .interventionProposed, .interventionConfirmed, .interventionDropped,
      .interventionHandedBack, .interventionDirected:
      throw .outOfRange(key: "meeting")
    }
  }
}

extension JointDecision.Terms {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("text", text)
    if let compensation {
      writer.key("compensation")
      writer.object { compensation.write(to: &$0) }
    }
    guard let aim else { return }
    writer.member("measure", aim.measure.word)
    writer.key("targets")
    writer.object { writer in
      for target in aim.targets { writer.member(target.city.rawValue, target.amount) }
    }
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    self.init(try body.string("text"))
    compensation = try body.objectIfPresent("compensation").map { written throws(JSONMismatch) in
      try Compensation(written: written)
    }
    guard try body.stringIfPresent("measure") != nil else { return }
    let targets = try body.object("targets")
    var aim = JointAim(try body.word("measure"), [])
    for member in targets.members {
      aim.targets.append(.init(City.ID(rawValue: member.key), try targets.count(member.key)))
    }
    self.aim = aim
  }
}

extension JSONWriter {
  /// Cities by their codes.
  mutating func member(_ key: String, cities: [City.ID]) {
    self.key(key)
    array { writer in for city in cities { writer.string(city.rawValue) } }
  }
}

extension JSONObject {
  /// Who spoke: a city, or the coordinating body where none is named.
  func proposer(_ key: String) throws(JSONMismatch) -> Proposer {
    try stringIfPresent(key).map { .city(City.ID(rawValue: $0)) } ?? .body
  }

  /// Cities by their codes.
  func cities(_ key: String) throws(JSONMismatch) -> [City.ID] {
    try strings(key).map { City.ID(rawValue: $0) }
  }
}

extension JointAim.Measure: Worded {
  var word: String {
    switch self {
    case .moved: "moved"
    case .units: "units"
    case .stage: "stage"
    }
  }
}

extension DecisionState: Worded {
  var word: String {
    switch self {
    case .open: "open"
    case .agreed: "agreed"
    case .refused: "refused"
    case .lapsed: "lapsed"
    case .withdrawn: "withdrawn"
    }
  }
}
