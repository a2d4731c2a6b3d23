/// The XML schema of CAP 1.2 (OASIS, July 2010) as a table.
struct CAPSchema: Sendable {
  /// An element and what may stand in it.
  struct Element: Sendable {
    var name: String
    var content: Content
  }

  /// What stands between an element's tags.
  enum Content: Sendable {
    case value(ValueType)
    /// Child elements in this order.
    case sequence([Particle])
  }

  /// An element at its place in a sequence. A second of its kind needs `isRepeatable`.
  struct Particle: Sendable {
    var element: Element
    var isRequired: Bool
    var isRepeatable: Bool
  }

  /// The simple types that the schema uses.
  enum ValueType: Sendable {
    case string
    /// One of these words to the letter; white space counts.
    case word([String])
    /// xs:dateTime in whole seconds and with an offset in digits.
    case dateTime
    /// xs:language; an empty element stands for the schema's default.
    case language
    case uri
    case integer
    case decimal
  }

  /// The root of a message.
  static let alert = Element(
    name: "alert",
    content: .sequence([
      one("identifier"),
      one("sender"),
      one("sent", .dateTime),
      one("status", word(CAPMessage.Status.self)),
      one("msgType", word(CAPMessage.Kind.self)),
      optional("source"),
      one("scope", word(CAPMessage.Scope.self)),
      optional("restriction"),
      optional("addresses"),
      any("code"),
      optional("note"),
      optional("references"),
      optional("incidents"),
      any(info),
    ]))

  /// After the info blocks of an alert, elements of this namespace may follow, and they may hold
  /// what they like, except that a CAP element of `global` in them must be right (lax processing).
  static let signatureNamespace = "http://www.w3.org/2000/09/xmldsig#"

  /// The elements that the schema declares at its top.
  static let global = [alert] + named.map(\.element)

  private static let info = Element(
    name: "info",
    content: .sequence([
      optional("language", .language),
      some("category", word(CAPMessage.Info.Category.self)),
      one("event"),
      any("responseType", word(CAPMessage.Info.ResponseType.self)),
      one("urgency", word(CAPMessage.Info.Urgency.self)),
      one("severity", word(CAPMessage.Info.Severity.self)),
      one("certainty", word(CAPMessage.Info.Certainty.self)),
      optional("audience"),
      any(Element(name: "eventCode", content: .sequence(named))),
      optional("effective", .dateTime),
      optional("onset", .dateTime),
      optional("expires", .dateTime),
      optional("senderName"),
      optional("headline"),
      optional("description"),
      optional("instruction"),
      optional("web", .uri),
      optional("contact"),
      any(Element(name: "parameter", content: .sequence(named))),
      any(resource),
      any(area),
    ]))

  private static let resource = Element(
    name: "resource",
    content: .sequence([
      one("resourceDesc"),
      one("mimeType"),
      optional("size", .integer),
      optional("uri", .uri),
      optional("derefUri"),
      optional("digest"),
    ]))

  private static let area = Element(
    name: "area",
    content: .sequence([
      one("areaDesc"),
      any("polygon"),
      any("circle"),
      any(Element(name: "geocode", content: .sequence(named))),
      optional("altitude", .decimal),
      optional("ceiling", .decimal),
    ]))

  private static let named = [one("valueName"), one("value")]
}

/// The occurrences that the schema uses: once, at most once, at least once, any number of times.
extension CAPSchema {
  private static func one(_ name: String, _ type: ValueType = .string) -> Particle {
    Particle(
      element: Element(name: name, content: .value(type)), isRequired: true, isRepeatable: false)
  }

  private static func optional(_ name: String, _ type: ValueType = .string) -> Particle {
    Particle(
      element: Element(name: name, content: .value(type)), isRequired: false, isRepeatable: false)
  }

  private static func some(_ name: String, _ type: ValueType) -> Particle {
    Particle(
      element: Element(name: name, content: .value(type)), isRequired: true, isRepeatable: true)
  }

  private static func any(_ name: String, _ type: ValueType = .string) -> Particle {
    any(Element(name: name, content: .value(type)))
  }

  private static func any(_ element: Element) -> Particle {
    Particle(element: element, isRequired: false, isRepeatable: true)
  }

  private static func word<Word: CAPWord>(_ words: Word.Type) -> ValueType {
    .word(words.allCases.map(\.rawValue))
  }
}
