/// How a text is put on a terminal's clipboard.
enum Clipboard {
  /// The most that terminals take.
  private static let limit = 50_000

  /// The bytes of OSC 52 for a text, wrapped for tmux to pass on.
  static func sequence(for text: String, isInTmux: Bool) -> [UInt8] {
    let content = "52;c;" + base64(Array(text.utf8.prefix(limit)))
    let sequence =
      isInTmux
      ? "\u{1B}Ptmux;\u{1B}\u{1B}]\(content)\u{07}\u{1B}\\" : "\u{1B}]\(content)\u{07}"
    return Array(sequence.utf8)
  }

  /// RFC 4648 §4.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let portion = bytes[start..<min(start + 3, bytes.count)]
      let whole = portion.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for place in 0..<4 {
        text.append(place <= portion.count ? letters[whole >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
