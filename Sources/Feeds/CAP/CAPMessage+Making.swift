/// Messages of our own making: their parts stand on no line, which is 0.
extension CAPMessage {
  /// A message of CAP 1.2 without the parts that may be left out.
  package init(
    identifier: String, sender: String, sent: DateTime, status: Status, kind: Kind,
    scope: Scope = .public
  ) {
    self.init(
      version: .oneTwo, line: 0, identifier: identifier, sender: sender, sent: sent,
      status: status, kind: kind, scope: scope)
  }
}

extension CAPMessage.Reference {
  /// The message that a sender sent under an identifier at a moment.
  package init(to identifier: String, of sender: String, sent: DateTime) {
    self.init(sender: sender, identifier: identifier, sent: sent)
  }
}

extension CAPMessage.NamedValue {
  /// A value in a system of names.
  package init(_ name: String, _ value: String) {
    self.init(line: 0, name: name, value: value)
  }
}

extension CAPMessage.Info {
  /// An info block without the parts that may be left out.
  package init(
    language: String, categories: [Category], event: String, urgency: CAPMessage.Info.Urgency,
    severity: Severity, certainty: Certainty
  ) {
    self.init(line: 0, event: event, severity: severity)
    self.language = language
    self.categories = categories
    self.urgency = urgency
    self.certainty = certainty
  }
}

extension CAPMessage.Resource {
  /// A file of a MIME type, without what may be left out.
  package init(description: String, mimeType: String) {
    self.init(line: 0, description: description, mimeType: mimeType)
  }
}

extension CAPMessage.Area {
  /// An area that is only described so far.
  package init(description: String) {
    self.init(line: 0, description: description)
  }
}

extension CAPMessage.Polygon {
  /// A ring through these points; the last is the first again.
  package init(through points: [CAPMessage.Point]) {
    self.init(line: 0, points: points)
  }
}

extension CAPMessage.Circle {
  /// A disc around a place; its radius is in kilometres and not negative.
  package init(around centre: CAPMessage.Point, radiusKilometres: Double) {
    self.init(line: 0, centre: centre, radiusKilometres: radiusKilometres)
  }
}

extension CAPMessage.Point {
  /// A place on WGS 84, in degrees north and east.
  package init(north latitude: Double, east longitude: Double) {
    self.init(latitude: latitude, longitude: longitude)
  }
}
