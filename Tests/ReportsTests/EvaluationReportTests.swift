import Domain
import Planning
import Regions
import Testing

@testable import Reports

/// The evaluation report: from the entries alone, and it says where they do not bear it out.
@Suite struct EvaluationReportTests {
  private static let suzhou = City.ID("320500")
  private static let wuxi = City.ID("320200")
  private static let start = Instant(seconds: 1_790_000_000)

  /// A flood of Suzhou and Wuxi that is evaluated, with a lesson and a commendation.
  private func record() throws -> (entries: [Entry], region: Region) {
    let region = try Regions.open()
    var picture = Picture(region: region, at: Self.start)
    var entries: [Entry] = []
    func take(_ command: Command, _ name: String = "zhao") throws {
      entries += try picture.take(
        Submission(
          command, by: Actor(name: name, role: .coordinator), happened: Self.start,
          received: Self.start, isExercise: true), recorded: Self.start, origin: .init("test"))
    }
    let matter = Matter.hazard(Hazard.ID("SUZ-H1"))
    try take(.declareHazard(.init(kind: .riverFlood, origin: Self.suzhou, since: Self.start)))
    try take(.govern(matter, .tell([Self.wuxi])))
    let due = Self.start.advanced(by: .hours(4))
    let call = Evaluation.Call(
      by: .body, of: .matter(matter), .during, cities: [Self.suzhou, Self.wuxi], due: due)
    try take(.evaluation(.open(call)))
    let id = Evaluation.ID("REG-E1")
    try take(.evaluation(.invite(id, institution: "Hohai University")))
    func judge(_ evaluator: Evaluation.Evaluator, _ score: Int, _ name: String) throws {
      let sheet = EvaluationSheet(
        by: evaluator, of: Self.suzhou, [.init(.leadership, .score(score, evidence: [2]))])
      try take(.evaluation(.handIn(id, sheet)), name)
    }
    try judge(.city(Self.suzhou), 95, "su")
    try judge(.thirdParty("Hohai University"), 70, "zhao")
    try take(
      .evaluation(
        .raise(
          .init(of: Self.suzhou, "tell cities at once", due: due, after: id, evidence: [2]))))
    try take(.evaluation(.requite(Self.wuxi, Requital(.commendation, reason: "came at once"))))
    return (entries, region)
  }

  private func report(_ entries: [Entry], _ region: Region) -> EvaluationReport {
    EvaluationReport(entries, region: region, standard: [:]) { $0.openCommitments }
  }

  private var voice: EvaluationVoice {
    EvaluationVoice(
      words: .english, city: \.rawValue, criterion: \.rawValue, definition: \.rawValue,
      sort: \.rawValue, method: \.rawValue, state: \.rawValue, stage: \.rawValue,
      lesson: \.rawValue, requital: \.rawValue, evaluator: { "\($0)" },
      proposals: { "\($0) accepted, \($1) declined" }, local: { $0 })
  }

  @Test func whatTheEntriesTellIsWhatTheReportSays() throws {
    let (entries, region) = try record()
    let report = report(entries, region)
    #expect(report.reconciles)
    #expect((report.count.opened, report.count.sheets, report.count.raised) == (1, 2, 1))
    #expect(report.count.requitals == 1 && report.requitals.map(\.city) == [Self.wuxi])
    let page = report.page(voice).markdown
    for part in ["REG-E1", "SUZ-L1", "25 (1 pairs)", "1/1", "#2", "commendation"] {
      #expect(page.contains(part), "\(part) in \(page)")
    }
    let html = report.page(voice).html
    #expect(html.contains("SUZ-L1") && !String(decoding: report.json, as: UTF8.self).isEmpty)
    #expect(report.json == self.report(entries, region).json, "the same bytes")
  }

  /// What was never on the record bears nothing out.
  @Test func aScoreThatRestsOnNoEntryIsFound() throws {
    let (entries, region) = try record()
    let forged = entries.map { entry in
      guard case .evaluation(.handedIn(let id, let sheet, let next)) = entry.event else {
        return entry
      }
      var (entry, changed) = (entry, sheet)
      changed.lines[0].mark = .score(95, evidence: [999])
      entry.event = .evaluation(.handedIn(id, changed, to: next))
      return entry
    }
    #expect(!report(forged, region).reconciles)
  }

  @Test func ofARecordWithoutOneItSaysSo() throws {
    let report = report([], try Regions.open())
    #expect(report.reconciles && report.evaluations.isEmpty)
    #expect(report.page(voice).markdown.contains(EvaluationReportWords.english.none))
  }
}
