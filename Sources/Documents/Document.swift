/// A YAML document whose every value knows its line: regions, scenarios, themes, settings.
///
/// Reading is strict. What a document says and nobody reads is a problem; so are keys that stand
/// twice, anchors, aliases and tags, a text over `maximumLength` and nesting over `maximumDepth`.
///
/// ```swift
/// let reading = Document.read(text, name: "quay.yaml") { root in
///   let quay = Quay(name: root.string("name"), length: root.number("length", .above(0)))
///   root.finish()
///   return quay
/// }
/// ```
package struct Document: Sendable {
  /// The longest text that is read, in bytes of UTF-8.
  package static let maximumLength = 4 << 20
  /// How deep values may stand inside each other.
  package static let maximumDepth = 32

  /// The name that problems are reported under, usually the file's.
  package let name: String
  let root: Node

  /// Reads a text into a tree, or throws the first thing that keeps it from being one.
  package static func parse(
    _ text: String, name: String
  ) throws(DocumentProblem) -> Document {
    Document(name: name, root: try Node.parse(text, name: name))
  }

  /// Reads a value out of a text whose top is a mapping.
  ///
  /// What `body` returns is given out only when the whole document was without a problem: see
  /// `Section` for what stands in for values that could not be read.
  package static func read<Value>(
    _ text: String, name: String, _ body: (Section) -> Value
  ) -> DocumentReading<Value> {
    do {
      return try parse(text, name: name).read(body)
    } catch {
      return DocumentReading(value: nil, problems: [error])
    }
  }

  /// Reads a value out of the document, whose top is a mapping.
  package func read<Value>(_ body: (Section) -> Value) -> DocumentReading<Value> {
    let findings = Findings(file: name)
    let top = Item(node: root, path: .top, findings: findings)
    let value = body(top.section())
    let problems = findings.sorted
    return DocumentReading(value: problems.isEmpty ? value : nil, problems: problems)
  }
}

/// What came of reading a document: its value, or what is wrong with it.
package struct DocumentReading<Value> {
  /// The value; nothing when there is a problem.
  package let value: Value?
  /// All problems in order of their lines; none when there is a value.
  package let problems: [DocumentProblem]

  /// What came of reading.
  package init(value: Value?, problems: [DocumentProblem]) {
    self.value = value
    self.problems = problems
  }
}

extension DocumentReading: Sendable where Value: Sendable {}
extension DocumentReading: Equatable where Value: Equatable {}

/// The problems found so far while a document is read.
final class Findings {
  private let file: String
  private var problems: [DocumentProblem] = []

  init(file: String) { self.file = file }

  func add(_ reason: DocumentProblem.Reason, at node: Node, path: Path) {
    problems.append(
      DocumentProblem(
        file: file, line: node.line, column: node.column, path: path.text, reason: reason))
  }

  /// The problems in order of line; those of one line in the order of finding.
  var sorted: [DocumentProblem] {
    problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}

/// The way from a document's top to a value.
indirect enum Path {
  case top
  case key(String, in: Path)
  case index(Int, in: Path)

  /// The way as it is written: `cities[3].population`.
  var text: String {
    switch self {
    case .top: ""
    case .key(let key, .top): key
    case .key(let key, let outer): "\(outer.text).\(key)"
    case .index(let index, let outer): "\(outer.text)[\(index)]"
    }
  }
}
