import Domain

/// What is said of a criterion, as it is typed: `85 #12 #15`, `S 12,15`, `-` for not observed.
enum MarkText {
  /// The mark that a text means; nil if it means none.
  static func parse(_ text: String) -> EvaluationSheet.Mark? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "，" }.map(String.init)
    guard let first = words.first, first != "-", first != "–" else {
      return words.count < 2 ? .notObserved : nil
    }
    guard let evidence = entries(Array(words.dropFirst())) else { return nil }
    if let rating = EvaluationSheet.Rating(rawValue: first.uppercased()) {
      return .rating(rating, evidence: evidence)
    }
    return Int(first).map { .score($0, evidence: evidence) }
  }

  /// Entries of the record, `#12 15`; nil where something else stands among them.
  static func entries(_ text: String) -> [Int]? {
    entries(text.split { $0.isWhitespace || $0 == "," || $0 == "，" }.map(String.init))
  }

  private static func entries(_ words: [String]) -> [Int]? {
    let numbers = words.map { Int($0.hasPrefix("#") ? String($0.dropFirst()) : $0) }
    let known = numbers.compactMap(\.self)
    return known.count == numbers.count ? known : nil
  }

  /// How a mark is typed.
  static func text(_ mark: EvaluationSheet.Mark) -> String {
    switch mark {
    case .score(let score, let evidence): "\(score) \(text(evidence))"
    case .rating(let rating, let evidence): "\(rating.rawValue) \(text(evidence))"
    case .notObserved: "-"
    }
  }

  /// How entries are typed and shown.
  static func text(_ entries: [Int]) -> String {
    entries.map { "#\($0)" }.joined(separator: " ")
  }
}
