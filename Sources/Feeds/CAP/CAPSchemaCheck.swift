/// Holds elements against the schema's table and collects every fault.
struct CAPSchemaCheck {
  /// The namespace that stands for the schema's own: older versions are held against 1.2's table.
  let namespace: String
  private(set) var errors: [CAPError] = []

  private init(namespace: String) {
    self.namespace = namespace
  }

  /// The faults of an alert in the order of the document, as if its own namespace were CAP 1.2's.
  static func errors(of alert: XMLElement) -> [CAPError] {
    var check = CAPSchemaCheck(namespace: alert.namespace)
    check.check(alert, CAPSchema.alert)
    return check.errors
  }

  private mutating func check(_ element: XMLElement, _ declared: CAPSchema.Element) {
    switch declared.content {
    case .value(let type):
      for attribute in element.attributes { check(attribute, of: element, type) }
      if element.children.isEmpty {
        if let fault = type.fault(of: element.text) { report(element, fault) }
      } else {
        report(element, .children)
      }
    case .sequence(let particles):
      for attribute in element.attributes { check(attribute, of: element, nil) }
      if element.isMixed || element.children.isEmpty && !element.text.trimmed.isEmpty {
        report(element, .text(element.text.trimmed))
      }
      check(element, particles, isOpen: declared.name == CAPSchema.alert.name)
    }
  }

  private mutating func report(_ element: XMLElement, _ fault: CAPFault) {
    errors.append(CAPError(line: element.line, element: element.name, fault: fault))
  }
}

extension CAPSchemaCheck {
  /// Holds children against a sequence; an open one may end in elements for signatures.
  ///
  /// A particle is passed for good once a later one has matched. A required one that was passed is
  /// missing only if it stands nowhere, for where it stands it is reported as out of order.
  ///
  /// The schema puts all info blocks before the first signature. libxml2's validator lets them mix;
  /// so does this one, and the rule `signature-last` tells of it.
  private mutating func check(
    _ parent: XMLElement, _ particles: [CAPSchema.Particle], isOpen: Bool
  ) {
    var position = 0
    var seen = 0
    var isPastEnd = false
    for child in parent.children {
      if isOpen && child.namespace == CAPSchema.signatureNamespace {
        isPastEnd = true
        checkLaxly(child)
        continue
      }
      guard child.namespace == namespace,
        let index = particles.firstIndex(where: { $0.element.name == child.name })
      else {
        report(child, .unexpected(child.name))
        continue
      }
      if index < position || isPastEnd && index < particles.count - 1 {
        report(child, .outOfOrder(child.name))
      } else if index > position {
        position = index
        seen = 1
      } else {
        seen += 1
        if seen > 1 && !particles[index].isRepeatable { report(child, .repeated(child.name)) }
      }
      check(child, particles[index].element)
    }
    for particle in particles where particle.isRequired {
      let name = particle.element.name
      if !parent.children.contains(where: { $0.name == name && $0.namespace == namespace }) {
        report(parent, .missing(name))
      }
    }
  }

  /// Under a signature only the elements that the schema declares at its top are checked.
  private mutating func checkLaxly(_ element: XMLElement) {
    if element.namespace == namespace,
      let declared = CAPSchema.global.first(where: { $0.name == element.name })
    {
      check(element, declared)
    } else {
      for child in element.children { checkLaxly(child) }
    }
  }

  /// Only hints of where a schema lies are allowed, and `xsi:type` if it changes nothing.
  private mutating func check(
    _ attribute: XMLAttribute, of element: XMLElement, _ type: CAPSchema.ValueType?
  ) {
    guard attribute.namespace == XML.instanceNamespace else {
      return report(element, .attribute(attribute.name))
    }
    switch attribute.name {
    case "schemaLocation", "noNamespaceSchemaLocation": return
    case "type":
      let name = attribute.value.trimmed.split(separator: ":").last.map(String.init) ?? ""
      let isSchemaType = attribute.valueNamespace == "http://www.w3.org/2001/XMLSchema"
      if !isSchemaType || type?.standIns.contains(name) != true {
        report(element, .substituteType(attribute.value))
      }
    default: report(element, .attribute(attribute.name))
    }
  }
}

extension CAPSchema.ValueType {
  /// What is wrong with a value, if anything. Only strings and words keep their white space.
  fileprivate func fault(of text: String) -> CAPFault? {
    switch self {
    case .string:
      return nil
    case .word(let words):
      return words.contains(text) ? nil : .notInList(text, words)
    case .dateTime:
      let isRight = CAPText.isTime(text.trimmed)
      return isRight ? nil : .notOfType(text, name: "a time like 2026-01-31T08:00:00+08:00")
    case .language:
      let isRight = text.isEmpty || CAPText.isLanguage(text.trimmed)
      return isRight ? nil : .notOfType(text, name: "a language code like zh-CN")
    case .uri:
      return XML.isURIReference(text.trimmed) ? nil : .notOfType(text, name: "a URI")
    case .integer:
      let trimmed = text.trimmed
      let isRight = !trimmed.utf8.contains(UInt8(ascii: ".")) && CAPText.isDecimal(trimmed)
      return isRight ? nil : .notOfType(text, name: "a whole number")
    case .decimal:
      return CAPText.isDecimal(text.trimmed) ? nil : .notOfType(text, name: "a decimal number")
    }
  }

  /// The types of XML Schema that `xsi:type` may name without changing what is valid.
  fileprivate var standIns: [String] {
    switch self {
    case .string: ["string", "normalizedString", "token"]
    case .word, .dateTime: []
    case .language: ["language"]
    case .uri: ["anyURI"]
    case .integer: ["integer"]
    case .decimal: ["decimal"]
    }
  }
}
