import Domain
import Exercises
import JSONText
import Regions
import Testing

@testable import Reports

@Suite("The scorecards of the cities, from the record alone")
struct ScorecardTests {
  private static let region = Result { () throws(RegionFault) in try Regions.open() }
  /// A day and a half of a flood: aid is asked for, brought and late.
  private static let played = Result { () throws -> [Entry] in
    let scenario = try Scenarios.open("yangtze-flood")
    var entries: [Entry] = []
    _ = Simulation.run(scenario, region: try region.get(), seed: 3, until: .hours(40)) {
      entries.append($0)
    }
    return entries
  }

  private func scorecard(
    _ entries: [Entry]? = nil, owed: [City.ID: Scorecard.Owed] = [:]
  ) throws -> Scorecard {
    Scorecard(try entries ?? Self.played.get(), region: try Self.region.get()) { _ in owed }
  }

  /// The picture that the record leaves.
  private func picture() throws -> Picture {
    let entries = try Self.played.get()
    var picture = Picture(region: try Self.region.get(), at: entries[0].happened)
    for entry in entries { picture.apply(entry) }
    return picture
  }

  @Test func theCountOfTheEntriesIsWhatTrustRestsOn() throws {
    let scorecard = try scorecard()
    let picture = try picture()
    #expect(scorecard.reconciles && scorecard.isExercise)
    #expect(scorecard.rows.count == picture.region.cities.count)
    #expect(scorecard.total(\.ended) > 20)
    for row in scorecard.rows {
      #expect(row.ended == picture.trust(in: row.city).ended, "\(row.city)")
      #expect(row.made == row.ended + row.open)
    }
    #expect(scorecard.total(\.open) == picture.openCommitments.count)
  }

  /// Counted again from the messages of aid alone.
  @Test func whatWasDeliveredIsCountedAgainFromTheMessages() throws {
    var arrived: [City.ID: Int] = [:]
    for entry in try Self.played.get() {
      if case .aid(_, .passed(let message, let lender, _)) = entry.event,
        message.trigger == .arrive
      {
        arrived[lender, default: 0] += 1
      }
    }
    #expect(!arrived.isEmpty)
    let picture = try picture()
    for city in picture.region.cities {
      let count = picture.trust(in: city.id).evidence[.delivery]?.count ?? 0
      #expect(count >= arrived[city.id] ?? 0, "what expired and was called back counts too")
    }
  }

  @Test func alertsAndIncidentsAreCountedAgain() throws {
    var raised = 0
    var reported = 0
    var priorities: [Alert.ID: Priority] = [:]
    for entry in try Self.played.get() {
      if case .alert(let id, .raised(let report)) = entry.event {
        priorities[id] = report.priority
        if report.priority <= .second, report.city != nil { raised += 1 }
      }
      if case .incident(_, .reported) = entry.event { reported += 1 }
    }
    let scorecard = try scorecard()
    #expect(scorecard.total(\.alerts.begun) == raised && raised > 0)
    #expect(scorecard.total(\.sending.begun) == reported && reported > 0)
    for row in scorecard.rows {
      #expect(row.alerts.within <= row.alerts.times.count)
      #expect(row.alerts.times.count <= row.alerts.begun)
    }
  }

  @Test func aRecordThatEndsEarlyAddsUpToo() throws {
    let entries = try Self.played.get()
    for count in [1, entries.count / 3, entries.count / 2] {
      #expect(try scorecard(Array(entries.prefix(count))).reconciles)
    }
  }

  @Test func theTotalsOfAllFormsAreThoseOfTheCities() throws {
    var owed = Scorecard.Owed()
    (owed.duties.inTime, owed.duties.overdue, owed.reports.late) = (3, 1, 2)
    let first = try Self.region.get().cities[0].id
    let scorecard = try scorecard(owed: [first: owed])
    let document = try #require(try JSON.read(scorecard.json).object)
    let cities = try document.array("cities")
    var made = 0
    for city in cities { made += try #require(city.object).int("made") }
    #expect(made == scorecard.total(\.made))
    #expect(try document.bool("reconciles"))
    for words in [ScorecardWords.english, .simplified, .traditional] {
      let page = scorecard.page(ScorecardVoice(words: words, city: { $0.rawValue }))
      let text = page.markdown
      #expect(text.contains("| \(words.sum) |  |  | \(made) |"), "\(text)")
      #expect(text.contains("3/4") && text.contains("0/2"))
      #expect(text.contains(words.check(scorecard.total(\.ended))))
      #expect(page.html.contains("<table>"))
    }
  }
}
