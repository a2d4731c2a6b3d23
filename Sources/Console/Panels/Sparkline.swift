import Terminal

/// Small bars and gauges in a single row of cells.
enum Sparkline {
  /// One bar a value, as high as its share of the highest; nothing is a space, anything shows.
  static func bars(_ values: [Int], glyphs: GlyphSet, atLeast floor: Int = 1) -> String {
    let top = Double(max(floor, values.max() ?? 0))
    return values.map { glyphs.level(Double($0) / top) }.joined()
  }

  /// One bar a value between the lowest and the highest, for quantities without a zero.
  static func line(_ values: [Double], glyphs: GlyphSet) -> String {
    guard let low = values.min(), let high = values.max() else { return "" }
    let span = high - low
    return values.map { glyphs.level(span > 0 ? 0.15 + 0.85 * ($0 - low) / span : 0.3) }.joined()
  }

  /// A bar of so many cells, filled to a share of the whole.
  static func progress(_ share: Double, columns: Int, glyphs: GlyphSet) -> String {
    let filled = Int((min(1, max(0, share)) * Double(columns)).rounded())
    let full = glyphs == .unicode ? "━" : "="
    let empty = glyphs == .unicode ? "┈" : "."
    return String(repeating: full, count: filled)
      + String(repeating: empty, count: max(0, columns - filled))
  }
}
