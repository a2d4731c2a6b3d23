import Glibc

/// A Swift file as the house rules look at it.
struct SourceFile: Sendable {
  /// The path from the package's root, such as `Sources/Domain/Apply.swift`.
  let path: String
  /// As written.
  let lines: [String]
  /// The same lines with comments and the contents of strings blanked out.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    var blanker = Blanker(Array(text.utf8))
    lines = Self.lines(of: Array(text.utf8))
    code = Self.lines(of: blanker.blanked())
  }

  /// The target, for a file in `Sources`; nil for a test.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// Whether one of some texts stands in it, byte for byte: quick enough to ask of every line
  /// before a pattern is tried.
  func has(_ texts: String...) -> Bool { has(texts) }

  /// The same for a list.
  func has(_ texts: [String]) -> Bool {
    texts.contains { text in strstr(self, text) != nil }
  }
}

/// Blanks out comments and the contents of strings; keeps line ends, and code inside of
/// interpolations.
private struct Blanker {
  private let text: [UInt8]
  private var index = 0
  private var output: [UInt8] = []

  init(_ text: [UInt8]) {
    self.text = text
    output.reserveCapacity(text.count)
  }

  mutating func blanked() -> [UInt8] {
    readCode(untilClosing: false)
    return output
  }

  private mutating func readCode(untilClosing: Bool) {
    var depth = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "/") where starts("//"):
        while index < text.count, text[index] != UInt8(ascii: "\n") { skip() }
      case UInt8(ascii: "/") where starts("/*"): skipBlockComment()
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        if let hashes = hashesBeforeQuote() { readString(hashes: hashes) } else { keep() }
      case UInt8(ascii: "("):
        depth += 1
        keep()
      case UInt8(ascii: ")"):
        depth -= 1
        if untilClosing && depth < 0 { return }
        keep()
      default: keep()
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") { depth += 1 }
      if starts("*/") { depth -= 1 }
      skip()
    } while index < text.count && depth > 0
    if index < text.count { skip() }
  }

  /// How many `#` stand before a quote that begins here; nil where no string begins.
  private func hashesBeforeQuote() -> Int? {
    var hashes = 0
    while index + hashes < text.count, text[index + hashes] == UInt8(ascii: "#") { hashes += 1 }
    guard index + hashes < text.count, text[index + hashes] == UInt8(ascii: "\"") else {
      return nil
    }
    return hashes
  }

  private mutating func readString(hashes: Int) {
    let pounds = String(repeating: "#", count: hashes)
    let quote = starts(pounds + "\"\"\"") ? "\"\"\"" : "\""
    let (end, escape) = (quote + pounds, "\\" + pounds)
    for _ in 0..<(hashes + quote.utf8.count) { keep() }
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\n") where quote.utf8.count == 1: return
      case UInt8(ascii: "\"") where starts(end):
        for _ in 0..<end.utf8.count { keep() }
        return
      case UInt8(ascii: "\\") where starts(escape + "("):
        for _ in 0..<(hashes + 2) { keep() }
        readCode(untilClosing: true)
      case UInt8(ascii: "\\") where starts(escape):
        for _ in 0..<(hashes + 2) where index < text.count { skip() }
      default: skip()
      }
    }
  }

  private func starts(_ sought: String) -> Bool {
    var place = index
    for byte in sought.utf8 {
      guard place < text.count, text[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func keep() {
    output.append(text[index])
    index += 1
  }

  private mutating func skip() {
    output.append(text[index] == UInt8(ascii: "\n") ? UInt8(ascii: "\n") : UInt8(ascii: " "))
    index += 1
  }
}
