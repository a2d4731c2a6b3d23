import Testing

/// `fenghuo ingest` on files that mean no good.
@Suite struct IngestTests {
  private func line(_ name: String) -> String {
    """
    {"id":"\(name)","source":"ops@suzhou.example","time":"2026-05-01T08:00:00+08:00",\
    "city":"320500","event":"Flood","status":"Actual","op":"open","severity":"Severe",\
    "urgency":"Immediate","certainty":"Observed","text":"water"}

    """
  }

  @Test func aHostileLineIsRefusedByItsPlaceAndTheOthersAreRecorded() throws {
    let folder = try Folder()
    let long = "{\"text\":\"" + String(repeating: "x", count: 8 << 20) + "\"}\n"
    let feed = try folder.write("feed.ndjson", line("one") + long + line("two"))
    let journal = folder.file("watch.journal")
    let result = try Program.run(["ingest", "--json", "--journal", journal, feed])
    #expect(result.code == 1)
    #expect(result.output.contains("\"read\":3,\"accepted\":2"))
    #expect(result.output.contains("\"line\":2,\"severity\":\"error\",\"reason\":\"the line has"))
    #expect(try Program.run(["journal", "verify", journal]).code == 0)
  }

  @Test func aFileThatIsTooLargeIsRefusedByItsName() throws {
    let folder = try Folder()
    let feed = try folder.write("feed.csv", String(repeating: "x", count: 65 << 20))
    let result = try Program.run(["ingest", "--json", feed])
    #expect(result.code == 1)
    #expect(result.output.contains("\"read\":1,\"accepted\":0"))
    #expect(result.output.contains("feed.csv"))
  }
}
