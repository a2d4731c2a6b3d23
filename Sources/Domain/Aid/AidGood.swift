/// What one city can ask another for.
package enum AidGood: Hashable, Sendable {
  /// Things, counted in the item's unit: they are used up, or brought back.
  case supply(SupplyItem.ID)
  /// Units of a kind with their crews.
  case units(UnitKind)

  /// The item, where it is one.
  package var item: SupplyItem.ID? {
    if case .supply(let item) = self { item } else { nil }
  }

  /// The kind of unit, where it is one.
  package var kind: UnitKind? {
    if case .units(let kind) = self { kind } else { nil }
  }

  /// `item:sandbags` or `unit:floodRescueBoat`, as the journal writes it.
  package var written: String {
    switch self {
    case .supply(let item): "item:\(item)"
    case .units(let kind): "unit:\(kind.rawValue)"
    }
  }

  /// What `written` wrote; nil for any other text.
  package init?(written: String) {
    let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    switch parts[0] {
    case "item": self = .supply(SupplyItem.ID(rawValue: String(parts[1])))
    case "unit":
      guard let kind = UnitKind(rawValue: String(parts[1])) else { return nil }
      self = .units(kind)
    default: return nil
    }
  }
}

/// An amount of money in whole fen, a hundredth of a yuan: sums come out to the fen. What would be
/// more than a number holds stays at the greatest, so that no amount ends a watch.
package struct Money: Hashable, Comparable, Sendable {
  package var fen: Int

  package init(fen: Int) { self.fen = fen }

  package static let zero = Money(fen: 0)

  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  package static func + (left: Money, right: Money) -> Money {
    Money(exactly: Int128(left.fen) + Int128(right.fen))
  }
  package static func - (left: Money, right: Money) -> Money {
    Money(exactly: Int128(left.fen) - Int128(right.fen))
  }
  package static func += (left: inout Money, right: Money) { left = left + right }
  package static func -= (left: inout Money, right: Money) { left = left - right }

  /// So many times as much.
  package func times(_ count: Int) -> Money { Money(exactly: Int128(fen) * Int128(count)) }

  /// The price of a time at this much an hour, to the nearest fen, half a fen upwards.
  package func anHour(for duration: Duration) -> Money {
    let hour: Int128 = 3_600_000
    return Money(
      exactly: (Int128(fen) * Int128(duration.inMilliseconds) + hour / 2) / hour)
  }

  private init(exactly wide: Int128) {
    fen = Int(clamping: wide.magnitude) * (wide < 0 ? -1 : 1)
  }
}
