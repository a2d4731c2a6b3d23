extension DocumentProblem: CustomStringConvertible {
  /// The problem in English, as tools print it: `FILE:LINE: PATH: REASON`.
  package var description: String { "\(file):\(line): \(sentence)" }

  /// What is wrong and where in the document, in English: `PATH: REASON`. What a terminal would
  /// obey in the document's own words is shown as an escape.
  package var sentence: String {
    ((path.isEmpty ? "" : path + ": ") + "\(reason)").shownPlainly
  }
}

extension DocumentProblem.Reason: CustomStringConvertible {
  /// The reason in English, as the rest of a sentence about the value.
  package var description: String {
    switch self {
    case .notYAML(let detail): "not YAML: \(detail)"
    case .empty: "the document is empty"
    case .tooLong(let limit): "longer than \(limit) bytes"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .anchor: "anchors and aliases are not allowed"
    case .tag: "tags are not allowed"
    case .duplicateKey(let key): "the key \(key) stands here twice"
    case .unreadableKey: "a key must be plain text"
    case .missing: "is missing"
    case .unknownKey(let nearest): "is not a known key" + suggestion(nearest)
    case .wrongType(let expected, let found): "expected \(expected.rawValue), not \(found.rawValue)"
    case .wrongCount(let count, let expected): "has \(count) items and needs \(expected)"
    case .notANumber(let text): "\(text) is not a number"
    case .notAWholeNumber(let text): "\(text) is not a whole number"
    case .outOfRange(let text, let bounds): "\(text) is not \(bounds)"
    case .unknownWord(let word, let allowed, let nearest):
      "\(word) is not one of \(allowed.joined(separator: ", "))" + suggestion(nearest)
    case .repeated(let text, let line): "\(text) stands on line \(line) already"
    case .unknownReference(let name, let nearest):
      "there is no \(name)" + suggestion(nearest)
    case .malformed(let text, let expected): "\(text) is not \(expected)"
    case .rule(let clause): clause
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { " (did you mean \($0)?)" } ?? ""
  }
}

extension Bounds: CustomStringConvertible {
  /// The bounds in English, as the rest of "it is not".
  package var description: String {
    switch self {
    case .any: "a number"
    case .above(let limit): "above \(plain(limit))"
    case .atLeast(let limit): "at least \(plain(limit))"
    case .within(let range): "within \(plain(range.lowerBound))…\(plain(range.upperBound))"
    }
  }

  /// A number without ".0".
  private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
