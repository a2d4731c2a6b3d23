extension Surface {
  /// The surface as lines with colours, for a document or a pager.
  package func ansi(_ theme: Theme, depth: ColourDepth = .indexed) -> String {
    var text = ""
    for y in 0..<size.rows {
      for run in runs(y) {
        let style = theme.style(run.face, under: run.overlay, at: depth)
        text += "\u{1B}[\(style.parameters(at: depth))m" + run.text
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }

  /// The surface as one JSON object: its size, and each row as runs of text, the role of its face
  /// and, where one is laid over it, the role of that.
  package var json: String {
    let rows = (0..<size.rows).map { y in
      "[" + runs(y).map(\.json).joined(separator: ",") + "]"
    }
    return "{\"columns\":\(size.columns),\"rows\":[" + rows.joined(separator: ",") + "]}\n"
  }

  /// Cells side by side that look the same.
  private struct Run {
    let face: Face
    let overlay: Face?
    var text = ""

    var json: String {
      let words = [text, face.role] + (overlay.map { [$0.role] } ?? [])
      return "[" + words.map { "\"" + Run.escaped($0) + "\"" }.joined(separator: ",") + "]"
    }

    /// A surface holds no control characters, so these two are all.
    private static func escaped(_ text: String) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
        result.unicodeScalars.append(scalar)
      }
      return result
    }
  }

  private func runs(_ y: Int) -> [Run] {
    var runs: [Run] = []
    for cell in row(y) where cell.width > 0 {
      if runs.last?.face != cell.face || runs.last?.overlay != cell.overlay {
        runs.append(Run(face: cell.face, overlay: cell.overlay))
      }
      cell.cluster.append(to: &runs[runs.count - 1].text)
    }
    return runs
  }
}

extension Style {
  /// The numbers of Select Graphic Rendition (ECMA-48 §8.3.117), beginning from none.
  func parameters(at depth: ColourDepth) -> String {
    var numbers = [0]
    let table: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7)]
    for (attribute, number) in table where attributes.contains(attribute) {
      numbers.append(number)
    }
    numbers += Style.parameters(foreground, at: depth, base: 30)
    numbers += Style.parameters(background, at: depth, base: 40)
    return numbers.map(String.init).joined(separator: ";")
  }

  private static func parameters(_ ink: Ink?, at depth: ColourDepth, base: Int) -> [Int] {
    guard case .number(let number) = ink else { return [] }
    switch depth {
    case .mono: return []
    case .eight, .sixteen: return [number < 8 ? base + number : base + 52 + number]
    case .indexed: return [base + 8, 5, number]
    case .direct: return [base + 8, 2, number >> 16 & 255, number >> 8 & 255, number & 255]
    }
  }
}
