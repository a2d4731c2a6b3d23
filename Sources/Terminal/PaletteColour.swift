import Documents

/// A named colour of a theme: what it is as light, and what stands for it where there is less.
///
/// Written as `["#ff5f5f", 203, bright-red, red]`: light, then 256, 16 and 8 colours. What is left
/// out at the end is the nearest by CIEDE2000. `default` is the terminal's own colour.
struct PaletteColour: Hashable {
  private let inks: [ColourDepth: Style.Ink]

  /// Reads one entry; reports what is wrong with it and gives nil.
  init?(_ item: Item) {
    let parts = item.list()
    guard (1...4).contains(parts.count) else {
      if !parts.isEmpty { item.report(.rule("a colour has one to four columns")) }
      return nil
    }
    guard let first = PaletteColour.light(parts[0]) else { return nil }
    var inks: [ColourDepth: Style.Ink] = [.direct: first]
    for (column, depth) in [ColourDepth.indexed, .sixteen, .eight].enumerated() {
      if column + 1 < parts.count {
        guard let ink = PaletteColour.ink(parts[column + 1], at: depth) else { return nil }
        inks[depth] = ink
      } else {
        inks[depth] = PaletteColour.nearest(to: first, at: depth)
      }
    }
    self.inks = inks
  }

  /// What to draw with at a depth; the terminal's own colour where there are none.
  func ink(at depth: ColourDepth) -> Style.Ink { inks[depth] ?? .terminal }

  private static func light(_ item: Item) -> Style.Ink? {
    let text = item.string()
    if text == "default" { return .terminal }
    if let colour = Colour(hexadecimal: text) { return .number(colour.number) }
    item.report(.malformed(text, expected: "a colour such as \"#ff5f5f\", or default"))
    return nil
  }

  private static func ink(_ item: Item, at depth: ColourDepth) -> Style.Ink? {
    let text = item.string()
    if text == "default" { return .terminal }
    if let number = names.firstIndex(of: text) ?? Int(text), 0..<depth.rawValue ~= number {
      return .number(number)
    }
    item.report(
      .malformed(text, expected: "one of \(depth.rawValue) colours by number or name, or default"))
    return nil
  }

  private static func nearest(to ink: Style.Ink, at depth: ColourDepth) -> Style.Ink {
    guard case .number(let number) = ink else { return .terminal }
    let wanted = ColourVision.full.seen(Colour(number))
    // The first sixteen of 256 are what people change, so the cube is safer.
    let candidates = depth == .indexed ? 16..<256 : 0..<depth.rawValue
    let differences = candidates.map { candidate in
      (candidate, ColourVision.full.seen(.xterm(candidate)).difference(from: wanted))
    }
    return .number(differences.min { $0.1 < $1.1 }?.0 ?? 7)
  }

  private static let names =
    ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    + [
      "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
      "bright-magenta", "bright-cyan", "bright-white",
    ]
}
