extension Page {
  /// The page as Markdown (CommonMark, with the tables of GitHub).
  package var markdown: String {
    var text = ""
    for block in blocks {
      switch block {
      case .heading(let level, let words):
        text += String(repeating: "#", count: level) + " " + words.inMarkdown + "\n\n"
      case .text(let words): text += words.inMarkdown + "\n\n"
      case .banner(let words): text += "> **" + words.inMarkdown + "**\n\n"
      case .list(let items):
        for item in items { text += "- " + item.inMarkdown + "\n" }
        text += "\n"
      case .table(let head, let rows):
        text += Self.row(head) + Self.row(head.map { _ in "---" }, isRule: true)
        for row in rows { text += Self.row(row) }
        text += "\n"
      }
    }
    return text
  }

  private static func row(_ cells: [String], isRule: Bool = false) -> String {
    "| " + cells.map { isRule ? $0 : $0.inMarkdown }.joined(separator: " | ") + " |\n"
  }
}

extension String {
  /// The text with every sign that Markdown or HTML would obey made a sign of itself.
  fileprivate var inMarkdown: String {
    var text = ""
    for character in harmless {
      switch character {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!": text += "\\\(character)"
      default: text.append(character)
      }
    }
    return text
  }
}
