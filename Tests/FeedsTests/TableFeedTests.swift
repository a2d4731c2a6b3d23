import Domain
import Feeds
import Geodesy
import Testing

private let header =
  "id,source,time,op,status,refs,city,lat,lon,event,severity,urgency,certainty,text"
private let row =
  "F-1,ops@suzhou,2026-01-01T00:00:08+08:00,open,Actual,a|b|2026-01-01T00:00:00Z,320500,31.2,120.6,"
  + "Flood,Minor,Future,Unlikely,rising"

private func csv(_ text: String, _ strictness: Strictness = .strict) -> FeedHarvest {
  CSVReader.read(
    Array(text.utf8), file: "f.csv", region: FeedRegion.delta, strictness: strictness)
}

@Suite("CSV: one alert a row")
struct CSVReaderTests {
  @Test func aRowIsAnAlert() throws {
    let harvest = csv("\(header)\r\n\(row)\r\n")
    #expect(harvest.diagnostics.isEmpty)
    let report = try #require(harvest.reports.first)
    #expect(report.key.identifier == "F-1" && report.references.map(\.identifier) == ["b"])
    #expect(report.coordinate == .at(31.2, 120.6) && report.text == "rising")
  }

  @Test func quotedFieldsHoldCommasQuotesAndLineEnds() {
    let text = "\(header)\n" + row.replacing("rising", with: "\"a, \"\"b\"\"\nc\"") + "\n" + row
    let harvest = csv(text)
    #expect(harvest.reports.map(\.text) == ["a, \"b\"\nc", "rising"])
    #expect(harvest.items.map(\.line) == [2, 4])
  }

  @Test func aBrokenRowHarmsNoOther() {
    let second = row.replacing("F-1", with: "F-2")
    let harvest = csv("\(header)\nshort,row\n\(row)\nF-9,\"open\n\(second)\n")
    #expect(harvest.reports.map(\.key.identifier) == ["F-1", "F-2"])
    #expect(
      harvest.errors == [
        "2: 2 fields where the header names 14", "4: a quoted field has no end",
      ])
  }

  @Test func emptyFieldsStateNothing() {
    let harvest = csv("\(header)\n" + row.replacing("31.2,120.6", with: ","))
    #expect(harvest.reports.first?.coordinate == nil && harvest.diagnostics.isEmpty)
  }

  @Test func numbersThatAreNoneAreRejected() {
    let harvest = csv("\(header)\n" + row.replacing("31.2", with: "north"))
    #expect(harvest.errors == ["2: 'lat' is string where number should be"])
  }

  @Test func aHeaderWithoutTheKeysIsRejectedOnce() {
    #expect(csv("a,b\n1,2\n3,4").errors == ["1: the header does not name id, source, time"])
  }

  @Test func nothingIsNoItem() {
    #expect(csv("").diagnostics.isEmpty && csv("\(header)\n").items.isEmpty)
  }
}

private func geoJSON(_ text: String) -> FeedHarvest {
  GeoJSONReader.read(
    Array(text.utf8), file: "f.geojson", region: FeedRegion.delta, strictness: .strict)
}

private let feature = """
  {"type":"Feature","id":"F-1","geometry":{"type":"Point","coordinates":[120.6,31.2]},\
  "properties":{"source":"s","time":"2026-01-01T00:00:08+08:00","op":"open","status":"Actual",\
  "event":"Flood","severity":"Minor","urgency":"Future","certainty":"Unlikely"}}
  """

@Suite("GeoJSON: one alert a feature")
struct GeoJSONReaderTests {
  @Test func aFeatureIsAnAlertAtItsPoint() {
    let harvest = geoJSON(#"{"type":"FeatureCollection","features":[\#(feature)]}"#)
    #expect(harvest.diagnostics.isEmpty)
    #expect(harvest.reports.first?.key.identifier == "F-1")
    #expect(harvest.reports.first?.coordinate == .at(31.2, 120.6))
    #expect(harvest.reports.first?.city == City.ID("320500"))
  }

  @Test func aFeatureOfSomebodyElseIsToldByItsKeys() {
    let other =
      #"{"type":"Feature","properties":{"title":"Fire","guid":"7\u001b"},"geometry":null}"#
    let harvest = geoJSON(#"{"type":"FeatureCollection","features":[\#(other),\#(feature)]}"#)
    #expect(harvest.reports.count == 1)
    #expect(
      harvest.errors == [
        "1: a feature of no known form, with title, guid; known are our own and those of USGS, "
          + "EMSC, GeoNet and GDACS"
      ])
  }

  @Test func aBrokenFeatureHarmsNoOther() {
    let bad =
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":["x",null]},"properties":{}}"#
    let harvest = geoJSON(
      #"{"type":"FeatureCollection","features":[\#(bad),7,{"type":"Feature"},\#(feature)]}"#)
    #expect(harvest.reports.count == 1)
    #expect(
      harvest.errors == [
        "1: the geometry is neither point nor polygon", "1: integer where an object should be",
        "1: 'properties' is missing",
      ])
  }

  @Test(arguments: ["", "[]", "{}", #"{"type":"Feature"}"#, #"{"type":"FeatureCollection"}"#])
  func whatIsNoCollectionIsRejectedOnce(_ text: String) {
    #expect(geoJSON(text).errors.count == 1 && geoJSON(text).items.isEmpty)
  }
}

@Suite("The list of formats")
struct FeedFormatTests {
  @Test func aFileIsKnownByItsEnding() {
    #expect(FeedFormat.endings == [".xml", ".ndjson", ".csv", ".geojson"])
    #expect(FeedFormat.of("a/B.NDJSON")?.isLines == true)
    #expect(FeedFormat.of("a/b.xml")?.isLines == false)
    #expect(FeedFormat.of("a/b.txt") == nil && FeedFormat.of("xml") == nil)
  }

  @Test func everyFormatSurvivesRubbish() {
    for format in FeedFormat.all {
      for rubbish in [[], [0], [0xFF, 0xFE], Array("\"".utf8), Array("a,b\n\"".utf8)] as [[UInt8]] {
        let harvest = format.read(rubbish, "f", 1, FeedRegion.delta, strictness: .strict)
        #expect(harvest.items.isEmpty, "\(format.ending): \(rubbish)")
      }
    }
  }
}
