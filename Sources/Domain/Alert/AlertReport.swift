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

  package var key: ReportKey
  package var operation: Operation
  package var status: MessageStatus
  /// The reports that this one updates or ends.
  package var references: [ReportKey]
  package var city: City.ID?
  package var coordinate: Coordinate?
  /// The place in the source's words.
  package var area: String
  /// The kind of event in the source's words: `Flood`, `Rainstorm`.
  package var kind: String
  package var emergencyClass: EmergencyClass
  package var severity: Severity
  package var urgency: Urgency
  package var certainty: Certainty
  package var expires: Instant?
  package var headline: String
  package var text: String
  /// The cities that the stated area touches, those with the most people touched first; nothing
  /// where the source states no area. It follows from the area and the region.
  package var touched: [CityShare]
  /// By what it says that the event is over, though it is no cancellation.
  package var over: StatedEnd?
  /// The facts behind the words, where our own watch over an instrument reports; one at most.
  package var findings: [InstrumentFinding] = []

  package init(
    key: ReportKey, operation: Operation = .open, status: MessageStatus = .actual,
    references: [ReportKey] = [], city: City.ID? = nil, coordinate: Coordinate? = nil,
    area: String = "", kind: String, emergencyClass: EmergencyClass, severity: Severity,
    urgency: Urgency = .unknown, certainty: Certainty = .unknown, expires: Instant? = nil,
    headline: String, text: String = "", touched: [CityShare] = [], over: StatedEnd? = nil
  ) {
    self.key = key
    self.operation = operation
    self.status = status
    self.references = references
    self.city = city
    self.coordinate = coordinate
    self.area = area
    self.kind = kind
    self.emergencyClass = emergencyClass
    self.severity = severity
    self.urgency = urgency
    self.certainty = certainty
    self.expires = expires
    self.headline = headline
    self.text = text
    self.touched = touched
    self.over = over
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
    touched = match.touched
    city = city ?? match.primary
    coordinate = coordinate ?? area.footprint.middle
  }

  package var priority: Priority {
    Priority(severity: severity, urgency: urgency, certainty: certainty)
  }
}
