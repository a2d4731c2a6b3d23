import Domain
import Feeds
import Testing

private func line(
  _ id: String, _ operation: String = "open", minute: Int = 0, status: String = "Actual",
  refs: [String] = [], expires: String? = nil, text: String = ""
) -> String {
  let references = refs.map { "\"\($0)\"" }.joined(separator: ",")
  let expiry = expires.map { ",\"expires\":\"\($0)\"" } ?? ""
  let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
  return """
    {"id":"\(id)","source":"s","time":"2026-01-01T00:\(minutes):00Z","op":"\(operation)",\
    "status":"\(status)","refs":[\(references)],"event":"Flood","severity":"Minor",\
    "urgency":"Future","certainty":"Likely","text":"\(text)"\(expiry)}
    """
}

private func reference(_ id: String, minute: Int = 0) -> String {
  "s|\(id)|2026-01-01T00:\(minute < 10 ? "0\(minute)" : "\(minute)"):00Z"
}

private let day: [String] = [
  line("A"), line("A"), line("A", text: "other"),
  line("B"), line("B2", "update", minute: 5, refs: [reference("B")]),
  line("C"), line("C2", "close", minute: 6, refs: [reference("C"), reference("LOST")]),
  line("D", status: "Test"), line("E", expires: "2026-01-01T00:30:00Z"),
  line("F", expires: "2026-01-01T02:00:00Z"), "rubbish",
  #"{"type":"heartbeat","source":"s","time":"2026-01-01T00:00:00Z"}"#,
]

private func ingest(_ lines: [String]) -> Ingest {
  var ingest = Ingest()
  let bytes = Array(lines.joined(separator: "\n").utf8)
  ingest.take(
    NDJSONReader.read(bytes, file: "f", region: FeedRegion.delta, strictness: .strict), file: "f")
  return ingest
}

private let oneOClock = Instant(seconds: 1_767_225_600).advanced(by: .hours(1))

private func counts(_ lines: [String]) -> IngestCounts { ingest(lines).counts(at: oneOClock) }

@Suite("Counting what feeds said")
struct IngestTests {
  @Test func everyItemIsCountedForWhatItIs() {
    var expected = IngestCounts()
    expected.read = 12
    expected.accepted = 9
    expected.duplicates = 1
    expected.conflicts = 1
    expected.rejected = 1
    expected.replaced = 1
    expected.cancelled = 1
    expected.orphanReferences = 1
    expected.active = 3
    #expect(counts(day) == expected)
  }

  @Test func theOrderOfTheItemsDoesNotMatter() {
    let expected = counts(day)
    #expect(counts(day.reversed()) == expected)
    for turn in 1..<day.count {
      #expect(counts(Array(day[turn...] + day[..<turn])) == expected, "turned by \(turn)")
    }
  }

  @Test func repeatedContradictionsAreCountedAlikeInAnyOrder() {
    let (one, other) = (line("A"), line("A", text: "other"))
    for lines in [[one, other, one], [one, one, other], [other, one, one]] {
      #expect(counts(lines).duplicates == 1 && counts(lines).conflicts == 1)
    }
  }

  @Test func aContradictionIsReported() {
    let reasons = ingest([line("A"), line("A", text: "other")]).diagnostics
    #expect(reasons.map(\.reason.english) == ["'A' came before with other content, which stays"])
    #expect(reasons.map(\.severity) == [.warning] && reasons.first?.item == "A")
  }

  @Test func anExerciseNeitherReplacesNorCancelsWhatIsReal() {
    let drill = [
      line("A"), line("X", "close", minute: 1, status: "Exercise", refs: [reference("A")]),
      line("Y", "update", minute: 2, status: "Test", refs: [reference("A")]),
    ]
    #expect(counts(drill).active == 1)
    #expect(counts(drill).cancelled == 0 && counts(drill).replaced == 0)
  }

  @Test func theSameMomentInAnotherZoneIsTheSameKey() {
    let there = line("A").replacing("2026-01-01T00:00:00Z", with: "2026-01-01T08:00:00+08:00")
    #expect(counts([line("A"), there]).duplicates == 1)
  }

  @Test func acknowledgementsAreTakenAndNeverActive() {
    var ingest = Ingest()
    let answer = CAPSample.flood.replacing("<msgType>Update", with: "<msgType>Ack")
    ingest.take(
      CAPFeed.read(Array(answer.utf8), file: "a", region: FeedRegion.delta), file: "a")
    let counts = ingest.counts(at: oneOClock)
    #expect(counts.accepted == 1 && counts.read == 1 && counts.active == 0)
    #expect(counts.orphanReferences == 1 && counts.rejected == 0)
  }

  @Test func theAnswerIsOneJSONObject() {
    let made = ingest(["rubbish"])
    #expect(
      made.counts(at: oneOClock).json(with: made.diagnostics)
        == #"{"read":1,"accepted":0,"duplicates":0,"conflicts":0,"rejected":1,"replaced":0,"#
        + #""cancelled":0,"orphanReferences":0,"active":0,"diagnostics":[{"file":"f","line":1,"#
        + #""severity":"error","reason":"not JSON: byte 0x72 does not belong there"}]}"#)
  }
}
