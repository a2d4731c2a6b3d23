/// How many colours a terminal can show.
package enum ColourDepth: Int, CaseIterable, Comparable, Sendable {
  case mono = 1
  case eight = 8
  case sixteen = 16
  case indexed = 256
  case direct = 0x1000000

  /// The depth of a terminal that says it has so many colours.
  package init(colours: Int) {
    self = ColourDepth.allCases.last { $0.rawValue <= max(colours, 1) } ?? .mono
  }

  package static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// What a terminal adds to the colours of a piece of text.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let underline = Attributes(rawValue: 4)
  package static let reverse = Attributes(rawValue: 8)

  /// As theme files write them, after a `+`.
  static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
  ]
}

/// How a face looks at one depth.
package struct Style: Hashable, Sendable {
  /// What is drawn with: the terminal's own colour, or one by the number that the terminal knows
  /// it by at this depth (`0xRRGGBB` if direct).
  package enum Ink: Hashable, Sendable {
    case terminal
    case number(Int)
  }

  /// Nil leaves what is there: the text's colour, or that of the face under an overlay.
  package var foreground: Ink?
  package var background: Ink?
  package var attributes: Attributes = []

  /// This style over another: what this one says goes first, attributes add up, and a reversal of
  /// what was reversed already turns it back, so that it shows.
  package func over(_ under: Style) -> Style {
    let both = attributes.intersection(under.attributes).intersection(.reverse)
    return Style(
      foreground: foreground ?? under.foreground, background: background ?? under.background,
      attributes: attributes.union(under.attributes).subtracting(both))
  }
}
