extension Rule {
  /// What is seen outside of its file is explained.
  static let comments = [typesAreExplained, functionsAreExplained]

  private static let typesAreExplained = Rule(
    name: "every package type has a sentence",
    planted: [
      Planted("package struct Alert {}"), Planted("// a\npackage enum A {}"),
      Planted("/// A.\npackage struct A {}\n\n@frozen\npackage struct B {}"),
    ],
    innocent: [
      Planted("/// An alert.\npackage struct Alert {}"), Planted("struct Inner {}"),
      Planted("/// A.\n@frozen\npackage struct A {}"), Planted("package extension A {}"),
    ]
  ) { file in
    unexplained(
      in: file,
      /^\s*(?:package|public) (?:indirect |final )*(?:struct|enum|class|actor|protocol) (\w+)/)
  }

  /// Requirements of the standard library's protocols explain themselves.
  private static let functionsAreExplained = Rule(
    name: "every package function has a sentence",
    planted: [
      Planted("  package func open() {"), Planted("  package static func of(_ a: Int) -> Int {"),
      Planted("package mutating func take(\n  _ a: Int\n) {"),
    ],
    innocent: [
      Planted("/// Says.\npackage func say(_ a: Int) {}\npackage func say(_ b: Bool) {}"),
      Planted("  /// Opens.\n  package func open() {"), Planted("  func inner() {"),
      Planted("  package static func == (left: A, right: A) -> Bool {"),
      Planted("  package func hash(into hasher: inout Hasher) {"),
    ]
  ) { file in
    unexplained(
      in: file,
      /^\s*(?:package|public) (?:static |mutating |nonisolated |class )*func (\w+|\W+)/
    )
  }

  private static let known: Set = [
    "hash", "encode", "next", "makeIterator", "advanced", "distance", "duration", "run",
    "validate", "index",
  ]

  private static func unexplained(
    in file: SourceFile, _ declaration: Regex<(Substring, Substring)>
  ) -> [Finding] {
    guard file.target != nil else { return [] }
    return file.code.indices.compactMap { index in
      guard file.code[index].has("package ", "public "),
        let name = file.code[index].firstMatch(of: declaration)?.output.1,
        name.first?.isLetter ?? false, !known.contains(String(name))
      else { return nil }
      let before = file.lines[..<index].last { !$0.contains(/^\s*@/) }
      // Forms of one function stand under one sentence.
      if before?.has("func \(name)(") ?? false { return nil }
      guard !(before?.contains(/^\s*\/\/\//) ?? false) else { return nil }
      return Finding(line: index + 1, what: "\(name) has no sentence")
    }
  }
}
