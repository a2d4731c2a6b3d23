/// A value of a document, read as what it is expected to be.
///
/// A value that is not as expected is reported, and something harmless stands in for it (an empty
/// text, a number within the bounds, no items), so that one reading finds every problem.
/// `Document.read` gives nothing out once there is a problem, so stand-ins never leave the reading.
package struct Item {
  let node: Node
  let path: Path
  let findings: Findings

  /// The line that the value stands on, from 1.
  package var line: Int { node.line }

  /// Reports that something is wrong with this value.
  package func report(_ reason: DocumentProblem.Reason) {
    findings.add(reason, at: node, path: path)
  }

  /// The value as a text; numbers and flags are taken as they are written. An empty text counts as
  /// missing, in quotes too.
  package func string() -> String {
    guard case .scalar(let text, _) = node.content, node.type != .nothing else {
      return reported(expecting: .text, standIn: "")
    }
    if text.isEmpty { report(.missing) }
    return text
  }

  /// The value as words, of which there may be none.
  package func words() -> String {
    guard case .scalar(let text, _) = node.content, node.type != .nothing else {
      return reported(expecting: .text, standIn: "")
    }
    return text
  }

  /// The value as a number, written without quotes.
  package func number(_ bounds: Bounds = .any) -> Double {
    guard case .scalar(let text, isPlain: true) = node.content, node.type != .nothing else {
      return reported(expecting: .number, standIn: bounds.standIn(for: 0))
    }
    guard let number = Double(text), number.isFinite else {
      report(.notANumber(text))
      return bounds.standIn(for: 0)
    }
    guard bounds.contains(number) else {
      report(.outOfRange(text, bounds))
      return bounds.standIn(for: number)
    }
    return number
  }

  /// The value as a whole number, written without quotes.
  package func integer(_ bounds: Bounds = .any) -> Int {
    guard case .scalar(let text, isPlain: true) = node.content, node.type != .nothing else {
      return reported(expecting: .number, standIn: Int(bounds.standIn(for: 0)))
    }
    guard let number = Int(text) else {
      report(Double(text) == nil ? .notANumber(text) : .notAWholeNumber(text))
      return Int(bounds.standIn(for: 0))
    }
    guard bounds.contains(Double(number)) else {
      report(.outOfRange(text, bounds))
      return Int(bounds.standIn(for: Double(number)))
    }
    return number
  }

  /// The value as `true` or `false`.
  package func flag() -> Bool {
    guard case .scalar(let text, isPlain: true) = node.content, node.type == .flag else {
      return reported(expecting: .flag, standIn: false)
    }
    return text == "true"
  }

  /// The value as one of an enumeration's words; the first of them stands in for a wrong one.
  package func choice<Word: RawRepresentable<String> & CaseIterable>(of type: Word.Type) -> Word {
    guard let first = Word.allCases.first else { preconditionFailure("\(type) has no words") }
    guard case .scalar(let text, _) = node.content, node.type != .nothing else {
      return reported(expecting: .text, standIn: first)
    }
    guard let word = Word(rawValue: text) else {
      let allowed = Word.allCases.map(\.rawValue)
      report(.unknownWord(text, allowed: allowed, nearest: nearest(to: text, in: allowed)))
      return first
    }
    return word
  }

  /// Whether the value is a list.
  package var isList: Bool { node.type == .list }

  /// The values of a list.
  package func list() -> [Item] {
    guard case .list(let nodes) = node.content else {
      return reported(expecting: .list, standIn: [])
    }
    return nodes.enumerated().map { index, node in
      Item(node: node, path: .index(index, in: path), findings: findings)
    }
  }

  /// The values of a list that must have so many; none when it has not.
  package func list(of count: Int) -> [Item] {
    guard case .list(let nodes) = node.content, nodes.count != count else { return list() }
    report(.wrongCount(nodes.count, expected: count))
    return []
  }

  /// The value as a mapping; one without entries, which asks for nothing, stands in for another.
  package func section() -> Section {
    guard case .mapping(let entries) = node.content else {
      report(.wrongType(expected: .mapping, found: node.type))
      return Section(item: self, entries: nil)
    }
    return Section(item: self, entries: entries)
  }

  private func reported<Value>(
    expecting expected: DocumentProblem.ValueType, standIn: Value
  ) -> Value {
    report(node.type == .nothing ? .missing : .wrongType(expected: expected, found: node.type))
    return standIn
  }
}
