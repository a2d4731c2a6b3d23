import Documents
import Domain
import Feeds
import Geodesy
import Testing

private let mapping = """
  geocodes:
    SAME:
      "036061": "310000"
    UGC:
      NYC061: "310000"
      NYZ072: ["310000", "320500"]
  """

/// The report of a message whose only geocode is this one, and what was found wrong.
private func read(
  _ system: String, _ code: String, _ mapping: String = mapping
) -> FeedHarvest {
  var text = CAPSample.flood("GB/T 2260", system)
  for (old, new) in [
    ("<value>420112</value>", "<value>\(code)</value>"),
    ("<polygon>30.6,114.1 30.7,114.1 30.7,114.3 30.6,114.1</polygon>", ""),
    ("<circle>30.65,114.2 2.5</circle>", ""),
  ] { text = text.replacing(old, with: new) }
  return FeedFormat.of("f.xml")?.read(
    Array(text.utf8), "f.xml", 1, FeedRegion.delta, strictness: .strict,
    companion: FeedFormat.Companion(name: "xml.map.yaml", text: mapping)) ?? FeedHarvest()
}

private func problems(_ text: String) -> [String] {
  GeocodeMapping.read(text, name: "m", region: FeedRegion.delta).problems.map(\.description)
}

@Suite("Codes of other systems, mapped to cities")
struct GeocodeMappingTests {
  @Test(arguments: [
    ("SAME", "036061", "310000"), ("same", "036061", "310000"), ("SAME", "536061", "310000"),
    ("UGC", "NYC061", "310000"), ("GB/T 2260", "320506", "320500"),
  ])
  func aCodeNamesTheCityOfItsLine(_ system: String, _ code: String, _ city: String) throws {
    let harvest = read(system, code)
    #expect(harvest.diagnostics.isEmpty)
    let report = try #require(harvest.reports.first)
    #expect(report.city == City.ID(city))
    #expect(report.touched.map(\.city.rawValue) == [city])
  }

  @Test func aCodeMayMeanSeveralCities() throws {
    let report = try #require(read("UGC", "NYZ072").reports.first)
    #expect(Set(report.touched.map(\.city.rawValue)) == ["310000", "320500"])
    #expect(report.isCrossCity)
  }

  @Test(arguments: [("SAME", "036062"), ("UGC", "036061"), ("FIPS6", "036061"), ("UGC", "nyc061")])
  func whatIsNotMappedMeansNothing(_ system: String, _ code: String) throws {
    let report = try #require(read(system, code).reports.first)
    #expect(report.city == nil && report.touched.isEmpty)
  }

  @Test func aFaultyMappingIsToldAndHoldsNoAlertBack() {
    let harvest = read("SAME", "036061", mapping.replacing("NYC061: \"310000\"", with: "NYC061:"))
    #expect(harvest.reports.count == 1)
    #expect(harvest.diagnostics.map(\.file) == ["xml.map.yaml"])
    #expect(harvest.errors == ["5: geocodes.UGC.NYC061: is missing"])
  }

  @Test(arguments: [
    (
      "SAME:\n    \"036061\": \"310000\"", "SAME: 7",
      "m:2: geocodes.SAME: expected mapping, not number"
    ),
    (
      "\"036061\": \"310000\"", "\"036061\": Shanghai",
      "m:3: geocodes.SAME.036061: Shanghai is not a division code of six digits"
    ),
    (
      "NYC061: \"310000\"", "NYC061: \"310001\"",
      "m:5: geocodes.UGC.NYC061: there is no 310001 (did you mean 310000?)"
    ),
    ("NYC061: \"310000\"", "NYC061: []", "m:5: geocodes.UGC.NYC061: is missing"),
    ("geocodes:", "geocode:", "m:1: geocode: is not a known key (did you mean geocodes?)"),
    ("NYC061", "NYZ072", "m:5: the key NYZ072 stands here twice"),
  ])
  func everyFaultNamesItsLine(_ right: String, _ wrong: String, _ problem: String) throws {
    try #require(mapping.contains(right))
    #expect(problems(mapping.replacing(right, with: wrong)).contains(problem))
  }
}
