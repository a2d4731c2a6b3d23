/// The messages of one source and everything in it that could not be taken as it stood.
package struct CAPReading: Sendable {
  package var messages: [CAPMessage] = []
  /// In the order of the source; one error for each rejected item.
  package var diagnostics: [Diagnostic] = []
}

/// Reads CAP alerts 1.0, 1.1 and 1.2: one alone, or many in a wrapper such as Atom or EDXL-DE.
package enum CAPReader {
  /// Takes what can be understood of a source. `source` names it in diagnostics.
  ///
  /// Whoever only wants what the standard allows asks for `strict`: then each alert that
  /// `CAPCheck` finds invalid is rejected. Otherwise its departures become warnings.
  package static func read(
    _ bytes: [UInt8], source: String, strict: Bool = false
  ) -> CAPReading {
    let space = declarationStart(bytes)
    let document: XMLDocument
    do {
      let lines = bytes[..<space].count { $0 == UInt8(ascii: "\n") }
      document = try XML.read(
        space > 0 ? Array(bytes[space...]) : bytes, firstLine: lines + 1)
    } catch {
      let diagnostic = Diagnostic(
        file: source, line: error.line, item: nil, severity: .error,
        reason: CAPReason.notRead(error))
      return CAPReading(diagnostics: [diagnostic])
    }
    var search = AlertSearch(source: source, strict: strict)
    search.look(at: document.root)
    search.finish()
    if search.foundNothing && !wrappers.contains(document.root.name) {
      search.reject(line: document.root.line, .noAlert(root: document.root.name))
    }
    if space > 0 { search.warn(line: 1, .spaceBeforeDeclaration) }
    if !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(document.encoding) {
      search.warn(line: 1, .encoding(document.encoding))
    }
    return search.reading
  }

  /// Where an XML declaration begins behind nothing but white space; 0 where there is none such.
  private static func declarationStart(_ bytes: [UInt8]) -> Int {
    guard bytes.first?.isXMLSpace == true,
      let start = bytes.firstIndex(where: { !$0.isXMLSpace }),
      bytes[start...].starts(with: "<?xml".utf8)
    else { return 0 }
    return start
  }

  /// The roots that may hold no alert at all and be right: Atom, RSS and EDXL-DE.
  private static let wrappers: Set = ["feed", "rss", "RDF", "EDXLDistribution"]
}

/// Finds the alerts in a tree and reads each.
private struct AlertSearch {
  let source: String
  let strict: Bool
  var reading = CAPReading()
  var foundNothing = true
  private var entryCount = 0
  private var emptyEntries: [XMLElement] = []
  /// Whether what is looked at stood as text in a wrapper.
  private var isInText = false

  init(source: String, strict: Bool) {
    self.source = source
    self.strict = strict
  }

  mutating func look(at element: XMLElement) {
    if element.name == CAPSchema.alert.name, element.isSomeCAP {
      foundNothing = false
      take(element)
      return
    }
    let countBefore = reading.messages.count + reading.diagnostics.count
    let emptyBefore = emptyEntries.count
    for child in element.children { look(at: child) }
    if !isInText, element.children.isEmpty { lookIntoText(of: element) }
    guard Self.entries.contains(element.name) else { return }
    foundNothing = false
    entryCount += 1
    if reading.messages.count + reading.diagnostics.count == countBefore,
      emptyEntries.count == emptyBefore
    {
      emptyEntries.append(element)
    }
  }

  /// Tells once of all entries that hold no alert.
  mutating func finish() {
    guard let first = emptyEntries.first else { return }
    reject(line: first.line, .entriesWithoutAlert(emptyEntries.count, of: entryCount))
  }

  private static let entries: Set = ["entry", "item", "contentObject"]

