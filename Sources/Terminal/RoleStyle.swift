import Documents

/// What a role is written as: `ink on paper +bold | +reverse`, colours by their palette names,
/// attributes, and after the bar the attributes that stand for it all where there is no colour.
struct RoleStyle: Hashable {
  private var foreground: String?
  private var background: String?
  private var attributes: Attributes = []
  private var mono: Attributes = []

  /// Reads a role; what is wrong with it is reported and left out.
  init(_ item: Item, palette: [String: PaletteColour]) {
    let halves = item.words().split(separator: "|", omittingEmptySubsequences: false)
    guard halves.count <= 2 else {
      item.report(.rule("there is more than one bar"))
      return
    }
    var words = halves[0].split(separator: " ").map(String.init)
    attributes = RoleStyle.attributes(takenFrom: &words, item)
    if let first = words.first, first != "on" {
      foreground = first
      words.removeFirst()
    }
    if words.count == 2, words[0] == "on" {
      background = words[1]
      words = []
    }
    if !words.isEmpty { item.report(.malformed(item.words(), expected: RoleStyle.form)) }
    for name in [foreground, background].compactMap({ $0 }) where palette[name] == nil {
      item.report(.unknownReference("colour " + name, nearest: nil))
    }
    mono = attributes
    if halves.count == 2 {
      var rest = halves[1].split(separator: " ").map(String.init)
      mono = RoleStyle.attributes(takenFrom: &rest, item)
      if !rest.isEmpty { item.report(.rule("after the bar stand attributes only")) }
    }
  }

  private static let form = "\"INK on PAPER +bold +dim +underline +reverse | +bold\", each optional"

  private static func attributes(takenFrom words: inout [String], _ item: Item) -> Attributes {
    var result: Attributes = []
    words.removeAll { word in
      guard word.hasPrefix("+") else { return false }
      if let known = Attributes.named.first(where: { $0.name == word.dropFirst() }) {
        result.insert(known.attribute)
      } else {
        item.report(.unknownReference("attribute " + word, nearest: nil))
      }
      return true
    }
    return result
  }

  /// How the role looks at a depth; nil colours are left to what is under it.
  func style(at depth: ColourDepth, palette: [String: PaletteColour]) -> Style {
    if depth == .mono { return Style(attributes: mono) }
    return Style(
      foreground: foreground.flatMap { palette[$0]?.ink(at: depth) },
      background: background.flatMap { palette[$0]?.ink(at: depth) },
      attributes: attributes)
  }
}
