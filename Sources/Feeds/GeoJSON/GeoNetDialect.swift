internal import Domain
internal import JSONText

extension GeoJSONDialect {
  /// The earthquakes of GeoNet, New Zealand (`/quake`).
  ///
  /// `quality` is automatic, preliminary, best or deleted; a deleted one ends the alert. The
  /// Modified Mercalli intensity, where it is known, tells the severity: 8 and more extreme, 7
  /// severe, 5 and 6 moderate, less minor.
  ///
  /// GeoNet does not say here when it revised an earthquake. So that a revision is told from a
  /// contradiction, the key's moment is that of the earthquake, a second later for each step of
  /// quality, and milliseconds told by what is stated.
  static let geoNet = GeoJSONDialect(marks: ["publicID", "magnitude", "quality"]) {
    (reader, feature) throws(ItemReason) in
    let time = try reader.moment("time")
    let quality = try reader.row("quality", of: Self.qualities)
    let (place, _) = try reader.epicentre(of: feature)
    let revised =
      try reader.universalMoment("modificationTime")
      ?? Instant(milliseconds: time.milliseconds + reader.revision(quality, of: feature))
    var quake = Earthquake(
      key: ReportKey(
        source: "geonet.org.nz", identifier: try reader.text("publicID"), sent: revised),
      time: time, area: try reader.string("locality") ?? "",
      certainty: quality == .best ? .observed : .likely)
    quake.magnitude = try reader.magnitude("magnitude")
    quake.depth = try reader.number("depth")
    quake.stated = try reader.number("mmi").flatMap(Self.severity(ofIntensity:))
    quake.isWithdrawn = quality == .deleted
    return quake.report(at: place, in: reader.region)
  }

  fileprivate enum Quality: Int64, Sendable {
    case automatic, preliminary, best, deleted
  }

  private static let qualities: [(word: String, value: Quality)] = [
    ("automatic", .automatic), ("preliminary", .preliminary), ("best", .best),
    ("deleted", .deleted),
  ]

  /// Unknown intensities stand as -1.
  private static func severity(ofIntensity intensity: Double) -> Severity? {
    switch intensity {
    case 8...: .extreme
    case 7...: .severe
    case 5...: .moderate
    case 0...: .minor
    default: nil
    }
  }
}

extension ItemReader {
  /// Milliseconds that tell the revisions of an earthquake apart: later qualities later.
  fileprivate func revision(
    _ quality: GeoJSONDialect.Quality?, of feature: GeoJSONFeature
  ) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let stated = ["depth", "locality", "magnitude", "mmi"].map { object[$0]?.text ?? "" }
    for byte in (stated + [feature.geometry?.text ?? ""]).joined(separator: " ").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return (quality?.rawValue ?? 0) * 1000 + Int64(hash % 1000)
  }
}
