/// The written forms that CAP's text asks for, where a rule only wants to know whether they hold.
extension CAPText {
  /// Whether a text is one word of an identifier: `[^\s,&<]+`.
  static func isPlainWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0 != "," && $0 != "&" && $0 != "<"
      }
  }

  /// Whether a time has the one form of CAP 1.2 §3.3.2: whole seconds, an offset in digits, no
  /// leap second.
  static func isTime(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count == 25, DateTime(text) != nil else { return false }
    let seconds = bytes.dropFirst(17)
    return seconds.first != UInt8(ascii: "6")
      && seconds.dropFirst(2).first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        ?? false
  }

  /// Whether the text begins as an absolute URI does: `letter *( letter / digit / + - . ) :`.
  static func hasScheme(_ text: String) -> Bool {
    let bytes = text.trimmed.utf8
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.first?.isLetter == true, scheme.count < bytes.count else { return false }
    return scheme.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
  }

  /// Whether a text is base 64 with its padding (RFC 4648 §4), white space left aside.
  static func isBase64(_ text: String) -> Bool {
    var count = 0
    var padding = 0
    for byte in text.utf8 where !byte.isXMLSpace {
      count += 1
      if byte == UInt8(ascii: "=") {
        padding += 1
      } else if padding > 0
        || !(byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "/"))
      {
        return false
      }
    }
    return count > 0 && count.isMultiple(of: 4) && padding <= 2
  }

  /// xs:language: 1 to 8 letters, then parts of 1 to 8 letters and digits after hyphens.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          byte.isLetter || index > 0 && byte.isDigit
        }
    }
  }

  /// Whether a text is a SHA-1 digest in 40 hexadecimal digits.
  static func isDigest(_ text: String) -> Bool {
    let digits = text.trimmed.utf8
    return digits.count == 40 && digits.allSatisfy(\.isHexDigit)
  }

  /// Whether a text is so many decimal digits.
  static func isDigits(_ text: some StringProtocol, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy(\.isDigit)
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7a).contains(self | 0x20) }

  /// Whether it is a decimal digit of ASCII.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is a hexadecimal digit of ASCII.
  var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
}
