extension JSONReader {
  /// Reads a string from its opening quote to after its closing quote.
  mutating func readString() throws(JSONProblem) -> String {
    let start = position + 1
    var at = start
    var allBits: UInt8 = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        position = at + 1
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<at])
        return allBits < 0x80
          ? String(decoding: raw, as: UTF8.self) : try validText(raw, from: start)
      }
      if byte == UInt8(ascii: "\\") { return try readEscapedString(from: start, firstEscape: at) }
      guard byte >= 0x20 else { throw problem(.controlCharacter(byte), at: at) }
      allBits |= byte
      at += 1
    }
    throw problem(.unexpectedEnd, at: at)
  }

  /// Decoding mends what is not UTF-8, so a text that was mended has other bytes than before. (This
  /// costs a fraction of what `String(validating:as:)` does for short texts.)
  private func validText(
    _ raw: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(JSONProblem) -> String {
    var text = String(decoding: raw, as: UTF8.self)
    let isWhole = text.withUTF8 { $0.count == raw.count && $0.elementsEqual(raw) }
    guard isWhole else { throw problem(.invalidUTF8, at: start) }
    return text
  }

  private mutating func readEscapedString(
    from start: Int, firstEscape: Int
  ) throws(JSONProblem) -> String {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[start..<firstEscape])
    position = firstEscape
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return try scratch.withUnsafeBufferPointer { (raw) throws(JSONProblem) in
          try validText(raw, from: start)
        }
      }
      if byte == UInt8(ascii: "\\") {
        try readEscape()
      } else {
        guard byte >= 0x20 else { throw problem(.controlCharacter(byte)) }
        scratch.append(byte)
        position += 1
      }
    }
    throw problem(.unexpectedEnd)
  }

  private mutating func readEscape() throws(JSONProblem) {
    let start = position
    guard start + 1 < bytes.count else { throw problem(.unexpectedEnd, at: bytes.count) }
    position += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): scratch.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): scratch.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): scratch.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): scratch.append(contentsOf: try readScalar(from: start))
    default: throw problem(.invalidEscape, at: start)
    }
  }

  /// Reads the digits of `\uXXXX`, and of the second half of a surrogate pair.
  private mutating func readScalar(from start: Int) throws(JSONProblem) -> [UInt8] {
    var code = try readHexadecimal(from: start)
    if (0xD800...0xDBFF).contains(code) {
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw problem(.loneSurrogate, at: start) }
      position += 2
      let low = try readHexadecimal(from: position - 2)
      guard (0xDC00...0xDFFF).contains(low) else { throw problem(.loneSurrogate, at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw problem(.loneSurrogate, at: start) }
    return Array(UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
  }

  private mutating func readHexadecimal(from start: Int) throws(JSONProblem) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw problem(.unexpectedEnd) }
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw problem(.invalidEscape, at: start)
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
