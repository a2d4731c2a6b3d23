package import Geodesy

/// What makes a report from outside unique: as in CAP 1.2 §1.3, its sender, its identifier and the
/// moment that it was sent.
package struct ReportKey: Hashable, Sendable {
  package let source: String
  package let identifier: String
  package let sent: Instant

  package init(source: String, identifier: String, sent: Instant) {
    self.source = source
    self.identifier = identifier
    self.sent = sent
  }

  /// Identifiers differ nearly always; a source has many reports.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
    hasher.combine(sent.milliseconds)
  }
}

/// By what a source says that an event is over in a message that is called an update: warnings of
/// many services end so, and seldom by a cancellation.
package enum StatedEnd: Hashable, Sendable {
  /// The event no longer poses a threat (CAP 1.2 §3.2.2, responseType AllClear).
  case allClear
  /// A value in the source's own terms, such as the action of a US P-VTEC code.
  case parameter(name: String, value: String)
  /// Words of the headline, such as 解除.
  case words(String)
}

/// What a source says of a danger.
///
/// It goes through many hands and seldom changes, so that a copy shares what is said.
package struct AlertReport: Hashable, Sendable {
  /// What a report does to what was known before.
  package enum Operation: String, CaseIterable, Hashable, Sendable {
    /// There is a danger.
    case open
    /// It takes the place of what it refers to.
    case update
    /// It ends what it refers to.
    case close
  }

  /// What is said, field by field.
  struct Content: Hashable, Sendable {
    var key: ReportKey
    var operation: Operation
    var status: MessageStatus
    var references: [ReportKey]
    var city: City.ID?
    var coordinate: Coordinate?
    var area: String
    var kind: String
    var emergencyClass: EmergencyClass
    var severity: Severity
    var urgency: Urgency
    var certainty: Certainty
    var expires: Instant?
    var headline: String
    var text: String
    var touched: [CityShare]
    var over: StatedEnd?
    var findings: [InstrumentFinding]
    var foretelling: Foretelling?
  }

  private(set) var held: Held<Content>

  package init(
    key: ReportKey, operation: Operation = .open, status: MessageStatus = .actual,
    references: [ReportKey] = [], city: City.ID? = nil, coordinate: Coordinate? = nil,
    area: String = "", kind: String, emergencyClass: EmergencyClass, severity: Severity,
    urgency: Urgency = .unknown, certainty: Certainty = .unknown, expires: Instant? = nil,
    headline: String, text: String = "", touched: [CityShare] = [], over: StatedEnd? = nil,
    findings: [InstrumentFinding] = []
  ) {
    held = Held(
      Content(
        key: key, operation: operation, status: status, references: references, city: city,
        coordinate: coordinate, area: area, kind: kind, emergencyClass: emergencyClass,
        severity: severity, urgency: urgency, certainty: certainty, expires: expires,
        headline: headline, text: text, touched: touched, over: over, findings: findings))
  }

  /// Changes several fields at the cost of one.
  mutating func change(_ body: (inout Content) -> Void) {
    var content = held.value
    body(&content)
    held = Held(content)
  }

  /// The end that it brings to what it refers to; nil while the event goes on.
  package var end: AlertEnd? {
    if let over { return .stated(over, by: key) }
    return operation == .close ? .cancelled(by: key) : nil
  }

  /// Whether the danger reaches over the boundary of a city into another.
  package var isCrossCity: Bool { touched.count > 1 }

  /// Places the report by its area: the cities touched, the city that it belongs to unless the
  /// source named one, and a place in the middle unless the source stated one.
  package mutating func locate(
    _ area: ReportArea, in region: Region, mapped: [Geocode: City.ID] = [:]
  ) {
    guard !area.isEmpty else { return }
    let match = region.match(area, mapped: mapped)
    change { content in
      content.touched = match.touched
      content.city = content.city ?? match.primary
      content.coordinate = content.coordinate ?? area.footprint.middle
    }
  }

  package var priority: Priority {
    Priority(severity: severity, urgency: urgency, certainty: certainty)
  }
}
