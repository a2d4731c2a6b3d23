import Domain
import Terminal

/// What every key does, made of the keymap itself, and what the signs mean.
struct HelpPage {
  let desk: Desk
  let scene: Scene

  func lines(width: Int) -> [TextLine] {
    let words = scene.words.help
    var lines = [TextLine(words.signs, .title)]
    for text in words.signsText(scene.glyphs) {
      lines += TextLine.paragraph(text, indent: 2, width: width)
    }
    lines.append(TextLine(words.moving, .title))
    for row in Keymap.rows {
      let keys = row.keys.map { KeyRow.name(of: $0) }.joined(separator: " ")
      let label = scene.language.label(of: row.action)
      lines += TextLine.field(
        "  " + keys, label + "  " + scene.language.help(of: row.action), indent: 16, width: width)
      let command = ":" + row.action.rawValue
      if let last = lines.indices.last, width >= 70 { lines[last] = lines[last].trailing(command) }
    }
    return lines
  }
}
