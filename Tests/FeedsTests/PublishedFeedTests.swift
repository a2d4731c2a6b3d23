import Domain
import Feeds
import Geodesy
import Testing

private func read(_ features: String..., strictness: Strictness = .lenient) -> FeedHarvest {
  let text = """
    {"type":"FeatureCollection","metadata":{"generated":1767225600000},
    "features":[
    \(features.joined(separator: ",\n"))]}
    """
  return GeoJSONReader.read(
    Array(text.utf8), file: "f.geojson", region: FeedRegion.delta, strictness: strictness)
}

/// An earthquake west of Suzhou as the USGS publishes one.
private func usgs(
  _ id: String = "us7000abcd", mag: String = "6.1", updated: Int = 1_767_226_000_000,
  alert: String = "null", status: String = "\"reviewed\"", ids: String = ",us7000abcd,"
) -> String {
  """
  {"type":"Feature","properties":{"mag":\(mag),"place":"12 km W of Suzhou, China","time":\
  1767225600000,"updated":\(updated),"tz":null,"url":"https://earthquake.usgs.gov/e/\(id)",\
  "felt":12,"alert":\(alert),"status":\(status),"tsunami":1,"net":"us","code":"7000abcd",\
  "ids":"\(ids)","magType":"mww","type":"earthquake","title":"M 6.1"},\
  "geometry":{"type":"Point","coordinates":[120.45,31.3,10.4]},"id":"\(id)"}
  """
}

@Suite("Earthquakes of the USGS")
struct USGSTests {
  @Test func anEarthquakeIsAnAlertAtItsEpicentre() throws {
    let harvest = read(usgs())
    #expect(harvest.diagnostics.isEmpty && harvest.items.first?.line == 3)
    let report = try #require(harvest.reports.first)
    #expect(report.key.source == "earthquake.usgs.gov" && report.key.identifier == "us7000abcd")
    #expect(report.key.sent == Instant(milliseconds: 1_767_226_000_000))
    #expect(report.operation == .open && report.status == .actual)
    #expect(report.coordinate == .at(31.3, 120.45) && report.city == City.ID("320500"))
    #expect(report.kind == "Earthquake" && report.emergencyClass == .naturalDisaster)
    #expect(report.severity == .severe && report.certainty == .observed)
    #expect(report.headline == "M 6.1, 12 km W of Suzhou, China")
    #expect(report.text.hasPrefix("M 6.1 (mww); 10 km deep; 2026-01-01T00:00:00-00:00; at sea"))
  }

  @Test(arguments: [
    ("7.0", "null", Severity.extreme), ("6.96", "null", .extreme), ("6.9", "null", .severe),
    ("5.0", "null", .moderate), ("4.9", "null", .minor), ("-0.3", "null", .minor),
    ("null", "null", .unknown), ("7.5", "\"green\"", .minor), ("5.1", "\"yellow\"", .moderate),
    ("6.0", "\"orange\"", .severe), ("6.0", "\"red\"", .extreme),
  ])
  func theSeverityFollowsTheTable(_ mag: String, _ alert: String, _ severity: Severity) {
    #expect(read(usgs(mag: mag, alert: alert)).reports.first?.severity == severity)
  }

  @Test func aRevisionIsTheSameAlertAtALaterMoment() throws {
    let reports = read(usgs(), usgs(mag: "6.3", updated: 1_767_227_000_000)).reports
    #expect(Set(reports.map(\.key.identifier)).count == 1)
    #expect(reports[0].key.sent < reports[1].key.sent)
  }

  @Test func itsOtherNamesMeanTheSame() {
    let report = read(usgs(ids: ",ci401,us7000abcd,")).reports.first
    #expect(report?.references.map(\.identifier) == ["ci401"])
  }

  @Test func aDeletedOneEndsTheAlert() {
    #expect(read(usgs(status: "\"deleted\"")).reports.first?.operation == .close)
  }

  @Test func whatIsNotUnderstoodIsSaidWithItsLine() {
    let harvest = read(
      usgs(), usgs(alert: "\"purple\""), usgs().replacing("1767225600000", with: "\"noon\""),
      usgs(mag: "99"))
    #expect(harvest.reports.count == 3)
    #expect(harvest.errors == ["5: 'time' is string where integer should be"])
    #expect(
      harvest.warnings == [
        "4: 'alert' is 'purple', not one of green, yellow, orange, red; left out",
        "6: no earthquake has a magnitude of 99.0; left out",
      ])
    #expect(read(usgs(alert: "\"purple\""), strictness: .strict).errors.count == 1)
  }
}

