package import Domain

/// Who lent what to whom, what it cost and whether it is paid: worked out from the record alone, so
/// that whoever has the record comes to the same fen.
package struct Settlement: Sendable {
  /// One lender's part of a request, from the moment at which it was set apart.
  package struct Loan: Sendable {
    package let request: AidRequest.ID
    package let requester: City.ID
    package let good: AidGood
    package let line: AidLine

    /// What it costs by its hours or by what did not come back; nil until it is home.
    package var claim: AidClaim? { line.home == nil ? nil : line.claim(for: good) }
    /// What is claimed and not paid.
    package var open: Money { line.owed }
    package var paid: Money { line.paid ?? .zero }
  }

  /// What a city gets and gives by all loans.
  package struct Balance: Sendable {
    package let city: City.ID
    package fileprivate(set) var received = Money.zero
    package fileprivate(set) var paid = Money.zero
    package fileprivate(set) var toGet = Money.zero
    package fileprivate(set) var toPay = Money.zero

    package var net: Money { received + toGet - paid - toPay }
  }

  package let region: Region
  package let isExercise: Bool
  package let end: Instant
  package let entryCount: Int
  /// In the order of requests and lenders.
  package let loans: [Loan]
  /// Of every city that lent or borrowed, in the order of the region file.
  package let balances: [Balance]
  /// The books as they stand at the end, and where a recount from the events alone disagrees.
  package let books: Ledger
  package let disagreements: [LedgerRecount.Disagreement]
  /// All that was given, in the order of the record.
  package let grants: [Grant]
  package let cases: [Case]
  package let agreed: [Agreed]

  /// Reads a record from its first entry to its last.
  package init(_ entries: [Entry], region: Region) {
    var picture = Picture(region: region, at: entries.first?.happened ?? .distantPast)
    var loans: [AidLine.ID: Loan] = [:]
    var grants: [Grant] = []
    var agreed: [Agreed] = []
    for entry in entries {
      picture.apply(entry)
      if case .ledger(.granted(let id, let report)) = entry.event {
        grants.append(Grant(id: id, report: report, at: entry.happened))
      }
      if case .alliance(.decision(let id, .answered(_, .agreed))) = entry.event,
        let compensation = picture.decisions[id]?.round.terms.compensation
      {
        agreed.append(Agreed(decision: id, compensation: compensation))
      }
      guard case .aid(let id, .passed(_, let lender, _)) = entry.event,
        let request = picture.aid[id], let line = request.line(of: lender), line.committed > 0
      else { continue }
      loans[line.id] = Loan(
        request: id, requester: request.requester, good: request.good, line: line)
    }
    // Netting tells of debts, not of lines: what is still here says how far each is paid.
    for (id, loan) in loans {
      guard let line = picture.aid[id.request]?.line(of: id.lender) else { continue }
      loans[id] = Loan(
        request: loan.request, requester: loan.requester, good: loan.good, line: line)
    }
    self.region = region
    (self.grants, self.agreed) = (grants, agreed)
    books = picture.ledger
    disagreements = LedgerRecount(entries).disagreements(with: picture.ledger)
    cases = Self.cases(picture)
    isExercise = entries.contains(where: \.isExercise)
    end = entries.last?.happened ?? .distantPast
    entryCount = entries.count
    self.loans = loans.sorted { $0.key < $1.key }.map(\.value)
    balances = Self.balances(self.loans, region)
  }

  private static func balances(_ loans: [Loan], _ region: Region) -> [Balance] {
    region.cities.compactMap { city in
      var balance = Balance(city: city.id)
      var isParty = false
      for loan in loans {
        if loan.line.lender == city.id {
          isParty = true
          balance.received += loan.paid
          balance.toGet += loan.open
        }
        if loan.requester == city.id {
          isParty = true
          balance.paid += loan.paid
          balance.toPay += loan.open
        }
      }
      return isParty ? balance : nil
    }
  }

  /// The sum of all cities' net: nothing, or money was made or lost.
  package var sum: Money { balances.reduce(.zero) { $0 + $1.net } }
  /// What is claimed and not paid, by all.
  package var open: Money { loans.reduce(.zero) { $0 + $1.open } }
}
