import Testing

/// A house rule that no compiler checks.
struct Rule: CustomTestStringConvertible, Sendable {
  /// What the rule asks, as a sentence.
  let name: String
  /// Texts that break it, each in a file of this path: the rule must find every one.
  let planted: [Planted]
  /// Texts that look alike and do not break it.
  let innocent: [Planted]
  /// The lines that break it, from 1, with what is wrong.
  let find: @Sendable (SourceFile) -> [Finding]

  struct Planted: Sendable {
    let path: String
    let text: String

    init(_ text: String, in path: String = "Sources/Domain/Sample.swift") {
      self.path = path
      self.text = text
    }

    var file: SourceFile { SourceFile(path: path, text: text) }
  }

  struct Finding: Sendable {
    let line: Int
    let what: String
  }

  var testDescription: String { name }

  /// What breaks the rule in a file, one sentence each.
  func breaches(in file: SourceFile) -> [String] {
    find(file).map { "\(file.path):\($0.line): \($0.what)" }
  }

  /// A rule about single lines of code, comments and strings left out.
  static func lines(
    _ name: String, planted: [Planted], innocent: [Planted] = [],
    _ breaks: @escaping @Sendable (_ code: String, _ file: SourceFile) -> String?
  ) -> Rule {
    Rule(name: name, planted: planted, innocent: innocent) { file in
      file.code.enumerated().compactMap { index, code in
        breaks(code, file).map { Finding(line: index + 1, what: $0) }
      }
    }
  }
}
