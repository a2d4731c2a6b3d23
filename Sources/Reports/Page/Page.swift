/// A report as a page: headings, texts, lists and tables, in the order of reading.
package struct Page: Sendable {
  /// A part of a page. Its texts are plain: whatever they hold is shown, nothing of it is obeyed.
  enum Block: Sendable {
    case heading(Int, String)
    case text(String)
    case list([String])
    case table([String], [[String]])
    /// A line that must not be overlooked.
    case banner(String)
  }

  let title: String
  /// The language's tag.
  let language: String
  private(set) var blocks: [Block] = []

  init(title: String, language: String) {
    self.title = title
    self.language = language
  }

  /// A page of short sections under a title, each a list; what must not be overlooked stands first.
  package init(
    title: String, language: String, banner: String, notes: [String],
    sections: [(heading: String, lines: [String])]
  ) {
    self.init(title: title, language: language)
    if !banner.isEmpty { add(.banner(banner)) }
    add(.heading(1, title))
    for note in notes { add(.text(note)) }
    for section in sections {
      add(.heading(2, section.heading))
      add(.list(section.lines))
    }
  }

  /// A part under a heading: lines, then a table.
  package struct Section: Sendable {
    let heading: String
    let lines: [String]
    let head: [String]
    let rows: [[String]]

    /// A part with lines, and with a table where it has a head.
    package init(
      _ heading: String, lines: [String] = [], head: [String] = [], rows: [[String]] = []
    ) {
      (self.heading, self.lines, self.head, self.rows) = (heading, lines, head, rows)
    }
  }

  /// A page of parts under a title; what must not be overlooked stands first.
  package init(
    title: String, language: String, banner: String, notes: [String], parts: [Section]
  ) {
    self.init(title: title, language: language, banner: banner, notes: notes, sections: [])
    for part in parts {
      add(.heading(2, part.heading))
      if !part.lines.isEmpty { add(.list(part.lines)) }
      if !part.head.isEmpty { add(.table(part.head, part.rows)) }
    }
  }

  mutating func add(_ block: Block) { blocks.append(block) }
}

extension String {
  /// The text in one line, without what could hide or turn round what follows: control characters
  /// become spaces, marks of direction the sign for what cannot be shown.
  var harmless: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: " "
          case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
