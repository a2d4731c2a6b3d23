/// What a city holds of an item.
package struct Stock: Hashable, Sendable {
  /// Which city's, and of what.
  package struct ID: Hashable, Comparable, Sendable {
    package var city: City.ID
    package var item: SupplyItem.ID

    package init(_ city: City.ID, _ item: SupplyItem.ID) {
      self.city = city
      self.item = item
    }

    package static func < (left: ID, right: ID) -> Bool {
      (left.city, left.item) < (right.city, right.item)
    }
  }

  /// Its own, in its stores.
  package internal(set) var onHand: Int
  /// Of that, what is promised to others.
  package internal(set) var reserved = 0
  /// Its own, on the way to others, with them, or on the way back.
  package internal(set) var lent = 0
  /// What belongs to others and stands with it, not used up.
  package internal(set) var borrowed = 0
  /// When the stores were last counted.
  package internal(set) var counted: Instant

  init(onHand: Int, counted: Instant) {
    self.onHand = onHand
    self.counted = counted
  }

  /// What it can promise.
  package var free: Int { max(0, onHand - reserved) }
  /// What it can use: its own that nobody else was promised, and what it has from others.
  package var usable: Int { free + borrowed }
}

/// A city's stores were counted.
package struct StockCount: Hashable, Sendable {
  package var id: Stock.ID
  package var quantity: Int
  package var at: Instant

  package init(_ id: Stock.ID, quantity: Int, at instant: Instant) {
    self.id = id
    self.quantity = quantity
    at = instant
  }

  /// The kind of observation that carries a count: `stock-` and the item.
  package static let observationPrefix = "stock-"
}

/// What a city has to get from others and to pay them for what was lent.
package struct AidAccount: Hashable, Sendable {
  /// Claimed and not paid yet.
  package internal(set) var receivable = Money.zero
  package internal(set) var payable = Money.zero
  package internal(set) var received = Money.zero
  package internal(set) var paid = Money.zero

  init() {}

  /// What it is better off by, with all that is open settled.
  package var balance: Money { receivable + received - payable - paid }
}

extension Picture {
  /// What a city holds of an item; nothing, counted never, where the record knows of none.
  package func stock(of city: City.ID, _ item: SupplyItem.ID) -> Stock {
    stocks[Stock.ID(city, item)] ?? Stock(onHand: 0, counted: .distantPast)
  }

  /// What a city has to get and to pay.
  package func aidAccount(of city: City.ID) -> AidAccount { aidAccounts[city] ?? AidAccount() }

  mutating func seedStocks() {
    for supply in region.supplies {
      stocks[Stock.ID(supply.city, supply.item)] = Stock(
        onHand: supply.quantity, counted: supply.counted)
    }
  }

  func decide(_ count: StockCount) throws(Rejection) -> [Event] {
    guard region[count.id.city] != nil else { throw .unknownCity(count.id.city) }
    guard region.resources.items.contains(where: { $0.id == count.id.item }) else {
      throw .aid(.unknownItem(count.id.item))
    }
    guard (0...Stock.most).contains(count.quantity) else {
      throw .aid(.quantityOutOfRange(count.quantity, most: Stock.most))
    }
    let standing = stock(of: count.id.city, count.id.item)
    guard count.at > standing.counted else {
      throw .aid(.countIsOlder(count.id.city, count.id.item, than: standing.counted))
    }
    return [.stockCounted(count)]
  }

  mutating func apply(_ count: StockCount) {
    stocks[count.id, default: Stock(onHand: 0, counted: count.at)].onHand = count.quantity
    stocks[count.id]?.counted = count.at
  }

  /// The count that an observation tells; nil for any other.
  func count(in observation: Observation) -> StockCount? {
    guard observation.kind.hasPrefix(StockCount.observationPrefix), let city = observation.city,
      observation.value >= 0, observation.value <= Double(Stock.most)
    else { return nil }
    let item = SupplyItem.ID(
      rawValue: String(observation.kind.dropFirst(StockCount.observationPrefix.count)))
    return StockCount(
      Stock.ID(city, item), quantity: Int(observation.value.rounded()), at: observation.time)
  }
}

extension Stock {
  /// The largest count that is believed.
  static let most = 1_000_000_000
}

extension SupplyStock {
  /// The beginning of the day of the count.
  package var counted: Instant {
    let parts = asOf.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return .distantPast }
    return Instant(
      year: parts[0], month: parts[1], day: parts[2], offsetInMinutes: Region.offsetInMinutes)
      ?? .distantPast
  }
}
