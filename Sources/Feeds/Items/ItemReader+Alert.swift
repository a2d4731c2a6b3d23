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
    let (references, city, place) = (try references(), try city(), try place())
    let (area, expires) = (try string("city_name") ?? "", try expiry())
    // An end need not say how bad it was.
    let isGraded = operation != .close || object["severity"] != nil
    var report = AlertReport(
      key: key, operation: operation, status: status, references: references, city: city,
      coordinate: place, area: area, kind: kind,
      emergencyClass: eventClasses.emergencyClass(of: kind),
      severity: try grade("severity", isGraded, unknown: .unknown),
      urgency: try grade("urgency", isGraded, unknown: .unknown),
      certainty: try grade("certainty", isGraded, unknown: .unknown), expires: expires,
      headline: words.isEmpty ? kind : words, text: words)
    if !footprint.isEmpty {
      report.locate(ReportArea(footprint: footprint.moved(from: try datum())), in: region)
    }
    if report.city == nil, let coordinate = report.coordinate {
      report.city = region.city(nearestTo: coordinate)
    }
    return report
  }

  private mutating func grade<Grade: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ isStated: Bool, unknown: Grade
  ) throws(ItemReason) -> Grade {
    isStated ? try word(key, missing: unknown, unknown: unknown) : unknown
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
