/// One alert message of the Common Alerting Protocol, versions 1.0 to 1.2 in the terms of 1.2.
///
/// A `line` says where in the source a part begins, from 1.
package struct CAPMessage: Equatable, Sendable {
  package var version: CAPVersion
  package var line: Int
  /// Unique for its sender.
  package var identifier: String
  package var sender: String
  package var sent: DateTime
  package var status: Status
  package var kind: Kind
  package var scope: Scope
  package var source: String?
  package var restriction: String?
  package var addresses: [String] = []
  package var codes: [String] = []
  package var note: String?
  package var references: [Reference] = []
  package var incidents: [String] = []
  package var infos: [Info] = []
  /// As they were sent, not verified.
  package var signatures: [Signature] = []

  /// An earlier message that this one speaks of.
  package struct Reference: Hashable, Sendable {
    package var sender: String
    package var identifier: String
    package var sent: DateTime
  }

  /// An enveloped XML signature (CAP 1.2 §3.3.4.1), kept as it came: it is not verified.
  package struct Signature: Hashable, Sendable {
    package var line: Int
    /// The address that names the algorithm.
    package var method: String
    /// In base 64.
    package var value: String
    /// The signer's certificate in base 64, if it came along.
    package var certificate: String?
  }

  /// A value in some system of names: an event code, a parameter or a geocode.
  package struct NamedValue: Hashable, Sendable {
    package var line: Int
    package var name: String
    package var value: String
  }
}

extension CAPMessage {
  /// What the message says of its event, in one language.
  package struct Info: Equatable, Sendable {
    package var line: Int
    /// As in RFC 3066; `en-US` where the message says nothing.
    package var language = "en-US"
    package var categories: [Category] = []
    package var event: String
    package var responseTypes: [ResponseType] = []
    package var urgency = Urgency.unknown
    package var severity: Severity
    package var certainty = Certainty.unknown
    package var audience: String?
    package var eventCodes: [NamedValue] = []
    package var effective: DateTime?
    package var onset: DateTime?
    package var expires: DateTime?
    package var senderName: String?
    package var headline: String?
    package var description: String?
    package var instruction: String?
    package var web: String?
    package var contact: String?
    package var parameters: [NamedValue] = []
    package var resources: [Resource] = []
    package var areas: [Area] = []
  }

  /// A file that goes with an info block. It is never fetched.
  package struct Resource: Equatable, Sendable {
    package var line: Int
    package var description: String
    package var mimeType: String?
    /// In bytes.
    package var size: Int?
    package var uri: String?
    /// The content itself in base 64.
    package var embeddedContent: String?
    /// SHA-1 in hexadecimal digits.
    package var digest: String?
  }

  /// Where an info block holds: the union of its shapes and geocodes, between two heights.
  package struct Area: Equatable, Sendable {
    package var line: Int
    package var description: String
    package var polygons: [Polygon] = []
    package var circles: [Circle] = []
    package var geocodes: [NamedValue] = []
    /// In feet above mean sea level; the only or the lower height.
    package var altitude: Double?
    /// In feet above mean sea level.
    package var ceiling: Double?
  }

  /// A closed ring; the last point is the first again.
  package struct Polygon: Equatable, Sendable {
    package var line: Int
    package var points: [Point]
  }

  /// A disc on the ground.
  package struct Circle: Equatable, Sendable {
    package var line: Int
    package var centre: Point
    /// Not negative; 0 is the point alone.
    package var radiusKilometres: Double
  }

  /// A place on WGS 84, in degrees: latitude -90...90, longitude -180...180.
  package struct Point: Hashable, Sendable {
    package var latitude: Double
    package var longitude: Double
  }
}
