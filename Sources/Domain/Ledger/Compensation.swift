/// How a common cost is shared.
package enum ShareRule: String, CaseIterable, Hashable, Sendable {
  /// The average of what each adds, over all orders (Shapley 1953).
  case shapley
  /// The unhappiest group as happy as can be (Schmeidler 1969).
  case nucleolus
  /// What only one causes is that one's; the rest by what each saves.
  case separable
  /// By what each gained.
  case byGain
  /// By how many people each has.
  case byPeople
}

/// What cities pay each other so that each bears its share of a common cost: part of the terms of a
/// joint decision. Once all consent it stands in the ledger.
package struct Compensation: Hashable, Sendable {
  /// What one city pays another.
  package struct Transfer: Hashable, Sendable {
    package var from: City.ID
    package var to: City.ID
    package var amount: Money

    package init(from payer: City.ID, to receiver: City.ID, _ amount: Money) {
      from = payer
      to = receiver
      self.amount = amount
    }
  }

  package var rule: ShareRule
  package var transfers: [Transfer]

  package init(_ rule: ShareRule, _ transfers: [Transfer]) {
    self.rule = rule
    self.transfers = transfers
  }

  /// The cities that pay or are paid, by their codes.
  package var cities: [City.ID] {
    Set(transfers.flatMap { [$0.from, $0.to] }).sorted()
  }

  /// The fewest payments that give each city what it has to get, and take what it has to pay: the
  /// largest with the largest. What is to get and to pay comes to nothing in all.
  package static func transfers(settling nets: [City.ID: Money]) -> [Transfer] {
    var left = nets.mapValues(\.fen)
    var found: [Transfer] = []
    while let payer = left.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      let receiver = left.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      payer.value < 0, receiver.value > 0
    {
      let amount = min(-payer.value, receiver.value)
      found.append(Transfer(from: payer.key, to: receiver.key, Money(fen: amount)))
      left[payer.key, default: 0] += amount
      left[receiver.key, default: 0] -= amount
    }
    return found
  }
}
