internal import Domain
internal import JSONText

extension GeoJSONDialect {
  /// The event service of the European-Mediterranean Seismological Centre (fdsnws-event, JSON).
  ///
  /// `unid` names the event, `lastupdate` its revision. `evtype` has two letters: how sure it is
  /// (`k` known, `s` suspected) and what it was.
  static let emsc = GeoJSONDialect(marks: ["unid", "mag", "time"]) {
    (reader, feature) throws(ItemReason) in
    let object = reader.object
    let time = try reader.moment("time")
    let revised = try reader.universalMoment("lastupdate")
    let (place, third) = try reader.epicentre(of: feature)
    var quake = Earthquake(
      key: ReportKey(
        source: "seismicportal.eu", identifier: try reader.text("unid"), sent: revised ?? time),
      time: time, area: try reader.string("flynn_region") ?? "", certainty: .observed)
    quake.magnitude = try reader.magnitude("mag")
    quake.scale = try reader.string("magtype")
    quake.depth = try reader.number("depth") ?? third.map(abs)
    let event = object["evtype"]?.string ?? "ke"
    if event.hasPrefix("s") { quake.certainty = .likely }
    quake.kind = Self.kinds.first { $0.letter == event.last }?.kind ?? quake.kind
    if let authority = try reader.string("auth") { quake.remarks.append(authority) }
    return quake.report(at: place, in: reader.region)
  }

  /// What the second letter of an event's type means (ISC).
  private static let kinds: [(letter: Character, kind: String)] = [
    ("e", "Earthquake"), ("h", "Explosion"), ("i", "Induced earthquake"), ("l", "Landslide"),
    ("m", "Mine explosion"), ("n", "Nuclear explosion"), ("r", "Rock burst"),
    ("x", "Experimental explosion"),
  ]
}
