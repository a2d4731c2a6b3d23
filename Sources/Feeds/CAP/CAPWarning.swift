package import Domain
internal import Geodesy

/// A city's own warning of an incident on its record, made a message of CAP 1.2.
package struct CAPWarning: Sendable {
  /// What the message does.
  package enum Purpose: Sendable {
    case warn
    /// Takes the place of messages that we sent before.
    case update([CAPMessage])
    /// Ends messages that we sent before.
    case cancel([CAPMessage])
  }

  /// Why a warning is not made.
  package enum Refusal: Error, Equatable, Sendable {
    /// What is exercised must not look actual.
    case exerciseAsActual(Incident.ID)
    case exerciseNotice(CityNotice.ID)
    /// A message of another status than ours is not ours to change.
    case otherStatus(identifier: String, CAPMessage.Status)
    case otherSender(identifier: String, sender: String)
    /// It was not sent before the new one.
    case notEarlier(identifier: String)
  }

  private let incident: Incident
  /// The alerts that the incident grew from, the first being its own.
  private let alerts: [Alert]
  private let city: City

  /// The originator's name among all originators, such as `duty@suzhou.example`.
  package var sender: String
  /// When it is sent; whole seconds count.
  package var sent: Instant
  /// Around the incident's place; 0 is the place alone.
  package var radiusKilometres = 0.0
  /// The three digits of the issuing body by GB/T 4657, such as 416 for meteorology.
  package var body = PlatformCode.noBody
  /// Files that go with every info block.
  package var resources: [CAPMessage.Resource] = []

  /// A warning of an incident and its alerts in its city.
  package init(
    of incident: Incident, alerts: [Alert], in city: City, sender: String, sent: Instant
  ) {
    self.incident = incident
    self.alerts = alerts
    self.city = city
    self.sender = CAPPlainText.word(sender)
    self.sent = sent
  }

  /// Whether it may only be sent as an exercise: what it rests on is one.
  package var isExercise: Bool {
    incident.isExercise || alerts.contains { $0.report.status != .actual }
  }

  /// The message, in Chinese and in English.
  package func message(
    _ purpose: Purpose, as status: CAPMessage.Status
  ) throws(Refusal) -> CAPMessage {
    if status == .actual && isExercise { throw .exerciseAsActual(incident.id) }
    var message = CAPMessage(
      identifier: identifier(purpose), sender: sender, sent: sentTime, status: status,
      kind: purpose.kind)
    if status != .actual { message.note = "演练，非真实事件。Exercise: this is not a real event." }
    message.references = try references(to: purpose.earlier, from: status)
    message.incidents = [incident.id.rawValue]
    message.infos = WarningWords.all.map { info(purpose, as: status, in: $0) }
    return message
  }

  /// As 12379 has it: the city's division code, the body's, the incident's number in the five
  /// digits that the issuer is free to use, the time in Beijing, and what the message does.
  private func identifier(_ purpose: Purpose) -> String {
    let code = City.ID.isCode(city.id.rawValue) ? city.id.rawValue : "000000"
    let number = incident.id.rawValue.utf8.reversed().prefix(while: \.isDigit).reversed()
    let digits = String(decoding: number.suffix(5), as: UTF8.self)
    let padding = String(repeating: "0", count: 5 - digits.utf8.count)
    let time = sentTime.description.utf8.prefix(19).filter(\.isDigit)
    let issuer = code + (PlatformCode.isBody(body) ? body : PlatformCode.noBody)
    return "\(issuer)\(padding)\(digits)_\(String(decoding: time, as: UTF8.self))_\(purpose.digit)"
  }

  private var sentTime: DateTime { beijing(sent) }

  private func beijing(_ instant: Instant) -> DateTime {
    let seconds = instant.milliseconds / 1000
    return DateTime(milliseconds: seconds * 1000, offsetMinutes: 480)
  }

  /// The earlier messages and all that they refer to themselves, oldest first.
  private func references(
    to earlier: [CAPMessage], from status: CAPMessage.Status
  ) throws(Refusal) -> [CAPMessage.Reference] {
    var references: Set<CAPMessage.Reference> = []
    for message in earlier {
      guard message.status == status else {
        throw .otherStatus(identifier: message.identifier, message.status)
      }
      guard message.sender == sender else {
        throw .otherSender(identifier: message.identifier, sender: message.sender)
      }
      guard message.sent < sentTime else { throw .notEarlier(identifier: message.identifier) }
      references.formUnion(message.references)
      references.insert(
        .init(to: message.identifier, of: message.sender, sent: message.sent))
    }
    return references.sorted {
      ($0.sent, $0.sender, $0.identifier) < ($1.sent, $1.sender, $1.identifier)
    }
  }
}

