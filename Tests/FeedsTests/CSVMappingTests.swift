import Documents
import Domain
import Feeds
import Geodesy
import Testing

private let mapping = """
  separator: semicolon
  datum: gcj02
  fields:
    id: {column: 编号}
    source: {constant: water@suzhou.example}
    time: {column: 时间, format: "yyyy-MM-dd HH:mm", zone: "+08:00"}
    event: {column: 灾种}
    severity: {column: 颜色, words: {红: I, 橙: II, 黄: III, 蓝: IV}}
    lat: {column: 纬度}
    lon: {column: 经度}
  """
private let header = "编号;时间;灾种;颜色;纬度;经度"
private let row = "W-7;2026-1-31 8:05;暴雨;红;31.17530398364597;121.531541859215"

private func read(_ text: String, _ mapping: String = mapping) -> FeedHarvest {
  FeedFormat.of("f.csv")?.read(
    Array(text.utf8), "f.csv", 1, FeedRegion.delta, strictness: .strict,
    companion: FeedFormat.Companion(name: "f.map.yaml", text: mapping)) ?? FeedHarvest()
}

private func problems(_ text: String) -> [String] {
  CSVMapping.read(text, name: "m").problems.map(\.description)
}

@Suite("CSV with a mapping: somebody else's table")
struct CSVMappingTests {
  @Test func aRowBecomesAnAlertOfOurs() throws {
    let harvest = read(
      "\(header)\n\(row)\n",
      mapping + "\n  urgency: {constant: Future}\n  status: {constant: Actual}"
        + "\n  op: {constant: open}\n  certainty: {constant: Likely}")
    #expect(harvest.errors == [])
    let report = try #require(harvest.reports.first)
    #expect(report.key.identifier == "W-7" && report.key.source == "water@suzhou.example")
    #expect(report.key.sent == Instant(milliseconds: 1_769_817_900_000))
    #expect(report.severity == .extreme && report.urgency == .future && report.kind == "暴雨")
    let place = try #require(report.coordinate)
    #expect(place.distance(to: .at(31.1774276, 121.5272106)) < .metres(1))
  }

  /// Names of columns and words come from the mapping; what a terminal obeys is shown as an escape.
  @Test func whatTheMappingSaysIsHarmlessInASentence() {
    let column = read("a;b\n", mapping.replacing("编号", with: "\"编\\e[2J\""))
    #expect(column.errors.first?.contains("编\\u{1b}[2J") == true)
    let words = read(
      "\(header)\n\(row)\n", mapping.replacing("红: I,", with: "\"\\e[2J\": I,"))
    #expect(words.errors.first?.contains("\\u{1b}[2J") == true)
    let key = read("a;b\n", mapping + "\n  \"\\e[2J\": 1")
    #expect(key.errors.contains { $0.contains("\\u{1b}[2J") })
    for error in column.errors + words.errors + key.errors {
      #expect(!error.unicodeScalars.contains { $0.value < 0x20 }, "\(error)")
    }
  }

  @Test func aRowThatTheMappingDoesNotAllowForHarmsNoOther() {
    let rows = [
      row.replacing("红", with: "紫"), row.replacing("8:05", with: "noon"), "a;b",
      row.replacing("31.17530398364597", with: "north"),
    ]
    let harvest = read("\(header)\n\(rows.joined(separator: "\n"))\n")
    #expect(
      harvest.errors == [
        "2: '颜色' is '紫', not one of 橙, 红, 蓝, 黄",
        "3: '时间' is '2026-1-31 noon', not a time such as 2026-01-01T08:00:00+08:00",
        "4: 2 fields where the header names 6", "5: '纬度' is string where number should be",
      ])
  }

  @Test func aTableWithoutTheColumnsIsRejectedOnce() {
    #expect(
      read("编号;时间\n1;2\n").errors == ["1: the header does not name 纬度, 经度, 灾种, 颜色"])
  }

  @Test func measuresAreBroughtToOurUnits() throws {
    let text = """
      fields:
        type: {constant: observation}
        source: {column: station}
        time: {column: at, format: unix}
        kind: {constant: water-level}
        value: {column: cm, factor: 0.01}
        unit: {constant: m}
      """
    let harvest = read("station,at,cm\ngauge-17,1767225600,342\n", text)
    guard case .observation(let observation) = try #require(harvest.items.first).content else {
      Issue.record("no observation")
      return
    }
    #expect(observation.value == 3.42 && observation.unit == "m")
    #expect(observation.time == Instant(milliseconds: 1_767_225_600_000))
  }

  @Test func aWrongMappingIsToldWithItsFileAndLine() {
    let harvest = read("\(header)\n\(row)\n", "fields:\n  id: {colum: x}\n")
    #expect(harvest.items.isEmpty && harvest.diagnostics.allSatisfy { $0.file == "f.map.yaml" })
    #expect(
      harvest.errors == [
        "2: fields.id.column: is missing",
        "2: fields.id.colum: is not a known key (did you mean column?)",
        "2: fields: does not say where source comes from",
        "2: fields: does not say where time comes from",
      ])
  }

  @Test func whatAMappingCannotSayIsAProblem() {
    let base = "fields:\n  id: {column: a}\n  source: {constant: s}\n"
    let time = "  time: {column: t}\n"
    #expect(problems(base + time) == [])
    for (line, problem) in [
      ("  time: {column: t, format: yyyy-MM-dd}", "4: fields.time.format: needs a zone beside it"),
      ("  time: {column: t, format: dd/MM, zone: Z}", "4: fields.time.format: dd/MM is not unix"),
      ("  time: {column: t, format: unix, zone: here}", "4: fields.time.zone: here is not an off"),
      (time + "  severity: {constant: Bad}", "5: fields.severity.constant: Bad is not one of"),
      (time + "  severity: {column: c, words: {r: V}}", "5: fields.severity.words.r: V is not one"),
      (time + "  colour: {column: c}", "5: fields.colour: is not a known key"),
    ] {
      let found = problems(base + line)
      #expect(found.count == 1 && found[0].hasPrefix("m:" + problem), "\(found)")
    }
    #expect(problems("datum: mars\n" + base + time).count == 1)
  }

  @Test func theMappingLiesBesideTheTable() throws {
    let format = try #require(FeedFormat.of("a/b.csv"))
    #expect(format.companions(of: "a/b.csv") == ["a/b.map.yaml", "a/csv.map.yaml"])
    #expect(format.companions(of: "b.csv") == ["b.map.yaml", "csv.map.yaml"])
    #expect(FeedFormat.of("x.ndjson")?.companions(of: "x.ndjson") == [])
    #expect(FeedFormat.isCompanion("a/b.map.yaml") && !FeedFormat.isCompanion("a/b.csv"))
  }
}
