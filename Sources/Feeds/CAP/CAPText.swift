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
    let text = String(text)
    guard text.utf8.count <= 64, isDecimal(text) else { return nil }
    return Double(text.hasSuffix(".") ? text + "0" : text)
  }

  /// Whether a text is an xs:decimal.
  static func isDecimal(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"): if index > 0 { return false }
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }

  /// `latitude,longitude` in degrees, within the globe's ranges.
  static func point(_ text: Substring) -> CAPMessage.Point? {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = decimal(Substring(parts[0])),
      let longitude = decimal(Substring(parts[1])),
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    return CAPMessage.Point(latitude: latitude, longitude: longitude)
  }

  /// Points between runs of white space; nil if one is none.
  static func points(_ text: String) -> [CAPMessage.Point]? {
    var points: [CAPMessage.Point] = []
    for word in words(text) {
      guard let point = point(word) else { return nil }
      points.append(point)
    }
    return points
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

extension Unicode.Scalar {
  /// Whether it is white space to XML: space, tab, line feed or carriage return.
  var isXMLSpace: Bool {
    self == " " || self == "\n" || self == "\t" || self == "\r"
  }
}