@Suite("Earthquakes of the EMSC")
struct EMSCTests {
  private let quake = """
    {"type":"Feature","geometry":{"type":"Point","coordinates":[121.4,31.2,-10.0]},\
    "id":"20260101_0000007","properties":{"lastupdate":"2026-01-01T00:20:00.0Z","magtype":"mb",\
    "evtype":"ke","lon":121.4,"auth":"EMSC","lat":31.2,"depth":10.0,"unid":"20260101_0000007",\
    "mag":5.2,"time":"2026-01-01T00:00:08.5Z","source_id":"1","source_catalog":"EMSC-RTS",\
    "flynn_region":"EASTERN CHINA"}}
    """

  @Test func anEarthquakeIsAnAlert() throws {
    let harvest = read(quake)
    #expect(harvest.diagnostics.isEmpty)
    let report = try #require(harvest.reports.first)
    #expect(report.key.source == "seismicportal.eu")
    #expect(report.key.identifier == "20260101_0000007")
    #expect(report.key.sent == Instant(milliseconds: 1_767_226_800_000))
    #expect(report.severity == .moderate && report.area == "EASTERN CHINA")
    #expect(report.text == "M 5.2 (mb); 10 km deep; 2026-01-01T00:00:08-00:00; EMSC")
  }

  @Test func theTypeSaysWhatItWasAndHowSurely() {
    let blast = read(quake.replacing("\"ke\"", with: "\"sm\"")).reports.first
    #expect(blast?.kind == "Mine explosion" && blast?.certainty == .likely)
  }
}

@Suite("Earthquakes of GeoNet")
struct GeoNetTests {
  private func quake(_ quality: String, mmi: Int = 5, magnitude: Double = 5.02) -> String {
    """
    {"type":"Feature","geometry":{"type":"Point","coordinates":[178.25,-38.07]},"properties":{\
    "publicID":"2026p000007","time":"2026-01-01T00:00:00.000Z","depth":5.9,\
    "magnitude":\(magnitude),"mmi":\(mmi),"locality":"Within 5 km of Gisborne",\
    "quality":"\(quality)"}}
    """
  }

  @Test func anEarthquakeIsAnAlertThatIsFarAway() throws {
    let report = try #require(read(quake("best")).reports.first)
    #expect(report.key.source == "geonet.org.nz" && report.key.identifier == "2026p000007")
    #expect(report.city == nil && report.coordinate == .at(-38.07, 178.25))
    #expect(report.severity == .moderate && report.certainty == .observed)
  }

  @Test(arguments: [
    (8, Severity.extreme), (7, .severe), (6, .moderate), (4, .minor), (-1, .moderate),
  ])
  func theIntensityTellsTheSeverity(_ mmi: Int, _ severity: Severity) {
    #expect(read(quake("best", mmi: mmi)).reports.first?.severity == severity)
  }

  @Test func revisionsAreToldApartAndInOrderOfQuality() {
    let keys = [
      quake("automatic"), quake("preliminary", magnitude: 5.1), quake("best", magnitude: 5.2),
    ].compactMap { read($0).reports.first?.key.sent }
    #expect(keys == keys.sorted() && Set(keys).count == 3)
    #expect(read(quake("best")).reports.first?.key == read(quake("best")).reports.first?.key)
  }

  @Test func aDeletedOneEndsTheAlert() {
    #expect(read(quake("deleted")).reports.first?.operation == .close)
  }
}

@Suite("Events of GDACS")
struct GDACSTests {
  private func event(
    level: String = "Orange", until: String = "2026-01-02T00:00:00", geometry: String? = nil
  ) -> String {
    """
    {"type":"Feature","bbox":[121,31,121,31],"geometry":\
    \(geometry ?? #"{"type":"Point","coordinates":[121.47,31.23]}"#),"properties":{\
    "eventtype":"TC","eventid":1001234,"episodeid":7,"eventname":"KEMURI-26",\
    "name":"Tropical Cyclone KEMURI-26","description":"","alertlevel":"\(level)",\
    "alertscore":1.5,"iscurrent":"true","country":"China","fromdate":"2026-01-01T00:00:00",\
    "todate":"\(until)","datemodified":"2026-01-01T06:00:00","source":"JTWC",\
    "severitydata":{"severity":210.0,"severitytext":"Typhoon (210 km/h)"}}}
    """
  }

