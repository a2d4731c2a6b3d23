/// Numbers as sentences write them, without a formatter.
enum NumberWords {
  /// With one digit after the point, rounded half away from zero: `3.1`.
  static func oneDecimal(_ value: Double) -> String { decimal(value, tens: 10, digits: 1) }

  /// With two digits after the point: `10.85`.
  static func twoDecimals(_ value: Double) -> String { decimal(value, tens: 100, digits: 2) }

  /// With as many digits after the point as it needs, two at most: `7200`, `0.5`, `1.25`.
  static func short(_ value: Double) -> String {
    var text = twoDecimals(value)
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func decimal(_ value: Double, tens: Int, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "?" }
    let scaled = Int((abs(value) * Double(tens)).rounded())
    let rest = String(scaled % tens)
    let zeros = String(repeating: "0", count: digits - rest.utf8.count)
    return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / tens)." + zeros + rest
  }
}
