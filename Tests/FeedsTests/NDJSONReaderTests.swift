import Domain
import Feeds
import Geodesy
import Testing

/// A line that is right in every key, in which tests change one thing.
private let flood = """
  {"type":"alert","id":"F-1","source":"ops@suzhou.example","time":"2026-01-01T00:00:08+08:00",\
  "op":"open","status":"Actual","refs":["ops@suzhou.example|F-0|2025-12-31T23:00:00+08:00"],\
  "city":"320500","city_name":"苏州市","lat":31.2194,"lon":120.6962,"event":"Flood",\
  "severity":"Minor","urgency":"Future","certainty":"Unlikely",\
  "expires":"2026-01-01T06:00:00+08:00","text":"河水上涨"}
  """

private func read(_ text: String, _ strictness: Strictness = .strict) -> FeedHarvest {
  NDJSONReader.read(
    Array(text.utf8), file: "f.ndjson", region: FeedRegion.delta, strictness: strictness)
}

private func flood(_ old: String, _ new: String) -> String {
  precondition(flood.contains(old), "no \(old) in the line")
  return flood.replacing(old, with: new)
}

@Suite("NDJSON: one item a line")
struct NDJSONReaderTests {
  @Test func anAlertIsReadInFull() throws {
    let harvest = read(flood)
    #expect(harvest.diagnostics.isEmpty)
    let report = try #require(harvest.reports.first)
    let sent = Instant(seconds: 1_767_196_808)
    #expect(report.key == ReportKey(source: "ops@suzhou.example", identifier: "F-1", sent: sent))
    #expect(report.operation == .open && report.status == .actual)
    #expect(report.references.map(\.identifier) == ["F-0"])
    #expect(report.city == City.ID("320500") && report.coordinate == .at(31.2194, 120.6962))
    #expect(report.kind == "Flood" && report.emergencyClass == .naturalDisaster)
    #expect(report.severity == .minor && report.urgency == .future)
    #expect(report.certainty == .unlikely && report.area == "苏州市" && report.text == "河水上涨")
    #expect(report.expires == sent.advanced(by: .hours(6) - .seconds(8)))
  }

