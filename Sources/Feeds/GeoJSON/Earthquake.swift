internal import Domain
internal import Geodesy
internal import JSONText

/// An earthquake as seismological services publish it.
struct Earthquake {
  var key: ReportKey
  /// Other names that the same service has for it.
  var aliases: [String] = []
  /// What it was, in the service's words; an earthquake unless it says otherwise.
  var kind = "Earthquake"
  var time: Instant
  var magnitude: Double?
  /// The scale of the magnitude: `mww`, `ml`.
  var scale: String?
  /// Kilometres below the surface.
  var depth: Double?
  /// Where it was, in the service's words.
  var area: String
  /// How bad the service says that it is; nil where it does not, and then the magnitude tells.
  var stated: Severity?
  var certainty: Certainty
  /// The service has taken it back: it was none.
  var isWithdrawn = false
  /// What else the service says.
  var remarks: [String] = []

  /// How bad an earthquake of a magnitude is: the limits of the grades I to IV of China's National
  /// Earthquake Emergency Plan (2012) for earthquakes where many people live.
  ///
  /// | magnitude | grade | severity |
  /// | --- | --- | --- |
  /// | 7.0 and more | I | extreme |
  /// | 6.0 to 6.9 | II | severe |
  /// | 5.0 to 5.9 | III | moderate |
  /// | less | IV or none | minor |
  static func severity(ofMagnitude magnitude: Double?) -> Severity {
    guard let magnitude else { return .unknown }
    return switch (magnitude * 10).rounded() / 10 {
    case 7...: .extreme
    case 6...: .severe
    case 5...: .moderate
    default: .minor
    }
  }

  /// The alert that it is for a desk.
  func report(at place: Coordinate?, in region: Region) -> AlertReport {
    let size = magnitude.map { "M \(Double(Int(($0 * 10).rounded())) / 10)" }
    let facts = [
      size.map { size in size + (scale.map { " (\($0))" } ?? "") },
      depth.map { "\(Int($0.rounded())) km deep" },
      DateTime(milliseconds: time.milliseconds).description,
    ]
    return AlertReport(
      key: key, operation: isWithdrawn ? .close : .open,
      references: aliases.map {
        ReportKey(source: key.source, identifier: $0, sent: key.sent)
      },
      city: place.flatMap { region.city(nearestTo: $0) }, coordinate: place, area: area,
      kind: kind, emergencyClass: EmergencyClass(ofEvent: kind) ?? .naturalDisaster,
      severity: stated ?? Self.severity(ofMagnitude: magnitude), urgency: .immediate,
      certainty: certainty,
      headline: [size, area].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "),
      text: (facts.compactMap { $0 } + remarks).joined(separator: "; "))
  }
}

extension ItemReader {
  /// The point of a feature, and how deep below it a third number says, if there is one.
  mutating func epicentre(
    of feature: GeoJSONFeature
  ) throws(ItemReason) -> (place: Coordinate?, third: Double?) {
    guard let geometry = feature.geometry else { return (nil, nil) }
    place(at: try GeoJSONGeometry(geometry))
    let third = geometry["coordinates"]?.array.flatMap { $0.count > 2 ? $0[2].number : nil }
    return (try place(), third)
  }

  /// The magnitude under a key, nil where there is none; those that no earthquake has are passed
  /// over.
  mutating func magnitude(_ key: String) throws(ItemReason) -> Double? {
    guard let magnitude = try number(key) else { return nil }
    guard -5...12 ~= magnitude else {
      return try pass(over: .notAMagnitude(magnitude), taking: nil)
    }
    return magnitude
  }

  /// A word of a table under a key, upper and lower case alike; what is not in it is passed over.
  mutating func row<Value>(
    _ key: String, of table: [(word: String, value: Value)]
  ) throws(ItemReason) -> Value? {
    guard let written = try string(key), !written.isEmpty else { return nil }
    let sought = written.lowercased()
    if let row = table.first(where: { $0.word == sought }) { return row.value }
    let fault = ItemReason.notInList(key, value: written, table.map(\.word))
    return try pass(over: fault, taking: nil)
  }
}
