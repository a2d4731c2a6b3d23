extension Picture {
  /// How much a lender has out, or has promised, under an agreement.
  package func aidInUse(
    under agreement: AidAgreement.ID, by lender: City.ID, _ good: AidGood
  ) -> Int {
    aidUses[AidUse(agreement: agreement, lender: lender, good: good)] ?? 0
  }

  /// The agreement that covers so much of a good between two cities, the cheapest first: in force,
  /// and with so much of its cap left.
  package func agreement(
    covering quantity: Int, of good: AidGood, from lender: City.ID, to requester: City.ID,
    at instant: Instant
  ) -> (agreement: AidAgreement, term: AidAgreement.Term)? {
    var best: (agreement: AidAgreement, term: AidAgreement.Term)?
    for found in agreements(between: lender, and: requester, on: good, at: instant) {
      guard let term = found.term(for: good),
        term.cap - aidInUse(under: found.id, by: lender, good) >= quantity
      else { continue }
      if best.map({ term.tariff < $0.term.tariff }) ?? true { best = (found, term) }
    }
    return best
  }

  /// Puts the price of an offer: that of the agreement that covers it, else the lender's own.
  func bind(
    _ message: inout AidMessage, _ most: Int, of line: AidLine, _ report: AidRequest.Report,
    at now: Instant
  ) throws(Rejection) {
    let quantity = message.quantity ?? most
    guard quantity >= 1, quantity <= most else {
      throw .aid(.quantityOutOfRange(quantity, most: most))
    }
    message.quantity = quantity
    let cover = agreement(
      covering: quantity, of: report.good, from: line.lender, to: report.requester, at: now)
    if let cover, let price = message.price, price > cover.term.tariff {
      throw .aid(.priceAboveTariff(cover.term.tariff))
    }
    guard let price = message.price ?? cover?.term.tariff,
      (Money.zero...Money.most).contains(price)
    else { throw .aid(.priceMissing) }
    message.price = price
    message.agreement = cover?.agreement.id
    message.version = cover?.agreement.version
    var offered = line
    (offered.offered, offered.price) = (quantity, price)
    guard worth(of: offered, report.good, at: now) <= Self.mostMoney else {
      throw .ledger(.amountOutOfRange(most: Self.mostMoney))
    }
  }
}

/// What counts against the cap of an agreement.
struct AidUse: Hashable, Sendable {
  var agreement: AidAgreement.ID
  var lender: City.ID
  var good: AidGood
}

extension Money {
  /// The highest price of one thing or hour that is believed: a million yuan.
  static let most = Money(fen: 100_000_000)
}

/// What a lender asks for a line, so that it can be reckoned again.
package struct AidClaim: Hashable, Sendable {
  /// Units and things: what does not come back, or the units that were away.
  package var count: Int
  /// How long units were away; nil for things.
  package var time: Duration?
  package var price: Money
  package var total: Money
}

extension AidLine {
  /// The claim of a line that is home: hours of each unit from its departure until the last was
  /// home, or things that did not come back, at the price of the offer.
  package func claim(for good: AidGood) -> AidClaim {
    switch good {
    case .supply:
      let gone = departed == nil ? 0 : committed - broughtHome
      return AidClaim(count: gone, time: nil, price: price, total: price.times(gone))
    case .units:
      guard let departed, let home else {
        return AidClaim(count: 0, time: .zero, price: price, total: .zero)
      }
      let time = max(.zero, departed.duration(to: home))
      return AidClaim(
        count: committed, time: time, price: price,
        total: price.times(committed).anHour(for: time))
    }
  }
}
