extension Rule {
  /// How long things may be.
  static let layout = [lineLength, fileLength, functionLength]

  private static let lineLength = Rule(
    name: "a line ends by column 100",
    planted: [Planted(String(repeating: "x", count: 101))],
    innocent: [Planted(String(repeating: "烽", count: 100))]
  ) { file in
    file.lines.enumerated().filter { $0.element.utf8.count > 100 && $0.element.count > 100 }
      .map { Finding(line: $0.offset + 1, what: "\($0.element.count) columns") }
  }

  private static let fileLength = Rule(
    name: "a file stops at line 400",
    planted: [Planted(String(repeating: "\n", count: 401))],
    innocent: [Planted(String(repeating: "x\n", count: 400))]
  ) { file in
    let count = file.lines.last == "" ? file.lines.count - 1 : file.lines.count
    return count > 400 ? [Finding(line: count, what: "\(count) lines")] : []
  }

  private static let functionLength = Rule(
    name: "a function stops at line 70",
    planted: [
      Planted("func long() {\n" + String(repeating: "  a()\n", count: 71) + "}\n"),
      Planted("init(\n  a: Int\n) {\n" + String(repeating: "  a()\n", count: 71) + "}\n"),
    ],
    innocent: [
      Planted("func short() {\n" + String(repeating: "  a()\n", count: 60) + "}\n"),
      Planted(
        "protocol P {\n  func a()\n}\nstruct S {\n" + String(repeating: "\n", count: 90) + "}"),
    ]
  ) { file in
    let limit = 70
    return functions(in: file).filter { $0.length > limit }
      .map { Finding(line: $0.line, what: "a function of \($0.length) lines") }
  }

  /// Where each function begins, and how many lines it has.
  static func functions(in file: SourceFile) -> [(line: Int, length: Int)] {
    file.code.indices.compactMap { index in
      let code = file.code[index]
      guard code.has("func ", "init", "subscript"), code.contains(declaration),
        let end = endOfBody(from: index, in: file.code)
      else {
        return nil
      }
      return (index + 1, end - index + 1)
    }
  }

  private nonisolated(unsafe) static let declaration =
    /^\s*(?:@\w+\s+|\w+\s+)*(?:func\s|init[?<(]|deinit\b|subscript[<(])/
  private nonisolated(unsafe) static let next =
    /^\s*(?:@\w+|(?:\w+\s+)*(?:func|var|let|case|init|struct|enum|extension|subscript)\b)/

  /// The line on which the body of a declaration ends; nil for a requirement without a body.
  private static func endOfBody(from start: Int, in code: [String]) -> Int? {
    var (parentheses, braces) = (0, 0)
    for index in start..<code.count {
      if index > start, braces == 0, parentheses == 0, code[index].contains(next) { return nil }
      for character in code[index].utf8 {
        switch Unicode.Scalar(character) {
        case "(", "[": parentheses += 1
        case ")", "]": parentheses -= 1
        case "{" where parentheses == 0: braces += 1
        case "}" where parentheses == 0:
          braces -= 1
          if braces <= 0 { return braces < 0 ? nil : index }
        default: break
        }
      }
    }
    return nil
  }
}
