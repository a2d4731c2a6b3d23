/// Text as it may stand in a message of ours.
package enum CAPPlainText {
  /// The text without control characters, overrides of its direction, characters that XML forbids,
  /// and white space at its ends; each line ends with one line feed.
  package static func text(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && previous != "\r" {
        plain.append("\n")
      } else if scalar == "\t" || !isForbidden(scalar) {
        plain.append(scalar)
      }
      previous = scalar
    }
    return String(plain).trimmed
  }

  /// The text as one word for an identifier or a sender: what may not stand in one becomes `_`.
  package static func word(_ word: String) -> String {
    let plain = text(word).unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.isWhitespace || ",&<>\"".unicodeScalars.contains(scalar) ? "_" : scalar
    }
    return plain.isEmpty ? "_" : String(String.UnicodeScalarView(plain))
  }

  /// The text as a name in a list: in double quotes where it has spaces, without such of its own.
  static func listed(_ name: String) -> String {
    let plain = text(name).replacing("\"", with: "'")
    return plain.unicodeScalars.contains(where: \.properties.isWhitespace) ? "\"\(plain)\"" : plain
  }

  /// Controls, embeddings, overrides and isolates of direction, and what is no character.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028...0x202e, 0x2066...0x2069, 0xfdd0...0xfdef: true
    default: scalar.value & 0xfffe == 0xfffe
    }
  }

  /// A number in digits without an exponent; nil for one that CAP has no use for.
  static func decimal(_ value: Double) -> String? {
    guard value.isFinite, value.magnitude < 1e15 else { return nil }
    var text = value.description
    if text.contains("e") {
      let billionths = Int64((value.magnitude * 1e9).rounded())
      let digits = String(billionths + 10_000_000_000).dropFirst(2)
      text = (value < 0 ? "-0." : "0.") + digits
    }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
