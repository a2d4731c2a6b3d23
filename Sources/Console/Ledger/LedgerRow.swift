internal import Domain
internal import Planning

/// Where the officer is in the ledger.
package struct LedgerPlace: Sendable {
  /// What of it has the screen.
  enum Page: Hashable, Sendable {
    case parties, party, splits
  }

  var page = Page.parties
  var cursor = ListCursor<LedgerParty>()
  var itemCursor = ListCursor<LedgerItem>()
  /// The case whose splits are shown, the rule that is looked at, and when both were worked out.
  var matter: Matter?
  var rule = ShareRule.shapley
  var found: JointCase?
  var foundFor: Instant?

  init() {}
}

/// What stands in the list of an opened party.
enum LedgerItem: Hashable, Sendable {
  case debt(Debt.ID)
  case claim(LedgerClaim.ID)
  case deposit(AidLine.ID)
  /// An entry's posting, by its place among those of that entry.
  case posting(Int, Int)
}

/// A party as the ledger lists it.
struct LedgerRow: Identifiable, Sendable {
  let id: LedgerParty
  let book: Book
  /// People spared, by the kept comparisons, over all matters.
  let spared: Double
  let oldest: Instant?
}

extension Desk {
  /// All cities in the region file's order but those with something open first, the oldest claim
  /// first; then the others, of whom the record knows something.
  var ledgerRows: [LedgerRow] {
    var spared: [City.ID: Double] = [:]
    for matter in ledgerMatters {
      for gain in picture.gains(of: matter) { spared[gain.city, default: 0] += gain.people }
    }
    let books = picture.ledger
    func row(_ party: LedgerParty) -> LedgerRow {
      LedgerRow(
        id: party, book: books.book(of: party), spared: party.city.flatMap { spared[$0] } ?? 0,
        oldest: picture.oldestClaim(of: party))
    }
    let cities = region.cities.map { row(.city($0.id)) }.enumerated().sorted { left, right in
      (left.element.oldest ?? .distantFuture, left.offset)
        < (right.element.oldest ?? .distantFuture, right.offset)
    }.map(\.element)
    let others = LedgerParty.others.map(row).filter { !$0.book.balances.isEmpty }
    return cities + others
  }

  /// The matters on which something was spent, those that are not settled first, then the newest.
  var ledgerMatters: [Matter] {
    var found: [(matter: Matter, file: MatterAccount)] = []
    picture.ledger.files.visit { found.append(($0, $1)) }
    return found.filter { $0.file.cost > .zero }.sorted { left, right in
      let isLeftShared = left.file.cities.count > 1
      let isRightShared = right.file.cities.count > 1
      if isLeftShared != isRightShared { return isLeftShared }
      return (right.file.cost, left.matter) < (left.file.cost, right.matter)
    }.map(\.matter)
  }

  var currentLedgerRow: LedgerRow? {
    let rows = ledgerRows
    return rows.first { $0.id == ledger.cursor.item } ?? rows.first
  }

  /// What is open of a party, then its postings, the newest first.
  func ledgerItems(of party: LedgerParty) -> [LedgerItem] {
    let books = picture.ledger
    let debts = books.debts(of: party).map { LedgerItem.debt($0.id) }
    let claims = books.claims.sorted.filter {
      ($0.state == .open || $0.state == .contested)
        && ($0.report.claimant == party.city || $0.report.respondent == party.city)
    }.map { LedgerItem.claim($0.id) }
    let deposits = books.deposits.filter {
      $0.borrower == party.city || $0.line.lender == party.city
    }.sorted { ($0.since, $0.line) < ($1.since, $1.line) }.map { LedgerItem.deposit($0.line) }
    let postings = books.book(of: party).postings.indices.reversed().map { place in
      LedgerItem.posting(books.book(of: party).postings[place].entry, place)
    }
    return claims + debts + deposits + postings
  }

  /// The item that a key would act on.
  var currentLedgerItem: LedgerItem? {
    guard let row = currentLedgerRow else { return nil }
    let items = ledgerItems(of: row.id)
    return items.first { $0 == ledger.itemCursor.item } ?? items.first
  }

