extension Page {
  /// The page as HTML that loads nothing, runs nothing and needs nothing beside itself.
  package var html: String {
    var text = """
      <!doctype html>
      <html lang="\(language.inHTML)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <title>\(title.inHTML)</title>
      <style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}
      table{border-collapse:collapse;margin:1em 0}
      td,th{border:1px solid #999;padding:.2em .6em;text-align:left;vertical-align:top}
      .banner{border:6px double;padding:.3em 1em;font-weight:bold}
      @media print{.banner{position:fixed;top:0;right:0;background:#fff}}
      </style>
      </head>
      <body>

      """
    for block in blocks { text += Self.html(of: block) }
    return text + "</body>\n</html>\n"
  }

  private static func html(of block: Block) -> String {
    switch block {
    case .heading(let level, let words): return "<h\(level)>\(words.inHTML)</h\(level)>\n"
    case .text(let words): return "<p>\(words.inHTML)</p>\n"
    case .banner(let words): return "<p class=\"banner\">\(words.inHTML)</p>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\($0.inHTML)</li>\n" }.joined() + "</ul>\n"
    case .table(let head, let rows):
      let top = head.map { "<th>\($0.inHTML)</th>" }.joined()
      let lines = rows.map { row in
        "<tr>" + row.map { "<td>\($0.inHTML)</td>" }.joined() + "</tr>\n"
      }
      return "<table>\n<tr>\(top)</tr>\n" + lines.joined() + "</table>\n"
    }
  }
}

extension String {
  /// The text with every sign that HTML would obey made a sign of itself.
  fileprivate var inHTML: String {
    var text = ""
    for character in harmless {
      switch character {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.append(character)
      }
    }
    return text
  }
}
