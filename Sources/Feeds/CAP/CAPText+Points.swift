extension CAPText {
  /// Points between runs of white space; nil if one is none.
  static func points(_ text: String) -> [CAPMessage.Point]? {
    var text = text
    return text.withUTF8 { bytes in
      var cursor = PointCursor(bytes: bytes)
      return cursor.points()
    }
  }
}

/// Reads the pairs of a ring byte by byte: real rings have thousands of them.
private struct PointCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func points() -> [CAPMessage.Point]? {
    var points: [CAPMessage.Point] = []
    skipSpace()
    while index < bytes.count {
      guard let latitude = decimal(), abs(latitude) <= 90, index < bytes.count,
        bytes[index] == UInt8(ascii: ",")
      else { return nil }
      index += 1
      guard let longitude = decimal(), abs(longitude) <= 180,
        index == bytes.count || bytes[index].isXMLSpace
      else { return nil }
      points.append(CAPMessage.Point(latitude: latitude, longitude: longitude))
      skipSpace()
    }
    return points
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isXMLSpace { index += 1 }
  }

  /// The number at the cursor, by one exact division where that is possible.
  private mutating func decimal() -> Double? {
    let start = index
    var digits: UInt64 = 0
    var digitCount = 0
    var pointAt: Int?
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit {
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        digitCount += 1
      } else if byte == UInt8(ascii: "."), pointAt == nil {
        pointAt = digitCount
      } else if index > start || byte != UInt8(ascii: "-") && byte != UInt8(ascii: "+") {
        break
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    let decimals = digitCount - (pointAt ?? digitCount)
    guard digitCount <= 19, digits < 1 << 53 else {
      return CAPText.decimal(String(decoding: bytes[start..<index], as: UTF8.self))
    }
    let value = Double(digits) / Decimal.powersOfTen[decimals]
    return bytes[start] == UInt8(ascii: "-") ? -value : value
  }
}
