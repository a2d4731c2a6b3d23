import Domain
import JSONText

extension InterventionEvent {
  /// The name that the journal gives it.
  var writtenName: AllianceEventName {
    switch self {
    case .proposed: .interventionProposed
    case .confirmed: .interventionConfirmed
    case .dropped: .interventionDropped
    case .handedBack: .interventionHandedBack
    case .directed: .interventionDirected
    }
  }

  /// Writes the members that its name and its matter leave open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .proposed(let intervention), .confirmed(let intervention):
      intervention.write(to: &writer)
    case .dropped(let intervention, let reason):
      intervention.write(to: &writer)
      writer.member("answer", reason)
    case .handedBack(let reason): writer.member("reason", reason)
    case .directed(let directive):
      writer.member("cities", cities: directive.cities)
      writer.member("text", directive.text)
      if let due = directive.due { writer.member("due", due) }
    }
  }

  /// The event of this name.
  init(_ name: AllianceEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .interventionProposed: self = .proposed(try SuperiorIntervention(written: body))
    case .interventionConfirmed: self = .confirmed(try SuperiorIntervention(written: body))
    case .interventionDropped:
      self = .dropped(try SuperiorIntervention(written: body), reason: try body.string("answer"))
    case .interventionHandedBack: self = .handedBack(reason: try body.string("reason"))
    case .interventionDirected:
      self = .directed(
        Directive(
          to: try body.cities("cities"), try body.string("text"),
          due: try body.instantIfPresent("due")))
    case .decisionProposed, .decisionAnswered, .decisionCountered, .decisionWithdrawn,
      .decisionLapsed, .meetingCalled, .meetingBegun, .meetingPresence, .meetingMinute,
      .meetingClosed, .meetingCancelled:
      throw .outOfRange(key: "intervention")
    }
  }
}

extension SuperiorIntervention {
  fileprivate func write(to writer: inout JSONWriter) {
    switch ground {
    case .grade(let grade): writer.member("grade", grade.rawValue)
    case .shortfall(let requests):
      writer.key("unmet")
      writer.array { writer in for request in requests { writer.string(request.rawValue) } }
    case .request(let city): writer.member("by", city.rawValue)
    }
    writer.member("reason", reason)
  }

  fileprivate init(written body: JSONObject) throws(JSONMismatch) {
    let ground: Ground
    if let number = try body.intIfPresent("grade") {
      guard let grade = Grade(rawValue: number) else { throw .outOfRange(key: "grade") }
      ground = .grade(grade)
    } else if let city = try body.stringIfPresent("by") {
      ground = .request(City.ID(rawValue: city))
    } else {
      ground = .shortfall(try body.strings("unmet").map { AidRequest.ID(rawValue: $0) })
    }
    self.init(ground, reason: try body.string("reason"))
  }
}
