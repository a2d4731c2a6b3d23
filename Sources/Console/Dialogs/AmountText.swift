internal import Domain

/// Amounts as they are typed: `12`, or between what they may be at least and at most, `5-20`.
enum AmountText {
  /// The amount that a text means; nil if it means none. The middle of a range is that of its
  /// logarithm: releases are known to a factor.
  static func parse(_ text: String) -> Estimate? {
    let parts = text.split { $0 == "-" || $0 == "–" || $0 == "~" }
      .map { String($0).filter { $0 != " " } }
    let numbers = parts.compactMap { Double($0) }.filter { $0.isFinite && $0 >= 0 && $0 < 1e12 }
    guard numbers.count == parts.count, let low = numbers.first, let high = numbers.last,
      numbers.count <= 2, low <= high
    else { return nil }
    let middle = low == high ? low : (low * high).squareRoot()
    return Estimate(low: low, middle: (middle * 100).rounded() / 100, high: high)
  }

  /// The text that means an amount.
  static func text(_ amount: Estimate) -> String {
    func number(_ value: Double) -> String {
      NumberText.decimal(value, digits: value == value.rounded() ? 0 : 2)
    }
    return amount.low == amount.high
      ? number(amount.low) : "\(number(amount.low))-\(number(amount.high))"
  }
}
