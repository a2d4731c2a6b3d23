/// Why a CAP reader rejected a message, left a part of it out or read it with a liberty.
package enum CAPReason: Equatable, Sendable {
  case notRead(XMLRefusal)
  /// Neither an alert nor a wrapper of alerts.
  case noAlert(root: String)
  /// Entries of a wrapper that hold no alert: they may only point to messages elsewhere.
  case entriesWithoutAlert(Int, of: Int)
  /// The document was not in UTF-8.
  case encoding(String)
  /// White space before the XML declaration was passed over.
  case spaceBeforeDeclaration
  /// The alert stood as text in its wrapper and was read from there.
  case alertInText
  case signatureNotVerified
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
  /// A polygon is left out because of what should be a point of it.
  case noPoint(String)
  case moreDepartures(Int)
}

extension CAPReason: DiagnosticReason {
  package var english: String {
    switch self {
    case .notRead(let refusal): refusal.english
    case .noAlert(let root): "\(root.quoted) is neither a CAP alert nor a feed of them"
    case .entriesWithoutAlert(1, of: 1):
      "the entry holds no CAP alert; what it links to is not fetched"
    case .entriesWithoutAlert(let count, let all):
      "\(count) of \(all) entries hold no CAP alert, and what they link to is not fetched; "
        + "this is the first of them"
    case .encoding(let name): "read from the encoding \(name.quoted)"
    case .spaceBeforeDeclaration: "white space before the XML declaration is passed over"
    case .alertInText: "the alert stood as text in its wrapper"
    case .signatureNotVerified: "the signature is kept with the message and was not verified"
    case .unknownVersion(let namespace): "\(namespace.quoted) is no version of CAP"
    case .olderVersion(let version): "read as CAP \(version.rawValue)"
    case .departure(let fault): fault.english
    case .essentialMissing(let name): "<\(name)> is missing or empty"
    case .essentialNotUnderstood(let name, let value): "<\(name)> \(value.quoted) is not understood"
    case .leftOut(let name, let value): "<\(name)> \(value.quoted) is not understood and left out"
    case .assumed(let name, let value): "<\(name)> is taken to be \(value)"
    case .blank(let name): "<\(name)> is blank"
    case .noPoint(let text):
      "<polygon> is left out: \(text.quoted) is not latitude,longitude within ±90 and ±180"
    case .polygonClosed: "the polygon was open and is closed"
    case .moreDepartures(let count): "\(count) more departures from the schema"
    }
  }
}
