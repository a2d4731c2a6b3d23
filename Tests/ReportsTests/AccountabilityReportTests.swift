import Domain
import JSONText
import Regions
import Testing

@testable import Reports

@Suite("The report on accountability, from the record alone")
struct AccountabilityReportTests {
  private static let region = Result { () throws(RegionFault) in try Regions.open() }
  private static let suzhou = City.ID("320500")
  private static let wuxi = City.ID("320200")
  private static let chief = Actor(name: "li", role: .supervisor)
  private static let judge = Actor(name: "qian", role: .coordinator)

  /// Three candidates of Suzhou, of which one is upheld and one excused, and one of Wuxi that is
  /// dismissed.
  private static let record = Result { () throws -> [Entry] in
    let region = try Self.region.get()
    var now = Instant(milliseconds: 1_790_000_000_000)
    var picture = Picture(region: region, at: now)
    var entries: [Entry] = []
    func take(_ command: Command, by actor: Actor = .program) throws {
      now = now.advanced(by: .minutes(1))
      entries += try picture.take(
        Submission(command, by: actor, happened: now, received: now, isExercise: true),
        recorded: now, origin: Origin.ID("desk"))
    }
    func raise(_ city: City.ID, _ breach: Breach, _ text: String) throws -> TrustCause.ID {
      try take(.trust(city, .raise(Suspicion(.report, breach, text))))
      guard let id = picture.trust(in: city).breaches.last?.id else { throw NothingRaised() }
      return id
    }
    func settle(_ city: City.ID, _ id: TrustCause.ID, _ verdict: TrustCause.Verdict) throws {
      try take(.trust(city, .contest(id, reason: "it was dark")), by: chief)
      try take(.trust(city, .rule(id, verdict, reason: "as seen")), by: judge)
    }
    let first = try raise(suzhou, .concealed, "SUZ-I1 dead 1→2")
    let second = try raise(suzhou, .falseReport, "SUZ-I1 dead 2→1")
    _ = try raise(suzhou, .falseReport, "SUZ-I2 dead 2→1")
    let fourth = try raise(wuxi, .concealed, "WUX-I1 dead 1→2")
    try settle(suzhou, first, .upheld)
    try settle(suzhou, second, .excused)
    try settle(wuxi, fourth, .dismissed)
    return entries
  }

  private struct NothingRaised: Error {}

  private func report() throws -> AccountabilityReport {
    AccountabilityReport(try Self.record.get(), region: try Self.region.get())
  }

  private let voice = AccountabilityVoice(
    words: .english, city: { $0.rawValue }, breach: { $0.rawValue }, verdict: { $0.rawValue },
    sentence: { "\($0.sequence)" }, text: { text, _ in text })

  @Test("Accountability: candidates, upheld, excused, dismissed and open, by city and by kind")
  func theCounts() throws {
    let report = try report()
    func numbers(_ city: City.ID?, _ breach: Breach?) -> [Int] {
      let count = report.count(of: city, breach)
      return [count.candidates, count.upheld, count.excused, count.dismissed, count.open]
    }
    #expect(numbers(nil, nil) == [4, 1, 1, 1, 1])
    #expect(numbers(Self.suzhou, nil) == [3, 1, 1, 0, 1])
    #expect(numbers(Self.wuxi, nil) == [1, 0, 0, 1, 0])
    #expect(numbers(nil, .concealed) == [2, 1, 0, 1, 0])
    #expect(numbers(nil, .falseReport) == [2, 0, 1, 0, 1])
    #expect(numbers(nil, .slow) == [0, 0, 0, 0, 0])
    #expect(report.reconciles && report.isExercise)
  }

  @Test func thePageTellsAnswersAndRulingsWithTheirEvidence() throws {
    let text = try report().page(voice).markdown
    #expect(text.contains("it was dark") && text.contains("as seen"))
    #expect(text.contains("1/3"), "one of three rulings upheld it")
    #expect(text.contains("EXERCISE"))
    #expect(try report().page(voice).html.contains("<table"))
    #expect(try report().page(voice).markdown == text, "the same record, the same bytes")
  }

  @Test func theObjectHoldsTheSame() throws {
    let json = try JSON.read(try report().json).object
    let all = try #require(try json?.object("all"))
    #expect(try all.int("candidates") == 4 && all.int("upheld") == 1 && all.int("ruled") == 3)
    let items = try #require(try json?.arrayIfPresent("candidates"))
    #expect(items.count == 4)
    let first = try #require(items.first?.object)
    #expect(try first.string("verdict") == "upheld" && first.string("ruledBy") == "qian")
    #expect(try first.arrayIfPresent("evidence")?.isEmpty == false)
  }
}
