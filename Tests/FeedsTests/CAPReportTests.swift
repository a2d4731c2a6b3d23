import Domain
import Feeds
import Geodesy
import Testing

private func read(_ text: String, _ strictness: Strictness = .strict) -> FeedHarvest {
  CAPFeed.read(Array(text.utf8), file: "f.xml", region: FeedRegion.delta, strictness: strictness)
}

/// Our sample moved to Suzhou.
private let flood = CAPSample.flood.replacing("420112", with: "320506")

private func info(
  _ language: String, _ severity: String, _ event: String, category: String = "Met"
) -> String {
  """
  <info><language>\(language)</language><category>\(category)</category><event>\(event)</event>\
  <urgency>Immediate</urgency><severity>\(severity)</severity><certainty>Observed</certainty>\
  </info>
  """
}

/// A message with these info blocks and nothing else to tell.
private func message(_ infos: String..., kind: String = "Alert") -> String {
  """
  <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier>\
  <sender>s</sender><sent>2026-07-04T06:30:00+08:00</sent><status>Actual</status>\
  <msgType>\(kind)</msgType><scope>Public</scope>\(infos.joined())</alert>
  """
}

@Suite("What a CAP message reports to a desk")
struct CAPReportTests {
  @Test func aMessageIsAReport() throws {
    let report = try #require(read(flood).reports.first)
    #expect(report.key.source == "water@wuhan.example")
    #expect(report.key.identifier == "420100-20260704-7")
    #expect(report.operation == .update && report.status == .actual)
    #expect(report.references.map(\.identifier) == ["420100-20260704-6"])
    #expect(report.city == City.ID("320500") && report.area == "东西湖区")
    #expect(report.kind == "河道洪水" && report.emergencyClass == .naturalDisaster)
    #expect(report.headline == "府河水位超过警戒线" && report.priority == .second)
    #expect(report.expires?.milliseconds == DateTime("2026-07-04T18:30:00+08:00")?.milliseconds)
    let place = try #require(report.coordinate)
    #expect(abs(place.latitude - 30.6667) < 0.001 && abs(place.longitude - 114.1667) < 0.001)
  }

  @Test(arguments: [
    ("Alert", AlertReport.Operation.open), ("Update", .update), ("Cancel", .close),
  ])
  func theTypeOfAMessageIsItsOperation(_ kind: String, _ operation: AlertReport.Operation) {
    let harvest = read(message(info("en", "Minor", "Flood"), kind: kind))
    #expect(harvest.reports.map(\.operation) == [operation])
  }

  @Test(arguments: ["Ack", "Error"])
  func anAnswerIsAReceiptAndNoAlert(_ kind: String) {
    let harvest = read(message(kind: kind))
    #expect(harvest.items.isEmpty && harvest.receipts.map(\.key.identifier) == ["1"])
    #expect(harvest.warnings == ["1: a message of type '\(kind)' raises no alert"])
    #expect(harvest.errors.isEmpty)
  }

  @Test func theDeskGetsItsLanguageAndTheWorstOfIt() {
    let text = message(
      info("en-US", "Extreme", "Flood"), info("zh-CN", "Minor", "积水"), info("zh-CN", "Severe", "洪水")
    )
    #expect(read(text).reports.first?.kind == "洪水")
    #expect(read(message(info("de", "Minor", "Sturm"))).reports.first?.kind == "Sturm")
  }

  @Test func aCategoryTellsTheClassWhereWordsDoNot() {
    func told(_ category: String, _ event: String) -> EmergencyClass? {
      read(message(info("de", "Minor", event, category: category))).reports.first?.emergencyClass
    }
    #expect(told("Met", "Sturm") == .naturalDisaster)
    #expect(told("Health", "Seuche") == .publicHealth)
    #expect(told("Security", "Lage") == .socialSecurity)
    #expect(told("Transport", "Sperre") == .accident)
    #expect(told("Fire", "Wildfire") == .naturalDisaster)
  }

  @Test func aPlaceWithoutACodeBelongsToTheNearestCity() {
    let text = CAPSample.flood.replacing(
      "30.6,114.1 30.7,114.1 30.7,114.3 30.6,114.1",
      with: "31.2,121.4 31.3,121.4 31.3,121.5 31.2,121.4")
    #expect(read(text).reports.first?.city == City.ID("310000"))
    #expect(read(CAPSample.flood).reports.first?.city == nil, "Wuhan lies in no city of the region")
  }

  @Test func aRingAcrossTheAntimeridianHasItsMiddleInside() throws {
    let text = CAPSample.flood.replacing(
      "30.6,114.1 30.7,114.1 30.7,114.3 30.6,114.1",
      with: "-18,179 -16,179 -16,-179 -18,-179 -18,179")
    let place = try #require(read(text).reports.first?.coordinate)
    #expect(abs(abs(place.longitude) - 180) < 0.001 && place.latitude == -17)
  }
}
