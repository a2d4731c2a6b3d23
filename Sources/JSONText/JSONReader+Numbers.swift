/// Powers of ten that a `Double` holds exactly.
private let exactPowers: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]

extension JSONReader {
  /// Reads a number: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
  mutating func readNumber() throws(JSONProblem) -> JSON {
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let firstDigit = position
    var mantissa: UInt64 = 0
    var isExact = true
    try readDigits(into: &mantissa, &isExact)
    if bytes[firstDigit] == UInt8(ascii: "0"), position > firstDigit + 1 {
      throw problem(.invalidNumber, at: start)
    }
    let isWhole = !(startsFraction || startsExponent)
    if isWhole, isExact, mantissa > 0 || !isNegative,
      let value = Self.signed(mantissa, isNegative)
    {
      return .integer(value)
    }
    var scale = 0
    if startsFraction {
      position += 1
      let fraction = position
      try readDigits(into: &mantissa, &isExact)
      scale = fraction - position
    }
    if startsExponent { scale += try readExponent() }
    return .number(
      try double(from: start, mantissa: isExact ? mantissa : nil, scale, isNegative))
  }

  private static func signed(_ magnitude: UInt64, _ isNegative: Bool) -> Int64? {
    if !isNegative { return Int64(exactly: magnitude) }
    return magnitude == 1 << 63 ? Int64.min : Int64(exactly: magnitude).map { -$0 }
  }

  private var startsFraction: Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: ".")
  }

  private var startsExponent: Bool {
    position < bytes.count && bytes[position] | 0x20 == UInt8(ascii: "e")
  }

  /// Appends at least one digit to the mantissa; `isExact` falls when it no longer fits.
  @inline(__always)
  private mutating func readDigits(
    into mantissa: inout UInt64, _ isExact: inout Bool
  ) throws(JSONProblem) {
    let start = position
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      if mantissa > (UInt64.max - 9) / 10 {
        isExact = false
      } else {
        mantissa = mantissa * 10 + UInt64(digit)
      }
      position += 1
    }
    guard position > start else { throw unexpectedInNumber() }
  }

  private func unexpectedInNumber() -> JSONProblem {
    position < bytes.count ? problem(.invalidNumber) : problem(.unexpectedEnd)
  }

  /// Reads `e±digits`; magnitudes beyond 99999 are held there, which is far out of range anyway.
  private mutating func readExponent() throws(JSONProblem) -> Int {
    position += 1
    var isNegative = false
    if position < bytes.count,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    var magnitude: UInt64 = 0
    var isExact = true
    try readDigits(into: &magnitude, &isExact)
    let held = isExact ? Int(min(magnitude, 99_999)) : 99_999
    return isNegative ? -held : held
  }

  /// The nearest double: by one exact operation where that is possible, else by the standard
  /// library.
  private func double(
    from start: Int, mantissa: UInt64?, _ scale: Int, _ isNegative: Bool
  ) throws(JSONProblem) -> Double {
    if let mantissa, mantissa <= 1 << 53, abs(scale) < exactPowers.count {
      let power = exactPowers[abs(scale)]
      let magnitude = scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return isNegative ? -magnitude : magnitude
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text) else { throw problem(.invalidNumber, at: start) }
    guard value.isFinite else { throw problem(.numberOutOfRange, at: start) }
    return value
  }
}
