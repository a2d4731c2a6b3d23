internal import Domain
internal import Geodesy
internal import JSONText

extension GeoJSONDialect {
  /// The events of the Global Disaster Alert and Coordination System.
  ///
  /// Kind and number name the event; its episodes and revisions (`datemodified`) update the same
  /// alert. The alert level tells the severity: red extreme, orange severe, green minor. A `todate`
  /// in the past ends nothing, for most that are live have one; `iscurrent` false makes the event
  /// past, and a person rules that it is over.
  static let gdacs = GeoJSONDialect(marks: ["eventtype", "eventid", "alertlevel"]) {
    (reader, feature) throws(ItemReason) in
    let type = try reader.text("eventtype")
    guard let number = reader.anyText("eventid") else { throw .missing("eventid") }
    guard let began = try reader.universalMoment("fromdate") else { throw .missing("fromdate") }
    let ends = try reader.universalMoment("todate")
    let revised = try reader.universalMoment("datemodified")
    let kind = try reader.row("eventtype", of: Self.types) ?? type
    if let geometry = feature.geometry { reader.place(at: try GeoJSONGeometry(geometry)) }
    let place = try reader.place()
    let name = [try reader.string("name"), try reader.string("eventname")]
      .compactMap { $0 }.first { !$0.isEmpty }
    let severity = try reader.row("alertlevel", of: Self.levels) ?? .unknown
    var report = AlertReport(
      key: ReportKey(
        source: "gdacs.org", identifier: type.uppercased() + number,
        sent: revised ?? ends ?? began),
      coordinate: place, area: try reader.string("country") ?? "", kind: kind,
      emergencyClass: EmergencyClass(ofEvent: kind) ?? .naturalDisaster, severity: severity,
      urgency: reader.anyText("iscurrent")?.lowercased() == "false" ? .past : .immediate,
      certainty: .likely, headline: name ?? kind)
    let words = [
      reader.object["severitydata"]?["severitytext"]?.string, try reader.string("description"),
      reader.anyText("episodeid").map { "episode \($0)" },
      try reader.string("todate").map { "until \($0) by GDACS" },
    ]
    report.text = words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    report.locate(ReportArea(footprint: reader.footprint), in: reader.region)
    report.city = report.city ?? place.flatMap { reader.region.city(nearestTo: $0) }
    return report
  }

  private static let types: [(word: String, value: String)] = [
    ("eq", "Earthquake"), ("tc", "Tropical cyclone"), ("fl", "Flood"), ("vo", "Volcano"),
    ("dr", "Drought"), ("wf", "Wildfire"), ("ts", "Tsunami"),
  ]

  private static let levels: [(word: String, value: Severity)] = [
    ("green", .minor), ("orange", .severe), ("red", .extreme),
  ]
}
