/// A colour as light: red, green and blue from 0 to 255, sRGB.
package struct Colour: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of a number such as `0xFF8700`.
  init(_ number: Int) {
    self.init(UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255))
  }

  /// The colour as one number, `0xRRGGBB`.
  var number: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

  /// Reads `#rrggbb`; nil for anything else.
  init?(hexadecimal text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = Int(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(number)
  }

  /// The colour that xterm shows for a number from 0 to 255 when nobody changed its palette.
  package static func xterm(_ number: Int) -> Colour {
    switch number {
    case ..<16: Colour(firstSixteen[max(number, 0)])
    case ..<232:
      Colour(cube((number - 16) / 36), cube((number - 16) / 6 % 6), cube((number - 16) % 6))
    default:
      Colour(grey(min(number, 255)), grey(min(number, 255)), grey(min(number, 255)))
    }
  }

  private static func cube(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }

  private static func grey(_ number: Int) -> UInt8 { UInt8(8 + 10 * (number - 232)) }

  private static let firstSixteen = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}

extension Colour {
  /// The three parts without sRGB's gamma, from 0 to 1.
  var linear: SIMD3<Double> {
    SIMD3(Colour.linear(red), Colour.linear(green), Colour.linear(blue))
  }

  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055, 2.4)
  }

  /// How bright the colour is, from 0 to 1 (WCAG 2.2, relative luminance).
  var luminance: Double {
    let linear = linear
    return 0.2126 * linear.x + 0.7152 * linear.y + 0.0722 * linear.z
  }

  /// How well one colour can be read on another, from 1 to 21 (WCAG 2.2, contrast ratio).
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}