  /// Some wrappers carry an alert as escaped text or in a CDATA section.
  private mutating func lookIntoText(of element: XMLElement) {
    let start = element.text.utf8.drop(while: \.isXMLSpace)
    guard start.first == UInt8(ascii: "<"),
      element.text.contains("<alert") || element.text.contains(":alert"),
      element.text.contains(":cap:") || element.text.contains("/cap/")
    else { return }
    let lines = element.text.utf8.prefix(while: \.isXMLSpace).count { $0 == UInt8(ascii: "\n") }
    let document: XMLDocument
    do {
      document = try XML.read(
        Array(start), firstLine: element.line + lines, encoding: "UTF-8")
    } catch {
      return reject(line: error.line, .notRead(error))
    }
    var inner = AlertSearch(source: source, strict: strict)
    inner.isInText = true
    inner.look(at: document.root)
    guard !inner.reading.messages.isEmpty || !inner.reading.diagnostics.isEmpty else { return }
    foundNothing = false
    reading.messages += inner.reading.messages
    reading.diagnostics += inner.reading.diagnostics
    warn(line: element.line, .alertInText)
  }

  mutating func reject(line: Int, _ reason: CAPReason, item: String? = nil) {
    tell(line: line, reason, .error, item)
  }

  mutating func warn(line: Int, _ reason: CAPReason, item: String? = nil) {
    tell(line: line, reason, .warning, item)
  }

  private mutating func tell(
    line: Int, _ reason: CAPReason, _ severity: Diagnostic.Severity, _ item: String?
  ) {
    reading.diagnostics.append(
      Diagnostic(
        file: source, line: line, item: item, severity: severity, reason: reason))
  }

  private mutating func take(_ alert: XMLElement) {
    let version = CAPVersion.allCases.first { $0.namespace == alert.namespace }
    guard version != nil || alert.namespace.isEmpty else {
      return reject(line: alert.line, .unknownVersion(namespace: alert.namespace))
    }
    let item = alert.first("identifier").map(\.text.trimmed)
    let departures = CAPSchemaCheck.errors(of: alert)
    if strict, let fault = version.fault {
      return reject(line: alert.line, .departure(fault), item: item)
    }
    if strict, let first = departures.first {
      return reject(line: first.line, .departure(first.fault), item: item)
    }
    var reader = CAPAlertReader(version: version ?? .oneTwo)
    do {
      reading.messages.append(try reader.read(alert))
      warn(reader.remarks.merged(with: departures, of: alert, version: version), item)
    } catch {
      reject(line: error.line, error.reason, item: item)
    }
  }

  private mutating func warn(_ remarks: [CAPRemark], _ item: String?) {
    for remark in remarks { warn(line: remark.line, remark.reason, item: item) }
  }
}

extension XMLElement {
  /// Whether the namespace is one of CAP's, looks like one, or is missing altogether.
  fileprivate var isSomeCAP: Bool {
    namespace.isEmpty || CAPVersion.allCases.contains { $0.namespace == namespace }
      || namespace.contains(":cap:") || namespace.contains("/cap/")
  }
}

extension CAPVersion? {
  /// What is wrong with an alert of this version where only CAP 1.2 is allowed.
  fileprivate var fault: CAPFault? {
    switch self {
    case .oneTwo: nil
    case .oneZero: .otherVersion(.oneZero)
    case .oneOne: .otherVersion(.oneOne)
    case nil: .notAnAlert(root: CAPSchema.alert.name, namespace: "")
    }
  }
}

/// Something that was left out, assumed or read with a liberty, and where.
struct CAPRemark: Error, Equatable {
  var line: Int
  var element: String
  var reason: CAPReason
}

extension [CAPRemark] {
  /// These and the departures that they do not already tell of, by line, at most fifty.
  fileprivate func merged(
    with departures: [CAPError], of alert: XMLElement, version: CAPVersion?
  ) -> [CAPRemark] {
    let limit = 50
    var told = Set(map { "\($0.line) \($0.element)" })
    var merged = self
    if let fault = version.fault {
      let reason = version.map { CAPReason.olderVersion($0) } ?? .departure(fault)
      merged.append(CAPRemark(line: alert.line, element: alert.name, reason: reason))
    }
    for departure in departures {
      var name = departure.element
      if case .missing(let missing) = departure.fault { name = missing }
      guard told.insert("\(departure.line) \(name)").inserted else { continue }
      merged.append(
        CAPRemark(line: departure.line, element: name, reason: .departure(departure.fault)))
    }
    merged.sort { ($0.line, $0.element) < ($1.line, $1.element) }
    guard merged.count > limit else { return merged }
    let rest = CAPRemark(
      line: merged[limit].line, element: "", reason: .moreDepartures(merged.count - limit))
    return merged.prefix(limit) + [rest]
  }
}
