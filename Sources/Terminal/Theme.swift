/// What every face looks like, at every depth of colour.
package struct Theme: Hashable, Sendable {
  /// Whether the theme is made for a dark or a light terminal, or takes what it finds.
  package enum Variant: String, CaseIterable, Sendable { case dark, light, any }

  /// How readable a theme promises to be (WCAG 2.2): text at least 4.5 to 1 at every depth, and
  /// for AAA 7 to 1 where there are 256 colours; signs 3 to 1, and 4.5 to 1.
  package enum Contrast: String, CaseIterable, Sendable {
    case standard = "AA"
    case enhanced = "AAA"
  }

  /// The file's name without its ending.
  package let name: String
  /// What people call it, by language.
  package let titles: [Language: String]
  package let variant: Variant
  /// How readable the theme promises to be.
  package let contrast: Contrast
  /// Kinds of colour vision that the theme promises to serve.
  package let vision: [ColourVision]

  /// By depth, then by face; nil where neither the role nor a prefix of it is in the file.
  private let styles: [ColourDepth: [Style?]]

  /// The languages that a theme has a name in.
  package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case simplified = "zh-Hans"
    case traditional = "zh-Hant"
  }

  init(
    name: String, titles: [Language: String], variant: Variant, contrast: Contrast,
    vision: [ColourVision],
    style: (Face, ColourDepth) -> Style?
  ) {
    self.name = name
    self.titles = titles
    self.variant = variant
    self.contrast = contrast
    self.vision = vision
    styles = Dictionary(
      uniqueKeysWithValues: ColourDepth.allCases.map { depth in
        (depth, Face.allCases.map { style($0, depth) })
      })
  }

  /// What the theme says about a face itself, or nil if it says nothing.
  package func ownStyle(_ face: Face, at depth: ColourDepth) -> Style? {
    styles[depth]?[Int(face.rawValue)]
  }

  /// How a face looks, with another laid over it if one is given. No colour is left open.
  package func style(_ face: Face, under overlay: Face? = nil, at depth: ColourDepth) -> Style {
    let terminal = Style(foreground: .terminal, background: .terminal)
    let text = (ownStyle(.text, at: depth) ?? terminal).over(terminal)
    var style = Style(foreground: text.foreground, background: text.background)
    style = (ownStyle(face, at: depth) ?? text).over(style)
    if let overlay, let above = ownStyle(overlay, at: depth) { style = above.over(style) }
    return style
  }
}
