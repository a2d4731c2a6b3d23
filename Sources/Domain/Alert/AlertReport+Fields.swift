package import Geodesy

/// The fields of a report.
extension AlertReport {
  package var key: ReportKey {
    get { held.value.key }
    set { change { $0.key = newValue } }
  }

  package var operation: Operation {
    get { held.value.operation }
    set { change { $0.operation = newValue } }
  }

  package var status: MessageStatus {
    get { held.value.status }
    set { change { $0.status = newValue } }
  }

  /// The reports that this one updates or ends.
  package var references: [ReportKey] {
    get { held.value.references }
    set { change { $0.references = newValue } }
  }

  package var city: City.ID? {
    get { held.value.city }
    set { change { $0.city = newValue } }
  }

  package var coordinate: Coordinate? {
    get { held.value.coordinate }
    set { change { $0.coordinate = newValue } }
  }

  /// The place in the source's words.
  package var area: String {
    get { held.value.area }
    set { change { $0.area = newValue } }
  }

  /// The kind of event in the source's words: `Flood`, `Rainstorm`.
  package var kind: String {
    get { held.value.kind }
    set { change { $0.kind = newValue } }
  }

  package var emergencyClass: EmergencyClass {
    get { held.value.emergencyClass }
    set { change { $0.emergencyClass = newValue } }
  }

  package var severity: Severity {
    get { held.value.severity }
    set { change { $0.severity = newValue } }
  }

  package var urgency: Urgency {
    get { held.value.urgency }
    set { change { $0.urgency = newValue } }
  }

  package var certainty: Certainty {
    get { held.value.certainty }
    set { change { $0.certainty = newValue } }
  }

  package var expires: Instant? {
    get { held.value.expires }
    set { change { $0.expires = newValue } }
  }

  package var headline: String {
    get { held.value.headline }
    set { change { $0.headline = newValue } }
  }

  package var text: String {
    get { held.value.text }
    set { change { $0.text = newValue } }
  }

  /// The cities that the stated area touches, those with the most people touched first; nothing
  /// where the source states no area. It follows from the area and the region.
  package var touched: [CityShare] {
    get { held.value.touched }
    set { change { $0.touched = newValue } }
  }

  /// By what it says that the event is over, though it is no cancellation.
  package var over: StatedEnd? {
    get { held.value.over }
    set { change { $0.over = newValue } }
  }

  /// The facts behind the words, where our own watch over an instrument reports; one at most.
  package var findings: [InstrumentFinding] {
    get { held.value.findings }
    set { change { $0.findings = newValue } }
  }

  /// The facts behind the words, where our own forecasts report.
  package var foretelling: Foretelling? {
    get { held.value.foretelling }
    set { change { $0.foretelling = newValue } }
  }
}
