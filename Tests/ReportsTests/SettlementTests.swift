import Domain
import Exercises
import JSONText
import Planning
import Regions
import Testing

@testable import Reports

@Suite("The settlement of mutual aid, from the record alone")
struct SettlementTests {
  private static let region = Result { () throws(RegionFault) in try Regions.open() }
  /// Three days of a flood: long enough for some to be home and paid.
  private static let played = Result { () throws -> [Entry] in
    let scenario = try Scenarios.open("yangtze-flood")
    var entries: [Entry] = []
    _ = Simulation.run(scenario, region: try region.get(), seed: 3, until: .hours(64)) {
      entries.append($0)
    }
    return entries
  }

  private func settlement() throws -> Settlement {
    Settlement(try Self.played.get(), region: try Self.region.get())
  }

  @Test func someIsHomeAndPaidAndAllAddsUpToNothing() throws {
    let settlement = try settlement()
    #expect(settlement.loans.contains { $0.line.state == .settled && $0.paid > .zero })
    #expect(settlement.sum == .zero)
    #expect(settlement.isExercise)
    for city in settlement.balances {
      let lent = settlement.loans.filter { $0.line.lender == city.city }
      let borrowed = settlement.loans.filter { $0.requester == city.city }
      #expect(city.received == lent.reduce(.zero) { $0 + $1.paid })
      #expect(city.paid == borrowed.reduce(.zero) { $0 + $1.paid })
    }
  }

  /// Whoever has the messages alone comes to the same fen: quantities, prices and moments are in
  /// them.
  @Test func claimsAreReckonedAgainFromTheMessages() throws {
    struct Facts {
      var price = 0
      var committed = 0
      var home = 0
      var left: Instant?
      var back: Instant?
      var isUnits = false
    }
    var facts: [String: Facts] = [:]
    var units: Set<AidRequest.ID> = []
    for entry in try Self.played.get() {
      guard case .aid(let id, let event) = entry.event else { continue }
      if case .drafted(let report) = event, report.good.kind != nil { units.insert(id) }
      guard case .passed(let message, let lender, _) = event else { continue }
      var fact = facts["\(id) \(lender)"] ?? Facts()
      fact.isUnits = units.contains(id)
      switch message.trigger {
      case .offer, .quote: fact.price = message.price?.fen ?? 0
      case .commit: fact.committed = message.quantity ?? 0
      case .mobilise: fact.left = entry.happened
      case .comeHome:
        fact.home = message.quantity ?? 0
        fact.back = entry.happened
      case .send, .decline, .refuse, .withdraw, .accept, .arrive, .consume, .askExtension,
        .grantExtension, .refuseExtension, .askReturn, .release, .claim, .waive, .contest,
        .settle, .cancel, .expire:
        break
      }
      facts["\(id) \(lender)"] = fact
    }
    let claimed = try settlement().loans.filter { $0.line.claimed != nil }
    #expect(!claimed.isEmpty)
    for loan in claimed {
      let fact = try #require(facts["\(loan.request) \(loan.line.lender)"])
      var expected = 0
      if fact.isUnits {
        let time = fact.left.map { $0.duration(to: fact.back ?? $0).inMilliseconds } ?? 0
        expected = (fact.price * fact.committed * Int(time) + 1_800_000) / 3_600_000
      } else if fact.left != nil {
        expected = fact.price * (fact.committed - fact.home)
      }
      #expect(loan.line.claimed?.fen == expected, "\(loan.request) \(loan.line.lender)")
    }
  }

  @Test func itIsWrittenInEveryForm() throws {
    let settlement = try settlement()
    for words in [SettlementWords.english, .simplified, .traditional] {
      let voice = SettlementVoice(words: words, city: { $0.rawValue }, good: { $0.written })
      let page = settlement.page(voice)
      #expect(page.markdown.contains(words.title))
      #expect(page.html.contains("<table>"))
      #expect(page.markdown.contains("EXERCISE"))
    }
    let json = try #require(try JSON.read(settlement.json).object)
    #expect(try json.int("sumFen") == 0)
    #expect(try json.string("status") == "Exercise")
    #expect(try json.array("loans").count == settlement.loans.count)
  }

  @Test func theLedgerAddsUpAndARecountFromTheEventsAgrees() throws {
    let settlement = try settlement()
    #expect(settlement.books.sum == .zero && settlement.books.total == .zero)
    #expect(settlement.disagreements.isEmpty, "\(settlement.disagreements)")
    #expect(!settlement.grants.isEmpty, "the fund gave to those who helped")
    let shared = try #require(settlement.cases.first?.shared)
    for split in shared.splits {
      #expect(split.shares.reduce(.zero, +) == shared.total, "\(split.rule): to the fen")
      #expect(shared.compensations(by: split).reduce(.zero, +) == .zero)
    }
    let json = try #require(try JSON.read(settlement.json).object)
    #expect(try json.int("ledgerSumFen") == 0)
    #expect(try json.bool("recountAgrees"))
    #expect(try json.array("cases").count == settlement.cases.count)
    let voice = SettlementVoice(words: .english, city: { $0.rawValue }, good: { $0.written })
    #expect(settlement.page(voice).markdown.contains("every party comes to the same fen"))
  }

  /// A recount must be able to disagree: here a payment is missing from the record.
  @Test func aRecordThatLacksAPaymentIsFoundOut() throws {
    let entries = try Self.played.get()
    let settlement = try settlement()
    let place = try #require(
      entries.lastIndex { entry in
        guard case .aid(_, .passed(let message, _, _)) = entry.event else { return false }
        return message.trigger == .settle && (message.amount ?? .zero) > .zero
      })
    var short = entries
    short.remove(at: place)
    let found = LedgerRecount(short).disagreements(with: settlement.books)
    #expect(found.count == 2, "the one that paid and the one that was paid")
  }

  @Test func whereNothingWasLentItSaysSo() throws {
    let settlement = Settlement([], region: try Self.region.get())
    #expect(settlement.loans.isEmpty && settlement.sum == .zero)
    let voice = SettlementVoice(words: .english, city: { $0.rawValue }, good: { $0.written })
    #expect(settlement.page(voice).markdown.contains("Nothing was lent"))
  }
}
