import Domain
import Exercises
import Regions
import Testing

@Suite("The books after any history of money between cities")
struct LedgerHistoryTests {
  private static let start = Instant(seconds: 1_767_225_600)

  @Test func theyComeToNothingAfterThreeHundredHistories() throws {
    let region = try Regions.open()
    let beginning = try #require(LedgerHistory.beginning(region, at: Self.start))
    var (taken, refused) = (0, 0)
    var kinds: Set<Posting.Kind> = []
    for seed in 1...300 {
      var history = LedgerHistory(from: beginning, seed: UInt64(seed))
      for _ in 1...60 { history.step() }
      let problem = history.problem
      #expect(problem == nil, "seed \(seed): \(problem ?? "")")
      if problem != nil { return }
      (taken, refused) = (taken + history.taken, refused + history.refused)
      history.picture.ledger.books.visit { kinds.formUnion($1.postings.map(\.kind)) }
    }
    #expect(taken > 8_000 && refused > 1_000, "\(taken) taken, \(refused) refused")
    // Own work is not listed.
    let listed = Set(Posting.Kind.allCases).subtracting([.response])
    #expect(kinds.isSuperset(of: listed), "each kind came about")
  }

  @Test func theArchiveOfAnyHistoryGivesItBack() throws {
    let region = try Regions.open()
    let beginning = try #require(LedgerHistory.beginning(region, at: Self.start))
    for seed in 1...3 {
      var history = LedgerHistory(from: beginning, seed: UInt64(seed))
      for _ in 1...80 { history.step() }
      let archive = history.picture.archive
      let read = try #require(Picture(region: region, at: Self.start, archive: archive))
      #expect(read.archive == archive, "seed \(seed)")
      #expect(read.ledger.sum == .zero && read.ledger.openDebts == history.picture.ledger.openDebts)
    }
  }
}
