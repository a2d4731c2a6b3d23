/// Measures and cuts text by the cells it takes on a terminal.
package enum TextWidth {
  /// The cells that the text takes: 2 for a Chinese character, 0 for a mark or a joiner.
  package static func of(_ text: String) -> Int {
    if let width = text.plainWidth { return width }
    var width = 0
    for (_, cells) in Clusters(text) { width += cells }
    return width
  }

  /// The text in at most so many cells; where something is left out the last cell says `~`.
  package static func truncated(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var result = ""
    var width = 0
    for (cluster, cells) in Clusters(text) {
      if width + cells > columns - 1 { break }
      cluster.append(to: &result)
      width += cells
    }
    return result + "~"
  }

  /// The text in exactly so many cells, at the left; cut if it is longer.
  package static func left(_ text: String, _ columns: Int) -> String {
    let cut = truncated(text, to: columns)
    return cut + spaces(columns - of(cut))
  }

  /// The text in exactly so many cells, at the right; cut if it is longer.
  package static func right(_ text: String, _ columns: Int) -> String {
    let cut = truncated(text, to: columns)
    return spaces(columns - of(cut)) + cut
  }

  /// The text in exactly so many cells, in the middle; cut if it is longer.
  package static func centred(_ text: String, _ columns: Int) -> String {
    let cut = truncated(text, to: columns)
    let room = columns - of(cut)
    return spaces(room / 2) + cut + spaces(room - room / 2)
  }

  /// The text in lines of at most so many cells: broken at spaces, and between Chinese
  /// characters; a longer word is cut. At least one line; none if there are no columns.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    var line = Line()
    for (cluster, cells) in Clusters(text) {
      if cells > columns { continue }
      if line.width + cells > columns {
        lines.append(line.cut(beforeSpace: cluster == .space))
        if cluster == .space { continue }
      }
      line.append(cluster, cells)
    }
    if lines.isEmpty || !line.text.isEmpty { lines.append(line.text) }
    return lines
  }

  /// A line being filled, which remembers where it can be broken.
  private struct Line {
    var text = ""
    var width = 0
    private var word = ""
    private var wordWidth = 0
    private var breakable = ""

    mutating func append(_ cluster: Cluster, _ cells: Int) {
      cluster.append(to: &text)
      width += cells
      if cluster == .space || cells == 2 {
        breakable = text
        word = ""
        wordWidth = 0
      } else {
        cluster.append(to: &word)
        wordWidth += cells
      }
    }

    /// The full line up to its last break; what follows the break begins the next line.
    mutating func cut(beforeSpace: Bool) -> String {
      let whole = beforeSpace || breakable.isEmpty
      let full = whole ? text : breakable
      text = whole ? "" : word
      width = whole ? 0 : wordWidth
      if whole { (word, wordWidth) = ("", 0) }
      breakable = ""
      return String(full.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

extension String {
  /// The cells of a text that is all printable ASCII, which most is; nil for any other.
  var plainWidth: Int? {
    let width = utf8.withContiguousStorageIfAvailable { bytes -> Int in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return -1 }
      return bytes.count
    }
    return width.flatMap { $0 < 0 ? nil : $0 }
  }
}
