/// The punctuation with which screens put words of a language together.
extension Language {
  /// Between a label or a name and what is said of it.
  var colon: String { self == .en ? ": " : "：" }
  /// Between two statements.
  var comma: String { self == .en ? ", " : "，" }

  /// Words side by side: `Suzhou, Wuxi`, `苏州、无锡`.
  func list(_ words: [String]) -> String { words.joined(separator: self == .en ? ", " : "、") }

  /// Words in brackets behind others, with the space that stands before them.
  func aside(_ words: String) -> String { self == .en ? " (\(words))" : "（\(words)）" }
}
