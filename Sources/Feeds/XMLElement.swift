internal import Documents

/// One element of an XML document that was read within limits.
///
/// It is a class so that a tree is handed about at the price of one reference.
package final class XMLElement: Sendable {
  /// The name without a prefix.
  package let name: String
  /// The namespace's name, empty where there is none.
  package let namespace: String
  /// The line on which the start tag ends, from 1.
  package let line: Int
  /// The element's own character data; empty where only white space stands between child elements.
  package let text: String
  package let children: [XMLElement]
  /// Without namespace declarations.
  package let attributes: [XMLAttribute]

  /// An element whose end has been seen.
  init(
    name: String, namespace: String, line: Int, text: String, children: [XMLElement],
    attributes: [XMLAttribute]
  ) {
    self.name = name
    self.namespace = namespace
    self.line = line
    self.text = text
    self.children = children
    self.attributes = attributes
  }

  /// Whether character data other than white space stands beside child elements.
  package var isMixed: Bool { !children.isEmpty && !text.isEmpty }

  /// The first child of a name in the element's own namespace.
  package func first(_ name: String) -> XMLElement? {
    children.first { $0.name == name && $0.namespace == namespace }
  }

  /// All children of a name in the element's own namespace, in document order.
  package func all(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }
}

/// A document that was read within limits.
package struct XMLDocument: Sendable {
  package let root: XMLElement
  /// The name of the encoding in which it was read, in capital letters.
  package let encoding: String
}

/// One attribute of an XML element.
package struct XMLAttribute: Sendable {
  /// The name without a prefix.
  package var name: String
  /// The namespace's name, empty where there is none.
  package var namespace: String
  package var value: String
  /// The namespace to which the value's own prefix is bound; only for `xsi:type`.
  package var valueNamespace: String?
}

/// How much XML is read before the rest is refused.
package struct XMLLimits: Sendable {
  package var bytes = 16 << 20
  package var depth = 64
  package var elements = 300_000
  /// Of one element's own character data, in bytes of UTF-8.
  package var textBytes = 8 << 20
  /// Of one element, namespace declarations included.
  package var attributes = 256

  package init() {}
}

/// Why a document was not read.
package enum XMLRefusal: Error, Equatable, Sendable {
  case notWellFormed(line: Int, problem: String)
  case documentType(line: Int)
  case encoding(String)
  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(line: Int, limit: Int)
  case tooManyElements(line: Int, limit: Int)
  case tooManyAttributes(line: Int, limit: Int)
  case textTooLong(line: Int, limit: Int)

  /// The line on which reading ended, from 1.
  package var line: Int {
    switch self {
    case .notWellFormed(let line, _), .documentType(let line), .tooDeep(let line, _),
      .tooManyElements(let line, _), .tooManyAttributes(let line, _), .textTooLong(let line, _):
      line
    case .encoding, .tooLarge: 1
    }
  }
}

extension XMLRefusal: DiagnosticReason {
  package var english: String {
    switch self {
    case .notWellFormed(_, let problem): "not well-formed XML: \(problem.shownPlainly)"
    case .documentType: "a document type declaration (DOCTYPE) is refused"
    case .encoding(let name): "the encoding \(name.quoted) is not read"
    case .tooLarge(_, let limit): "the document has more than \(limit) bytes"
    case .tooDeep(_, let limit): "elements are nested deeper than \(limit)"
    case .tooManyElements(_, let limit): "more than \(limit) elements"
    case .tooManyAttributes(_, let limit): "more than \(limit) attributes on one element"
    case .textTooLong(_, let limit): "more than \(limit) bytes of text in one element"
    }
  }
}
