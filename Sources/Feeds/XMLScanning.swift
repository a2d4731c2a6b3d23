/// How a document's bytes form the characters of its markup.
enum CodeUnits {
  /// A byte for each ASCII character, and no such byte in any other character.
  case bytes
  case utf16LittleEndian
  case utf16BigEndian

  /// Looks at a document's first bytes. Throws for forms in which markup is not looked for.
  init(startOf bytes: [UInt8]) throws(XMLRefusal) {
    let utf32: [[UInt8]] = [
      [0, 0, 0, 0x3c], [0x3c, 0, 0, 0], [0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff],
    ]
    if utf32.contains(where: bytes.starts) { throw .encoding("UTF-32") }
    if bytes.starts(with: [0x4c, 0x6f, 0xa7, 0x94]) { throw .encoding("EBCDIC") }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0x3c, 0]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xfe, 0xff]) || bytes.starts(with: [0, 0x3c]) {
      self = .utf16BigEndian
    } else {
      self = .bytes
    }
  }

  /// Whether a document of this form may say that its encoding is the named one.
  func canBe(_ encoding: String) -> Bool {
    let known =
      switch self {
      case .bytes:
        [
          "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-", "ISO8859-", "LATIN1", "WINDOWS-",
          "CP125", "GB2312", "GBK", "GB18030", "BIG5", "EUC-", "SHIFT_JIS", "KOI8-", "TIS-620",
        ]
      case .utf16LittleEndian, .utf16BigEndian: ["UTF-16", "UTF16", "UTF-8", "UTF8"]
      }
    let upper = encoding.uppercased()
    return known.contains { upper.hasPrefix($0) }
  }
}

extension CodeUnits {
  /// GB 18030, where a document says that it is in one of the sets of characters that it contains.
  ///
  /// Chinese documents often say `gb2312` and hold characters that only came with GBK.
  static func encodingInstead(ofThatIn bytes: [UInt8]) -> String? {
    let declaration = String(decoding: bytes.prefix(200).prefix { $0 < 0x80 }, as: UTF8.self)
      .prefix { $0 != ">" }.uppercased()
    guard declaration.hasPrefix("<?XML"), declaration.contains("ENCODING"),
      ["\"GB2312\"", "'GB2312'", "\"GBK\"", "'GBK'"].contains(where: declaration.contains)
    else { return nil }
    return "GB18030"
  }
}

/// Counts the attributes of start tags before libxml2 does, whose check for duplicates takes time
/// that grows with the square of their number.
enum StartTagScanner {
  /// The line of the first tag with more attributes than `limit`.
  static func line(
    of form: CodeUnits, in bytes: [UInt8], havingMoreThan limit: Int
  ) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      switch form {
      case .bytes:
        line(limit, bytes.count) { bytes[$0] }
      case .utf16LittleEndian:
        line(limit, bytes.count / 2) { bytes[2 * $0 + 1] == 0 ? bytes[2 * $0] : 0x80 }
      case .utf16BigEndian:
        line(limit, bytes.count / 2) { bytes[2 * $0] == 0 ? bytes[2 * $0 + 1] : 0x80 }
      }
    }
  }

  /// Looks at `count` code units, of which `unit` gives the ASCII ones as they are.
  @inline(__always)
  private static func line(_ limit: Int, _ count: Int, _ unit: (Int) -> UInt8) -> Int? {
    var index = 0
    /// Skips past the first place where `end` stands.
    func skip(past end: StaticString) {
      let length = end.utf8CodeUnitCount
      while index < count {
        index += 1
        guard index >= length else { continue }
        if (0..<length).allSatisfy({ unit(index - length + $0) == end.utf8Start[$0] }) { return }
      }
    }
    func stands(_ text: StaticString) -> Bool {
      let length = text.utf8CodeUnitCount
      return index + length <= count
        && (0..<length).allSatisfy { unit(index + $0) == text.utf8Start[$0] }
    }
    while index < count {
      while index < count, unit(index) != UInt8(ascii: "<") { index += 1 }
      if stands("<!--") {
        index += 4
        skip(past: "-->")
      } else if stands("<![CDATA[") {
        index += 9
        skip(past: "]]>")
      } else if stands("<?") {
        index += 2
        skip(past: "?>")
      } else {
        var attributes = 0
        while index < count, unit(index) != UInt8(ascii: ">") {
          let byte = unit(index)
          index += 1
          switch byte {
          case UInt8(ascii: "\""): skip(past: "\"")
          case UInt8(ascii: "'"): skip(past: "'")
          case UInt8(ascii: "="): attributes += 1
          default: break
          }
          if attributes > limit {
            return 1 + (0..<index).count { unit($0) == UInt8(ascii: "\n") }
          }
        }
      }
    }
    return nil
  }
}
