import Yams

/// A value of a document with its place: what is left of YAML once anchors, aliases and tags are
/// refused.
struct Node: Sendable {
  enum Content: Sendable {
    /// A text; whether it was written without quotes, so that it may be a number or a flag.
    case scalar(String, isPlain: Bool)
    case list([Node])
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  struct Entry: Sendable {
    let key: String
    /// Where the key stands, with no content of its own.
    let place: Node
    let value: Node
  }

  let content: Content
  /// The line, from 1.
  let line: Int
  /// The column in Unicode scalars, from 1.
  let column: Int

  /// What kind of value it is. Plain texts that YAML would take for numbers are numbers.
  var type: DocumentProblem.ValueType {
    switch content {
    case .list: .list
    case .mapping: .mapping
    case .scalar(_, isPlain: false): .text
    case .scalar("", _), .scalar("~", _), .scalar("null", _): .nothing
    case .scalar("true", _), .scalar("false", _): .flag
    case .scalar(let text, _): Double(text) == nil ? .text : .number
    }
  }

  /// Reads a text as one YAML document.
  static func parse(_ text: String, name: String) throws(DocumentProblem) -> Node {
    func problem(
      _ reason: DocumentProblem.Reason, line: Int? = nil, column: Int? = nil
    ) -> DocumentProblem {
      // At the end of the text the parser counts a line that is not there.
      let lines = 1 + text.utf8.count { $0 == UInt8(ascii: "\n") }
      return DocumentProblem(
        file: name, line: max(1, min(lines, line ?? 1)), column: column, path: "", reason: reason)
    }
    guard text.utf8.count <= Document.maximumLength else {
      throw problem(.tooLong(limit: Document.maximumLength))
    }
    if let line = lineOfAlias(in: text) { throw problem(.anchor, line: line) }
    do {
      // The parser owns the anchors that the nodes only point to, so it must outlive the reading.
      let parser = try Yams.Parser(yaml: text, resolver: .basic)
      guard let root = try parser.singleRoot() else { throw problem(.empty) }
      // Most texts hold neither sign, and asking every node is slow.
      let isSuspect = text.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "!") }
      return try withExtendedLifetime(parser) { () throws(Refusal) in
        if isSuspect { try checkProperties(of: root) }
        return try Node(root, depth: 1)
      }
    } catch let refusal as Refusal {
      throw problem(refusal.reason, line: refusal.mark?.line, column: refusal.mark?.column)
    } catch let error as DocumentProblem {
      throw error
    } catch let error as YamlError {
      let (reason, mark) = fault(error)
      throw problem(reason, line: mark?.line, column: mark?.column)
    } catch {
      throw problem(.notYAML(detail: "\(error)"))
    }
  }
}

/// What a node may not be, and where it stands.
private struct Refusal: Error {
  let reason: DocumentProblem.Reason
  let mark: Mark?
}

extension Node {
  /// A copy of a YAML node, without what documents may not use.
  fileprivate init(_ node: Yams.Node, depth: Int) throws(Refusal) {
    guard depth <= Document.maximumDepth else {
      throw Refusal(reason: .tooDeep(limit: Document.maximumDepth), mark: node.mark)
    }
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any)
    case .sequence(let sequence):
      var items: [Node] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try Node(item, depth: depth + 1)) }
      content = .list(items)
    case .mapping(let mapping):
      var entries: [Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping { entries.append(try Entry(key, value, depth: depth + 1)) }
      content = .mapping(entries)
    case .alias(let alias):
      throw Refusal(reason: .anchor, mark: alias.mark)
    }
  }
}

extension Node.Entry {
  fileprivate init(_ key: Yams.Node, _ value: Yams.Node, depth: Int) throws(Refusal) {
    guard case .scalar(let scalar) = key else {
      throw Refusal(reason: .unreadableKey, mark: key.mark)
    }
    self.key = scalar.string
    place = try Node(key, depth: depth)
    self.value = try Node(value, depth: depth)
  }
}

/// Refuses an anchor or a tag of a node or of one inside it.
private func checkProperties(of node: Yams.Node) throws(Refusal) {
  guard node.anchor == nil else { throw Refusal(reason: .anchor, mark: node.mark) }
  guard !node.isTagged else { throw Refusal(reason: .tag, mark: node.mark) }
  switch node {
  case .sequence(let sequence):
    for item in sequence { try checkProperties(of: item) }
  case .mapping(let mapping):
    for (key, value) in mapping {
      try checkProperties(of: key)
      try checkProperties(of: value)
    }
  case .scalar, .alias: break
  }
}

extension Yams.Node {
  /// Whether the text gave the node a tag that says more than that it is what it looks like.
  fileprivate var isTagged: Bool {
    switch self {
    case .scalar(let scalar): !["", Tag.Name.str.rawValue].contains(scalar.tag.description)
    case .sequence(let sequence): !["", Tag.Name.seq.rawValue].contains(sequence.tag.description)
    case .mapping(let mapping): !["", Tag.Name.map.rawValue].contains(mapping.tag.description)
    case .alias: false
    }
  }
}

/// What a parser's error says, and where.
private func fault(_ error: YamlError) -> (DocumentProblem.Reason, Mark?) {
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    return (.notYAML(detail: problem), mark)
  case .duplicatedKeysInMapping(let keys, let context):
    return (.duplicateKey(keys.first ?? ""), context.mark)
  case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
    .representer(let problem):
    return (.notYAML(detail: problem), nil)
  case .no, .memory, .dataCouldNotBeDecoded:
    return (.notYAML(detail: "\(error)"), nil)
  }
}

/// The line of the first alias (`*name`) in a text that names an anchor (`&name`) of it too.
///
/// The parser copies what an alias stands for, so that a short text can become an endless one; this
/// is told before the parser sees the text. Anchors without an alias are refused after it.
private func lineOfAlias(in text: String) -> Int? {
  let bytes = Array(text.utf8)
  let aliases = names(after: UInt8(ascii: "*"), in: bytes)
  guard !aliases.isEmpty else { return nil }
  let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes))
  guard let alias = aliases.first(where: anchors.contains) else { return nil }
  return 1 + bytes[..<alias.startIndex].count { $0 == UInt8(ascii: "\n") }
}

/// The names that follow a sign where a value may begin.
private func names(after sign: UInt8, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  bytes.indices.compactMap { index in
    guard bytes[index] == sign else { return nil }
    guard index == 0 || " \t\r\n,[{:-?".utf8.contains(bytes[index - 1]) else { return nil }
    let name = bytes[(index + 1)...].prefix { byte in
      switch UnicodeScalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
      default: false
      }
    }
    return name.isEmpty ? nil : name
  }
}
