internal import Domain
internal import JSONText

extension GeoJSONDialect {
  /// The summary feeds of the United States Geological Survey, version 1.0.
  ///
  /// An event keeps its name while `updated` grows: each revision updates the same alert. The
  /// preferred name may change, so all names in `ids` mean the event. PAGER's colour, the estimate
  /// of what it did, tells the severity where there is one: red extreme, orange severe, yellow
  /// moderate, green minor. `tsunami` only says that the event was at sea, not that there is one.
  static let usgs = GeoJSONDialect(marks: ["mag", "place", "time", "updated"]) {
    (reader, feature) throws(ItemReason) in
    let object = reader.object
    let coded = object["net"]?.string.flatMap { net in
      object["code"]?.string.map { net + $0 }
    }
    guard let identifier = feature.identifier ?? coded, !identifier.isEmpty else {
      throw .missing("id")
    }
    let status = try reader.row(
      "status", of: [("automatic", false), ("reviewed", true), ("deleted", true)])
    let names = object["ids"]?.string?.split(separator: ",").map(String.init) ?? []
    let (place, depth) = try reader.epicentre(of: feature)
    var quake = Earthquake(
      key: ReportKey(
        source: "earthquake.usgs.gov", identifier: identifier,
        sent: try reader.milliseconds("updated")),
      time: try reader.milliseconds("time"), area: try reader.string("place") ?? "",
      certainty: status == true ? .observed : .likely)
    quake.aliases = names.filter { $0 != identifier }
    if let kind = try reader.string("type"), kind != "earthquake" { quake.kind = kind }
    quake.magnitude = try reader.magnitude("mag")
    quake.scale = try reader.string("magType")
    quake.depth = depth
    quake.stated = try reader.row(
      "alert",
      of: [
        ("green", Severity.minor), ("yellow", .moderate), ("orange", .severe), ("red", .extreme),
      ])
    quake.isWithdrawn = object["status"]?.string?.lowercased() == "deleted"
    if object["tsunami"]?.integer == 1 { quake.remarks.append("at sea: see tsunami.gov") }
    if let url = try reader.string("url") { quake.remarks.append(url) }
    return quake.report(at: place, in: reader.region)
  }
}