extension CAPWarning {
  private func info(
    _ purpose: Purpose, as status: CAPMessage.Status, in words: WarningWords
  ) -> CAPMessage.Info {
    let report = alerts.first?.report
    let severity = report.map { CAPMessage.Info.Severity($0.severity) } ?? .init(incident.priority)
    let advice = WarningAdvice.of(incident.report.emergencyClass, purpose.isCancel)
    var info = CAPMessage.Info(
      language: words.language,
      categories: [.init(ofKind: incident.report.kind, incident.report.emergencyClass)],
      event: words.event(incident.report.kind),
      urgency: purpose.isCancel ? .past : .init(report?.urgency ?? .unknown),
      severity: severity, certainty: .init(report?.certainty ?? .unknown))
    let prefix = status == .actual ? "" : words.exercisePrefix
    info.responseTypes = [advice.response]
    info.eventCodes = PlatformCode.event(incident.report.kind).map { [.init("12379", $0)] } ?? []
    info.resources = resources
    info.expires = beijing(expiry)
    info.senderName = words.desk(city.name)
    info.headline =
      prefix
      + words.headline(
        purpose, event: info.event, city: city.name, colour: WarningColour(severity: severity))
    info.description =
      prefix
      + words.description(
        title: incident.report.title, place: incident.report.place, text: report?.text ?? "")
    info.instruction = prefix + words.choose(advice.text)
    info.areas = [area(in: words)]
    return info
  }

  private func area(in words: WarningWords) -> CAPMessage.Area {
    let place = incident.report.place
    let name = words.choose(city.name)
    var area = CAPMessage.Area(description: place.isEmpty ? name : "\(name) · \(place)")
    let centre = incident.report.coordinate
    area.circles = [
      .init(
        around: .init(north: centre.latitude, east: centre.longitude),
        radiusKilometres: max(0, radiusKilometres))
    ]
    area.geocodes = [.init("GB/T 2260", city.id.rawValue)]
    return area
  }

  /// When the alert says, if that is still to come, else six hours after the warning is sent.
  private var expiry: Instant {
    let latest = alerts.compactMap(\.report.expires).max()
    let standing = sent.advanced(by: .seconds(1))
    return latest.flatMap { $0 > standing ? $0 : nil } ?? sent.advanced(by: .hours(6))
  }
}

extension CAPMessage.Info.Category {
  /// The category of a kind of event, and of its class where the kind has none of its own.
  init(ofKind kind: String, _ emergencyClass: EmergencyClass) {
    switch kind {
    case "landslide": self = .geophysical
    case let kind where kind.hasSuffix("fire"): self = .fire
    case "road-accident", "tunnel-accident", "rail-fault", "ship-collision": self = .transport
    case "water-pollution", "ash-fall": self = .environment
    case "chemical-leak", "gas-drift": self = .cbrne
    case "power-outage", "water-main-burst": self = .infrastructure
    default:
      switch emergencyClass {
      case .naturalDisaster: self = .meteorological
      case .accident: self = .safety
      case .publicHealth: self = .health
      case .socialSecurity: self = .security
      case .emergingRisk: self = .infrastructure
      }
    }
  }
}

extension CAPWarning.Purpose {
  /// The earlier messages that it speaks of.
  fileprivate var earlier: [CAPMessage] {
    switch self {
    case .warn: []
    case .update(let earlier), .cancel(let earlier): earlier
    }
  }

  fileprivate var kind: CAPMessage.Kind {
    switch self {
    case .warn: .alert
    case .update: .update
    case .cancel: .cancel
    }
  }

  fileprivate var isCancel: Bool { kind == .cancel }

  fileprivate var digit: Int {
    switch self {
    case .warn: 0
    case .update: 1
    case .cancel: 2
    }
  }
}

extension Incident {
  fileprivate var priority: Priority { report.priority }
}

extension CAPMessage.Info.Severity {
  /// The same word.
  fileprivate init(_ severity: Severity) { self = Self(rawValue: severity.rawValue) ?? .unknown }

  /// What an incident without an alert is taken to be, by its priority.
  fileprivate init(_ priority: Priority) {
    switch priority {
    case .first: self = .extreme
    case .second: self = .severe
    case .third: self = .moderate
    case .fourth: self = .minor
    }
  }
}

extension CAPMessage.Info.Urgency {
  /// The same word.
  fileprivate init(_ urgency: Urgency) { self = Self(rawValue: urgency.rawValue) ?? .unknown }
}

extension CAPMessage.Info.Certainty {
  /// The same word.
  fileprivate init(_ certainty: Certainty) {
    self = Self(rawValue: certainty.rawValue) ?? .unknown
  }
}

extension CAPWarning.Refusal: DiagnosticReason {
  package var english: String {
    switch self {
    case .exerciseAsActual(let incident):
      "\(incident) belongs to an exercise or test and is never sent as Actual"
    case .exerciseNotice(let notice):
      "\(notice) belongs to an exercise or test and is never sent as Actual"
    case .otherStatus(let identifier, let status):
      "\(identifier.quoted) is of status \(status.rawValue), which this message is not"
    case .otherSender(let identifier, let sender):
      "\(identifier.quoted) is a message of \(sender.quoted), not of this sender"
    case .notEarlier(let identifier):
      "\(identifier.quoted) was not sent before this message"
    }
  }
}
