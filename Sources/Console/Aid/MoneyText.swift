internal import Domain

/// Money as it is typed, in yuan: `260`, `2.50`.
enum MoneyText {
  /// The amount that a text means; nil if it means none.
  static func parse(_ text: String) -> Money? {
    let digits = text.filter { !" ¥￥,，元".contains($0) }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let yuan = Int(parts[0]), (0...10_000_000).contains(yuan) else {
      return nil
    }
    guard parts.count == 2 else { return Money(fen: yuan * 100) }
    guard (1...2).contains(parts[1].count), let cents = Int(parts[1]), cents >= 0 else {
      return nil
    }
    return Money(fen: yuan * 100 + (parts[1].count == 1 ? cents * 10 : cents))
  }

  /// The text that means an amount.
  static func text(_ money: Money) -> String {
    let cents = money.fen % 100
    return cents == 0 ? "\(money.fen / 100)" : "\(money.fen / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