  @Test func anEventIsAnAlertThatDoesNotEndByItself() throws {
    let harvest = read(event())
    #expect(harvest.diagnostics.isEmpty)
    let report = try #require(harvest.reports.first)
    #expect(report.key.source == "gdacs.org" && report.key.identifier == "TC1001234")
    #expect(report.key.sent == Instant(milliseconds: 1_767_247_200_000))
    #expect(report.expires == nil && report.operation == .open && report.urgency == .immediate)
    #expect(report.kind == "Tropical cyclone" && report.severity == .severe)
    #expect(report.headline == "Tropical Cyclone KEMURI-26" && report.city == City.ID("310000"))
    #expect(report.text == "Typhoon (210 km/h); episode 7; until 2026-01-02T00:00:00 by GDACS")
  }

  @Test(arguments: [("Green", Severity.minor), ("Orange", .severe), ("Red", .extreme)])
  func theLevelTellsTheSeverity(_ level: String, _ severity: Severity) {
    #expect(read(event(level: level)).reports.first?.severity == severity)
  }

  @Test func whatIsNoLongerCurrentIsPastAndStands() {
    let past = event().replacing("\"true\"", with: "\"false\"")
    #expect(read(past).reports.first?.urgency == .past)
    #expect(read(past).reports.first?.operation == .open)
  }

  @Test func aPolygonTellsTheCities() {
    let polygon = """
      {"type":"Polygon","coordinates":[[[120.3,31],[121.8,31],[121.8,31.6],[120.3,31.6],\
      [120.3,31]]]}
      """
    let report = read(event(geometry: polygon)).reports.first
    #expect(report?.touched.count == 2 && report?.isCrossCity == true)
  }
}

@Suite("Rubbish in features of others")
struct PublishedRubbishTests {
  @Test(arguments: ["usgs", "emsc", "geonet", "gdacs"])
  func everyValueMayBeAnything(_ name: String) {
    let keys = [
      "usgs": ["mag", "place", "time", "updated", "ids", "alert", "status", "net", "code"],
      "emsc": ["unid", "mag", "time", "lastupdate", "evtype", "depth", "flynn_region"],
      "geonet": ["publicID", "magnitude", "quality", "time", "mmi", "locality"],
      "gdacs": ["eventtype", "eventid", "alertlevel", "fromdate", "todate", "country"],
    ][name, default: []]
    for value in ["null", "7", "\"\"", "\"x\"", "[]", "{}", "true", "-1e300", "1e18"] {
      let properties = keys.map { "\"\($0)\":\(value)" }.joined(separator: ",")
      let geometry = #"{"type":"Point","coordinates":[1e9,\#(value)]}"#
      let harvest = read(
        #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#)
      #expect(harvest.reports.count + harvest.errors.count == 1, "\(name): \(value)")
      #expect(harvest.errors.allSatisfy { $0.hasPrefix("3: ") })
    }
  }
}

@Suite("GeoJSON: where a feature is")
struct FeaturePlaceTests {
  private func feature(_ geometry: String, _ more: String = "") -> String {
    """
    {"type":"Feature","id":7,"geometry":\(geometry),"properties":{"source":"s",\(more)\
    "time":"2026-01-01T00:00:08+08:00","event":"Flood","severity":"Minor"}}
    """
  }

  @Test func aPolygonOfOurOwnFormTellsTheCity() throws {
    let square = "[[120.5,31.2],[120.7,31.2],[120.7,31.4],[120.5,31.4],[120.5,31.2]]"
    let report = try #require(
      read(feature(#"{"type":"Polygon","coordinates":[\#(square)]}"#)).reports.first)
    #expect(report.key.identifier == "7" && report.city == City.ID("320500"))
    #expect(report.coordinate.map { $0.distance(to: .at(31.3, 120.6)) < .metres(1) } == true)
    #expect(report.touched.map(\.city) == [City.ID("320500")])
  }

  @Test(arguments: [
    #"{"type":"Polygon","coordinates":[]}"#, #"{"type":"Polygon","coordinates":[[[1,2],[1,2]]]}"#,
    #"{"type":"MultiPolygon","coordinates":[[[["x",2]]]]}"#, #"{"type":"Polygon"}"#,
  ])
  func aPolygonOfNothingIsRejected(_ geometry: String) {
    #expect(read(feature(geometry)).errors == ["3: a ring of the polygon encloses nothing"])
  }

  @Test func aShiftedPlaceIsPutRight() throws {
    let point = #"{"type":"Point","coordinates":[121.531541859215,31.17530398364597]}"#
    let report = try #require(read(feature(point, #""datum":"gcj02","#)).reports.first)
    let place = try #require(report.coordinate)
    #expect(place.distance(to: .at(31.1774276, 121.5272106)) < .metres(1))
    #expect(read(feature(point, #""datum":"mars","#)).errors.count == 1)
  }
}
