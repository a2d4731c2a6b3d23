import Domain
import Exercises
import JSONText
import Regions
import Testing

@testable import Reports

@Suite("The report on agreements, from the record alone")
struct AgreementsReportTests {
  private static let region = Result { () throws(RegionFault) in try Regions.open() }
  /// A night six weeks before an agreement ends: its renewal is drafted and answered.
  private static let played = Result { () throws -> [Entry] in
    let scenario = try Scenarios.open("quiet-night")
    var entries: [Entry] = []
    _ = Simulation.run(scenario, region: try region.get(), seed: 7, until: .hours(4)) {
      entries.append($0)
    }
    return entries
  }

  private func report(_ entries: [Entry]? = nil) throws -> AgreementsReport {
    AgreementsReport(try entries ?? Self.played.get(), region: try Self.region.get())
  }

  @Test func signaturesAreThoseOfTheEntries() throws {
    let entries = try Self.played.get()
    let row = try #require(
      try report().rows.first { $0.agreement.id == AidAgreement.ID("hefei-metropolitan") })
    #expect(row.version.number == 2)
    var signed: Set<City.ID> = []
    for entry in entries {
      guard case .preparedness(.agreement(_, let event)) = entry.event else { continue }
      switch event {
      case .drafted(_, .city(let city), _, _, _): signed.insert(city)
      case .answered(_, let reply, _): if reply.answer == .signed { signed.insert(reply.city) }
      case .drafted, .withdrawn, .noticeGiven, .lapsed: break
      }
    }
    #expect(!signed.isEmpty)
    #expect(Set(row.cities { $0 == .signed }) == signed)
    #expect(row.cities { $0 == nil }.count == row.version.awaited.count)
  }

  @Test func theProgrammeCountsWhatTheRecordShows() throws {
    var entries = try Self.played.get()
    let before = try report(entries)
    #expect(before.year == 2026)
    #expect(before.items.count == 13)
    #expect(before.count[.beforeRecord] == 10, "January to October")
    #expect(before.count[.planned] == 3)
    let last = try #require(entries.last)
    let id = ProgrammeEntry.ID("cross-region-drill/2026-01")
    var added = last
    added.sequence += 1
    added.event = .preparedness(
      .programme(id, .stated(held: last.happened, cities: 5, evidence: "drill-7")))
    entries.append(added)
    let after = try report(entries)
    #expect(after.count[.held] == 1)
    #expect(after.items.first { $0.entry.id == id }?.standing == .held)
  }

  @Test func thePageAndTheObjectSayTheSame() throws {
    let report = try report()
    let json = try JSON.read(report.json)
    #expect(try json.object?.int("inForce") == report.inForce.count)
    #expect(try json.object?.int("routed") == report.tally.routed)
    let voice = AgreementsVoice(
      words: .simplified, city: { $0.rawValue }, name: { $0.simplified }, state: { $0.rawValue },
      standing: { $0.rawValue }, stage: { $0.rawValue }, evidence: { "\($0)" })
    let page = report.page(voice).markdown
    #expect(page.contains("合肥都市圈应急互助协议"))
    #expect(page.contains("演练"))
    #expect(report.page(voice).html.contains("<table"))
    #expect(report.stages.first?.count ?? 0 > 0)
  }
}
