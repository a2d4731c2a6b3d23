import Domain
import FoundationEssentials
import JSONText
import Storage
import Testing

/// The written form, line by line, as releases wrote it: `Golden/v1/events.ndjson` is the export of
/// a journal of `Samples.entries`. Its lines are never changed; new kinds of events add lines at
/// its end, which `FENGHUO_RECORD=1 swift test --filter GoldenTests` does.
@Suite struct GoldenTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/v1/events.ndjson")

  private static func golden() throws -> [UInt8] { Array(try Data(contentsOf: file)) }

  @Test func samplesAreWrittenAsEver() throws {
    let journal = try Journal(path: scratch.path())
    try journal.append(Samples.entries.map(WrittenForm.write))
    var lines: [String] = []
    try journal.export { lines.append(String(decoding: $0, as: UTF8.self)) }
    let golden = String(decoding: try Self.golden(), as: UTF8.self)
      .split(separator: "\n").map { String($0) + "\n" }
    let isLonger = lines.count > golden.count && Array(lines.prefix(golden.count)) == golden
    if isLonger, ProcessInfo.processInfo.environment["FENGHUO_RECORD"] != nil {
      try Data(lines.joined().utf8).write(to: Self.file)
    }
    #expect(lines.count == golden.count)
    for (line, expected) in zip(lines, golden) { #expect(line == expected) }
  }

  @Test func whatWasWrittenIsReadAsItWasMeant() throws {
    let journal = try Journal(path: scratch.path())
    var pieces = [try Self.golden()]
    #expect(try journal.importEntries { pieces.popLast() } == Samples.entries.count)
    let stored = try journal.entries(after: 0, limit: 1_000)
    for (stored, entry) in zip(stored, Samples.entries) {
      #expect(try WrittenForm.read(stored.entry) == entry)
    }
  }

  @Test func everyKindOfEventHasAGoldenLine() {
    let samples = Samples.entries + DrillSamples.entries
    #expect(Set(samples.map(\.event.writtenKind)) == Set(WrittenForm.kinds))
    #expect(Set(WrittenForm.kinds).count == WrittenForm.kinds.count)
  }

  @Test func everyWordHasAGoldenLine() {
    #expect(Set(Samples.roles) == Set(Role.allCases))
    #expect(Set(Samples.postures) == Set(Posture.allCases))
    #expect(Set(Samples.triggers) == Set(UnitTrigger.allCases))
    #expect(Set(Samples.statuses) == Set(UnitStatus.allCases))
    #expect(Set(Samples.severities) == Set(Severity.allCases))
    #expect(Set(Samples.urgencies) == Set(Urgency.allCases))
    #expect(Set(Samples.certainties) == Set(Certainty.allCases))
    #expect(Set(Samples.message) == Set(MessageStatus.allCases))
    #expect(Set(Samples.classes) == Set(EmergencyClass.allCases))
    #expect(Set(Samples.operations) == Set(AlertReport.Operation.allCases))
    #expect(Set(Samples.rules) == Set(CorrelationRule.allCases))
    #expect(StageBand.allCases.count == 3)
    #expect(Set(HazardSamples.kinds) == Set(Hazard.Kind.allCases))
    #expect(HazardSamples.suppositions.count == 5)
    #expect(Set(AidSamples.triggers) == Set(AidTrigger.allCases))
    #expect(Set(AidSamples.states) == Set(AidState.allCases))
    #expect(Set(DispatchSamples.reasons) == Set(Proposal.Reason.allCases))
    #expect(Set(DispatchSamples.shortfalls) == Set(Proposal.Shortfall.allCases))
    #expect(Set(HazardSamples.ways) == Set(Prospect.Way.allCases))
    #expect(Set(GovernanceSamples.stages) == Set(FiledReport.Stage.allCases))
    #expect(Set(GovernanceSamples.receivers) == Set(FiledReport.Receiver.allCases))
    #expect(Set(GovernanceSamples.means) == Set(FiledReport.Means.allCases))
    #expect(Set(GovernanceSamples.measures) == Set(LossMeasure.allCases))
    #expect(Set(GovernanceSamples.waters) == Set(Losses.WaterStop.allCases))
    #expect(Set(GovernanceSamples.tables) == Set(GradeTable.allCases))
    #expect(Set(AllianceSamples.measures) == Set(JointAim.Measure.allCases))
    #expect(Set(AllianceSamples.states) == [.open, .agreed, .refused], "all that answers lead to")
    let commitments = TrustSamples.kinds + TrustSamples.laterKinds + PromiseSamples.kinds
    #expect(Set(commitments) == Set(CommitmentKind.allCases))
    #expect(Set(TrustSamples.verdicts) == Set(TrustCause.Verdict.allCases))
    #expect(Set(PostureSamples.breaches) == Set(Breach.allCases))
    #expect(Set(PostureSamples.elements) == Set(ReportElement.allCases))
    #expect(Set(EvaluationSamples.stages) == Set(Evaluation.Stage.allCases))
    #expect(Set(EvaluationSamples.ratings) == Set(EvaluationSheet.Rating.allCases))
    #expect(Set(EvaluationSamples.states) == [.open, .complete], "all that sheets lead to")
    #expect(Set(EvaluationSamples.requitals) == Set(Requital.Kind.allCases))
    #expect(EvaluationSamples.hasEveryCriterion)
    #expect(Set(PreparednessSamples.stages) == Set(RiskStage.allCases))
    #expect(Set(PreparednessSamples.kinds) == Set(ProgrammeRule.Kind.allCases))
    #expect(Set(CommunicationSamples.parts) == Set(CityNotice.Part.allCases))
    #expect(Set(CommunicationSamples.measures) == Set(SitrepMeasure.allCases))
    #expect(Set(LedgerSamples.grants) == Set(Grant.Kind.allCases))
    #expect(Set(LedgerSamples.rules) == Set(ShareRule.allCases))
    #expect(Set(LedgerSamples.postings) == Set(Posting.Kind.allCases))
    #expect(Set(LedgerSamples.parties) == Set(LedgerParty.others + [.city(City.ID("suzhou"))]))
  }
}

@Suite struct UnreadableTests {
  /// Why an entry with this body is not understood.
  private func reason(kind: String = "alert.noted", _ body: String) -> UnreadableReason? {
    var entry = note(1)
    entry.kind = kind
    entry.body = Array(body.utf8)
    do {
      _ = try WrittenForm.read(entry)
      return nil
    } catch {
      return error
    }
  }

  @Test func eachReasonIsNamed() {
    #expect(
      reason("{") == .notJSON(JSONProblem(reason: .unexpectedEnd, offset: 1, line: 1)))
    #expect(reason("[]") == .mismatch(.wrongKind(key: "", expected: .object, found: .array)))
    #expect(reason("{}") == .mismatch(.missing(key: "v")))
    #expect(reason("{\"v\":2}") == .unknownVersion(2))
    #expect(reason(kind: "alert.sung", "{\"v\":1,\"event\":{}}") == .unknownKind("alert.sung"))
    #expect(reason("{\"v\":1,\"event\":{}}") == .mismatch(.missing(key: "alert")))
    let body = String(decoding: note(1).body, as: UTF8.self)
    #expect(reason(body) == nil)
    #expect(
      reason(body.replacing("\"dispatcher\"", with: "\"king\""))
        == .mismatch(.unknownWord(key: "role", word: "king")))
  }
}
