/// The small notations inside CAP's elements: shapes, references and lists of words.
enum CAPText {
  /// The words between runs of white space.
  static func words(_ text: String) -> [Substring] {
    text.utf8.split(whereSeparator: \.isXMLSpace).map { Substring($0) }
  }

  /// The words of a list in which a word with spaces stands in double quotes (CAP 1.2 §3.2.1).
  static func quotedWords(_ text: String) -> [String] {
    var words: [String] = []
    var rest = text.trimmed[...]
    while let first = rest.unicodeScalars.first {
      let isQuoted = first == "\""
      if isQuoted { rest = rest.dropFirst() }
      let end =
        rest.unicodeScalars.firstIndex { isQuoted ? $0 == "\"" : $0.isXMLSpace } ?? rest.endIndex
      if end > rest.startIndex { words.append(String(rest[..<end])) }
      rest = rest[end...]
      if isQuoted && !rest.isEmpty { rest = rest.dropFirst() }
      rest = rest.drop { $0.unicodeScalars.allSatisfy(\.isXMLSpace) }
    }
    return words
  }

  /// A decimal number: digits with an optional sign and point, no exponent, at most 64 characters.
  static func decimal(_ text: some StringProtocol) -> Double? {
    guard let decimal = Decimal(text.utf8), text.utf8.count <= 64 else { return nil }
    return decimal.exactValue ?? Double(text.hasSuffix(".") ? text + "0" : String(text))
  }

  /// Whether a text is an xs:decimal.
  static func isDecimal(_ text: String) -> Bool {
    Decimal(text.utf8) != nil
  }

  /// `latitude,longitude` in degrees, within the globe's ranges.
  static func point(_ text: Substring) -> CAPMessage.Point? {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")),
      let latitude = decimal(text[..<comma]), abs(latitude) <= 90,
      let longitude = decimal(text[text.utf8.index(after: comma)...]), abs(longitude) <= 180
    else { return nil }
    return CAPMessage.Point(latitude: latitude, longitude: longitude)
  }

  /// `latitude,longitude radius`, the radius in kilometres and not negative.
  static func circle(_ text: String) -> (centre: CAPMessage.Point, radius: Double)? {
    let words = words(text)
    guard words.count == 2, let centre = point(words[0]), let radius = decimal(words[1]),
      radius >= 0
    else { return nil }
    return (centre, radius)
  }

  /// `sender,identifier,sent`: the sender ends at the first comma, the time begins after the last.
  static func reference(_ text: some StringProtocol) -> CAPMessage.Reference? {
    guard let first = text.firstIndex(of: ","), let last = text.lastIndex(of: ","), first < last,
      let sent = DateTime(text[text.index(after: last)...])
    else { return nil }
    let sender = String(text[..<first])
    let identifier = String(text[text.index(after: first)..<last])
    guard !sender.isEmpty, !identifier.isEmpty else { return nil }
    return CAPMessage.Reference(sender: sender, identifier: identifier, sent: sent)
  }
}

/// The digits of an xs:decimal.
struct Decimal {
  private var digits: UInt64 = 0
  private var digitCount = 0
  private var decimals: Int?
  private var isNegative = false

  /// Nil for anything but digits with an optional sign before and an optional point among them.
  init?(_ bytes: some Sequence<UInt8>) {
    var isFirst = true
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        digits = digits &* 10 &+ UInt64(byte - 0x30)
        digitCount += 1
        decimals? += 1
      case UInt8(ascii: "."):
        if decimals != nil { return nil }
        decimals = 0
      case UInt8(ascii: "+") where isFirst: break
      case UInt8(ascii: "-") where isFirst: isNegative = true
      default: return nil
      }
      isFirst = false
    }
    if digitCount == 0 { return nil }
  }

  /// The nearest Double by one division, which is right while both numbers in it are exact.
  var exactValue: Double? {
    let decimals = decimals ?? 0
    guard digitCount <= 19, digits < 1 << 53, decimals < Self.powersOfTen.count else { return nil }
    let value = Double(digits) / Self.powersOfTen[decimals]
    return isNegative ? -value : value
  }

  static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

extension Unicode.Scalar {
  /// Whether it is white space to XML: space, tab, line feed or carriage return.
  var isXMLSpace: Bool {
    self == " " || self == "\n" || self == "\t" || self == "\r"
  }
}
