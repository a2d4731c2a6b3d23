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
    let root: XMLElement
    do {
      root = try XML.parse(bytes)
    } catch {
      let diagnostic = Diagnostic(
        file: source, line: error.line, item: nil, severity: .error,
        reason: CAPReason.notRead(error))
      return CAPReading(diagnostics: [diagnostic])
    }
    var search = AlertSearch(source: source, strict: strict)
    search.look(at: root)
    if search.foundNothing && !wrappers.contains(root.name) {
      search.reject(line: root.line, .noAlert(root: root.name))
    }
    return search.reading
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

  mutating func look(at element: XMLElement) {
    if element.name == CAPSchema.alert.name, element.isSomeCAP {
      foundNothing = false
      take(element)
      return
    }
    let countBefore = reading.messages.count + reading.diagnostics.count
    for child in element.children { look(at: child) }
    let isEntry = ["entry", "item", "contentObject"].contains(element.name)
    if isEntry && reading.messages.count + reading.diagnostics.count == countBefore {
      foundNothing = false
      reject(line: element.line, .entryWithoutAlert)
    }
  }

  mutating func reject(line: Int, _ reason: CAPReason, item: String? = nil) {
    reading.diagnostics.append(
      Diagnostic(file: source, line: line, item: item, severity: .error, reason: reason))
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
    for remark in remarks {
      reading.diagnostics.append(
        Diagnostic(
          file: source, line: remark.line, item: item, severity: .warning, reason: remark.reason))
    }
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