  mutating func prepareLedger() {
    ledger.page = .parties
    if ledger.cursor.item == nil { ledger.cursor.item = ledgerRows.first?.id }
  }

  mutating func moveInLedger(by step: Int) {
    switch ledger.page {
    case .parties:
      ledger.cursor.step(step, in: ledgerRows.map(\.id), height: LedgerPage.listRows(in: self))
    case .party:
      guard let row = currentLedgerRow else { return }
      ledger.itemCursor.step(
        step, in: ledgerItems(of: row.id), height: LedgerPage.itemRows(in: self))
    case .splits: detailScroll = min(max(0, detailScroll + step), 10_000)
    }
  }

  /// Enter: a party opens, a split is put before the cities.
  mutating func openInLedger() -> [Effect] {
    switch ledger.page {
    case .parties:
      guard let row = currentLedgerRow else { return refuse(.ledger(.nothingHere)) }
      ledger.cursor.item = row.id
      ledger.itemCursor = ListCursor(item: ledgerItems(of: row.id).first)
      ledger.page = .party
      return []
    case .party: return perform(ActionID.LedgerAct.pay)
    case .splits: return perform(ActionID.LedgerAct.propose)
    }
  }

  /// Goes to what an entry of the log is about.
  mutating func openLedger(about event: LedgerEvent) -> [Effect] {
    show(.ledger)
    var party: LedgerParty?
    switch event {
    case .claimed(_, let report): party = .city(report.claimant)
    case .answered(let id, _, _, _):
      party = (picture.ledger.claims[id]?.report.claimant).map { .city($0) }
    case .paid(let id, _), .writtenOff(let id, _, _): party = picture.ledger.debts[id]?.creditor
    case .granted(_, let report): party = report.receiver
    case .depositReturned(let line, _), .depositForfeited(let line, _, _):
      party = .city(line.lender)
    case .corrected(let correction): party = correction.creditor
    case .netted: break
    }
    if let party { ledger.cursor.item = party }
    return []
  }

  // MARK: Cases

  /// Works the case out that is shown, where it is not, or the books have moved since.
  mutating func refreshLedger() {
    guard screen == .ledger, ledger.page == .splits, let matter = ledger.matter else { return }
    let changed = picture.ledger.files[matter]?.changed
    guard ledger.found?.matter != matter || ledger.foundFor != changed else { return }
    ledger.found = JointCase(matter, in: picture)
    ledger.foundFor = changed
  }

  /// Shows the splits of a case: the one at hand, or the first.
  mutating func showSplits(next: Bool = false) -> [Effect] {
    let matters = ledgerMatters
    guard let first = matters.first else { return refuse(.ledger(.nothingSpent)) }
    let here = ledger.matter.flatMap { matters.firstIndex(of: $0) }
    ledger.matter = here.map { matters[($0 + (next ? 1 : 0)) % matters.count] } ?? first
    ledger.page = .splits
    detailScroll = 0
    refreshLedger()
    return []
  }

  /// The split that is looked at.
  var currentSplit: CostSplit? {
    ledger.found.flatMap { found in
      found.splits.first { $0.rule == ledger.rule } ?? found.splits.first
    }
  }

  mutating func nextSplit() -> [Effect] {
    guard let found = ledger.found, let current = currentSplit,
      let place = found.splits.firstIndex(of: current)
    else { return refuse(.ledger(.nothingHere)) }
    ledger.rule = found.splits[(place + 1) % found.splits.count].rule
    return []
  }

  /// The keys to remind of, by the page.
  var ledgerHints: [ActionID] {
    switch ledger.page {
    case .parties:
      [
        .move(.open), .ledger(.splits), .ledger(.netOff), .ledger(.grant), .ledger(.claim),
        .move(.back),
      ]
    case .party:
      [
        .ledger(.pay), .ledger(.answer), .ledger(.writeOff), .ledger(.netOff), .ledger(.deposit),
        .ledger(.correct), .move(.back),
      ]
    case .splits:
      [.ledger(.nextRule), .ledger(.nextCase), .ledger(.propose), .ledger(.claim), .move(.back)]
    }
  }
}
