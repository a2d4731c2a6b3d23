/// Why a CAP reader rejected a message, left a part of it out or read it with a liberty.
package enum CAPReason: Equatable, Sendable {
  case notRead(XMLRefusal)
  /// Neither an alert nor a wrapper of alerts.
  case noAlert(root: String)
  /// An entry of a feed that only points to a message elsewhere.
  case entryWithoutAlert
  /// An alert of a namespace that is no version of CAP.
  case unknownVersion(namespace: String)
  case olderVersion(CAPVersion)
  /// A departure from the schema: a rejection where only what the standard allows is taken.
  case departure(CAPFault)
  case essentialMissing(String)
  case essentialNotUnderstood(String, value: String)
  /// What stood there was not understood, and the message is taken without it.
  case leftOut(String, value: String)
  /// Nothing that was understood stood there; this value was taken instead.
  case assumed(String, value: String)
  /// The element stands there and says nothing, as the schema allows.
  case blank(String)
  case polygonClosed
  case moreDepartures(Int)
}

extension CAPReason: DiagnosticReason {
  package var english: String {
    switch self {
    case .notRead(let refusal): refusal.english
    case .noAlert(let root): "\(root.quoted) is neither a CAP alert nor a feed of them"
    case .entryWithoutAlert: "the entry holds no CAP alert"
    case .unknownVersion(let namespace): "\(namespace.quoted) is no version of CAP"
    case .olderVersion(let version): "read as CAP \(version.rawValue)"
    case .departure(let fault): fault.english
    case .essentialMissing(let name): "<\(name)> is missing or empty"
    case .essentialNotUnderstood(let name, let value): "<\(name)> \(value.quoted) is not understood"
    case .leftOut(let name, let value): "<\(name)> \(value.quoted) is not understood and left out"
    case .assumed(let name, let value): "<\(name)> is taken to be \(value)"
    case .blank(let name): "<\(name)> is blank"
    case .polygonClosed: "the polygon was open and is closed"
    case .moreDepartures(let count): "\(count) more departures from the schema"
    }
  }
}
