package import Domain
internal import Geodesy

extension CAPMessage {
  /// What the message reports to a desk; nil where it raises, changes and ends nothing.
  ///
  /// Of several info blocks the desk gets one: in the first language of `languages` that there is,
  /// the most urgent. Geocodes mean what the mapping says of them.
  package func report(
    in region: Region, mapping: GeocodeMapping? = nil, languages: [String] = ["zh", "en"]
  ) -> AlertReport? {
    guard let operation = kind.operation else { return nil }
    var info = chosenInfo(languages)
    if let mapping, let areas = info?.areas {
      info?.areas = areas.map { area in
        var area = area
        area.geocodes = mapping.translated(area.geocodes)
        return area
      }
    }
    let event = info?.event ?? ""
    let coded = info?.areas.lazy.compactMap { $0.city(in: region) }.first
    var report = AlertReport(
      key: key, operation: operation, status: status.domain, references: references.map(\.key),
      city: coded, coordinate: info?.areas.lazy.compactMap(\.middle).first,
      area: info?.areas.map(\.description).joined(separator: "; ") ?? "", kind: event,
      emergencyClass: EmergencyClass(ofEvent: event)
        ?? info?.categories.first?.emergencyClass ?? .accident,
      severity: info?.severity.domain ?? .unknown, urgency: info?.urgency.domain ?? .unknown,
      certainty: info?.certainty.domain ?? .unknown,
      expires: info?.expires.map { Instant(milliseconds: $0.milliseconds) },
      headline: info?.headline ?? event,
      text: [info?.description, info?.instruction].compactMap { $0 }.joined(separator: "\n"),
      over: statedEnd)
    report.locate(ReportArea(info?.areas ?? []), in: region)
    // An area off the coast lies in no city: the nearest has to know.
    report.city = report.city ?? report.coordinate.flatMap { region.city(at: $0)?.id }
    return report
  }

  /// The message's key among reports.
  package var key: ReportKey {
    Reference(sender: sender, identifier: identifier, sent: sent).key
  }

  private func chosenInfo(_ languages: [String]) -> Info? {
    let spoken = languages.lazy.map { language in
      infos.filter { $0.language.lowercased().hasPrefix(language) }
    }
    // `min` keeps the first of equals.
    return (spoken.first { !$0.isEmpty } ?? infos).min { $0.priority < $1.priority }
  }
}

extension CAPMessage.Reference {
  /// The referred message's key among reports.
  var key: ReportKey {
    ReportKey(
      source: sender, identifier: identifier, sent: Instant(milliseconds: sent.milliseconds))
  }
}

extension CAPMessage.Kind {
  fileprivate var operation: AlertReport.Operation? {
    switch self {
    case .alert: .open
    case .update: .update
    case .cancel: .close
    case .acknowledgement, .error: nil
    }
  }
}

extension CAPMessage.Status {
  fileprivate var domain: MessageStatus {
    switch self {
    case .actual: .actual
    case .exercise: .exercise
    case .system: .system
    case .test: .test
    case .draft: .draft
    }
  }
}

extension CAPMessage.Info {
  fileprivate var priority: Priority {
    Priority(severity: severity.domain, urgency: urgency.domain, certainty: certainty.domain)
  }
}

extension CAPMessage.Info.Severity {
  fileprivate var domain: Severity {
    switch self {
    case .extreme: .extreme
    case .severe: .severe
    case .moderate: .moderate
    case .minor: .minor
    case .unknown: .unknown
    }
  }
}

extension CAPMessage.Info.Urgency {
  fileprivate var domain: Urgency {
    switch self {
    case .immediate: .immediate
    case .expected: .expected
    case .future: .future
    case .past: .past
    case .unknown: .unknown
    }
  }
}

extension CAPMessage.Info.Certainty {
  fileprivate var domain: Certainty {
    switch self {
    case .observed: .observed
    case .likely: .likely
    case .possible: .possible
    case .unlikely: .unlikely
    case .unknown: .unknown
    }
  }
}

extension CAPMessage.Info.Category {
  /// The class of public emergency that a category of CAP belongs to.
  var emergencyClass: EmergencyClass {
    switch self {
    case .geophysical, .meteorological: .naturalDisaster
    case .health: .publicHealth
    case .security: .socialSecurity
    case .safety, .rescue, .fire, .environment, .transport, .infrastructure, .cbrne, .other:
      .accident
    }
  }
}

extension ReportArea {
  /// What the areas of an info block cover together (CAP 1.2 §3.2.4).
  fileprivate init(_ areas: [CAPMessage.Area]) {
    let polygons = areas.flatMap(\.polygons).compactMap { polygon in
      Geodesy.Polygon(outer: polygon.points.map(\.coordinate))
    }
    let circles = areas.flatMap(\.circles).compactMap { circle in
      Geodesy.Circle(
        centre: circle.centre.coordinate, radius: .kilometres(circle.radiusKilometres))
    }
    self.init(
      footprint: Footprint(polygons: polygons, circles: circles),
      geocodes: areas.flatMap(\.geocodes).map { Geocode(system: $0.name, value: $0.value) })
  }
}

extension CAPMessage.Point {
  fileprivate var coordinate: Coordinate { .at(latitude, longitude) }
}

extension CAPMessage.Area {
  /// The middle of the first shape; nil without shapes.
  fileprivate var middle: Coordinate? {
    let points = polygons.first?.points.dropLast() ?? circles.prefix(1).map(\.centre)[...]
    guard let first = points.first else { return nil }
    // Longitudes are counted from the first point, so that a ring across the antimeridian has its
    // middle inside.
    let turns = points.map { point in
      (point.longitude - first.longitude + 540).truncatingRemainder(dividingBy: 360) - 180
    }
    let count = Double(points.count)
    let latitude = points.reduce(0) { $0 + $1.latitude } / count
    var longitude = first.longitude + turns.reduce(0, +) / count
    if longitude > 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// The city that a geocode of the division codes (GB/T 2260) names.
  fileprivate func city(in region: Region) -> City.ID? {
    let codes = geocodes.filter { !Self.otherSystems.contains($0.name.uppercased()) }
    let named = codes.filter { $0.name.contains("2260") }
    return (named.isEmpty ? codes : named).lazy.compactMap { region.city(ofCode: $0.value) }.first
  }

  /// Systems whose codes have six digits and another meaning.
  private static let otherSystems: Set = ["SAME", "FIPS6", "FIPS", "UGC", "CAP-CP"]
}
