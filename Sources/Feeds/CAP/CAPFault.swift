/// A way in which a document departs from the XML schema of CAP 1.2.
package enum CAPFault: Equatable, Sendable {
  case notRead(XMLRefusal)
  case notAnAlert(root: String, namespace: String)
  case otherVersion(CAPVersion)
  case missing(String)
  /// An element that the schema does not know at this level.
  case unexpected(String)
  /// An element that belongs before one that already stood.
  case outOfOrder(String)
  case repeated(String)
  case attribute(String)
  /// Text beside child elements.
  case text(String)
  /// Child elements where only text may stand.
  case children
  case notInList(String, [String])
  case notOfType(String, name: String)
  case substituteType(String)
}

extension CAPFault: DiagnosticReason {
  package var english: String {
    switch self {
    case .notRead(let refusal): refusal.english
    case .notAnAlert(let root, let namespace):
      "the root element \(root.quoted) of namespace \(namespace.quoted) is not a CAP alert"
    case .otherVersion(let version): "this is CAP \(version.rawValue), not CAP 1.2"
    case .missing(let name): "<\(name)> is missing"
    case .unexpected(let name): "\(name.quoted) does not belong here"
    case .outOfOrder(let name): "<\(name)> stands after an element that it must precede"
    case .repeated(let name): "<\(name)> may stand only once"
    case .attribute(let name): "the attribute \(name.quoted) is not allowed"
    case .text(let text): "the text \(text.quoted) stands where only elements may"
    case .children: "elements stand where only text may"
    case .notInList(let value, let words):
      "\(value.quoted) is not one of \(words.joined(separator: ", "))"
    case .notOfType(let value, let name): "\(value.quoted) is not \(name)"
    case .substituteType(let type): "the type \(type.quoted) cannot stand for the schema's own"
    }
  }
}

/// A fault and where it is.
package struct CAPError: Equatable, Sendable {
  package var line: Int
  /// The element's name without a prefix; for a missing element, its parent's.
  package var element: String
  package var fault: CAPFault
}