  @Test func theOtherTypesAreRead() {
    let harvest = read(
      """
      {"type":"observation","source":"gauge-17","time":"2026-01-01T00:00:00Z","kind":"water-level",\
      "city":"320500","lat":31.2,"lon":120.6,"value":3.42,"unit":"m"}
      {"type":"unit","source":"avl","time":"2026-01-01T00:00:00Z","unit":"SUZ-F01",\
      "status":"enroute","lat":31.3,"lon":120.7,"speed_kmh":40,"heading_deg":90}
      {"type":"heartbeat","source":"gauge-17","time":"2026-01-01T00:00:00Z"}
      """)
    let time = Instant(seconds: 1_767_225_600)
    #expect(harvest.errors == [])
    #expect(harvest.items.map(\.line) == [1, 2, 3])
    #expect(
      harvest.items.map(\.content) == [
        .observation(
          Observation(
            source: "gauge-17", time: time, kind: "water-level", city: City.ID("320500"),
            coordinate: .at(31.2, 120.6), value: 3.42, unit: "m")),
        .unit(
          UnitReport(
            source: "avl", unit: Unit.ID("SUZ-F01"), time: time, coordinate: .at(31.3, 120.7),
            status: .enroute)),
        .reading(.heartbeat(source: "gauge-17", city: nil, at: time, interval: nil)),
      ])
  }

  @Test func typeMayBeLeftOutAndUnknownKeysArePassedOver() {
    let line = flood(#""type":"alert""#, #""colour":{"deep":[1]}"#)
    #expect(read(line).reports == read(flood).reports)
    #expect(read(line).diagnostics.isEmpty)
  }

  /// What is rejected whatever the strictness, and why.
  private static let broken: [(String, String)] = [
    (String(flood.dropLast(30)), "1: not JSON: it ends too early"),
    ("<alert/>", "1: not JSON: byte 0x3c does not belong there"),
    ("[1,2]", "1: array where an object should be"),
    (flood(#""id":"F-1","#, ""), "1: 'id' is missing"),
    (flood(#""F-1""#, #"" ""#), "1: 'id' is blank"),
    (flood("2026-01-01T00:00:08+08:00", "yesterday"), "1: 'time' is 'yesterday', not a time"),
    (flood("00:00:08+08:00", "00:00:08"), "1: 'time' is '2026-01-01T00:00:08', not a time"),
    (flood(#""Minor""#, #"{"a":[1]}"#), "1: 'severity' is object where string should be"),
    (flood("120.6962", "NaN"), "1: not JSON: byte 0x4e does not belong there"),
    (flood(#""open""#, #""begin""#), "1: 'op' is 'begin', not one of open, update, close"),
    (flood(#""Actual""#, #""Real""#), "1: 'status' is 'Real', not one of Actual, Exercise"),
    (flood(#""alert""#, #""weather""#), "1: 'weather' is no type of item"),
    (flood("city\"", "ci\u{0}ty\""), "1: not JSON: a string has the control character 0x0"),
    (flood("F-1\"", "F-1\",\"id\":\"F-2\""), "1: not JSON: the key 'id' stands twice"),
    (flood(#""event":"Flood","#, ""), "1: 'event' is missing"),
    (flood("31.2194", #""31""#), "1: 'lat' is string where number should be"),
  ]

  @Test(arguments: broken)
  func aBrokenLineIsRejectedWithItsReason(_ line: String, _ reason: String) {
    for strictness in [Strictness.strict, .lenient] {
      let harvest = read(line, strictness)
      #expect(harvest.items.isEmpty)
      #expect(harvest.errors.count == 1)
      #expect(harvest.errors.first?.hasPrefix(reason) ?? false, "\(harvest.errors)")
    }
  }

  /// What strict reading rejects and lenient reading takes with a warning.
  private static let untidy: [(String, @Sendable (AlertReport) -> Bool)] = [
    (flood("31.2194", "191.5"), { $0.coordinate == nil && $0.city == City.ID("320500") }),
    (flood(#""lat":31.2194,"#, ""), { $0.coordinate == nil }),
    (flood(#""Minor""#, #"" minor""#), { $0.severity == .minor }),
    (flood(#""Minor""#, #""Dreadful""#), { $0.severity == .unknown }),
    (flood(#""urgency":"Future","#, ""), { $0.urgency == .unknown }),
    (flood(#""op":"open","#, ""), { $0.operation == .open }),
    (flood(#""status":"Actual","#, ""), { $0.status == .actual }),
    (flood(#""Actual""#, #""actual""#), { $0.status == .actual }),
    (flood(#""city":"320500""#, #""city":"Suzhou""#), { $0.city == City.ID("320500") }),
    (flood("2026-01-01T06:00:00+08:00", "soon"), { $0.expires == nil }),
    (flood("|2025-12-31T23:00:00+08:00", ""), { $0.references.isEmpty }),
    ("\u{FEFF}" + flood, { $0.key.identifier == "F-1" }),
  ]

  @Test func anUntidyLineIsALibertyOrAnError() throws {
    for (line, isAsExpected) in Self.untidy {
      #expect(read(line, .strict).errors.count == 1, "\(line)")
      #expect(read(line, .strict).items.isEmpty, "\(line)")
      let lenient = read(line, .lenient)
      #expect(lenient.warnings.count == 1 && lenient.errors.isEmpty, "\(lenient.diagnostics)")
      #expect(isAsExpected(try #require(lenient.reports.first)), "\(line)")
    }
  }

  @Test func oneBadLineHarmsNoOther() {
    let other = flood("F-1", "F-2")
    let harvest = read("\(flood)\r\n\n  \n{\"id\":\n\(other)")
    #expect(harvest.items.map(\.line) == [1, 5])
    #expect(harvest.errors == ["4: not JSON: it ends too early"])
  }

  @Test func bytesThatAreNotUTF8AreRejected() {
    var bytes = Array(flood.utf8)
    bytes.insert(0xFF, at: bytes.count - 3)
    let harvest = NDJSONReader.read(bytes, file: "f", region: FeedRegion.delta)
    #expect(harvest.errors == ["1: not JSON: a string is not UTF-8"])
  }

  @Test func linesAreCountedFromTheFirstOneThatIsGiven() {
    let harvest = NDJSONReader.read(
      Array("x\n\(flood)".utf8), file: "f", firstLine: 101, region: FeedRegion.delta)
    #expect(harvest.diagnostics.map(\.line) == [101])
    #expect(harvest.items.map(\.line) == [102])
  }

  @Test func nothingIsNoItem() {
    #expect(read("").items.isEmpty && read("\n\n").diagnostics.isEmpty)
  }

  @Test func aCloseNeedsNoGrades() throws {
    let close = """
      {"id":"F-2","source":"s","time":"2026-01-01T01:00:00+08:00","op":"close","status":"Actual",\
      "refs":["ops@suzhou.example|F-1|2026-01-01T00:00:08+08:00"]}
      """
    let report = try #require(read(close).reports.first)
    #expect(report.operation == .close && report.references.count == 1)
  }

  @Test func anIdentifierMayHaveBars() throws {
    let line = flood("|F-0|", "|F|0|")
    #expect(read(line).reports.first?.references.first?.identifier == "F|0")
  }

  @Test(arguments: [
    ("320500", "320500"), ("320508", "320500"), ("310115", "310000"), ("440300", "440300"),
  ])
  func aDistrictBelongsToItsCity(_ code: String, _ city: String) {
    let line = flood(#""city":"320500""#, #""city":"\#(code)""#)
    #expect(read(line).reports.first?.city == City.ID(city))
  }

  @Test func aPlaceWithoutACodeBelongsToTheNearestCity() {
    let line = flood(#""city":"320500","#, "")
    #expect(read(line).reports.first?.city == City.ID("320500"))
  }
}

@Suite("NDJSON: the version of the form")
struct NDJSONVersionTests {
  private func errors(_ version: String) -> [String] {
    let line =
      #"{"v":\#(version),"type":"heartbeat","source":"s","time":"2026-01-01T00:00:00Z"}"#
    return NDJSONReader.read(
      Array(line.utf8), file: "f", region: FeedRegion.delta, strictness: .strict
    ).errors
  }

  @Test func versionOneIsRead() { #expect(errors("1") == []) }

  @Test(arguments: ["2", "0", "1.5", "\"1\"", "null", "[]"])
  func anotherVersionIsRefusedByItsLine(_ version: String) {
    #expect(errors(version).count == 1)
    #expect(errors(version).first?.hasPrefix("1: version") == true)
  }
}
