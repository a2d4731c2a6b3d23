internal import Domain
internal import Geodesy
internal import JSONText

extension ItemReader {
  /// The alert that the object states.
  ///
  /// Whether something is real, and whether it begins or ends, is never guessed from a word that is
  /// not understood; how bad it is may be unknown.
  mutating func alert() throws(ItemReason) -> AlertReport {
    let key = ReportKey(
      source: try text("source"), identifier: try text("id"), sent: try moment("time"))
    let operation: AlertReport.Operation = try word("op", missing: .open, unknown: nil)
    let status: MessageStatus = try word("status", missing: .actual, unknown: nil)
    let kind = operation == .close ? try string("event") ?? "" : try text("event")
    let words = try string("text") ?? ""
    var report = AlertReport(
      key: key, operation: operation, status: status, references: try references(),
      city: try city(), coordinate: try place(), area: try string("city_name") ?? "", kind: kind,
      emergencyClass: eventClasses.emergencyClass(of: kind), severity: .unknown,
      expires: try expiry(), headline: words.isEmpty ? kind : words, text: words)
    if operation != .close || object["severity"] != nil { try readGrades(into: &report) }
    if !footprint.isEmpty {
      report.locate(ReportArea(footprint: footprint.moved(from: try datum())), in: region)
    }
    if report.city == nil {
      report.city = report.coordinate.flatMap { region.city(nearestTo: $0) }
    }
    return report
  }

  private mutating func readGrades(into report: inout AlertReport) throws(ItemReason) {
    report.severity = try word("severity", missing: .unknown, unknown: .unknown)
    report.urgency = try word("urgency", missing: .unknown, unknown: .unknown)
    report.certainty = try word("certainty", missing: .unknown, unknown: .unknown)
  }

  private mutating func expiry() throws(ItemReason) -> Instant? {
    guard let text = try string("expires") else { return nil }
    guard let time = DateTime(text) else {
      return try pass(over: .notATime("expires", value: text), taking: nil)
    }
    return Instant(milliseconds: time.milliseconds)
  }

  private mutating func references() throws(ItemReason) -> [ReportKey] {
    guard let value = object["refs"], !value.isNull else { return [] }
    guard let elements = value.array else {
      throw .wrongKind("refs", expected: .array, found: value.kind)
    }
    var references: [ReportKey] = []
    for element in elements {
      guard let text = element.string else {
        throw .wrongKind("refs", expected: .string, found: element.kind)
      }
      if let key = ReportKey(reference: text) {
        references.append(key)
      } else {
        try pass(over: .notAReference(text), taking: ())
      }
    }
    return references
  }
}

extension ReportKey {
  /// Reads `source|id|time`; the identifier may have bars of its own.
  init?(reference text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count >= 3, let source = parts.first, let last = parts.last,
      let sent = DateTime(last)
    else { return nil }
    let identifier = parts[1..<(parts.count - 1)].joined(separator: "|")
    guard !source.isEmpty, !identifier.isEmpty else { return nil }
    self.init(
      source: String(source), identifier: identifier,
      sent: Instant(milliseconds: sent.milliseconds))
  }
}
