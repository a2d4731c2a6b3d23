import Domain
import JSONText

/// The names that the journal gives to events of incidents: for ever, whatever the domain calls
/// them.
enum IncidentEventName: String, CaseIterable {
  case reported = "incident.reported"
  case verified = "incident.verified"
  case activated = "incident.activated"
  case contained = "incident.contained"
  case flaredUp = "incident.flaredUp"
  case recovered = "incident.recovered"
  case closed = "incident.closed"
  case dismissed = "incident.dismissed"
  case noted = "incident.noted"
  case alarmRaised = "incident.alarmRaised"
}

extension IncidentEvent {
  /// The name that the journal gives it.
  var writtenName: IncidentEventName {
    switch self {
    case .reported: .reported
    case .verified: .verified
    case .activated: .activated
    case .contained: .contained
    case .flaredUp: .flaredUp
    case .recovered: .recovered
    case .closed: .closed
    case .dismissed: .dismissed
    case .noted: .noted
    case .alarmRaised: .alarmRaised
    }
  }

  /// Writes the members that its name leaves open.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .reported(let report): writer.member("report", report)
    case .flaredUp(let reason), .dismissed(let reason): writer.member("reason", reason)
    case .closed(let outcome): writer.member("outcome", outcome)
    case .noted(let text): writer.member("text", text)
    case .alarmRaised(let alarm): writer.member("alarm", alarm)
    case .verified, .activated, .contained, .recovered: break
    }
  }

  /// The event of this name.
  init(_ name: IncidentEventName, _ body: JSONObject) throws(JSONMismatch) {
    switch name {
    case .reported:
      self = .reported(try Incident.Report(written: body.object("report")))
    case .verified: self = .verified
    case .activated: self = .activated
    case .contained: self = .contained
    case .flaredUp: self = .flaredUp(reason: try body.string("reason"))
    case .recovered: self = .recovered
    case .closed: self = .closed(outcome: try body.string("outcome"))
    case .dismissed: self = .dismissed(reason: try body.string("reason"))
    case .noted: self = .noted(text: try body.string("text"))
    case .alarmRaised: self = .alarmRaised(to: try body.int("alarm"))
    }
  }
}

extension Incident.Report {
  /// The report that a member holds.
  init(written body: JSONObject) throws(JSONMismatch) {
    guard let priority = Priority(rawValue: try body.int("priority")) else {
      throw .outOfRange(key: "priority")
    }
    self.init(
      city: City.ID(rawValue: try body.string("city")), kind: try body.string("kind"),
      emergencyClass: try body.word("class"), priority: priority,
      title: try body.string("title"), place: try body.string("place"),
      coordinate: try body.coordinate("at"),
      alert: try body.stringIfPresent("alert").map { Alert.ID(rawValue: $0) })
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ report: Incident.Report) {
    self.key(key)
    object { writer in
      writer.member("city", report.city.rawValue)
      writer.member("kind", report.kind)
      writer.member("class", report.emergencyClass.word)
      writer.member("priority", report.priority.rawValue)
      writer.member("title", report.title)
      writer.member("place", report.place)
      writer.member("at", report.coordinate)
      writer.memberIfPresent("alert", report.alert?.rawValue)
    }
  }
}
